"""The bundled browser code, served under an address that changes with its content."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from fastapi import Response

from config.errors import SettingsError

STATIC = Path(__file__).parent / "static"
KINDS = {"desk.js": "text/javascript; charset=utf-8", "desk.css": "text/css; charset=utf-8"}
FOR_A_YEAR = "public, max-age=31536000, immutable"


class BundleMissingError(SettingsError):
    """The console was not built."""

    code = "console_not_built"

    def __init__(self, folder: Path) -> None:
        super().__init__(f"the console's files are not in {folder}; run `python hatch_build.py` in the project folder")


@dataclass(frozen=True, slots=True)
class Assets:
    """The files of the bundle, read once."""

    files: dict[str, bytes]

    def address(self, name: str) -> str:
        """Return where a page finds a file; another content, another address."""
        return f"/static/{hashlib.sha256(self.files[name]).hexdigest()[:16]}/{name}"

    def response(self, digest: str, name: str) -> Response:
        """Serve a file: to be kept for a year under its own address, asked for again under an old one."""
        if name not in self.files:
            return Response(status_code=404)
        current = self.address(name).split("/")[2] == digest
        headers = {"Cache-Control": FOR_A_YEAR if current else "no-cache", "X-Content-Type-Options": "nosniff"}
        return Response(self.files[name], media_type=KINDS[name], headers=headers)


def load(folder: Path = STATIC) -> Assets:
    """Read the bundle.

    Raises:
        BundleMissingError: it was not built.
    """
    try:
        return Assets({name: (folder / name).read_bytes() for name in KINDS})
    except OSError as error:
        raise BundleMissingError(folder) from error
