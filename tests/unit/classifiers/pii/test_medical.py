"""Illnesses and treatments next to a person; nobody's."""

from collections.abc import Mapping

import pytest
import re2

from classifiers.pii.conditions import CONDITIONS, STATES, TREATMENTS
from classifiers.pii.recognizers.medical import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("I have type 2 diabetes", (("type 2 diabetes", "medical.own"),), "ours"),
    Example("I was diagnosed with stage 2 breast cancer", (("breast cancer", "medical.own"),), "ours"),
    Example("I'm on 50 mg of zoloft", (("zoloft", "medical.own"),), "ours"),
    Example("I'm HIV positive", (("HIV positive", "medical.own"),), "ours"),
    Example("my depression is back", (("depression", "medical.own"),), "ours"),
    Example("My son has severe asthma.", (("asthma", "medical.other"),), "ours"),
    Example("my mom is diabetic", (("diabetic", "medical.other"),), "ours"),
    Example("Robert was diagnosed with leukemia", (("leukemia", "medical.named"),), "ours"),
    Example("Tengo diabetes tipo 2 y tomo metformina",
            (("diabetes tipo 2", "medical.own"), ("metformina", "medical.own")), "ours", "es"),
    Example("mi madre tiene cáncer de mama", (("cáncer de mama", "medical.other"),), "ours", "es"),
    Example("je souffre d'épilepsie", (("épilepsie", "medical.own"),), "ours", "fr"),
    Example("mon père est diabétique", (("diabétique", "medical.other"),), "ours", "fr"),
    Example("我得了糖尿病", (("糖尿病", "medical.own"),), "ours", "zh"),
    Example("我妈妈确诊乳腺癌", (("乳腺癌", "medical.other"),), "ours", "zh"),
    Example("What is diabetes?", (), "ours"),
    Example("side effects of ibuprofen", (), "ours"),
    Example("people who have asthma", (), "ours"),
    Example("if I have diabetes can I eat rice", (), "ours; a supposition"),
    Example("I have a question about cancer", (), "ours"),
    Example("¿Qué es la diabetes?", (), "ours", "es"),
    Example("qu'est-ce que l'asthme ?", (), "ours", "fr"),
    Example("糖尿病是什么?", (), "ours", "zh"),
)  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)


@pytest.mark.parametrize("words", [CONDITIONS, STATES, TREATMENTS], ids=["conditions", "states", "treatments"])
def test_its_gate_opens_for_every_word_of_the_vocabulary(words: Mapping[str, tuple[str, ...]]) -> None:
    gate = re2.compile(RECOGNIZER.gate)

    assert [word for of_language in words.values() for word in of_language if not gate.search(f"I {word}.")] == []


def test_other_languages_are_read_as_english() -> None:
    text = "I have asthma"

    assert [hit.rule for hit in RECOGNIZER.find(text, "sv")] == ["medical.own"]
