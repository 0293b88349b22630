"""What there is to read in a batch, and what is said about it: shared by every toxicity classifier."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from classifiers.tag import Findings, Scores, Span, Tag
from classifiers.toxicity import minors
from ingest.conversation import Conversation, Role

FLOOR = 0.2
"""Probability from which on a tag is made; the policy's thresholds are applied later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text to score: a fresh message, or a candidate of it."""

    at: int  # of its conversation in the batch
    message_id: str
    candidate: str | None
    role: Role
    content: str
    before: str = ""  # the turn that it answers

    def tag(
        self, category: str, score: float, classifier: str, *, spans: tuple[Span, ...], evidence: Mapping[str, object]
    ) -> Tag:
        """Return a tag about this text."""
        return Tag(
            category=category,
            score=score,
            message_id=self.message_id,
            spans=spans,
            evidence=evidence,
            classifier=classifier,
            candidate=self.candidate,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was found in one text."""

    text: Text
    scores: Scores
    tags: tuple[Tag, ...]


def texts(batch: Sequence[Conversation]) -> Iterator[Text]:
    """Yield every fresh message and candidate that is more than white space."""
    for at, conversation in enumerate(batch):
        for nr, message in enumerate(conversation.fresh, start=conversation.fresh_from):
            before = conversation.messages[nr - 1].content if nr else ""
            contents = [(None, message.content), *((one.id, one.content) for one in message.candidates)]
            for candidate, content in contents:
                if content.strip():
                    yield Text(
                        at=at, message_id=message.id, candidate=candidate, role=message.role, content=content,
                        before=before,
                    )  # fmt: skip


def with_rules(seen: Seen, classifier: str) -> Seen:
    """Add what the rules about minors say."""
    hits = minors.look(seen.text.content)
    worst = max(hits, key=lambda hit: hit.score, default=None)
    scores = {**seen.scores, "sexual_minors": worst.score if worst else 0.0}
    if worst is None:
        return Seen(text=seen.text, scores=scores, tags=seen.tags)
    found = seen.text.tag(
        "sexual_minors",
        worst.score,
        classifier,
        spans=tuple(hit.span for hit in hits),
        evidence={"kind": "rule", "rule": worst.rule},
    )
    return Seen(text=seen.text, scores=scores, tags=(*seen.tags, found))


def findings(batch: Sequence[Conversation], seen: Sequence[Seen]) -> list[Findings]:
    """Gather what was seen, conversation by conversation."""
    grouped: list[list[Seen]] = [[] for _ in batch]
    for one in seen:
        grouped[one.text.at].append(one)
    return [_of(group) for group in grouped]


def _of(group: Sequence[Seen]) -> Findings:
    if not group:
        return Findings(skipped="no text")
    return Findings(
        tags=tuple(tag for seen in group for tag in seen.tags),
        messages={seen.text.message_id: seen.scores for seen in group if seen.text.candidate is None},
    )
