"""Where words make a name private."""

import pytest

from classifiers.pii.names import evidence
from classifiers.pii.names.cues import near


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I talked to my sister Henrietta yesterday.", "Henrietta"),
        ("Please send the invoice to Henrietta today.", "Henrietta"),
        ("I grew up in Ashford and left.", "Ashford"),
        ("I used to work at Northwind for years.", "Northwind"),
        ("Henrietta's phone is broken.", "Henrietta"),
        ("Mi hermana Henrietta vive lejos.", "Henrietta"),
        ("J'habite à Ashford depuis.", "Ashford"),
    ],
)
def test_a_cue_reaches_the_name_that_the_evidence_speaks_of(text: str, name: str) -> None:
    start = text.index(name)
    end = start + len(name)

    assert evidence.is_ours(text, start, end) or evidence.is_home(text, start) or evidence.is_employer(text, start)
    assert list(near(text, [(start, end)])) == [(start, end)]


def test_a_name_that_nothing_speaks_of_is_not_reached() -> None:
    text = "Napoleon marched on Moscow in the summer of that year."

    assert not list(near(text, [(0, 8), (20, 26)]))


def test_private_data_reaches_the_names_beside_it() -> None:
    text = "Henrietta Oak, 555-0143, and far away from all of that another name: Otto Elm."

    assert list(near(text, [(0, 13), (69, 77)], [(0, 40)])) == [(0, 13)]
