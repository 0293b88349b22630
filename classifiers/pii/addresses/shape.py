"""The pieces that the shapes of all languages are built from."""

import re
from dataclasses import dataclass
from typing import Literal

Strength = Literal["street", "lower", "unit", "box", "full", "introduced", "corner", "name", "bare", "labelled"]
"""What makes a stretch the core of an address: a number and a kind of street; the same without capitals; an apartment; a
post box; everything up to the code; only the words before it; a name without a number; a name and a number (counts only before a code or a country); two streets.
"""

UPPER = "".join(letter for letter in map(chr, range(0x530)) if letter.isupper())
"""Capitals of the Latin, Greek and Cyrillic scripts, to stand inside a character class."""

START = r"(?<![\w$€£#/-])(?<!\d[.,])"
"""No letter, no digit, no part of an amount stands before an address."""

END = r"(?![^\W_])"
"""Nor a letter or digit behind."""

WORD = rf"[{UPPER}][\w'.-]{{0,24}}"
"""A capitalised word."""

ANY_WORD = r"[^\W\d_][\w'.-]{0,24}"

LINK = (
    r"(?i:de la|de las|de los|de le|de l'|del|della|delle|dei|degli|di|de|da|das|dos|do|du|des|d'|la|las|los|el|le|les|"
    r"y|e|van de|van den|van der|van|von der|von|der|den|zum|zur|am|im|an der|of the|of|the|in|och|og)"
)
"""Small words inside a name."""

NAME = rf"{WORD}(?: (?:{LINK} ?)?{WORD}){{0,4}}"
"""One to five capitalised words with small ones between them."""

NUMBER = r"\d{1,5}(?:[a-zA-Z]|[ ]?[-/][ ]?\d{1,4}[a-zA-Z]?|[ ]?(?:bis|ter))?"
"""A house number: `12`, `12b`, `12-14`, `12/3`, `12 bis`."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One way in which addresses of a language begin."""

    pattern: re.Pattern[str]  # group `address` is the core
    strength: Strength


def shape(pattern: str, strength: Strength = "street") -> Shape:
    """Compile a core between what may stand around it."""
    return Shape(re.compile(rf"{START}(?P<address>{pattern}){END}"), strength)
