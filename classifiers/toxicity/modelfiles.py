"""Read the files of trained models: plain values only, and only of a layout that the reader knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import skops.io

from classifiers.errors import ClassifierUnavailableError
from classifiers.toxicity.features import COLUMNS
from classifiers.toxicity.taxonomy import HEADS


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What a reader expects of a file."""

    name: str  # name@version of the model
    format: int  # raised when a reader of the old layout would misread the new one
    remedy: str  # what to do when the file is not there, or another one

    def read(self, path: Path) -> Mapping[str, Any]:
        """Return the values in a file.

        Raises:
            ClassifierUnavailableError: there is no such file, or it is not one that this version can trust and read.
        """
        if not path.is_file():
            raise ClassifierUnavailableError(self.name, f"no model at {path}; {self.remedy}")
        try:
            state = self._trusted(path)
            known = (state["format"], tuple(state["heads"]), state["columns"]) == (self.format, HEADS, COLUMNS)
        except (BadZipFile, KeyError, ValueError) as broken:
            raise ClassifierUnavailableError(self.name, f"{path} is damaged; {self.remedy}") from broken
        if not known:
            raise ClassifierUnavailableError(self.name, f"{path} was made by another version; {self.remedy}")
        return state

    def _trusted(self, path: Path) -> Mapping[str, Any]:
        """Return the values in the file when all of them are plain."""
        strange = skops.io.get_untrusted_types(file=path)
        if strange:
            raise ClassifierUnavailableError(
                self.name, f"{path} holds types that are not trusted: {', '.join(strange)}"
            )
        state: Mapping[str, Any] = skops.io.load(path, trusted=[])
        return state
