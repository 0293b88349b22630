"""Erasure on real PostgreSQL: nothing that the user said is left anywhere."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from config.policy import load_policy
from ingest.deadletter import DeadLetter
from ingest.report import Erasure, Report
from ingest.source import Record
from storage.connection import driver_url
from storage.outbox import Outgoing
from storage.records import Case, CaseState, ErrorMark, IdealAnswer, Person, Verdicts
from storage.store import Store
from triage.review.claim import next_case
from triage.review.decide import decide

pytestmark = pytest.mark.integration

ERASURE = Erasure(id="e-1", user_ref="u-1")
OpenCases = Callable[..., list[Case]]
Hire = Callable[..., Person]


def test_an_erasure_leaves_no_text_in_any_table(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime, database_url: str
) -> None:
    """Every row of every table is searched for the words."""
    _fill(store, open_cases, hire("Ada"), now)
    assert {"conversations", "labels", "decisions", "reports", "outbox", "dead_letters"} <= _tables_with_text(
        database_url
    )

    with store.transaction() as work:
        ids = work.erasures.carry_out(ERASURE, now)

    assert sorted(ids) == ["c-0", "c-1"]
    assert _tables_with_text(database_url) == set()
    with store.transaction() as work:
        assert work.queue.count()[CaseState.ERASED] == 2
        assert work.conversations.peek(["c-0"])["c-0"].erased
        assert work.erasures.known(["u-1", "u-2"]) == {"u-1"}


def test_an_erasure_ends_in_a_tombstone_for_each_labelled_conversation(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime
) -> None:
    """The log stays gap-free: the emptied label, then the tombstone."""
    _fill(store, open_cases, hire("Ada"), now)

    with store.transaction() as work:
        work.erasures.carry_out(ERASURE, now)
        work.erasures.carry_out(ERASURE, now)

    with store.transaction() as work:
        records = work.labels.after(0, 10, raw=True)
        waiting = work.labels.unredacted(10)
    assert [(record["type"], record["sequence"]) for record in records] == [("label", 1), ("tombstone", 2)]
    assert [entry.kind for entry in waiting] == ["label", "tombstone"]
    assert records[0]["conversation"]["messages"] == []


def test_a_claim_on_an_erased_case_has_ended(store: Store, open_cases: OpenCases, hire: Hire, now: datetime) -> None:
    """The person gets another case next."""
    open_cases(1)
    person = hire("Ada")
    found = next_case(store, person, load_policy(), timedelta(minutes=15), now)

    with store.transaction() as work:
        work.erasures.carry_out(ERASURE, now)

    assert found is not None
    assert next_case(store, person, load_policy(), timedelta(minutes=15), now) is None


def test_only_an_erasure_changes_a_decision(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime, database_url: str
) -> None:
    """The trigger lets free text be emptied, and nothing else."""
    _fill(store, open_cases, hire("Ada"), now)
    engine = create_engine(driver_url(database_url))

    for change in (
        "UPDATE decisions SET verdicts = '{}'",
        "UPDATE decisions SET seconds = 1",
        "WITH o AS (SELECT set_config('winnow.erasing', 'on', true)) UPDATE decisions SET seconds = 1 FROM o",
    ):
        with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
            connection.execute(text(change))
    engine.dispose()


def _fill(store: Store, open_cases: OpenCases, person: Person, now: datetime) -> None:
    """Leave the word 'clown' wherever a text may lie."""
    open_cases(2)
    found = next_case(store, person, load_policy(), timedelta(minutes=15), now)
    assert found is not None
    verdicts = Verdicts(
        errors=(ErrorMark(message_id="m2", type="offensive", note="clown"),),
        ideal_answer=IdealAnswer(message_id="m2", content="Hello, clown."),
        note="clown",
    )
    decide(store, person, found[0].case_id, found[0].lease, verdicts, load_policy(), now)
    record = Record(topic="t", partition=0, offset=1, key=b"c-0", value=b"clown")
    report = Report(id="r-1", conversation_id="c-0", reason="harassment", comment="He said clown.")
    about_another = Report(id="r-2", conversation_id="x", reason="spam", comment="clown", reporter_ref="u-1")
    with store.transaction() as work:
        work.reports.add([report, about_another])
        work.dead_letters.add([DeadLetter(record=record, code="not_json", reason="send JSON")])
        work.outbox.add([Outgoing(topic=topic, key=b"c-0", value=b"clown") for topic in ("labels", "dead")])


def _tables_with_text(database_url: str) -> set[str]:
    engine = create_engine(driver_url(database_url))
    with engine.connect() as connection:
        names = connection.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).all()
        found = {
            name
            for name in names
            if connection.scalar(
                text(f"SELECT count(*) FROM {name} AS row WHERE row::text ~ 'clown|636c6f776e'")  # noqa: S608 - names come from the catalogue
            )
        }
    engine.dispose()
    return found
