"""The PII part: private data in messages and candidate answers, with its place and what speaks for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from classifiers import language
from classifiers.pii.finder import Finder
from classifiers.pii.hit import Hit
from classifiers.pii.likelihood import chance
from classifiers.pii.names.weighing import mentioned
from classifiers.pii.whose import WHOSE, Speakers
from classifiers.tag import Findings, Span, Tag
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

Found = Mapping[str, Sequence[Hit]]
"""Text to what is in it."""


class PiiClassifier:
    """Tags `pii.*` in fresh messages and their candidates; context documents are the operator's own and not scanned."""

    part = "pii"
    name = "pii@2"

    def __init__(self, finder: Finder) -> None:
        self.finder = finder

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """Return tags of fresh messages, and `pii` of each message and of the fresh ones together."""
        found = self._search(batch)
        return [self._findings(conversation, found) for conversation in batch]

    def _search(self, batch: Sequence[Conversation]) -> dict[str, Sequence[Hit]]:
        """Every text once, with the others whose conversation speaks the same language."""
        spoken: dict[str, dict[str, None]] = {}
        for conversation in batch:
            texts = (text for message in conversation.fresh for _, text in _texts(message) if text)
            spoken.setdefault(language.of(conversation), {}).update(dict.fromkeys(texts))
        found: dict[str, Sequence[Hit]] = {}
        for code, texts_of_code in spoken.items():
            found.update(zip(texts_of_code, self.finder.find(list(texts_of_code), code), strict=True))
        return found

    def _findings(self, conversation: Conversation, found: Found) -> Findings:
        fresh = conversation.fresh
        speakers = Speakers(conversation)
        return Findings(
            tags=tuple(tag for message in fresh for tag in self._tags(message, found, speakers)),
            messages={message.id: {"pii": chance(_valued([message], found))} for message in fresh},
            scores={"pii": chance(_valued(fresh, found))},
        )

    def _tags(self, message: Message, found: Found, speakers: Speakers) -> Iterator[Tag]:
        """One tag per value, with all its places."""
        for candidate, text in _texts(message):
            places: dict[tuple[str, str], list[Hit]] = {}
            for hit in _hits(message, text, found):
                places.setdefault((hit.category, text[hit.start : hit.end]), []).append(hit)
            for hits in places.values():
                surest = max(hits, key=lambda hit: hit.score)
                evidence = {
                    "kind": surest.kind,
                    "rule": surest.rule,
                    WHOSE: speakers.whose(message, text, surest).value,
                }
                yield self._tag(message.id, candidate, hits, evidence)

    def _tag(self, message_id: str, candidate: str | None, hits: Sequence[Hit], evidence: Mapping[str, str]) -> Tag:
        surest = max(hits, key=lambda hit: hit.score)
        spans: tuple[Span, ...] = tuple((hit.start, hit.end) for hit in hits)
        return Tag(
            category=f"pii.{surest.category}",
            score=surest.score,
            message_id=message_id,
            spans=spans,
            evidence=evidence,
            classifier=self.name,
            candidate=candidate,
        )


def build(settings: ClassifierSettings) -> PiiClassifier:
    """Load models and tables (about 5 s).

    Raises:
        ClassifierUnavailableError: a spaCy model is not installed, or the file of the site cannot be read.
    """
    return PiiClassifier(Finder(settings.pii_recognizers, exhaustive=settings.exhaustive))


def _texts(message: Message) -> Iterator[tuple[str | None, str]]:
    yield None, message.content
    for candidate in message.candidates:
        yield candidate.id, candidate.content


def _hits(message: Message, text: str, found: Found) -> Sequence[Hit]:
    """The finds of a text, weighed by who says it."""
    hits = found.get(text, ())
    return mentioned(hits, text) if message.role is Role.USER else hits


def _valued(messages: Iterable[Message], found: Found) -> Iterator[tuple[str, float]]:
    return (
        (hit.category, hit.score)
        for message in messages
        for _, text in _texts(message)
        for hit in _hits(message, text, found)
    )
