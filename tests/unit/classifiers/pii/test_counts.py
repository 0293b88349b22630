"""Counts of rules, and what they make of a probability."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from classifiers.pii import counts
from classifiers.pii.counts import MARKED, Counted, Counts, read
from classifiers.pii.probabilities import PROBABILITIES, probability
from config.policy import REDACT_FROM


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Ship a file in which a rule was always wrong in English chat."""
    path = tmp_path / "rules.json"
    always_wrong = Counted(rules={"name.single": {"en": Counts(chat=1_000)}, "gone.rule": {"en": Counts(chat=9)}})
    path.write_bytes(always_wrong.json())
    monkeypatch.setattr(counts, "COUNTS", path)
    _forget()
    yield path
    _forget()


def _forget() -> None:
    counts.shipped.cache_clear()
    probability.cache_clear()


@pytest.mark.parametrize(
    ("counted", "expected"),
    [
        (Counts(), 0.5),
        (Counts(chat_right=20, chat=20), 0.75),
        (Counts(chat=20), 0.25),
        (Counts(marked_right=2_000, marked=2_000), (10 + MARKED) / (20 + MARKED)),  # labelled texts count for so much
        (Counts(marked_right=2_000, marked=2_000, chat=140), 0.25),  # and chat settles it
    ],
)
def test_finds_move_the_probability_set_by_hand(counted: Counts, expected: float) -> None:
    assert counted.mean(0.5) == pytest.approx(expected)


def test_a_language_without_finds_has_what_the_others_give() -> None:
    found = Counted(rules={"r": {"en": Counts(chat_right=20, chat=20), "es": Counts(chat=20)}})

    assert found.probability("r", "fr", 0.5) == 0.5
    assert found.probability("r", "en", 0.5) == pytest.approx((20 * 0.25 + 20) / 40)
    assert found.probability("r", "es", 0.5) == pytest.approx((20 * 0.75) / 40)
    assert found.probability("never counted", "en", 0.7) == 0.7


def test_the_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    found = Counted(rules={"r": {"en": Counts(marked_right=1, marked=2, chat_right=3, chat=4)}})
    (tmp_path / "rules.json").write_bytes(found.json())

    assert read(tmp_path / "rules.json") == found
    assert read(tmp_path / "none.json") == Counted()


def test_a_strange_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rules.json").write_text('{"format": 0}')

    with pytest.raises(ValueError, match="winnow train pii-rules"):
        read(tmp_path / "rules.json")


@pytest.mark.usefixtures("shipped")
def test_counts_hide_a_rule_but_never_keep_it_from_redaction() -> None:
    assert probability("name.single", "en") == REDACT_FROM
    assert probability("name.model", "en") == PROBABILITIES["name.model"]
