"""Identity numbers: how many made valid ones are found in context, and how many random ones without."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.classifier import Classifier
from classifiers.evaluation.metrics import Estimate, mean
from classifiers.evaluation.pii import ids
from classifiers.evaluation.pii.figures import Measure
from classifiers.evaluation.pii.gold import Mark, Text
from classifiers.evaluation.pii.matching import left, over
from classifiers.evaluation.pii.scoring import found_in
from classifiers.evaluation.scoring import Ticks

IDS = frozenset({"id", "bank_account"})
"""Types that count as a number of a state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How one system does on made numbers, at the policy's thresholds."""

    found: Estimate  # share of valid numbers in context that are found, of whatever type, 0..1
    named: Estimate  # of them, found as an identity number
    false: Estimate  # share of random numbers without context that are found as an identity number, 0..1
    any: Estimate  # the same, found as anything: a phone number, an account
    by_country: Mapping[str, float]  # country to the share found in context
    false_by_country: Mapping[str, float]  # country to the share of random numbers found; those with any

    @property
    def whole(self) -> float:
        """Share of countries whose every number is found, 0..1."""
        return sum(share == 1 for share in self.by_country.values()) / len(self.by_country)


def numbers(classifier: Classifier, how: Measure, ticks: Ticks, random: int = ids.RANDOM) -> Numbers:
    """Measure one system on every scheme of `ids`."""
    said = [text for scheme in ids.SCHEMES for text in ids.valid(scheme)]
    unsaid = [text for scheme in ids.SCHEMES for text in ids.unsaid(scheme, random)]
    kinds, others = _kinds(classifier, said, how, ticks), _kinds(classifier, unsaid, how, ticks)
    found, false = [bool(one) for one in kinds], [bool(one & IDS) for one in others]
    return Numbers(
        found=_share(said, found, how),
        named=_share(said, [bool(one & IDS) for one in kinds], how),
        false=_share(unsaid, false, how),
        any=_share(unsaid, [bool(one) for one in others], how),
        by_country=_by_country(said, found),
        false_by_country={country: share for country, share in _by_country(unsaid, false).items() if share},
    )


def _kinds(classifier: Classifier, texts: Sequence[Text], how: Measure, ticks: Ticks) -> list[frozenset[str]]:
    """Return the types that are found in each number; none where a letter or digit of it is left."""
    found = found_in(classifier, texts, ticks)
    return [
        _covering(text, [one.mark for one in over(finds, how.thresholds)])
        for text, finds in zip(texts, found, strict=True)
    ]


def _covering(text: Text, marks: Sequence[Mark]) -> frozenset[str]:
    (number,) = text.gold
    whole = not any(map(str.isalnum, left(text.text, number, marks)))
    return frozenset(mark.kind for mark in marks if whole and mark.overlaps(number))


def _share(texts: Sequence[Text], which: Sequence[bool], how: Measure) -> Estimate:
    names = [text.id for text in texts]
    return mean(np.array(which, dtype=float), names, salt="ids", resamples=how.resamples)


def _by_country(texts: Sequence[Text], which: Sequence[bool]) -> dict[str, float]:
    shares: dict[str, list[bool]] = {}
    for text, one in zip(texts, which, strict=True):
        shares.setdefault(text.id[:2], []).append(one)
    return {country: sum(those) / len(those) for country, those in shares.items()}
