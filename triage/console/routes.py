"""The console's routes, put together."""

from fastapi import APIRouter, FastAPI, Response

from triage.console import assets, case, queue, sign_in
from triage.console.pages import Pages
from triage.services import Services


def router(services: Services) -> APIRouter:
    """Return every route of the console.

    Raises:
        BundleMissingError: the browser code was not built.
    """
    files = assets.load()
    pages = Pages(files)
    routes = APIRouter(include_in_schema=False)

    @routes.get("/static/{digest}/{name}")
    def static(digest: str, name: str) -> Response:
        """Serve a file of the bundle."""
        return files.response(digest, name)

    for part in (sign_in, queue, case):
        routes.include_router(part.router(services, pages))
    return routes


def mount(app: FastAPI, services: Services) -> None:
    """Put the console into the web application."""
    app.include_router(router(services))
