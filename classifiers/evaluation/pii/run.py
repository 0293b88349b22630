"""Run an evaluation of the PII part: ours, its peers, ordinary chat, numbers, the cost, the goals."""

import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from classifiers import registry
from classifiers.classifier import Classifier
from classifiers.errors import ClassifierUnavailableError
from classifiers.evaluation import sets as chat_sets
from classifiers.evaluation.goals import ORDINARY
from classifiers.evaluation.metrics import RESAMPLES
from classifiers.evaluation.peers import Missing
from classifiers.evaluation.pii import cost, ids, peers, sets
from classifiers.evaluation.pii.figures import Measure, Seen, figures
from classifiers.evaluation.pii.goals import goals
from classifiers.evaluation.pii.numbers import Numbers, numbers
from classifiers.evaluation.pii.ordinary import Verdict, quiet
from classifiers.evaluation.pii.peers import Peer, Remembering
from classifiers.evaluation.pii.report import Report, System, frozen
from classifiers.evaluation.pii.scoring import see
from classifiers.evaluation.pii.sets import CAP, MarkedSet
from classifiers.evaluation.report import Measured
from classifiers.evaluation.run import Watch, thresholds
from classifiers.evaluation.scoring import ScoredChat, score_chat
from classifiers.evaluation.sets import CHATS, ChatSet
from config.policy import REDACT_FROM, Policy
from config.settings import ClassifierSettings

PART = "pii"

NUMBERS = "ids"
"""Name by which the made numbers are asked for, as a set is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What to measure."""

    part: str = "dev"
    sets: Collection[str] = ()  # names; empty: all
    rows: int = CAP  # of one labelled set, at most; 0: all
    chats: int = CHATS  # conversations of one set of ordinary chat, at most; 0: all
    peers: bool = True
    cost: bool = True
    judged: Sequence[Verdict] = ()
    resamples: int = RESAMPLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Everything that is looked at, read once."""

    marked: tuple[MarkedSet, ...]
    chats: tuple[ChatSet, ...]
    random: int  # random numbers of a scheme; 0: no numbers are measured

    @property
    def size(self) -> int:
        """Conversations in all."""
        made = len(ids.SCHEMES) * (ids.VALID + self.random) if self.random else 0
        return made + sum(len(one.texts) for one in self.marked) + sum(len(one.conversations) for one in self.chats)

    def measured(self) -> Iterator[Measured]:
        """Say how much of each set is looked at."""
        for one in self.marked:
            yield Measured(name=one.name, kind="marked", trained=False, rows=len(one.texts), of=one.of)
        for chat in self.chats:
            yield Measured(name=chat.name, kind="chat", trained=False, rows=len(chat.conversations), of=chat.of)

    def of_peer(self, peer: Peer) -> "Held":
        """Return what a peer is measured on."""
        marked = [one for one in self.marked if not peer.sets or one.name in peer.sets]
        spoken = [one for one in marked if not peer.languages or one.languages <= set(peer.languages)]
        if not peer.chats:
            return Held(marked=tuple(spoken), chats=(), random=0)
        if not peer.runs:
            return replace(self, marked=tuple(spoken))
        chats = tuple(replace(chat, conversations=chat.conversations[: peers.PEER_CHATS]) for chat in self.chats)
        return Held(marked=tuple(spoken), chats=chats, random=min(self.random, peers.PEER_NUMBERS))


def evaluate(data: Path, settings: ClassifierSettings, policy: Policy, options: Options, watch: Watch) -> Report:
    """Measure the PII part of the settings.

    Args:
        data: folder with `pii` and `conversations`.
        settings: of the classifiers; `exhaustive` measures the slow path.
        policy: its thresholds decide what is shown.
        options: what to measure.
        watch: is told how it goes.

    Raises:
        SettingsError: the folder holds no sets, or a set is not known.
        ClassifierUnavailableError: a model of ours is missing.
    """
    begun = time.monotonic()
    sets.check(data, options.sets, (*ORDINARY, NUMBERS))
    how = Measure(thresholds=of_pii(policy), floor=REDACT_FROM, resamples=options.resamples)
    held = _held(data, options)
    ours = Remembering(registry.build(PART, settings))
    looked = _exported(_look(ours, held, how, watch), settings, watch)
    others, missing = _peers(ours, held, how, options, watch) if options.peers else ((), ())
    report = Report(
        ours=looked.system(how, options.judged),
        peers=others,
        missing=missing,
        sets=tuple(held.measured()),
        cost=_cost(settings, looked, how, watch) if options.cost else None,
        part=options.part,
        exhaustive=settings.exhaustive,
        thresholds=how.thresholds,
        floor=how.floor,
        resamples=options.resamples,
        seconds=time.monotonic() - begun,
    )
    return replace(report, goals=tuple(goals(report)))


def of_pii(policy: Policy) -> dict[str, float]:
    """Return the policy's thresholds of private data."""
    return {name: value for name, value in thresholds(policy).items() if name.split(".")[0] == PART}


