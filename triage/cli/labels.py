"""`winnow labels`: the labelled stream as a file."""

import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, TypeVar

import typer

from config.settings import Settings
from triage.labels.export import Format
from triage.redaction.style import Style

if TYPE_CHECKING:
    from storage.store import Store
    from triage.labels.export import Show

IN_PART = 3
"""Exit status when newer labels wait for their redaction, or some could not be restored."""

T = TypeVar("T")

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Export the labelled stream.")

Reason = Annotated[str | None, typer.Option(help="Why private data is taken out; kept in the audit log.")]
Output = Annotated[Path | None, typer.Option(help="Write here, all or nothing, not to standard output.")]


@app.callback()
def labels() -> None:
    """Export the labelled stream, and put private data back into what was exported."""


@app.command()
def export(
    *,
    form: Annotated[Format, typer.Option("--format", help="Parquet needs --output.")] = Format.JSONL,
    after: Annotated[int, typer.Option(min=0, help="Only labels after this sequence.")] = 0,
    output: Output = None,
    style: Annotated[Style | None, typer.Option(help="How private data is shown; unset: as published.")] = None,
    raw: Annotated[bool, typer.Option("--raw", help="With private data; this is audited.")] = False,
    reason: Reason = None,
) -> None:
    """Write the labels, redacted, in their order. Exit status 3: newer ones wait for their redaction.

    Example: winnow labels export --format parquet --style fake --output labels.parquet
    """
    if form is Format.PARQUET and output is None:
        raise typer.BadParameter("Parquet goes into a file; add --output FILE")
    if raw and style is not None:
        raise typer.BadParameter("raw text has no style; leave one of --raw and --style out")
    _check_folder(output)
    from config.endpoints import resolve
    from storage.store import connect
    from triage.labels.export import export as write

    settings = resolve(Settings())
    with closing(connect(settings.database)) as store:
        if raw:
            _audit(store, "labels.exported_raw", {"after": after}, reason)
        show = None if style is None else _shown(settings, store, style)
        summary = _written(output, lambda sink: write(store, sink, form, after=after, raw=raw, show=show))
    print(summary.line, file=sys.stderr)
    if summary.held:
        raise typer.Exit(IN_PART)


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Exported labels, as JSONL.")],
    reason: Annotated[str, typer.Option(help="Why; kept in the audit log.")],
    output: Output = None,
) -> None:
    """Put private data back into exported labels, whatever their style; this is audited.

    What was erased since cannot come back. Exit status 3: some labels are left as they were.

    Example: winnow labels restore labels.jsonl --reason "ticket 12: wrong address" --output whole.jsonl
    """
    if not reason.strip():
        raise typer.BadParameter("say why", param_hint="--reason")
    _check_folder(output)
    from config.endpoints import resolve
    from storage.store import connect
    from triage.labels.restored import restore_file
    from triage.redaction.key import site_key

    settings = resolve(Settings())
    with closing(connect(settings.database)) as store, file.open("rb") as lines:
        _audit(store, "labels.restored", {"file": file.name}, reason)
        key = site_key(settings.redaction, store)
        done = _written(output, lambda sink: restore_file(store, lines, sink, key))
    print(done.line, file=sys.stderr)
    if done.left:
        raise typer.Exit(IN_PART)


def _check_folder(output: Path | None) -> None:
    if output is not None and not output.parent.is_dir():
        raise typer.BadParameter(f"there is no folder {output.parent}", param_hint="--output")


def _written(output: Path | None, write: Callable[[IO[bytes]], T]) -> T:
    """Write to a file, all or nothing, or else to standard output."""
    from triage.labels.export import all_or_nothing

    if output is not None:
        with all_or_nothing(output) as sink:
            return write(sink)
    done = write(sys.stdout.buffer)
    sys.stdout.buffer.flush()
    return done


def _shown(settings: Settings, store: "Store", style: Style) -> "Show":
    from triage.labels.restyle import Restyle
    from triage.redaction.key import site_key
    from triage.redaction.redactor import load_redactor

    return Restyle(store, site_key(settings.redaction, store), style, lambda: load_redactor(settings, store))


def _audit(store: "Store", action: str, detail: dict[str, str | int], reason: str | None) -> None:
    """Note who takes private data away, and why, before it goes."""
    import getpass
    from datetime import UTC, datetime

    why = {} if reason is None else {"reason": reason}
    with store.transaction() as work:
        who = {"system_user": getpass.getuser()}
        work.audit.add(None, action, "labels", at=datetime.now(UTC), detail={**detail, **why, **who})
