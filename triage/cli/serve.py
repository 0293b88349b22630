"""`winnow serve`: the API and the console."""

from datetime import UTC, datetime
from typing import Annotated

import typer


def serve(
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port; the setting when not given.")] = None,
) -> None:
    """Serve the API and the console until stopped.

    Example: winnow serve --port 8080
    """
    import uvicorn

    from config.endpoints import resolve
    from config.policy import load_policy
    from config.settings import Settings
    from ingest.producer import EventProducer
    from storage.store import connect
    from triage.api.app import create_app
    from triage.services import Services

    settings = resolve(Settings())
    services = Services(
        store=connect(settings.database),
        policy=load_policy(settings.policy),
        settings=settings,
        now=lambda: datetime.now(UTC),
    )
    app = create_app(services, EventProducer(settings.kafka))
    uvicorn.run(
        app,
        host=settings.serve.host,
        port=port if port is not None else settings.serve.port,
        log_level="warning",
        access_log=False,  # paths hold case ids
        server_header=False,
        timeout_graceful_shutdown=5,
    )
