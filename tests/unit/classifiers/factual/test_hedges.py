"""Denials count in the clause of a claim, doubts in the whole sentence."""

import pytest

from classifiers.factual.hedges import stated, states


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She does not eat them, so 2 + 2 = 5.", True),
        ("If he sells them, he makes 2 + 2 = 5.", True),
        ("If 2 + 2 = 5, then all is lost.", False),
        ("It is not 2 + 2 = 5.", False),
        ("You said 2 + 2 = 5.", False),
        ("A common mistake is 2 + 2 = 5.", False),
        ("Is it 2 + 2 = 5?", False),
        ("Medical imaging costs 2 + 2 = 5.", True),
        ("A hexagon is not a square, and so 2 + 2 = 5.", True),
        ("If you add 2 + 2 = 5.", True),
        ("A boy wrote “2 + 2 = 5” on the wall.", False),
        ("The “sum” is 2 + 2 = 5, as Ann wrote.", True),
        ("« 2 + 2 = 5 », a répondu l'élève.", False),
        ("Un alumno escribió «2 + 2 = 5».", False),
        ("小明写道:“2 + 2 = 5”", False),
        ("除非2 + 2 = 5,否则没有问题", False),
        ("Sauf si 2 + 2 = 5, tout va bien.", False),
        ("规模不断扩大,所以2 + 2 = 5", True),
        ("Some believe 2 + 2 = 5.", False),
        ("Si 2 + 2 = 5, algo falla.", False),
        ("如果2 + 2 = 5,那就错了", False),
    ],
)
def test_what_is_denied_doubted_or_a_condition_is_not_stated(sentence: str, expected: bool) -> None:
    begin = sentence.index("2 + 2")

    assert stated(sentence, (begin, begin + 9)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Medical imaging was new in 1895.", True),
        ("A hexagon has six sides.", True),
        ("模型的规模很大。", True),
        ("这个办法不错,效果不同。", True),
        ("Imagine a city with two rivers.", False),
        ("Imaginez une ville.", False),
        ("It is never cold there.", False),
        ("那里从来没下过雪。", False),
    ],
)
def test_a_sentence_states_something_unless_a_word_takes_its_force_off(sentence: str, expected: bool) -> None:
    assert states(sentence) is expected
