"""Fit the calibration of a Detoxify checkpoint to labelled rows that it was not trained on."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from classifiers.toxicity.detoxify.calibration import Lines, fingerprint
from classifiers.toxicity.detoxify.classifier import Scorer, worst_of
from classifiers.toxicity.detoxify.windows import cut
from classifiers.training.calibrate import calibrate, mix
from classifiers.training.rows import Row
from classifiers.training.sources import SOURCES, Kind, read
from config.errors import SettingsError

SEEN = frozenset(
    {
        "civil_spans",
        "identity_templates",
        "jigsaw_multi",
        "jigsaw_six_sample",
        "paradetox",
        "wiki_context",
        "wiki_identity",
    }
)
"""Sets with rows from Detoxify's training data: Wikipedia talk pages and Civil Comments."""

FEWEST = 20
"""Rows of each class that a line needs."""

_HELD_OUT = 0.15  # share of the rows that calibrate; the same as for our own heads
_CHUNK = 64  # texts scored between two words about progress

Say = Callable[[str], None]


def fit(data: Path, scorer: Scorer, checkpoint: Path, most: int, say: Say) -> Lines:
    """Score rows, and fit a line for each category that has enough labels.

    Args:
        data: folder with `toxicity` and `conversations`.
        scorer: the checkpoint.
        checkpoint: its file.
        most: rows of one set, at most.
        say: is told how it goes.

    Raises:
        SettingsError: the folder has no rows in the checkpoint's languages, or no category has enough.
        ClassifierUnavailableError: the checkpoint does not answer.
    """
    rows = list(gather(data, scorer.variant.languages, most))
    if not rows:
        raise SettingsError(f"no labelled rows in {', '.join(sorted(scorer.variant.languages))} under {data}")
    return lines(rows, _logits(scorer, rows, say), fingerprint(checkpoint), say)


def gather(data: Path, languages: frozenset[str], most: int) -> Iterator[Row]:
    """Yield the held-out rows of the training part of every set that Detoxify has not seen, in some languages."""
    for source in SOURCES:
        if source.trains and source.name not in SEEN:
            held = (row for row in read(data, source, "train") if row.share("calibrate") < _HELD_OUT)
            spoken = (row for row in held if row.language in languages and row.text.strip())
            yield from sorted(spoken, key=lambda row: (row.share("cap"), row.id))[:most]


def _logits(scorer: Scorer, rows: Sequence[Row], say: Say) -> list[dict[str, float]]:
    """Return category to logit of each row's worst window."""
    out: list[dict[str, float]] = []
    for start in range(0, len(rows), _CHUNK):
        texts = [row.text for row in rows[start : start + _CHUNK]]
        scored = worst_of(scorer, cut(texts), len(texts))
        out.extend({category: one.logit for category, one in worst.items()} for worst in scored)
        say(f"scored {len(out):,} of {len(rows):,} rows")
    return out


def lines(rows: Sequence[Row], logits: Sequence[dict[str, float]], checkpoint: str, say: Say) -> Lines:
    """Fit a line for each category, in the mix of real traffic.

    Args:
        rows: N labelled rows.
        logits: N times category to logit.
        checkpoint: SHA-256 of its file.
        say: is told which categories have too few labels.

    Raises:
        SettingsError: no category has enough.
    """
    fitted, counts = {}, {}
    for category in dict.fromkeys(category for one in logits for category in one):
        known = [at for at, row in enumerate(rows) if category in row.labels and category in logits[at]]
        target = np.array([rows[at].labels[category] for at in known], dtype=np.int8)
        if min(target.sum(), len(target) - target.sum()) < FEWEST:
            say(f"{category}: {target.sum()} of {len(target)} rows are positive, too few for a line")
            continue
        weight = mix([rows[at].source for at in known], np.array([_ordinary(rows[at]) for at in known]))
        fitted[category] = calibrate(np.array([logits[at][category] for at in known]), target, weight)
        counts[category] = len(known)
    if not fitted:
        raise SettingsError("no category has enough labelled rows to calibrate it")
    return Lines(checkpoint=checkpoint, lines=fitted, rows=counts)


_CHAT = frozenset(source.name for source in SOURCES if source.kind is Kind.CHAT)


def _ordinary(row: Row) -> bool:
    return row.source in _CHAT
