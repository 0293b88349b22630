"""An evaluation of the PII part as tables for a terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table

from classifiers.evaluation.pii.figures import REDACTED, SHOWN, Figure
from classifiers.evaluation.pii.gold import ANY
from classifiers.evaluation.pii.peers import PEER_CHATS
from classifiers.evaluation.pii.report import Report, System
from classifiers.evaluation.tables import NOTHING, goals, share, titled

_METRICS = ("precision", "recall", "f1", "f2")
_COLUMNS = ("precision", "recall", "F1", "F2")
_TITLES = {"token": "tokens, type ignored", "strict": "entities, exact", "partial": "entities, overlap"}


def tables(report: Report) -> Iterator[RenderableType]:
    """Yield what to print, the goals last: they stay in sight."""
    yield from (_levels(report), _systems(report), _kinds(report), _leakage(report))
    if report.ours.chats:
        yield _chats(report)
    yield from _lines(report)
    yield goals(report.goals, [peer.name for peer in report.peers])


def _levels(report: Report) -> Table:
    """Show ours at every level and both operating points, by set and language."""
    columns = ("set", "language", "point", "counted by", "gold", "found", *_COLUMNS)
    table = titled("ours, by set and language", *columns)
    for one in report.ours.figures:
        if one.kind == ANY and one.level in _TITLES:
            metrics = [_shown(one, name) for name in _METRICS]
            table.add_row(
                one.set, one.language or "all", one.point, _TITLES[one.level], str(one.gold), str(one.found), *metrics
            )
    return table


def _shown(figure: Figure, metric: str) -> str:
    found = figure.metrics.get(metric)
    return NOTHING if found is None else str(found)


def _systems(report: Report) -> Table:
    """Show every system on every set, by token and by entity, at the policy's thresholds (a peer: at its own)."""
    columns = ("set", "system", "token: P", "R", "F1", "F2", "exact: F1", "overlap: P", "R", "F1", "ms a text")
    table = titled("every system, types together, at the thresholds of the console", *columns)
    for held in report.sets:
        for system in (report.ours, *report.peers):
            if system.figure(held.name, "token") is not None:
                table.add_row(held.name, system.name, *_row(system, held.name))
    return table


def _row(system: System, name: str) -> Iterator[str]:
    wanted = (
        *(("token", metric) for metric in _METRICS),
        ("strict", "f1"),
        *(("partial", metric) for metric in _METRICS[:3]),
    )
    yield from (share(system.metric(name, level, metric)) for level, metric in wanted)
    spent = system.milliseconds.get(name)
    yield NOTHING if spent is None else f"{spent:.1f}"


def _kinds(report: Report) -> Table:
    """Show every type on every set that has it, at the policy's thresholds."""
    columns = ("set", "type", "gold", "found", *(f"exact: {name}" for name in _COLUMNS[:3]), *_COLUMNS[:3])
    table = titled("ours by type, entities exact and by overlap, at the thresholds of the console", *columns)
    for one in report.ours.figures:
        if (one.level, one.point, one.language) == ("partial", SHOWN, "") and one.kind != ANY:
            exact = report.ours.figure(one.set, "strict", one.kind)
            strict = [share(exact.metrics.get(name)) if exact else NOTHING for name in _METRICS[:3]]
            shown = [share(one.metrics.get(name)) for name in _METRICS[:3]]
            table.add_row(one.set, one.kind, str(one.gold), str(one.found), *strict, *shown)
    return table


def _leakage(report: Report) -> Table:
    """Show what redaction leaves, and of which types."""
    systems = (report.ours, *report.peers)
    table = titled(
        f"leakage: share of gold spans with any character left when finds from {report.floor:g} on are taken out",
        "set", "type", "gold", "letter or digit left", "any: ours", *(f"any: {peer.name}" for peer in report.peers),
    )  # fmt: skip
    for one in report.ours.figures:
        if (one.level, one.point, one.language) == ("leak", REDACTED, "") and one.gold:
            legible = report.ours.metric(one.set, "legible", "share", one.kind, REDACTED)
            cells = [share(system.metric(one.set, "leak", "share", one.kind, REDACTED)) for system in systems[1:]]
            table.add_row(one.set, one.kind, str(one.gold), share(legible), _shown(one, "share"), *cells)
    return table


def _chats(report: Report) -> Table:
    """Show finds in ordinary chat, by type, and what was judged."""
    peers = {peer.name: {one.set: one for one in peer.chats} for peer in report.peers if peer.chats}
    columns = ("set", "conversations", "messages", "finds", "judged", "false", "false hits", *peers, "by type")
    table = titled("ordinary chat, in 100 messages, at the thresholds of the console", *columns)
    for one in report.ours.chats:
        judged = (str(one.judged), share(one.share), NOTHING if one.false is None else str(one.false))
        beside = [f"{chats[one.set].finds.value:.1f}" if one.set in chats else NOTHING for chats in peers.values()]
        types = ", ".join(f"{category} {count:.2f}" for category, count in one.by_category.items())
        table.add_row(
            one.set, f"{one.conversations} of {one.of}", str(one.messages), str(one.finds), *judged, *beside, types
        )
    return table


def _lines(report: Report) -> Iterator[str]:
    """Say what needs no table."""
    for held in report.sets:
        figures = [(system.name, system.figure(held.name, "every")) for system in (report.ours, *report.peers)]
        if held.name == "presidio_synth" and figures[0][1] is not None:
            shown = "; ".join(f"{name} F2 {share(one.metrics.get('f2'))}" for name, one in figures if one)
            yield f"{held.name}, all gold types counted (dates, titles, nationalities too), tokens: {shown}"
    yield from (f"peer not available: {one.name}: {one.why}" for one in report.missing)
    if some := [peer.name for peer in report.peers if peer.chats and not peer.commit and peer.milliseconds]:
        yield f"in chat {', '.join(some)} read {PEER_CHATS} conversations of a set, at most"
    for peer in report.peers:
        if peer.commit:
            yield f"{peer.name}: frozen figures, measured by this command at commit {peer.commit}"
    yield (
        f"{report.part} part, {'exhaustive' if report.exhaustive else 'default'} path; shown: the policy's thresholds;"
        f" redacted: from {report.floor:g} on; intervals: 2.5th to 97.5th percentile of {report.resamples:,} bootstrap"
        f" resamples of texts, in chat of conversations; {report.seconds:.0f} s"
    )
    if capped := [one.name for one in report.sets if one.rows < one.of]:
        yield f"not all rows measured: {', '.join(capped)} (--rows, --chats)"
