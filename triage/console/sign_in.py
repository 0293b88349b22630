"""Sign in, choose a password of one's own, sign out."""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from triage.api.auth import COOKIE
from triage.console.pages import Pages
from triage.console.session import guarded, own_form, same_site, set_cookie, signed
from triage.review import people
from triage.services import Services

MINUTES = 15
PER_ADDRESS = 10
"""Failed sign-ins from one address, in multiples of those for one name."""

WRONG = "Name or password is not right."

Name = Annotated[str, Form(max_length=128)]
Password = Annotated[str, Form(max_length=1024)]


class Attempts:
    """Counts failed sign-ins, by name and address and by address alone. May be shared by threads."""

    def __init__(self, most: int) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._by_name = RateLimitItemPerMinute(most, MINUTES)
        self._by_address = RateLimitItemPerMinute(most * PER_ADDRESS, MINUTES)

    def left(self, name: str, address: str) -> int:
        """Return how many tries are left."""
        by_name = self._limiter.get_window_stats(self._by_name, name.lower(), address)
        by_address = self._limiter.get_window_stats(self._by_address, address)
        return max(0, min(by_name.remaining, by_address.remaining))

    def failed(self, name: str, address: str) -> int:
        """Count a failure; returns how many tries are left."""
        self._limiter.hit(self._by_name, name.lower(), address)
        self._limiter.hit(self._by_address, address)
        return self.left(name, address)

    def forget(self, name: str, address: str) -> None:
        """Start anew for a name that has signed in."""
        self._limiter.clear(self._by_name, name.lower(), address)


def router(services: Services, pages: Pages) -> APIRouter:
    """Return the sign-in routes."""
    routes = APIRouter(route_class=guarded(pages), include_in_schema=False)
    attempts = Attempts(services.settings.serve.sign_in_attempts)

    def gate(request: Request, error: str | None = None, name: str = "", status: int = 200) -> Response:
        return pages.render(request, "sign_in.html", {"error": error, "given": name}, status)

    @routes.get("/sign-in")
    def show(request: Request) -> Response:
        """Ask who it is."""
        return gate(request)

    @routes.post("/sign-in")
    def enter(request: Request, name: Name = "", password: Password = "") -> Response:  # noqa: S107 - an empty form field
        """Sign in, or say how many tries are left."""
        same_site(request)
        address = request.client.host if request.client else "unknown"
        if not attempts.left(name, address):
            return gate(request, f"Too many tries. Wait {MINUTES} minutes, or ask your lead.", name, 429)
        hours = timedelta(hours=services.settings.serve.session_hours)
        try:
            cookie, _ = people.sign_in(services.store, name, password, services.now(), hours)
        except people.SignInError:
            return gate(request, _tries(attempts.failed(name, address)), name, 401)
        attempts.forget(name, address)
        response = RedirectResponse("/queue", status_code=303)
        set_cookie(response, cookie, services)
        return response

    @routes.post("/sign-out")
    def leave(request: Request, csrf: Annotated[str, Form()] = "") -> Response:
        """End the session."""
        given = signed(request, services, one_time=True)
        own_form(request, given, csrf)
        people.sign_out(services.store, request.cookies[COOKIE])
        response = RedirectResponse("/sign-in", status_code=303)
        response.delete_cookie(COOKIE)
        return response

    return routes


def _tries(left: int) -> str:
    if not left:
        return f"{WRONG} Wait {MINUTES} minutes before you try again."
    return f"{WRONG} You can try {left} more {'time' if left == 1 else 'times'}."
