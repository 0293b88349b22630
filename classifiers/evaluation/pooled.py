"""Figures that need more than one set: harmful requests against harmless ones, and calibration by language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.evaluation import ordinary
from classifiers.evaluation.calibration import Reliability, reliability
from classifiers.evaluation.figures import Figure, Measure, Place, figure
from classifiers.evaluation.metrics import Floats, Labels, Sample
from classifiers.evaluation.scoring import Scored, ScoredChat
from classifiers.toxicity.taxonomy import HEADS
from classifiers.training.calibrate import ORDINARY, mix

HARMFUL = ("donotanswer", "catqa", "harmfulqa", "advbench", "ailuminate", "sounds_dangerous")
"""Sets whose harmful requests are told from the harmless ones of `HARMLESS`."""

HARMLESS = ("alpaca_benign_evalonly", "selfinstruct_benign", "sounds_dangerous")

AGAINST = "harmless requests"
"""All sets of `HARMLESS` together."""

ALL_REQUESTS = "all requests"
"""All sets of `HARMFUL` together."""

_SIDES = ((HARMFUL, 1), (HARMLESS, 0))

NOT_ORDINARY = frozenset({"hh_harmless"})
"""Chat whose users were asked to provoke; it stands for no real traffic."""

_REQUEST_HEADS = ("harm", "harmful_request")

_POSITIVES = 200
"""Positives of a category in a language from which on its calibration is reported."""

_MESSAGES = 100
"""Ordinary messages of a language from which on they stand for its traffic; below, those of all languages do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """Rows over the threshold, where an error hardly shows in the ECE: most traffic scores next to 0."""

    said: float  # mean probability, 0..1
    found: float  # share of positives, 0..1


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibrated:
    """Whether a category's probabilities are frequencies, in one language."""

    head: str
    language: str
    rows: int
    positives: int
    traffic: Reliability  # rows weighted to the mix that probabilities are meant for
    sets: Reliability  # the labelled rows as they lie, half of them harmful: what a change of priors costs
    tagged: Tagged | None  # what reaches its threshold in that traffic; None when nothing does


def requests(sets: Mapping[str, Scored], how: Measure) -> Iterator[Figure]:
    """Yield each set of harmful requests against all harmless ones, and all of them against each set of harmless ones.

    Once by `harm` and once by `harmful_request`.
    """
    harmful, harmless = ([(sets[name], side) for name in names if name in sets] for names, side in _SIDES)
    for head in _REQUEST_HEADS if harmful and harmless else ():
        for one in harmful:
            yield from _against(one[0].held.name, AGAINST, head, [one, *harmless], how)
        yield from _against(ALL_REQUESTS, AGAINST, head, [*harmful, *harmless], how)
        for one in harmless:
            yield from _against(ALL_REQUESTS, one[0].held.name, head, [*harmful, one], how)


def _against(name: str, others: str, head: str, parts: Sequence[tuple[Scored, int]], how: Measure) -> Iterator[Figure]:
    """Yield a figure, unless one side is empty."""
    sample = joined([_side(scored, head, side) for scored, side in parts])
    if 0 < sample.target.sum() < len(sample.target):
        yield figure(Place(set=name, head=head, part="against", value=others), sample, how)


def _side(scored: Scored, head: str, side: int) -> Sample:
    """Return the harmful or the harmless requests of a set."""
    return scored.sample(head, scored.labels("harmful_request") == side, label="harmful_request")


def joined(samples: Sequence[Sample]) -> Sample:
    """Put samples of different sets together."""
    return Sample(
        target=np.concatenate([one.target for one in samples]),
        score=np.concatenate([one.score for one in samples]),
        groups=[group for one in samples for group in one.groups],
    )


def calibrated(sets: Sequence[Scored], chats: Sequence[ScoredChat], how: Measure) -> Iterator[Calibrated]:
    """Yield the calibration of each category in each language that has enough positives."""
    languages = sorted({row.language for scored in sets for row in scored.rows})
    usual = [chat for chat in chats if chat.held.name not in NOT_ORDINARY]
    for head in HEADS:
        for language in languages:
            labelled = {scored.held.name: _spoken(scored, head, language) for scored in sets}
            if sum(int(sample.target.sum()) for sample in labelled.values()) >= _POSITIVES:
                yield _calibrated(head, language, labelled, _traffic(usual, head, language), how)


def _spoken(scored: Scored, head: str, language: str) -> Sample:
    return scored.sample(head, np.array([row.language == language for row in scored.rows]))


def _traffic(chats: Sequence[ScoredChat], head: str, language: str) -> Mapping[str, Sample]:
    """Return ordinary messages, all harmless, by set."""
    own = [ordinary.messages(chat, head, language) for chat in chats]
    enough = sum(len(groups) for groups, _ in own) >= _MESSAGES
    chosen = own if enough else [ordinary.messages(chat, head, None) for chat in chats]
    return {
        chat.held.name: Sample(target=_none(score), score=score, groups=groups)
        for chat, (groups, score) in zip(chats, chosen, strict=True)
    }


def _none(score: Floats) -> Labels:
    return np.zeros(len(score), dtype=np.int8)


def _calibrated(
    head: str, language: str, labelled: Mapping[str, Sample], traffic: Mapping[str, Sample], how: Measure
) -> Calibrated:
    alone, whole = joined(list(labelled.values())), joined([*labelled.values(), *traffic.values()])
    sources = [name for part in (labelled, traffic) for name, sample in part.items() for _ in sample.groups]
    usual = np.arange(len(whole.target)) >= len(alone.target)
    weight = mix(sources, usual) if usual.any() else None
    salt = f"calibrated:{head}:{language}"
    return Calibrated(
        head=head,
        language=language,
        rows=len(alone.target),
        positives=int(alone.target.sum()),
        traffic=reliability(whole, salt=salt, weight=weight, resamples=how.resamples),
        sets=reliability(alone, salt=salt, resamples=how.resamples),
        tagged=_tagged(whole, weight, how.thresholds.get(head, 0.5)),
    )


def _tagged(sample: Sample, weight: Floats | None, threshold: float) -> Tagged | None:
    over = sample.score >= threshold
    mass = (np.ones(len(over)) if weight is None else weight)[over]
    if not over.any():
        return None
    return Tagged(
        said=float(np.average(sample.score[over], weights=mass)),
        found=float(np.average(sample.target[over], weights=mass)),
    )


MEANT = f"{ORDINARY:.0%} ordinary chat, the rest like the labelled sets"
"""The traffic in which probabilities are meant to be frequencies."""
