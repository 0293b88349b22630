"""Words hidden by digits, signs, gaps, emoji or stretched letters."""

# ruff: noqa: RUF001  # full-width signs are the subject

import re
from collections.abc import Callable, Iterator, Sequence

from classifiers.tag import Span
from classifiers.toxicity.edits import Edit
from classifiers.toxicity.evasions import words

_PICTURES = "\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d"
_GAPS = r"\-._~^,|·•*"
_SIGNS = "@$!#%+€¡¢0-9"
_LETTER = "a-z\u00df-\u00f6\u00f8-\u00ff"
_ANY = rf"{_LETTER}{_SIGNS}{_GAPS}{_PICTURES}"
_LONGEST = 40  # code points of a disguised word

_SUSPECT = re.compile(rf"(?<![{_ANY}])[{_ANY}]{{3,{_LONGEST}}}(?![{_ANY}])")
_EDGES = re.compile(rf"^[{_GAPS}#%+]+|[{_GAPS}#%+]+$")
_DROPPED = re.compile(rf"[{_GAPS}{_PICTURES}]+")
_PICTURE = re.compile(rf"[{_PICTURES}]+")
_MASK = re.compile(rf"[*#%_\-.{_PICTURES}]+?")
_NOT_LETTERS = re.compile(rf"[^{_LETTER}]")
_LETTERS = re.compile(rf"[{_LETTER}]")
_SMALLEST = 2  # letters that are letters, in a disguised word of less than five
_NUMERONYM = re.compile(r"[^\W\d_]\d+[^\W\d_]")  # l10n

_LEET = {ord(sign): letter for sign, letter in zip("013457889@$!+€¡¢|%", "oieastbbgasiteicix", strict=True)}
_LEET |= {0x1F170 + n: chr(97 + n) for n in range(26)} | {0x1F150 + n: chr(97 + n) for n in range(26)}
_LEET_L = _LEET | {ord("1"): "l", ord("!"): "l", ord("|"): "l"}

_FULL_WIDTH = str.maketrans("＊＠＄！＃％｜", "*@$!#%|")

_ALONE = r"[^\W_]|[@$!]"
_APART = re.compile(rf"(?<![^\W_])(?:{_ALONE})(?:[ \-._*/|·•]{{1,3}}(?:{_ALONE})(?![^\W_])){{2,}}")
_SAME_GAP = re.compile(r"[^\W_](?P<gap>[ \-._*/|·•])[^\W_](?:(?P=gap)[^\W_])+")
_GAP = re.compile(r"[ \-._*/|·•]+")
_GAP_NO_SPACE = re.compile(r"[\-._*/|·•]")
_SPACES = re.compile(" +")
_WORD_GAP = re.compile(r" {2,3}")
_NOTES, _BASES = frozenset("abcdefg"), frozenset("acgtu")
_SPELLED = 5  # letters that have to stand apart for a word that is not in the list

_STRETCHED = re.compile(r"(?<![^\W_])[^\W\d_]*?([^\W\d_])\1{2,}[^\W\d_]*+(?![^\W_])")
_STRETCH = re.compile(r"([^\W\d_])\1{2,}")
_STRETCHED_VOWEL = re.compile(r"(?<=[b-df-hj-np-tv-z])([eo])\1{2,}(?=[b-df-hj-np-tv-z])")  # good, feel
_LONG_STRETCH = re.compile(r"([^\W\d_])\1{3,}")
_CODE = 8  # letters of a colour, a checksum and the like that are all the same, at most
_NUMERAL = re.compile(r"[ivxlcdm]+")
_KEPT = re.compile(
    r"\b(?:https?|ftp)://[^\s\u3000-\u9fff]+"
    r"|(?<![\w.])www\.[^\s\u3000-\u9fff]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,64}+(?:\.[\w-]{1,64}+)+"
    r"|`[^`\n]{1,400}`",
    re.IGNORECASE,
)
"""Addresses and code, which stay as they are. No part of a pattern here may run over a text twice."""


def disguised(text: str) -> list[Edit]:
    """Return what undoes the disguises of words; addresses, code, numbers and names with digits stay.

    Digits and signs are read as letters only where a word worth hiding comes out: `1337` and `C3PO` are none.
    """
    lowered = text.replace("\u0130", "i").lower().translate(_FULL_WIDTH)
    edits = [*_spelled_apart(lowered), *_coded(lowered), *_stretched(lowered, text)]
    return _outside(edits, _KEPT.finditer(text)) if edits else edits


