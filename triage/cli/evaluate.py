"""`winnow evaluate`: measure the classifiers on labelled data, set by set."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from config.errors import SettingsError
from config.settings import Settings

if TYPE_CHECKING:
    from classifiers.training.evaluate import Measured

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Measure the classifiers on labelled data.")


@app.callback()
def choose() -> None:
    """Measure the classifiers on labelled data."""


@app.command()
def toxicity(
    data: Annotated[Path | None, typer.Option(help="Folder of labelled data; unset: WINNOW_DATA.")] = None,
    model: Annotated[Path | None, typer.Option(help="Folder of heads.skops; unset: the one that Winnow ships.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Measure the heads of toxicity and harm on the development part of every set.

    Example: winnow evaluate toxicity --data labelled
    """
    from classifiers.toxicity.heads import load
    from classifiers.training.evaluate import measure
    from classifiers.training.toxicity import SHIPPED

    folder = data or Settings().data
    if folder is None:
        raise SettingsError("no data folder; give it with --data or WINNOW_DATA")
    measured = measure(folder, load((model or SHIPPED) / "heads.skops"))
    if as_json:
        print(json.dumps(described(measured), indent=1))
    else:
        _print_tables(measured)


def described(measured: "Measured") -> dict[str, object]:
    """Return the figures as JSON-ready values; a figure that a set cannot give is null."""
    return {
        "heads": [
            {
                "set": f.source.name,
                "head": f.head,
                "rows": f.rows,
                "positives": f.positives,
                "auc": f.auc,
                "average_precision": f.precision,
                "found": f.found,
                "false_alarms": f.alarms,
            }
            for f in measured.figures
        ],
        "ordinary_chat": [
            {"set": q.source.name, "messages": q.messages, "harm_under_0.1": q.low, "harm_from_0.5": q.alarms}
            for q in measured.quiet
        ],
        "span_f1": measured.spans,
    }


def _print_tables(measured: "Measured") -> None:
    from rich.console import Console
    from rich.table import Table

    heads = Table("set", "head", "rows", "positives", "AUC", "AP", "found", "false alarms", box=None)
    for f in measured.figures:
        shown = ("-" if value is None else f"{value:.3f}" for value in (f.auc, f.precision, f.found, f.alarms))
        heads.add_row(f.source.name, f.head, str(f.rows), str(f.positives), *shown)
    chat = Table("ordinary chat", "messages", "harm under 0.1", "harm from 0.5", box=None)
    for q in measured.quiet:
        chat.add_row(q.source.name, str(q.messages), f"{q.low:.1%}", f"{q.alarms:.1%}")
    Console().print(heads, chat, f"marked characters on civil_spans: F1 {measured.spans:.2f}")
