"""The pipeline on a real database: what becomes of every kind of record, and that a repeat changes nothing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import orjson
import pytest
from sqlalchemy import Engine, text

from ingest.source import Record
from storage.records import Case, CaseState
from storage.store import Store
from triage.pipeline import Pipeline

pytestmark = pytest.mark.integration

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
BAD_WORD = "nincompoop"


class Screener(Protocol):
    """The classifier of one word."""

    failing: bool
    shown: list[tuple[str, ...]]
    hook: Callable[[], None]


class Maker(Protocol):
    """Makes records."""

    def raw(self, value: bytes | None, **fields: Any) -> Record: ...  # noqa: ANN401, D102
    def conversation(self, conversation_id: str, *contents: str, **fields: object) -> Record: ...  # noqa: D102
    def message(self, conversation_id: str, message_id: str, content: str) -> Record: ...  # noqa: D102
    def report(self, report_id: str, conversation_id: str, **fields: object) -> Record: ...  # noqa: D102
    def erasure(self, erasure_id: str, user_ref: str) -> Record: ...  # noqa: D102


def outbox(store: Store, topic: str) -> list[dict[str, Any]]:
    """Return what waits to be published on a topic, as JSON."""
    with store.transaction() as work:
        work.outbox.place(10_000)
        return [orjson.loads(row.value or b"null") for row in work.outbox.after(0, 10_000) if row.topic == topic]


def case_of(store: Store, conversation_id: str) -> Case | None:
    """Return the case of a conversation."""
    with store.transaction() as work:
        return work.cases.of([conversation_id]).get(conversation_id)


def everything(engine: Engine) -> dict[str, list[Any]]:
    """Return the whole content of the database that a repeat could change."""
    tables = ("conversations", "reports", "cases", "queue", "outbox", "dead_letters", "labels", "erasures")
    with engine.connect() as connection:
        return {
            table: sorted(map(str, connection.execute(text(f"SELECT * FROM {table}")).all()))  # noqa: S608 - our names
            for table in tables
        }


def test_a_conversation_is_kept_tagged_and_opened_as_a_case(pipeline: Pipeline, store: Store, records: Maker) -> None:
    """One record becomes a conversation, a tagged record and, since policy asks for it, a case."""
    pipeline.process([records.conversation("c-1", f"you {BAD_WORD}", "hello")], NOW)

    tagged = outbox(store, "tagged")
    case = case_of(store, "c-1")
    assert [(row["conversation_id"], row["revision"], row["type"]) for row in tagged] == [("c-1", 1, "tagged")]
    assert BAD_WORD.encode() not in orjson.dumps(tagged)
    assert case is not None
    assert (case.state, case.opened_at, case.revision) == (CaseState.OPEN, NOW, 1)


def test_a_harmless_conversation_is_tagged_and_opens_no_case(pipeline: Pipeline, store: Store, records: Maker) -> None:
    """Nobody needs to look, and everyone downstream still hears of it."""
    pipeline.process([records.conversation("c-2", "what is the capital of France", "Paris")], NOW)

    assert len(outbox(store, "tagged")) == 1
    assert case_of(store, "c-2") is None


def test_a_second_delivery_changes_nothing(pipeline: Pipeline, engine: Engine, records: Maker) -> None:
    """Whatever comes again, in the same or in other batches, leaves the database as it is."""
    batch = [
        records.conversation("c-1", f"you {BAD_WORD}", "hello", user_ref="u-1"),
        records.message("c-1", "m3", "and more"),
        records.report("r-1", "c-1", comment="please look"),
        records.raw(b"not json"),
        records.raw(None, key=None),
    ]
    pipeline.process(batch, NOW)
    before = everything(engine)

    pipeline.process(batch, NOW + timedelta(minutes=1))
    for record in batch:
        pipeline.process([record], NOW + timedelta(minutes=2))

    assert everything(engine) == before


def test_only_new_messages_are_screened_again(
    pipeline: Pipeline, store: Store, screener: Screener, records: Maker
) -> None:
    """A conversation that grows costs what was added."""
    pipeline.process([records.conversation("c-1", "hello", "hi")], NOW)
    pipeline.process([records.message("c-1", "m3", "bye")], NOW)

    assert screener.shown == [("m1", "m2"), ("m3",)]
    assert [row["revision"] for row in outbox(store, "tagged")] == [1, 2]


def test_several_events_of_one_conversation_in_a_batch_are_merged_before_screening(
    pipeline: Pipeline, store: Store, screener: Screener, records: Maker
) -> None:
    """Its last revision is screened once, with every message that is new in it."""
    pipeline.process(
        [records.conversation("c-1", "hello"), records.message("c-1", "m2", "and"), records.message("c-1", "m3", "so")],
        NOW,
    )

    assert screener.shown == [("m1", "m2", "m3")]
    assert [row["revision"] for row in outbox(store, "tagged")] == [3]


def test_a_message_before_its_conversation_is_kept(pipeline: Pipeline, store: Store, records: Maker) -> None:
    """Out of order: both parts end up in one conversation."""
    pipeline.process([records.message("c-1", "m9", "last")], NOW)
    pipeline.process([records.conversation("c-1", "first", "second")], NOW)

    with store.transaction() as work:
        kept = work.conversations.peek(["c-1"])["c-1"].conversation
    assert kept is not None
    assert {message.id for message in kept.messages} == {"m1", "m2", "m9"}


def test_more_evidence_merges_into_a_waiting_case_and_keeps_its_place_in_time(
    pipeline: Pipeline, store: Store, records: Maker
) -> None:
    """Waiting counts from when the case was opened."""
    pipeline.process([records.conversation("c-1", f"you {BAD_WORD}")], NOW)
    first = case_of(store, "c-1")
    pipeline.process(
        [records.report("r-1", "c-1"), records.message("c-1", "m2", f"{BAD_WORD} again")], NOW + timedelta(hours=1)
    )

    second = case_of(store, "c-1")
    assert first is not None
    assert second is not None
    assert (second.id, second.opened_at) == (first.id, NOW)
    assert second.severity.expected_harm > first.severity.expected_harm
    assert (-second.band, second.rank) > (-first.band, first.rank)


def test_a_report_alone_waits_and_is_shown_when_its_conversation_does_not_come(
    pipeline: Pipeline, store: Store, records: Maker
) -> None:
    """Ten minutes of patience, then a person sees the report without the conversation."""
    pipeline.process([records.report("r-1", "c-1")], NOW)
    pipeline.show_orphans(datetime.now(UTC))
    early = case_of(store, "c-1")
    pipeline.show_orphans(datetime.now(UTC) + timedelta(minutes=11))
    pipeline.show_orphans(datetime.now(UTC) + timedelta(minutes=12))

    case = case_of(store, "c-1")
    assert early is None
    assert case is not None
    assert (case.severity.why, case.revision) == ("report", 0)
    assert [reason.category for reason in case.severity.reasons] == ["user_report"]


def test_a_report_before_its_conversation_counts_once_that_comes(
    pipeline: Pipeline, store: Store, records: Maker
) -> None:
    """The report is part of the first severity."""
    pipeline.process([records.report("r-1", "c-1")], NOW)
    pipeline.process([records.conversation("c-1", "hello")], NOW)

    case = case_of(store, "c-1")
    assert case is not None
    assert (case.severity.why, case.revision) == ("report", 1)
    assert [row["revision"] for row in outbox(store, "tagged")] == [1]


def test_a_conversation_that_comes_after_its_report_was_shown_joins_the_case(
    pipeline: Pipeline, store: Store, records: Maker
) -> None:
    """One case per conversation, whatever came first."""
    pipeline.process([records.report("r-1", "c-1")], NOW)
    pipeline.show_orphans(datetime.now(UTC) + timedelta(minutes=11))
    shown = case_of(store, "c-1")
    pipeline.process([records.conversation("c-1", f"you {BAD_WORD}")], NOW)

    case = case_of(store, "c-1")
    assert shown is not None
    assert case is not None
    assert (case.id, case.revision, case.severity.why) == (shown.id, 1, "severity")


def test_what_was_not_fully_screened_waits_for_a_person_and_leaves_when_nothing_is_found(
    pipeline: Pipeline, store: Store, screener: Screener, records: Maker
) -> None:
    """Nothing is treated as clean because a part was down; nobody has to look once it has looked."""
    screener.failing = True
    pipeline.process([records.conversation("c-1", "hello"), records.conversation("c-2", f"you {BAD_WORD}")], NOW)
    waiting = [case_of(store, key) for key in ("c-1", "c-2")]
    screener.failing = False
    pipeline.rescreen(NOW + timedelta(seconds=30))
    too_early = [case_of(store, key) for key in ("c-1", "c-2")]
    pipeline.rescreen(NOW + timedelta(seconds=61))

    clean, foul = (case_of(store, key) for key in ("c-1", "c-2"))
    assert [case and case.severity.why for case in waiting] == ["screening", "screening"]
    assert too_early == waiting
    assert clean is not None
    assert foul is not None
    assert clean.state is CaseState.DECIDED
    assert (foul.state, foul.severity.why) == (CaseState.OPEN, "severity")
    assert [row["screened"]["toxicity"] for row in outbox(store, "tagged")] == ["failed", "failed", "ok", "ok"]


def test_screening_that_fails_again_changes_nothing(
    pipeline: Pipeline, store: Store, screener: Screener, records: Maker
) -> None:
    """An hour without a classifier leaves no trace in the case's history."""
    screener.failing = True
    pipeline.process([records.conversation("c-1", "hello")], NOW)
    for minutes in range(2, 60, 10):
        pipeline.rescreen(NOW + timedelta(minutes=minutes))

    case = case_of(store, "c-1")
    assert case is not None
    with store.transaction() as work:
        assert [entry["what"] for entry in work.cases.file(case.id).history] == ["opened"]
    assert len(outbox(store, "tagged")) == 1
    assert len(screener.shown) == 7


