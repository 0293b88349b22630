"""Text made to be slow: every check of dates, lists and code ends within a second."""

# ruff: noqa: E501  # a table of cases

import time

import pytest

from classifiers.factual.exact import (
    ages,
    calendar_facts,
    clock,
    counts,
    dates,
    holiday,
    intervals,
    letters,
    logic,
    ordering,
    snippets,
    tables,
)  # fmt: skip
from tests.unit.classifiers.factual.exact.answered import answer

PARTS = (
    ages, calendar_facts, clock, counts, dates, holiday, intervals, letters, logic, ordering, snippets, tables,
)  # fmt: skip

TEXTS = {
    "a million list items": "Here are five tips:\n" + "- a\n" * 1_000_000,
    "lists within lists": "".join(" " * (line % 40) + "- a\n" for line in range(4_000)),
    "nested fences": "".join("`" * (3 + line % 40) + "\n" for line in range(2_500)),
    "open fences": "```python\n" * 5_000,
    "brackets": "```python\n" + "(" * 19_000 + "\n```",
    "signs": "```python\nx = " + "-" * 18_000 + "1\n```",
    "conditions": "```python\nx = " + "1 if 1 else " * 1_600 + "1\n```",
    "json": "```json\n" + "[" * 19_000 + "\n```",
    "digits of json": "```json\n" + "1" * 19_000 + "\n```",
    "a long table": "| a | b |\n|---|---|\n" + "| x | 3 |\n" * 100_000 + "| Total | 3 |\n",
    "a wide table": "|" + "a|" * 20_000 + "\n|Total|" + "1|" * 20_000,
    "100,000 dates": "from 3 March 2024 to 4 March 2024 is 3 days " * 50_000,
    "holidays": "Easter 2024 is on April 7 " * 4_000,
    "days of the year": "3 March 2024 is the 3rd day of the year " * 4_000,
    "times": "from 9:00 to 10:00 is 2 hours " * 4_000,
    "digits": "1" * 1_000_000,
    "spaces": "in alphabetical order" + " " * 100_000,
    "births": "born in 1950 died in 1940 " * 4_000,
    "quotes": '"a" < ' * 20_000,
    "comparisons": "Ann is taller than Bob and " * 60 + "so Ann is taller than Bob.",
    "totals": "- a: 3\nTotal: 3\n" * 5_000,
}


FOLDED = (
    "4 Auguſt 2024 is a Tueſday. The 3 aprıl 2024 fell on frıday.", "There are 9 dayſ from 3 May 2024 to 9 May 2024.",
    "Chriſtmas is on 3 May. VALENTİNE'S DAY is on May 3.", "Hay 9 dıas entre el 3 de mayo de 2024 y el 9 de mayo de 2024.",
    "Auguſt has 30 days. Aprıl is in the fırſt quarter.", "0000-00-00 is a Monday. 9999-99-99. 00/31/2024. 0000年0月0日星期一",
    "3 May 0000 is the 0th day of the year. ٣ May ٢٠٢٤ is a Monday. February 0000 has 30 days.",
    "From 25:00 to 99:99 is 3 hours. 0:00 pm is 13:00.", "born in 1999 and died in 1000 at the age of 9999.",
    "'' has 0 letters. 'ß' spelled backwards is 'SS'. The letter ß appears 2 times in 'ß'.",
)  # fmt: skip
"""Letters that match others when case is ignored, and numbers that no calendar has."""


@pytest.mark.parametrize("text", FOLDED)
def test_odd_letters_and_numbers_raise_nothing(text: str) -> None:
    for part in PARTS:
        assert part.CHECK.find([answer(text)]) is not None


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_every_check_ends_in_time(text: str) -> None:
    """Also when the question is as long: it is read for what was asked for."""
    one = answer(text, text[:50_000])
    assert one.sentences is not None

    for part in PARTS:
        begun = time.process_time()
        part.CHECK.find([one])
        assert time.process_time() - begun < 1.5, part.__name__
