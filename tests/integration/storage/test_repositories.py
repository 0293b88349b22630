"""Conversations, reports, outbox, dead letters and labels on real PostgreSQL."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from classifiers.tag import Tagged
from ingest.conversation import Conversation, Document, Message, merge
from ingest.conversation import Role as Speaker
from ingest.deadletter import DeadLetter
from ingest.report import Report
from ingest.source import Record
from storage.conversations import Screened
from storage.outbox import Outgoing
from storage.records import Case
from storage.store import Store

pytestmark = pytest.mark.integration

OpenCases = Callable[..., list[Case]]


def test_a_conversation_comes_back_as_it_was_saved(store: Store, now: datetime) -> None:
    """Every field, with times and unknown metadata."""
    conversation = Conversation(
        id="c-1",
        messages=(Message(id="m1", role=Speaker.USER, content="Grüße 👋 \ue000", created_at=now),),
        occurred_at=now,
        context=(Document(id="d", content="text", title="title"),),
        metadata={"any": {"thing": [1, 2.5, None, "x"]}},
        user_ref="u",
    )
    tagged = Tagged(conversation_id="c-1", revision=1, language="de", scores={"harm": 0.25}, tags=(), messages={})

    with store.transaction() as work:
        work.conversations.lock(["c-1"])
        work.conversations.save([Screened(conversation=conversation, tagged=tagged)])
    with store.transaction() as work:
        kept = work.conversations.peek(["c-1", "c-2"])

    assert list(kept) == ["c-1"]
    assert (kept["c-1"].conversation, kept["c-1"].tagged) == (conversation, tagged)


def test_two_workers_never_both_take_a_conversation_for_new(store: Store) -> None:
    """Eight append a message each to a conversation that nobody has seen: all eight are there."""

    def append(number: int) -> None:
        message = Message(id=f"m{number}", role=Speaker.USER, content="Hello.")
        with store.transaction() as work:
            known = work.conversations.lock(["c-1", "c-2"])["c-1"].conversation
            merged = merge(known, Conversation(id="c-1", messages=(message,)))
            work.conversations.save([Screened(conversation=merged, tagged=None)])

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(append, range(8)))

    with store.transaction() as work:
        kept = work.conversations.peek(["c-1"])["c-1"].conversation
    assert kept is not None
    assert {message.id for message in kept.messages} == {f"m{number}" for number in range(8)}
    assert kept.revision == 8


def test_a_failed_screening_is_due_once_for_one_worker(store: Store, now: datetime) -> None:
    """Who takes it holds it for a while; fully screened ones are never due."""
    with store.transaction() as work:
        work.conversations.save(
            [_screened("due", now), _screened("later", now + timedelta(hours=1)), _screened("ok", None)]
        )

    with store.transaction() as one, store.transaction() as two:
        first = one.conversations.due_for_rescreen(now, 10, timedelta(minutes=5))
        second = two.conversations.due_for_rescreen(now, 10, timedelta(minutes=5))

    assert [kept.id for kept in first] == ["due"]
    assert second == []
    with store.transaction() as work:
        assert work.conversations.due_for_rescreen(now, 10, timedelta(minutes=5)) == []
        again = work.conversations.due_for_rescreen(now + timedelta(minutes=5), 10, timedelta(minutes=5))
    assert [kept.id for kept in again] == ["due"]


def test_a_report_is_new_once(store: Store) -> None:
    """A second delivery is a no-op, also within one batch."""
    report = Report(id="r-1", conversation_id="c-1", reason="spam", comment="x", occurred_at=datetime.now(UTC))

    with store.transaction() as work:
        first = work.reports.add([report, report])
        second = work.reports.add([report, replace(report, id="r-2")])
        found = work.reports.of(["c-1"])["c-1"]

    assert (first, second) == (frozenset({"r-1"}), frozenset({"r-2"}))
    assert set(found) == {report, replace(report, id="r-2")}


def test_a_report_whose_conversation_never_came_is_an_orphan_until_a_case_shows_it(
    store: Store, open_cases: OpenCases
) -> None:
    """One with a conversation or a case is none, and it must have waited."""
    open_cases(1)
    soon = datetime.now(UTC) + timedelta(minutes=1)
    with store.transaction() as work:
        work.conversations.lock(["c-9"])
        work.reports.add(
            [Report(id=f"r-{name}", conversation_id=name, reason="spam") for name in ("c-0", "c-9", "c-10")]
        )

    with store.transaction() as work:
        waiting = work.reports.orphans(soon, 10)
        early = work.reports.orphans(soon - timedelta(hours=1), 10)

    assert sorted(report.conversation_id for report in waiting) == ["c-10", "c-9"]
    assert early == []


def test_a_dead_letter_keeps_its_bytes_and_is_new_once(store: Store, now: datetime) -> None:
    """Value, key and headers are bytes that need not be text."""
    record = Record(topic="t", partition=1, offset=7, value=b"\xff\x00", key=b"\xfe", headers=(("h", b"\x00\xff"),))
    letter = DeadLetter(record=record, code="not_utf8", reason="send UTF-8", attempt=2)

    with store.transaction() as work:
        assert work.dead_letters.add([letter, letter]) == {"t:1:7"}
        assert work.dead_letters.add([letter]) == frozenset()
        kept = work.dead_letters.get("t:1:7")
        assert kept is not None
        assert kept.letter == letter
        assert work.dead_letters.count() == 1
        assert [found.letter.id for found in work.dead_letters.list(10, code="not_utf8")] == ["t:1:7"]
        assert work.dead_letters.list(10, code="other") == []
        work.dead_letters.mark_redriven(["t:1:7"], now)
        assert work.dead_letters.count() == 0
        assert work.dead_letters.list(10) == []
        assert len(work.dead_letters.list(10, waiting=False)) == 1


def test_labels_are_read_redacted_only_up_to_the_first_that_is_not(store: Store, now: datetime) -> None:
    """A reader that goes on from the last one never misses any."""
    with store.transaction() as work:
        for number in range(3):
            work.labels.append(f"c-{number}", uuid4(), now, lambda sequence: {"sequence": sequence, "text": "raw"})
    with store.transaction() as work:
        waiting = [entry.sequence for entry in work.labels.unredacted(10)]
        new = [work.labels.set_redacted(number, {"sequence": number}) for number in (1, 3)]
        again = work.labels.set_redacted(1, {"sequence": 1, "text": "other"})

    with store.transaction() as work:
        assert waiting == [1, 2, 3]
        assert (new, again) == ([True, True], False)
        assert work.labels.after(0, 10, raw=False) == [{"sequence": 1}]
        assert [record["text"] for record in work.labels.after(1, 10, raw=True)] == ["raw", "raw"]
        assert work.labels.last() == 3


def test_a_case_file_without_its_conversation_has_no_messages(
    store: Store, open_cases: OpenCases, now: datetime
) -> None:
    """As when a report came and its conversation did not."""
    (case,) = open_cases(1)
    alone = replace(case, id=uuid4(), conversation_id="never-came", revision=0)
    with store.transaction() as work:
        work.conversations.lock(["never-came"])
        work.reports.add([Report(id="r", conversation_id="never-came", reason="spam")])
        work.cases.put([alone], "reported", now)
        work.queue.put([alone])
        file = work.cases.file(alone.id)

    assert (file.conversation.messages, file.conversation.revision) == ((), 0)
    assert [report.id for report in file.reports] == ["r"]
    assert file.history == ({"at": now.isoformat(), "what": "reported"},)


def test_more_evidence_merges_into_the_one_case_of_a_conversation(
    store: Store, open_cases: OpenCases, now: datetime
) -> None:
    """A second case of the same conversation changes the first one's severity and history."""
    (case,) = open_cases(1)
    graver = replace(case.severity, expected_harm=0.9)

    with store.transaction() as work:
        work.cases.put([replace(case, severity=graver, revision=2)], "merged", now)
        file = work.cases.file(case.id)

    assert (file.case.severity, file.case.revision) == (graver, 2)
    assert [entry["what"] for entry in file.history] == ["opened", "merged"]


def test_the_outbox_counts_what_waits(store: Store) -> None:
    """Rows without a position are not published yet."""
    with store.transaction() as work:
        work.outbox.add([Outgoing(topic="tagged", key=b"k", value=b"v", headers=(("h", b"\xff"),))] * 3)
        assert work.outbox.pending(0) == 3


def _screened(name: str, rescreen_at: datetime | None) -> Screened:
    message = Message(id="m", role=Speaker.USER, content="Hello.")
    return Screened(conversation=Conversation(id=name, messages=(message,)), tagged=None, rescreen_at=rescreen_at)
