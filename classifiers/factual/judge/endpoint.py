"""An OpenAI-compatible endpoint, believed in nothing: its time, its bytes and its redirects are bounded."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2

from config import logs

GRACE = 0.5
"""Seconds after the timeout of a request within which it has to notice by itself."""

MOST_BYTES = 65_536
"""Of a reply; an opinion has some hundred."""

log = logs.get(__name__)


class Endpoint:
    """Asks one address. After several failures in a row it is left alone for a while."""

    def __init__(
        self, url: str, key: str | None, timeout: float, *, failures: int = 3, pause: float = 60.0,
        transport: httpx2.BaseTransport | None = None,
    ) -> None:  # fmt: skip
        """Take where to ask.

        Args:
            url: of the API, up to and without `/chat/completions`.
            key: sent as a bearer token; None: none is sent.
            timeout: seconds for one request, from its start to the last byte of the reply.
            failures: in a row, after which nothing is asked for `pause` seconds.
            pause: seconds.
            transport: in place of the network, for tests.
        """
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._connect: Callable[[], httpx2.Client] = lambda: httpx2.Client(
            headers=headers, timeout=timeout, follow_redirects=False, trust_env=False, transport=transport
        )
        self._client = self._connect()
        self._asking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="judge")
        self._url = url.rstrip("/") + "/chat/completions"
        self._timeout = timeout
        self._failures, self._most, self._pause = 0, failures, pause
        self._quiet_until = 0.0

    @property
    def resting(self) -> bool:
        """Whether it failed too often lately to be asked."""
        return time.monotonic() < self._quiet_until

    def ask(self, body: dict[str, Any]) -> bytes | None:
        """Return the reply; None when there is none in time, it is too long, or it is not a success."""
        try:
            reply = self._asking.submit(self._reply, self._client, body).result(self._timeout + GRACE)
        except TimeoutError:
            self._hang_up()
            return None
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
            self._failed(type(error).__name__)
            return None
        if reply is not None:
            self._failures = 0
        return reply

    def _hang_up(self) -> None:
        """Leave a reply that drips in so slowly that no single read times out; its thread ends with the connection."""
        self._client.close()
        self._asking.shutdown(wait=False, cancel_futures=True)
        self._client = self._connect()
        self._asking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="judge")
        self._failed("too slow")

    def _reply(self, client: httpx2.Client, body: dict[str, Any]) -> bytes | None:
        until = time.monotonic() + self._timeout
        with client.stream("POST", self._url, json=body) as response:
            if response.status_code != httpx2.codes.OK:
                self._failed(f"HTTP {response.status_code}")
                return None
            held = bytearray()
            for chunk in response.iter_bytes():
                held += chunk
                if len(held) > MOST_BYTES or time.monotonic() > until:
                    self._failed("too long" if len(held) > MOST_BYTES else "too slow")
                    return None
        return bytes(held)

    def _failed(self, why: str) -> None:
        self._failures += 1
        log.warning("judge not answered", why=why, failures=self._failures)
        if self._failures >= self._most:
            self._quiet_until = time.monotonic() + self._pause
            self._failures = 0
