"""The writing part: proofreads what the assistant said, and every other answer that it could have been."""

from collections.abc import Iterator, Sequence

from classifiers.tag import Findings, Tag
from classifiers.writing.answer import LOOKED_AT, Answer, words_of
from classifiers.writing.flaw import Flaw
from classifiers.writing.mismatch import TRANSLATES
from classifiers.writing.proofreading import Proof, proofread
from classifiers.writing.scoring import score
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

CATEGORY = "writing"
NAME = "writing@2"

HEARD = 20_000
"""Code points of each of the user's messages whose words are taken as given."""

EARLIER, EARLIER_MESSAGES = 200, 5
"""Code points of each of the user's last messages but one from which their language is told as well."""

CHINESE_WORD = 0.6
"""Words to one Chinese character."""


class WritingClassifier:
    """Rules and word lists; the lists are loaded once per process, when a text first needs them."""

    part = "writing"
    name = NAME

    def classify(self, batch: Sequence[Conversation], /) -> list[Findings]:
        """Proofread the fresh answers of each conversation and their candidates."""
        return [_findings(conversation) for conversation in batch]


def build(settings: ClassifierSettings) -> WritingClassifier:
    """Return the classifier; it has no settings of its own."""
    del settings
    return WritingClassifier()


def _findings(conversation: Conversation) -> Findings:
    if not any(message.role is Role.ASSISTANT for message in conversation.messages):
        return Findings(skipped="the assistant said nothing")
    tags: list[Tag] = []
    scores: dict[str, dict[str, float]] = {}
    for index in range(conversation.fresh_from, len(conversation.messages)):
        message = conversation.messages[index]
        if message.role is Role.ASSISTANT:
            for candidate, answer in _answers(conversation, index):
                proof = proofread(answer)
                tags += [_tag(message, flaw, candidate) for flaw in proof.shown]
                if candidate is None:
                    scores[message.id] = {CATEGORY: _score(proof, answer)}
    return Findings(tags=tuple(tags), messages=scores)


def _answers(conversation: Conversation, index: int) -> Iterator[tuple[str | None, Answer]]:
    """Yield the answer that was sent, then its candidates by id."""
    before = [one for one in conversation.messages[:index] if one.role is Role.USER]
    message = conversation.messages[index]
    spoken = frozenset[str]().union(*(words_of(one.content[:HEARD]) for one in before))
    translated = any(TRANSLATES.search(one.content[:HEARD]) for one in before)
    earlier = " ".join(one.content[:EARLIER] for one in before[:-1][-EARLIER_MESSAGES:])
    asked = before[-1].content[:HEARD] if before else ""
    for candidate, content in ((None, message.content), *((one.id, one.content) for one in message.candidates)):
        whole = len(content) <= LOOKED_AT
        yield candidate, Answer(content[:LOOKED_AT], asked, earlier, translated, spoken, whole)


def _score(proof: Proof, answer: Answer) -> float:
    chinese = sum("\u3400" <= sign <= "\u9fff" for sign in answer.text) if answer.language == "zh" else 0
    return score(proof.all, len(answer.words) + int(CHINESE_WORD * chinese)) if proof.all else 0.0


def _tag(message: Message, flaw: Flaw, candidate: str | None) -> Tag:
    return Tag(
        category=CATEGORY,
        score=flaw.score,
        message_id=message.id,
        spans=() if flaw.span is None else (flaw.span,),
        evidence=flaw.evidence,
        classifier=NAME,
        candidate=candidate,
    )
