"""Who is signed in at the console, and whether a form comes from one of its own pages."""

import secrets
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Depends, Form, Request, Response
from fastapi.responses import RedirectResponse
from fastapi.routing import APIRoute

from config.errors import WinnowError
from storage.errors import CaseNotFoundError, DatabaseUnavailableError
from storage.records import Capability, Person
from triage.api.auth import COOKIE, CSRF_HEADER, Given
from triage.console.pages import HEADERS, pages_of
from triage.review import people
from triage.review.roles import ForbiddenError, require
from triage.services import Services

Csrf = Annotated[str, Form(max_length=128)]

STATUS: Mapping[type[WinnowError], int] = {ForbiddenError: 403, CaseNotFoundError: 404, DatabaseUnavailableError: 503}


class ConsoleError(WinnowError):
    """Root of the console's errors."""

    code = "console"


class SignInNeededError(ConsoleError):
    """Nobody is signed in, or the password must be changed first."""

    code = "sign_in_needed"

    def __init__(self, where: str = "/sign-in") -> None:
        super().__init__("sign in to go on")
        self.where = where


class ForeignFormError(ForbiddenError):
    """A form that no page of the console sent."""

    code = "foreign_form"

    def __init__(self) -> None:
        WinnowError.__init__(self, "this form did not come from the console, or is too old; open the page again")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signed-in browser."""

    person: Person
    csrf: str


def signed_in(request: Request, services: Given) -> Signed:
    """Return who is signed in, even with a one-time password.

    Raises:
        SignInNeededError: nobody is.
    """
    found = people.by_session(services.store, request.cookies.get(COOKIE, ""), services.now())
    if found is None:
        raise SignInNeededError
    return Signed(person=found[0], csrf=found[1])


NewOrOld = Annotated[Signed, Depends(signed_in)]


def settled(given: NewOrOld, services: Given) -> Signed:
    """Return who is signed in with a password of their own.

    Raises:
        SignInNeededError: the one-time password still stands.
    """
    if people.must_change(services.store, given.person):
        raise SignInNeededError("/password")
    return given


Someone = Annotated[Signed, Depends(settled)]


def sender(request: Request, given: Someone, csrf: Csrf = "") -> Signed:
    """Return who sent a form of ours.

    Raises:
        ForeignFormError: see `own_form`.
    """
    own_form(request, given, csrf)
    return given


def asker(request: Request, given: Someone) -> Signed:
    """Return who asks from a script of ours, for more of a case.

    Raises:
        ForeignFormError: see `own_form`.
    """
    own_form(request, given, request.headers.get(CSRF_HEADER, ""))
    require(given.person, Capability.CASE_READ)
    return given


Sender = Annotated[Signed, Depends(sender)]
Asker = Annotated[Signed, Depends(asker)]


def set_cookie(response: Response, cookie: str, services: Services) -> None:
    """Keep the session in a cookie that no script can read and no other site can send."""
    serve = services.settings.serve
    age = int(serve.session_hours * 3600)
    response.set_cookie(COOKIE, cookie, max_age=age, httponly=True, samesite="strict", secure=serve.secure_cookies)


def same_site(request: Request) -> None:
    """Refuse a form that another site sent; browsers say where it came from.

    Raises:
        ForeignFormError: it did not come from a page of this address.
    """
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    own_site = site in {None, "same-origin"}
    own_origin = origin is None or urlsplit(origin).netloc == request.headers.get("Host")
    if not (own_site and own_origin):
        raise ForeignFormError


def own_form(request: Request, given: Signed, token: str) -> None:
    """Refuse a form without this session's token.

    Raises:
        ForeignFormError: another site sent it, or its token is not the session's.
    """
    same_site(request)
    if not secrets.compare_digest(token.encode(), given.csrf.encode()):
        raise ForeignFormError


class ConsoleRoute(APIRoute):
    """A route for people: sends them to sign in, shows errors as pages, and puts our headers on everything."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap the route."""
        inner = super().get_route_handler()

        async def handler(request: Request) -> Response:
            try:
                response = await inner(request)
            except SignInNeededError as needed:
                response = _to_page(request, needed.where)
            except (ForbiddenError, CaseNotFoundError, DatabaseUnavailableError) as error:
                response = _error_page(request, error)
            for name, value in HEADERS.items():
                response.headers.setdefault(name, value)
            return response

        return handler


def _to_page(request: Request, where: str) -> Response:
    """Send the browser to a page; htmx follows a header of its own, so that the page is not put into a part."""
    if "HX-Request" in request.headers:
        return Response(status_code=204, headers={"HX-Redirect": where})
    return RedirectResponse(where, status_code=303)


def _error_page(request: Request, error: WinnowError) -> Response:
    """Return a page where a page was asked for; scripts get the problem details of the API."""
    if "text/html" not in request.headers.get("Accept", ""):
        raise error
    status = next(status for kind, status in STATUS.items() if isinstance(error, kind))
    return pages_of(request).render(request, "error.html", {"status": status, "what": str(error)}, status)
