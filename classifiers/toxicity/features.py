"""What the heads look at: words, word pairs and letters of each token, hashed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import FeatureHasher

from classifiers.tag import Span
from classifiers.toxicity.normalise import normalise

WINDOW = 4096
"""Code points of a message that are scored at once; a longer message scores as its worst window."""

COLUMNS = 2**18
"""Width of the hashed features."""

_CJK = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"  # no spaces between words: every character is a token
_TOKEN = re.compile(rf"[{_CJK}]|[^\s{_CJK}]{{1,64}}")
_EDGE = re.compile(r"^\W+|\W+$")
_GRAMS = (3, 4, 5)  # letters, within a token


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A part of a text as the heads see it."""

    tokens: tuple[str, ...]
    spans: tuple[Span, ...]  # of each token's word, code points into the original text


def windows(text: str) -> list[Window]:
    """Cut a text at tokens into windows of about `WINDOW` code points; none when it holds no token."""
    plain = normalise(text)
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
    hashed = _hasher().transform({f for token in _features(part.tokens) for f in token} for part in parts)
    hashed.sum_duplicates()
    lengths = np.sqrt(hashed.multiply(hashed).sum(axis=1)).A1
    hashed.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(hashed.indptr)).astype(np.float32)
    return hashed


def by_token(part: Window) -> csr_matrix:
    """Hash one window token by token.

    Returns:
        (tokens, COLUMNS) float32: row i holds the features that token i is the first to bring. All rows together are
        the window's row of `matrix`, not brought to length 1.
    """
    seen: set[str] = set()
    rows: list[list[str]] = []
    for features in _features(part.tokens):
        rows.append([f for f in features if f not in seen])
        seen.update(features)
    return _hasher().transform(rows)


def _features(tokens: Sequence[str]) -> Iterator[list[str]]:
    """Yield for each token its word, its letters, and its pair (in Chinese and Japanese also triple) with those before."""
    before = last = ""
    for token in tokens:
        word, grams = _of_token(token)
        yield [*grams, f"{last} {word}", f"{before} {last} {word}"] if len(word) == 1 else [*grams, f"{last} {word}"]
        before, last = last, word


def _bare(match: re.Match[str]) -> Span:
    """Return where a token lies without the punctuation around it; all of it when it is nothing else."""
    word = _EDGE.sub("", match.group())
    start = match.start() + match.group().find(word) if word else match.start()
    return start, start + len(word or match.group())


@lru_cache(maxsize=50_000)
def _of_token(token: str) -> tuple[str, tuple[str, ...]]:
    """Return the bare word and the features that the token has without its neighbours."""
    word = _EDGE.sub("", token) or token
    if len(word) == 1:
        return word, (word,)
    padded = f"_{word}_"
    grams = {padded[i : i + n] for n in _GRAMS for i in range(len(padded) - n + 1)}
    return word, (word, *sorted(f"#{gram}" for gram in grams))


@lru_cache(maxsize=1)
def _hasher() -> FeatureHasher:
    """Return the hash that training and scoring share."""
    return FeatureHasher(n_features=COLUMNS, input_type="string", alternate_sign=False, dtype=np.float32)
