"""Nouns to JSON and back."""

from classifiers.tag import Grade, Tagged
from storage.codec import dump, load

TAGGED = Tagged(
    conversation_id="c-1",
    revision=1,
    language="en",
    scores={},
    tags=(),
    messages={},
    grades=(Grade(message_id="1", candidate="b", grade=4.5, classifier="grading@1"),),
)


def test_a_tagged_conversation_comes_back_as_it_was() -> None:
    assert load(Tagged, dump(TAGGED)) == TAGGED


def test_a_row_that_was_written_before_there_were_grades_can_be_read() -> None:
    row = dump(TAGGED)
    del row["grades"]

    assert load(Tagged, row).grades == ()
