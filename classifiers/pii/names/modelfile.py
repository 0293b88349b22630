"""Read the file of the taggers: plain arrays only, and only of a layout that this version knows.

NumPy's own format, without pickles: skops would do as well, but brings scikit-learn, 140 MB, into a process that may
need it for nothing else.
"""

from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

import classifiers
from classifiers.errors import ClassifierUnavailableError
from classifiers.pii.names.tagger import FORMAT, Tagger

SHIPPED = Path(classifiers.__file__).parent / "models" / "pii" / "names.npz"
"""The file that Winnow ships."""

SEPARATOR = "/"
"""Between the names of an array's folders."""

_REMEDY = "install Winnow again, or make it with `winnow train pii`"


def load(path: Path = SHIPPED) -> Tagger:
    """Return the taggers in a file (0.1 s).

    Raises:
        ClassifierUnavailableError: there is no such file, or it is not one that this version can trust and read.
    """
    if not path.is_file():
        raise ClassifierUnavailableError("pii", f"no model at {path}; {_REMEDY}")
    try:
        state = _state(path)
        known = int(state["format"]) == FORMAT
        tagger = Tagger.of(state) if known else None
    except (AttributeError, BadZipFile, EOFError, KeyError, OSError, TypeError, ValueError) as broken:
        raise ClassifierUnavailableError("pii", f"{path} is damaged; {_REMEDY}") from broken
    if tagger is None:
        raise ClassifierUnavailableError("pii", f"{path} was made by another version; {_REMEDY}")
    return tagger


def _state(path: Path) -> dict[str, Any]:
    """Return the arrays in a file, in folders as their names say."""
    state: dict[str, Any] = {}
    with np.load(path, allow_pickle=False) as file:
        for name in file.files:
            *folders, last = name.split(SEPARATOR)
            inside = state
            for folder in folders:
                inside = inside.setdefault(folder, {})
            inside[last] = file[name]
    return state
