"""Our model and Detoxify side by side: the mean of their logits where both know a category.

`harm` is never lowered: Detoxify reads wording only, so its silence says nothing of a polite request for harm. It is
asked about conversations in the languages of its checkpoint, or in no language that could be told, and unless
everything is to be run only where our model, which costs a hundredth, leaves any doubt.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, Self

import numpy as np

from classifiers import language
from classifiers.classifier import Classifier
from classifiers.tag import Findings, Scores, Tag
from classifiers.toxicity.calibration import logit, sigmoid
from classifiers.toxicity.reading import FLOOR
from ingest.conversation import Conversation

DOUBT = 0.02
"""Our probability from which on Detoxify is asked: under it, even its 98 % would leave the mean under one half."""

BY_RULE = "sexual_minors"
"""Category that both have from the same rules."""

_EDGE = 1e-6  # probabilities are kept this far from 0 and 1, where logits end
_DIGITS = 3

Place = tuple[str, str | None, str]
"""Message id, candidate id, category."""


class Reader(Classifier, Protocol):
    """A classifier that knows some languages only."""

    @property
    def languages(self) -> frozenset[str]:
        """ISO 639-1 codes."""
        ...


class BesideClassifier:
    """Two classifiers of toxicity as one. When one cannot run, neither does: half a screening looks like a whole."""

    part = "toxicity"

    def __init__(self, ours: Classifier, theirs: Reader, *, exhaustive: bool = False) -> None:
        self._ours = ours
        self._theirs = theirs
        self._exhaustive = exhaustive  # ask both about everything
        (own, version), (other, revision) = (one.name.split("@", 1) for one in (ours, theirs))
        self.name = f"{own}+{other}@{version}.{revision}"

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        ours = self._ours.classify(batch)
        asked = [at for at, one in enumerate(ours) if self._doubts(one) and self._reads(batch[at])]
        found = self._theirs.classify([batch[at] for at in asked]) if asked else ()
        theirs = dict(zip(asked, found, strict=True))
        return [self._stamped(combined(one, theirs.get(at))) for at, one in enumerate(ours)]

    def _doubts(self, found: Findings) -> bool:
        scores = (score for of_message in found.messages.values() for score in of_message.values())
        return self._exhaustive or bool(found.tags or found.skipped) or any(score >= DOUBT for score in scores)

    def _reads(self, conversation: Conversation) -> bool:
        spoken = language.of(conversation)
        return spoken == language.UNKNOWN or spoken in self._theirs.languages

    def _stamped(self, found: Findings) -> Findings:
        return replace(found, tags=tuple(replace(tag, classifier=self.name) for tag in found.tags))


def combined(ours: Findings, theirs: Findings | None) -> Findings:
    """Return what both say of one conversation; ours alone when the other was not asked, or found no text."""
    if theirs is None or theirs.skipped is not None:
        return ours
    if ours.skipped is not None:
        return theirs
    messages = {
        message: both(ours.messages.get(message, {}), theirs.messages.get(message, {}))
        for message in dict.fromkeys((*ours.messages, *theirs.messages))
    }
    return replace(ours, messages=messages, scores=_moved(ours, messages), tags=tuple(_tags(ours, theirs)))


def both(ours: Scores, theirs: Scores) -> dict[str, float]:
    """Return the scores of one text; a category that only one of them knows stays as it is."""
    together = {
        category: _one(category, score, theirs[category]) for category, score in ours.items() if category in theirs
    }
    return {**theirs, **ours, **together}


def _one(category: str, ours: float, theirs: float) -> float:
    """Combine two probabilities of a category."""
    if category == BY_RULE:
        return ours
    mean = _probability((_logit(ours) + _logit(theirs)) / 2)
    return max(ours, mean) if category == "harm" else mean


def _moved(ours: Findings, messages: Mapping[str, Scores]) -> dict[str, float]:
    """Return our scores of the whole conversation, each moved by as many logits as its worst message was."""
    moved = {}
    for category, score in ours.scores.items():
        moved[category] = _shifted(score, _largest(category, ours.messages), _largest(category, messages))
    return moved


def _largest(category: str, messages: Mapping[str, Scores]) -> float:
    return max((scores.get(category, 0.0) for scores in messages.values()), default=0.0)


def _tags(ours: Findings, theirs: Findings) -> Iterator[Tag]:
    """Yield our tags, moved, then those of the other where we have none; what falls under the floor is dropped."""
    own, other = _View.of(ours), _View.of(theirs)
    for tag in ours.tags:
        yield from _judged(tag, own, other, own)
    for tag in theirs.tags:
        if _place(tag) not in own.tagged:
            yield from _judged(tag, own, other, other)


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """What one classifier says of every place in a conversation."""

    messages: Mapping[str, Scores]
    tagged: Mapping[Place, float]
    categories: frozenset[str]

    @classmethod
    def of(cls, found: Findings) -> Self:
        return cls(
            messages=found.messages,
            tagged={_place(tag): tag.score for tag in sorted(found.tags, key=lambda tag: tag.score)},
            categories=frozenset(category for scores in found.messages.values() for category in scores),
        )

    def score(self, place: Place) -> float | None:
        """Return its probability; of a candidate without a tag only that it is under the floor, which stands for it."""
        message, candidate, category = place
        if candidate is None:
            return self.messages.get(message, {}).get(category)
        return self.tagged.get(place, FLOOR if category in self.categories else None)


def _judged(tag: Tag, ours: _View, theirs: _View, its: _View) -> Iterator[Tag]:
    """Yield the tag with what both think together, when that is above the floor."""
    place = _place(tag)
    own, other, base = ours.score(place), theirs.score(place), its.score(place)
    if own is None or other is None or base is None or tag.category == BY_RULE:
        yield tag
        return
    score = _shifted(tag.score, base, _one(tag.category, own, other))
    if score >= FLOOR:
        said = {"ours": round(own, _DIGITS), "detoxify": round(other, _DIGITS)}
        yield replace(tag, score=score, evidence={**tag.evidence, "probabilities": said})


def _place(tag: Tag) -> Place:
    return tag.message_id, tag.candidate, tag.category


def _shifted(score: float, before: float, after: float) -> float:
    """Return the score moved by as many logits as lie between two others."""
    return score if before == after else _probability(_logit(score) + _logit(after) - _logit(before))


def _logit(probability: float) -> float:
    return float(logit(np.clip(probability, _EDGE, 1 - _EDGE)))


def _probability(of: float) -> float:
    return float(sigmoid(np.array(of)))
