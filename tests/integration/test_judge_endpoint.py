"""A judge's server that misbehaves on a real socket: whatever it does, the caller is free again in time."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import pytest

from classifiers.factual.judge.endpoint import Endpoint

TIMEOUT = 0.6
"""Seconds that a question may take here."""

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"

Behave = Callable[[socket.socket], None]


@contextmanager
def server(behave: Behave) -> Iterator[str]:
    """Listen on loopback and do this with every connection."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection, suppress(OSError):
                    connection.recv(65_536)
                    behave(connection)

        Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/v1"


def silent(connection: socket.socket) -> None:
    """Take the question and say nothing."""
    time.sleep(3)
    connection.sendall(b"")


def dripping_head(connection: socket.socket) -> None:
    """Send a header byte by byte, each in time."""
    for byte in b"HTTP/1.1 200 OK\r\nX-Filler: " + b"x" * 30:
        connection.sendall(bytes([byte]))
        time.sleep(0.2)


def dripping_body(connection: socket.socket) -> None:
    """Send a body byte by byte, each in time."""
    connection.sendall(HEAD + b"Content-Length: 40\r\n\r\n")
    for _ in range(30):
        connection.sendall(b"x")
        time.sleep(0.2)


def endless_body(connection: socket.socket) -> None:
    """Send more than anybody asked for."""
    connection.sendall(HEAD + b"\r\n")
    for _ in range(10_000):
        connection.sendall(b"x" * 65_536)


def half_a_body(connection: socket.socket) -> None:
    """Promise more than comes."""
    connection.sendall(HEAD + b'Content-Length: 4000\r\n\r\n{"choices": [')


def no_http(connection: socket.socket) -> None:
    """Speak another protocol."""
    connection.sendall(b"\x16\x03\x01\x00\xff220 mail ready\r\n")


@pytest.mark.parametrize("behave", [silent, dripping_head, dripping_body, endless_body, half_a_body, no_http])
def test_a_server_that_misbehaves_costs_no_more_than_the_timeout(behave: Behave) -> None:
    with server(behave) as url:
        endpoint = Endpoint(url, None, TIMEOUT)
        begun = time.monotonic()

        assert endpoint.ask({"model": "m"}) is None

    assert time.monotonic() - begun < TIMEOUT + 1.5


def test_after_a_server_that_dripped_the_next_question_is_answered() -> None:
    calls: list[int] = []

    def first_bad(connection: socket.socket) -> None:
        calls.append(1)
        if len(calls) == 1:
            dripping_head(connection)
        else:
            connection.sendall(HEAD + b"Content-Length: 2\r\n\r\n{}")

    with server(first_bad) as url:
        endpoint = Endpoint(url, None, TIMEOUT)

        assert endpoint.ask({}) is None
        time.sleep(0.5)
        assert endpoint.ask({}) == b"{}"


def test_nobody_listening_is_no_reply() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    assert Endpoint(f"http://127.0.0.1:{port}/v1", None, TIMEOUT).ask({}) is None
