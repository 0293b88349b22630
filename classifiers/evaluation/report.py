"""Everything that one evaluation found, and its JSON."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import orjson

from classifiers.evaluation.cost import Cost
from classifiers.evaluation.faithfulness import Faithful, Overlap
from classifiers.evaluation.figures import Figure
from classifiers.evaluation.functional import Functional
from classifiers.evaluation.metrics import Estimate
from classifiers.evaluation.ordinary import Quiet
from classifiers.evaluation.peers import Missing
from classifiers.evaluation.pooled import Calibrated

FORMAT = 1
"""Layout of the JSON; raised when a reader of the old one would misread the new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """What one classifier scored."""

    name: str
    figures: tuple[Figure, ...]
    requests: tuple[Figure, ...]  # harmful requests against harmless ones
    severity: Mapping[str, Estimate]  # category to Spearman's coefficient with human severity on pyrit_harm
    chats: tuple[Quiet, ...]
    functional: tuple[Functional, ...]
    calibrated: tuple[Calibrated, ...]

    def figure(self, name: str, head: str = "harm", part: str = "all", value: str = "") -> Figure | None:
        """Return a figure, or None when it was not measured."""
        wanted = (name, head, part, value)
        return next((one for one in self.figures if (one.set, one.head, one.part, one.value) == wanted), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How a head does on a set when that set trained nothing."""

    auc: float | None
    ap: float | None
    rows: int
    positives: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A set and how much of it was scored."""

    name: str
    kind: str
    trained: bool
    rows: int  # or conversations
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What was asked for, and what was reached."""

    what: str
    target: str
    figure: Estimate | None  # None: not measured
    met: bool | None  # by the figure itself, not by its interval; None: not measured
    note: str = ""
    peers: Mapping[str, Estimate] = field(default_factory=dict)  # name of a peer to its figure, where it has one


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """A line of a model card: one head on one set."""

    set: str
    head: str
    trained: bool
    rows: int
    positives: int
    metrics: Mapping[str, Estimate]
    left_out: LeftOut | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One evaluation."""

    ours: System
    peers: tuple[System, ...]
    missing: tuple[Missing, ...]
    sets: tuple[Measured, ...]
    left_out: Mapping[str, Mapping[str, LeftOut]]  # set to head
    faithful: Faithful | None
    overlaps: tuple[Overlap, ...]
    cost: Cost | None
    exhaustive: bool
    thresholds: Mapping[str, float]
    resamples: int
    seconds: float
    goals: tuple[Goal, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)

    def card_rows(self) -> Iterator[CardRow]:
        """Yield each head on each set, whole sets only."""
        trained = {one.name: one.trained for one in self.sets}
        for one in self.ours.figures:
            if one.part == "all":
                yield CardRow(
                    set=one.set,
                    head=one.head,
                    trained=trained.get(one.set, False),
                    rows=one.rows,
                    positives=one.positives,
                    metrics=one.metrics,
                    left_out=self.left_out.get(one.set, {}).get(one.head),
                )

    def json(self) -> bytes:
        """Return the report as JSON; what could not be measured is null or absent."""
        return orjson.dumps(rounded({"format": FORMAT, **asdict(self)}))


def rounded(value: Any) -> Any:  # noqa: ANN401 - plain values of any shape
    """Return plain values with floats to five digits after the point."""
    if isinstance(value, float):
        return round(value, 5)
    if isinstance(value, Mapping):
        return {key: rounded(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(one) for one in value]
    return value


def left_out(path: Path) -> dict[str, dict[str, LeftOut]]:
    """Read what the training run wrote about models that had not seen a set; nothing when there is no such file."""
    if not path.is_file():
        return {}
    found = orjson.loads(path.read_bytes())
    return {
        name: {
            head: LeftOut(auc=one.get("auc"), ap=one.get("ap"), rows=one["rows"], positives=one["positives"])
            for head, one in heads.items()
        }
        for name, heads in found.items()
    }
