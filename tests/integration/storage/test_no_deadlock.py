"""Everything at once on the same few cases: nobody waits for each other for ever, and the figures add up."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest

from config.policy import load_policy
from ingest.report import Erasure, Report
from storage.conversations import Screened
from storage.errors import StaleLeaseError
from storage.records import Case, CaseState, Person, Verdicts
from storage.store import Store
from triage.review.claim import give_back, next_case, renew
from triage.review.decide import decide

pytestmark = pytest.mark.integration

LEASE = timedelta(minutes=15)
OpenCases = Callable[..., list[Case]]
Hire = Callable[..., Person]


def test_merging_deciding_giving_back_and_erasing_at_once_end_without_a_deadlock(
    store: Store, open_cases: OpenCases, hire: Hire, now: datetime
) -> None:
    """A deadlock would come out as DatabaseUnavailableError."""
    cases = [case for user in range(4) for case in open_cases(6, prefix=f"u{user}", user=f"user-{user}")]
    people = [hire(f"Reviewer {number}") for number in range(4)]

    chances = [Random(number) for number in range(7)]  # noqa: S311 - no secret

    with ThreadPoolExecutor(8) as threads:
        pairs = zip(people, chances[:4], strict=True)
        running = [threads.submit(_review, store, person, now, chance) for person, chance in pairs]
        running += [threads.submit(_merge, store, cases, now, chance) for chance in chances[4:]]
        running.append(threads.submit(_erase, store, now))
        for outcome in running:
            outcome.result()

    with store.transaction() as work:
        counted = work.queue.count()
        erased = sum(kept.erased for kept in work.conversations.peek(case.conversation_id for case in cases).values())
        labels = [record["sequence"] for record in work.labels.after(0, 1000, raw=True)]
        assert work.audit.verify() is None
    assert sum(counted.values()) == len(cases)
    assert (counted[CaseState.ERASED], erased) == (12, 12)
    assert labels == list(range(1, len(labels) + 1))


def _review(store: Store, person: Person, now: datetime, chance: Random) -> None:
    for _ in range(15):
        found = next_case(store, person, load_policy(), LEASE, now)
        if found is None:
            continue
        claim = found[0]
        try:
            renew(store, person, claim.id, LEASE, now)
            if chance.random() < 0.5:
                give_back(store, person, claim.id, "skipped", now)
            else:
                decide(store, person, claim.case_id, claim.lease, Verdicts(), load_policy(), now)
        except StaleLeaseError:
            continue  # erased meanwhile


def _merge(store: Store, cases: list[Case], now: datetime, chance: Random) -> None:
    for turn in range(15):
        batch = chance.sample(cases, 8)
        with store.transaction() as work:
            work.erasures.hold_off()
            locked = work.conversations.lock(case.conversation_id for case in batch)
            alive = [case for case in batch if not locked[case.conversation_id].erased]
            found = [locked[case.conversation_id] for case in alive]
            again = [replace(k.conversation, revision=k.conversation.revision + 1) for k in found if k.conversation]
            work.conversations.save([Screened(conversation=item, tagged=None) for item in again])
            name = f"r-{turn}-{chance.random()}"
            work.reports.add([Report(id=name, conversation_id=batch[0].conversation_id, reason="spam")])
            work.cases.put(alive, "merged", now)
            work.queue.put(alive)
            work.queue.reopen(alive)


def _erase(store: Store, now: datetime) -> None:
    for user in ("user-0", "user-1"):
        with store.transaction() as work:
            work.erasures.carry_out(Erasure(id=f"e-{user}", user_ref=user), now)
