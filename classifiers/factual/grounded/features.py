"""What is measured of a claim beside the documents; never how long it is or in which style it is written."""

# ruff: noqa: RUF001  # apostrophes and signs of four languages are the subject

# ruff: noqa: RUF001  # apostrophes of four languages are the subject

import math
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from classifiers.factual.grounded.documents import Library, Place, near_pairs
from classifiers.factual.grounded.opposites import POSSIBLE, QUANTITY, negations, turned
from classifiers.factual.grounded.reading import Piece, Reading
from classifiers.factual.grounded.stopwords import TALK

RISING = (
    "uncovered", "uncovered_root", "unaligned", "unaligned_squared", "new_pairs", "new_neighbours", "novel",
    "novel_any", "novel_run", "novel_names", "novel_figures", "elsewhere_names", "elsewhere_figures", "scattered",
    "reordered",
)  # fmt: skip
"""More of it never makes a claim better supported. Each is there twice: how much it says depends on how much there is
to take words from, so a share of it counts as of a short document, the rest as of a long one."""

TURNED = ("negated", "denied", "turned", "exception", "surer", "less_sure")
"""What turns the words of the passage round; never better supported either."""

FREE = ("long", "own_life")
"""How long the documents are, and whether the assistant speaks of a life of its
own; may count either way."""

COLUMNS = (*(f"{name}.short" for name in RISING), *(f"{name}.long" for name in RISING), *TURNED, *FREE)
"""Names of the columns of a model."""

LONG = 54
"""Sentences from which on documents count as long."""

COUNTED = 4
"""Novel words that are counted; more say no more."""

FEWEST = 2
"""Content words apart from courtesy that a claim has at least."""

ORDERED = 60
"""Content words of a claim and of a passage whose order is compared."""

OWN_LIFE = re.compile(
    r"\b(?:I(?:['’](?:ve|d|m))?|my|me|we)\b(?!\s+(?:can(?:not)?|could|will|would|recommend|suggest|apologi[sz]e|"
    r"understand|see|found|find|hope|sorry|happy|glad|know|need)\b)|\b(?:je|mon|ma|yo|mi)\b|\bj['’]|我",
    re.IGNORECASE,
)
"""The assistant speaks of itself, not of what it can do for the user."""


@dataclass(frozen=True)
class Measured:
    """A claim beside its documents."""

    values: tuple[float, ...]  # of COLUMNS, each 0..1
    novel: tuple[Piece, ...]  # content that is nowhere in the documents
    place: Place | None  # the nearest passage
    aligned: float  # share of its content that stands in that passage, 0..1
    shared: int  # different words of content that it has in common with that passage
    in_one: bool  # whether one sentence holds all of its content


def measure(claim: Reading, library: Library, told: Collection[str]) -> Measured | None:
    """Measure one claim; None when it holds less than FEWEST words of content apart from courtesy.

    Args:
        claim: the sentence.
        library: what it should be taken from.
        told: stems of what was said before it.
    """
    content = claim.content
    if sum(piece.word.lower() not in TALK for piece in content) < FEWEST:
        return None
    place = library.nearest(piece.stem for piece in content)
    there = place.stems if place else frozenset[str]()
    aligned = _share(piece.stem in there for piece in content)
    covered = _share(library.holds(piece.stem) for piece in content)
    novel = [not library.loosely(piece.stem) for piece in content]
    rising = {
        **_coverage(content, place, library),
        **_novelty(novel),
        **_named(content, there, library, told),
        "scattered": 1 - _share(piece.stem in place.reading.stems for piece in content) / covered if place else 1.0,
        "reordered": _reordered(content, place),
    }
    long = min(1.0, math.log(1 + len(library.readings)) / math.log(1 + LONG))
    values = (
        *(rising[name] * (1 - long) for name in RISING),
        *(rising[name] * long for name in RISING),
        *_turns(claim, place, aligned),
        *(long, float(OWN_LIFE.search(claim.text) is not None)),
    )
    new = tuple(piece for piece, is_new in zip(content, novel, strict=True) if is_new)
    in_one = place is not None and all(piece.stem in place.reading.stems for piece in content)
    return Measured(values, new, place, aligned, len({piece.stem for piece in content} & there), in_one)


