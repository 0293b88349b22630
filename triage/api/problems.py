"""Errors as RFC 9457 problem details with a stable `code`."""

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from config.errors import WinnowError
from ingest.errors import SourceUnavailableError
from storage.errors import CaseNotFoundError, DatabaseUnavailableError, StaleLeaseError
from triage.review.decide import InvalidDecisionError
from triage.review.roles import ForbiddenError

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = 5  # seconds


class ProblemError(WinnowError):
    """A request that is answered with a problem of its own."""

    def __init__(self, status: int, code: str, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code


class UnauthenticatedError(ProblemError):
    """The request names nobody."""

    def __init__(self) -> None:
        super().__init__(401, "unauthenticated", "send a bearer token, or sign in")


def problem(status: int, code: str, detail: str, *, retry: bool = False, **more: object) -> JSONResponse:
    """Return one problem; `retry` adds Retry-After."""
    headers: dict[str, str] = {"Cache-Control": "no-store"}
    if retry:
        headers["Retry-After"] = str(RETRY_AFTER)
    if status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    body: Mapping[str, object] = {
        "type": f"urn:winnow:problem:{code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        **more,
    }
    return JSONResponse(body, status_code=status, headers=headers, media_type=MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Answer every error that the routes may raise."""
    app.add_exception_handler(ProblemError, _own)
    app.add_exception_handler(ForbiddenError, _status(403))
    app.add_exception_handler(StaleLeaseError, _status(409))
    app.add_exception_handler(CaseNotFoundError, _status(404))
    app.add_exception_handler(InvalidDecisionError, _invalid_decision)
    app.add_exception_handler(DatabaseUnavailableError, _status(503))
    app.add_exception_handler(SourceUnavailableError, _status(503))
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(HTTPException, _http)


async def _own(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ProblemError)  # noqa: S101 - how Starlette types handlers
    return problem(error.status, error.code, str(error))


def _status(status: int) -> Callable[[Request, Exception], Awaitable[JSONResponse]]:
    async def handler(_: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, WinnowError)  # noqa: S101 - how Starlette types handlers
        return problem(status, error.code, str(error), retry=status == HTTPStatus.SERVICE_UNAVAILABLE)

    return handler


async def _invalid_decision(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, InvalidDecisionError)  # noqa: S101 - how Starlette types handlers
    errors = [{"where": where, "what": what} for where, what in error.problems]
    return problem(422, error.code, str(error), errors=errors)


async def _invalid_request(_: Request, error: Exception) -> JSONResponse:
    """Name each place; the value itself is not repeated, it may be a conversation."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - how Starlette types handlers
    errors = [{"where": ".".join(map(str, e["loc"][1:])) or str(e["loc"][0]), "what": e["msg"]} for e in error.errors()]
    return problem(422, "invalid_request", "the request does not have the expected form", errors=errors)


async def _http(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - how Starlette types handlers
    code = HTTPStatus(error.status_code).phrase.lower().replace(" ", "_")
    return problem(error.status_code, code, str(error.detail))
