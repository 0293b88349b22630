"""A vocabulary that does not grow for ever."""

import pytest
import spacy
from spacy.language import Language

from classifiers.pii import spacy_models
from classifiers.pii.spacy_models import bounded


@pytest.fixture
def pipeline() -> Language:
    """Return a pipeline that splits words and knows some."""
    pipeline = spacy.blank("xx")
    pipeline("one two three")
    return pipeline


def words(pipeline: Language, text: str) -> list[str]:
    with bounded(pipeline):
        return [token.text for token in pipeline(text)]


def test_a_full_vocabulary_forgets_new_words_and_keeps_old_ones(
    pipeline: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many come; they are read all the same, each time."""
    monkeypatch.setattr(spacy_models, "KEPT_WORDS", 3)
    lexemes, strings = len(pipeline.vocab), len(pipeline.vocab.strings)

    found = [words(pipeline, f"one new{i} three") for i in range(50)]

    assert found == [["one", f"new{i}", "three"] for i in range(50)]
    assert (len(pipeline.vocab.strings), words(pipeline, "one")) == (strings, ["one"])
    assert lexemes == len(list(pipeline.vocab))


def test_a_vocabulary_with_room_keeps_what_it_learns(pipeline: Language) -> None:
    """Learning a word anew each time costs more than reading it."""
    words(pipeline, "something different")

    assert "something" in pipeline.vocab.strings


def test_an_exception_leaves_a_vocabulary_that_can_be_used(pipeline: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """A conversation that fails must not poison the next one."""
    monkeypatch.setattr(spacy_models, "KEPT_WORDS", 0)

    with pytest.raises(ValueError, match="exceeds maximum"):
        words(pipeline, "never seen before" + "a" * pipeline.max_length)

    assert not pipeline.vocab.in_memory_zone
    assert words(pipeline, "never seen since") == ["never", "seen", "since"]
