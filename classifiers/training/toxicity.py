"""Train, calibrate, measure and write the heads of toxicity and harm."""

import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # scikit-learn brings it, without types

import classifiers
from classifiers.toxicity.calibration import Calibration, Floats
from classifiers.toxicity.heads import Heads, quantise, restore
from classifiers.toxicity.taxonomy import HEADS, looks_at
from classifiers.training import card, evaluate, fit, modelfile, own
from classifiers.training.calibrate import calibrate, mix
from classifiers.training.rows import Row
from classifiers.training.scoring import Texts, texts
from classifiers.training.sources import NOT_ABOUT_ONESELF, SOURCES, Kind, read
from config.errors import SettingsError

SEED = 7

SHIPPED = Path(classifiers.__file__).parent / "models" / "toxicity"
"""Where the heads lie that Winnow ships."""

_CAP = 5_000
"""Rows of one set that train, at most: large sets must not drown the small ones."""

_HELD_OUT = 0.15
"""Share of the training rows that calibrates and trains no head."""

_KINDS = {source.name: source.kind for source in SOURCES}

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """Heads with the quantised weights that their file holds."""

    heads: Heads
    whole: NDArray[np.int8]  # (COLUMNS, K)
    scales: NDArray[np.float32]  # (K,)


def train(data: Path, out: Path, say: Say, *, seed: int = SEED) -> None:
    """Train on the data folder; write `heads.skops` and `README.md` to `out`.

    The same data, seed and library versions give the same bytes.

    Args:
        data: folder with `toxicity` and `conversations`.
        out: folder of the model; made when missing.
        say: is told how it goes.
        seed: fills the slots of the own rows.

    Raises:
        SettingsError: the folder holds none of the sets.
    """
    begun = time.monotonic()
    with threadpool_limits(limits=1):  # sums in another order would give other bits
        rows = gather(data, seed)
        say(f"{len(rows):,} rows from {len({row.source for row in rows})} sets")
        held = [row for row in rows if row.share("calibrate") < _HELD_OUT]
        trained = calibrated(_fitted([row for row in rows if row.share("calibrate") >= _HELD_OUT], say), texts(held))
        modelfile.write(trained.heads, trained.whole, trained.scales, out / "heads.skops")
        say("measuring on the development parts")
        measured = evaluate.measure(data, trained.heads)
    spent = card.Spent(
        seconds=time.monotonic() - begun, megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    )
    card.write(out / "README.md", rows, held, measured, spent)
    say(f"wrote {out} in {spent.seconds:.0f} s")


def gather(data: Path, seed: int) -> list[Row]:
    """Read the training part of every set that may train, and the own rows; at most `_CAP` a set."""
    rows: list[Row] = []
    for source in SOURCES:
        if source.trains:
            found = sorted(read(data, source, "train"), key=lambda row: (row.share("cap"), row.id))
            rows.extend(found[:_CAP])
    if not rows:
        raise SettingsError(f"no labelled sets under {data}; give the folder with --data or WINNOW_DATA")
    if not any(_ordinary(row) for row in rows):
        raise SettingsError(f"no ordinary chat under {data / 'conversations'}; probabilities are calibrated on it")
    return rows + list(own.rows(seed))


def _ordinary(row: Row) -> bool:
    """Whether the row is from ordinary chat."""
    return _KINDS.get(row.source) is Kind.CHAT


def _fitted(rows: Sequence[Row], say: Say) -> Trained:
    """Fit every head to the rows that know it."""
    hashed = texts(rows)
    features, sources = hashed.first(), [row.source for row in hashed.rows]
    columns, intercepts = [], []
    for head in HEADS:
        known = _known(hashed.rows, head)
        say(f"{head}: {(known == 1).sum():,} of {(known != fit.UNKNOWN).sum():,} rows")
        column, intercept = fit.head(features, known, sources, fit.Fit())
        columns.append(column)
        intercepts.append(intercept)
    whole, scales = quantise(np.column_stack(columns))
    heads = Heads(
        weights=restore(whole, scales),
        intercepts=np.array(intercepts),
        typical=np.zeros(len(HEADS)),
        spread=np.ones(len(HEADS)),
    )
    return Trained(heads=heads, whole=whole, scales=scales)


def _known(rows: Sequence[Row], head: str) -> fit.Labels:
    """Return what a head learns from.

    Harm does not learn from the positives of request sets, which share their set's wording and not their harm; they
    reach it through the head for requests.
    """
    known = fit.labels(rows, head)
    if head == "harm":
        for at, row in enumerate(rows):
            if _KINDS.get(row.source) is Kind.REQUEST and known[at] == 1:
                known[at] = fit.UNKNOWN
    return known


def calibrated(trained: Trained, held: Texts) -> Trained:
    """Measure ordinary chat, then fit the line from logits to probabilities of every head."""
    ordinary = np.array([_ordinary(row) for row in held.rows])
    raw = _raw(trained.heads, held)
    heads = replace(trained.heads, typical=raw[ordinary].mean(axis=0), spread=raw[ordinary].std(axis=0))
    logits = held.logits(heads)
    lines = [_line(head, logits[:, k], held.rows, ordinary) for k, head in enumerate(HEADS)]
    return replace(trained, heads=replace(heads, calibrations=tuple(lines)))


def _raw(heads: Heads, held: Texts) -> Floats:
    """Return the (rows, K) logits of first windows, before any blend."""
    return np.asarray(held.first() @ heads.weights, dtype=np.float64) + heads.intercepts


def _line(head: str, logits: Floats, rows: Sequence[Row], ordinary: NDArray[np.bool_]) -> Calibration:
    """Calibrate one head on the held-out rows that know it; ordinary answers count as harmless here."""
    known = fit.labels(rows, head)
    sees = np.array([looks_at(head, row.role) for row in rows])
    known[ordinary & sees & (known == fit.UNKNOWN)] = 0
    if (
        head in NOT_ABOUT_ONESELF
    ):  # assumed, not labelled: they shape the head, but say nothing of how often it is right
        known[np.array([_KINDS.get(row.source) is Kind.WORDING for row in rows])] = fit.UNKNOWN
    use = (known != fit.UNKNOWN) & sees
    if set(known[use]) != {0, 1}:
        raise SettingsError(f"the rows held out hold one class of {head} only; train on more sets")
    weight = mix([row.source for row, used in zip(rows, use, strict=True) if used], ordinary[use])
    return calibrate(logits[use], known[use], weight)
