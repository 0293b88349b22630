"""Fit a tagger to marked texts: softmax regression of each token's label on features of it and its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from classifiers.pii.names.features import BITS, OFFSETS, PAIR_BITS, features
from classifiers.pii.names.gazetteers import Gazetteers
from classifiers.pii.names.model import EMPTY, GAP, Floats, Lexicon, Model, Table, log_softmax
from classifiers.pii.names.tokens import Tokens, tokenise
from classifiers.training.names_documents import UNKNOWN, Document

_FORBIDDEN = -1e4  # nats: what may not follow
_TRUST = 0.5  # of what the labels before say, for the features know part of it already


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a tagger is fitted."""

    penalty: float = 0.3  # L2, of each weight squared and halved; the loss is a sum over tokens
    iterations: int = 90
    seen: int = 3  # tokens that a feature must have been at
    rows: int = 12_000  # features of kinds of tokens that are kept, at most
    pair_rows: int = 16_000  # features of neighbours that are kept, at most


@dataclass(frozen=True, slots=True)
class Corpus:
    """All tokens in one row, with what is known about them."""

    numbers: NDArray[np.int64]  # (N,) kind of token
    labels: NDArray[np.int64]  # (N,)
    weights: Floats  # (N,) 0 for the empty and the unknown ones
    kinds: csr_matrix  # (T, 2^BITS) features of kinds of tokens
    pairs: csr_matrix  # (N, 2^PAIR_BITS) features of neighbours


def labels_of(categories: Sequence[str]) -> tuple[str, ...]:
    """Return `O`, and two labels for each category."""
    return ("O", *(f"{place}-{category}" for category in categories for place in "BI"))


def marks(tokens: Tokens, document: Document, labels: Sequence[str]) -> tuple[NDArray[np.int64], Floats]:
    """Return (N,) labels and (N,) weights of a document's tokens; a token is inside when it begins inside."""
    out = np.zeros(len(tokens), dtype=np.int64)
    weights = np.full(len(tokens), document.weight, dtype=np.float32)
    for start, end, what in sorted(document.spans):
        first, last = np.searchsorted(tokens.ends, start, side="right"), np.searchsorted(tokens.starts, end)
        if f"B-{what}" in labels and first < last:
            out[first:last] = labels.index(f"I-{what}")
            out[first] = labels.index(f"B-{what}")
        elif what == UNKNOWN:
            weights[first:last] = 0
    return out, weights


def corpus(documents: Sequence[Document], labels: Sequence[str], lists: Gazetteers, seen: int) -> Corpus:
    """Return the tokens of all documents."""
    lexicon = Lexicon(lists, 1 << 16)
    cut = [tokenise(document.text) for document in documents]
    numbers, pairs, known, weights = [], [], [], []
    gap, nothing = np.zeros(GAP, dtype=np.int64), np.zeros(GAP, dtype=np.float32)
    for document, tokens in zip(documents, cut, strict=True):
        of_text = lexicon.numbers([tokens])
        marked, weight = marks(tokens, document, labels)
        numbers.append(of_text)
        pairs.append(lexicon.pairs(of_text, lists).T.astype(np.int32))
        known += [marked, gap]
        weights += [weight, nothing]
    return _corpus(lexicon, np.concatenate(numbers), np.concatenate(known), np.concatenate(weights), pairs, seen)


def _corpus(  # noqa: PLR0917 - the parts of one table
    lexicon: Lexicon,
    numbers: NDArray[np.int64],
    labels: NDArray[np.int64],
    weights: Floats,
    pairs: Sequence[NDArray[np.int32]],
    seen: int,
) -> Corpus:
    count = len(lexicon.words)
    hashed = np.concatenate(pairs)
    hashed[numbers == EMPTY] = -1
    lists = [list(features(word, int(lexicon.classes[nr]))) if word else [] for nr, word in enumerate(lexicon.words)]
    places = np.repeat(np.arange(count), [len(found) for found in lists])
    columns = np.fromiter((one for found in lists for one in found), dtype=np.int64, count=len(places))
    often = np.bincount(numbers, minlength=count)[places]
    kept = np.bincount(columns, often, 1 << BITS)[columns] >= seen
    kinds = csr_matrix((np.ones(kept.sum(), dtype=np.float32), (places[kept], columns[kept])), shape=(count, 1 << BITS))
    rows = np.repeat(np.arange(len(numbers)), hashed.shape[1])
    flat = hashed.ravel()
    kept = (flat >= 0) & (np.bincount(flat[flat >= 0], minlength=1 << PAIR_BITS)[flat] >= seen)
    shape = (len(numbers), 1 << PAIR_BITS)
    neighbours = csr_matrix((np.ones(kept.sum(), dtype=np.float32), (rows[kept], flat[kept])), shape=shape)
    return Corpus(numbers, labels, weights, kinds, neighbours)


