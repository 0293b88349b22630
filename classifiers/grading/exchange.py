"""A prompt and one answer to it, cut to what the grade looks at."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from classifiers.grading import wording

HEAD, TAIL = 1_600, 400
"""Code points of a text's start and end that are read; of a longer one the middle is left out."""

LONGEST = 50_000
"""Code points of an answer beyond which no grade is suggested: what is read would be too small a part."""

BEFORE = 600
"""Code points of the turns before the prompt that count as its setting."""


@dataclass(frozen=True)
class Text:
    """One side, read once."""

    text: str
    times: float = 1.0  # how many times longer it was before the middle was left out

    @classmethod
    def of(cls, text: str) -> "Text":
        """Return its start and end, lone surrogates replaced."""
        plain = text.strip()
        if len(plain) <= HEAD + TAIL:
            return cls(_whole(plain))
        return cls(_whole(f"{plain[:HEAD]}\n{plain[-TAIL:]}"), times=len(plain) / (HEAD + TAIL))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Words in small letters; of Chinese and Japanese, characters."""
        return wording.words(self.text)

    @cached_property
    def size(self) -> float:
        """Number of words, of all of it."""
        return len(self.words) * self.times

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word comes."""
        return Counter(self.words)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Words without their endings and without the commonest ones; of Chinese and Japanese, pairs."""
        return wording.stems(self.words)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Different stems."""
        return frozenset(self.stems)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Sentences and lines, roughly."""
        return wording.sentences(self.text)


@dataclass(frozen=True)
class Exchange:
    """What is graded."""

    prompt: Text
    answer: Text
    before: Text = Text("")  # the end of what was said before the prompt


def _whole(text: str) -> str:
    """Return a text that can be encoded; re2 and the tokenizer refuse half a character."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