def _held(data: Path, options: Options) -> Held:
    names = options.sets
    return Held(
        marked=tuple(sets.marked(data, options.part, names, options.rows)),
        chats=tuple(ordinary(data, options)),
        random=ids.RANDOM if not names or NUMBERS in names else 0,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What one system finds in everything."""

    name: str
    marked: tuple[Seen, ...]
    chats: tuple[ScoredChat, ...]
    numbers: Numbers | None

    def system(self, how: Measure, judged: Sequence[Verdict], *, timed: bool = True) -> System:
        """Return its figures."""
        spent = {one.held.name: 1_000 * one.seconds / len(one.held.texts) for one in self.marked}
        return System(
            name=self.name,
            figures=tuple(figure for one in self.marked for figure in figures(one, how)),
            chats=tuple(quiet(self.chats, judged, how)),
            numbers=self.numbers,
            milliseconds=spent if timed else {},
        )


def ordinary(data: Path, options: Options) -> Iterator[ChatSet]:
    """Read the sets of ordinary chat that are asked for."""
    if chosen := [name for name in ORDINARY if not options.sets or name in options.sets]:
        yield from chat_sets.chats(data, chosen, options.chats)


def _look(classifier: Classifier, held: Held, how: Measure, watch: Watch) -> Looked:
    with watch(classifier.name, held.size) as ticks:
        return Looked(
            name=classifier.name,
            marked=tuple(see(classifier, one, ticks) for one in held.marked),
            chats=tuple(score_chat(classifier, one, ticks) for one in held.chats),
            numbers=numbers(classifier, how, ticks, held.random) if held.random else None,
        )


def _exported(looked: Looked, settings: ClassifierSettings, watch: Watch) -> Looked:
    """Add what exports take out: they run everything on everything."""
    if settings.exhaustive or not looked.marked:
        return looked
    exports = registry.build(PART, settings.model_copy(update={"exhaustive": True}))
    with watch(f"{looked.name}, exports", sum(len(one.held.texts) for one in looked.marked)) as ticks:
        found = [see(exports, one.held, ticks) for one in looked.marked]
    pairs = zip(looked.marked, found, strict=True)
    return replace(looked, marked=tuple(replace(one, exported=more.finds) for one, more in pairs))


def _peers(
    ours: Classifier, held: Held, how: Measure, options: Options, watch: Watch
) -> tuple[tuple[System, ...], tuple[Missing, ...]]:
    """Measure every peer that can be had, and name the others."""
    systems: list[System] = []
    missing: list[Missing] = []
    for peer in peers.peers(ours):
        if isinstance(peer, Missing):
            missing.append(peer)
            continue
        try:
            looked = _look(peer.classifier, held.of_peer(peer), how, watch)
            systems.append(looked.system(how, options.judged, timed=peer.runs))
        except ClassifierUnavailableError as error:
            missing.append(Missing(name=peer.classifier.name, why=str(error)))
    first = frozen(peers.FIRST_VERSION, "first version")
    if isinstance(first, Missing):
        return tuple(systems), (*missing, first)
    return (*systems, first), tuple(missing)


def _cost(settings: ClassifierSettings, looked: Looked, how: Measure, watch: Watch) -> cost.Cost | None:
    with watch("cost, and what the gates miss", 0) as ticks:
        return cost.cost(settings, looked.marked, looked.chats, how, ticks)
