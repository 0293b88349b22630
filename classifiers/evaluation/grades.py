"""How well suggested grades agree with what people preferred, beside baselines; and whether spoilt answers fall."""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np
from rich.table import Table

from classifiers.evaluation.grade_examples import EXAMPLES
from classifiers.evaluation.metrics import RESAMPLES, Estimate, mean
from classifiers.evaluation.tables import titled
from classifiers.grading.classifier import grader
from classifiers.grading.grader import Grader
from classifiers.training.preferences import MEASURED, Preference, exchange, preferences
from config.errors import SettingsError
from config.settings import ClassifierSettings

GOALS: Mapping[str, float] = MappingProxyType({"llmbar": 0.70, "pandalm": 0.70, "autoj_pairwise": 0.65})
"""Set to the pairwise accuracy that was asked for on its development part."""

OWN = "own examples"
"""Name of the row of answers that we spoilt ourselves, in four languages."""

Prefers = Callable[[Preference], float]
"""Says which of two answers it likes: 1 the better one, 0 the worse one, 0.5 neither."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeRow:
    """One set, or a part of it."""

    name: str
    n: int  # pairs; those without a majority are left out
    accuracy: Estimate  # how often the preferred answer has the higher grade, 0..1; equal grades count half
    baselines: Mapping[str, Estimate]  # `longer wins`, `TF-IDF near the prompt`; 0..1
    goal: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the figure itself, not its interval, reaches the goal; None where there is none."""
        return None if self.goal is None else self.accuracy.value >= self.goal


def grades(
    folder: Path, settings: ClassifierSettings, part: str = "dev", resamples: int = RESAMPLES
) -> tuple[GradeRow, ...]:
    """Measure on the sets of preferences: each as a whole, `llmbar` by subset too, and our own examples last.

    Args:
        folder: of the data, with `preference` in it.
        settings: which model.
        part: `dev` or `train`; of `autoj_pairwise` both were never trained on.
        resamples: of the bootstrap, by prompt.

    Raises:
        SettingsError: there are no sets in the folder.
        ClassifierUnavailableError: the model or its encoder is missing.
    """
    judge = grader(settings)
    rows = [row for name in MEASURED for row in _set(name, tuple(preferences(folder, name, part)), judge, resamples)]
    if not rows:
        raise SettingsError(f"no preferences under {folder}; give the folder with --data or WINNOW_DATA")
    return (*rows, own(judge, resamples))


def own(judge: Grader, resamples: int = RESAMPLES) -> GradeRow:
    """Measure on our own examples; needs no data."""
    return _row(OWN, EXAMPLES, judge, resamples)


def table(rows: Sequence[GradeRow]) -> Table:
    """Show the rows."""
    names = tuple(rows[0].baselines)
    shown = titled(
        "Grade suggestion: the preferred answer has the higher grade", "set", "pairs", "ours", *names, "goal"
    )
    for row in rows:
        goal = "" if row.goal is None else f"{row.goal:.2f} {'reached' if row.met else 'not reached'}"
        shown.add_row(row.name, str(row.n), str(row.accuracy), *(str(row.baselines[name]) for name in names), goal)
    return shown


def plain(rows: Sequence[GradeRow]) -> list[dict[str, object]]:
    """Return the rows as JSON values."""
    return [{**asdict(row), "met": row.met} for row in rows]


def _set(name: str, pairs: Sequence[Preference], judge: Grader, resamples: int) -> Iterator[GradeRow]:
    """Yield the row of a set, and of its subsets."""
    if pairs:
        yield _row(name, pairs, judge, resamples)
    for subset in sorted({pair.subset for pair in pairs if pair.subset}):
        yield _row(f"{name} {subset}", [pair for pair in pairs if pair.subset == subset], judge, resamples)


def _row(name: str, pairs: Sequence[Preference], judge: Grader, resamples: int) -> GradeRow:
    weights = _rarity(pairs)
    baselines: dict[str, Prefers] = {
        "longer wins": _longer,
        "TF-IDF near the prompt": lambda pair: _nearer(pair, weights),
    }
    return GradeRow(
        name=name,
        n=len(pairs),
        accuracy=_share(pairs, lambda pair: _graded(pair, judge), name, resamples),
        baselines={title: _share(pairs, wins, name, resamples) for title, wins in baselines.items()},
        goal=GOALS.get(name),
    )


def _share(pairs: Sequence[Preference], wins: Prefers, salt: str, resamples: int) -> Estimate:
    values = np.array([wins(pair) for pair in pairs])
    return mean(values, [pair.prompt for pair in pairs], salt=salt, resamples=resamples)


def _graded(pair: Preference, judge: Grader) -> float:
    better, worse = judge.compared(pair.exchanges())
    return _higher(better, worse)


def _longer(pair: Preference) -> float:
    return _higher(len(pair.better), len(pair.worse))


def _nearer(pair: Preference, rarity: Mapping[str, float]) -> float:
    prompt = Counter(exchange(pair.turns, "").prompt.words)
    sides = (Counter(side.answer.words) for side in pair.exchanges())
    better, worse = (_cosine(prompt, side, rarity) for side in sides)
    return _higher(better, worse)


def _cosine(one: Counter[str], other: Counter[str], rarity: Mapping[str, float]) -> float:
    def dot(a: Counter[str], b: Counter[str]) -> float:
        return sum(count * b[word] * rarity.get(word, 1.0) ** 2 for word, count in a.items() if word in b)

    whole = math.sqrt(dot(one, one) * dot(other, other))
    return dot(one, other) / whole if whole else 0.0


def _rarity(pairs: Sequence[Preference]) -> dict[str, float]:
    """Return the inverse document frequency of each word among the texts of a set."""
    texts = [side.answer.counts.keys() for pair in pairs for side in pair.exchanges()]
    found = Counter(word for text in texts for word in text)
    return {word: math.log((1 + len(texts)) / (1 + count)) + 1 for word, count in found.items()}


def _higher(one: float, other: float) -> float:
    """Return 1 when the first is higher, 0 when the second is, 0.5 when they are equal."""
    return float(np.heaviside(one - other, 0.5))
