"""What is missed and what is wrongly found of one category, with the words around it: for whoever mends a rule.

It prints what data sets hold: on a terminal, of a set that may be shown, never in a log.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from classifiers import registry
from classifiers.evaluation.goals import ORDINARY
from classifiers.evaluation.pii import sets
from classifiers.evaluation.pii.gold import Mark, Text, kind
from classifiers.evaluation.pii.matching import Find, over
from classifiers.evaluation.pii.run import NUMBERS, PART, Options, of_pii
from classifiers.evaluation.pii.scoring import found_in
from config.policy import Policy
from config.settings import ClassifierSettings

_BEFORE, _AFTER = 30, 15
"""Code points around a span that are shown."""


def missed(data: Path, settings: ClassifierSettings, policy: Policy, options: Options, category: str) -> Iterator[str]:
    """Yield a line for each gold span that is not found (-) and each find that no gold span shares (+).

    Raises:
        SettingsError: the folder holds no sets, or a set is not known.
        ClassifierUnavailableError: a model of ours is missing.
    """
    sets.check(data, options.sets, (*ORDINARY, NUMBERS))
    classifier = registry.build(PART, settings)
    for held in sets.marked(data, options.part, options.sets, options.rows):
        yield held.name
        found = found_in(classifier, held.texts, lambda _: None)
        for text, finds in zip(held.texts, found, strict=True):
            yield from lines(text, over(finds, of_pii(policy)), category)


def lines(text: Text, finds: Sequence[Find], category: str) -> Iterator[str]:
    """Yield the lines of one text; anything found counts for a gold span, anything gold for a find."""
    for gold in text.gold:
        if gold.kind == kind(category) and not any(find.mark.overlaps(gold) for find in finds):
            yield f"- {_around(text.text, gold)}"
    for find in finds:
        if find.category == category and not any(find.mark.overlaps(gold) for gold in (*text.gold, *text.aside)):
            yield f"+ {find.rule} {find.score:.2f} {_around(text.text, find.mark)}"


def _around(text: str, mark: Mark) -> str:
    before, after = text[max(0, mark.start - _BEFORE) : mark.start], text[mark.end : mark.end + _AFTER]
    return f"{before!r} [{text[mark.start : mark.end]!r}] {after!r}"
