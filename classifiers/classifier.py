"""The Protocol that every classifier follows."""

from collections.abc import Sequence
from typing import Protocol

from classifiers.tag import Findings
from ingest.conversation import Conversation


class Classifier(Protocol):
    """Finds one kind of harm in a batch. Pure, so that a batch can be retried. Used by one thread at a time."""

    @property
    def part(self) -> str:
        """Its name in the registry and in `screened`: toxicity, pii, factual, writing, grading."""
        ...

    @property
    def name(self) -> str:
        """``name@version``; stamped on every tag it makes."""
        ...

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """Look at the fresh messages of each conversation; earlier ones are context.

        A finding may point at an earlier message when a fresh one throws light on it (a user's push-back).

        Args:
            batch: N conversations, N >= 1, of any length; `fresh_from` says where the fresh messages start.

        Returns:
            N findings in the order of `batch`.

        Raises:
            ClassifierUnavailableError: the model could not be loaded. Retry later.
        """
        ...
