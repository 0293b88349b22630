"""Run an evaluation: our classifier, its peers, the cost, the goals."""

import platform
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

import numpy as np

from classifiers import registry
from classifiers.classifier import Classifier
from classifiers.errors import ClassifierUnavailableError
from classifiers.evaluation import cost, faithfulness, peers, sets
from classifiers.evaluation.faithfulness import Overlap
from classifiers.evaluation.figures import Measure, figures
from classifiers.evaluation.functional import functional
from classifiers.evaluation.goals import goals
from classifiers.evaluation.metrics import RESAMPLES, Estimate, spearman
from classifiers.evaluation.ordinary import quiet
from classifiers.evaluation.peers import Missing
from classifiers.evaluation.pooled import calibrated, requests
from classifiers.evaluation.report import Measured, Report, System, left_out
from classifiers.evaluation.scoring import Scored, ScoredChat, Ticks, brief, score, score_chat
from classifiers.evaluation.sets import CAP, CHATS, ChatSet, LabelledSet
from classifiers.toxicity.classifier import MODELS
from config.policy import Policy
from config.settings import ClassifierSettings

LEFT_OUT = Path("harm", "left_out.json")
"""Where the training run leaves its leave-one-set-out figures, in the folder of models."""

SEVERITY = "pyrit_harm"
"""The set whose answers people graded."""

_GRADED = 3
_PEER_PARTS = ("language",)

Watch = Callable[[str, int], AbstractContextManager[Ticks]]
"""Opens a stage of so many conversations: is given its title and number, gives what counts them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What to measure."""

    sets: Collection[str] = ()  # names; empty: all
    rows: int = CAP  # of one labelled set, at most; 0: all
    chats: int = CHATS  # conversations of one set of ordinary chat, at most; 0: all
    peers: bool = True
    cost: bool = True
    resamples: int = RESAMPLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Everything that is scored, read once."""

    labelled: tuple[LabelledSet, ...]
    probes: tuple[LabelledSet, ...]
    chats: tuple[ChatSet, ...]

    @property
    def size(self) -> int:
        """Conversations in all."""
        rows = sum(len(held.rows) for held in (*self.labelled, *self.probes))
        return rows + sum(len(held.conversations) for held in self.chats)

    def measured(self) -> Iterator[Measured]:
        """Say how much of each set is scored."""
        for held in (*self.labelled, *self.probes):
            yield Measured(name=held.name, kind=held.kind, trained=held.trained, rows=len(held.rows), of=held.of)
        for chat in self.chats:
            size = len(chat.conversations)
            yield Measured(name=chat.name, kind="chat", trained=False, rows=size, of=chat.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one classifier says about everything."""

    labelled: Mapping[str, Scored]
    probes: Mapping[str, Scored]
    chats: tuple[ScoredChat, ...]


def evaluate(data: Path, settings: ClassifierSettings, policy: Policy, options: Options, watch: Watch) -> Report:
    """Measure the classifier of the settings.

    Args:
        data: folder with `toxicity` and `conversations`.
        settings: of the classifier; `exhaustive` measures the slow path.
        policy: its thresholds decide what is tagged.
        options: what to measure.
        watch: is told how it goes.

    Raises:
        SettingsError: the folder holds no sets, or a set is not known.
        ClassifierUnavailableError: our own model is missing.
    """
    begun = time.monotonic()
    sets.check(data, options.sets)
    how = Measure(thresholds=thresholds(policy), resamples=options.resamples)
    held = _held(data, options)
    classifier = registry.build("toxicity", settings)
    seen = _see(brief(classifier), held, watch)
    others, missing = _peers(settings, held, how, watch) if options.peers else ((), ())
    with watch("evidence: deleting words, comparing marks", 0):
        faithful = faithfulness.faithful(classifier, list(seen.labelled.values()), how)
        overlaps = tuple(_overlaps(classifier, held, how))
    report = Report(
        ours=_system(classifier.name, seen, how),
        peers=others,
        missing=missing,
        sets=tuple(held.measured()),
        left_out=left_out((settings.models or MODELS) / LEFT_OUT),
        faithful=faithful,
        overlaps=overlaps,
        cost=_cost(settings, held, how, watch) if options.cost else None,
        exhaustive=settings.exhaustive,
        thresholds=how.thresholds,
        resamples=options.resamples,
        seconds=time.monotonic() - begun,
        versions={"python": platform.python_version(), "scikit-learn": version("scikit-learn")},
    )
    return replace(report, goals=tuple(goals(report)))


def thresholds(policy: Policy) -> dict[str, float]:
    """Return the policy's threshold of every category."""
    return {name: category.threshold for name, category in policy.categories.items()}


def _held(data: Path, options: Options) -> Held:
    return Held(
        labelled=tuple(sets.labelled(data, options.sets, options.rows)),
        probes=tuple(sets.probes(options.sets)),
        chats=tuple(sets.chats(data, options.sets, options.chats)),
    )


def _see(classifier: Classifier, held: Held, watch: Watch) -> Seen:
    with watch(classifier.name, held.size) as ticks:
        return Seen(
            labelled={one.name: score(classifier, one, ticks) for one in held.labelled},
            probes={one.name: score(classifier, one, ticks) for one in held.probes},
            chats=tuple(score_chat(classifier, one, ticks) for one in held.chats),
        )


def _peers(
    settings: ClassifierSettings, held: Held, how: Measure, watch: Watch
) -> tuple[tuple[System, ...], tuple[Missing, ...]]:
    """Measure every peer that can be had, and name the others."""
    systems: list[System] = []
    missing: list[Missing] = []
    for peer in peers.peers(settings):
        if isinstance(peer, Missing):
            missing.append(peer)
            continue
        try:
            systems.append(_system(peer.name, _see(peer, held, watch), replace(how, parts=_PEER_PARTS)))
        except ClassifierUnavailableError as error:
            missing.append(Missing(name=peer.name, why=str(error)))
    return tuple(systems), tuple(missing)


def _system(name: str, seen: Seen, how: Measure) -> System:
    every = {**seen.labelled, **seen.probes}
    return System(
        name=name,
        figures=tuple(one for scored in every.values() for one in figures(scored, how)),
        requests=tuple(requests(every, how)),
        severity=_severity(seen.labelled.get(SEVERITY), how),
        chats=tuple(quiet(scored, how) for scored in seen.chats),
        functional=tuple(one for scored in seen.probes.values() for one in functional(scored, how)),
        calibrated=tuple(calibrated(list(seen.labelled.values()), seen.chats, how)),
    )


def _severity(scored: Scored | None, how: Measure) -> dict[str, Estimate]:
    """Compare scores with the mean grade that people gave."""
    if scored is None or len(scored.rows) < _GRADED:
        return {}
    grades = np.array([float(scored.held.facts[row.id]["severity"]) for row in scored.rows])
    groups = [row.group for row in scored.rows]
    heads = [head for head in ("harm", "harmful_answer") if not np.isnan(scored.column(head)).any()]
    return {
        head: spearman(scored.column(head), grades, groups, salt=f"severity:{head}", resamples=how.resamples)
        for head in heads
    }


def _overlaps(classifier: Classifier, held: Held, how: Measure) -> Iterator[Overlap]:
    for one in held.labelled:
        found = faithfulness.overlap(classifier, one, how)
        if found is not None:
            yield found


def _cost(settings: ClassifierSettings, held: Held, how: Measure, watch: Watch) -> cost.Cost | None:
    with watch("cost, and what the short cuts lose", 0) as ticks:
        return cost.cost(settings, how.thresholds, held.labelled, held.chats, ticks)
