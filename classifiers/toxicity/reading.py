"""What there is to read in a batch, and what is said about it: shared by every toxicity classifier."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from classifiers.tag import Findings, Scores, Span, Tag
from classifiers.toxicity import minors
from classifiers.toxicity.conversation import NEAR, Judged, Turn, objection, of_turns
from classifiers.toxicity.edits import Normalised
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
        for nr in range(conversation.fresh_from, len(conversation.messages)):
            for candidate in (None, *(one.id for one in conversation.messages[nr].candidates)):
                text = _text(at, conversation, nr, candidate)
                if text.content.strip():
                    yield text


def _text(at: int, conversation: Conversation, nr: int, candidate: str | None = None) -> Text:
    """Return a message by its place, or one of its candidates, with the turn that it answers."""
    message = conversation.messages[nr]
    content = next((one.content for one in message.candidates if one.id == candidate), message.content)
    return Text(
        at=at,
        message_id=message.id,
        candidate=candidate,
        role=message.role,
        content=content,
        before=conversation.messages[nr - 1].content if nr else "",
    )


def with_rules(seen: Seen, classifier: str, plain: Normalised | None = None) -> Seen:
    """Add what the rules about minors say; `plain` is the normalised text, when that is known."""
    hits = minors.look(seen.text.content, plain)
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


Rescore = Callable[[Sequence[Text]], Sequence[Scores]]
"""Scores N texts again, in order, as cheaply as it likes: how earlier turns stand, of which only tags are stored."""

_TOLD = 0.03
"""A tag says what the context adds when that is this much, in probability, or more."""

_REMEMBERED = 12
"""Messages before the fresh ones that are looked at again, at most: so a long conversation costs no more each time."""


def findings(
    batch: Sequence[Conversation],
    seen: Sequence[Seen],
    *,
    classifier: str | None = None,
    rescore: Rescore | None = None,
) -> list[Findings]:
    """Gather what was seen, conversation by conversation, and what each says as a whole.

    Args:
        batch: the conversations.
        seen: what was found in their fresh texts.
        classifier: `name@version` for tags about the whole; None takes that of the other tags.
        rescore: scores messages before the fresh ones, where they matter; None leaves them out.
    """
    grouped: list[list[Seen]] = [[] for _ in batch]
    for one in seen:
        grouped[one.text.at].append(one)
    earlier = _earlier(batch, grouped, rescore)
    return [
        _of(conversation, group, earlier.get(at, {}), classifier)
        for at, (conversation, group) in enumerate(zip(batch, grouped, strict=True))
    ]


def _earlier(
    batch: Sequence[Conversation], grouped: Sequence[Sequence[Seen]], rescore: Rescore | None
) -> Mapping[int, Mapping[str, Scores]]:
    """Score the messages before the fresh ones where a fresh one may turn on them; by conversation and message."""
    if rescore is None:
        return {}
    wanted = [
        _text(at, conversation, nr)
        for at, (conversation, group) in enumerate(zip(batch, grouped, strict=True))
        if conversation.fresh_from and _matters(group)
        for nr in range(max(0, conversation.fresh_from - _REMEMBERED), conversation.fresh_from)
        if conversation.messages[nr].content.strip()
    ]
    out: dict[int, dict[str, Scores]] = {}
    for text, scores in zip(wanted, rescore(wanted) if wanted else (), strict=True):
        out.setdefault(text.at, {})[text.message_id] = scores
    return out


def _matters(group: Sequence[Seen]) -> bool:
    """Whether a fresh message comes near a threshold or objects to one."""
    return any(max(seen.scores.values(), default=0.0) >= NEAR or objection(seen.text.content) for seen in group)


def _of(
    conversation: Conversation, group: Sequence[Seen], earlier: Mapping[str, Scores], classifier: str | None
) -> Findings:
    if not group:
        return Findings(skipped="no text")
    messages = {seen.text.message_id: seen.scores for seen in group if seen.text.candidate is None}
    judged = _raised(conversation, {**earlier, **messages})
    tags = tuple(tag for seen in group for tag in seen.tags)
    maker = classifier or next((tag.classifier for tag in tags), None)
    return Findings(
        tags=(*tags, *_about(judged, maker)),
        messages=messages,
        scores={category: one.score for category, one in judged.items()},
    )


def _raised(conversation: Conversation, scores: Mapping[str, Scores]) -> Mapping[str, Judged]:
    """Return the categories in which the conversation says more than its worst message."""
    turns = [
        Turn(message_id=message.id, role=message.role, text=message.content, scores=scores.get(message.id, {}))
        for message in conversation.messages
        if message.role in (Role.USER, Role.ASSISTANT)
    ]
    return {category: one for category, one in of_turns(turns).items() if one.evidence}


def _about(judged: Mapping[str, Judged], classifier: str | None) -> Iterator[Tag]:
    """Yield a tag on the latest message that counts for each category that the context raises by much."""
    for category, one in judged.items():
        if classifier is not None and one.score - one.base >= _TOLD:
            yield Tag(
                category=category,
                score=one.score,
                message_id=one.latest,
                evidence=one.evidence,
                classifier=classifier,
            )
