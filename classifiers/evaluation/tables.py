"""An evaluation as tables for a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table

from classifiers.evaluation.functional import ALL
from classifiers.evaluation.metrics import METRICS, Estimate
from classifiers.evaluation.report import Goal, Report, System

NOTHING = "–"  # noqa: RUF001 - a dash in a table

_SHOWN = ("auc", "ap", "f1", "recall", "false_alarms", "recall_at_5", "ece")


def tables(report: Report) -> Iterator[RenderableType]:
    """Yield what to print, the goals last: they stay in sight."""
    yield from (_sets(report), _heads(report), _chats(report), _probes(report))
    yield from _lines(report)
    yield goals(report.goals, [peer.name for peer in report.peers])


def share(figure: Estimate | None) -> str:
    """Return a figure without its interval."""
    return NOTHING if figure is None else f"{figure.value:.3f}"


def titled(title: str, *columns: str) -> Table:
    """Return an empty table; all columns but the first hold figures."""
    table = Table(*columns, title=title, title_justify="left", title_style="bold", box=None, padding=(0, 1))
    for column in table.columns[1:]:
        column.justify = "right"
    return table


def _sets(report: Report) -> Table:
    """Show `harm` on every set: ours with intervals, leave-one-set-out, peers."""
    peers = [peer.name for peer in report.peers]
    columns = ("set", "rows", "harmful", "ROC-AUC", "AUPRC", "left out: AUC", "AP", *(f"{name}: AP" for name in peers))
    table = titled("harm, set by set (* = its training part made the model)", *columns)
    trained = {one.name for one in report.sets if one.trained}
    for one in report.ours.figures:
        if one.head == "harm" and one.part == "all" and "ap" in one.metrics:
            name = f"{one.set}{'*' if one.set in trained else ''}"
            ours = (str(one.metrics["auc"]), str(one.metrics["ap"]))
            beside = [share(_metric(peer, one.set, "ap")) for peer in report.peers]
            table.add_row(name, str(one.rows), str(one.positives), *ours, *_left_out(report, one.set), *beside)
    return table


def _left_out(report: Report, name: str) -> list[str]:
    """Return AUC and AP of a model that never saw the set."""
    found = report.left_out.get(name, {}).get("harm")
    values = (found.auc, found.ap) if found else (None, None)
    return [NOTHING if value is None else f"{value:.3f}" for value in values]


def _metric(system: System, name: str, metric: str) -> Estimate | None:
    found = system.figure(name)
    return found.metrics.get(metric) if found else None


def _heads(report: Report) -> Table:
    """Show every category on every set that knows it."""
    titles = {**METRICS, "ece": "ECE"}
    columns = ("set", "category", "rows", "positives", *(titles[name] for name in _SHOWN))
    table = titled("every category (intervals in the JSON and HTML)", *columns)
    for one in report.ours.figures:
        if one.part == "all":
            shown = (share(one.metrics.get(name)) for name in _SHOWN)
            table.add_row(one.set, one.head, str(one.rows), str(one.positives), *shown)
    return table


def _chats(report: Report) -> Table:
    """Show how often ordinary chat is tagged, and by whom."""
    peers = [peer.name for peer in report.peers]
    table = titled("ordinary chat: share of conversations tagged", "set", "conversations", "ours", "harm", *peers)
    others = [{one.set: one.tagged for one in peer.chats} for peer in report.peers]
    for one in report.ours.chats:
        beside = (share(other.get(one.set)) for other in others)
        table.add_row(one.set, f"{one.conversations} of {one.of}", str(one.tagged), str(one.harm), *beside)
    return table


def _probes(report: Report) -> Table:
    """Show the probes by head and language; functionalities are in the JSON and HTML."""
    whole = [one for one in report.ours.functional if one.functionality == ALL]
    languages = sorted({one.language for one in whole} - {ALL})
    columns = ("probes", "category", "rows", "accuracy", "spared", "found", *languages)
    table = titled("probes: share that is right at the shipped threshold", *columns)
    for one in whole:
        if one.language == ALL:
            spoken = {each.language: each.accuracy for each in whole if (each.set, each.head) == (one.set, one.head)}
            cells = (str(one.accuracy), share(one.spared), share(one.found))
            table.add_row(one.set, one.head, str(one.rows), *cells, *(share(spoken.get(name)) for name in languages))
    return table


def _lines(report: Report) -> Iterator[str]:
    """Say what needs no table."""
    for overlap in report.overlaps:
        tagged = f"{overlap.f1_tagged} on the {overlap.tagged} tagged" if overlap.f1_tagged else "none tagged"
        yield f"marked characters against raters', {overlap.set}: F1 {overlap.f1} on {overlap.rows} texts; {tagged}"
    for peer in report.missing:
        yield f"peer not available: {peer.name}: {peer.why}"
    capped = [one.name for one in report.sets if one.rows < one.of]
    path = "exhaustive" if report.exhaustive else "default"
    yield (
        f"{path} path; intervals: 2.5th to 97.5th percentile of {report.resamples:,} bootstrap resamples of whole"
        f" conversations; {report.seconds:.0f} s"
    )
    if capped:
        yield f"not all rows scored: {', '.join(capped)} (--rows, --chats)"


def goals(reached: Sequence[Goal], peers: Sequence[str]) -> Table:
    """Show every goal with what the peers reach beside it."""
    table = titled("goals", "goal", "target", "figure", "met", *peers)
    for goal in reached:
        met = NOTHING if goal.met is None else "[green]yes" if goal.met else "[red]no"
        figure = NOTHING if goal.figure is None else str(goal.figure)
        table.add_row(goal.what, goal.target, figure, met, *(share(goal.peers.get(name)) for name in peers))
        if goal.note:
            table.add_row(f"[dim]  {goal.note}")
    return table
