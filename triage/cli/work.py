"""`winnow work`: one pipeline worker."""

import sys
from typing import Annotated

import typer


def work(
    metrics_port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Offer Prometheus metrics on this loopback port.")
    ] = None,
) -> None:
    """Run one pipeline worker until stopped; start as many as there are cores, on as many machines as you like.

    Exit status 3: too much was dead-lettered, so it stopped; what is not durable is still in Kafka.

    Example: winnow work --metrics-port 9101
    """
    from triage.process import begin

    stop, counted = begin("work", metrics_port)
    from config.endpoints import resolve
    from config.settings import Settings
    from ingest.errors import LINE_STOPPED, LineStoppedError
    from triage.worker import run

    try:
        run(resolve(Settings()), stop, counted=counted)
    except LineStoppedError as error:
        print(f"winnow: {error}", file=sys.stderr)
        raise typer.Exit(LINE_STOPPED) from None
