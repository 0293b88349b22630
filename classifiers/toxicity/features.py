"""What the heads look at: words, word pairs and letters of each token, hashed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.feature_extraction import FeatureHasher

from classifiers.tag import Span
from classifiers.toxicity.edits import Normalised
from classifiers.toxicity.normalise import normalise

WINDOW = 1024
"""Code points of a message that are scored at once; a longer message scores as its worst window."""

COLUMNS = 2**18
"""Width of the hashed features."""

_CJK = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"  # no spaces between words: every character is a token
_TOKEN = re.compile(rf"[{_CJK}]|[^\s{_CJK}]{{1,64}}")
_EDGE = re.compile(r"^\W+|\W+$")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~\u2010-\u2027\u3000-\u303f\ufe30-\ufe4f]")
_GRAMS = (3, 4, 5)  # letters, within a token


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A part of a text as the heads see it."""

    tokens: tuple[str, ...]
    spans: tuple[Span, ...]  # of each token's word, code points into the original text


def windows(text: str) -> list[Window]:
    """Cut a text at tokens into windows of about `WINDOW` code points; none when it holds no token."""
    return cut(normalise(text))


def cut(plain: Normalised) -> list[Window]:
    """Cut a text that is in lower case and has its evasions undone."""
    out: list[Window] = []
    tokens: list[str] = []
    spans: list[Span] = []
    begin = 0
    for match in _TOKEN.finditer(plain.text):
        if match.end() - begin > WINDOW:
            out.append(Window(tokens=tuple(tokens), spans=tuple(spans)))
            tokens, spans, begin = [], [], match.start()
        tokens.append(match.group())
        spans.append(plain.original(*_bare(match)))
    if tokens:
        out.append(Window(tokens=tuple(tokens), spans=tuple(spans)))
    return [window for window in out if window.tokens]


def matrix(parts: Sequence[Window]) -> csr_matrix:
    """Hash N windows.

    Returns:
        (N, COLUMNS) float32, each row of length 1; a feature that is there twice counts once.
    """
    hashed = _hasher().transform(
        {feature for own, joint in _features(part.tokens) for feature in (*own, *joint)} for part in parts
    )
    hashed.sum_duplicates()
    lengths = np.sqrt(hashed.multiply(hashed).sum(axis=1)).A1
    hashed.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(hashed.indptr)).astype(np.float32)
    return hashed


def by_token(part: Window) -> csr_matrix:
    """Hash one window token by token.

    Returns:
        (tokens, COLUMNS) float32: row i holds the features that token i is the first to bring, a pair shared with the
        token before. All rows together are the window's row of `matrix`, not brought to length 1.
    """
    seen: set[str] = set()
    alone: list[list[str]] = []
    shared: list[list[str]] = []
    for own, joint in _features(part.tokens):
        ours, theirs = ((*own, *joint), ()) if not alone else (own, joint)  # the first token has none before it
        alone.append([feature for feature in ours if feature not in seen])
        shared.append([feature for feature in theirs if feature not in seen])
        seen.update(own, joint)
    halves = _hasher().transform(shared) / 2
    before = vstack([halves[1:], csr_matrix((1, COLUMNS), dtype=np.float32)], format="csr")
    return _hasher().transform(alone) + halves + before


def _features(tokens: Sequence[str]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield for each token its word and letters, and its pair (in Chinese also triple) with those before."""
    before = last = ""
    for token in tokens:
        word, own = _of_token(token)
        if not word:
            yield (), ()
            continue
        pair = f"{last} {word}"
        yield own, (pair, f"{before} {pair}") if len(word) == 1 else (pair,)
        before, last = last, word


def _bare(match: re.Match[str]) -> Span:
    """Return where a token lies without the punctuation around it; all of it when it is nothing else."""
    start, length = _inside(match.group())
    return match.start() + start, match.start() + start + length


@lru_cache(maxsize=20_000)
def _inside(token: str) -> tuple[int, int]:
    """Return where the word of a token begins, and its length."""
    word = _EDGE.sub("", token)
    return (token.find(word), len(word)) if word else (0, len(token))


@lru_cache(maxsize=20_000)
def _of_token(token: str) -> tuple[str, tuple[str, ...]]:
    """Return the bare word and the features that the token has without its neighbours; none for punctuation."""
    word = _EDGE.sub("", token) or _PUNCTUATION.sub("", token)
    if len(word) < 2:  # noqa: PLR2004 - nothing within it
        return word, (word,) * len(word)
    padded = f"_{word}_"
    grams = {padded[i : i + n] for n in _GRAMS for i in range(len(padded) - n + 1)}
    return word, (word, *sorted(f"#{gram}" for gram in grams))


@lru_cache(maxsize=1)
def _hasher() -> FeatureHasher:
    """Return the hash that training and scoring share."""
    return FeatureHasher(n_features=COLUMNS, input_type="string", alternate_sign=False, dtype=np.float32)
