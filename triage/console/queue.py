"""The queue page: what waits, why it is empty, and the next case."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from config.policy import Policy
from storage.queue import LaneStats
from storage.records import Capability, Person
from triage.api.auth import Given
from triage.console import queue_view
from triage.console.pages import Shown
from triage.console.session import ConsoleRoute, Sender, Signed, Someone
from triage.review import claim as claims
from triage.review.roles import may, require
from triage.routing import lanes_of
from triage.services import Services

NO_JUDGE = "your role judges no cases; you see the queue only."
JUST_GONE = "others just took the last ones, or you gave back those that wait."

FIRST = 5
"""Cases shown as next in line."""


router = APIRouter(route_class=ConsoleRoute, include_in_schema=False)


@router.get("/")
def start(_: Someone) -> Response:
    """Begin with the queue."""
    return RedirectResponse("/queue", status_code=303)


@router.get("/queue")
def show(page: Shown, services: Given, given: Someone, *, none: bool = False) -> Response:
    """Show what waits for this person."""
    return page.render("queue.html", _values(given, services, none=none))


@router.get("/queue/part")
def part(page: Shown, services: Given, given: Someone) -> Response:
    """Show the same again, without the page around it."""
    return page.render("waiting.html", _values(given, services))


@router.post("/next")
def next_case(services: Given, given: Sender) -> Response:
    """Claim the next case and go to it."""
    require(given.person, Capability.CLAIM)
    lease = timedelta(seconds=services.settings.review.lease)
    found = claims.next_case(services.store, given.person, services.policy, lease, services.now())
    return RedirectResponse(f"/case/{found[1].case.id}" if found else "/queue?none=1", status_code=303)


def _values(given: Signed, services: Services, *, none: bool = False) -> Mapping[str, object]:
    require(given.person, Capability.QUEUE_READ)
    now, policy, person = services.now(), services.policy, given.person
    mine = lanes_of(person, policy)
    with services.store.transaction() as work:
        stats = work.queue.stats(now)
        first = work.queue.waiting(mine, FIRST)
        held = work.claims.live(person.id)
    may_claim = may(person, Capability.CLAIM)
    return {
        "person": person,
        "csrf": given.csrf,
        "now": now,
        "held": held.case_id if held and held.expires_at > now else None,
        "may_claim": may_claim,
        "nothing": _nothing(stats, person, policy, none=none) if may_claim else NO_JUDGE,
        "bands": queue_view.bands(stats, mine, policy, now),
        "first": [queue_view.line(case, policy, now) for case in first],
        "lanes": queue_view.lanes(stats, person, policy, now),
        "empty": queue_view.empty_lanes(stats, person, policy),
    }


def _nothing(stats: Sequence[LaneStats], person: Person, policy: Policy, *, none: bool) -> str | None:
    """Return why there is no case to be had; `none` says that there was none to be had a moment ago."""
    return queue_view.nothing_because(stats, person, policy) or (JUST_GONE if none else None)
