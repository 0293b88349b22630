"""`winnow publish`: the outbox to Kafka."""

from typing import Annotated

import typer


def publish(
    metrics_port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Offer Prometheus metrics on this loopback port.")
    ] = None,
) -> None:
    """Relay tags, labels and dead letters to Kafka until stopped; a second one stands by and takes over.

    Example: winnow publish
    """
    from triage.process import begin

    stop, counted = begin("publish", metrics_port)
    from config.endpoints import resolve
    from config.settings import Settings
    from triage.labels.publish import run

    run(resolve(Settings()), stop, counted=counted)
