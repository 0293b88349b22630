"""The breaker of the dead-letter path."""

import pytest

from ingest.breaker import Breaker
from ingest.errors import LineStoppedError


def test_a_run_of_dead_letters_stops_the_line() -> None:
    breaker = Breaker(ratio=1, window=100, run=3)

    breaker.record(dead=True)
    breaker.record(dead=True)

    with pytest.raises(LineStoppedError, match="winnow dead list"):
        breaker.record(dead=True)


def test_a_good_record_ends_the_run() -> None:
    breaker = Breaker(ratio=1, window=100, run=2)

    for dead in [True, False] * 500:
        breaker.record(dead=dead)


def test_too_large_a_share_of_a_full_window_stops_the_line() -> None:
    breaker = Breaker(ratio=0.5, window=4, run=100)

    for dead in (True, True, False):
        breaker.record(dead=dead)

    with pytest.raises(LineStoppedError) as caught:
        breaker.record(dead=False)
    assert (caught.value.dead, caught.value.seen) == (2, 4)


def test_what_left_the_window_no_longer_counts() -> None:
    breaker = Breaker(ratio=0.5, window=4, run=100)

    for dead in [True] + [False] * 3 + [True] + [False] * 3 + [True]:
        breaker.record(dead=dead)
