"""The one web application: API and console."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from config.metrics import Metrics
from ingest.producer import EventProducer
from triage.api import events, health, labels, problems, review
from triage.console import routes as console
from triage.services import Services

PARTS = (events, review, labels, health)
"""The modules whose routes make the HTTP interface, in the order of the reference."""


def create_app(services: Services, producer: EventProducer) -> FastAPI:
    """Build the application; it owns `producer` and closes it at the end."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        producer.close()

    app = FastAPI(title="Winnow", version="1", docs_url=None, redoc_url=None, lifespan=lifespan)
    app.state.services = services
    app.state.producer = producer
    app.state.metrics = Metrics()
    problems.install(app)
    for part in PARTS:
        app.include_router(part.router)
    console.mount(app, services)
    return app
