"""Claims on the queue: each case once, in order, for the length of a lease."""

from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import create_engine, text

from config.policy import Policy, load_policy
from storage.connection import driver_url
from storage.errors import StaleLeaseError
from storage.records import Case, CaseState, Claim, Person
from storage.store import Store
from triage.review.claim import claim_again, give_back, held_case, next_case, renew

pytestmark = pytest.mark.integration

LEASE = timedelta(minutes=15)
OpenCases = Callable[..., list[Case]]
Hire = Callable[..., Person]


def test_eight_threads_claim_a_thousand_cases_each_once_and_in_order(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime
) -> None:
    """Every thread sees each lane's cases in the order of band and rank."""
    lanes = ("safety.en", "safety.fr", "quality.en", "minors.any")
    for lane in lanes:
        open_cases(125, lane=lane, band=2, prefix=f"{lane}-2")
        open_cases(125, lane=lane, band=0, prefix=f"{lane}-0")
    people = [hire(f"Reviewer {number}") for number in range(8)]

    with ThreadPoolExecutor(8) as threads:
        claimed = list(threads.map(lambda person: _drain(store, person, lanes, now), people))

    everything = [case.id for cases in claimed for case in cases]
    assert len(everything) == 1000
    assert len(set(everything)) == 1000
    for cases in claimed:
        by_lane = defaultdict(list)
        for case in cases:
            by_lane[case.lane].append((case.band, -case.rank))
        assert all(order == sorted(order) for order in by_lane.values())


def test_a_single_reviewer_gets_the_gravest_case_of_all_lanes_first(
    store: Store, open_cases: OpenCases, hire: Hire, policy: Policy, now: datetime
) -> None:
    """Bands come before ranks, whatever the lane."""
    open_cases(3, lane="safety.en", band=2, prefix="later")
    (gravest,) = open_cases(1, lane="quality.fr", band=0, prefix="first")

    found = next_case(store, hire("Ada"), policy, LEASE, now)

    assert found is not None
    assert found[1].case.id == gravest.id
    assert found[1].conversation.messages[0].content == "Hello, you clown."


def test_a_claim_goes_past_the_cases_that_open_transactions_hold(
    store: Store, open_cases: OpenCases, hire: Hire, database_url: str, now: datetime
) -> None:
    """When the first ones of the lane are locked, the next free one is found."""
    cases = open_cases(10)
    person = hire("Ada")
    engine = create_engine(driver_url(database_url))

    with engine.begin() as other:
        ids = [case.id for case in cases[:6]]
        other.execute(text("SELECT 1 FROM queue WHERE case_id = ANY(:ids) FOR UPDATE"), {"ids": ids})
        found = next_case(store, person, load_policy(), LEASE, now)

    engine.dispose()
    assert found is not None
    assert found[1].case.id == cases[6].id


def test_asking_again_returns_the_claim_that_is_held(
    store: Store, open_cases: OpenCases, hire: Hire, policy: Policy, now: datetime
) -> None:
    """A page that is loaded again takes no second case."""
    open_cases(2)
    person = hire("Ada")

    first = next_case(store, person, policy, LEASE, now)
    second = next_case(store, person, policy, LEASE, now + timedelta(minutes=1))

    assert first is not None
    assert second is not None
    assert first[0] == second[0]


def test_one_person_in_two_windows_still_holds_one_case(
    store: Store, open_cases: OpenCases, hire: Hire, policy: Policy, now: datetime
) -> None:
    """Two requests at the same time end in one claim."""
    open_cases(8)
    person = hire("Ada")

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: next_case(store, person, policy, LEASE, now), range(8)))

    assert len({claim.id for claim, _ in filter(None, found)}) == 1
    with store.transaction() as work:
        assert work.queue.count()[CaseState.CLAIMED] == 1


def test_an_expired_lease_gives_the_case_to_the_next_person_and_fences_the_first(
    store: Store, open_cases: OpenCases, hire: Hire, policy: Policy, now: datetime
) -> None:
    """The first holder can neither renew nor give back what is no longer theirs."""
    open_cases(1)
    slow, quick = hire("Slow"), hire("Quick")
    first = next_case(store, slow, policy, LEASE, now)
    late = now + LEASE + timedelta(seconds=1)

    second = next_case(store, quick, policy, LEASE, late)

    assert first is not None
    assert second is not None
    assert first[0].case_id == second[0].case_id
    assert first[0].lease != second[0].lease
    with pytest.raises(StaleLeaseError):
        renew(store, slow, first[0].id, LEASE, late)
    give_back(store, slow, first[0].id, "skipped", late)
    with store.transaction() as work:
        assert work.queue.held_by(second[0].case_id, second[0].id)


def test_a_case_whose_lease_ended_can_be_claimed_again_by_its_person_unless_someone_took_it(
    store: Store, open_cases: OpenCases, hire: Hire, policy: Policy, now: datetime
) -> None:
    """What was typed can then still be submitted."""
    open_cases(1)
    slow, quick = hire("Slow"), hire("Quick")
    first = next_case(store, slow, policy, LEASE, now)
    assert first is not None
    case_id = first[0].case_id
    late = now + LEASE

    again = claim_again(store, slow, policy, case_id, lease=LEASE, now=late)
    held = held_case(store, slow, late)

    assert held is not None
    assert (held[0].id, again.case_id) == (again.id, case_id)
    assert again.lease != first[0].lease
    assert next_case(store, quick, policy, LEASE, late + LEASE) is not None
    assert held_case(store, slow, late + LEASE) is None
    with pytest.raises(StaleLeaseError):
        claim_again(store, slow, policy, case_id, lease=LEASE, now=late + LEASE)


