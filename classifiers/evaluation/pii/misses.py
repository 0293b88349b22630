"""What is missed and wrongly found of one category, and finds in chat to judge, with the words around them.

It prints what data sets hold: on a terminal, of a set that may be shown, never in a log.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from classifiers import registry
from classifiers.evaluation.goals import ORDINARY
from classifiers.evaluation.pii import sets
from classifiers.evaluation.pii.gold import Mark, Text, kind
from classifiers.evaluation.pii.matching import Find, finds, over
from classifiers.evaluation.pii.run import NUMBERS, PART, Options, of_pii, ordinary
from classifiers.evaluation.pii.scoring import found_in
from classifiers.evaluation.scoring import score_chat
from config.policy import Policy
from config.settings import ClassifierSettings

_BEFORE, _AFTER = 30, 15
"""Code points around a span that are shown."""

_MORE = 4
"""Times as many are shown of a find that is to be judged."""

_SEED = 300


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
        for text, ours in zip(held.texts, found, strict=True):
            yield from lines(text, over(ours, of_pii(policy)), category)


def to_judge(
    data: Path, settings: ClassifierSettings, policy: Policy, options: Options, size: int
) -> Iterator[dict[str, object]]:
    """Yield a random sample of the finds in ordinary chat that the policy shows, to be judged: `verdict` is empty.

    The same data and finds give the same sample.

    Raises:
        SettingsError: the folder holds no sets, or a set is not known.
        ClassifierUnavailableError: a model of ours is missing.
    """
    sets.check(data, options.sets, (*ORDINARY, NUMBERS))
    classifier = registry.build(PART, settings)
    found = [
        (held.name, talk, message, find)
        for held in ordinary(data, options)
        for talk, findings in zip(
            held.conversations, score_chat(classifier, held, lambda _: None).findings, strict=True
        )
        for message in talk.messages
        for find in over(finds(findings, message.id), of_pii(policy))
    ]
    chosen = random.Random(_SEED).sample(range(len(found)), min(size, len(found)))  # noqa: S311 - a sample
    for name, talk, message, find in (found[at] for at in sorted(chosen)):
        place = {"set": name, "conversation": talk.id, "message": message.id, "start": find.start, "end": find.end}
        said = {"category": find.category, "rule": find.rule, "score": find.score, "language": talk.language}
        yield {**place, **said, "verdict": "", "around": _around(message.content, find.mark, _MORE)}


def lines(text: Text, found: Sequence[Find], category: str) -> Iterator[str]:
    """Yield the lines of one text; anything found counts for a gold span, anything gold for a find."""
    for gold in text.gold:
        if gold.kind == kind(category) and not any(find.mark.overlaps(gold) for find in found):
            yield f"- {_around(text.text, gold)}"
    for find in found:
        if find.category == category and not any(find.mark.overlaps(gold) for gold in (*text.gold, *text.aside)):
            yield f"+ {find.rule} {find.score:.2f} {_around(text.text, find.mark)}"


def _around(text: str, mark: Mark, times: int = 1) -> str:
    before, after = text[max(0, mark.start - times * _BEFORE) : mark.start], text[mark.end : mark.end + times * _AFTER]
    return f"{before!r} [{text[mark.start : mark.end]!r}] {after!r}"
