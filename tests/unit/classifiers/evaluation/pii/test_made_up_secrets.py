"""The 300 texts with made-up secrets: what they hold, and how many of them the recognizers find."""

from collections.abc import Iterator

import pytest

from classifiers.evaluation.pii.secrets import Part, Row, rows
from classifiers.pii.catalogue import RECOGNIZERS
from classifiers.pii.folding import fold
from classifiers.pii.gate import Gate
from classifiers.pii.hit import Hit
from classifiers.pii.overlap import resolve

FAMILY = tuple(
    recognizer
    for recognizer in RECOGNIZERS
    if {entry.category for entry in recognizer.entries} & {"secret", "password", "crypto_wallet"}
)
SHOWN_FROM = 0.5


def test_they_are_300_and_always_the_same() -> None:
    assert list(rows()) == list(rows())
    assert len(list(rows())) == 300
    assert len(list(rows("held_out"))) == 100


def test_every_slot_is_filled_and_every_span_lies_in_its_text() -> None:
    for row in rows():
        assert "[[" not in row.text
        assert not any(f"{{{{{slot}" in row.text for slot in ("openai", "password", "digits"))
        assert all(0 <= span.start < span.end <= len(row.text) for span in row.spans)


@pytest.mark.parametrize("part", ["tune", "held_out"])
def test_19_in_20_are_found_and_19_in_20_finds_are_right(part: Part) -> None:
    """A find is right when it shares a character with a secret; below half a chance nothing is shown."""
    gate = Gate(FAMILY)
    found = missed = false = 0

    for row in rows(part):
        hits = list(_shown(row, gate))
        met = [any(hit.start < span.end and span.start < hit.end for hit in hits) for span in row.spans]
        found += sum(met)
        missed += len(met) - sum(met)
        false += sum(not any(hit.start < span.end and span.start < hit.end for span in row.spans) for hit in hits)

    assert found / (found + missed) >= 0.95
    assert found / (found + false) >= 0.95


def _shown(row: Row, gate: Gate) -> Iterator[Hit]:
    folded = fold(row.text)
    names = gate.open(folded.text)
    hits = [hit for one in FAMILY if one.name in names for hit in one.find(folded.text, row.lang)]
    return (hit for hit in resolve(hits, folded.text) if hit.score >= SHOWN_FROM)
