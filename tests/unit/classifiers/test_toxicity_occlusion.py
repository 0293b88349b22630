"""The spans of a tag are the clauses without which its score falls."""

import time
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.toxicity.occlusion import MOST, Floats, Part, carried, clauses, evidence, narrowed

BAD = "clown"
TEXTS = st.text(alphabet=st.sampled_from("ab cl,.!?\n。，你好"), max_size=400) | st.text(max_size=200)


def _score(texts: Sequence[str]) -> Floats:
    """Score 2 where the bad word is, however often; else -2, and a little less for each other word."""
    assert all(text.strip() for text in texts)
    return np.array([(2.0 if BAD in text else -2.0) + 0.01 * text.count("so") for text in texts])


def _marked(text: str) -> list[str]:
    return [text[slice(*part.span)] for part in carried(text, clauses(text), _score, 0.0)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Thank you. What a nice day. You are a clown! See you soon. Bye.", ["You are a clown!"]),
        ("Thank you for it, my friend, but you are a clown, and that is so true, you know.", ["but you are a clown,"]),
        ("You are such a clown", ["clown"]),
        ("clown. So it is. Fine. Good day. clown!", ["clown.", "clown!"]),
        ("谢谢你。今天天气很好。你是clown吧！再见。", ["你是clown吧！"]),
        ("clown", ["clown"]),
    ],
)
def test_the_clause_that_carries_the_score_is_marked(text: str, marked: list[str]) -> None:
    assert _marked(text) == marked


def test_clauses_that_only_add_up_are_marked_together() -> None:
    text = "It is so. It is fine. Be so. All well. Bye now."

    parts = carried(text, clauses(text), lambda texts: np.array([0.6 * one.count("so") - 1.0 for one in texts]), -0.5)

    assert [text[slice(*part.span)] for part in parts] == ["It is so.", "Be so."]


@given(TEXTS)
def test_clauses_are_few_in_order_and_hold_every_word(text: str) -> None:
    found = clauses(text)

    assert len(found) <= MOST
    assert found == sorted(found)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)
    assert "".join("".join(text[slice(*span)] for span in found).split()) == "".join(text.split())


@given(TEXTS, st.integers(0, 100))
def test_clauses_of_a_window_lie_in_it(text: str, at: int) -> None:
    window = min(at, len(text)), min(at + 50, len(text))

    assert all(window[0] <= start < end <= window[1] for start, end in clauses(text, window))


@given(TEXTS)
def test_at_most_24_variants_are_scored_and_something_is_marked(text: str) -> None:
    scored: list[str] = []

    def score(texts: Sequence[str]) -> Floats:
        scored.extend(texts)
        return _score(texts)

    parts = carried(text, clauses(text), score, 0.0)

    assert len(scored) <= 24
    assert bool(parts) == bool(text.strip())


def test_leaving_out_what_is_marked_drops_the_score_more_than_leaving_out_anything_else() -> None:
    text = "Good day. The weather is so mild. You clown, you. What else? Nothing else. Bye then."
    spans = clauses(text)
    (part,) = carried(text, spans, _score, 0.0)

    def without(span: tuple[int, int]) -> float:
        return float(_score([text[: span[0]] + text[span[1] :]])[0])

    assert without(part.span) < 0
    assert all(without(span) > 0 for span in spans if span != part.span)


def test_only_the_window_that_mattered_is_looked_at() -> None:
    text = "clown. " + "It is mild. " * 30 + "A clown is here. It is so. Fine then. Yes."
    window = (200, len(text))

    parts = carried(text, clauses(text, window), _score, 0.0, window)

    assert parts
    assert all(part.span[0] >= 200 and BAD in text[slice(*part.span)] for part in parts)


def test_words_narrow_a_clause_and_one_without_weight_stays_whole() -> None:
    parts = (Part(span=(0, 10), weight=2.0), Part(span=(11, 20), weight=1.0))
    words = [(0, 3), (4, 7), (8, 10), (11, 15), (16, 20)]

    found = narrowed(parts, words, np.array([-0.1, 1.0, 0.6, -1.0, 0.0]))

    assert [part.span for part in found] == [(4, 10), (11, 20)]


def test_the_evidence_names_places_and_weights_the_heaviest_first() -> None:
    parts = (Part(span=(0, 3), weight=0.5), Part(span=(5, 9), weight=1.234))

    assert evidence(parts, "network") == {"kind": "phrase", "weights": [[5, 9, 1.23], [0, 3, 0.5]], "part": "network"}


@pytest.mark.parametrize("piece", [".", "!", "。", "a", "\n", " ", "a, ", "a. ", ")", "and ", "你", '."'])
def test_four_times_the_text_takes_no_more_than_two_and_a_half_times_twice(piece: str) -> None:
    def took(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        begun = time.process_time()
        clauses(text)
        return time.process_time() - begun

    short, long = (min(took(size) for _ in range(3)) for size in (50_000, 200_000))

    assert long < 2.5**2 * short + 0.02
