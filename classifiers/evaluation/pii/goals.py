"""The goals of the PII part, checked against a report; each on its own set."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from classifiers.evaluation.cost import rate
from classifiers.evaluation.goals import at_least, at_most, exactly
from classifiers.evaluation.pii.cost import Cost
from classifiers.evaluation.pii.figures import REDACTED
from classifiers.evaluation.pii.gold import ANY
from classifiers.evaluation.pii.ids import COUNTRIES
from classifiers.evaluation.pii.ordinary import ALL
from classifiers.evaluation.pii.report import Report, System
from classifiers.evaluation.pii.sets import PUBLIC
from classifiers.evaluation.report import Goal


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """A metric on a set that must reach a value, at the policy's thresholds."""

    set: str
    level: str
    metric: str
    value: float
    kind: str = ANY
    beside: tuple[tuple[str, str], ...] = ()  # level and metric that the note gives too

    @property
    def what(self) -> str:
        """Return the goal's name."""
        return (
            f"{self.set}: {_TITLES[self.metric]} of {_LEVELS[self.level]}{'' if self.kind == ANY else f', {self.kind}'}"
        )


_TITLES = {"f1": "F1", "f2": "F2", "recall": "recall", "precision": "precision"}
_LEVELS = {"token": "tokens", "partial": "entities (overlap)", "strict": "entities (exact)"}

FLOORS = (
    Floor(set="presidio_synth", level="token", metric="f2", value=0.90, beside=(("strict", "f2"), ("partial", "f2"))),
    Floor(set="meddocan_es", level="token", metric="f1", value=0.85, beside=(("strict", "f1"), ("partial", "f1"))),
    Floor(
        set="wnut17", level="partial", metric="recall", value=0.75, kind="person",
        beside=(("strict", "recall"), ("partial", "precision")),
    ),
    *(
        Floor(set=name, level="partial", metric=metric, value=0.95, kind="secret")
        for name in ("noren_secrets", "secrets")
        for metric in ("recall", "precision")
    ),
)  # fmt: skip

FALSE_HITS = 3.0
"""In 100 messages of ordinary chat."""

RANDOM = 0.001
LEAKED = 0.01
RATE, KEPT, WORKER = 120, 0.97, 700


def goals(report: Report) -> Iterator[Goal]:
    """Yield every goal, in the order in which they were set, with what the peers reach beside it."""
    others = {peer.name: {goal.what: goal.figure for goal in of_system(peer)} for peer in report.peers}
    for goal in of_system(report.ours):
        beside = {name: figure for name, reached in others.items() if (figure := reached.get(goal.what)) is not None}
        yield replace(goal, peers=beside)
    yield from _cost(report.cost)


def of_system(system: System) -> Iterator[Goal]:
    """Yield the goals that any system can be held to."""
    for floor in FLOORS:
        yield _floor(system, floor)
    yield from _numbers(system)
    yield _ordinary(system)
    for name in (*PUBLIC, "secrets"):
        yield _leakage(system, name)


def _floor(system: System, floor: Floor) -> Goal:
    """Hold a system to a floor; of our own set, the note says how it does where no rule was written with the rows."""
    figure = system.metric(floor.set, floor.level, floor.metric, floor.kind)
    beside = {
        f"{_TITLES[metric]} of {_LEVELS[level]}": system.metric(floor.set, level, metric, floor.kind)
        for level, metric in floor.beside
    }
    beside["in exports"] = system.metric(floor.set, floor.level, floor.metric, floor.kind, point=REDACTED)
    if floor.set == "secrets":
        beside["held out"] = system.metric("secrets_held_out", floor.level, floor.metric, floor.kind)
    note = "; ".join(f"{what} {found}" for what, found in beside.items() if found is not None)
    return at_least(floor.what, figure, floor.value, note)


def _numbers(system: System) -> Iterator[Goal]:
    made = system.numbers
    missed = [f"{country} {share:.0%}" for country, share in made.by_country.items() if share < 1] if made else []
    what = f"ids: share of valid made numbers found in context, {len(COUNTRIES)} countries"
    named = f"as an identity number {made.named}" if made else ""
    yield at_least(what, made.found if made else None, 1.0, "; ".join((named, *missed)) if missed else named)
    worst = [f"{country} {share:.1%}" for country, share in made.false_by_country.items()] if made else []
    note = "; ".join((f"as anything {made.any}", *worst)) if made else ""
    yield at_most("ids: share of random numbers found without context", made.false if made else None, RANDOM, note)


def _ordinary(system: System) -> Goal:
    """Without judgements, finds are an upper bound: then the goal is met only when there are that few of any sort."""
    found = next((one for one in reversed(system.chats) if one.set == ALL), None)
    what = "ordinary chat: false hits in 100 messages"
    if found is None:
        return at_most(what, None, FALSE_HITS)
    if found.false is not None:
        shares = f"false or of a business {found.share}; false alone {found.wrong}"
        note = f"{found.finds} finds; {found.judged} of them judged, {shares}"
        return at_most(what, found.false, FALSE_HITS, note)
    note = f"not judged (--judged): {found.finds} finds, right or wrong"
    return replace(at_most(what, found.finds, FALSE_HITS, note), met=found.finds.value <= FALSE_HITS or None)


def _leakage(system: System, name: str) -> Goal:
    figure = system.metric(name, "leak", "share", point=REDACTED)
    legible = system.metric(name, "legible", "share", point=REDACTED)
    note = f"with a letter or digit left {legible}" if legible else ""
    return at_most(f"{name}: share of gold spans with any character left after redaction", figure, LEAKED, note)


def _cost(cost: Cost | None) -> Iterator[Goal]:
    what = "conversations a second, this part on one core, the sets' mix"
    kept = "share of the exhaustive path's finds that the default has"
    memory = "peak memory of a worker with this part and the harm part, MB"
    if cost is None:
        yield from (at_least(what, None, RATE), at_least(kept, None, KEPT), at_most(memory, None, WORKER))
        return
    slow = f"of 1,500: {rate(cost.paced)}; exhaustive: {cost.exhaustive.rate:.0f}"
    yield at_least(what, rate(cost.mixed), RATE, f"of {cost.characters:,.0f} characters; {slow}")
    lost = ", ".join(f"{category} {count}" for category, count in cost.kept.lost.items()) or "none"
    yield at_least(kept, cost.kept.share, KEPT, f"of {cost.kept.finds:,} finds; lost: {lost}")
    alone = f"this part alone {cost.mixed.megabytes:.0f} MB"
    yield at_most(memory, exactly(cost.worker.megabytes), WORKER, alone)
