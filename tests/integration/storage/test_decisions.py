"""Decisions on real PostgreSQL: one transaction, fenced, idempotent, gap-free."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import uuid4

import pytest

from config.policy import Policy, load_policy
from storage.conversations import Screened
from storage.errors import CaseNotFoundError, StaleLeaseError
from storage.records import (
    Case,
    CaseState,
    Claim,
    ErrorMark,
    Grade,
    IdealAnswer,
    Person,
    TagVerdict,
    Verdict,
    Verdicts,
)
from storage.store import Store
from triage.review.claim import next_case
from triage.review.decide import Decided, InvalidDecisionError, decide

pytestmark = pytest.mark.integration

LEASE = timedelta(minutes=15)
OpenCases = Callable[..., list[Case]]
Hire = Callable[..., Person]
REJECTED = TagVerdict(category="insult", verdict=Verdict.REJECTED, message_id="m2", spans=((9, 18),))
VERDICTS = Verdicts(
    tags=(REJECTED, TagVerdict(category="harassment", verdict=Verdict.ADDED, message_id="m1", spans=((7, 16),))),
    errors=(ErrorMark(message_id="m2", candidate="a", type="offensive", spans=((0, 7),), note="Rude."),),
    grades=(
        Grade(message_id="m2", candidate="a", grade=2, rank=2),
        Grade(message_id="m2", candidate="b", grade=6, rank=1),
    ),
    ideal_answer=IdealAnswer(message_id="m2", content="Hello! What can I do for you?"),
    action="warn",
    note="Not an insult here.",
)


def test_a_decision_becomes_a_label_with_the_machines_scores(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime
) -> None:
    """The label holds what was decided, why the case was chosen, and the conversation."""
    open_cases(1)
    claim = _claim(store, hire("Ada"), now)

    answer = _decide(store, claim, VERDICTS, now + timedelta(seconds=84))

    with store.transaction() as work:
        (label,) = work.labels.after(0, 10, raw=True)
        assert work.labels.after(0, 10, raw=False) == []  # nobody reads it before it is redacted
        assert work.queue.count()[CaseState.DECIDED] == 1
        history = [entry["what"] for entry in work.cases.file(claim.case_id).history]
        audited = [entry.action for entry in work.audit.of(str(claim.case_id))]
    assert (label["label_id"], label["sequence"], label["seconds"]) == (str(answer.label_id), 1, 84)
    assert label["tags"][0] == {
        "category": "insult",
        "verdict": "rejected",
        "message_id": "m2",
        "spans": [[9, 18]],
        "score": 0.9,
        "classifier": "toxicity@1",
    }
    assert (label["tags"][1]["verdict"], label["tags"][1]["score"]) == ("added", None)
    assert label["grades"][1] == {"message_id": "m2", "candidate": "b", "grade": 6, "rank": 1}
    assert label["selection"] == {"why": "severity", "probability": 1.0}
    assert label["conversation"]["messages"][0]["content"] == "Hello, you clown."
    assert history == ["opened", "decided"]
    assert audited == ["case.viewed", "case.decided"]


def test_a_second_submit_of_the_same_lease_gets_the_first_answer(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime
) -> None:
    """A repeated request, also at the same time and also when late, makes no second label."""
    open_cases(1)
    claim = _claim(store, hire("Ada"), now)

    with ThreadPoolExecutor(6) as threads:
        answers = list(threads.map(lambda _: _decide(store, claim, VERDICTS, now), range(6)))
    late = _decide(store, claim, VERDICTS, now + timedelta(days=1))

    assert {*answers, late} == {answers[0]}
    with store.transaction() as work:
        assert work.labels.last() == 1


@pytest.mark.parametrize("how", ["expired", "unknown", "someone else's"])
def test_a_stale_submit_is_refused(store: Store, open_cases: OpenCases, hire: Hire, now: datetime, how: str) -> None:
    """A lease that has ended, or is not this person's, decides nothing."""
    open_cases(1)
    claim = _claim(store, hire("Ada"), now)
    other = hire("Other")
    at = now + LEASE if how == "expired" else now
    lease = "made up" if how == "unknown" else claim.lease
    person = other if how == "someone else's" else Person(id=claim.person_id, name="Ada", role=other.role)

    with pytest.raises(StaleLeaseError):
        decide(store, person, claim.case_id, lease, VERDICTS, load_policy(), at)

    with store.transaction() as work:
        assert work.labels.last() == 0


def test_confirmed_tags_come_from_the_lane_as_they_stand(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime
) -> None:
    """Other lanes, rejected tags and conversations that have changed since give none."""
    person = hire("Ada")
    confirmed = Verdicts(tags=(replace(REJECTED, verdict=Verdict.CONFIRMED),))
    open_cases(1, prefix="mine")
    _decide(store, _claim(store, person, now), confirmed, now)
    open_cases(1, prefix="rejected")
    _decide(store, _claim(store, person, now), Verdicts(tags=(REJECTED,)), now)
    open_cases(1, prefix="other", lane="safety.fr")
    _decide(store, _claim(store, person, now), confirmed, now)

    with store.transaction() as work:
        (found,) = work.decisions.confirmed("insult", "safety.en", newest=10)
        assert work.decisions.confirmed("threat", "safety.en", newest=10) == []
        work.conversations.save([Screened(conversation=replace(found.conversation, revision=2), tagged=None)])
        assert work.decisions.confirmed("insult", "safety.en", newest=10) == []

    assert (found.conversation.id, found.tag.spans) == ("mine-0", ((9, 18),))


