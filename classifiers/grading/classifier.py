"""The grading part: a suggested grade for every answer that was sent, and for its candidates."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from classifiers.encoders.folder import encoders
from classifiers.encoders.use import Floats, Use, shared
from classifiers.errors import ClassifierUnavailableError
from classifiers.grading.exchange import BEFORE, LONGEST, Exchange, Text
from classifiers.grading.grader import Grader
from classifiers.grading.modelfile import MODEL, SHIPPED, load
from classifiers.tag import Findings, Grade
from config import logs
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

NAME = "grading@1"

log = logs.get(__name__)


class GradingClassifier:
    """Grades fresh answers."""

    part = "grading"
    name = NAME

    def __init__(self, grader: Grader, *, exhaustive: bool = False) -> None:
        """Take what grades; `exhaustive` grades every answer, also those without candidates with encodings."""
        self._grader = grader
        self._exhaustive = exhaustive

    def classify(self, batch: Sequence[Conversation], /) -> list[Findings]:
        """Grade the last answer of each conversation, and every answer that has candidates, with them, when fresh.

        Answers that are too long have no grade.
        """
        return [self._findings(conversation) for conversation in batch]

    def _findings(self, conversation: Conversation) -> Findings:
        if not any(message.role is Role.ASSISTANT for message in conversation.messages):
            return Findings(skipped="the assistant said nothing")
        return Findings(grades=tuple(self._grades(conversation)))

    def _grades(self, conversation: Conversation) -> Iterator[Grade]:
        last = max(i for i, message in enumerate(conversation.messages) if message.role is Role.ASSISTANT)
        for index in range(conversation.fresh_from, len(conversation.messages)):
            message = conversation.messages[index]
            if message.role is Role.ASSISTANT and (message.candidates or index == last or self._exhaustive):
                yield from self._graded(message, *_asked(conversation, index))

    def _graded(self, message: Message, prompt: Text, before: Text) -> Iterator[Grade]:
        sent = message.content.strip() or not message.candidates  # nothing was sent when there are candidates alone
        answers = [*([(None, message.content)] if sent else []), *((one.id, one.content) for one in message.candidates)]
        known = [(candidate, text) for candidate, text in answers if len(text) <= LONGEST]
        exchanges = [Exchange(prompt, Text.of(text), before) for _, text in known]
        for (candidate, _), grade in zip(known, self._values(exchanges, alone=not message.candidates), strict=True):
            yield Grade(message_id=message.id, candidate=candidate, grade=grade, classifier=NAME)

    def _values(self, exchanges: Sequence[Exchange], *, alone: bool) -> list[float]:
        if alone and not self._exhaustive:
            return [self._grader.single(one) for one in exchanges]
        try:
            return self._grader.compared(exchanges) if exchanges else []
        except ClassifierUnavailableError as missing:
            log.warning("encoder_unavailable", encoder=missing.name, remedy=str(missing))
            return [self._grader.single(one) for one in exchanges]


def _asked(conversation: Conversation, index: int) -> tuple[Text, Text]:
    """Return what the user said last before a message, and the end of what was said before that."""
    earlier = conversation.messages[:index]
    asked = next((i for i in range(index - 1, -1, -1) if earlier[i].role is Role.USER), None)
    if asked is None:
        return Text(""), Text("")
    spoken = [
        one.content[-BEFORE:] for one in earlier[max(0, asked - 3) : asked] if one.role in (Role.USER, Role.ASSISTANT)
    ]
    return Text.of(earlier[asked].content), Text(" ".join(spoken)[-BEFORE:])


class LazyUse:
    """The encoder, loaded when two answers are first compared: most traffic has no candidates."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of encoders."""
        self._folder = folder

    @cached_property
    def _use(self) -> Use:
        return shared(self._folder)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return (N, 512), each row of length 1."""
        return self._use.encode(texts)


def build(settings: ClassifierSettings) -> GradingClassifier:
    """Load the model in the folder of the settings, or, where there is none, the one that Winnow ships.

    Where the package with the encoder is missing, candidates are graded by their words alone, and a warning says so.

    Raises:
        ClassifierUnavailableError: the file of the model is missing, or another one.
    """
    return GradingClassifier(grader(settings), exhaustive=settings.exhaustive)


def grader(settings: ClassifierSettings) -> Grader:
    """Return what grades exchanges, with the model of the settings; the encoder is loaded when it is needed.

    Raises:
        ClassifierUnavailableError: the file of the model is missing, or another one.
    """
    own = settings.models / MODEL if settings.models else None
    return Grader(load(own if own and own.is_file() else SHIPPED / MODEL), LazyUse(encoders(settings)))