def fit(documents: Sequence[Document], categories: Sequence[str], lists: Gazetteers, plan: Plan) -> Model:
    """Return a tagger; the same documents give the same weights."""
    labels = labels_of(categories)
    table = corpus(documents, labels, lists, plan.seen)
    kinds, neighbours = _Loss(table, len(labels), plan.penalty).least(plan.iterations)
    often = np.asarray(table.kinds.T @ np.bincount(table.numbers, minlength=table.kinds.shape[0]))
    pair_often = np.asarray(table.pairs.sum(axis=0)).ravel()
    return Model(
        labels,
        Table.packed(kinds, _level(kinds, often, plan.rows)),
        Table.packed(neighbours, _level(neighbours, pair_often, plan.pair_rows)),
        follows(table, labels),
        lists,
    )


def _level(weights: Floats, often: NDArray[np.float64], most: int) -> float:
    """Return the largest weight a feature must have for `most` of them to be kept."""
    largest = np.sort(np.abs(weights).max(axis=1)[often > 0])
    return float(max(largest[-most] if len(largest) > most else 0, 1e-3))


def follows(table: Corpus, labels: Sequence[str]) -> Floats:
    """Return (L, L): how much more often a label follows another one than it comes at all, in nats."""
    known = (table.weights[:-1] > 0) & (table.weights[1:] > 0)
    counts = np.full((len(labels), len(labels)), 0.5)
    np.add.at(counts, (table.labels[:-1][known], table.labels[1:][known]), 1)
    share = counts / counts.sum(axis=1, keepdims=True)
    out: Floats = (_TRUST * np.log(share / (counts.sum(axis=0) / counts.sum()))).astype(np.float32)
    for before, name in enumerate(labels):
        for after, following in enumerate(labels):
            if following.startswith("I-") and name[2:] != following[2:]:
                out[before, after] = _FORBIDDEN
    return out


class _Loss:
    """Negative log likelihood of the labels and the penalty, with its slope."""

    def __init__(self, table: Corpus, count: int, penalty: float) -> None:
        self._table, self._count, self._penalty = table, count, penalty
        self._columns = np.unique(table.kinds.indices)
        self._pair_columns = np.unique(table.pairs.indices)
        self._kinds = table.kinds[:, self._columns]
        self._pairs = table.pairs[:, self._pair_columns]
        self._kinds_t, self._pairs_t = self._kinds.T.tocsr(), self._pairs.T.tocsr()
        total = len(table.numbers)
        ones = np.ones(total, dtype=np.float32)
        self._places = csr_matrix((ones, (table.numbers, np.arange(total))), shape=(self._kinds.shape[0], total))
        self._split = len(self._columns) * len(OFFSETS) * count

    def least(self, iterations: int) -> tuple[Floats, Floats]:
        """Return the weights of kinds, (2^BITS, offsets * L), and of neighbours, (2^PAIR_BITS, L)."""
        start = np.zeros(self._split + len(self._pair_columns) * self._count)
        best = minimize(self, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 6}).x
        kinds = np.zeros((1 << BITS, len(OFFSETS) * self._count), dtype=np.float32)
        kinds[self._columns] = best[: self._split].reshape(len(self._columns), -1)
        neighbours = np.zeros((1 << PAIR_BITS, self._count), dtype=np.float32)
        neighbours[self._pair_columns] = best[self._split :].reshape(-1, self._count)
        return kinds, neighbours

    def __call__(self, point: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """Return the loss and its slope at a point."""
        table, small = self._table, point.astype(np.float32)
        kinds = self._kinds @ small[: self._split].reshape(len(self._columns), -1)
        by_offset = kinds.reshape(len(kinds), len(OFFSETS), self._count)
        scores = self._summed(by_offset)
        scores += self._pairs @ small[self._split :].reshape(-1, self._count)
        logs = log_softmax(scores)
        at = np.arange(len(logs))
        loss = -float((table.weights * logs[at, table.labels]).astype(np.float64).sum())
        error = np.exp(logs)
        error[at, table.labels] -= 1
        error *= table.weights[:, None]
        slope = np.concatenate([self._of_kinds(error), (self._pairs_t @ error).ravel()]).astype(np.float64)
        return loss + 0.5 * self._penalty * float(point @ point), slope + self._penalty * point

    def _summed(self, by_offset: Floats) -> Floats:
        numbers, out = self._table.numbers, np.zeros((len(self._table.numbers), self._count), dtype=np.float32)
        for nr, offset in enumerate(OFFSETS):
            said = by_offset[:, nr][numbers]
            if offset < 0:
                out[-offset:] += said[:offset]
            else:
                out[: len(out) - offset] += said[offset:]
        return out

    def _of_kinds(self, error: Floats) -> Floats:
        """Slope of the weights of kinds: what each kind was wrong about at each offset."""
        wrong = np.zeros((self._kinds.shape[0], len(OFFSETS), self._count), dtype=np.float32)
        for nr, offset in enumerate(OFFSETS):
            moved = np.zeros_like(error)
            if offset < 0:
                moved[:offset] = error[-offset:]
            else:
                moved[offset:] = error[: len(error) - offset]
            wrong[:, nr] = self._places @ moved
        out: Floats = (self._kinds_t @ wrong.reshape(len(wrong), -1)).ravel()
        return out
