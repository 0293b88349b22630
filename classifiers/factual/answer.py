"""One answer of the assistant as every check sees it: read once, with what it can be held against."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from classifiers.factual.exact.spoken import has_figure
from classifiers.factual.sentences import Sentence, sentences
from classifiers.language import detect
from ingest.conversation import Conversation, Message, Role

LOOKED_AT = 50_000
"""Code points of one answer that are checked; more would let one message hold up a batch."""

SECONDS = 5.0
"""Process time that the checks may spend on one answer; an ordinary one takes a thousandth of it, and the first that
needs tables a second to load them.
"""


class Budget:
    """Time left for one answer; when it is used up the remaining checks are left out and the answer says so."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._left = seconds
        self.short = False  # whether a check was left out

    def spend(self, seconds: float) -> None:
        """Take time off."""
        self._left -= seconds

    def allows(self) -> bool:
        """Whether one more check may look; remembers a refusal."""
        self.short = self.short or self._left <= 0
        return not self.short


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was sent, or a candidate that could have been sent in its place."""

    text: str  # at most LOOKED_AT code points of the content; spans point into it
    language: str  # ISO 639-1, `und` when unknown
    conversation: Conversation
    index: int  # of the message in the conversation
    candidate: str | None = None  # id, when it is not what was sent
    fresh: bool = True  # False: screened before; only what was said after it is new
    whole: bool = True  # whether all of the content is looked at
    budget: Budget = field(default_factory=Budget)

    @property
    def message(self) -> Message:
        """The message that it is, or is a candidate of."""
        return self.conversation.messages[self.index]

    @property
    def question(self) -> str:
        """What the user said last before it; empty when nothing."""
        before = self.conversation.messages[: self.index]
        return next((one.content for one in reversed(before) if one.role is Role.USER), "")

    @property
    def siblings(self) -> tuple[str, ...]:
        """Texts of the other answers to the same prompt; a candidate that is what was sent counts once."""
        sent, others = self.message.content, self.message.candidates
        twin = next((one.id for one in others if one.content == sent), None)
        if self.candidate is None:
            return tuple(one.content for one in others if one.id != twin)
        rest = tuple(one.content for one in others if one.id not in {self.candidate, twin})
        return rest if self.candidate == twin else (sent, *rest)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences with their places, without code, quoted lines and links."""
        return sentences(self.text)

    @cached_property
    def figured(self) -> tuple[Sentence, ...]:
        """Those of its sentences that hold a figure, in digits or in words; the numeric checks read no others."""
        return tuple(one for one in self.sentences if has_figure(one.text))


def answers(conversation: Conversation) -> Iterator[Answer]:
    """Yield the fresh answers and their candidates, and the answer before that a fresh message may speak of."""
    fresh = conversation.fresh_from
    placed = [(index, one) for index, one in enumerate(conversation.messages) if one.role is Role.ASSISTANT]
    for index, message in placed:
        if index >= fresh:
            yield from _versions(conversation, index)
        elif index >= fresh - 2:
            yield _answer(conversation, index, message.content, None, fresh=False)


def _versions(conversation: Conversation, index: int) -> Iterator[Answer]:
    message = conversation.messages[index]
    yield _answer(conversation, index, message.content, None)
    for other in message.candidates:
        yield _answer(conversation, index, other.content, other.id)


def _answer(
    conversation: Conversation, index: int, content: str, candidate: str | None, *, fresh: bool = True
) -> Answer:
    text = content[:LOOKED_AT]
    return Answer(
        text=text,
        language=detect([text])[0],
        conversation=conversation,
        index=index,
        candidate=candidate,
        fresh=fresh,
        whole=len(content) <= LOOKED_AT,
    )
