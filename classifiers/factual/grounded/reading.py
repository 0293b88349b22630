"""A text as it is compared with others: its words cut to their stems, with figures and names, in any script."""

# ruff: noqa: RUF001  # apostrophes of four languages are the subject

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from unicodedata import combining, normalize

from classifiers.factual.grounded.stopwords import STOP

PIECE = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3}(?!\d))+|\d+(?:[.,:]\d+)*|[\u3400-\u9fff]+|"
    r"[^\W\d_\u3400-\u9fff]+(?:['’][^\W\d_\u3400-\u9fff]{1,3}\b)?"
)
POSSESSIVE = re.compile(r"['’].*$")
ELISION = re.compile(r"^(?:[dlcjmnst]|qu)['’]", re.IGNORECASE)
EMPTY = frozenset("的了们是在和也就都还很与及或被把将其这那")
"""Chinese signs that say nothing by themselves: a pair with one of them is cut across two words."""

ENDINGS = ("ingly", "ing", "edly", "ied", "ies", "ed", "es", "ly", "s")

LONGEST, SHORTEST = 7, 3
"""Letters of a stem: `disappointed` and `disappointment` are one word here."""

NUMBERS = {
    word: str(value)
    for words in (
        "zero one two three four five six seven eight nine ten eleven twelve",
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
    )
    for value, word in enumerate(words.split())
    if word not in {"un", "uno", "one"}
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a figure, or a pair of Chinese signs."""

    stem: str  # what is compared; empty for a word that says nothing by itself
    word: str  # as it stands there
    start: int  # code point in the text
    end: int
    kind: str  # `word`, `figure`, `name` or `pair`


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text in order; time is linear in its length."""
    begun = True
    last = 0
    for match in PIECE.finditer(text):
        found, start = match[0], match.start()
        begun = begun or any(sign in '.!?:\n"“«。' for sign in text[last:start][:8])
        last = match.end()
        if found[0].isdigit():
            yield Piece(figure(found), found, start, last, "figure")
        elif "\u3400" <= found[0] <= "\u9fff":
            for at in range(max(1, len(found) - 1)):
                pair = found[at : at + 2]
                yield Piece(
                    "" if pair in STOP or EMPTY.intersection(pair) else pair,
                    pair,
                    start + at,
                    start + at + len(pair),
                    "pair",
                )
        else:
            yield _word(found, start, last, begun=begun)
        begun = False


def _word(found: str, start: int, end: int, *, begun: bool) -> Piece:
    bare = POSSESSIVE.sub("", ELISION.sub("", found)) or found
    low = bare.lower()
    if low in NUMBERS:
        return Piece(NUMBERS[low], found, start, end, "figure")
    if low in STOP or found.lower() in STOP or (len(low) == 1 and low.isascii()):
        return Piece("", found, start, end, "word")
    name = bare[0].isupper() and not begun and not (len(bare) > 1 and low == bare)
    return Piece(stem(low), found, start, end, "name" if name else "word")


def figure(found: str) -> str:
    """Return a figure without the commas of thousands and closing zeros: 1,200.0 and 1 200 are 1200."""
    bare = re.sub(r"[, \u00a0\u202f](?=\d{3}(?!\d))", "", found)
    return re.sub(r"\.0+$", "", bare)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return what is left of a word without accents and endings; crude, alike for all languages of Latin script."""
    bare = plain(word)
    for ending in ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= SHORTEST:
            bare = bare[: -len(ending)] + ("y" if ending in {"ied", "ies"} else "")
            break
    if len(bare) > SHORTEST and bare[-1] == bare[-2]:
        bare = bare[:-1]
    return bare[:LONGEST].rstrip("e") or bare


def plain(text: str) -> str:
    """Return the text in lower case and without accents."""
    if text.isascii():
        return text.lower()
    return "".join(sign for sign in normalize("NFD", text.lower()) if not combining(sign))


@dataclass(frozen=True)
class Reading:
    """A text with what is compared."""

    text: str

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece in order."""
        return tuple(pieces(self.text))

    @cached_property
    def content(self) -> tuple[Piece, ...]:
        """Pieces that say something."""
        return tuple(piece for piece in self.pieces if piece.stem)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of its content."""
        return frozenset(piece.stem for piece in self.content)

    @cached_property
    def forms(self) -> Mapping[str, str]:
        """Stem of every word, those that say nothing too, to the word in lower case."""
        return {piece.stem or stem(piece.word.lower()): piece.word.lower() for piece in self.pieces}

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every word in lower case, those that say nothing too."""
        return tuple(piece.word.lower() for piece in self.pieces)
