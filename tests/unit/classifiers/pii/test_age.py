"""Ages of people."""

import pytest

from classifiers.pii.recognizers.age import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("I am 34 years old", (("34", "age"),), "ours"),
    Example("he is a 45-year-old man", (("45", "age"),), "ours"),
    Example("i'm 29 y/o.", (("29", "age"),), "layout of presidio-research"),
    Example("I'll turn 23.", (("23", "age"),), "layout of presidio-research"),
    Example("My father retired at the age of 54", (("54", "age"),), "layout of presidio-research"),
    Example("I'm 29, and tired", (("29", "age"),), "ours"),
    Example("my son is twelve now", (("twelve", "age"),), "ours"),
    Example("I (24F) met him (26m)", (("24F", "age"), ("26m", "age")), "ours; as forums write it"),
    Example("Age: 41", (("41", "age"),), "ours"),
    Example("varón de 53 años", (("53 años", "age"),), "MEDDOCAN layout", "es"),
    Example("Edad:73 años Sexo: M.", (("73 años", "age"),), "MEDDOCAN layout", "es"),
    Example("Edad:  52 Sexo: M.", (("52", "age"),), "MEDDOCAN layout", "es"),
    Example("Niña de tres años y diez meses", (("tres años y diez meses", "age"),), "MEDDOCAN layout", "es"),
    Example("recién nacido de 3 días", (("3 días", "age"),), "MEDDOCAN layout", "es"),
    Example("apendicectomía a los 25 años", (("25 años", "age.at"),), "MEDDOCAN layout", "es"),
    Example("control a los 6 meses", (("6 meses", "age.after"),), "MEDDOCAN layout", "es"),
    Example("Tengo 34 años", (("34 años", "age"),), "ours", "es"),
    Example("j'ai 34 ans", (("34 ans", "age"),), "ours", "fr"),
    Example("mon fils a 7 ans", (("7 ans", "age"),), "ours", "fr"),
    Example("我今年34岁", (("34岁", "age"),), "ours", "zh"),
    Example("我女儿三岁半", (("三岁半", "age"),), "ours", "zh"),
    Example("ich bin 34 Jahre alt", (("34", "age"),), "ours", "de"),
    Example("the rebel, some 17-year-old girl", (("17", "age.described"),), "ours; a story"),
    Example("explain it like I'm a 5 year old", (("5", "age.anyone"),), "ours"),
    Example("I was 12 when it rained", (("12", "age.past"),), "ours"),
    Example("a 12 year old whisky", (), "ours"),
    Example("the company is 5 years old", (), "ours"),
    Example("you must be over 18 years old", (), "ours"),
    Example("for ages 3 and up", (), "ours"),
    Example("18 years old or older", (), "ours"),
    Example("turn 90 degrees", (), "ours"),
    Example("he is 900 years old", (), "nobody is"),
    Example("I'm 100% sure", (), "ours"),
    Example("hace 20 años", (), "ours; a time", "es"),
    Example("tengo 10 años de experiencia", (), "ours", "es"),
    Example("il a 20 ans d'expérience", (), "ours", "fr"),
    Example("im 5. Jahrhundert", (), "ours", "de"),
    Example("18岁以上的人", (), "ours", "zh"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
