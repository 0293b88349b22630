"""Counts how often each rule of the PII part is right: on marked texts, and on finds in chat that people judged."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from classifiers.evaluation.calibration import reliability
from classifiers.evaluation.metrics import Estimate, Sample
from classifiers.evaluation.pii import sets
from classifiers.evaluation.pii.gold import Mark, Text, kind
from classifiers.evaluation.pii.ordinary import FALSE, Verdict
from classifiers.pii.counts import Counted, Counts
from classifiers.pii.finder import Finder
from classifiers.pii.hit import Hit
from classifiers.pii.probabilities import PROBABILITIES
from classifiers.training.rows import records

_AT_ONCE = 256
"""Texts shown to the finder at a time."""

CHAT = "chat"
"""Stands for judged finds among the sets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A hit, and whether it is what it looks like."""

    set: str
    text: str  # id of the text: those of one are resampled together
    rule: str
    language: str  # as the finder took it to be
    right: bool

    @property
    def in_chat(self) -> bool:
        """Whether people judged it in ordinary chat."""
        return self.set == CHAT


def train(data: Path, out: Path, verdicts: Sequence[Verdict], say: Callable[[str], None]) -> Counted:
    """Count on the train parts, write the file, and say what that does to calibration on the dev parts.

    Hits are counted before overlaps are resolved: a rule that loses to a surer one is judged too.

    Args:
        data: folder with `pii` and `conversations`.
        out: JSON file to write: counts only, no text.
        verdicts: of finds in the train parts of ordinary chat; those of other conversations are passed over.
        say: is told how it goes.
    """
    finder = Finder(exhaustive=True)
    counted = count([*marked(finder, data, "train"), *chat(finder, data, "train", verdicts)])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(counted.json())
    say(f"wrote {out}: {len(counted.rules)} rules")
    held_back = [*marked(finder, data, "dev", resolved=True), *chat(finder, data, "dev", verdicts, resolved=True)]
    for line in errors(held_back, counted):
        say(line)
    return counted


def marked(finder: Finder, data: Path, part: str, *, resolved: bool = False) -> Iterator[Judged]:
    """Yield every hit in the labelled texts, by the gold that it shares a character with."""
    for held in sets.marked(data, part):
        for language in sorted(held.languages):
            texts = [text for text in held.texts if text.language == language]
            for text, hits in zip(
                texts, _hits(finder, [text.text for text in texts], language, resolved=resolved), strict=True
            ):
                yield from _by_gold(held.name, text, hits)


def chat(
    finder: Finder, data: Path, part: str, verdicts: Iterable[Verdict], *, resolved: bool = False
) -> Iterator[Judged]:
    """Yield the hits in ordinary chat that people judged; what they called a business's own is right by its type."""
    talked = list(_messages(data, part, verdicts))
    for language in sorted({one.language for one in talked}):
        spoken = [one for one in talked if one.language == language]
        found = _hits(finder, [one.text for one in spoken], language, resolved=resolved)
        for one, hits in zip(spoken, found, strict=True):
            yield from _by_verdict(hits, one.verdicts)


def count(hits: Iterable[Judged]) -> Counted:
    """Add hits up by rule and language."""
    tally = Counter((one.rule, one.language, one.in_chat, one.right) for one in hits)
    rules: dict[str, dict[str, Counts]] = {}
    for rule, language in sorted({key[:2] for key in tally}):
        marked_right, chat_right = (tally[rule, language, in_chat, True] for in_chat in (False, True))
        rules.setdefault(rule, {})[language] = Counts(
            marked_right=marked_right,
            marked=marked_right + tally[rule, language, False, False],
            chat_right=chat_right,
            chat=chat_right + tally[rule, language, True, False],
        )
    return Counted(rules=rules)


def errors(hits: Sequence[Judged], counted: Counted) -> Iterator[str]:
    """Yield the calibration error before and after, by language of labelled texts, and in chat."""
    for name, chosen in _groups(hits):
        before, after = (
            _error(chosen, name, {key: how(*key) for key in {(one.rule, one.language) for one in chosen}})
            for how in (_set_by_hand, lambda rule, spoken: counted.probability(rule, spoken, PROBABILITIES[rule]))
        )
        yield f"ECE of {len(chosen):,} finds, {name}: set by hand {before}, counted {after}"


def _groups(hits: Sequence[Judged]) -> Iterator[tuple[str, list[Judged]]]:
    for language in sorted({one.language for one in hits if not one.in_chat}):
        yield f"labelled texts, {language}", [one for one in hits if one.language == language and not one.in_chat]
    if talked := [one for one in hits if one.in_chat]:
        yield "judged in chat", talked


def _set_by_hand(rule: str, _language: str) -> float:
    return PROBABILITIES[rule]


def _error(hits: Sequence[Judged], name: str, said: Mapping[tuple[str, str], float]) -> Estimate:
    sample = Sample(
        target=np.array([one.right for one in hits], dtype=np.int8),
        score=np.array([said[one.rule, one.language] for one in hits], dtype=np.float64),
        groups=[one.text for one in hits],
    )
    return reliability(sample, salt=name).ece


def _hits(finder: Finder, texts: Sequence[str], language: str, *, resolved: bool) -> Iterator[list[Hit]]:
    for start in range(0, len(texts), _AT_ONCE):
        yield from finder.find(texts[start : start + _AT_ONCE], language, resolved=resolved)


def _by_gold(name: str, text: Text, hits: Iterable[Hit]) -> Iterator[Judged]:
    """Judge hits by gold of their type; a hit on a type that is left out of gold says nothing."""
    for hit in dict.fromkeys(hits):
        mark = Mark(hit.start, hit.end, kind(hit.category))
        shared = [gold for gold in text.gold if gold.overlaps(mark)]
        if shared or not any(mark.overlaps(other) for other in text.aside):
            right = any(gold.kind == mark.kind for gold in shared)
            yield Judged(set=name, text=text.id, rule=hit.rule, language=hit.language, right=right)


def _by_verdict(hits: Iterable[Hit], verdicts: Iterable[Verdict]) -> Iterator[Judged]:
    found = list(dict.fromkeys(hits))
    for verdict in verdicts:
        for hit in found:
            if hit.category == verdict.category and hit.start < verdict.end and verdict.start < hit.end:
                right = verdict.verdict != FALSE
                yield Judged(set=CHAT, text=verdict.conversation, rule=hit.rule, language=hit.language, right=right)


@dataclass(frozen=True, slots=True)
class _Message:
    """A message that holds a judged find."""

    text: str
    language: str
    verdicts: Sequence[Verdict]


def _messages(data: Path, part: str, verdicts: Iterable[Verdict]) -> Iterator[_Message]:
    """Yield the messages of ordinary chat that verdicts are about."""
    judged: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        judged.setdefault(verdict.conversation, []).append(verdict)
    for path in sorted((data / "conversations").glob(f"*.{part}.jsonl.gz")):
        for record in records(path):
            for at, message in enumerate(record["messages"]):
                said = [one for one in judged.get(record["id"], ()) if one.message == str(at)]
                if said:
                    yield _Message(message["content"], record["lang"], said)
