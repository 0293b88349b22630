"""An evaluation as one self-contained page, with plots as SVG inside it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from classifiers.evaluation.calibration import Reliability
from classifiers.evaluation.faithfulness import Faithful
from classifiers.evaluation.figures import Figure
from classifiers.evaluation.functional import ALL, Functional
from classifiers.evaluation.goals import HATE, TAGGED
from classifiers.evaluation.metrics import METRICS
from classifiers.evaluation.pooled import MEANT
from classifiers.evaluation.report import Report

Series = Mapping[str, Any]
"""One line of a chart: `nr` of its colour, `name`, `points` (x, y in 0..1), whether they get `dots`."""


def page(report: Report) -> str:
    """Return the HTML. It asks for nothing from outside."""
    environment = Environment(
        loader=PackageLoader("classifiers.evaluation"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.jinja").render(
        report=report,
        checked=[goal for goal in report.goals if goal.met is not None],
        met=[goal for goal in report.goals if goal.met],
        names=[report.ours.name, *(peer.name for peer in report.peers)],
        card=list(report.card_rows()),
        ranks=list(_ranks(report)),
        precision=list(_precision(report)),
        quiet=list(_quiet(report)),
        quiet_most=_scale(report),
        tagged_goal=TAGGED,
        probes=list(_probes(report.ours.functional)),
        meant=MEANT,
        reliability=list(_reliability(report)),
        by_set=list(_by_set(report)),
        deletion=_deletion(report.faithful) if report.faithful else [],
        columns={**METRICS, "ece": "ECE"},
    )


def _systems_figures(report: Report, name: str) -> Iterator[tuple[int, str, Figure]]:
    """Yield number, name and figure of each system that scored `harm` on a set."""
    for nr, system in enumerate((report.ours, *report.peers)):
        found = system.figure(name)
        if found is not None and "ap" in found.metrics:
            yield nr, system.name, found


def _ranks(report: Report) -> Iterator[dict[str, Any]]:
    for one in report.ours.figures:
        if one.head == "harm" and one.part == "all" and "ap" in one.metrics:
            points = [
                {"nr": nr, "name": name, "figure": found.metrics["ap"]}
                for nr, name, found in _systems_figures(report, one.set)
            ]
            yield {"name": one.set, "points": points}


def _precision(report: Report) -> Iterator[dict[str, Any]]:
    for one in report.ours.figures:
        if one.head == "harm" and one.curve:
            series = [_line(nr, name, found.curve) for nr, name, found in _systems_figures(report, one.set)]
            yield {"title": one.set, "note": f"{one.positives:,} of {one.rows:,} harmful", "series": series[::-1]}


def _quiet(report: Report) -> Iterator[dict[str, Any]]:
    for one in report.ours.chats:
        points = [
            {"nr": nr, "name": system.name, "figure": other.tagged}
            for nr, system in enumerate((report.ours, *report.peers))
            for other in system.chats
            if other.set == one.set
        ]
        yield {"name": one.set, "points": points}


def _scale(report: Report) -> float:
    """Return where the axis of the shares ends: the first round number past all of them."""
    most = max((one.tagged.high for system in (report.ours, *report.peers) for one in system.chats), default=0.0)
    return next((end for end in (0.04, 0.1, 0.2, 0.4) if most <= end), 1.0)


def _probes(cells: Sequence[Functional]) -> Iterator[dict[str, Any]]:
    """Yield a table for each head of each file of probes: functionalities by language, the worst first."""
    tables = dict.fromkeys((one.set, one.head) for one in cells)
    for name, head in sorted(tables, key=lambda table: table[0] != HATE):
        own = [one for one in cells if (one.set, one.head) == (name, head)]
        rows: dict[str, dict[str, Functional]] = {}
        for one in own:
            rows.setdefault(one.functionality, {})[one.language] = one
        whole = rows.pop(ALL)
        yield {
            "set": name,
            "head": head,
            "whole": whole[ALL],
            "languages": [language for language in whole if language != ALL],
            "rows": sorted(rows.items(), key=lambda row: row[1][ALL].accuracy.value),
        }


def _reliability(report: Report) -> Iterator[dict[str, Any]]:
    for one in report.ours.calibrated:
        series = [_diagram(1, "on the sets", one.sets), _diagram(0, "in traffic", one.traffic)]
        yield {"title": f"{one.head}, {one.language}", "note": f"ECE {one.traffic.ece.value:.3f}", "series": series}


def _by_set(report: Report) -> Iterator[dict[str, Any]]:
    for one in report.ours.figures:
        if one.head == "harm" and one.bins:
            points = [(each.said, each.found) for each in one.bins]
            note = f"ECE {one.metrics['ece'].value:.3f}"
            yield {"title": one.set, "note": note, "series": [_line(0, one.set, points, dots=True)]}


def _diagram(nr: int, name: str, found: Reliability) -> Series:
    return _line(nr, name, [(each.said, each.found) for each in found.bins], dots=True)


def _line(nr: int, name: str, points: Sequence[tuple[float, float]], *, dots: bool = False) -> Series:
    return {"nr": nr, "name": name, "points": points, "dots": dots}


def _deletion(faithful: Faithful) -> list[Series]:
    return [
        _line(nr, name, [(at / len(curve), score) for at, score in enumerate((faithful.before, *curve))], dots=True)
        for nr, name, curve in ((0, "marked", faithful.curve_marked), (1, "random", faithful.curve_random))
    ]
