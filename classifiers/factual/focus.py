"""The words of a claim that a reviewer should check first: the content that the question did not already say."""

import re
from collections.abc import Iterator, Sequence

from classifiers.factual.grounded.reading import Piece, Reading
from classifiers.factual.grounded.stopwords import TALK
from classifiers.tag import Claim, Span
from ingest.conversation import Conversation, Role

MOST = 5_000
"""Code points of a claim, and of a question, that are read."""

NEAR = 6
"""Code points between two words that are shown as one stretch: an article, a preposition."""

BREAK = re.compile(r"[.;!?\n\u3002\uff01\uff1f]")
"""Signs that no stretch reaches across."""


def focus(claim: str, question: str = "") -> tuple[Span, ...]:
    """Return the places of a claim to check first, in order, without overlaps; code points.

    Args:
        claim: a sentence or a short answer.
        question: what it answers; its words need no check.
    """
    asked = Reading(question[:MOST]).stems
    said = Reading(claim[:MOST]).content
    new = [piece for piece in said if piece.stem not in asked and piece.word.lower() not in TALK]
    return tuple(_stretches(new, claim))


def of_claim(claim: Claim, conversation: Conversation) -> tuple[Span, ...]:
    """Return the places to check first of one claim of a conversation; code points into its message."""
    places = {message.id: place for place, message in enumerate(conversation.messages)}
    if claim.message_id not in places:
        return ()
    place = places[claim.message_id]
    before = reversed(conversation.messages[:place])
    question = next((message.content for message in before if message.role is Role.USER), "")
    text = conversation.messages[place].content[claim.start : claim.end]
    return tuple((claim.start + start, claim.start + end) for start, end in focus(text, question))


def _stretches(pieces: Sequence[Piece], claim: str) -> Iterator[Span]:
    """Yield the places of pieces, near ones together."""
    start = end = -1
    for piece in pieces:
        if start >= 0 and piece.start - end <= NEAR and not BREAK.search(claim, end, piece.start):
            end = piece.end
            continue
        if start >= 0:
            yield start, end
        start, end = piece.start, piece.end
    if start >= 0:
        yield start, end
