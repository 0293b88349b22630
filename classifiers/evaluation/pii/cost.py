"""Speed of the PII part, printed with what its gates miss."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from classifiers import registry
from classifiers.evaluation.cost import fresh, paced
from classifiers.evaluation.metrics import Estimate, Floats, interval, resampled
from classifiers.evaluation.pii.figures import Measure, Seen
from classifiers.evaluation.pii.matching import Find, finds, over
from classifiers.evaluation.pii.scoring import alone
from classifiers.evaluation.scoring import ScoredChat, Ticks, classified
from classifiers.evaluation.sets import ChatSet
from classifiers.evaluation.spent import BATCH, Spent
from config.settings import ClassifierSettings
from ingest.conversation import Conversation

TRAFFIC = ("wildchat", "sgd", "chitchat")
"""Sets whose whole conversations are timed, in the mix of the sets."""

PART = "pii"

WORKER = ("toxicity", PART)
"""Parts of the worker whose memory is measured."""

_TIMED, _SLOW = 320, 64
"""Conversations that the default path, and the slower ones, are timed on, at most, after the first batch."""

_ROWS, _CHATS = 200, 40
"""Texts and conversations of each set on which both paths are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What the default path finds of what the exhaustive one finds, at the policy's thresholds."""

    conversations: int
    finds: int  # of the exhaustive path
    share: Estimate  # of them, found by the default path too: the same category, overlapping; 0..1
    lost: Mapping[str, int]  # category to finds lost, most first


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What the PII part costs on one core."""

    mixed: Spent  # whole conversations of TRAFFIC
    characters: float  # of one of them, on average
    paced: Spent  # conversations of 4 messages and 1,500 characters, as the harm part is timed
    exhaustive: Spent  # whole conversations
    worker: Spent  # whole conversations, the harm part beside it: for its memory
    kept: Kept


def cost(
    settings: ClassifierSettings, seen: Sequence[Seen], chats: Sequence[ScoredChat], how: Measure, ticks: Ticks
) -> Cost | None:
    """Time both paths in processes of their own and compare what they find; None without enough real traffic."""
    held = [chat.held for chat in chats if chat.held.name in TRAFFIC]
    talks = mixed(held)
    even = [one for talk in talks for one in paced(talk)]
    if min(len(talks), len(even)) < 2 * BATCH:
        return None
    slow = settings.model_copy(update={"exhaustive": True})
    fast = settings.model_copy(update={"exhaustive": False})
    timed = talks[: BATCH + _TIMED]
    return Cost(
        mixed=fresh(fast, PART, timed),
        characters=sum(len(message.content) for talk in timed for message in talk.messages) / len(timed),
        paced=fresh(fast, PART, even[: BATCH + _TIMED]),
        exhaustive=fresh(slow, PART, talks[: BATCH + _SLOW]),
        worker=fresh(fast.model_copy(update={"enabled": WORKER}), None, talks[: BATCH + _SLOW]),
        kept=_kept(slow, list(_pairs(seen, chats)), how, ticks),
    )


def mixed(held: Sequence[ChatSet]) -> list[Conversation]:
    """Return the conversations of several sets, every stretch in the mix of the whole."""
    places = [
        ((at + 0.5) / len(chat.conversations), talk) for chat in held for at, talk in enumerate(chat.conversations)
    ]
    return [talk for _, talk in sorted(places, key=lambda place: place[0])]


def lost(default: Sequence[Find], exhaustive: Sequence[Find]) -> list[Find]:
    """Return the finds of the exhaustive path that the default one has not, by category and overlap."""
    return [
        theirs
        for theirs in exhaustive
        if not any(ours.category == theirs.category and ours.mark.overlaps(theirs.mark) for ours in default)
    ]


_Pair = tuple[Conversation, Mapping[str, Sequence[Find]]]
"""A conversation, and what the default path found in each message."""


def _pairs(seen: Sequence[Seen], chats: Sequence[ScoredChat]) -> Iterator[_Pair]:
    for one in seen:
        for text, found in list(zip(one.held.texts, one.finds, strict=True))[:_ROWS]:
            talk = alone(text)
            yield talk, {talk.messages[0].id: found}
    for chat in chats:
        for talk, findings in list(zip(chat.held.conversations, chat.findings, strict=True))[:_CHATS]:
            yield talk, {message.id: list(finds(findings, message.id)) for message in talk.messages}


def _kept(slow: ClassifierSettings, pairs: Sequence[_Pair], how: Measure, ticks: Ticks) -> Kept:
    exhaustive = classified(registry.build(PART, slow), [talk for talk, _ in pairs], ticks)
    rows, missed = [], dict[str, int]()
    for (_, default), findings in zip(pairs, exhaustive, strict=True):
        every = left = 0
        for message, ours in default.items():
            theirs = over(finds(findings, message), how.thresholds)
            gone = lost(over(ours, how.thresholds), theirs)
            every, left = every + len(theirs), left + len(gone)
            for one in gone:
                missed[one.category] = missed.get(one.category, 0) + 1
        rows.append((every - left, every))
    return Kept(
        conversations=len(pairs),
        finds=sum(every for _, every in rows),
        share=_share(np.array(rows, dtype=np.float64), how),
        lost=dict(sorted(missed.items(), key=lambda item: -item[1])),
    )


def _share(counts: Floats, how: Measure) -> Estimate:
    """Return the share of (N, 2) found and there, resampled over conversations."""
    names = [str(at) for at in range(len(counts))]
    drawn = [weights @ counts for weights in resampled(names, "kept", how.resamples)]
    sums = np.concatenate([counts.sum(axis=0, keepdims=True), *drawn])
    shares = sums[:, 0] / np.maximum(sums[:, 1], 1)
    return interval(float(shares[0]), shares[1:])
