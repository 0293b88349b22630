"""Is the process up, are its dependencies there, and how is it doing."""

from http import HTTPStatus

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from ingest.reachable import reachable
from storage.errors import DatabaseUnavailableError
from triage.api.auth import Given, MetricsReader

router = APIRouter(tags=["health"])


@router.get("/livez")
def livez() -> dict[str, str]:
    """Say that the process is up."""
    return {"status": "up"}


@router.get("/readyz")
def readyz(given: Given, response: Response) -> dict[str, str]:
    """Say whether Kafka and PostgreSQL can be reached; 503 when PostgreSQL cannot, since nothing works without it."""
    checks = {"database": _database(given), "kafka": _kafka(given)}
    ready = checks["database"] == "up"
    response.status_code = HTTPStatus.OK if ready else HTTPStatus.SERVICE_UNAVAILABLE
    return {"status": "ready" if ready else "not ready", **checks}


@router.get("/metrics", response_class=Response)
def metrics(request: Request, _: MetricsReader) -> Response:
    """Show every metric for Prometheus."""
    return Response(generate_latest(request.app.state.metrics.registry), media_type=CONTENT_TYPE_LATEST)


def _database(given: Given) -> str:
    try:
        with given.store.transaction() as work:
            work.ping()
    except DatabaseUnavailableError:
        return "down"
    return "up"


def _kafka(given: Given) -> str:
    return "up" if reachable(given.settings.kafka) else "down"
