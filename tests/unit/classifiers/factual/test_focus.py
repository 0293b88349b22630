"""What to check first in a claim: the content that the question did not say."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.focus import focus


@pytest.mark.parametrize(
    ("question", "claim", "expected"),
    [
        ("Who founded the shop on Mill Lane?", "The shop on Mill Lane was founded by Anna Weber.", ["Anna Weber"]),
        ("When does the museum open?", "The museum opens at 9 on Monday.", ["9 on Monday"]),
        ("¿Quién fundó la tienda?", "La tienda la fundó Ana Ruiz.", ["Ana Ruiz"]),
        ("Qui a fondé le magasin ?", "Le magasin a été fondé par Anne Roux.", ["Anne Roux"]),
        ("鞋店是谁创立的？", "鞋店是王安娜创立的。", ["王安娜创"]),
        ("Is it open?", "Yes, it is open.", []),
    ],
)
def test_the_content_that_the_question_did_not_say_is_marked(question: str, claim: str, expected: list[str]) -> None:
    assert [claim[start:end] for start, end in focus(claim, question)] == expected


@given(st.text(), st.text())
def test_places_are_in_order_and_inside_the_claim(claim: str, question: str) -> None:
    places = focus(claim, question)

    assert all(0 <= start < end <= len(claim) for start, end in places)
    assert all(first[1] <= second[0] for first, second in pairwise(places))
