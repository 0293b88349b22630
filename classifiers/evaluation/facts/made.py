"""All made cases together, and how well a classifier does on them."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from classifiers.evaluation.facts import made_calendar, made_numbers
from classifiers.evaluation.facts.case import Made, Maker
from classifiers.factual.answer import Answer
from classifiers.factual.classifier import FLOOR, Checked
from ingest.conversation import Conversation, Message, Role

MAKERS: tuple[Maker, ...] = (made_numbers.make, made_calendar.make)
"""Each makes its share of the cases."""

SHARE = 1_000
"""Cases of one maker."""

Check = Callable[[Sequence[Answer]], Sequence[Checked]]
"""`FactualClassifier.check`."""


@dataclass(frozen=True, slots=True)
class Count:
    """What was flagged of the cases of one kind."""

    hits: int = 0  # wrong and flagged
    false: int = 0  # right and flagged
    missed: int = 0  # wrong and not flagged
    quiet: int = 0  # right and not flagged

    def __add__(self, other: "Count") -> "Count":
        """Return both together."""
        return Count(
            self.hits + other.hits, self.false + other.false, self.missed + other.missed, self.quiet + other.quiet
        )

    @property
    def precision(self) -> float:
        """Share of the flagged that is wrong, 0..1; 1 when nothing was flagged."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0

    @property
    def recall(self) -> float:
        """Share of the wrong that was flagged, 0..1; 1 when nothing was wrong."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRow:
    """The figures of one language, one kind, or all."""

    kind: str  # `*`: every one
    language: str  # `*`: every one
    cases: int
    precision: float  # share of the flagged that is wrong, 0..1
    recall: float  # share of the wrong that was flagged, 0..1


def rows(check: Check, seed: int) -> list[MadeRow]:
    """Return the figures on the cases of a seed: all, by language, by kind."""
    counted = score(made(seed), check)
    return [
        MadeRow(
            kind=kind,
            language=language,
            cases=count.hits + count.false + count.missed + count.quiet,
            precision=count.precision,
            recall=count.recall,
        )
        for (kind, language), count in sorted(counted.items())
        if "*" in {kind, language}
    ]


def made(seed: int = 6, share: int = SHARE, makers: Sequence[Maker] = MAKERS) -> tuple[Made, ...]:
    """Return the cases of all makers; the same seed gives the same cases."""
    return tuple(case for maker in makers for case in maker(Random(seed), share))  # noqa: S311  # cases, no secrets


def answer(case: Made) -> Answer:
    """Return the case as the checks see it."""
    messages = (
        Message(id="1", role=Role.USER, content=case.question),
        Message(id="2", role=Role.ASSISTANT, content=case.text),
    )
    conversation = Conversation(id="made", messages=messages)
    return Answer(text=case.text, language=case.language, conversation=conversation, index=1)


def score(cases: Sequence[Made], check: Check) -> Mapping[tuple[str, str], Count]:
    """Return the counts for each kind and language; a case is flagged when a passage that overlaps its claim is.

    The keys ``(kind, "*")``, ``("*", language)`` and ``("*", "*")`` hold the totals.
    """
    counts: dict[tuple[str, str], Count] = defaultdict(Count)
    for case, checked in zip(cases, check([answer(case) for case in cases]), strict=True):
        one = _count(case, flagged=flagged(case, checked))
        for key in ((case.kind, case.language), (case.kind, "*"), ("*", case.language), ("*", "*")):
            counts[key] += one
    return dict(counts)


def flagged(case: Made, checked: Checked) -> bool:
    """Whether a passage was found wrong; of a wrong case only one that overlaps the claim counts."""
    return any(
        score >= FLOOR and (not case.wrong or _overlaps(case, finding.span))
        for passage, score in zip(checked.passages, checked.scores, strict=True)
        for finding in passage.findings
        if not finding.supports
    )


def _overlaps(case: Made, span: tuple[int, int] | None) -> bool:
    if case.span is None or span is None:
        return True
    return span[0] < case.span[1] and case.span[0] < span[1]


def _count(case: Made, *, flagged: bool) -> Count:
    if case.wrong:
        return Count(hits=flagged, missed=not flagged)
    return Count(false=flagged, quiet=not flagged)
