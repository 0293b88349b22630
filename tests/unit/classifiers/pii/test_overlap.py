"""Of overlapping finds one is kept, by one rule."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.pii.hit import Hit
from classifiers.pii.overlap import resolve

TEXT = "abcde" * 20
EMAIL = Hit("email_address", 0, 20, "email")
ADDRESS_IN_IT = Hit("url", 5, 20, "url.bare")
NAME = Hit("person", 0, 4, "name.model", "name")
STREET = Hit("street_address", 2, 30, "street_address")


@pytest.mark.parametrize(
    ("hits", "kept"),
    [
        ([EMAIL, ADDRESS_IN_IT], [EMAIL]),
        ([ADDRESS_IN_IT, EMAIL], [EMAIL]),
        ([NAME, STREET], [STREET]),  # a shape beats a model's name
        (
            [Hit("person", 0, 9, "name.said"), STREET],
            [Hit("person", 0, 9, "name.said"), Hit("street_address", 9, 30, "street_address")],
        ),
        (
            [NAME, Hit("location", 10, 14, "place.model", "name")],
            [NAME, Hit("location", 10, 14, "place.model", "name")],
        ),
        ([Hit("url", 0, 5, "url"), Hit("url", 0, 9, "url")], [Hit("url", 0, 9, "url")]),  # the longer one
        ([EMAIL, EMAIL], [EMAIL]),
        ([], []),
    ],
)
def test_the_surer_or_longer_find_is_kept(hits: list[Hit], kept: list[Hit]) -> None:
    assert resolve(hits, TEXT) == kept


HITS = st.builds(
    lambda start, length, rule: Hit("x", start, start + length, rule),
    st.integers(0, 60),
    st.integers(1, 20),
    st.sampled_from(["email", "url", "name.model", "age"]),
)


@given(st.lists(HITS, max_size=25))
def test_no_two_kept_finds_overlap_and_every_find_touches_a_kept_one(hits: list[Hit]) -> None:
    kept = resolve(hits, TEXT)

    assert all(a.end <= b.start for a, b in itertools.pairwise(kept))
    assert all(TEXT[hit.start : hit.end].strip() for hit in kept)
    assert all(any(hit.overlaps(other) for other in kept) for hit in hits)