def test_a_decided_case_comes_back_only_for_something_that_nobody_has_seen(
    pipeline: Pipeline, store: Store, records: Maker
) -> None:
    """Harmless chat after a decision changes nothing; a new insult does."""
    pipeline.process([records.conversation("c-1", f"you {BAD_WORD}")], NOW)
    first = case_of(store, "c-1")
    assert first is not None
    with store.transaction() as work:
        work.queue.release(first.id, CaseState.DECIDED)
    pipeline.process([records.message("c-1", "m2", "thank you")], NOW)
    quiet = case_of(store, "c-1")
    pipeline.process([records.message("c-1", "m3", f"you {BAD_WORD}")], NOW + timedelta(hours=1))

    again = case_of(store, "c-1")
    assert quiet is not None
    assert again is not None
    assert quiet.state is CaseState.DECIDED
    assert (again.state, again.revision) == (CaseState.OPEN, 3)


def test_an_erasure_empties_what_was_said_and_what_comes_later(
    pipeline: Pipeline, store: Store, engine: Engine, records: Maker
) -> None:
    """The words are gone from every table, the case leaves the queue, later events bring nothing back."""
    pipeline.process(
        [
            records.conversation("c-1", f"you {BAD_WORD}", user_ref="u-1"),
            records.report("r-1", "c-2", reporter_ref="u-1", comment=f"a {BAD_WORD} comment"),
            records.conversation("c-2", "hello", user_ref="u-2"),
        ],
        NOW,
    )
    pipeline.process([records.erasure("e-1", "u-1")], NOW)
    pipeline.process(
        [
            records.conversation("c-3", f"new {BAD_WORD}", user_ref="u-1"),
            records.message("c-1", "m2", f"more {BAD_WORD}"),
            records.report("r-2", "c-2", reporter_ref="u-1", comment=f"another {BAD_WORD}"),
            records.erasure("e-1", "u-1"),
        ],
        NOW,
    )

    kept = everything(engine)
    case = case_of(store, "c-1")
    other = case_of(store, "c-2")
    assert BAD_WORD not in str(kept)
    assert case is not None
    assert case.state is CaseState.ERASED
    assert other is not None
    assert other.state is CaseState.OPEN
    assert case_of(store, "c-3") is None
    with store.transaction() as work:
        assert {key: known.erased for key, known in work.conversations.peek(["c-1", "c-2", "c-3"]).items()} == {
            "c-1": True, "c-2": False, "c-3": True,
        }  # fmt: skip


