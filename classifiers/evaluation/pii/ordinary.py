"""Finds in ordinary chat, which nobody has marked: how many, of what, and how many of them people judged false."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from classifiers.evaluation.metrics import Estimate, Floats, interval, resampled
from classifiers.evaluation.pii.figures import Measure
from classifiers.evaluation.pii.matching import Find, finds, over
from classifiers.evaluation.scoring import ScoredChat
from config.errors import SettingsError
from ingest.conversation import Conversation

ALL = "all"

FALSE = frozenset({"false", "business"})
"""Verdicts that count as a false hit: a business's own public number is nobody's private data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a person said of one find."""

    conversation: str
    message: str
    start: int
    end: int
    category: str
    verdict: str  # real, false, business


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """Finds at the policy's thresholds in one set of ordinary chat."""

    set: str
    conversations: int
    of: int
    messages: int
    finds: Estimate  # in 100 messages
    by_category: Mapping[str, float]  # in 100 messages, most first
    judged: int  # finds that are still made and that a person judged
    share: Estimate | None  # of the judged, judged false
    false: Estimate | None  # in 100 messages: finds, times the share judged false


def verdicts(path: Path) -> list[Verdict]:
    """Read a file of judgements.

    Raises:
        SettingsError: it is no list of them.
    """
    try:
        return [_verdict(one) for one in orjson.loads(path.read_bytes())]
    except (OSError, ValueError, KeyError, TypeError) as broken:
        raise SettingsError(f"{path} is no list of judged finds; see `winnow evaluate pii --help`") from broken


def _verdict(one: Mapping[str, Any]) -> Verdict:
    return Verdict(
        conversation=str(one["conversation"]),
        message=str(one["message"]),
        start=int(one["start"]),
        end=int(one["end"]),
        category=str(one["category"]).removeprefix("pii."),
        verdict=str(one["verdict"]),
    )


def quiet(chats: Sequence[ScoredChat], judged: Iterable[Verdict], how: Measure) -> Iterator[Quiet]:
    """Yield the finds in each set, then in all of them together."""
    by_message: dict[tuple[str, str], list[Verdict]] = {}
    for one in judged:
        by_message.setdefault((one.conversation, one.message), []).append(one)
    counted = [_count(scored, by_message, how) for scored in chats]
    for each in counted:
        yield _summary([each], each.set)
    if len(counted) > 1:
        yield _summary(counted, ALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """Sums over the conversations of a set: messages, finds, judged, judged false."""

    set: str
    conversations: int
    of: int
    sums: Floats  # (1 + resamples, 4): of the set, then of each resample of whole conversations
    by_category: Mapping[str, int]


def _count(scored: ScoredChat, judged: Mapping[tuple[str, str], Sequence[Verdict]], how: Measure) -> _Counted:
    rows, by_category = [], Counter[str]()
    talks = scored.held.conversations
    for talk, found in zip(talks, scored.findings, strict=True):
        made = {message.id: over(finds(found, message.id), how.thresholds) for message in talk.messages}
        by_category.update(one.category for each in made.values() for one in each)
        said = [verdict for at, each in made.items() for verdict in _still(each, judged.get((talk.id, at), ()))]
        wrong = sum(one.verdict in FALSE for one in said)
        rows.append((len(talk.messages), sum(map(len, made.values())), len(said), wrong))
    counts = np.array(rows, dtype=np.float64)
    drawn = [weights @ counts for weights in resampled(_names(talks), f"chat:{scored.held.name}", how.resamples)]
    return _Counted(
        set=scored.held.name,
        conversations=len(talks),
        of=scored.held.of,
        sums=np.concatenate([counts.sum(axis=0, keepdims=True), *drawn]),
        by_category=by_category,
    )


def _names(talks: Sequence[Conversation]) -> list[str]:
    return [talk.id for talk in talks]


def _still(made: Sequence[Find], judged: Sequence[Verdict]) -> list[Verdict]:
    """Return the verdicts on finds that are still made: some overlap, the same category."""
    return [
        one
        for one in judged
        if any(find.category == one.category and find.start < one.end and one.start < find.end for find in made)
    ]


def _summary(counted: Sequence[_Counted], name: str) -> Quiet:
    """Add sets up; what is judged false of a set's finds is taken for that set alone."""
    messages, made, judged, wrong = np.sum([one.sums for one in counted], axis=0).T
    false = np.sum([_false(one.sums) for one in counted], axis=0)
    categories = sum((Counter(one.by_category) for one in counted), Counter[str]())
    return Quiet(
        set=name,
        conversations=sum(one.conversations for one in counted),
        of=sum(one.of for one in counted),
        messages=int(messages[0]),
        finds=_estimate(100 * made / messages),
        by_category={category: 100 * count / float(messages[0]) for category, count in categories.most_common()},
        judged=int(judged[0]),
        share=_estimate(_divided(wrong, judged)) if judged[0] else None,
        false=None if np.isnan(false[0]) else _estimate(100 * false / messages),
    )


def _false(sums: Floats) -> Floats:
    """Return (1 + resamples,) false hits of a set: its finds times the share judged false; NaN when none is judged."""
    nothing = sums[:, 1] == 0
    return np.where(nothing, 0.0, sums[:, 1] * _divided(sums[:, 3], sums[:, 2]))


def _divided(part: Floats, whole: Floats) -> Floats:
    with np.errstate(invalid="ignore", divide="ignore"):
        share: Floats = part / whole
        return share


def _estimate(values: Floats) -> Estimate:
    return interval(float(values[0]), values[1:])
