"""Weights that lie inside an installed package, and what is built from them once."""

import hashlib
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from classifiers.errors import ClassifierUnavailableError

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Packaged:
    """A file of a package, known by its hash: a release that moved it is refused, not guessed at."""

    package: str  # import name
    distribution: str  # what to install
    file: str  # below the package's folder
    sha256: str

    def path(self) -> Path:
        """Return where the file lies.

        Raises:
            ClassifierUnavailableError: the package is missing, or its file is another one.
        """
        spec = find_spec(self.package)
        if spec is None or spec.origin is None:
            raise ClassifierUnavailableError(self.package, f"install {self.distribution}")
        path = Path(spec.origin).parent / self.file
        if not path.is_file() or _digest(path) != self.sha256:
            raise ClassifierUnavailableError(
                self.package, f"{path} is not the file that Winnow knows; install {self.distribution}"
            )
        return path


def built(path: Path, maker: str) -> Path:
    """Return the file at `path`, made first when it is not there; two processes may make it at once.

    It is made in a process of its own: the peak of memory while it is made is given back.

    Args:
        path: of the file; its name carries the version of what made it.
        maker: `module:function` that writes the file to the path it is given.
    """
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        draft = Path(folder) / path.name
        module, function = maker.split(":")
        code = f"import sys, pathlib, {module} as made; made.{function}(pathlib.Path(sys.argv[1]))"
        subprocess.run([sys.executable, "-c", code, str(draft)], check=True)  # noqa: S603 - our own module
        os.replace(draft, path)  # noqa: PTH105 - atomic over what another process wrote
    return path


@cache
def _digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
