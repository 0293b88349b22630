"""Train the model that Winnow ships: what it was made of stands beside it."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

import classifiers
from classifiers.encoders.folder import encoders
from classifiers.errors import ClassifierUnavailableError
from classifiers.toxicity.classifier import MODEL
from classifiers.toxicity.model import load
from classifiers.toxicity.taxonomy import HEADS
from classifiers.training import left_out, modelfile
from classifiers.training.harm import SEED, Made, make
from classifiers.training.rows import Row
from config.settings import ClassifierSettings

SHIPPED = Path(classifiers.__file__).parent / "models" / MODEL.parent
"""Where the model lies that Winnow ships."""

LEFT_OUT, MADE_OF = "left_out.json", "made_of.json"
"""Files beside the model: figures of models that had not seen a set, and what the model was made of."""

Say = Callable[[str], None]


def train(data: Path, out: Path, settings: ClassifierSettings, say: Say, *, leave_out: bool) -> None:
    """Train, say what differs from the model that was there, and write the model with what it was made of.

    Args:
        data: folder with `toxicity` and `conversations`.
        out: folder of the model; made when missing.
        settings: where the encoders lie.
        say: is told how it goes.
        leave_out: also train once without each set.

    Raises:
        SettingsError: the folder holds none of the sets.
    """
    made = make(data, encoders(settings), say)
    for line in _changes(out / MODEL.name, made):
        say(line)
    modelfile.write(made.model.state(), out / MODEL.name)
    (out / MADE_OF).write_bytes(orjson.dumps(_made_of(made), option=orjson.OPT_INDENT_2))
    say(f"wrote {out / MODEL.name}, trained in {made.seconds:.0f} s, {made.megabytes:,.0f} MB at most")
    if leave_out:
        (out / LEFT_OUT).write_bytes(orjson.dumps(left_out.measure(made.table, say), option=orjson.OPT_INDENT_2))


def _changes(path: Path, made: Made) -> Iterator[str]:
    """Yield how the model differs from the one in the file."""
    try:
        old = load(path)
    except ClassifierUnavailableError:
        return
    different = list(modelfile.differences(old.state(), made.model.state()))
    yield from different or ["the same model as before, bit for bit"]


def _made_of(made: Made) -> Mapping[str, Any]:
    """Return what a model card says about the sources."""
    held = {id(row) for row in made.held}
    return {
        "seed": SEED,
        "seconds": round(made.seconds),
        "megabytes": round(made.megabytes),
        "rows": Counter(row.source for row in made.table.rows if id(row) not in held),
        "held_out": Counter(row.source for row in made.held),
        "languages": Counter(row.language for row in made.table.rows),
        "labels": {head: _labels(made.table.rows, head) for head in HEADS},
    }


def _labels(rows: Sequence[Row], head: str) -> Mapping[str, int]:
    said = Counter(row.labels.get(head) for row in rows)
    return {"positives": said[1], "negatives": said[0]}
