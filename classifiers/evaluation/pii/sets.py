"""The labelled sets of private data."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from classifiers.evaluation.pii import secrets
from classifiers.evaluation.pii.gold import Text, read
from classifiers.training.rows import records
from config.errors import SettingsError

CAP = 0
"""Rows of one set that are measured, at most; 0: all. The sets are small."""

PUBLIC = ("presidio_synth", "wnut17", "meddocan_es", "noren_secrets")
"""Read from the data folder."""

OWN = ("secrets", "secrets_held_out")
"""Made by `secrets.py`: all of it, and the third that no rule was written with. The part `train` is the rest."""

SECRETS = ("noren_secrets", *OWN)
"""Sets that are about secrets: those that look for nothing else are measured on these alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedSet:
    """Texts with spans."""

    name: str
    texts: tuple[Text, ...]
    of: int  # rows before the cap

    @property
    def languages(self) -> frozenset[str]:
        """Every language in it."""
        return frozenset(text.language for text in self.texts)


def marked(data: Path, part: str = "dev", names: Collection[str] = (), cap: int = CAP) -> Iterator[MarkedSet]:
    """Read the sets.

    Args:
        data: folder with `pii` in it.
        part: `dev` or `train`; our own sets have no parts.
        names: of the sets; empty: every one that is there.
        cap: rows of one set, at most; 0: all.
    """
    for name, opened in _readers(data, part).items():
        texts = tuple(read(record) for record in opened()) if not names or name in names else ()
        if texts:
            yield MarkedSet(name=name, texts=texts[: cap or None], of=len(texts))


def check(data: Path, names: Collection[str], chats: Collection[str]) -> None:
    """Refuse what cannot be measured.

    Raises:
        SettingsError: a set that is not known, or a folder that holds none.
    """
    known = (*PUBLIC, *OWN, *chats)
    if strange := sorted(set(names) - set(known)):
        raise SettingsError(f"no set is called {', '.join(strange)}; there are {', '.join(known)}")
    if not any((data / part).is_dir() for part in ("pii", "conversations")):
        raise SettingsError(f"no labelled sets under {data}; give the folder with --data or WINNOW_DATA")


def _readers(data: Path, part: str) -> dict[str, Callable[[], Iterable[Mapping[str, Any]]]]:
    """Return what reads each set that is there."""
    public = {name: data / "pii" / f"{name}.{part}.jsonl.gz" for name in PUBLIC}
    read_public = {name: partial(records, path) for name, path in public.items() if path.is_file()}
    own: dict[str, secrets.Part | None] = (
        {"secrets": "tune"} if part == "train" else {"secrets": None, "secrets_held_out": "held_out"}
    )
    return {**read_public, **{name: partial(_own, which) for name, which in own.items()}}


def _own(part: secrets.Part | None) -> Iterator[Mapping[str, Any]]:
    for row in secrets.rows(part):
        yield {"id": row.id, "lang": row.lang, "text": row.text, "spans": [asdict(span) for span in row.spans]}
