"""A pattern with a name in it, and the few of many patterns that a text calls for."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import re2

from classifiers.tag import Span


@dataclass(frozen=True, slots=True)
class Announcement:
    """Words with a group `name`, and what the group must look like to be one."""

    rule: str  # of the find
    gate: str  # RE2, whatever the case of letters: matches in every text in which the pattern does
    pattern: re.Pattern[str]
    trimmed: Callable[[str], str]  # the part at the start of the group that is the name; empty: none
    language: str = ""  # ISO 639-1 of the only texts in which the words say so; empty: all

    def name(self, match: re.Match[str]) -> Span | None:
        """Return the span of the name, None when there is none."""
        kept = self.trimmed(match["name"])
        return (match.start("name"), match.start("name") + len(kept)) if kept else None


class Chooser:
    """One pass that says which announcements to look for: each would cost as much as all gates together."""

    def __init__(self, announcements: Sequence[Announcement]) -> None:
        """Compile the gates."""
        self._announcements = announcements
        self._set = re2.Set.SearchSet()
        for announcement in announcements:
            self._set.Add(f"(?i:{announcement.gate})")
        self._set.Compile()

    def of(self, text: str, language: str) -> list[Announcement]:
        """Return the announcements whose gate matches somewhere in a text of a language."""
        chosen = [self._announcements[index] for index in sorted(self._set.Match(text) or ())]
        return [announcement for announcement in chosen if announcement.language in {"", language}]