def test_a_case_that_is_not_there_is_not_found(store: Store, hire: Hire, policy: Policy, now: datetime) -> None:
    """The lease is not even looked at."""
    person = hire("Ada")

    with pytest.raises(CaseNotFoundError):
        decide(store, person, uuid4(), "lease", Verdicts(), policy, now)


def test_an_invalid_decision_keeps_nothing_and_the_lease(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime
) -> None:
    """All problems are named; a corrected submit is taken."""
    open_cases(1)
    claim = _claim(store, hire("Ada"), now)
    wrong = replace(VERDICTS, action="applaud", grades=(Grade(message_id="m2", candidate="a", grade=8),))

    with pytest.raises(InvalidDecisionError) as refused:
        _decide(store, claim, wrong, now)

    assert [where for where, _ in refused.value.problems] == ["grades.0.grade", "action"]
    assert _decide(store, claim, VERDICTS, now).sequence == 1


def test_what_came_in_while_someone_decided_keeps_the_case_waiting(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime
) -> None:
    """The label is kept, and the next one names the one that it corrects."""
    (case,) = open_cases(1)
    claim = _claim(store, hire("Ada"), now)
    _raise_revision(store, case, now)

    first = _decide(store, claim, VERDICTS, now)
    again = _claim(store, hire("Other"), now)
    second = _decide(store, again, VERDICTS, now)

    with store.transaction() as work:
        labels = work.labels.after(0, 10, raw=True)
        assert work.queue.count()[CaseState.DECIDED] == 1
    assert [label["supersedes"] for label in labels] == [None, str(first.label_id)]
    assert [label["revision"] for label in labels] == [2, 2]
    assert second.sequence == 2


def test_a_decided_case_can_be_reopened_in_a_new_place(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime
) -> None:
    """Open and claimed cases are not touched by it."""
    decided_case, waiting_case = open_cases(2)
    _decide(store, _claim(store, hire("Ada"), now), Verdicts(), now)

    with store.transaction() as work:
        work.queue.reopen([replace(decided_case, band=0), replace(waiting_case, band=0)])
        found = work.cases.of([decided_case.conversation_id, waiting_case.conversation_id])

    assert found[decided_case.conversation_id].state is CaseState.OPEN
    assert [found[case.conversation_id].band for case in (decided_case, waiting_case)] == [0, 2]


def test_eight_deciders_leave_no_gap_even_when_transactions_roll_back(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime
) -> None:
    """A reader that polls meanwhile never sees a sequence before the one below it."""
    open_cases(80)
    people = [hire(f"Reviewer {number}") for number in range(8)]
    done = threading.Event()

    with ThreadPoolExecutor(9) as threads:
        watching = threads.submit(_watch, store, done)
        for outcome in [threads.submit(_work_on, store, person, now) for person in people]:
            outcome.result()
        done.set()
        seen = watching.result()

    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in seen)
    assert all(len(earlier) <= len(later) for earlier, later in pairwise(seen))
    assert seen[-1] == list(range(1, 81))


def _work_on(store: Store, person: Person, now: datetime) -> None:
    """Decide cases until none is left; every decision is first tried in a transaction that fails."""
    while (found := next_case(store, person, load_policy(), LEASE, now)) is not None:
        with pytest.raises(ZeroDivisionError):
            _append_and_fail(store, found[0], now)
        decide(store, person, found[0].case_id, found[0].lease, VERDICTS, load_policy(), now)


def _append_and_fail(store: Store, claim: Claim, now: datetime) -> None:
    with store.transaction() as work:
        work.labels.append("lost", claim.id, now, lambda _: {})
        raise ZeroDivisionError


def _watch(store: Store, done: threading.Event) -> list[list[int]]:
    seen = []
    last = False
    while not last:
        last = done.is_set()
        with store.transaction() as work:
            seen.append([record["sequence"] for record in work.labels.after(0, 1000, raw=True)])
    return seen


def _claim(store: Store, person: Person, now: datetime) -> Claim:
    found = next_case(store, person, load_policy(), LEASE, now)
    assert found is not None
    return found[0]


def _decide(store: Store, claim: Claim, verdicts: Verdicts, now: datetime) -> Decided:
    with store.transaction() as work:
        account = work.people.get(claim.person_id)
    assert account is not None
    return decide(store, account.person, claim.case_id, claim.lease, verdicts, load_policy(), now)


def _raise_revision(store: Store, case: Case, now: datetime) -> None:
    with store.transaction() as work:
        known = work.conversations.lock([case.conversation_id])[case.conversation_id]
        assert known.conversation is not None
        work.conversations.save([Screened(conversation=replace(known.conversation, revision=2), tagged=known.tagged)])
        work.cases.put([replace(case, revision=2)], "merged", now)
