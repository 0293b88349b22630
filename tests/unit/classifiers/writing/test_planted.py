"""Planted errors: how many are found in each language, and that the corrected sentence is left alone."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from classifiers.writing.answer import Answer
from classifiers.writing.flaw import Flaw
from classifiers.writing.proofreading import proofread

FOLDER = Path(__file__).parent
PLANTED = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")
LEAST = {
    ("en", "spelling"): 0.94, ("en", "grammar"): 0.84, ("es", "spelling"): 0.87, ("es", "grammar"): 0.87,
    ("fr", "spelling"): 0.9, ("fr", "grammar"): 0.93, ("zh", "spelling"): 0.83, ("zh", "grammar"): 0.78,
}  # fmt: skip
"""Share of the planted errors that is found: as measured, less one sentence; the misses stay in the files."""


def sentences(language: str, kind: str) -> Iterator[str]:
    """Yield the sentences of both files, those written before the rules first."""
    for name in ("planted_before.toml", "planted_after.toml"):
        yield from tomllib.loads((FOLDER / name).read_text("utf-8"))[language][kind]


def proof(text: str, language: str) -> tuple[Flaw, ...]:
    """Proofread a short sentence, whose language is given: alone it is too short to be told."""
    answer = Answer(text)
    answer.__dict__["language"] = language
    return proofread(answer).all


def is_found(sentence: str, language: str) -> bool:
    """Whether a flaw touches the planted error."""
    match = PLANTED.search(sentence)
    assert match is not None
    start, end = match.start(), match.start() + len(match[1])
    found = proof(PLANTED.sub(r"\1", sentence), language)
    return any(flaw.span is not None and flaw.span[0] <= end and start <= flaw.span[1] for flaw in found)


@pytest.mark.parametrize(("language", "kind"), LEAST)
def test_planted_errors_are_found(language: str, kind: str) -> None:
    found = [is_found(one, language) for one in sentences(language, kind)]

    assert len(found) >= 29
    assert sum(found) / len(found) >= LEAST[language, kind]


@pytest.mark.parametrize(("language", "kind"), LEAST)
def test_the_corrected_sentence_is_left_alone(language: str, kind: str) -> None:
    corrected = [PLANTED.sub(r"\2", one) for one in sentences(language, kind)]

    assert [(one, flaw.rule) for one in corrected for flaw in proof(one, language)] == []
