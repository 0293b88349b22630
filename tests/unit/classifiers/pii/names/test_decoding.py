"""The likeliest labels in a row."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from classifiers.pii.names.decoding import Name, names
from classifiers.pii.names.model import log_softmax

LABELS = ("O", "B-person", "I-person", "B-location", "I-location")
FREE = np.zeros((5, 5), dtype=np.float32)
FREE[0, [2, 4]] = FREE[1, 4] = FREE[2, 4] = FREE[3, 2] = FREE[4, 2] = -1e4


def _logs(*best: int, sure: float = 6.0) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    scores = np.zeros((len(best), 5), dtype=np.float32)
    scores[np.arange(len(best)), list(best)] = sure
    return log_softmax(scores)


@pytest.mark.parametrize(
    ("best", "spans"),
    [
        ((0, 0, 0), []),
        ((0, 1, 2, 0), [("person", 1, 3)]),
        ((1, 1), [("person", 0, 1), ("person", 1, 2)]),
        ((1, 2, 3), [("person", 0, 2), ("location", 2, 3)]),
    ],
)
def test_a_name_begins_where_a_label_begins_one(best: tuple[int, ...], spans: list[tuple[str, int, int]]) -> None:
    found = list(names(_logs(*best), LABELS, FREE))

    assert [(name.category, name.start, name.end) for name in found] == spans
    assert all(name.probability > 0.9 for name in found)


def test_what_may_not_follow_never_does() -> None:
    found = list(names(_logs(0, 4, 2, 0, sure=2.0), LABELS, FREE))

    assert all(isinstance(name, Name) for name in found)
    assert [(name.start, name.end) for name in found] != [(1, 3)] or len({name.category for name in found}) == 1


@given(arrays(np.float32, st.tuples(st.integers(0, 30), st.just(5)), elements=st.floats(-8, 8, width=32)))
def test_names_lie_in_the_text_in_order_and_apart(scores: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> None:
    logs = log_softmax(scores) if len(scores) else scores

    found = list(names(logs, LABELS, FREE))

    edges = [edge for name in found for edge in (name.start, name.end)]
    assert edges == sorted(edges)
    assert all(0 <= name.start < name.end <= len(scores) for name in found)
    assert all(0 <= name.probability <= 1 for name in found)
