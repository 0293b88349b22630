"""Dates of birth; people in encyclopaedic sentences are long dead or made up."""

import pytest

from classifiers.pii.recognizers.birth_date import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("I was born in the 1980's", (), "ours; a decade"),
    Example("I was born on 12 March 1985", (("12 March 1985", "birth_date"),), "ours"),
    Example("DOB: 03/12/1985", (("03/12/1985", "birth_date"),), "ours"),
    Example("my dob 03-Dec-85", (("03-Dec-85", "birth_date"),), "ours"),
    Example("date of birth is 1985-03-12", (("1985-03-12", "birth_date"),), "ours"),
    Example(
        "She was born on 10/5/1971. Her maiden name", (("10/5/1971", "birth_date"),), "layout of presidio-research"
    ),
    Example("I was born in 1987 on the 3rd of May", (("1987 on the 3rd of May", "birth_date"),), "ours"),
    Example("I was born in Austin on March 3, 1990", (("March 3, 1990", "birth_date"),), "ours"),
    Example("my birthday is May 3rd", (("May 3rd", "birth_date"),), "ours"),
    Example("I was born in 1987.", (("1987", "birth_date.year"),), "ours"),
    Example("Fecha de nacimiento: 10/10/1963", (("10/10/1963", "birth_date"),), "MEDDOCAN layout", "es"),
    Example("Nací el 12 de marzo de 1985", (("12 de marzo de 1985", "birth_date"),), "ours", "es"),
    Example("nacido el 25/08 /1965", (("25/08 /1965", "birth_date"),), "MEDDOCAN layout", "es"),
    Example("née le 3 mars 1990", (("3 mars 1990", "birth_date"),), "ours", "fr"),
    Example("date de naissance : 1er mai 1990", (("1er mai 1990", "birth_date"),), "ours", "fr"),
    Example("出生日期:1985年3月12日", (("1985年3月12日", "birth_date"),), "ours", "zh"),
    Example("我1990年5月3日出生", (("1990年5月3日", "birth_date"),), "ours", "zh"),
    Example("生日是五月三日", (("五月三日", "birth_date"),), "ours", "zh"),
    Example("geboren am 3. Mai 1990", (("3. Mai 1990", "birth_date"),), "ours", "de"),
    Example("Mein Geburtstag ist der 3. Mai 1990", (("3. Mai 1990", "birth_date"),), "ours", "de"),
    Example(
        "Albert Einstein (born 14 March 1879) was a physicist", (("14 March 1879", "birth_date.public"),), "Wikipedia"
    ),
    Example("the actor was born on May 3, 1970", (("May 3, 1970", "birth_date.public"),), "ours"),
    Example("the meeting is on 12 March 2026", (), "ours"),
    Example("our kids will be born in 2040", (), "ours"),
    Example("a born leader in 2015", (), "ours"),
    Example("My birthday is on the weekend", (), "presidio-research"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
