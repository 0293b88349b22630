"""Sign in, choose a password of one's own, sign out."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from triage.api.auth import COOKIE, Given
from triage.console.attempts import MINUTES, Tries
from triage.console.pages import Shown
from triage.console.session import ConsoleRoute, Csrf, NewOrOld, Signed, own_form, same_site, set_cookie
from triage.review import people
from triage.services import Services

WRONG = "Name or password is not right."
TOO_MANY = f"Too many tries. Wait {MINUTES} minutes, or ask your lead."

LONGEST = 1024  # characters of a password; longer ones are not even looked at


class SignInForm(BaseModel):
    """What the sign-in page sends."""

    name: str = Field("", max_length=128)
    password: str = Field("", max_length=LONGEST)


class NewForm(BaseModel):
    """What the password page sends."""

    csrf: str = Field("", max_length=128)
    old: str = Field("", max_length=LONGEST)
    password: str = Field("", max_length=LONGEST)
    again: str = Field("", max_length=LONGEST)


router = APIRouter(route_class=ConsoleRoute, include_in_schema=False)


@router.get("/sign-in")
def show(page: Shown) -> Response:
    """Ask who it is."""
    return page.render("sign_in.html", {"error": None, "given": ""})


@router.post("/sign-in")
def enter(
    request: Request, page: Shown, services: Given, tries: Tries, form: Annotated[SignInForm, Form()]
) -> Response:
    """Sign in, or say how many tries are left."""
    same_site(request)
    address = _address(request)
    error, status = TOO_MANY, 429
    if tries.left(form.name, address):
        try:
            response = _entered(services, form.name, form.password)
        except people.SignInError:
            error, status = _again(tries.failed(form.name, address)), 401
        else:
            tries.forget(form.name, address)
            return response
    return page.render("sign_in.html", {"error": error, "given": form.name}, status)


@router.get("/password")
def ask_password(page: Shown, given: NewOrOld) -> Response:
    """Ask for a password of one's own."""
    return page.render("password.html", _password_page(given, None))


@router.post("/password")
def change_password(
    request: Request, page: Shown, services: Given, *, given: NewOrOld, tries: Tries, form: Annotated[NewForm, Form()]
) -> Response:
    """Replace the password, and sign in with the new one."""
    own_form(request, given, form.csrf)
    name, address = given.person.name, _address(request)
    try:
        error = None if form.password == form.again else "The two new passwords differ."
        if not tries.left(name, address):
            error = TOO_MANY
        if error is None:
            people.change_password(services.store, given.person, form.old, form.password)
            return _entered(services, name, form.password)
    except people.SignInError:
        tries.failed(name, address)
        error = "The password you were given is not right."
    except people.PersonError as refused:
        error = f"{str(refused).capitalize()}."
    return page.render("password.html", _password_page(given, f"{error} Nothing was changed."), 422)


@router.post("/sign-out")
def leave(request: Request, services: Given, given: NewOrOld, csrf: Csrf = "") -> Response:
    """End the session."""
    own_form(request, given, csrf)
    people.sign_out(services.store, request.cookies[COOKIE])
    response = RedirectResponse("/sign-in", status_code=303)
    response.delete_cookie(COOKIE)
    return response


def _password_page(given: Signed, error: str | None) -> dict[str, object]:
    return {"error": error, "given": given.person.name, "token": given.csrf, "least": people.MIN_PASSWORD}


def _entered(services: Services, name: str, password: str) -> Response:
    """Sign in and go to the queue.

    Raises:
        SignInError: name and password do not go together.
    """
    hours = services.settings.serve.session_hours
    cookie, _ = people.sign_in(services.store, name, password, services.now(), hours)
    response = RedirectResponse("/queue", status_code=303)
    set_cookie(response, cookie, services)
    return response


def _address(request: Request) -> str:
    return request.client.host if request.client else "unknown"


def _again(left: int) -> str:
    if not left:
        return f"{WRONG} Wait {MINUTES} minutes before you try again."
    return f"{WRONG} You can try {left} more {'time' if left == 1 else 'times'}."
