"""A made-up data folder: marked texts and ordinary chat."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def marked_data(write: Callable[..., Path]) -> Path:
    """Return a folder with one marked set of two languages, and one set of chat."""
    rows = [
        {
            "id": f"w-{at}",
            "lang": "en" if at % 2 else "es",
            "text": f"Ana Ruiz rang 5550{at:03d} on Monday about Acme",
            "spans": [
                {"start": 0, "end": 8, "type": "PERSON", "mapped": "PERSON"},
                {"start": 14, "end": 21, "type": "PHONE", "mapped": "PHONE_NUMBER"},
                {"start": 25, "end": 31, "type": "DATE_TIME", "mapped": "DATE_TIME"},
                {"start": 38, "end": 42, "type": "ORGANIZATION", "mapped": "ORGANIZATION"},
            ],
        }
        for at in range(8)
    ]
    write("pii", "wnut17", *rows)
    talks = [
        {
            "id": f"chitchat-{at}",
            "lang": "en",
            "labels": {},
            "messages": [{"role": "user", "content": "hi Ana"}, {"role": "assistant", "content": "hello"}],
        }
        for at in range(4)
    ]
    return write("conversations", "chitchat", *talks)
