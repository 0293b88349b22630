"""Texts with known private data, and chats, as decided cases with labels in an embedded PostgreSQL."""

import gzip
import json
import random
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import uuid4

from pydantic import SecretStr

from classifiers.pii.classifier import PiiClassifier
from classifiers.tag import CATEGORIES, Outcome, Tagged
from config.metrics import Metrics
from config.settings import DatabaseSettings
from ingest.conversation import Candidate, Conversation, Message, Role
from storage.conversations import Screened
from storage.embedded import EmbeddedPostgres
from storage.migrate import upgrade
from storage.records import ErrorMark, IdealAnswer, LabelRecord, Look, TagVerdict, Verdict, Verdicts
from storage.store import Store, connect
from triage.labels.record import to_wire
from triage.labels.release import Release
from triage.redaction.redactor import Redactor

PRIVATE = frozenset(
    {
        "PERSON", "LOCATION", "ORGANIZATION", "CREDIT_CARD", "ADDRESS", "EMAIL_ADDRESS", "AGE", "PHONE_NUMBER",
        "SECRET", "IBAN", "NATIONAL_ID", "IP_ADDRESS", "URL", "ID",
    }
)  # fmt: skip
"""Gold categories that are private; titles, dates, sex, products and jobs are not."""

SHARES = {"presidio_synth": 0.62, "meddocan_es": 0.15, "noren_secrets": 0.07}
"""Of the labels, by set; chats fill the rest."""

NOW = datetime(2026, 11, 22, tzinfo=UTC)
TAGS = 3  # other tags of each message


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A conversation with what is known to be private in its first message."""

    conversation: Conversation
    source: str
    gold: tuple[tuple[int, int, str], ...] = ()  # code points


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of one file; none when it is not there."""
    if path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def samples(data: Path, part: str, limit: int) -> list[Sample]:
    """Return texts of the sets in their shares, and chats."""
    found: list[Sample] = []
    for source, share in SHARES.items():
        kept = rows(data / "pii" / f"{source}.{'dev' if source == 'noren_secrets' else part}.jsonl.gz")
        found += [_text(row, source) for row in islice(kept, int(limit * share))]
    chats = rows(data / "conversations" / f"wildchat.{part}.jsonl.gz")
    return found + [_chat(row) for row in islice(chats, limit - len(found))]


def _text(row: Mapping[str, Any], source: str) -> Sample:
    gold = tuple((s["start"], s["end"], s["mapped"]) for s in row["spans"] if s.get("mapped") in PRIVATE)
    answer = Candidate(id="a", content="Noted. " + " ".join(row["text"][start:end] for start, end, _ in gold[:1]))
    messages = (
        Message(id="m1", role=Role.USER, content=row["text"]),
        Message(id="m2", role=Role.ASSISTANT, content="Noted.", candidates=(answer,)),
    )
    language = row["lang"] if len(row["lang"]) == 2 else None  # noqa: PLR2004 - `mixed` is none
    return Sample(
        conversation=Conversation(id=row["id"], messages=messages, language=language, user_ref=f"user-{source}"),
        source=source,
        gold=gold,
    )


def _chat(row: Mapping[str, Any]) -> Sample:
    messages = tuple(
        Message(id=f"m{n}", role=Role(m["role"]), content=m["content"]) for n, m in enumerate(row["messages"], 1)
    )
    return Sample(conversation=Conversation(id=row["id"], messages=messages, language=row["lang"]), source="wildchat")


def label(sample: Sample) -> LabelRecord:
    """Return a label with tags and errors on words of the first message, some of them at the same place."""
    conversation = sample.conversation
    text = conversation.messages[0].content
    chance = random.Random(conversation.id)  # noqa: S311 - a choice of words
    spans = [_words(text, chance) for _ in range(TAGS)]
    tags = [
        TagVerdict(category="insult", verdict=Verdict.CONFIRMED, message_id="m1", spans=(span,), classifier="b@1")
        for span in (*spans, spans[0])
    ]
    ideal = " ".join(text[start:end] for start, end, _ in sample.gold[:2])
    return LabelRecord(
        label_id=uuid4(),
        sequence=0,
        conversation_id=conversation.id,
        case_id=uuid4(),
        revision=1,
        decided_at=NOW,
        reviewer="p-1",
        look=Look.FIRST,
        verdicts=Verdicts(
            tags=tuple(tags),
            errors=(ErrorMark(message_id="m1", type="style", spans=(spans[0],), note=ideal),),
            ideal_answer=IdealAnswer(message_id="m2", content=f"Sorry: {ideal}."),
        ),
        seconds=1,
        selection={"why": "audit", "probability": 1.0},
        conversation=conversation,
    )


def _words(text: str, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(max(len(text), 1))
    return start, min(len(text), start + chance.randrange(1, 30))


@contextmanager
def database() -> Iterator[Store]:
    """Yield a store on a PostgreSQL of its own."""
    with tempfile.TemporaryDirectory(prefix="winnow-") as home:
        postgres = EmbeddedPostgres(Path(home))
        url = postgres.start()
        upgrade(url)
        store = connect(DatabaseSettings(url=SecretStr(url)))
        try:
            yield store
        finally:
            store.close()
            postgres.stop()


def fill(store: Store, found: Sequence[Sample], classifier: PiiClassifier) -> None:
    """Tag the conversations and append a label of each."""
    for begin in range(0, len(found), 50):
        part = found[begin : begin + 50]
        findings = classifier.classify([sample.conversation for sample in part])
        with store.transaction() as work:
            screened = [
                Screened(conversation=sample.conversation, tagged=_tagged(sample.conversation, one.tags))
                for sample, one in zip(part, findings, strict=True)
            ]
            work.conversations.lock(sample.conversation.id for sample in part)
            work.conversations.save(screened)
            for sample in part:
                one = label(sample)
                work.labels.append(one.conversation_id, one.label_id, NOW, partial(_numbered, one))


def _numbered(one: LabelRecord, sequence: int) -> dict[str, Any]:
    return to_wire(replace(one, sequence=sequence))


def _tagged(conversation: Conversation, tags: Sequence[Any]) -> Tagged:
    return Tagged(
        conversation_id=conversation.id,
        revision=conversation.revision,
        language=conversation.language or "und",
        scores=dict.fromkeys(CATEGORIES, 0.0),
        tags=tuple(tags),
        messages={},
        screened={"pii": Outcome.OK},
    )


def release(store: Store, redactor: Redactor) -> None:
    """Let every label out, as the publisher does."""
    step = Release(store, Metrics(), lambda: redactor).step
    while step():
        pass
