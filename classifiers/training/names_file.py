"""Write the taggers to a file whose bytes depend on them alone."""

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from classifiers.pii.names.modelfile import SEPARATOR

_EPOCH = (1980, 1, 1, 0, 0, 0)  # `numpy.savez` writes the time


def write(state: Mapping[str, Any], path: Path) -> None:
    """Write the arrays, numbers and strings of a nested state; the folder of `path` is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, value in sorted(_flat(state)):
            member = zipfile.ZipInfo(f"{name}.npy", date_time=_EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(member, "w") as file:
                npy.write_array(file, value, allow_pickle=False)


def _flat(state: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, NDArray[Any]]]:
    for name, value in state.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{name}{SEPARATOR}")
        else:
            yield f"{before}{name}", np.asarray(value)
