"""What a sentence does: claims are kept apart from what cannot be right or wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.manner import Manner, is_claim, manner


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The bridge was opened in 1962.", Manner.CLAIM),
        ("Use cases include search and storage.", Manner.CLAIM),
        ("Set theory was founded by Cantor.", Manner.CLAIM),
        ("El puente se abrió en 1962.", Manner.CLAIM),
        ("Le pont a été ouvert en 1962.", Manner.CLAIM),
        ("这座桥于1962年开放。", Manner.CLAIM),
        ("When was the bridge opened?", Manner.QUESTION),
        ("¿Cuándo se abrió el puente?", Manner.QUESTION),
        ("桥是什么时候开放的？", Manner.QUESTION),
        ("I think the bridge is beautiful.", Manner.OPINION),
        ("In my opinion the old one was better.", Manner.OPINION),
        ("Creo que el puente es bonito.", Manner.OPINION),
        ("À mon avis, le pont est beau.", Manner.OPINION),
        ("我觉得这座桥很漂亮。", Manner.OPINION),
        ("Add the flour and stir until smooth.", Manner.INSTRUCTION),
        ("Then click on the second button.", Manner.INSTRUCTION),
        ("Añade la harina y remueve bien.", Manner.INSTRUCTION),
        ("Ajoutez la farine et mélangez bien.", Manner.INSTRUCTION),
        ("请点击第二个按钮。", Manner.INSTRUCTION),
        ("You're welcome, have a nice day.", Manner.COURTESY),
        ("Of course, here is the answer.", Manner.COURTESY),
        ("If the bridge was opened in 1962, it is old.", Manner.HEDGE),
        ("It is a myth that the bridge sways.", Manner.HEDGE),
        ("Yes.", Manner.FRAGMENT),
        ("---------------", Manner.FRAGMENT),
    ],
)
def test_a_sentence_is_told_by_what_it_does(sentence: str, expected: Manner) -> None:
    assert manner(sentence) is expected


@given(st.text())
def test_only_a_claim_is_a_claim(text: str) -> None:
    assert is_claim(text) == (manner(text) is Manner.CLAIM)
