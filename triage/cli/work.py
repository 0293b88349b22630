"""`winnow work`: one pipeline worker."""

from typing import Annotated

import typer


def work(
    metrics_port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Offer Prometheus metrics on this loopback port.")
    ] = None,
) -> None:
    """Run one pipeline worker until stopped; start as many as there are cores, on as many machines as you like.

    Example: winnow work --metrics-port 9101
    """
    from triage.process import begin

    stop, counted = begin("work", metrics_port)
    from config.endpoints import resolve
    from config.settings import Settings
    from triage.worker import run

    run(resolve(Settings()), stop, counted=counted)
