"""Train, calibrate, measure and write the model of toxicity and harm."""

import resource
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # scikit-learn brings it, without types

from classifiers.toxicity.calibration import Calibration, Floats
from classifiers.toxicity.heads import Heads, quantise, restore
from classifiers.toxicity.model import Gate, Model
from classifiers.toxicity.network import Network
from classifiers.toxicity.stage import Stage
from classifiers.toxicity.taxonomy import HEADS, looks_at
from classifiers.training import fit, gate, networks, own
from classifiers.training.calibrate import calibrate, mix
from classifiers.training.rows import Row
from classifiers.training.scoring import Texts
from classifiers.training.sources import NOT_ABOUT_ONESELF, SOURCES, Kind, read
from classifiers.training.table import Mask, Table, known, table
from config.errors import SettingsError

SEED = 7

_CAP = 8_000
"""Rows of one set that train, at most: large sets must not drown the small ones."""

_HELD_OUT = 0.15
"""Share of the training rows that calibrates and trains no head."""

_ANSWER = HEADS.index("harmful_answer")

KINDS = {source.name: source.kind for source in SOURCES}

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A model and what it was made of."""

    model: Model
    table: Table
    held: tuple[Row, ...]  # the rows that calibrated
    seconds: float
    megabytes: float  # peak resident memory


def make(data: Path, cache: Path, say: Say, *, seed: int = SEED) -> Made:
    """Train on the data folder. The same data, seed and library versions give the same model.

    Args:
        data: folder with `toxicity` and `conversations`.
        cache: of built encoders and encodings; a run that was stopped goes on with what is there.
        say: is told how it goes.
        seed: fills the slots of the own rows.

    Raises:
        SettingsError: the folder holds none of the sets.
    """
    begun = time.monotonic()
    rows = gather(data, seed)
    say(f"{len(rows):,} rows from {len({row.source for row in rows})} sets")
    seen = table(rows, cache, lambda left: say(f"{left:,} texts left to encode"))
    with threadpool_limits(limits=1):  # sums in another order would give other bits
        model = _trained(seen, say)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    held = tuple(row for row, out in zip(seen.rows, held_out(seen.rows), strict=True) if out)
    return Made(model=model, table=seen, held=held, seconds=time.monotonic() - begun, megabytes=peak)


def gather(data: Path, seed: int) -> list[Row]:
    """Read the training part of every set that may train, and the own rows; at most `_CAP` a set."""
    rows: list[Row] = []
    for source in SOURCES:
        if source.trains:
            found = sorted(read(data, source, "train"), key=lambda row: (row.share("cap"), row.id))
            rows.extend(found[:_CAP])
    if not rows:
        raise SettingsError(f"no labelled sets under {data}; give the folder with --data or WINNOW_DATA")
    if not any(map(ordinary, rows)):
        raise SettingsError(f"no ordinary chat under {data / 'conversations'}; probabilities are calibrated on it")
    return rows + list(own.rows(seed))


def ordinary(row: Row) -> bool:
    """Whether the row is from ordinary chat."""
    return KINDS.get(row.source) is Kind.CHAT


def held_out(rows: Sequence[Row]) -> Mask:
    """Return which rows train nothing."""
    return np.array([row.share("calibrate") < _HELD_OUT for row in rows])


def learnt(rows: Sequence[Row], head: str) -> fit.Labels:
    """Return what a head learns from each row.

    Harm does not learn from the positives of request sets, which share their set's wording and not their harm, nor
    from texts that may be harmful only after the turn before; they reach it through the heads for requests and answers.
    """
    out = fit.labels(rows, head)
    if head == "harm":
        elsewhere = np.array([KINDS.get(row.source) is Kind.REQUEST or bool(row.before) for row in rows])
        out[elsewhere & (out == 1)] = fit.UNKNOWN
    return out


def _trained(seen: Table, say: Say) -> Model:
    """Fit everything, the dear steps last; then calibrate, then open the gates."""
    trains, lessons = ~held_out(seen.rows), known(seen, learnt)
    heads = _linear(seen, lessons, trains, say)
    linear = _by_row(seen, heads)
    quick = networks.quick(seen, lessons, trains, _epochs("quick network", say))
    answer = networks.answer(seen, lessons, trains, _epochs("answers", say))
    full = networks.full(seen, lessons, trains, _epochs("full network", say))
    said = seen.logits(full)
    said[:, _ANSWER] = (said[:, _ANSWER] + seen.logits(answer, pairs=True)[:, 0]) / 2
    steps = {
        "quick": _calibrated(quick, seen.logits(quick), linear, seen.rows),
        "full": _calibrated(full, said, linear, seen.rows),
    }
    mixed = {name: step.probabilities(step.mixed(_blinded(raw, seen.rows), linear))
             for (name, step), raw in zip(steps.items(), (seen.logits(quick), said), strict=True)}  # fmt: skip
    opened = _gate(seen, mixed, say)
    return Model(heads=heads, gate=opened, quick=steps["quick"], full=steps["full"], answer=answer)


def _epochs(what: str, say: Say) -> Callable[[int], None]:
    return lambda epoch: say(f"{what}: epoch {epoch + 1}")


def _linear(seen: Table, lessons: NDArray[np.int8], trains: Mask, say: Say) -> Heads:
    """Fit the linear heads, round them as the file does, and calibrate them."""
    features = seen.hashed.first()
    sources = [row.source for row, train in zip(seen.rows, trains, strict=True) if train]
    columns, intercepts = [], []
    for k, head in enumerate(HEADS):
        of_head = lessons[trains, k]
        say(f"{head}: {(of_head == 1).sum():,} of {(of_head != fit.UNKNOWN).sum():,} rows")
        column, intercept = fit.head(features[trains], of_head, sources, fit.Fit())
        columns.append(column)
        intercepts.append(intercept)
    zeros, ones = np.zeros(len(HEADS)), np.ones(len(HEADS))
    weights = restore(*quantise(np.column_stack(columns)))
    heads = Heads(weights=weights, intercepts=np.array(intercepts), typical=zeros, spread=ones)
    return _calibrated_heads(heads, seen.hashed, held_out(seen.rows))


def _calibrated_heads(heads: Heads, hashed: Texts, held: Mask) -> Heads:
    """Measure ordinary chat, then fit the line from logits to probabilities of every head."""
    rows = hashed.rows
    chat = held & np.array([ordinary(row) for row in rows])
    raw = heads.raw(hashed.first())
    heads = replace(heads, typical=raw[chat].mean(axis=0), spread=raw[chat].std(axis=0))
    return replace(heads, calibrations=lines(hashed.logits(heads)[held], _kept(rows, held)))


def _by_row(seen: Table, heads: Heads) -> Floats:
    """Return (R, K): what the linear heads say of each row's first window."""
    return heads.raw(seen.hashed.first())


