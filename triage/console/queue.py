"""The queue page: what waits, why it is empty, and the next case."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from storage.records import Capability
from triage.console import queue_view
from triage.console.pages import Pages
from triage.console.session import Signed, guarded, own_form, signed
from triage.review import claim as claims
from triage.review.roles import may, require
from triage.routing import lanes_of
from triage.services import Services

FIRST = 5
"""Cases shown as next in line."""


def router(services: Services, pages: Pages) -> APIRouter:
    """Return the queue's routes."""
    routes = APIRouter(route_class=guarded(pages), include_in_schema=False)

    @routes.get("/")
    def start(request: Request) -> Response:
        """Begin with the queue."""
        signed(request, services)
        return RedirectResponse("/queue", status_code=303)

    @routes.get("/queue")
    def show(request: Request, *, none: bool = False) -> Response:
        """Show what waits for this person."""
        return pages.render(request, "queue.html", _values(request, services, none=none))

    @routes.get("/queue/part")
    def part(request: Request) -> Response:
        """Show the same again, without the page around it."""
        return pages.render(request, "waiting.html", _values(request, services))

    @routes.post("/next")
    def next_case(request: Request, csrf: Annotated[str, Form()] = "") -> Response:
        """Claim the next case and go to it."""
        given = signed(request, services)
        own_form(request, given, csrf)
        require(given.person, Capability.CLAIM)
        lease = timedelta(seconds=services.settings.review.lease)
        found = claims.next_case(services.store, given.person, services.policy, lease, services.now())
        return RedirectResponse(f"/case/{found[1].case.id}" if found else "/queue?none=1", status_code=303)

    return routes


def _values(request: Request, services: Services, *, none: bool = False) -> Mapping[str, object]:
    given: Signed = signed(request, services)
    require(given.person, Capability.QUEUE_READ)
    now, policy, person = services.now(), services.policy, given.person
    mine = lanes_of(person, policy)
    with services.store.transaction() as work:
        stats = work.queue.stats(now)
        first = work.queue.waiting(mine, FIRST)
        held = work.claims.live(person.id)
    nothing = queue_view.nothing_because(stats, person, policy)
    if none and nothing is None:
        nothing = "others just took the last ones, or you gave back those that wait."
    if not may(person, Capability.CLAIM):
        nothing = "your role judges no cases; you see the queue only."
    return {
        "person": person,
        "csrf": given.csrf,
        "now": now,
        "held": held.case_id if held and held.expires_at > now else None,
        "may_claim": may(person, Capability.CLAIM),
        "nothing": nothing,
        "bands": queue_view.bands(stats, mine, policy, now),
        "first": [queue_view.line(case, policy, now) for case in first],
        "lanes": queue_view.lanes(stats, person, policy, now),
    }