def test_a_dead_letter_keeps_bytes_key_headers_and_position(pipeline: Pipeline, store: Store, records: Maker) -> None:
    """All that a redrive needs, in the table and on the way to the topic."""
    pipeline.process([records.raw(b"\xff{", key=b"k", headers=(("trace", b"t-1"), ("winnow-attempt", b"2")))], NOW)

    with store.transaction() as work:
        (kept,) = work.dead_letters.list(10)
        work.outbox.place(10)
        (sent,) = work.outbox.after(0, 10)
    headers = dict(sent.headers)
    assert (kept.letter.record.value, kept.letter.record.key, kept.letter.attempt) == (b"\xff{", b"k", 2)
    assert (sent.topic, sent.value, sent.key) == ("dead", b"\xff{", b"k")
    assert headers["trace"] == b"t-1"
    assert headers["winnow-attempt"] == b"2"
    assert headers["winnow-error-code"] == kept.letter.code.encode()
    assert headers["winnow-offset"] == b"0"
    assert headers["winnow-id"] == kept.letter.id.encode()


def test_a_conversation_that_grows_past_the_limit_is_dead_lettered_from_there(
    pipeline: Pipeline, store: Store, records: Maker
) -> None:
    """The limit counts over all events; what is there stays."""
    pipeline.process([records.conversation("c-1", *["hello"] * 999)], NOW)
    pipeline.process([records.message("c-1", f"x{n}", "more") for n in range(3)], NOW)

    with store.transaction() as work:
        letters = work.dead_letters.list(10)
        kept = work.conversations.peek(["c-1"])["c-1"].conversation
    assert kept is not None
    assert len(kept.messages) == 1000
    assert [letter.letter.code for letter in letters] == ["limit_messages", "limit_messages"]


