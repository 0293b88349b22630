"""Write heads to a skops file whose bytes depend on the heads alone."""

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import skops.io
from numpy.typing import NDArray

from classifiers.toxicity.features import COLUMNS
from classifiers.toxicity.heads import FORMAT, NAME, Heads
from classifiers.toxicity.taxonomy import HEADS

_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(heads: Heads, whole: NDArray[np.int8], scales: NDArray[np.float32], path: Path) -> None:
    """Write calibrated heads.

    Args:
        heads: what the file will be read as.
        whole: (COLUMNS, K) quantised weights of `heads`.
        scales: (K,) of them.
        path: of the file; its folder is made.
    """
    state = {
        "format": FORMAT,
        "name": NAME,
        "heads": list(HEADS),
        "columns": COLUMNS,
        "weights": whole,
        "scales": scales,
        "intercepts": heads.intercepts,
        "typical": heads.typical,
        "spread": heads.spread,
        "calibrations": [line.state() for line in heads.calibrations],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_steady(state))


def _steady(state: dict[str, Any]) -> bytes:
    """Return the file's bytes; skops names parts by memory address and time, which must not show."""
    written = zipfile.ZipFile(io.BytesIO(skops.io.dumps(state)))
    schema = written.read("schema.json").decode()
    names = list(dict.fromkeys(re.findall(r"\d+\.npy", schema)))
    ids = dict.fromkeys(re.findall(r'"__id__": (\d+)', schema))
    fixed = {old: str(new) for new, old in enumerate(dict.fromkeys([*(name[:-4] for name in names), *ids]))}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, old in [(f"{fixed[name[:-4]]}.npy", name) for name in names]:
            archive.writestr(_member(name), written.read(old), compresslevel=9)
        plain = re.sub(r'(?<=")\d+(?=\.npy")|(?<="__id__": )\d+', lambda found: fixed[found.group()], schema)
        archive.writestr(_member("schema.json"), plain, compresslevel=9)
    return out.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    """Return a compressed member without a date."""
    member = zipfile.ZipInfo(name, date_time=_EPOCH)
    member.compress_type = zipfile.ZIP_DEFLATED
    return member