def _outside(edits: list[Edit], kept: Iterator[re.Match[str]]) -> list[Edit]:
    spans = [match.span() for match in kept]
    if not spans:
        return edits
    out: list[Edit] = []
    ordered, at = sorted(edits), 0
    for edit in ordered:
        while at < len(spans) and spans[at][1] <= edit.start:
            at += 1
        if at == len(spans) or edit.end <= spans[at][0]:
            out.append(edit)
    return out


def _coded(text: str) -> Iterator[Edit]:
    """Yield words with digits, signs or emoji in them."""
    for match in _SUSPECT.finditer(text):
        run = match.group()
        if run.isalpha():
            continue
        word = _EDGES.sub("", run).rstrip("!")
        plain = _decoded(word)
        if plain is not None:
            start = match.start() + run.find(word)
            yield Edit(start, start + len(word), plain)


def _decoded(word: str) -> str | None:
    """Return the word that is meant by one with signs; None when it is none."""
    known = words()
    if word in known.aliases:
        return known.aliases[word]
    letters, others = len(_LETTERS.findall(word)), len(_NOT_LETTERS.findall(word))
    if not others or letters < (_SMALLEST if len(word) < _SPELLED else 1) or (others == 1 and word[-1].isdigit()):
        return None
    without = _PICTURE.sub("", word)
    meant = _first(known.meant, (word, _DROPPED.sub("", word), without))
    if meant is not None:
        return meant
    numbered = letters < _SMALLEST or (others == 1 and word[0].isdigit()) or _NUMERONYM.fullmatch(word)
    return _unmasked(word) or (None if numbered else _first(known.meant_commonly, (word, without)))


def _first(meant: Callable[[str], str | None], spellings: Sequence[str]) -> str | None:
    """Return the first word that is meant by one of these spellings, their digits and signs read as letters."""
    read = (spelling.translate(table) for spelling in spellings for table in (_LEET, _LEET_L))
    found = (meant(one) for one in dict.fromkeys(read) if one.isalpha())
    return next((one for one in found if one is not None), None)


def _unmasked(word: str) -> str | None:
    mask = _MASK.sub("*", word).translate(_LEET)
    return words().unmasked(mask) if "*" in mask and mask[0] != "*" and mask[-1] != "*" else None


def _spelled_apart(text: str) -> Iterator[Edit]:
    """Yield words whose letters stand apart."""
    for match in _APART.finditer(text):
        for start, end in _words_apart(match):
            plain = _together(text[start:end])
            if plain is not None:
                yield Edit(start, end, plain)


def _words_apart(match: re.Match[str]) -> list[Span]:
    """Return where the words of a run of letters lie: wider gaps part them, and so do spaces between others."""
    mixed = " " in match.group() and _GAP_NO_SPACE.search(match.group())
    parting = _SPACES if mixed else _WORD_GAP
    at, found = match.start(), []
    for gap in (*parting.finditer(match.string, *match.span()), None):
        found.append((at, gap.start() if gap else match.end()))
        at = gap.end() if gap else at
    return [match.span()] if all(end - start == 1 for start, end in found) else found


def _together(apart: str) -> str | None:
    """Return the word that letters apart spell: a known one, or a longer one that is no list, chord or gene."""
    joined = _GAP.sub("", apart)
    if len(joined) > _LONGEST:
        return None
    meant = words().meant(joined) if joined.isalpha() else _decoded(joined)
    if meant is not None or not joined.isalpha() or not _SAME_GAP.fullmatch(apart):
        return meant
    letters = set(joined)
    listed = letters <= _NOTES or letters <= _BASES or list(joined) == sorted(letters)
    return None if listed else words().meant_commonly(joined) or (joined if len(joined) >= _SPELLED else None)


def _stretched(lowered: str, text: str) -> Iterator[Edit]:
    """Yield words with a letter three times in a row or more, of one case: `StaffForm` is none."""
    for match in _STRETCHED.finditer(lowered):
        word = match.group()
        plain = _shortened(word)
        if plain != word and _STRETCH.search(text, *match.span()):
            yield Edit(*match.span(), plain)


def _shortened(word: str) -> str:
    """Return the word that is meant, or a likely one; `www`, `FFFFFF` and numerals stay."""
    if not word[0].islower() or (len(set(word)) == 1 and len(word) > _CODE) or _NUMERAL.fullmatch(word):
        return _LONG_STRETCH.sub(r"\1\1\1", word)
    if len(set(word)) == 1:
        return word
    meant = words().meant(word) or words().meant_commonly(word)
    return meant or _STRETCH.sub(r"\1", _STRETCHED_VOWEL.sub(r"\1\1", word))
