"""Undo the cheap ways of hiding a word, and remember where every character came from."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.tag import Span

_STEADY = r"[\t\n\r -~\u00c0-\u012f\u0131\u0410-\u044f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]"  # NFKC keeps them
_CLUSTER = re.compile(rf"(?P<steady>{_STEADY}+)(?![\u0300-\u036f])|[\u1100-\u11ff]+|.[\u0300-\u036f]*", re.DOTALL)
_MARK = re.compile(r"[\u0300-\u036f]")
_UNSEEN = frozenset({"Cf", "Cc", "Cs"})  # format characters (zero width, direction), controls, lone surrogates
_TOKEN = re.compile(r"\S+")
_LATIN = re.compile(r"[a-z]")
_LOOK_ALIKES = str.maketrans("аеорсухіѕјԁοαειρυνı", "aeopcyxisjdoaeipuvi")  # drawn alike
_LEET = str.maketrans("013457@$!", "oieastasi")
_LEET_INSIDE = re.compile(r"(?<=[a-z])[013457@$!]+(?=[a-z])|(?<!\S)[@$](?=[a-z]{2})")
_APART = re.compile(r"(?<!\w)[^\W\d_]([ .\-_*])[^\W\d_](?!\w)(?:\1[^\W\d_](?!\w)){2,}")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalised:
    """A text with evasions undone; its character i stands for ``starts[i]:ends[i]`` of the original."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def original(self, start: int, end: int) -> Span:
        """Return the span of the original text that a non-empty span of this text stands for."""
        return self.starts[start], self.ends[end - 1]


def normalise(text: str) -> Normalised:
    """Return `text` in lower case and NFKC, with hidden characters, look-alikes, leet and stretched letters undone.

    Takes time linear in the length of `text`.
    """
    composed = _compose(text)
    seen = _TOKEN.sub(lambda token: _look_like_latin(token.group()), composed.text)
    cuts = _cuts(seen)
    plain = Normalised(text=seen, starts=composed.starts, ends=composed.ends)
    return _without(plain, cuts) if cuts else plain


def _compose(text: str) -> Normalised:
    """Return lower case and NFKC, cluster by cluster; what cannot be seen is gone."""
    lowered = text.lower()
    if text.isascii() and text.isprintable():
        return Normalised(text=lowered, starts=range(len(text)), ends=range(1, len(text) + 1))
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        if match["steady"]:
            out.append(match.group().lower())
            starts.extend(range(match.start(), match.end()))
            ends.extend(range(match.start() + 1, match.end() + 1))
            continue
        plain = _plain(match.group())
        out.append(plain)
        starts.extend([match.start()] * len(plain))
        ends.extend([match.end()] * len(plain))
    return Normalised(text="".join(out), starts=starts, ends=ends)


def _plain(cluster: str) -> str:
    """Return one cluster in its plain form; empty when it cannot be seen."""
    if unicodedata.category(cluster[0]) in _UNSEEN and not cluster[0].isspace():
        return ""
    return _MARK.sub("", unicodedata.normalize("NFKC", cluster).lower())


def _look_like_latin(token: str) -> str:
    """Return a token of the same length in which look-alikes of Latin letters are Latin letters."""
    if not _LATIN.search(token):
        return token
    if not token.isascii():
        token = token.translate(_LOOK_ALIKES)
    return _LEET_INSIDE.sub(lambda found: found.group().translate(_LEET), token)


def _cuts(text: str) -> list[Span]:
    """Return what to leave out of `text`: separators within spelled-out words, and repeated letters."""
    gaps = [(at, at + 1) for found in _APART.finditer(text) for at in range(found.start() + 1, found.end(), 2)]
    repeats = [(found.start() + 1, found.end()) for found in _STRETCHED.finditer(text)]
    return sorted(gaps + repeats)


def _without(normalised: Normalised, cuts: Sequence[Span]) -> Normalised:
    """Return the text without these disjoint spans."""
    kept: list[int] = []
    at = 0
    for start, end in cuts:
        kept.extend(range(at, start))
        at = end
    kept.extend(range(at, len(normalised.text)))
    return Normalised(
        text="".join(normalised.text[i] for i in kept),
        starts=[normalised.starts[i] for i in kept],
        ends=[normalised.ends[i] for i in kept],
    )
