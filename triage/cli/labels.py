"""`winnow labels`: the labelled stream as a file."""

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from triage.labels.export import Format

if TYPE_CHECKING:
    from storage.store import Store

IN_PART = 3
"""Exit status when newer labels wait for their redaction."""

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Export the labelled stream.")


@app.callback()
def labels() -> None:
    """Export the labelled stream."""


@app.command()
def export(
    form: Annotated[Format, typer.Option("--format", help="Parquet needs --output.")] = Format.JSONL,
    after: Annotated[int, typer.Option(min=0, help="Only labels after this sequence.")] = 0,
    output: Annotated[Path | None, typer.Option(help="Write here, all or nothing, not to standard output.")] = None,
    raw: Annotated[bool, typer.Option("--raw", help="With private data; this is audited.")] = False,
) -> None:
    """Write the labels, redacted, in their order. Exit status 3: newer ones wait for their redaction.

    Example: winnow labels export --format parquet --output labels.parquet
    """
    if form is Format.PARQUET and output is None:
        raise typer.BadParameter("Parquet goes into a file; add --output FILE")
    if output is not None and not output.parent.is_dir():
        raise typer.BadParameter(f"there is no folder {output.parent}", param_hint="--output")
    from config.endpoints import resolve
    from config.settings import Settings
    from storage.store import connect
    from triage.labels.export import all_or_nothing
    from triage.labels.export import export as write

    with closing(connect(resolve(Settings()).database)) as store:
        if raw:
            _audit(store, after)
        if output is None:
            summary = write(store, sys.stdout.buffer, form, after=after, raw=raw)
            sys.stdout.buffer.flush()
        else:
            with all_or_nothing(output) as sink:
                summary = write(store, sink, form, after=after, raw=raw)
    print(summary.line, file=sys.stderr)
    if summary.held:
        raise typer.Exit(IN_PART)


def _audit(store: "Store", after: int) -> None:
    """Note who takes raw text away, before it goes."""
    import getpass
    from datetime import UTC, datetime

    detail: dict[str, str | int] = {"after": after, "system_user": getpass.getuser()}
    with store.transaction() as work:
        work.audit.add(None, "labels.exported_raw", "labels", at=datetime.now(UTC), detail=detail)
