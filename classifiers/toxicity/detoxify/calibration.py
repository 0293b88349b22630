"""The calibration file of a checkpoint: a line from logits to probabilities for each category."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from classifiers.toxicity.calibration import Calibration
from classifiers.toxicity.detoxify import remedies

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines of one checkpoint. A category without one has the checkpoint's own probability."""

    checkpoint: str  # SHA-256 of the file, in hexadecimal
    lines: Mapping[str, Calibration]  # category, `harm` among them, to its line
    rows: Mapping[str, int]  # category to the labels that its line was fitted to

    def write(self, path: Path) -> None:
        """Write a JSON file that a person can read."""
        lines = {name: _plain(line) | {"rows": self.rows[name]} for name, line in self.lines.items()}
        whole = {"format": FORMAT, "checkpoint": self.checkpoint, "lines": lines}
        path.write_text(json.dumps(whole, indent=1) + "\n", "utf-8")

    @classmethod
    def read(cls, path: Path, checkpoint: Path) -> Self:
        """Read what was written for this checkpoint.

        Raises:
            ClassifierUnavailableError: there is no such file, it is damaged, or of another checkpoint.
        """
        if not path.is_file():
            raise remedies.calibration_unfit(path, "is missing")
        try:
            whole = json.loads(path.read_text("utf-8"))
            lines = {name: Calibration.of(line) for name, line in whole["lines"].items()}
            made_for, rows = whole["checkpoint"], {name: int(line["rows"]) for name, line in whole["lines"].items()}
        except (ValueError, KeyError, TypeError, AttributeError) as broken:
            raise remedies.calibration_unfit(path, "is damaged") from broken
        if made_for != fingerprint(checkpoint):
            raise remedies.calibration_unfit(path, "was made for another checkpoint")
        return cls(checkpoint=made_for, lines=lines, rows=rows)


def fingerprint(checkpoint: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with checkpoint.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _plain(line: Calibration) -> dict[str, Any]:
    return {"x": line.x.tolist(), "y": line.y.tolist(), "slope": line.slope}
