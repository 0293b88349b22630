"""Stops the line when so much is dead-lettered that the fault is likely ours: a bad deploy, not bad events."""

from collections import deque

from ingest.errors import LineStoppedError


class Breaker:
    """Watches the share of dead letters among recent records, and how many come in a row."""

    def __init__(self, ratio: float, window: int, run: int) -> None:
        """Set the limits.

        Args:
            ratio: share of dead letters in a full window that stops the line, above 0 up to 1.
            window: number of recent records over which the share is taken.
            run: number of dead letters in a row that stops the line.
        """
        self._ratio = ratio
        self._run = run
        self._recent: deque[bool] = deque(maxlen=window)
        self._dead = 0
        self._in_a_row = 0

    def record(self, dead: bool) -> None:
        """Count one record.

        Raises:
            LineStoppedError: a limit is reached. Process nothing more.
        """
        if len(self._recent) == self._recent.maxlen:
            self._dead -= self._recent[0]
        self._recent.append(dead)
        self._dead += dead
        self._in_a_row = self._in_a_row + 1 if dead else 0
        if self._in_a_row >= self._run:
            raise LineStoppedError(self._in_a_row, self._in_a_row)
        if len(self._recent) == self._recent.maxlen and self._dead >= self._ratio * len(self._recent):
            raise LineStoppedError(self._dead, len(self._recent))
