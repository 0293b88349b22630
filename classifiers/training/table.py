"""Labelled rows with everything that a model sees of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from classifiers.encoders import use
from classifiers.toxicity.edits import Normalised
from classifiers.toxicity.encoding import WIDTH
from classifiers.toxicity.network import Network
from classifiers.toxicity.normalise import normalise
from classifiers.toxicity.taxonomy import HEADS
from classifiers.toxicity.windows import Window, last, windows
from classifiers.training.encoded import Half, Store, encode
from classifiers.training.rows import Row
from classifiers.training.scoring import Texts, texts
from ingest.conversation import Role

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

WINDOWS = 4
"""Windows of a row that are looked at: of a longer one the ends and two between."""

_AT_ONCE = 8_192


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """R rows."""

    hashed: Texts  # their rows, and what the linear heads see
    owner: NDArray[np.intp]  # (W,): index of each encoded window's row, rising
    inputs: Half  # (W, WIDTH)
    before: Half  # (R, WIDTH): the turn before an answer; 0 where there is none

    @property
    def rows(self) -> tuple[Row, ...]:
        """The R rows."""
        return self.hashed.rows

    def windows_of(self, rows: Mask) -> NDArray[np.intp]:
        """Return the indices of the windows of some rows."""
        return np.flatnonzero(rows[self.owner])

    def pairs(self, chosen: NDArray[np.intp]) -> Half:
        """Return (N, WIDTH + 512): windows with what the quick encoder sees of the turn before their row."""
        return np.concatenate([self.inputs[chosen], self.before[self.owner[chosen]][:, -use.WIDTH :]], axis=1)

    def logits(self, network: Network, *, pairs: bool = False) -> Floats:
        """Return (R, K): the largest over the windows of each row."""
        first = network.logits(np.zeros((1, len(network.mean)), dtype=np.float32))
        out = np.full((len(self.rows), first.shape[1]), -np.inf, dtype=np.float32)
        for start in range(0, len(self.owner), _AT_ONCE):
            chosen = np.arange(start, min(start + _AT_ONCE, len(self.owner)))
            inputs = self.pairs(chosen) if pairs else self.inputs[chosen][:, -len(network.mean) :]
            np.maximum.at(out, self.owner[chosen], network.logits(inputs.astype(np.float32)))
        return out


def table(rows: Sequence[Row], folder: Path, say: Callable[[int], None]) -> Table:
    """Hash and encode rows; those without a token are left out.

    Args:
        rows: to look at.
        folder: of built encoders and kept encodings.
        say: is told how many texts are left to encode.
    """
    hashed = texts(rows)
    cut = [[window.text for window in _some(windows(_plain(row.text)))] for row in hashed.rows]
    before = [last(_plain(row.before)) if row.role is Role.ASSISTANT else "" for row in hashed.rows]
    flat = [text for parts in cut for text in parts]
    store = Store(folder / "training")
    for left in encode(store, [*flat, *filter(None, before)], folder):
        say(left)
    return Table(
        hashed=hashed,
        owner=np.repeat(np.arange(len(cut)), [len(parts) for parts in cut]),
        inputs=store.take(flat),
        before=_before(store, before),
    )


def _some(cut: list[Window]) -> list[Window]:
    """Return `WINDOWS` windows at equal distances, the ends among them; all when there are no more."""
    return [cut[nr * (len(cut) - 1) // (WINDOWS - 1)] for nr in range(WINDOWS)] if len(cut) > WINDOWS else cut


def _plain(text: str) -> Normalised:
    return normalise(text, keep_case=True)


def _before(store: Store, texts_before: Sequence[str]) -> Half:
    out = np.zeros((len(texts_before), WIDTH), dtype=np.float16)
    there = [at for at, text in enumerate(texts_before) if text]
    out[there] = store.take([texts_before[at] for at in there])
    return out


def known(table: Table, of_head: Callable[[Sequence[Row], str], NDArray[np.int8]]) -> NDArray[np.int8]:
    """Return (R, K) of what each row knows about each head."""
    return np.column_stack([of_head(table.rows, head) for head in HEADS])
