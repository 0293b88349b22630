"""One answer of the assistant, or a candidate, as every check of writing sees it."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from classifiers import language
from classifiers.writing.prose import prose_of, without_code

LOOKED_AT = 50_000
"""Code points of one answer that are checked."""

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
PART = re.compile(r"(?<=['’-])[^\W\d_]+")

DETECTED = 500
"""Code points of prose that the language is told from."""

LEAST_LETTERS = 25
"""Letters of a line from which on its own language is told."""


@dataclass(frozen=True)
class Answer:
    """A text and what it answers. Everything else is worked out once, when it is asked for."""

    text: str  # at most LOOKED_AT code points
    asked: str = ""  # what the user wrote last before it
    before: str = ""  # the beginnings of what the user wrote before that
    translated: bool = False  # the user spoke of languages: another one may be wanted
    spoken: frozenset[str] = frozenset()  # words of the user, lower case
    whole: bool = True  # `text` is all of the answer

    @cached_property
    def language(self) -> str:
        """ISO 639-1 of the answer, or `und`."""
        return language.detect([" ".join(self.prose[: 4 * DETECTED].replace("\ufffc", " ").split())[:DETECTED]])[0]

    @cached_property
    def plain(self) -> str:
        """The text without code; as long as the text."""
        return without_code(self.text) if "`" in self.text or "~~~" in self.text else self.text

    @cached_property
    def prose(self) -> str:
        """The text without code, addresses and quotations; as long as the text."""
        return prose_of(self.plain)

    @cached_property
    def words(self) -> tuple[tuple[int, str], ...]:
        """Place and spelling of every word of the prose."""
        return tuple((found.start(), found[0]) for found in WORD.finditer(self.prose))

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Lower-case words of the prose, in the order of the text, and how often each stands there."""
        return Counter(word.lower() for _, word in self.words)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Lower-case words, and their parts behind an apostrophe or a hyphen, with all of their places in the prose."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, word in self.words:
            found[word.lower()].append(at)
            if not word.isalpha():
                for part in PART.finditer(word.lower()):
                    found[part[0]].append(at + part.start())
        return found

    def line(self, at: int) -> tuple[int, int]:
        """Return where the line begins and ends that holds this place."""
        end = self.prose.find("\n", at)
        return self.prose.rfind("\n", 0, at) + 1, len(self.prose) if end < 0 else end

    def speaks(self, at: int) -> bool:
        """Whether the line of this place is in the language of the answer, as far as can be told."""
        begin, end = self.line(at)
        line = self.prose[max(begin, at - 300) : min(end, at + 300)]
        if sum(map(str.isalpha, line)) < LEAST_LETTERS:
            return True
        return language.detect([line.replace("\ufffc", " ")])[0] in {self.language, language.UNKNOWN}


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in lower case."""
    return frozenset(word.lower() for word in WORD.findall(text))