def _share(those: Iterable[bool]) -> float:
    found = list(those)
    return sum(found) / len(found) if found else 0.0


def _coverage(content: Sequence[Piece], place: Place | None, library: Library) -> Mapping[str, float]:
    """Return how much of a claim is not in the documents, and not in the passage; few words say less."""
    sure = len(content) / (len(content) + 1)
    stems = [piece.stem for piece in content]
    weights = [library.weight(stem) for stem in stems]
    there = place.stems if place else frozenset[str]()
    plain = _share(not library.holds(stem) for stem in stems)
    missing = sum(weight for stem, weight in zip(stems, weights, strict=True) if not library.holds(stem))
    away = sum(weight for stem, weight in zip(stems, weights, strict=True) if stem not in there)
    unaligned = sure * away / sum(weights)
    return {
        "uncovered": sure * missing / sum(weights),
        "uncovered_root": math.sqrt(sure * plain),
        "unaligned": unaligned,
        "unaligned_squared": unaligned**2,
        "new_pairs": sure * _share(pair not in library.pairs for pair in sorted(set(near_pairs(stems)))),
        "new_neighbours": sure * _share(pair not in library.neighbours for pair in pairwise(stems)),
    }


def _novelty(novel: Sequence[bool]) -> Mapping[str, float]:
    run = longest = 0
    for is_new in novel:
        run = run + 1 if is_new else 0
        longest = max(longest, run)
    return {
        "novel": min(COUNTED, sum(novel)) / COUNTED,
        "novel_any": float(any(novel)),
        "novel_run": min(COUNTED, longest) / COUNTED,
    }


def _named(
    content: Sequence[Piece], there: Collection[str], library: Library, told: Collection[str]
) -> Mapping[str, float]:
    """Return which names and figures are nowhere, and which are in the documents, but not in the passage."""
    names = [piece.stem for piece in content if piece.kind == "name"]
    figures = [piece.stem for piece in content if piece.kind == "figure"]
    return {
        "novel_names": _share(stem not in library.stems and stem not in told for stem in names),
        "novel_figures": float(any(stem not in library.stems and stem not in told for stem in figures)),
        "elsewhere_names": float(any(stem in library.stems and stem not in there for stem in names)),
        "elsewhere_figures": float(any(stem in library.stems and stem not in there for stem in figures)),
    }


def _reordered(content: Sequence[Piece], place: Place | None) -> float:
    """Return the share of shared words that stand in another order than in the passage."""
    if place is None:
        return 1.0
    ours = [piece.stem for piece in content if piece.stem in place.stems][:ORDERED]
    theirs = [piece.stem for piece in place.whole.content if piece.stem in set(ours)][:ORDERED]
    return 1 - _common(ours, theirs) / len(ours) if ours else 1.0


def _common(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Return the length of the longest common subsequence."""
    row = [0] * (len(theirs) + 1)
    for stem in ours:
        before = 0
        for at, other in enumerate(theirs, 1):
            before, row[at] = row[at], before + 1 if stem == other else max(row[at], row[at - 1])
    return row[-1]


def _turns(claim: Reading, place: Place | None, aligned: float) -> tuple[float, ...]:
    """Return TURNED, each as much as the claim and the passage speak of the same thing."""
    passage = place.text if place else ""
    ours, theirs = (
        [bool(negations(text)), QUANTITY.search(text) is not None, POSSIBLE.search(text) is not None]
        for text in (claim.text, passage)
    )
    opposite = place is not None and any(turned(claim, place.whole))
    signs = (
        ours[0] and not theirs[0],
        theirs[0] and not ours[0],
        opposite,
        ours[1] and not theirs[1],
        theirs[2] and not ours[2],
        ours[2] and not theirs[2],
    )
    return tuple(aligned * sign for sign in signs)
