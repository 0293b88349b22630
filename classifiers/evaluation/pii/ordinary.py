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

REAL, FALSE = "real", "false"
"""Verdicts. A third, `business`, is true but of a business: nobody's private data, so that it is a false hit too."""


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
    share: Estimate | None  # of the judged, judged other than real
    false: Estimate | None  # in 100 messages: finds, times that share
    wrong: Estimate | None  # the same, without what is true of a business


def verdicts(path: Path) -> list[Verdict]:
    """Read a file of judgements: a JSON list, or a JSON object a line as `winnow evaluate pii --sample` prints them.

    Raises:
        SettingsError: it is no list of them.
    """
    try:
        text = path.read_bytes().strip()
        found = orjson.loads(text) if text.startswith(b"[") else map(orjson.loads, text.splitlines())
        return [_verdict(one) for one in found]
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
    """Sums over the conversations of a set: messages, finds, judged, judged other than real, judged false."""

    set: str
    conversations: int
    of: int
    sums: Floats  # (1 + resamples, 5): of the set, then of each resample of whole conversations
    by_category: Mapping[str, int]


def _count(scored: ScoredChat, judged: Mapping[tuple[str, str], Sequence[Verdict]], how: Measure) -> _Counted:
    rows, by_category = [], Counter[str]()
    talks = scored.held.conversations
    for talk, found in zip(talks, scored.findings, strict=True):
        made = {message.id: over(finds(found, message.id), how.thresholds) for message in talk.messages}
        by_category.update(one.category for each in made.values() for one in each)
        said = [verdict for at, each in made.items() for verdict in _still(each, judged.get((talk.id, at), ()))]
        verdicts_said = Counter(one.verdict for one in said)
        unreal = len(said) - verdicts_said[REAL]
        rows.append((len(talk.messages), sum(map(len, made.values())), len(said), unreal, verdicts_said[FALSE]))
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
    messages, made, judged, unreal, _ = np.sum([one.sums for one in counted], axis=0).T
    categories = sum((Counter(one.by_category) for one in counted), Counter[str]())
    return Quiet(
        set=name,
        conversations=sum(one.conversations for one in counted),
        of=sum(one.of for one in counted),
        messages=int(messages[0]),
        finds=_estimate(100 * made / messages),
        by_category={category: 100 * count / float(messages[0]) for category, count in categories.most_common()},
        judged=int(judged[0]),
        share=_estimate(_divided(unreal, judged)) if judged[0] else None,
        false=_taken(counted, _UNREAL, messages),
        wrong=_taken(counted, _FALSE, messages),
    )


def _taken(counted: Sequence[_Counted], column: int, messages: Floats) -> Estimate | None:
    """Return finds in 100 messages times the share of the judged that a column counts; None when a set has none."""
    every = np.sum([_times(one.sums, column) for one in counted], axis=0)
    return None if np.isnan(every[0]) else _estimate(100 * every / messages)


def _times(sums: Floats, column: int) -> Floats:
    """Return (1 + resamples,) finds of a set times the share of its judged; NaN when none of its finds is."""
    return np.where(sums[:, 1] == 0, 0.0, sums[:, 1] * _divided(sums[:, column], sums[:, 2]))


_UNREAL, _FALSE = 3, 4
"""Columns of the sums."""


def _divided(part: Floats, whole: Floats) -> Floats:
    with np.errstate(invalid="ignore", divide="ignore"):
        share: Floats = part / whole
        return share


def _estimate(values: Floats) -> Estimate:
    return interval(float(values[0]), values[1:])
