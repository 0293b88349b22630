"""Write a model to a skops file whose bytes depend on the model alone; say what differs between two."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import skops.io

_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(state: Mapping[str, Any], path: Path) -> None:
    """Write what `Model.state` gave; the folder of `path` is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_steady(state))


def differences(old: Mapping[str, Any], new: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """Yield what differs between two states: the part, and by how much."""
    for name in sorted(old.keys() | new.keys()):
        yield from _different(f"{prefix}{name}", old.get(name), new.get(name))


def _different(name: str, old: object, new: object) -> Iterator[str]:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from differences(old, new, f"{name}.")
    elif isinstance(old, np.ndarray) and isinstance(new, np.ndarray) and old.shape == new.shape:
        if not np.array_equal(old, new):
            apart = np.abs(old.astype(np.float64) - new)
            yield f"{name}: {np.count_nonzero(apart):,} of {apart.size:,} values, at most {apart.max():.2g} apart"
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for at, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _different(f"{name}.{at}", one, other)
    elif not (type(old) is type(new) and np.array_equal(np.asarray(old), np.asarray(new))):
        yield f"{name}: another value"


def _steady(state: Mapping[str, Any]) -> bytes:
    """Return the file's bytes; skops names parts by memory address and time, which must not show."""
    written = zipfile.ZipFile(io.BytesIO(skops.io.dumps(dict(state))))
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
