"""Lets labels out: redacts them in the order of the log, into the outbox; one that fails holds back the rest."""

from collections.abc import Callable, Mapping
from time import monotonic
from typing import Protocol

import orjson

from classifiers.tag import Tagged
from config import logs, metrics
from config.metrics import Metrics
from storage.labels import LabelEntry, WireRecord
from storage.outbox import Outgoing
from storage.store import Store

AT_ONCE = 8
"""Labels of one step, at most, so that other records do not wait long."""

RETRY = 5.0
"""Seconds until a label that could not be redacted is tried again."""

CONTENT_TYPE = ("content-type", b"application/json")


class Redacts(Protocol):
    """Takes private data out of a label; `triage.redaction.redactor.Redactor` does."""

    def plan(self, record: WireRecord, tagged: Tagged, before: WireRecord | None, /) -> WireRecord:
        """Return what to take out; `before` is the plan of the conversation's label before this one."""
        ...

    def show(self, record: WireRecord, plan: WireRecord, /) -> WireRecord:
        """Return the label without it."""
        ...


log = logs.get(__name__)


class Release:
    """Redacts waiting labels. The model is loaded with the first one, in this process only. Used by one thread."""

    def __init__(self, store: Store, counted: Metrics, load: Callable[[], Redacts]) -> None:
        self._store = store
        self._counted = counted
        self._load = load
        self._redactor: Redacts | None = None
        self._retry_at = 0.0  # monotonic seconds

    def step(self) -> int:
        """Redact the first waiting labels and return how many went out; never raises for one that cannot be redacted.

        Raises:
            DatabaseUnavailableError: retry later.
        """
        if monotonic() < self._retry_at:
            return 0
        with self._store.transaction() as work:
            waiting = work.labels.unredacted(AT_ONCE)
            known = work.conversations.peek(entry.conversation_id for entry in waiting)
        done = 0
        for entry in waiting:
            kept = known.get(entry.conversation_id)
            redacted = self._redact(entry, (kept and kept.tagged) or untagged(entry.conversation_id))
            if redacted is None:
                break
            done += self._let_out(entry, *redacted)
        return done

    def _redact(self, entry: LabelEntry, tagged: Tagged) -> tuple[WireRecord, WireRecord | None] | None:
        """Return the record without private data, and its plan; None when it cannot be done now: nothing goes out."""
        if entry.kind == "tombstone" or erased(entry.raw):
            return entry.raw, None
        with self._store.transaction() as work:
            before = work.labels.plan_before(entry.conversation_id, entry.sequence)
        try:
            if self._redactor is None:
                self._redactor = self._load()
            plan = self._redactor.plan(entry.raw, tagged, before)
            return self._redactor.show(entry.raw, plan), plan
        except Exception as error:  # noqa: BLE001 - whatever it is, the label stays in
            log.warning("label held back, redaction failed", sequence=entry.sequence, error=logs.where(error))
            self._counted.count(metrics.UNREDACTED)
            self._retry_at = monotonic() + RETRY
            return None

    def _let_out(self, entry: LabelEntry, redacted: WireRecord, plan: WireRecord | None) -> int:
        """Keep the redacted record and publish it, unless an erasure has emptied the label since it was read."""
        with self._store.transaction() as work:
            now = {label.sequence: label.raw for label in work.labels.of_conversations([entry.conversation_id])}
            if now.get(entry.sequence) != entry.raw:
                return 0
            fresh = work.labels.set_redacted(entry.sequence, redacted, plan)
            if fresh:
                work.outbox.add([outgoing(entry, redacted)])
        return int(fresh)


def outgoing(entry: LabelEntry, redacted: WireRecord) -> Outgoing:
    """Return the record for winnow.labels. A tombstone has a value too; compaction drops what was before it."""
    return Outgoing(
        topic="labels",
        key=entry.conversation_id.encode(),
        value=orjson.dumps(redacted),
        headers=(("winnow-id", str(entry.label_id).encode()), CONTENT_TYPE),
    )


def erased(record: WireRecord) -> bool:
    """Whether a label has lost its text to an erasure."""
    conversation = record.get("conversation")
    return isinstance(conversation, Mapping) and bool(conversation.get("erased"))


def untagged(conversation_id: str) -> Tagged:
    """Return what is said of a conversation that nothing is known of."""
    return Tagged(conversation_id=conversation_id, revision=0, language="und", scores={}, tags=(), messages={})
