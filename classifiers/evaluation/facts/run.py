"""Run an evaluation of the factual part: the labelled sets, marked words, ordinary chat, the cost, the goals."""

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar, cast

from classifiers import registry
from classifiers.classifier import Classifier
from classifiers.evaluation import sets as chat_sets
from classifiers.evaluation.facts import made, ordinary, pushback, sets, siblings, spans
from classifiers.evaluation.facts.baselines import baselines
from classifiers.evaluation.facts.cost import cost
from classifiers.evaluation.facts.figures import Figure, Measure, Spoken, figures, spoken
from classifiers.evaluation.facts.goals import goals
from classifiers.evaluation.facts.ordinary import Place
from classifiers.evaluation.facts.report import Report
from classifiers.evaluation.facts.scoring import CATEGORY, see
from classifiers.evaluation.facts.sets import CAP
from classifiers.evaluation.grades import GradeRow, grades
from classifiers.evaluation.metrics import RESAMPLES
from classifiers.evaluation.report import Measured
from classifiers.evaluation.run import Watch
from classifiers.evaluation.scoring import ScoredChat, score_chat
from classifiers.evaluation.sets import CHATS, ChatSet
from classifiers.factual.classifier import FactualClassifier
from config.policy import Policy
from config.settings import ClassifierSettings

PART = "factual"

ORDINARY = ("wildchat", "oasst_en100", "hh_harmless", "chitchat", "sgd", "mt_bench")
"""Sets of chat whose answers nobody called wrong."""

MADE, SIBLINGS, PUSH_BACK, GRADES = "made", "siblings", "push-back", "grades"
OWN = (MADE, SIBLINGS, PUSH_BACK, GRADES)
"""Names of what is measured besides judged answers; they are asked for as sets are."""

SEED = 41
"""Of the made cases: one that no rule was tuned on."""

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
    sets.check(data, options.sets, (*ORDINARY, spans.NAME, *OWN))
    how = Measure(threshold=policy.category(CATEGORY).threshold, resamples=options.resamples)
    classifier = cast("FactualClassifier", registry.build(PART, settings))
    found, told, measured = _labelled(data, classifier, options, how, watch)
    chats = scored(data, classifier, options, watch)
    report = Report(
        figures=found,
        checks=told,
        made=_staged(MADE, options, watch, lambda: made.rows(classifier.check, SEED)),
        siblings=_staged(SIBLINGS, options, watch, lambda: siblings.measure(data, options.part, classifier)),
        push_back=_staged(PUSH_BACK, options, watch, lambda: pushback.measure(data, options.part, classifier)),
        grades=_staged(GRADES, options, watch, lambda: _grades(data, settings, options)),
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


T = TypeVar("T")


def _staged(name: str, options: Options, watch: Watch, measure: Callable[[], Sequence[T]]) -> tuple[T, ...]:
    """Measure one thing, if it is asked for, and say so."""
    if not options.wants(name):
        return ()
    with watch(name, 0):
        return tuple(measure())


def _grades(data: Path, settings: ClassifierSettings, options: Options) -> Sequence[GradeRow]:
    """Measure suggested grades where there are preferences to measure them on."""
    if not (data / "preference").is_dir():
        return ()
    return grades(data, settings, options.part, options.resamples)


def scored(data: Path, classifier: Classifier, options: Options, watch: Watch) -> list[ScoredChat]:
    """Check the answers of ordinary chat."""
    chosen = [name for name in ORDINARY if options.wants(name)]
    held = list(chat_sets.chats(data, chosen, options.chats)) if chosen else []
    with watch("ordinary chat", sum(len(one.conversations) for one in held)) as ticks:
        return [score_chat(classifier, one, ticks) for one in held]


def _labelled(
    data: Path, classifier: Classifier, options: Options, how: Measure, watch: Watch
) -> tuple[tuple[Figure, ...], tuple[Spoken, ...], list[Measured]]:
    found: list[Figure] = []
    told: list[Spoken] = []
    measured: list[Measured] = []
    for held in _held(data, options):
        with watch(held.kind.name, len(held.rows)) as ticks:
            seen = see(classifier, held, how.threshold, ticks)
            told += spoken(seen)
            found += figures(seen, _baselines(data, held, options), how)
        name, trained = held.kind.name, held.kind.trained
        measured.append(Measured(name=name, kind="labelled", trained=trained, rows=len(held.rows), of=held.of))
    return tuple(found), tuple(told), measured


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
