"""Everything that one evaluation of the PII part found, its JSON, and the frozen figures of an earlier version."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import orjson

from classifiers.evaluation.metrics import Estimate
from classifiers.evaluation.peers import Missing
from classifiers.evaluation.pii.cost import Cost
from classifiers.evaluation.pii.figures import SHOWN, Figure
from classifiers.evaluation.pii.gold import ANY
from classifiers.evaluation.pii.numbers import Numbers
from classifiers.evaluation.pii.ordinary import Quiet
from classifiers.evaluation.report import Goal, Measured, rounded

FORMAT = 1
"""Layout of the JSON; raised when a reader of the old one would misread the new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """What one system found."""

    name: str
    figures: tuple[Figure, ...]
    chats: tuple[Quiet, ...] = ()
    numbers: Numbers | None = None
    milliseconds: Mapping[str, float] = field(default_factory=dict)  # set to processor time of one text
    commit: str = ""  # of a frozen version

    def figure(self, name: str, level: str, kind: str = ANY, point: str = SHOWN, language: str = "") -> Figure | None:
        """Return a figure, or None when it was not measured."""
        wanted = (name, level, kind, point, language)
        return next(
            (one for one in self.figures if (one.set, one.level, one.kind, one.point, one.language) == wanted), None
        )

    def metric(self, name: str, level: str, metric: str, kind: str = ANY, point: str = SHOWN) -> Estimate | None:
        """Return one metric, or None when it was not measured."""
        found = self.figure(name, level, kind, point)
        return found.metrics.get(metric) if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One evaluation."""

    ours: System
    peers: tuple[System, ...]
    missing: tuple[Missing, ...]
    sets: tuple[Measured, ...]
    cost: Cost | None
    part: str  # dev or train
    exhaustive: bool
    thresholds: Mapping[str, float]  # of the policy: what the console shows
    floor: float  # from which on exports lose it
    resamples: int
    seconds: float
    goals: tuple[Goal, ...] = ()

    def json(self) -> bytes:
        """Return the report as JSON; it holds no text."""
        return orjson.dumps(rounded({"format": FORMAT, **asdict(self)}))


def frozen(path: Path, name: str) -> System | Missing:
    """Read the figures of an earlier version; it is missing when there is no such file, or one of another layout."""
    if not path.is_file():
        return Missing(name=name, why=f"no {path}")
    try:
        return _thawed(orjson.loads(path.read_bytes()))
    except (KeyError, TypeError, ValueError):
        return Missing(name=name, why=f"{path} has another layout; freeze it again at its commit")


def _thawed(found: Mapping[str, Any]) -> System:
    return System(
        name=found["name"],
        commit=found["commit"],
        figures=tuple(Figure(**{**one, "metrics": _estimates(one["metrics"])}) for one in found["figures"]),
        chats=tuple(_quiet(one) for one in found["chats"]),
        numbers=_numbers(found.get("numbers")),
        milliseconds=found["milliseconds"],
    )


def freeze(report: Report, name: str, commit: str) -> bytes:
    """Return our own figures as JSON for `frozen`: whole sets, types together, and persons and secrets apart."""
    kept = [one for one in report.ours.figures if not one.language and one.kind in {ANY, "person", "secret"}]
    ours = System(
        name=name,
        commit=commit,
        figures=tuple(kept),
        chats=report.ours.chats,
        numbers=report.ours.numbers,
        milliseconds=report.ours.milliseconds,
    )
    return orjson.dumps(rounded(asdict(ours)), option=orjson.OPT_INDENT_2) + b"\n"


def _estimates(found: Mapping[str, Any]) -> dict[str, Estimate]:
    return {name: Estimate(**one) for name, one in found.items()}


def _quiet(found: Mapping[str, Any]) -> Quiet:
    return Quiet(**_with_estimates(found, ("finds", "share", "false", "wrong")))


def _numbers(found: Mapping[str, Any] | None) -> Numbers | None:
    return None if found is None else Numbers(**_with_estimates(found, ("found", "named", "false", "any")))


def _with_estimates(found: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {**found, **{name: Estimate(**found[name]) for name in names if found[name] is not None}}
