"""Other classifiers behind the same Protocol: the first version, packages in environments of their own, Detoxify."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, cast

import numpy as np
import orjson

import classifiers
from classifiers import registry
from classifiers.classifier import Classifier
from classifiers.errors import ClassifierUnavailableError
from classifiers.tag import Findings, Scores
from classifiers.toxicity.features import Window, matrix, windows
from classifiers.toxicity.heads import Heads, load
from classifiers.toxicity.taxonomy import HEADS, looks_at
from classifiers.toxicity.windows import clean
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message

PEERS = Path(classifiers.__file__).parents[1] / "benchmarks" / "peers"
"""Where a clone keeps the first version's heads and the servers of the packages."""

_AT_ONCE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A classifier from the package index that runs in an environment of its own."""

    name: str  # name@version
    server: str  # file under `PEERS` that answers lines of texts with lines of scores
    needs: tuple[str, ...]  # everything that is installed: what they ask for themselves is not


PACKAGES = (
    Package(
        name="alt-profanity-check@1.9.1",
        server="alt_profanity_check.py",
        needs=(
            "alt-profanity-check==1.9.1",
            "scikit-learn==1.9.1",
            "joblib==1.6.0",
            "cloudpickle==3.1.2",
            "narwhals==2.29.0",
            "numpy==2.4.6",
            "scipy==1.17.1",
            "threadpoolctl==3.8.0",
        ),
    ),
    Package(  # asks for TensorFlow, which its network does not need
        name="tox-block@0.1.2", server="tox_block.py", needs=("tox-block==0.1.2", "h5py==3.16.0", "numpy==2.4.6")
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A peer that cannot be measured here."""

    name: str
    why: str


class PeerUnavailableError(ClassifierUnavailableError):
    """A peer's package could not be installed or started."""


class FirstVersion:
    """The linear heads that Winnow first shipped: the worst window of a message counts."""

    part = "toxicity"
    name = "first version"

    def __init__(self, heads: Heads) -> None:
        self._heads = heads

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        return [
            Findings(messages={message.id: self._scores(message) for message in conversation.fresh})
            for conversation in batch
        ]

    def _scores(self, message: Message) -> Scores:
        parts: list[Window] = windows(message.content)
        seen = [head for head in HEADS if looks_at(head, message.role)]
        if not parts:
            return dict.fromkeys(seen, 0.0)
        logits = self._heads.logits(matrix(parts), [message.role] * len(parts)).max(axis=0)
        probabilities = self._heads.probabilities(logits[np.newaxis])[0]
        return {head: float(probabilities[HEADS.index(head)]) for head in seen}


class Served:
    """A classifier in a process of its own, which reads and writes JSON lines."""

    part = "toxicity"

    def __init__(self, name: str, command: Sequence[str]) -> None:
        """Start it.

        Raises:
            PeerUnavailableError: it ended before it was ready.
        """
        self.name = name
        self._process = subprocess.Popen(  # noqa: S603 - our own server
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._asked = cast("IO[bytes]", self._process.stdin)
        self._said = cast("IO[bytes]", self._process.stdout)
        try:
            self._answer()
        except PeerUnavailableError:
            self.close()
            raise

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        messages = [message for conversation in batch for message in conversation.fresh]
        answers = iter(self._scores([message.content for message in messages]))
        return [
            Findings(messages={message.id: next(answers) for message in conversation.fresh}) for conversation in batch
        ]

    def close(self) -> None:
        """End the process."""
        with self._process:
            self._asked.close()

    def _scores(self, texts: Sequence[str]) -> Iterator[Scores]:
        for start in range(0, len(texts), _AT_ONCE):
            asked = [clean(text) for text in texts[start : start + _AT_ONCE]]
            self._asked.write(orjson.dumps(asked) + b"\n")
            self._asked.flush()
            yield from self._answer()

    def _answer(self) -> list[Scores]:
        line = self._said.readline()
        if not line:
            raise PeerUnavailableError(self.name, "its process ended")
        answer: list[Scores] = orjson.loads(line)
        return answer


def peers(settings: ClassifierSettings) -> Iterator[Classifier | Missing]:
    """Load each peer in turn; one that cannot be had is named with the reason. Each ends when the next is asked for."""
    loads: Sequence[tuple[str, AbstractContextManager[Classifier]]] = (
        ("first version", _loaded(lambda: FirstVersion(load(PEERS / "first_version.skops")))),
        *((package.name, started(package)) for package in PACKAGES),
        ("detoxify", _loaded(lambda: registry.build("detoxify", settings))),
    )
    for name, opened in loads:
        try:
            with opened as peer:
                yield peer
        except ClassifierUnavailableError as error:
            yield Missing(name=name, why=str(error))


@contextmanager
def _loaded(make: Callable[[], Classifier]) -> Iterator[Classifier]:
    """Load a classifier that needs no closing."""
    yield make()


@contextmanager
def started(package: Package) -> Iterator[Served]:
    """Run the server of a package in an environment made for it, which takes the package index.

    Raises:
        PeerUnavailableError: uv or the server's file is missing, or the environment cannot be made.
    """
    server = PEERS / package.server
    if not server.is_file():
        raise PeerUnavailableError(package.name, f"no {server}; peers are measured in a clone of the project")
    with TemporaryDirectory(prefix="winnow-peer-") as folder:
        _install(package, folder)
        served = Served(package.name, [f"{folder}/bin/python", str(server)])
        try:
            yield served
        finally:
            served.close()


def _install(package: Package, folder: str) -> None:
    beside = Path(sys.executable).with_name("uv")
    uv = str(beside) if beside.exists() else shutil.which("uv")
    if uv is None:
        raise PeerUnavailableError(package.name, "install uv")
    into = ["pip", "install", "--quiet", "--no-deps", "--python", folder]
    for words in (["venv", "--quiet", "--python", sys.executable, folder], [*into, *package.needs]):
        if subprocess.run([uv, *words], capture_output=True, check=False).returncode:  # noqa: S603 - pinned packages
            raise PeerUnavailableError(package.name, "its packages cannot be installed; is the package index in reach?")
