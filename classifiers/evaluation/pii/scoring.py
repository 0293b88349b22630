"""Marked texts through a classifier."""

import time
from collections.abc import Sequence

from classifiers.classifier import Classifier
from classifiers.evaluation.pii.figures import Seen
from classifiers.evaluation.pii.gold import Text
from classifiers.evaluation.pii.matching import Find, finds
from classifiers.evaluation.pii.sets import MarkedSet
from classifiers.evaluation.scoring import Ticks, classified
from ingest.conversation import Conversation, Message, Role

_ALONE = "0"
"""Id of the only message."""


def see(classifier: Classifier, held: MarkedSet, ticks: Ticks) -> Seen:
    """Look for private data in a set."""
    begun = time.process_time()
    found = found_in(classifier, held.texts, ticks)
    return Seen(held=held, finds=found, seconds=time.process_time() - begun)


def found_in(classifier: Classifier, texts: Sequence[Text], ticks: Ticks) -> tuple[tuple[Find, ...], ...]:
    """Return the finds in each text, as the only message of a user."""
    found = classified(classifier, [alone(text) for text in texts], ticks)
    return tuple(tuple(finds(one, _ALONE)) for one in found)


def alone(text: Text) -> Conversation:
    """Return a conversation of this text alone."""
    message = Message(id=_ALONE, role=Role.USER, content=text.text)
    return Conversation(id=text.id[:128], messages=(message,), language=text.language)
