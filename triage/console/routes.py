"""The console's routes, put together."""

from fastapi import APIRouter, FastAPI, Request, Response

from triage.console import assets, case, queue, sign_in
from triage.console.attempts import Attempts
from triage.console.pages import Pages, pages_of
from triage.services import Services

router = APIRouter(include_in_schema=False)


@router.get("/static/{digest}/{name}")
def static(request: Request, digest: str, name: str) -> Response:
    """Serve a file of the bundle."""
    return pages_of(request).assets.response(digest, name)


def mount(app: FastAPI, services: Services) -> None:
    """Put the console into the web application.

    Raises:
        BundleMissingError: the browser code was not built.
    """
    app.state.pages = Pages(assets.load())
    app.state.attempts = Attempts(services.settings.serve.sign_in_attempts)
    for part in (router, sign_in.router, queue.router, case.router):
        app.include_router(part)
