"""Events that cannot be read, as careless producers send them."""

from collections.abc import Callable
from random import Random

Break = Callable[[bytes], bytes]

BREAKS: tuple[Break, ...] = (
    lambda value: value[: len(value) // 2],
    lambda value: b"\xff\xfe" + value,
    lambda value: value.replace(b'"version":1', b'"version":9'),
    lambda value: value.replace(b'"role":"user"', b'"role":"robot"'),
    lambda value: value.replace(b'"type":"conversation"', b'"type":"order"'),
    lambda _: b'{"type":"conversation","version":1,"conversation_id":"demo-empty","messages":[]}',
    lambda _: b"[]",
)
"""Ways to break an event."""


def broken(random: Random, value: bytes) -> bytes:
    """Return an event that no reader accepts."""
    return random.choice(BREAKS)(value)
