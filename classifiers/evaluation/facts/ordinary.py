"""Ordinary answers, which nobody judged: how many are tagged as wrong, and how many of those tags are right."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from classifiers.evaluation.facts.scoring import CATEGORY
from classifiers.evaluation.metrics import Estimate, mean
from classifiers.evaluation.scoring import ScoredChat
from classifiers.tag import Tag
from config.errors import SettingsError
from ingest.conversation import Conversation, Role

ALL = "all"

RIGHT = "right"
"""Verdict on a tag; anything else (wrong, unclear) is not right."""

Place = tuple[str, str, tuple[tuple[int, int], ...]]
"""Conversation, message and spans of a tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """One set of ordinary chat."""

    set: str
    conversations: int
    of: int
    answers: int
    tagged: Estimate  # share of answers with a factual tag over the policy's threshold, 0..1
    by_check: Mapping[str, int]  # check to tags, most first
    judged: int  # tags that are still made and that a reader judged
    right: float | None  # of those, judged right


def verdicts(path: Path) -> dict[Place, str]:
    """Read judgements: JSON lines as `winnow evaluate facts --sample` prints them, with `verdict` added.

    Raises:
        SettingsError: it is no list of them.
    """
    try:
        rows = [orjson.loads(line) for line in path.read_bytes().splitlines() if line.strip()]
        return {_place(one): str(one["verdict"]) for one in rows}
    except (OSError, ValueError, KeyError, TypeError) as broken:
        raise SettingsError(f"{path} is no list of judged tags; see `winnow evaluate facts --help`") from broken


def _place(one: Mapping[str, Any]) -> Place:
    return str(one["conversation"]), str(one["message"]), tuple((int(start), int(end)) for start, end in one["spans"])


def quiet(
    chats: Sequence[ScoredChat], judged: Mapping[Place, str], threshold: float, resamples: int
) -> Iterator[Quiet]:
    """Yield the figures of each set, then of all of them together; a set of prompts alone has none."""
    chats = [chat for chat in chats if any(_answers(talk) for talk in chat.held.conversations)]
    for name, group in [
        *((chat.held.name, [chat]) for chat in chats),
        *([(ALL, list(chats))] if len(chats) > 1 else []),
    ]:
        yield _quiet(name, group, judged, threshold, resamples)


def _quiet(
    name: str, chats: Sequence[ScoredChat], judged: Mapping[Place, str], threshold: float, resamples: int
) -> Quiet:
    pairs = [(talk, tuple(_over(found.tags, threshold)))
             for chat in chats for talk, found in zip(chat.held.conversations, chat.findings, strict=True)]  # fmt: skip
    rows = [
        (talk.id, any(tag.message_id == answer for tag in tags)) for talk, tags in pairs for answer in _answers(talk)
    ]
    known = [
        judged[place]
        for talk, tags in pairs
        for tag in tags
        if (place := (talk.id, tag.message_id, tag.spans)) in judged
    ]
    return Quiet(
        set=name,
        conversations=len(pairs),
        of=sum(chat.held.of for chat in chats),
        answers=len(rows),
        tagged=mean(
            np.array([one for _, one in rows], dtype=float), [talk for talk, _ in rows], salt=name, resamples=resamples
        ),
        by_check=dict(Counter(str(tag.evidence.get("kind")) for _, tags in pairs for tag in tags).most_common()),
        judged=len(known),
        right=sum(verdict == RIGHT for verdict in known) / len(known) if known else None,
    )


def to_judge(chats: Sequence[ScoredChat], threshold: float, most: int) -> Iterator[dict[str, object]]:
    """Yield tags to judge, those of all sets in turn, at most so many; words of the conversation are in them."""
    every = [(talk, tag) for chat in chats for talk, found in zip(chat.held.conversations, chat.findings, strict=True)
             for tag in _over(found.tags, threshold)]  # fmt: skip
    step = max(1, len(every) // most) if most else 1
    for talk, tag in every[::step][:most]:
        content = next(message.content for message in talk.messages if message.id == tag.message_id)
        first = min((start for start, _ in tag.spans), default=0)
        yield {
            "conversation": talk.id,
            "message": tag.message_id,
            "spans": [list(span) for span in tag.spans],
            "check": tag.evidence.get("kind"),
            "rule": tag.evidence.get("rule"),
            "score": round(tag.score, 3),
            "says": tag.evidence.get("says"),
            "text": content[max(0, first - 200) : first + 300],
            "verdict": "",
        }


def _over(tags: Iterable[Tag], threshold: float) -> Iterator[Tag]:
    return (
        tag for tag in tags if tag.category.startswith(CATEGORY) and tag.score >= threshold and tag.candidate is None
    )


def _answers(talk: Conversation) -> list[str]:
    return [message.id for message in talk.messages if message.role is Role.ASSISTANT]
