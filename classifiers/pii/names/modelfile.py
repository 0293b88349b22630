"""Read the file of the taggers: plain values only, and only of a layout that this version knows."""

from pathlib import Path
from zipfile import BadZipFile

import skops.io

import classifiers
from classifiers.errors import ClassifierUnavailableError
from classifiers.pii.names.tagger import FORMAT, Tagger

SHIPPED = Path(classifiers.__file__).parent / "models" / "pii" / "names.skops"
"""The file that Winnow ships."""

_REMEDY = "install Winnow again, or make it with `winnow train pii`"


def load(path: Path = SHIPPED) -> Tagger:
    """Return the taggers in a file (0.1 s).

    Raises:
        ClassifierUnavailableError: there is no such file, or it is not one that this version can trust and read.
    """
    if not path.is_file():
        raise ClassifierUnavailableError("pii", f"no model at {path}; {_REMEDY}")
    try:
        if strange := skops.io.get_untrusted_types(file=path):
            raise ClassifierUnavailableError("pii", f"{path} holds types that are not trusted: {', '.join(strange)}")
        state = skops.io.load(path, trusted=[])
        if state["format"] != FORMAT:
            raise ClassifierUnavailableError("pii", f"{path} was made by another version; {_REMEDY}")
        return Tagger.of(state)
    except (BadZipFile, KeyError, ValueError) as broken:
        raise ClassifierUnavailableError("pii", f"{path} is damaged; {_REMEDY}") from broken
