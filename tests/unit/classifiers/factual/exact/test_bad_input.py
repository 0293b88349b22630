"""Text made to be slow: every check of dates, lists and code ends within a second."""

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


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_every_check_ends_in_time(text: str) -> None:
    """Also when the question is as long: it is read for what was asked for."""
    one = answer(text, text[:50_000])
    assert one.sentences is not None

    for part in PARTS:
        begun = time.process_time()
        part.CHECK.find([one])
        assert time.process_time() - begun < 1.5, part.__name__
