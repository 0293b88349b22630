"""Logs: one JSON object a line, from our modules and from libraries, and no message of an error."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from config import logs


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Yield where the logs of this test go; afterwards logging is as before."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    stream = io.StringIO()
    logs.configure("work", stream=stream)
    yield stream
    root.handlers[:], root.level = handlers, level
    structlog.contextvars.clear_contextvars()
    structlog.reset_defaults()


def test_a_line_is_json_with_the_process_and_the_fields(lines: io.StringIO) -> None:
    """A machine reads it."""
    logs.get("test").warning("waiting", service="kafka", seconds=0.5)

    line = json.loads(lines.getvalue())
    assert {key: line[key] for key in ("event", "service", "seconds", "level", "process")} == {
        "event": "waiting", "service": "kafka", "seconds": 0.5, "level": "warning", "process": "work",
    }  # fmt: skip


def test_a_library_speaks_through_the_same_lines(lines: io.StringIO) -> None:
    """And one that repeats what we say ourselves is silent."""
    logging.getLogger("some.library").warning("look here")
    logging.getLogger("kafka.consumer").warning("heartbeat failed")

    (line,) = lines.getvalue().splitlines()
    assert json.loads(line)["event"] == "look here"


def test_where_names_class_and_line_but_not_the_message() -> None:
    """The message of an error may quote a conversation."""

    def fail() -> None:
        raise ValueError("something private")

    try:
        fail()
    except ValueError as error:
        found = logs.where(error)

    assert found.startswith("ValueError at test_logs.py:")
    assert "private" not in found
