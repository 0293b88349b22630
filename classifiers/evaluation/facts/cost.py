"""Speed of the factual part on one core, with and without what looks things up."""

from collections.abc import Sequence

from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # scikit-learn brings it, without types

from classifiers.evaluation.cost import paced
from classifiers.evaluation.facts.report import Cost
from classifiers.evaluation.spent import BATCH, timed
from classifiers.factual.catalogue import CHECKS
from classifiers.factual.check import Kind
from classifiers.factual.classifier import FactualClassifier
from ingest.conversation import Conversation

_TIMED = 640
"""Conversations that each is timed on, at most, after the first batch."""


def cost(talks: Sequence[Conversation]) -> Cost | None:
    """Time both; None without enough real traffic."""
    even = [one for talk in talks for one in paced(talk)][: BATCH + _TIMED]
    if len(even) < 2 * BATCH:
        return None
    cheap = FactualClassifier(tuple(check for check in CHECKS if check.kind is not Kind.LOOK_UP))
    with threadpool_limits(limits=1):
        return Cost(cheap=timed(cheap.classify, even), every=timed(FactualClassifier(CHECKS).classify, even))
