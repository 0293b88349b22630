"""A made-up classifier."""

from collections.abc import Sequence

from classifiers.tag import Findings, Tag
from classifiers.toxicity.taxonomy import looks_at
from ingest.conversation import Conversation, Message


class WordClassifier:
    """Calls a message harmful for the word `rotten`, and half so for `stale`."""

    part = "toxicity"
    name = "words@1"

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        return [self._look(conversation) for conversation in batch]

    def _look(self, conversation: Conversation) -> Findings:
        seen = [message for message in conversation.fresh if message.content.strip()]
        if not seen:
            return Findings(skipped="no text")
        return Findings(
            tags=tuple(tag for message in seen for tag in self._tags(message)),
            messages={message.id: self._scores(message) for message in seen},
        )

    def _scores(self, message: Message) -> dict[str, float]:
        score = 0.9 if "rotten" in message.content else 0.45 if "stale" in message.content else 0.02
        heads = ("harm", "toxicity", "identity_attack", "harmful_request", "harmful_answer")
        scores = {head: score for head in heads if looks_at(head, message.role)}
        return {**scores, "sexual_minors": 0.0}

    def _tags(self, message: Message) -> list[Tag]:
        at = message.content.find("rotten")
        if at < 0:
            return []
        evidence = {"kind": "phrase", "weights": [[at, at + 6, 2.0]]}
        spans = ((at, at + 6),)
        return [
            Tag(category="toxicity", score=0.9, message_id=message.id, spans=spans, evidence=evidence, classifier="w@1")
        ]
