"""The calibration file of a checkpoint, and how it is fitted."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from classifiers.errors import ClassifierUnavailableError
from classifiers.toxicity.calibration import Calibration, Floats
from classifiers.toxicity.detoxify.calibration import Lines, fingerprint
from classifiers.toxicity.detoxify.variants import VARIANTS
from classifiers.training.detoxify import SEEN, fit
from classifiers.training.sources import SOURCES
from config.errors import SettingsError
from tests.unit.classifiers.detoxify.rows import labelled


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """Write a file that stands for a checkpoint."""
    (tmp_path / "own.ckpt").write_bytes(b"weights")
    return tmp_path / "own.ckpt"


def _lines(checkpoint: Path) -> Lines:
    line = Calibration(x=np.array([-1.0, 2.0]), y=np.array([-3.0, 0.5]), slope=0.8)
    return Lines(checkpoint=fingerprint(checkpoint), lines={"harm": line}, rows={"harm": 400})


def test_what_is_written_is_read_again(checkpoint: Path, tmp_path: Path) -> None:
    _lines(checkpoint).write(tmp_path / "lines.json")

    read = Lines.read(tmp_path / "lines.json", checkpoint)

    logits = np.linspace(-9, 9, 50)
    assert read.rows == {"harm": 400}
    assert np.array_equal(read.lines["harm"].probability(logits), _lines(checkpoint).lines["harm"].probability(logits))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "is missing"),
        ("not JSON", "is damaged"),
        ("{}", "is damaged"),
        ('{"checkpoint": "a", "lines": {"harm": {}}}', "is damaged"),
        ('{"checkpoint": "a", "lines": []}', "is damaged"),
        ('{"checkpoint": "a", "lines": {}}', "was made for another checkpoint"),
    ],
)
def test_a_file_that_does_not_fit_says_how_to_make_one(
    content: str | None, why: str, checkpoint: Path, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / "lines.json").write_text(content)

    with pytest.raises(ClassifierUnavailableError, match=f"{why}; make it with winnow train detoxify"):
        Lines.read(tmp_path / "lines.json", checkpoint)


class Length:
    """A checkpoint for which a long text is toxic, by one logit a word too many."""

    variant = VARIANTS["original"]
    labels = ("toxic", "threat")

    def logits(self, texts: Sequence[str], /) -> Floats:
        """See `Scorer`."""
        return np.array([[float(len(text.split()) - 10)] * 2 for text in texts])


def test_lines_are_fitted_to_held_out_rows_in_the_mix_of_traffic(checkpoint: Path, tmp_path: Path) -> None:
    said: list[str] = []

    lines = fit(labelled(tmp_path, 1_000), Length(), checkpoint, 400, said.append)

    assert lines.checkpoint == fingerprint(checkpoint)
    assert set(lines.lines) == {"harm", "toxicity"}  # no set says what is a threat
    low, high = lines.lines["toxicity"].probability(np.array([-8.0, 6.0]))
    assert low < 0.05 < high
    assert any(line.startswith("threat: 0 of") for line in said)
    assert said[0].startswith("scored 64 of ")


def _quiet(_progress: str) -> None:
    """Say nothing."""


def test_rows_in_other_languages_are_left_out(checkpoint: Path, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no labelled rows in en"):
        fit(labelled(tmp_path, 200, language="zh"), Length(), checkpoint, 400, _quiet)


def test_too_few_rows_are_refused(checkpoint: Path, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="enough labelled rows"):
        fit(labelled(tmp_path, 40), Length(), checkpoint, 400, _quiet)


def test_every_set_that_detoxify_was_trained_on_is_one_of_ours() -> None:
    assert {source.name for source in SOURCES} >= SEEN
