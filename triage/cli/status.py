"""`winnow status`: what runs, where, and how far it is."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.table import Table

    from triage.supervision.status import Status


def status(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, with the database's password.")] = False,
) -> None:
    """Show addresses, lag, what waits and dead letters; exit status 1 when it does not run or is not ready.

    Example: winnow status --json
    """
    from rich.console import Console

    from config.settings import Settings
    from triage.supervision.status import gather

    found = gather(Settings())
    if as_json:
        print(found.model_dump_json(indent=1))
    else:
        Console().print(table(found))
    if not found.ready:
        raise typer.Exit(1)


def table(found: "Status") -> "Table":
    """Return what a person wants to read, without the password."""
    from rich.table import Table

    address = (found.database.url or "").rpartition("@")[2]
    running = ", ".join(f"{process.name} {process.pid}" for process in found.processes)
    rows = {
        "state": "ready" if found.ready else "not ready" if found.running else "not running",
        "console": found.console.url,
        "Kafka": found.kafka.bootstrap_servers,
        "PostgreSQL": address or None,
        "lag": found.lag,
        "waiting": found.queue.waiting,
        "dead letters": found.dead,
        "processes": running or None,
    }
    shown = Table(box=None, show_header=False)
    for name, value in rows.items():
        shown.add_row(name, "—" if value is None else str(value))
    return shown
