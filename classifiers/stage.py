"""One classifier as the ensemble runs it: loaded again when it could not be, isolated, and never waited for forever."""

import math
import time
from collections.abc import Callable, Iterator, Sequence
from threading import Thread

from classifiers.classifier import Classifier
from classifiers.tag import Findings
from config import logs
from config.errors import WinnowError
from ingest.conversation import Conversation

LOAD_AGAIN_AFTER = 30.0
"""Seconds between two attempts to load a classifier that could not be loaded."""

log = logs.get(__name__)


class InvalidFindingsError(Exception):
    """A classifier returned findings of the wrong number, a score that is no probability, or a grade off the scale."""


class Stage:
    """A classifier, or the intention to have one. Used by one thread at a time."""

    def __init__(
        self,
        part: str,
        load: Callable[[], Classifier],
        *,
        name: str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.part = part
        self.name = name or part  # registry name
        self._load = load
        self._clock = clock
        self._classifier: Classifier | None = None
        self._load_from = -math.inf
        self._running: Thread | None = None

    def ready(self) -> bool:
        """Whether the classifier is loaded; loads it when that has not been tried for a while."""
        if self._classifier is None and self._clock() >= self._load_from:
            try:
                self._classifier = self._load()
            except Exception as error:  # noqa: BLE001  # a broken model file raises anything
                self._load_from = self._clock() + LOAD_AGAIN_AFTER
                log.warning("classifier not loaded", part=self.part, error=logs.where(error), remedy=_remedy(error))
        return self._classifier is not None

    def made(self, classifier: str) -> bool:
        """Whether a tag stamped with this ``name@version`` came from here, in any version."""
        own = {self.name}
        if self._classifier is not None:
            own.add(_stem(self._classifier.name))
        return _stem(classifier) in own

    def run(self, batch: Sequence[Conversation], timeout: float) -> list[Findings | None]:
        """Classify, in a thread of its own.

        Args:
            batch: N conversations.
            timeout: seconds for all of them.

        Returns:
            N findings; None where the classifier failed, was not loaded, or did not finish in time.
        """
        if not batch or not self._free() or not self.ready() or self._classifier is None:
            return [None] * len(batch)
        done: list[Findings | None] = [None] * len(batch)
        thread = Thread(target=self._work, args=(self._classifier, batch, done), daemon=True, name=f"part-{self.part}")
        self._running = thread
        thread.start()
        thread.join(timeout)
        if thread.is_alive():
            log.error("classifier timed out", part=self.part, batch=len(batch), seconds=timeout)
        return list(done)

    def _free(self) -> bool:
        return self._running is None or not self._running.is_alive()

    def _work(self, classifier: Classifier, batch: Sequence[Conversation], done: list[Findings | None]) -> None:
        for index, findings in self._findings(classifier, batch):
            done[index] = findings

    def _findings(self, classifier: Classifier, batch: Sequence[Conversation]) -> Iterator[tuple[int, Findings | None]]:
        """The whole batch at once; one by one when that fails, so that one poison conversation fails alone."""
        whole = self._attempt(classifier, batch)
        if whole is not None:
            yield from enumerate(whole)
        elif len(batch) > 1:
            for index, conversation in enumerate(batch):
                alone = self._attempt(classifier, (conversation,))
                yield index, alone[0] if alone else None

    def _attempt(self, classifier: Classifier, batch: Sequence[Conversation]) -> Sequence[Findings] | None:
        try:
            return _checked(classifier.classify(batch), len(batch))
        except Exception as error:  # noqa: BLE001  # isolation is the point; the message may quote a text
            log.warning("classifier failed", part=self.part, batch=len(batch), error=logs.where(error))
            return None


def _remedy(error: Exception) -> str | None:
    """Return what to do about it, when the error is one of ours: those never quote a conversation."""
    return str(error) if isinstance(error, WinnowError) else None


def _stem(classifier: str) -> str:
    return classifier.split("@", 1)[0]


def _checked(found: Sequence[Findings], expected: int) -> Sequence[Findings]:
    if len(found) != expected:
        raise InvalidFindingsError
    for findings in found:
        if not all(1.0 <= one.grade <= 7.0 for one in findings.grades):  # noqa: PLR2004 - ends of the scale
            raise InvalidFindingsError
        if not all(0.0 <= score <= 1.0 for score in _scores(findings)):  # false for NaN too
            raise InvalidFindingsError
    return found


def _scores(findings: Findings) -> Iterator[float]:
    yield from findings.scores.values()
    yield from (tag.score for tag in findings.tags)
    yield from (claim.score for claim in findings.claims)
    for scores in findings.messages.values():
        yield from scores.values()
