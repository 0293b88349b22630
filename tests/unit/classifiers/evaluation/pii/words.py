"""A made-up PII part: capitalised `Ana`s are people, runs of digits phone numbers."""

import re
from collections.abc import Iterator, Sequence

from classifiers.tag import Findings, Tag
from ingest.conversation import Conversation, Message

_SHAPES = {
    "person": (re.compile(r"Ana(?: Ruiz)?"), 0.9, "name"),
    "phone_number": (re.compile(r"\d{4,}"), 0.8, "pattern"),
    "organization": (re.compile(r"Acme"), 0.3, "name"),
}


class WordPii:
    """Finds what `_SHAPES` match."""

    part = "pii"
    name = "pii-words@1"

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        return [Findings(tags=tuple(tag for one in talk.fresh for tag in self._tags(one))) for talk in batch]

    def _tags(self, message: Message) -> Iterator[Tag]:
        for category, (shape, score, kind) in _SHAPES.items():
            if spans := tuple(match.span() for match in shape.finditer(message.content)):
                yield Tag(
                    category=f"pii.{category}",
                    score=score,
                    message_id=message.id,
                    spans=spans,
                    evidence={"kind": kind, "rule": f"{category}.made_up"},
                    classifier=self.name,
                )
