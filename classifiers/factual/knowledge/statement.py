"""A part of a sentence about one thing that a site knows, and how near a value stands to that thing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from classifiers.factual.knowledge.fact import Fact, key
from classifiers.factual.knowledge.mentions import Words, words
from classifiers.factual.knowledge.relations import Relation, relation
from classifiers.factual.knowledge.value import Value
from classifiers.factual.knowledge.wording import (
    ARTICLES,
    ASKING,
    FILLERS,
    FOLLOWING,
    LINKS,
    PREPOSITIONS,
    SIZING,
    VARIANTS,
)

Pairs = Sequence[tuple[Fact, Value]]
"""Facts of one relation, or of several that a sentence may mean, each with its value as it is compared."""

Vocabulary = Mapping[str, Collection[str]]
"""Relation to the values that anything has in it, as `key` makes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a sentence says right or wrong."""

    kind: str  # second part of the rule
    right: bool
    fact: Fact
    said: str
    span: tuple[int, int]  # code points into the sentence


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A part of a sentence about one thing."""

    words: Words  # of the whole sentence
    begin: int  # code point where the part begins
    end: int
    facts: Mapping[str, Sequence[Fact]]  # relation to what is known
    mentions: tuple[tuple[int, int], ...] = ()  # places of known names, which are no values
    at: int | None = None  # where the thing is named; None: in an earlier sentence
    raw: str = ""  # the whole sentence, links too
    asked: str = ""  # the question, as `key` makes it, when the thing is named there

    @cached_property
    def text(self) -> str:
        """The part, with everything else and the known names blanked out."""
        sentence = list(self._part(self.words.text))
        for start, end in self.mentions:
            if end <= len(sentence):
                sentence[start:end] = "_" * (end - start)
        return "".join(sentence)

    @property
    def linked(self) -> str:
        """The part with its links, equally long."""
        return self._part(self.raw or self.words.text)

    def _part(self, sentence: str) -> str:
        return " " * self.begin + sentence[self.begin : self.end]

    @cached_property
    def plain(self) -> str:
        """The part as `key` makes it."""
        return key(self.text)

    def is_variant(self, value: tuple[int, int]) -> bool:
        """Whether a size or a kind goes with the thing before the value: the kettle of 2 litres, in size L."""
        behind = [token for token in self.words.tokens if self._ends() <= token.start < value[0]][:2]
        if len(behind) < 2 or behind[0].key not in SIZING:  # noqa: PLR2004 - the preposition and its word
            return False
        return behind[1].key in VARIANTS or behind[1].key[0].isdecimal()

    def _ends(self) -> int:
        """Return where the name of the thing ends."""
        return next((end for start, end in self.mentions if start == self.at), self.at or 0)

    def is_whole(self, relations: Sequence[Relation]) -> bool:
        """Whether the thing itself is spoken of: not a part of it, nor something that is for it."""
        tokens = self.words.tokens
        end = self._ends()
        first = next((place for place, token in enumerate(tokens) if token.start == self.at), 0)
        behind = next((token for token in tokens if token.start >= end), None)
        if behind is not None and behind.key == "s" and behind.start == end + 1:  # the mug's handle
            owned = next((token.key for token in tokens if token.start > behind.start), "")
            if not any(owned in about.own or is_word_of(owned, about) for about in relations):
                return False
        joined = behind is not None and not self.words.text[end : behind.start].strip(" ")
        if behind is not None and joined and not _may(behind.key, FOLLOWING, relations):
            return False
        before = [token.key for token in tokens[:first] if token.key not in ARTICLES][-2:]
        if not before or before[-1] not in PREPOSITIONS:
            return True
        return len(before) == 1 or _may(before[0], ASKING, relations)

    def is_value(self, span: tuple[int, int], about: Relation, more: Collection[str] = frozenset()) -> bool:
        """Whether a place is in the part, behind the thing, with nothing of weight between them."""
        if self.at is None or not (self.begin <= self.at < span[0] and span[1] <= self.end):
            return False
        thing = next((end for start, end in self.mentions if start == self.at), self.at)
        return all(word in more or is_light(word, about) for word in signs(self.words.text[thing : span[0]]))

    def is_figure(self, span: tuple[int, int], about: Relation) -> bool:
        """Whether a bare number is the relation's: nothing of weight before it, and no other unit behind it."""
        if not self.is_value(span, about):
            return False
        behind = self.words.text[span[1] : span[1] + 40]
        rest = signs(behind)
        if behind[:2].strip() and behind[0] not in ENDS and not (rest and is_light(rest[0], about)):
            return False
        if about.words is None or (match := about.words.search(self.plain[: self.at])) is None:
            return True
        return all(is_light(word, about) for word in signs(self.plain[match.end() : self.at]))

    def names(self, name: str) -> bool:
        """Whether it names a relation; one that names no thing must begin with it, or answer a question for it."""
        about = relation(name)
        if self.at is not None:
            return about.named(self.plain)
        if about.words is not None and (match := about.words.search(self.plain)) is not None:
            return all(word in FILLERS for word in signs(self.plain[: match.start()]))
        return bool(self.asked) and about.named(self.asked)

    def goes_on(self, value: Value) -> bool:
        """Whether it names nothing, and goes on about the thing before and about no other one."""
        keys = signs(self.text[: value.span[0]])
        about = [relation(name) for name in self.facts]
        return VARIANTS.isdisjoint(keys) and all(
            word in FILLERS or any(word in each.own or is_word_of(word, each) for each in about) for word in keys
        )


ENDS = frozenset(".,;!)。，；")  # noqa: RUF001 - signs of four languages


def signs(text: str) -> list[str]:
    """Return the words of a text, as `key` makes them."""
    return [token.key for token in words(text).tokens]


def is_word_of(word: str, about: Relation) -> bool:
    """Whether a word names one of the relation's groups."""
    return about.words is not None and about.words.fullmatch(word) is not None


def _may(word: str, words: Collection[str], relations: Sequence[Relation]) -> bool:
    return word in words or any(is_light(word, about) for about in relations)


def is_light(word: str, about: Relation) -> bool:
    """Whether a word is one of the relation's, or of no weight."""
    return word in LINKS or word in about.own or is_word_of(word, about)
