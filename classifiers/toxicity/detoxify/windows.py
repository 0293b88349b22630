"""Texts cut into overlapping windows, each scored once however often it occurs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.tag import Span
from classifiers.toxicity.windows import clean, spans

MOST = 64
"""Different windows of one text that are scored: half of them from its start, half from its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A part of a text."""

    owner: int  # index of its text
    span: Span  # code points into the text
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """The windows of N texts."""

    windows: tuple[Window, ...]  # in the order of the texts
    contents: tuple[str, ...]  # each different one once
    at: NDArray[np.intp]  # (windows,): index into `contents`
    unread: dict[int, Span]  # text to what was left out of it, where it was too long


def cut(texts: Iterable[str]) -> Cut:
    """Cut texts; those of white space alone have no window."""
    found: list[Window] = []
    unread: dict[int, Span] = {}
    for owner, text in enumerate(texts):
        own = list(_windows(owner, text))
        kept = _kept(own)
        if len(kept) < len(own):
            unread[owner] = _gap(kept)
        found.extend(kept)
    index = {content: at for at, content in enumerate(dict.fromkeys(window.content for window in found))}
    at = np.array([index[window.content] for window in found], dtype=np.intp)
    return Cut(windows=tuple(found), contents=tuple(index), at=at, unread=unread)


def _windows(owner: int, text: str) -> Iterator[Window]:
    """Yield the windows of a text that hold more than white space."""
    for start, end in spans(text):
        if text[start:end].strip():
            yield Window(owner=owner, span=(start, end), content=clean(text[start:end]))


def _kept(windows: Sequence[Window]) -> Sequence[Window]:
    """Return all, or those from the start and the end when too many differ."""
    if len({window.content for window in windows}) <= MOST:
        return windows
    return (*windows[: MOST // 2], *windows[-MOST // 2 :])


def _gap(kept: Sequence[Window]) -> Span:
    """Return what lies between the kept halves."""
    half = len(kept) // 2
    return kept[half - 1].span[1], kept[half].span[0]
