"""Who is asking, and whether they may: bearer tokens and console sessions."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from storage.records import Capability, Person
from triage.api.problems import ProblemError, UnauthenticatedError
from triage.review import people
from triage.review.roles import require
from triage.services import Services

COOKIE = "winnow_session"
CSRF_HEADER = "X-CSRF-Token"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """The person behind a request."""

    person: Person
    csrf: str | None  # of the session; None for a token, which no browser sends by itself


def services(request: Request) -> Services:
    """Return the collaborators that `create_app` was given."""
    found: Services = request.app.state.services
    return found


def caller(request: Request, given: Annotated[Services, Depends(services)]) -> Caller:
    """Return who is asking.

    Raises:
        UnauthenticatedError: neither a valid token nor a live session.
        ProblemError: a session's unsafe request without its CSRF token.
    """
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        person = people.by_token(given.store, token.strip())
        if person is None:
            raise UnauthenticatedError
        return Caller(person=person, csrf=None)
    found = people.by_session(given.store, request.cookies.get(COOKIE, ""), given.now())
    if found is None:
        raise UnauthenticatedError
    person, csrf = found
    if people.must_change(given.store, person):
        raise ProblemError(
            403, "password_change_required", "the password is one-time; sign in to the console to change it"
        )
    if request.method not in SAFE and not secrets.compare_digest(request.headers.get(CSRF_HEADER, ""), csrf):
        raise ProblemError(403, "csrf", f"send the session's token in the header {CSRF_HEADER}")
    return Caller(person=person, csrf=csrf)


def allowed(capability: Capability) -> Callable[[Caller], Person]:
    """Return a dependency that lets only people with this capability through."""

    def check(asking: Annotated[Caller, Depends(caller)]) -> Person:
        require(asking.person, capability)
        return asking.person

    return check


Given = Annotated[Services, Depends(services)]
Sender = Annotated[Person, Depends(allowed(Capability.SEND))]
Eraser = Annotated[Person, Depends(allowed(Capability.ERASE))]
QueueReader = Annotated[Person, Depends(allowed(Capability.QUEUE_READ))]
Claimer = Annotated[Person, Depends(allowed(Capability.CLAIM))]
Decider = Annotated[Person, Depends(allowed(Capability.DECIDE))]
CaseReader = Annotated[Person, Depends(allowed(Capability.CASE_READ))]
LabelReader = Annotated[Person, Depends(allowed(Capability.LABELS_READ))]
MetricsReader = Annotated[Person, Depends(allowed(Capability.METRICS))]
