"""Windows seen before are not looked at again."""

import pytest

from classifiers.pii.classifier import PiiClassifier
from classifiers.pii.hit import Hit
from classifiers.pii.passage import Passage, Seen

HIT = Hit("email_address", 0, 1, "email")


def test_the_passage_used_longest_ago_is_forgotten_first() -> None:
    first, second, third = (Passage(text, "en") for text in ("aaaa", "bbbb", "cccc"))
    seen = Seen(most=8)
    seen.keep(first, [HIT])
    seen.keep(second, [])

    seen.get(first)
    seen.keep(third, [])

    assert [seen.get(passage) for passage in (first, second, third)] == [[HIT], None, []]


def test_one_text_in_two_languages_is_two_passages() -> None:
    seen = Seen()
    seen.keep(Passage("ana", "es"), [HIT])

    assert seen.get(Passage("ana", "en")) is None


def test_a_text_that_comes_again_is_read_once(pii: PiiClassifier, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Please write to tane@kiwi.nz about the garden.", "And to ruru@kiwi.nz, please."]
    first = pii.finder.find([*texts, texts[0]], "en")
    monkeypatch.setattr("classifiers.pii.gate.Gate.open", None)  # fails when asked

    assert pii.finder.find(texts, "en") == first[:2]
    assert first[2] == first[0]
