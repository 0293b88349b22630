"""Where a find ends."""

from itertools import pairwise

import pytest

from triage.redaction.ends import mended
from triage.redaction.rewriting import Mark

TAKEN_ALONG = (
    ("person", "said Mr. Michael Várady", "Michael Várady", "Mr. Michael Várady"),
    ("person", "said Tom B. Reyes-Lund", "Reyes", "B. Reyes-Lund"),
    ("person", "from Weeks-Rivas", "Rivas", "Weeks-Rivas"),
    ("location", "at København K this morning", "København", "København K"),
    ("location", "Springfield, IL 62704", "Springfield", "Springfield, IL 62704"),
    ("location", "in GREENVILLE", "GREEN", "GREENVILLE"),
    ("street_address", "Avenida Montiboli 188 A-6, bajo", "Avenida Montiboli", "Avenida Montiboli 188 A-6"),
    ("medical_id", "NASS: 25 1973648256 13.", "25 1973648256", "25 1973648256 13"),
    ("phone_number", "call 5550123456", "5550123", "5550123456"),
    ("street_address", "at 30 Veslebakken 48", "Veslebakken", "30 Veslebakken 48"),
)

LEFT_AS_IT_IS = (
    ("person", "it is Anna's turn", "Anna"),
    ("location", "in Germany 2022", "Germany"),
    ("location", "from Paris I wrote", "Paris"),
    ("street_address", "Main Street at 5:30", "Main Street"),
    ("person", "我叫王小明今天", "王小明"),
    ("iban", "no DE00 12345", "DE00"),
)


@pytest.mark.parametrize(("category", "text", "found", "whole"), TAKEN_ALONG)
def test_what_belongs_to_a_find_is_taken_along(category: str, text: str, found: str, whole: str) -> None:
    assert _mended(category, text, found) == whole


@pytest.mark.parametrize(("category", "text", "found"), LEFT_AS_IT_IS)
def test_what_does_not_belong_to_it_stays(category: str, text: str, found: str) -> None:
    assert _mended(category, text, found) == found


def test_the_marks_keep_their_order_and_their_text() -> None:
    text = "Dr. Ruiz and Dr. Lund"
    marks = [Mark(start=4, end=8, category="person"), Mark(start=17, end=21, category="person")]

    first, second = mended(text, marks)

    assert (text[first.start : first.end], text[second.start : second.end]) == ("Dr. Ruiz", "Dr. Lund")
    assert all(before.end <= after.start for before, after in pairwise((first, second)))


def _mended(category: str, text: str, found: str) -> str:
    start = text.index(found)
    (mark,) = mended(text, [Mark(start=start, end=start + len(found), category=category)])
    return text[mark.start : mark.end]