def test_a_change_by_another_worker_meanwhile_is_merged_not_overwritten(
    pipeline: Pipeline, store: Store, screener: Screener, records: Maker
) -> None:
    """What was read before screening is checked under lock, and the batch planned again when it changed."""
    pipeline.process([records.conversation("c-1", "hello")], NOW)
    other = iter([records.message("c-1", "m2", "from elsewhere")])

    def interfere() -> None:
        for record in other:
            pipeline.process([record], NOW)

    screener.hook = interfere
    pipeline.process([records.message("c-1", "m3", "from here")], NOW)

    with store.transaction() as work:
        kept = work.conversations.peek(["c-1"])["c-1"].conversation
    assert kept is not None
    assert ([message.id for message in kept.messages], kept.revision) == (["m1", "m2", "m3"], 3)


NASTY: list[tuple[str, bytes | None, str]] = [
    ("tombstone", None, "tombstone"),
    ("binary", bytes(range(256)), "not_utf8"),
    ("10 MB", b'{"type": "conversation", "version": 1, "messages": "' + b"x" * 10_000_000 + b'"}', "limit_bytes"),
    ("NUL, surrogate, emoji", b'{"id": "n-1", "text": "a\\u0000b\\ud800c \\ud83d\\ude00"}', "tagged"),
    ("a huge number", b'{"id": "n-2", "text": "a", "shard": 100000000000000000000000000000000000000000}', "tagged"),
    ("an endless number", b'{"id": "n-3", "text": "a", "shard": 1e999}', "not_json"),
    ("hostile keys", b'{"id": "n-4", "text": "a", "__proto__": {"$ne": "\\u0000"}, "\\u0000": 1}', "tagged"),
    ("quotes in the id", b'{"id": "n-5\'; DROP TABLE labels; --", "text": "a"}', "tagged"),
    ("only spaces", b'{"id": "n-6", "text": " \\t "}', "tagged"),
]


def test_nothing_that_comes_in_stops_the_stream(pipeline: Pipeline, store: Store, records: Maker) -> None:
    """Each is tagged or dead-lettered by name, never as our fault, and what stands between them goes through."""
    for _, value, _ in NASTY:
        pipeline.process(
            [
                records.raw(value, key=None, headers=(("x", b"\xff\x00"),)),
                records.conversation(f"after {len(value or b'')}", "hello"),
            ],
            NOW,
        )

    with store.transaction() as work:
        dead = [kept.letter.code for kept in work.dead_letters.list(100)]
    tagged = [row["conversation_id"][:3] for row in outbox(store, "tagged")]
    assert sorted(dead) == sorted(code for _, _, code in NASTY if code != "tagged")
    assert sum(1 for key in tagged if key.startswith("n-")) == sum(1 for *_, code in NASTY if code == "tagged")
    assert sum(1 for key in tagged if key == "aft") == len({len(value or b"") for _, value, _ in NASTY})
