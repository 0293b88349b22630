"""`winnow erase`: what a user said, forgotten everywhere."""

import sys
from contextlib import closing
from typing import Annotated

import typer

IN_PART = 3
"""Exit status when the request is in Kafka, but was not carried out while we waited."""


def erase(
    user_ref: Annotated[str, typer.Argument(help="The pseudonymous user_ref of the events.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    wait: Annotated[float, typer.Option(min=0, help="Seconds to wait until a worker has done it.")] = 60.0,
) -> None:
    """Empty everything a user said, wherever it is held, and publish tombstones. It cannot be undone.

    Exit status 3: the request is in Kafka, and the next worker that runs carries it out.

    Example: winnow erase u-9f3 --yes
    """
    from config.endpoints import resolve
    from config.settings import Settings
    from config.topics import Topics
    from ingest.producer import EventProducer
    from storage.store import connect
    from triage.erasure import request, wait_until_done

    if not yes:
        typer.confirm(f"Erase everything that {user_ref} said, for good?", abort=True)
    settings = resolve(Settings())
    with closing(connect(settings.database)) as store, closing(EventProducer(settings.kafka)) as producer:
        sent = request(producer, Topics(settings.kafka.topic_prefix), user_ref)
        done = wait_until_done(store, sent, wait)
    if done is None:
        print(f"asked for as {sent.id}; no worker has done it yet", file=sys.stderr)
        raise typer.Exit(IN_PART)
    print(f"erased: {done} conversations ({sent.id})", file=sys.stderr)
