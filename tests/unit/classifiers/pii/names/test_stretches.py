"""Which sentences the large model reads."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.pii.names.stretches import stretches
from classifiers.pii.names.tokens import tokenise

DULL = "Nothing of this matters to anybody here."
ANA = "Yesterday we met Ana at the old station. "
RUIZ = "We met Dr. Ruiz at the old bus station. "


def _read(text: str, *hot: str) -> list[str]:
    tokens = tokenise(text)
    chances = np.array([float(word in hot) for word in tokens.words], dtype=np.float32)
    return [text[start:end] for start, end in stretches(text, tokens, chances)]


@pytest.mark.parametrize(
    ("text", "hot", "read"),
    [
        (DULL, (), []),
        (f"{DULL} {ANA}{DULL}", ("Ana",), [ANA]),
        (f"{DULL}\nThanks,\nAna\n\n{DULL}", ("Ana",), ["Thanks,\nAna\n\n"]),
        (f"{DULL} {RUIZ}{DULL}", ("Ruiz",), [RUIZ]),
        ("昨天下雨了，我们都没有出去，在家里看了一天的电视节目。我在北京。", ("京",), ["我在北京。"]),
    ],
)  # fmt: skip
def test_a_sentence_with_a_chance_is_read_with_short_ones_beside_it(
    text: str, hot: tuple[str, ...], read: list[str]
) -> None:
    assert _read(text, *hot) == read


@given(st.text(st.sampled_from("aB .!?\n,我。"), max_size=80), st.sets(st.integers(0, 80)))
def test_every_chance_lies_in_a_stretch_and_stretches_lie_apart_in_order(text: str, hot: set[int]) -> None:
    tokens = tokenise(text)
    chances = np.array([float(at in hot) for at in range(len(tokens))], dtype=np.float32)

    found = list(stretches(text, tokens, chances))

    edges = [edge for span in found for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in found)
    for at in np.flatnonzero(chances):
        assert any(start <= tokens.starts[at] < end for start, end in found)
