"""Everything that one evaluation of the factual part found, and its JSON."""

from dataclasses import asdict, dataclass

import orjson

from classifiers.evaluation.facts.figures import OURS, Figure, Spoken
from classifiers.evaluation.facts.made import MadeRow
from classifiers.evaluation.facts.ordinary import Quiet
from classifiers.evaluation.facts.pushback import PushBack
from classifiers.evaluation.facts.siblings import Siblings
from classifiers.evaluation.facts.spans import Overlap
from classifiers.evaluation.grades import GradeRow
from classifiers.evaluation.metrics import Estimate
from classifiers.evaluation.report import Goal, Measured, rounded
from classifiers.evaluation.spent import Spent

FORMAT = 1
"""Layout of the JSON; raised when a reader of the old one would misread the new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What the factual part takes on one core, on conversations of 4 messages and 1,500 characters."""

    cheap: Spent  # every check but look-ups
    every: Spent  # all of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One evaluation."""

    figures: tuple[Figure, ...]
    checks: tuple[Spoken, ...]
    made: tuple[MadeRow, ...]
    siblings: tuple[Siblings, ...]
    push_back: tuple[PushBack, ...]
    grades: tuple[GradeRow, ...]
    overlap: Overlap | None
    chats: tuple[Quiet, ...]
    sets: tuple[Measured, ...]
    cost: Cost | None
    part: str
    threshold: float
    resamples: int
    seconds: float
    goals: tuple[Goal, ...] = ()

    def figure(self, name: str, system: str = OURS, subset: str = "") -> Figure | None:
        """Return a figure, or None when it was not measured."""
        wanted = (name, system, subset)
        return next((one for one in self.figures if (one.set, one.system, one.subset) == wanted), None)

    def metric(self, name: str, metric: str, system: str = OURS) -> Estimate | None:
        """Return one metric on a whole set, or None when it was not measured."""
        found = self.figure(name, system)
        return found.metrics.get(metric) if found else None

    def json(self) -> bytes:
        """Return the report as JSON; what could not be measured is null or absent."""
        return orjson.dumps(rounded({"format": FORMAT, **asdict(self)}))
