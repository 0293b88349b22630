"""A pipeline on a real database, with a classifier of one word, and records as Kafka would hand them out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import orjson
import pytest
from sqlalchemy import Engine, create_engine

from classifiers.tag import CATEGORIES, Outcome, Tag, Tagged
from config.policy import load_policy
from config.settings import DatabaseSettings, KafkaSettings, Settings
from ingest.conversation import Conversation
from ingest.source import Record
from storage.connection import driver_url
from storage.store import Store, connect
from triage.pipeline import Pipeline

BAD_WORD = "nincompoop"


@dataclass
class WordScreener:
    """Tags one word as an insult, remembers what it was shown, and fails on request."""

    failing: bool = False
    shown: list[tuple[str, ...]] = field(default_factory=list)  # ids of the fresh messages of each conversation
    hook: Callable[[], None] = lambda: None  # called while a batch is being classified

    def screen(self, batch: Sequence[Conversation], earlier: Sequence[Tagged | None], /) -> list[Tagged]:
        """Tag each conversation."""
        self.hook()
        return [self._tagged(conversation, before) for conversation, before in zip(batch, earlier, strict=True)]

    def _tagged(self, conversation: Conversation, before: Tagged | None) -> Tagged:
        again = before is not None and not before.complete
        fresh = conversation.messages if again else conversation.fresh
        self.shown.append(tuple(message.id for message in fresh))
        found = () if self.failing else tuple(_tag(m.id) for m in fresh if BAD_WORD in m.content)
        tags = (*(before.tags if before else ()), *found)
        score = 0.9 if tags else 0.0
        return Tagged(
            conversation_id=conversation.id,
            revision=conversation.revision,
            language="en",
            scores={**dict.fromkeys(CATEGORIES, 0.0), "insult": score},
            tags=tags,
            messages={message.id: {"insult": score} for message in conversation.messages},
            screened={"toxicity": Outcome.FAILED if self.failing else Outcome.OK},
        )


def _tag(message_id: str) -> Tag:
    return Tag(category="insult", score=0.9, message_id=message_id, classifier="word@1")


class Records:
    """Makes records with rising offsets."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._offsets = count()

    def raw(self, value: bytes | None, **fields: Any) -> Record:  # noqa: ANN401 - of a record
        """Return a record of the conversations topic."""
        topic = f"{self._prefix}conversations"
        return Record(**{"topic": topic, "partition": 0, "offset": next(self._offsets), "value": value, **fields})

    def event(self, **fields: object) -> Record:
        """Return a Winnow event."""
        topic = "reports" if fields["type"] in {"report", "erasure"} else "conversations"
        return self.raw(orjson.dumps({"version": 1, **fields}), topic=f"{self._prefix}{topic}")

    def conversation(self, conversation_id: str, *contents: str, **fields: object) -> Record:
        """Return a whole conversation, its messages m1, m2, ... by turns of user and assistant."""
        messages = [
            {"id": f"m{n}", "role": "assistant" if n % 2 == 0 else "user", "content": content}
            for n, content in enumerate(contents, 1)
        ]
        return self.event(type="conversation", conversation_id=conversation_id, messages=messages, **fields)

    def message(self, conversation_id: str, message_id: str, content: str) -> Record:
        """Return one more message of a conversation."""
        message = {"id": message_id, "role": "user", "content": content}
        return self.event(type="message", conversation_id=conversation_id, message=message)

    def report(self, report_id: str, conversation_id: str, **fields: object) -> Record:
        """Return a user's report."""
        return self.event(
            type="report", report_id=report_id, conversation_id=conversation_id, reason="harassment", **fields
        )

    def erasure(self, erasure_id: str, user_ref: str) -> Record:
        """Return a user's wish to be forgotten."""
        return self.event(type="erasure", erasure_id=erasure_id, user_ref=user_ref)


@pytest.fixture
def local(database_url: str, topic_prefix: str) -> Settings:
    """Return settings of a fresh database, without a Kafka."""
    kafka = KafkaSettings(topic_prefix=topic_prefix)
    return Settings(kafka=kafka, database=DatabaseSettings.model_validate({"url": database_url}))


@pytest.fixture
def store(local: Settings) -> Iterator[Store]:
    """Yield the store of the fresh database."""
    store = connect(local.database)
    yield store
    store.close()


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """Yield a plain engine on the fresh database."""
    engine = create_engine(driver_url(database_url))
    yield engine
    engine.dispose()


@pytest.fixture
def screener() -> WordScreener:
    """Return the classifier of one word."""
    return WordScreener()


@pytest.fixture
def records(topic_prefix: str) -> Records:
    """Return a maker of records."""
    return Records(topic_prefix)


@pytest.fixture
def pipeline(store: Store, screener: WordScreener, local: Settings) -> Pipeline:
    """Return a pipeline on the fresh database."""
    return Pipeline(store, screener, load_policy(), local)
