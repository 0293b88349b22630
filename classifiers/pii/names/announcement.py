"""A pattern with a name in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from classifiers.tag import Span


@dataclass(frozen=True, slots=True)
class Announcement:
    """Words with a group `name`, and what the group must look like to be one."""

    rule: str  # of the find
    pattern: re.Pattern[str]
    trimmed: Callable[[str], str]  # the part at the start of the group that is the name; empty: none
    language: str = ""  # ISO 639-1 of the only texts in which the words say so; empty: all

    def name(self, match: re.Match[str]) -> Span | None:
        """Return the span of the name, None when there is none."""
        kept = self.trimmed(match["name"])
        return (match.start("name"), match.start("name") + len(kept)) if kept else None