def _blinded(logits: NDArray[np.float32], rows: Sequence[Row]) -> Floats:
    """Return the logits with NaN where a head does not look at a row."""
    out = logits.astype(np.float64)
    for k, head in enumerate(HEADS):
        out[[not looks_at(head, row.role) for row in rows], k] = np.nan
    return out


def _calibrated(network: Network, logits: NDArray[np.float32], linear: Floats, rows: Sequence[Row]) -> Stage:
    """Measure ordinary chat, mix, and fit the line from the mix to probabilities."""
    held = held_out(rows)
    chat = held & np.array([ordinary(row) for row in rows])
    both = np.stack([logits.astype(np.float64), linear])
    stage = Stage(network=network, typical=both[:, chat].mean(axis=1), spread=both[:, chat].std(axis=1))
    mixed = stage.mixed(_blinded(logits, rows), linear)
    return replace(stage, calibrations=lines(mixed[held], _kept(rows, held)))


def _kept(rows: Sequence[Row], mask: Mask) -> list[Row]:
    return [row for row, kept in zip(rows, mask, strict=True) if kept]


def lines(scores: Floats, rows: Sequence[Row]) -> tuple[Calibration, ...]:
    """Fit the line of every head to (N, K) scores of N rows that trained nothing."""
    return tuple(_line(head, scores[:, k], rows) for k, head in enumerate(HEADS))


def _line(head: str, scores: Floats, rows: Sequence[Row]) -> Calibration:
    """Calibrate one head on the rows that know it; ordinary answers count as harmless here."""
    chat = np.array([ordinary(row) for row in rows])
    labels = fit.labels(rows, head)
    sees = np.array([looks_at(head, row.role) for row in rows])
    labels[chat & sees & (labels == fit.UNKNOWN)] = 0
    if head in NOT_ABOUT_ONESELF:  # assumed, not labelled: they say nothing of how often the head is right
        labels[np.array([KINDS.get(row.source) is Kind.WORDING for row in rows])] = fit.UNKNOWN
    use = (labels != fit.UNKNOWN) & sees
    if set(labels[use]) != {0, 1}:
        raise SettingsError(f"the rows held out hold one class of {head} only; train on more sets")
    weight = mix([networks.set_of(row) for row, used in zip(rows, use, strict=True) if used], chat[use])
    return calibrate(scores[use], labels[use], weight)


def _gate(seen: Table, said: Mapping[str, Floats], say: Say) -> Gate:
    """Fit the gate to what the full network tags, and open both gates as far as recall asks for."""
    sees = np.array([[looks_at(head, row.role) for head in HEADS] for row in seen.rows])
    highest = {name: np.where(sees, chances, 0).max(axis=1) for name, chances in said.items()}
    tagged, held = highest["full"] >= gate.TAGGED, held_out(seen.rows)
    features = seen.hashed.first()
    sources = [networks.set_of(row) for row in seen.rows]
    trains = ~held
    weights, intercept = gate.weights(features[trains], tagged[trains], _chosen(sources, trains))
    rounded = restore(*quantise(weights[:, None]))[:, 0]
    chat = np.array([ordinary(row) for row in seen.rows])
    rightly = tagged & np.array([any(row.labels.values()) for row in seen.rows])
    weight = networks.set_weights(_kept(seen.rows, held))
    first = gate.level(features[held] @ rounded + intercept, rightly[held], weight, chat[held], gate.KEPT_BY_WORDS)
    second = gate.level(highest["quick"][held], rightly[held], weight, chat[held], gate.KEPT_BY_QUICK)
    say(f"ordinary chat past the gates: {first.through:.1%} to the quick network, {second.through:.1%} to the full one")
    return Gate(weights=rounded, intercept=intercept, level=first.level, quick=second.level)


def _chosen(values: Sequence[str], mask: Mask) -> list[str]:
    return [value for value, chosen in zip(values, mask, strict=True) if chosen]
