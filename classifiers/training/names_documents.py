"""Texts with marked names: what the taggers are trained on, and how it is read from the data folder."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from classifiers.pii.hit import Hit
from classifiers.training.rows import records

UNKNOWN = "?"
"""Category of a span that says nothing: its tokens train nothing."""

Marked = tuple[int, int, str]
"""Start, end (exclusive), category of a hit or `UNKNOWN`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text."""

    id: str
    source: str  # name of its set
    language: str  # ISO 639-1
    text: str
    spans: tuple[Marked, ...] = ()
    weight: float = 1.0  # of each of its tokens

    def share(self, salt: str) -> float:
        """Return a number in 0..1 that depends on the id and the salt alone: for splits that never move."""
        return int.from_bytes(hashlib.blake2b(f"{salt}:{self.id}".encode(), digest_size=8).digest()) / 2**64


class Names(Protocol):
    """Finds names with a model that is there already (`classifiers.pii.analyzer.Analyzer`)."""

    def names(self, texts: Sequence[str], language: str, /) -> list[list[Hit]]:
        """Return hits in each of N texts."""
        ...


_NAMES = {"PERSON": "person", "LOCATION": "location", "ORGANIZATION": "organization"}
_SPANISH = _NAMES | {"ADDRESS": "street_address", "ID": "medical_id", "AGE": "age"}
_HAZY = {"ADDRESS": UNKNOWN, "TITLE": UNKNOWN, "NRP": UNKNOWN}

_BY_LISTS = frozenset({"name.listed"})  # rules of finds that no model read
_LONGEST = 2_500  # code points of a message that are read
_MESSAGES = {"wildchat": 1_500, "chitchat": 6_000, "hh_harmless": 3_000}
_ANSWERS = 3_000  # of halueval_general
_DULL = 0.3  # weight of tokens of unmarked Chinese texts
_CHINESE = {"cold_zh": 4_000, "halluqa_ref": 1_000}


def marked(data: Path) -> Iterator[Document]:
    """Yield the documents that people marked: Spanish clinical cases, English posts and made sentences."""
    yield from _read(data, "meddocan_es", _SPANISH, 1.0)
    yield from _read(data, "wnut17", _NAMES, 2.0)
    yield from _read(data, "presidio_synth", _NAMES | _HAZY, 1.0)


def _read(data: Path, name: str, categories: Mapping[str, str], weight: float) -> Iterator[Document]:
    path = data / "pii" / f"{name}.train.jsonl.gz"
    for record in records(path) if path.exists() else ():
        yield Document(
            id=record.get("template") or record["id"],
            source=name,
            language=record["lang"],
            text=record["text"],
            spans=tuple((s["start"], s["end"], categories[s["mapped"]]) for s in _spans(record, categories)),
            weight=weight,
        )


def _spans(record: Mapping[str, Any], categories: Mapping[str, str]) -> Iterator[Mapping[str, Any]]:
    return (span for span in record["spans"] if span["mapped"] in categories)


def silver(data: Path, names: Names) -> Iterator[Document]:
    """Yield English and French chat in which spaCy marks the names."""
    for language in ("en", "fr"):
        found = [document for document in chat(data) if document.language == language]
        found.sort(key=lambda document: len(document.text))
        hits = names.names([document.text for document in found], language)
        for document, of_text in zip(found, hits, strict=True):
            said = [hit for hit in of_text if hit.rule not in _BY_LISTS]
            yield replace(document, spans=tuple((hit.start, hit.end, hit.category) for hit in said))


def chat(data: Path) -> Iterator[Document]:
    """Yield messages of ordinary chat, without marks."""
    for name, most in _MESSAGES.items():
        yield from _first(most, _chat(data / "conversations" / f"{name}.train.jsonl.gz", name))
    yield from _first(_ANSWERS, _texts(data / "factual" / "halueval_general.train.jsonl.gz", "halueval_general"))


def chinese(data: Path) -> Iterator[Document]:
    """Yield Chinese texts without marks; most name nobody."""
    yield from (replace(document, weight=_DULL) for document in chat(data) if document.language == "zh")
    yield from _first(_CHINESE["cold_zh"], _harmless(data / "toxicity" / "cold_zh.train.jsonl.gz"))
    answers = _texts(data / "factual" / "halluqa_ref.train.jsonl.gz", "halluqa_ref")
    yield from (replace(document, weight=_DULL) for document in _first(_CHINESE["halluqa_ref"], answers))


def _first(most: int, documents: Iterator[Document]) -> list[Document]:
    """Return a sample that depends on ids alone."""
    return sorted(documents, key=lambda document: (document.share("sample"), document.id))[:most]


def _chat(path: Path, name: str) -> Iterator[Document]:
    for record in records(path) if path.exists() else ():
        for at, message in enumerate(record["messages"]):
            text = message["content"][:_LONGEST]
            if text.strip() and not record["labels"].get("upstream_toxic_flag"):
                yield Document(id=f"{record['id']}/{at}", source=name, language=record["lang"], text=text)


def _texts(path: Path, name: str) -> Iterator[Document]:
    for record in records(path) if path.exists() else ():
        text = _answer(record)[:_LONGEST]
        if text.strip():
            yield Document(id=str(record["id"]), source=name, language=record["lang"], text=text)


def _answer(record: Mapping[str, Any]) -> str:
    return str(record["messages"][-1]["content"])


def _harmless(path: Path) -> Iterator[Document]:
    for record in records(path) if path.exists() else ():
        if not any(record["mapped"].values()):
            yield Document(
                id=str(record["id"]), source="cold_zh", language="zh", text=record["text"][:_LONGEST], weight=_DULL
            )