def test_a_renewed_lease_lasts_longer(
    store: Store, open_cases: OpenCases, hire: Hire, policy: Policy, now: datetime
) -> None:
    """A heartbeat before the end keeps others away."""
    open_cases(1)
    person, other = hire("Ada"), hire("Other")
    found = next_case(store, person, policy, LEASE, now)
    assert found is not None

    renewed = renew(store, person, found[0].id, LEASE, now + timedelta(minutes=10))

    assert renewed.expires_at == now + timedelta(minutes=25)
    assert next_case(store, other, policy, LEASE, now + timedelta(minutes=20)) is None


def test_nobody_renews_the_claim_of_someone_else(
    store: Store, open_cases: OpenCases, hire: Hire, policy: Policy, now: datetime
) -> None:
    """A claim id is no secret; the person is what counts."""
    open_cases(1)
    found = next_case(store, hire("Ada"), policy, LEASE, now)
    assert found is not None

    with pytest.raises(StaleLeaseError):
        renew(store, hire("Other"), found[0].id, LEASE, now)


@pytest.mark.parametrize("reason", ["skipped", "moment", "I know this user"])
def test_a_case_given_back_goes_to_others_and_not_to_the_same_person(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime, reason: str
) -> None:
    """For some hours the person is offered other cases."""
    first_case, second_case = open_cases(2)
    person, other = hire("Ada"), hire("Other")
    found = next_case(store, person, load_policy(), LEASE, now)
    assert found is not None

    give_back(store, person, found[0].id, reason, now)
    again = next_case(store, person, load_policy(), LEASE, now)
    others = next_case(store, other, load_policy(), LEASE, now)

    assert again is not None
    assert others is not None
    assert (again[0].case_id, others[0].case_id) == (second_case.id, first_case.id)


def test_a_person_gets_only_cases_of_their_languages_and_clearances(
    store: Store, open_cases: OpenCases, hire: Hire, policy: Policy, now: datetime
) -> None:
    """The lane of minors needs a clearance; French needs French."""
    open_cases(1, lane="safety.fr", prefix="fr")
    open_cases(1, lane="minors.any", band=0, prefix="minors")

    assert next_case(store, hire("Ada", languages=("en",)), policy, LEASE, now) is None


def test_more_evidence_raises_a_waiting_case_and_less_does_not_lower_it(
    store: Store, open_cases: OpenCases, now: datetime
) -> None:
    """The queue only moves up while a case waits."""
    first, last = open_cases(2)

    with store.transaction() as work:
        work.queue.put([replace(last, band=0, lane="minors.any", due_at=now)])
        work.queue.put([replace(first, band=4, rank=-99.0, lane="quality.fr")])
        found = work.cases.of([first.conversation_id, last.conversation_id])

    raised, kept = found[last.conversation_id], found[first.conversation_id]
    assert (raised.band, raised.lane, raised.due_at) == (0, "minors.any", now)
    assert (kept.band, kept.rank, kept.lane) == (first.band, first.rank, first.lane)


def test_what_waits_is_listed_most_severe_first_and_counted_by_lane(
    store: Store, open_cases: OpenCases, now: datetime
) -> None:
    """Listing and counting need no claim."""
    open_cases(3, lane="safety.en", band=2, prefix="low")
    open_cases(2, lane="quality.en", band=1, prefix="high")

    with store.transaction() as work:
        waiting = work.queue.waiting(("safety.en", "quality.en"), 4)
        stats = work.queue.stats(now + timedelta(hours=2))

    assert [case.conversation_id for case in waiting] == ["high-0", "high-1", "low-0", "low-1"]
    assert [(row.lane, row.band, row.waiting, row.breached) for row in stats] == [
        ("quality.en", 1, 2, 2),
        ("safety.en", 2, 3, 3),
    ]


def _drain(store: Store, person: Person, lanes: tuple[str, ...], now: datetime) -> list[Case]:
    """Claim until nothing is left; each case is closed at once, as a decision would."""
    taken: list[Case] = []
    while (case := _take(store, person, lanes, now)) is not None:
        taken.append(case)
    return taken


def _take(store: Store, person: Person, lanes: tuple[str, ...], now: datetime) -> Case | None:
    wanted = Claim(
        id=uuid4(),
        case_id=UUID(int=0),
        person_id=person.id,
        lease=uuid4().hex,
        claimed_at=now,
        expires_at=now + LEASE,
    )
    with store.transaction() as work:
        claim = work.queue.take(wanted, lanes, now)
    if claim is None:
        return None
    with store.transaction() as work:
        case = work.cases.get(claim.case_id)
        work.queue.release(claim.case_id, CaseState.DECIDED)
        work.claims.end(claim.id, "decided", now)
    return case
