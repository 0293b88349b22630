"""How well each set is told apart by a model that never saw it: what a site with other data can expect."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # scikit-learn brings it, without types

from classifiers.toxicity.calibration import Floats
from classifiers.toxicity.stage import blended
from classifiers.toxicity.taxonomy import HEADS, looks_at
from classifiers.training import fit, networks
from classifiers.training.harm import held_out, learnt, ordinary
from classifiers.training.sources import OWN, SOURCES, Kind
from classifiers.training.table import Mask, Table, known

_FEWEST = 20
"""Positives and negatives of a set below which a head is not reported."""

_PROCESSES = 2

_EPOCHS = 3
"""Half of what the shipped network takes: so many networks would take too long."""


Figures = Mapping[str, Mapping[str, Mapping[str, float]]]
"""Set to head to `auc`, `ap`, `rows` and `positives`."""


def measure(table: Table, say: Callable[[str], None]) -> Figures:
    """Train the full network once without each labelled set and measure it there; the network alone, without words."""
    out: dict[str, Mapping[str, Mapping[str, float]]] = {}
    names = sorted({row.source for row in table.rows} & _labelled())
    with ProcessPoolExecutor(_PROCESSES, initializer=_share, initargs=(table,)) as pool:
        for name, figures in zip(names, pool.map(_without, names), strict=True):
            say(f"without {name}: " + ", ".join(f"{head} {one['auc']:.3f}" for head, one in figures.items()))
            out[name] = figures
    return out


def _labelled() -> set[str]:
    return {source.name for source in SOURCES if source.kind is not Kind.CHAT} - {OWN.name}


_shared: list[Table] = []


def _share(table: Table) -> None:
    """Keep the table in this process."""
    _shared[:] = [table]


def _without(name: str) -> Mapping[str, Mapping[str, float]]:
    """Train without a set and measure on all of it."""
    table = _shared[0]
    rows = np.array([row.source == name for row in table.rows])
    with threadpool_limits(limits=1):
        lessons = known(table, learnt)
        network = networks.full(table, lessons, ~rows & ~held_out(table.rows), lambda _: None, epochs=_EPOCHS)
        standing = _standing(table, table.logits(network).astype(np.float64))
    return dict(_figures(table, rows, standing))


def _standing(table: Table, logits: Floats) -> Floats:
    """Return (R, K): how rows stand by the network alone."""
    chat = np.array([ordinary(row) for row in table.rows]) & held_out(table.rows)
    return blended((logits - logits[chat].mean(axis=0)) / logits[chat].std(axis=0))


def _figures(table: Table, rows: Mask, standing: Floats) -> Iterator[tuple[str, Mapping[str, float]]]:
    chosen = [row for row, there in zip(table.rows, rows, strict=True) if there]
    for k, head in enumerate(HEADS):
        labels = fit.labels(chosen, head)
        use = (labels != fit.UNKNOWN) & np.array([looks_at(head, row.role) for row in chosen])
        target, scores = labels[use], standing[rows][use, k]
        if min((target == 0).sum(), (target == 1).sum()) >= _FEWEST:
            yield (
                head,
                {
                    "auc": float(roc_auc_score(target, scores)),
                    "ap": float(average_precision_score(target, scores)),
                    "rows": len(target),
                    "positives": int(target.sum()),
                },
            )
