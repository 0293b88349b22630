"""How many questions may still be asked today, counted for all workers of a machine in one small file."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

_TAKE = """
INSERT INTO asked (day, questions) VALUES (:day, 1)
ON CONFLICT (day) DO UPDATE SET questions = questions + 1 WHERE questions < :most
"""


class Allowance:
    """A daily number of questions. A file that cannot be written allows none: what is spent is counted."""

    def __init__(self, path: Path, most: int, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Take the file, made when it is missing; questions a day (UTC), at most; and the clock."""
        self._path = path
        self._most = most
        self._now = now

    def take(self) -> bool:
        """Count one question; False when today's are used up."""
        if not self._most:
            return False
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=5)) as file, file:
                file.execute("CREATE TABLE IF NOT EXISTS asked (day TEXT PRIMARY KEY, questions INTEGER NOT NULL)")
                taken = file.execute(_TAKE, {"day": self._now().date().isoformat(), "most": self._most})
                return taken.rowcount == 1
        except (OSError, sqlite3.Error):
            return False
