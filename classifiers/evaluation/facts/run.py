"""Run an evaluation of the factual part: the labelled sets, marked words, ordinary chat, the cost, the goals."""

import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from classifiers import registry
from classifiers.classifier import Classifier
from classifiers.evaluation import sets as chat_sets
from classifiers.evaluation.facts import ordinary, sets, spans
from classifiers.evaluation.facts.baselines import baselines
from classifiers.evaluation.facts.cost import cost
from classifiers.evaluation.facts.figures import Figure, Measure, figures
from classifiers.evaluation.facts.goals import goals
from classifiers.evaluation.facts.ordinary import Place
from classifiers.evaluation.facts.report import Report
from classifiers.evaluation.facts.scoring import CATEGORY, see
from classifiers.evaluation.facts.sets import CAP
from classifiers.evaluation.metrics import RESAMPLES
from classifiers.evaluation.report import Measured
from classifiers.evaluation.run import Watch
from classifiers.evaluation.scoring import ScoredChat, score_chat
from classifiers.evaluation.sets import CHATS, ChatSet
from config.policy import Policy
from config.settings import ClassifierSettings

PART = "factual"

ORDINARY = ("wildchat", "oasst_en100", "hh_harmless", "chitchat", "sgd", "mt_bench")
"""Sets of chat whose answers nobody called wrong."""

TRAIN_ROWS = 4_000
"""Training rows that a baseline is fitted on, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What to measure."""

    part: str = "dev"
    sets: Collection[str] = ()  # names; empty: all
    rows: int = CAP  # of one labelled set, at most; 0: all
    chats: int = CHATS  # conversations of one set of ordinary chat, at most; 0: all
    baselines: bool = True
    cost: bool = True
    judged: Mapping[Place, str] = field(default_factory=dict)
    resamples: int = RESAMPLES

    def wants(self, name: str) -> bool:
        """Whether a set is asked for."""
        return not self.sets or name in self.sets


def evaluate(data: Path, settings: ClassifierSettings, policy: Policy, options: Options, watch: Watch) -> Report:
    """Measure the factual part of the settings.

    Args:
        data: folder with `factual` and `conversations`.
        settings: of the classifiers.
        policy: its threshold decides what is shown.
        options: what to measure.
        watch: is told how it goes.

    Raises:
        SettingsError: the folder holds no sets, or a set is not known.
    """
    begun = time.monotonic()
    sets.check(data, options.sets, (*ORDINARY, spans.NAME))
    how = Measure(threshold=policy.category(CATEGORY).threshold, resamples=options.resamples)
    classifier = registry.build(PART, settings)
    found, measured = _labelled(data, classifier, options, how, watch)
    chats = scored(data, classifier, options, watch)
    report = Report(
        figures=found,
        overlap=_overlap(data, classifier, options, watch),
        chats=tuple(ordinary.quiet(chats, options.judged, how.threshold, how.resamples)),
        sets=(*measured, *(_measured(chat.held) for chat in chats)),
        cost=cost([talk for chat in chats for talk in chat.held.conversations]) if options.cost else None,
        part=options.part,
        threshold=how.threshold,
        resamples=options.resamples,
        seconds=time.monotonic() - begun,
    )
    return replace(report, goals=tuple(goals(report)))


def scored(data: Path, classifier: Classifier, options: Options, watch: Watch) -> list[ScoredChat]:
    """Check the answers of ordinary chat."""
    chosen = [name for name in ORDINARY if options.wants(name)]
    held = list(chat_sets.chats(data, chosen, options.chats)) if chosen else []
    with watch("ordinary chat", sum(len(one.conversations) for one in held)) as ticks:
        return [score_chat(classifier, one, ticks) for one in held]


def _labelled(
    data: Path, classifier: Classifier, options: Options, how: Measure, watch: Watch
) -> tuple[tuple[Figure, ...], list[Measured]]:
    found: list[Figure] = []
    measured: list[Measured] = []
    for held in _held(data, options):
        with watch(held.kind.name, len(held.rows)) as ticks:
            seen = see(classifier, held, ticks)
            found += figures(seen, _baselines(data, held, options), how)
        name, trained = held.kind.name, held.kind.trained
        measured.append(Measured(name=name, kind="labelled", trained=trained, rows=len(held.rows), of=held.of))
    return tuple(found), measured


def _held(data: Path, options: Options) -> Iterator[sets.FactSet]:
    names = [kind.name for kind in sets.SETS if options.wants(kind.name)]
    return sets.read(data, options.part, names, options.rows) if names else iter(())


def _baselines(data: Path, held: sets.FactSet, options: Options) -> Mapping[str, Mapping[str, float]]:
    if not options.baselines:
        return {}
    train: Sequence[sets.FactSet] = list(sets.read(data, "train", (held.kind.name,), TRAIN_ROWS))
    return baselines(train[0], held.rows) if train else {}


def _overlap(data: Path, classifier: Classifier, options: Options, watch: Watch) -> spans.Overlap | None:
    if not options.wants(spans.NAME):
        return None
    with watch(spans.NAME, 0) as ticks:
        return spans.overlap(data, options.part, classifier, options.resamples, ticks)


def _measured(held: ChatSet) -> Measured:
    return Measured(name=held.name, kind="chat", trained=False, rows=len(held.conversations), of=held.of)
