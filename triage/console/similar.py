"""Passages that people confirmed before and that are like those of a tag: precedents for a reviewer."""

import re
from collections.abc import Iterator, Sequence

from classifiers.tag import Span
from ingest.conversation import Conversation
from storage.decisions import Confirmed
from triage.console.evidence import LONGEST, Line

NEWEST = 200
"""Decisions that are looked at: the newest ones show how the guideline is read now."""

MOST = 3
"""Precedents shown, at most."""

ALIKE = 0.3
"""Similarity from which on a passage is a precedent; the default of PostgreSQL's pg_trgm, whose measure it is."""

_WORD = re.compile(r"\w+")


def precedents(passages: Sequence[str], confirmed: Sequence[Confirmed]) -> tuple[Line, ...]:
    """Return the confirmed passages that are most like any of these, the most alike first; each text once."""
    best: dict[str, float] = {}
    for one in confirmed:
        for text in _passages(one):
            best[text] = max((similarity(text, passage) for passage in passages), default=0.0)
    ranked = sorted(best.items(), key=lambda pair: -pair[1])[:MOST]
    alike_enough = [(text, alike) for text, alike in ranked if alike >= ALIKE]
    return tuple(Line(name=f"Confirmed before, {alike:.0%} alike", value=text) for text, alike in alike_enough)


def similarity(one: str, other: str) -> float:
    """Return the share of trigrams that two texts have in common, 0..1."""
    ours, theirs = _trigrams(one), _trigrams(other)
    return len(ours & theirs) / len(ours | theirs) if ours or theirs else 0.0


def _trigrams(text: str) -> frozenset[str]:
    padded = (f"  {word.lower()} " for word in _WORD.findall(text))
    return frozenset(word[at : at + 3] for word in padded for at in range(len(word) - 2))


def _passages(confirmed: Confirmed) -> Iterator[str]:
    tag = confirmed.tag
    content = _content(confirmed.conversation, tag.message_id, tag.candidate)
    spans: Sequence[Span] = tag.spans or ((0, len(content)),)
    yield from (part[:LONGEST] for start, end in spans if (part := content[start:end].strip()))


def _content(conversation: Conversation, message_id: str, candidate: str | None) -> str:
    message = next((one for one in conversation.messages if one.id == message_id), None)
    if message is None:
        return ""
    if candidate is None:
        return message.content
    return next((one.content for one in message.candidates if one.id == candidate), "")
