"""The goals of the toxicity part, checked against a report; each on its own set, never pooled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from classifiers.evaluation.cost import Cost
from classifiers.evaluation.functional import ALL, Functional
from classifiers.evaluation.metrics import Estimate
from classifiers.evaluation.pooled import AGAINST, Calibrated
from classifiers.evaluation.report import Goal, Report, System


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """A metric of `harm` on a set, or on one of its languages, that must reach a value."""

    set: str
    metric: str
    value: float
    language: str = ""


FLOORS = (
    Floor(set="openai_moderation", metric="ap", value=0.85),
    Floor(set="toxicchat_evalonly", metric="ap", value=0.65),
    Floor(set="toxicchat_evalonly", metric="auc", value=0.93),
    Floor(set="wildguardtrain_evalonly", metric="f1", value=0.75),
    Floor(set="cold_zh", metric="auc", value=0.90),
    Floor(set="jigsaw_multi", metric="auc", value=0.85, language="es"),
    Floor(set="mlma", metric="auc", value=0.85, language="fr"),
    Floor(set="germeval2018_de", metric="auc", value=0.85),
    Floor(set="told_br_pt", metric="auc", value=0.85),
)

TITLES = {"ap": "AUPRC", "auc": "ROC-AUC", "f1": "F1 of prompts at the shipped threshold"}

REQUESTS = ("donotanswer", "catqa", "harmfulqa", "advbench", "ailuminate")
ORDINARY = ("wildchat", "chitchat", "sgd", "oasst_en100", "hh_harmless")

HATE = "hate_probes"
ACCURACY, SPARED = 0.80, 0.70
RECALL = 0.85
ANSWERS, ANSWER_F1 = "wildguardtrain_evalonly: F1 of answers", 0.60
SEVERITY = 0.60
TAGGED = 0.02
ECE = 0.03
RATE, LOST, WORKER, WHEEL = 150, 0.03, 700, 25


def goals(report: Report) -> Iterator[Goal]:
    """Yield every goal, in the order in which they were set, with what the peers reach beside it."""
    others = {peer.name: {goal.what: goal.figure for goal in of_system(peer)} for peer in report.peers}
    for goal in of_system(report.ours):
        beside = {name: figure for name, reached in others.items() if (figure := reached.get(goal.what)) is not None}
        yield replace(goal, peers=beside)
    yield _beside(report)
    yield from _faithful(report)
    yield from _cost(report.cost)


def of_system(system: System) -> Iterator[Goal]:
    """Yield the goals that any classifier can be held to."""
    yield from _hate(system.functional)
    for floor in FLOORS:
        yield _floor(system, floor)
    yield Goal(what=ANSWERS, target=f"≥ {ANSWER_F1:g}", figure=None, met=None, note="the set here holds prompts only")
    yield from _requests(system)
    yield _severity(system)
    yield from _ordinary(system)
    yield from map(_calibrated, system.calibrated)


def at_least(what: str, figure: Estimate | None, floor: float, note: str = "") -> Goal:
    """Return a goal that is met from a value up."""
    met = None if figure is None else figure.value >= floor
    return Goal(what=what, target=f"≥ {floor:g}", figure=figure, met=met, note=note)


def at_most(what: str, figure: Estimate | None, ceiling: float, note: str = "") -> Goal:
    """Return a goal that is met up to a value."""
    met = None if figure is None else figure.value <= ceiling
    return Goal(what=what, target=f"≤ {ceiling:g}", figure=figure, met=met, note=note)


def exactly(value: float) -> Estimate:
    """Return a figure without an interval: it was counted, not sampled."""
    return Estimate(value=value, low=value, high=value)


def _hate(cells: Sequence[Functional]) -> Iterator[Goal]:
    """Hateful or not, by `identity_attack`, on wordings that no training row has."""
    own = [one for one in cells if one.set == HATE and one.head == "identity_attack"]
    whole = next((one for one in own if (one.functionality, one.language) == (ALL, ALL)), None)
    parts = {one.functionality for one in own} - {ALL}
    note = f"{len(parts)} functionalities, {len({one.language for one in own} - {ALL})} languages"
    yield at_least("hate probes: accuracy", whole.accuracy if whole else None, ACCURACY, note)
    yield at_least("hate probes: accuracy on what is not hateful", whole.spared if whole else None, SPARED, note)


def _floor(ours: System, floor: Floor) -> Goal:
    part = ("language", floor.language) if floor.language else ("all", "")
    found = ours.figure(floor.set, "harm", *part)
    figure = found.metrics.get(floor.metric) if found else None
    where = f"{floor.set}, {floor.language}" if floor.language else floor.set
    best = found.metrics.get("best_f1") if found and floor.metric == "f1" else None
    note = f"at the best threshold {best}" if best else ""
    return at_least(f"{where}: {TITLES[floor.metric]}", figure, floor.value, note)


def _requests(ours: System) -> Iterator[Goal]:
    every = [one for one in ours.requests if one.value == AGAINST]
    found = {one.set: one for one in every if one.head == "harm"}
    asked = {one.set: one for one in every if one.head == "harmful_request"}
    for name in REQUESTS:
        one, other = found.get(name), asked.get(name)
        note = f"by harmful_request {other.metrics['recall_at_5']}" if other else ""
        figure = one.metrics["recall_at_5"] if one else None
        yield at_least(f"{name} against {AGAINST}: recall at 5 % false alarms", figure, RECALL, note)


def _severity(ours: System) -> Goal:
    other = ours.severity.get("harmful_answer")
    note = f"by harmful_answer {other}" if other else ""
    return at_least("pyrit_harm: Spearman with human severity", ours.severity.get("harm"), SEVERITY, note)


def _ordinary(ours: System) -> Iterator[Goal]:
    found = {one.set: one for one in ours.chats}
    for name in ORDINARY:
        one = found.get(name)
        note = f"harm alone {one.harm}; in answers {one.answers}" if one else ""
        yield at_most(f"{name}: share of conversations tagged", one.tagged if one else None, TAGGED, note)


def _calibrated(one: Calibrated) -> Goal:
    note = f"{one.positives:,} positives; on the labelled sets as they lie {one.sets.ece}"
    return at_most(f"ECE of {one.head}, {one.language}", one.traffic.ece, ECE, note)


def _beside(report: Report) -> Goal:
    """Every training set has its leave-one-set-out figure."""
    trained = [one.name for one in report.sets if one.trained]
    without = [name for name in trained if not report.left_out.get(name)]
    return Goal(
        what="training sets with a leave-one-set-out figure beside",
        target="all",
        figure=exactly(len(trained) - len(without)) if report.left_out else None,
        met=not without if report.left_out else None,
        note=f"of {len(trained)}" + (f"; without: {', '.join(without)}" if without and report.left_out else ""),
    )


def _faithful(report: Report) -> Iterator[Goal]:
    if report.faithful is not None:
        area = report.faithful.area
        note = f"{report.faithful.rows} rows; marked {report.faithful.marked:.0%} of the words"
        yield Goal(
            what="deleting marked words drops the score more than random ones: area between the curves",
            target="> 0",
            figure=area,
            met=area.low > 0,
            note=note,
        )


def _cost(cost: Cost | None) -> Iterator[Goal]:
    lost = f"lost {cost.lost.share.value:.1%} of {cost.lost.tags:,} tags" if cost else ""
    rate = cost.rates() if cost else None
    yield at_least("conversations a second, this part on one core", rate, RATE, lost)
    slow = f"exhaustive: {cost.exhaustive.rate:.0f} a second" if cost else ""
    share = cost.lost.share if cost else None
    yield at_most("share of tags lost against the exhaustive path", share, LOST, slow)
    alone = f"this part alone {cost.default.megabytes:.0f} MB" if cost else ""
    memory = exactly(cost.worker.megabytes) if cost else None
    yield at_most("peak memory of a worker with every part, MB", memory, WORKER, alone)
    yield at_most("models in the wheel, MB", exactly(cost.models) if cost else None, WHEEL)
