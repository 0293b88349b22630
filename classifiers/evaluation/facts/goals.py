"""The goals of the factual part, checked against a report; each on its own set."""

from collections.abc import Iterator

from classifiers.evaluation.cost import rate
from classifiers.evaluation.facts.figures import Figure
from classifiers.evaluation.facts.ordinary import ALL
from classifiers.evaluation.facts.report import Report
from classifiers.evaluation.facts.sets import SETS
from classifiers.evaluation.goals import at_least, at_most, exactly
from classifiers.evaluation.report import Goal
from classifiers.evaluation.tables import share

COVERED_SUBSETS = ("capitals", "cities", "elements")
"""Subsets of the statements that the packaged tables cover."""

LOOKED_UP, REACHED = 0.95, 0.5
STEPS = 0.95
BALANCED = {"halueval_summarization": 0.70, "begin": 0.80}
MADE_PRECISION, MADE_RECALL = 0.98, 0.9
OBJECTED, OBJECTED_RECALL = 0.8, 0.5
SAMPLED = "≥ 90 on WikiBio, which is not here"
WINNOW = "winnow"
LIFT = 1.5
IOU = 0.35
TAGGED, RIGHT = 0.015, 0.8
CHEAP, EVERY = 300, 120


def goals(report: Report) -> Iterator[Goal]:
    """Yield every goal with what was reached."""
    yield from _made(report)
    yield from _statements(report)
    steps = report.metric("gsm8k_solutions", "precision")
    found = report.figure("gsm8k_solutions")
    reach = f"recall {found.metrics['recall']}" if found and "recall" in found.metrics else ""
    yield at_least("gsm8k_solutions: share of flagged answers whose result is wrong", steps, STEPS, reach)
    for name, floor in BALANCED.items():
        beside = "; ".join(
            f"{one.system} {one.metrics['balanced']}"
            for one in report.figures
            if one.set == name and one.coverage is None and "balanced" in one.metrics
        )
        yield at_least(f"{name}: balanced accuracy", report.metric(name, "balanced"), floor, beside)
    for kind in SETS:
        if kind.general:
            yield _general(kind.name, report.figure(kind.name))
    yield from _others(report)
    if report.overlap:
        note = f"everything marked {report.overlap.everything}"
        yield at_least("mushroom: intersection over union of marked words", report.overlap.ours, IOU, note)
    yield from _ordinary(report)
    cheap, every = (rate(report.cost.cheap), rate(report.cost.every)) if report.cost else (None, None)
    yield at_least("conversations a second, all but look-ups, one core", cheap, CHEAP)
    yield at_least("conversations a second, every check, one core", every, EVERY)


def _made(report: Report) -> Iterator[Goal]:
    whole = next((one for one in report.made if (one.kind, one.language) == ("*", "*")), None)
    spoken = [one for one in report.made if one.kind == "*" and one.language != "*"]
    note = ", ".join(f"{one.language} {one.precision:.3f}/{one.recall:.3f}" for one in spoken)
    cases = f"{whole.cases:,} made cases" if whole else "made cases"
    yield at_least(f"{cases}: precision", exactly(whole.precision) if whole else None, MADE_PRECISION, note)
    yield at_least(f"{cases}: recall", exactly(whole.recall) if whole else None, MADE_RECALL)


def _others(report: Report) -> Iterator[Goal]:
    """Sampled answers, what users say, suggested grades."""
    for one in report.siblings:
        if one.system == WINNOW:
            rivals = [each for each in report.siblings if each.set == one.set and each.system != WINNOW]
            beside = "; ".join(f"{each.system} {share(each.metrics.get('ap'))}" for each in rivals)
            note = f"base rate {one.base:.3f}; {beside}"
            yield Goal(
                what=f"{one.set}: AUPRC of wrong {one.unit}s",
                target=SAMPLED,
                figure=one.metrics.get("ap"),
                met=None,
                note=note,
            )
    for turn in report.push_back:
        what = f"{turn.set} ({turn.positive}): push-back"
        found = f"{turn.right} of {turn.found} found; {turn.positives} positives in {turn.turns} turns"
        yield at_least(f"{what}, precision", turn.metrics.get("precision"), OBJECTED, found)
        yield at_least(f"{what}, recall", turn.metrics.get("recall"), OBJECTED_RECALL)
    for row in report.grades:
        if row.goal is not None:
            beside = "; ".join(f"{name} {figure}" for name, figure in row.baselines.items())
            yield at_least(f"{row.name}: pairwise accuracy of suggested grades", row.accuracy, row.goal, beside)


def _statements(report: Report) -> Iterator[Goal]:
    for subset in COVERED_SUBSETS:
        found = report.figure("true_false_statements", subset=subset)
        metrics = found.metrics if found else {}
        note = f"coverage {found.coverage}; {found.wrong} wrong of {found.rows}" if found else ""
        yield at_least(f"statements, {subset}: precision", metrics.get("precision"), LOOKED_UP, note)
        yield at_least(f"statements, {subset}: recall", metrics.get("recall"), REACHED)


def _general(name: str, found: Figure | None) -> Goal:
    """Where a check applies: rows that one spoke of, against chance among those rows."""
    what = f"{name}: AUPRC over the base rate, where a check applies"
    figure = found.covered.get("ap") if found else None
    if found is None or figure is None:
        return Goal(what=what, target=f"≥ {LIFT:g}", figure=None, met=None, note="no such rows")
    lift = figure.value / found.covered_wrong
    note = f"AUPRC {figure}, base rate {found.covered_wrong:.3f}, coverage {found.coverage} of {found.rows}"
    return at_least(what, exactly(lift), LIFT, note)


def _ordinary(report: Report) -> Iterator[Goal]:
    found = next((one for one in reversed(report.chats) if one.set == ALL), None)
    note = ", ".join(f"{check} {count}" for check, count in found.by_check.items()) if found else ""
    yield at_most("ordinary chat: share of answers tagged", found.tagged if found else None, TAGGED, note)
    right = exactly(found.right) if found and found.right is not None else None
    judged = f"{found.judged} tags judged" if found and found.judged else "not judged (--judged)"
    yield at_least("ordinary chat: share of tags that are right", right, RIGHT, judged)
