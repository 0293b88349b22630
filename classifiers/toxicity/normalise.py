"""Undo the ways of hiding a word, and remember where every character came from."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from classifiers.toxicity.chinese import hidden_chinese, simplified
from classifiers.toxicity.disguise import disguised
from classifiers.toxicity.edits import Edit, Normalised
from classifiers.toxicity.look_alikes import look_alikes

__all__ = ["Normalised", "lowered", "normalise"]

_ROUNDS = 4
"""What one disguise hides may be another one; nobody reads a word under more of them."""

_PLAIN = (
    r"\t-\r\x1c-~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590"
    r"\u2010-\u2027\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
)
_ODD = re.compile(rf"[^{_PLAIN}]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_ACCENTED = re.compile(".?[\u0300-\u036f]+", re.DOTALL)
_MARK = re.compile("[\u0300-\u036f]")
_MARKS_READ = 4  # of one letter; more are drawn over it to hide it

_UNSEEN = (
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
)
_JOINERS = r"\u200c\u200d"  # seen in Persian, in Indian scripts and between emoji
_VARIANTS = r"\ufe00-\ufe0f"  # of an emoji
_HIDDEN = re.compile(rf"[{_UNSEEN}{_JOINERS}{_VARIANTS}]++")
_SEEN = re.compile(rf"[{_JOINERS}{_VARIANTS}]++")
_JOINER = re.compile(rf"[{_JOINERS}]")
_ALONE = re.compile("[\x00-\u052f\u3040-\u9fff\ufb00-\ufb06]")  # neither joined nor varied
_KEY = "\u20e3"  # around a digit: an emoji

_FORMS = ("<font>", "<wide>", "<narrow>", "<circle>", "<square>")


def normalise(text: str, *, accents: bool = True, keep_case: bool = False) -> Normalised:
    """Return `text` in lower case with hidden characters, look-alikes, leet, gaps, stretched letters and more undone.

    What is ordinary stays as it is: addresses, code, numbers, times, formulas, names with digits. Takes time linear in
    the length of `text`. A text that was normalised stays the same, as long as its capitals are kept: `StaffForm` is no
    stretched word, but `staffform` is one.

    Args:
        text: anything, lone surrogates too.
        accents: False takes the accents off Latin letters.
        keep_case: leave capitals where nothing was undone.
    """
    plain = _visible(text)
    for _ in range(_ROUNDS):
        undone = _undone(plain)
        if undone.text == plain.text:
            break
        plain = undone
    if not accents:
        plain = plain.spelled(plain.text.translate(_BARE))
    return plain if keep_case else lowered(plain)


def lowered(plain: Normalised) -> Normalised:
    """Return the same in lower case, character for character."""
    return plain.spelled(plain.text.replace("\u0130", "i").lower())


def _undone(plain: Normalised) -> Normalised:
    plain = plain.edited(look_alikes(plain.text))
    plain = plain.spelled(simplified(plain.text))
    plain = plain.edited(hidden_chinese(plain.text))
    return plain.edited(disguised(plain.text))


def _visible(text: str) -> Normalised:
    """Return what can be seen of a text: forms of a letter as the letter, nothing that has no width."""
    plain = Normalised.of(text)
    if (text.isascii() and text.isprintable()) or not _ODD.search(text):
        return plain
    plain = plain.spelled(text.translate(_LETTER))
    plain = plain.edited(_unseen(plain.text))
    for pattern, shown in _CLUSTERS:
        plain = plain.edited(Edit(*match.span(), shown(match.group())) for match in pattern.finditer(plain.text))
    return plain


def _unseen(text: str) -> Iterator[Edit]:
    """Yield what has no width; joiners and variants stay with characters that have them."""
    for match in _HIDDEN.finditer(text):
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        if not (_SEEN.fullmatch(match.group()) and (after == _KEY or _joins(before, match.group(), after))):
            yield Edit(*match.span(), "")


def _joins(before: str, joint: str, after: str) -> bool:
    sides = (before, after) if _JOINER.search(joint) else (before,)
    return all(side and not _ALONE.match(side) for side in sides)


def _composed(cluster: str) -> str:
    """Return a letter with the accents that it takes; other marks over it are left out."""
    return _MARK.sub("", unicodedata.normalize("NFC", cluster[: 1 + _MARKS_READ]))


def _taken_apart(ligature: str) -> str:
    return unicodedata.normalize("NFKC", ligature)


_CLUSTERS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (_LIGATURE, _taken_apart),
    (_ACCENTED, _composed),
)


class _Letters(dict[int, str]):
    """Full-width, circled, script or double-struck letters and digits, to plain ones."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = (
            unicodedata.normalize("NFKC", letter) if unicodedata.decomposition(letter).startswith(_FORMS) else letter
        )
        fits = len(plain) == 1 and (plain.isalpha() if letter.isalpha() else plain.isascii() and plain.isalnum())
        self[code] = plain if fits else letter
        return self[code]


class _Bare(dict[int, str]):
    """Latin letters with accents, to letters without."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        latin = 0xC0 <= code <= 0x24F or 0x1E00 <= code <= 0x1EFF  # noqa: PLR2004 - blocks of Unicode
        self[code] = unicodedata.normalize("NFD", letter)[0] if latin else letter
        return self[code]


_LETTER, _BARE = _Letters(), _Bare()
