"""Denials count in the clause of a claim, doubts in the whole sentence."""

import pytest

from classifiers.factual.exact.stated import stated


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
        ("Si 2 + 2 = 5, algo falla.", False),
        ("如果2 + 2 = 5,那就错了", False),
    ],
)
def test_what_is_denied_doubted_or_a_condition_is_not_stated(sentence: str, expected: bool) -> None:
    begin = sentence.index("2 + 2")

    assert stated(sentence, (begin, begin + 9)) is expected
