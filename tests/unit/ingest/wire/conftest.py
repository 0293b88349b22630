"""What the tests of the wire formats share."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from config.settings import LimitSettings
from ingest.conversation import Conversation
from ingest.errors import RefusedEventError
from ingest.event import ConversationReceived, Event, MessageAppended
from ingest.wire.reader import read

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

Read = Callable[..., Event]
ReadConversation = Callable[..., Conversation]
Refusal = Callable[..., RefusedEventError]


def _bytes(event: object) -> bytes | None:
    return event if isinstance(event, bytes) or event is None else json.dumps(event).encode()


@pytest.fixture
def read_event() -> Read:
    """Return a function that reads a JSON-ready value, or bytes, as one record."""

    def call(
        event: object, *, limits: LimitSettings | None = None, headers: tuple[tuple[str, bytes], ...] = ()
    ) -> Event:
        return read(_bytes(event), headers, topic_role="conversations", limits=limits or LimitSettings(), now=NOW)

    return call


@pytest.fixture
def read_conversation(read_event: Read) -> ReadConversation:
    """Return a function that reads a record which holds a conversation."""

    def call(event: object, **how: object) -> Conversation:
        found = read_event(event, **how)
        assert isinstance(found, ConversationReceived | MessageAppended)
        return found.conversation

    return call


@pytest.fixture
def refusal(read_event: Read) -> Refusal:
    """Return a function that reads a record which must be refused."""

    def call(event: object, **how: object) -> RefusedEventError:
        with pytest.raises(RefusedEventError) as caught:
            read_event(event, **how)
        return caught.value

    return call
