"""What a batch changes: merged, fresh from where, and what changes nothing."""

from dataclasses import replace

import pytest

from classifiers.tag import Tagged
from ingest.conversation import Conversation, Document, Message, Role
from ingest.source import Record
from storage.conversations import Kept
from triage.intake import Incoming
from triage.plan import Change, Plan, plan, rescreening, seen


def conversation(*contents: str, **fields: object) -> Conversation:
    """Return a conversation of user messages m0, m1, ..."""
    messages = tuple(Message(id=f"m{n}", role=Role.USER, content=content) for n, content in enumerate(contents))
    return replace(Conversation(id="c-1", messages=messages), **fields)  # type: ignore[arg-type] # fields of a noun


def incoming(*conversations: Conversation) -> list[Incoming]:
    """Return what records would bring, in order."""
    records = [Record(topic="t", partition=0, offset=n, value=b"{}") for n in range(len(conversations))]
    return [Incoming(record=record, conversation=c) for record, c in zip(records, conversations, strict=True)]


def kept(known: Conversation, *, erased: bool = False) -> dict[str, Kept]:
    """Return what the database would hold."""
    tagged = Tagged(conversation_id="c-1", revision=1, language="en", scores={}, tags=(), messages={})
    return {"c-1": Kept(id="c-1", conversation=None if erased else seen(known), tagged=tagged, erased=erased)}


def planned(known: dict[str, Kept], *conversations: Conversation, erased: frozenset[str] = frozenset()) -> Plan:
    """Plan a batch with room for four messages."""
    return plan(incoming(*conversations), known, erased, most_messages=4)


APPENDED = replace(conversation("a", "b"), messages=conversation("a", "b").messages[1:])


@pytest.mark.parametrize(
    ("known", "events", "revision", "fresh"),
    [
        pytest.param({}, [conversation("a")], 1, ["m0"], id="never seen"),
        pytest.param({}, [conversation("a"), conversation("a")], 1, ["m0"], id="twice in one batch"),
        pytest.param({}, [conversation("a"), APPENDED], 2, ["m0", "m1"], id="grown within the batch"),
        pytest.param(kept(conversation("a")), [APPENDED], 2, ["m1"], id="grown"),
        pytest.param(kept(conversation("a", "b")), [conversation("a", "B")], 2, ["m1"], id="edited"),
        pytest.param(
            kept(conversation("a")), [conversation("a", source="web")], 2, [], id="more about it, no more text"
        ),
        pytest.param(
            kept(conversation("a")),
            [conversation("a", context=(Document(id="d", content="x"),))],
            2,
            ["m0"],
            id="new documents throw light on everything",
        ),
    ],
)
def test_a_change_has_the_next_revision_and_says_what_is_fresh(
    known: dict[str, Kept], events: list[Conversation], revision: int, fresh: list[str]
) -> None:
    """Only what no classifier has seen is fresh."""
    (change,) = planned(known, *events).changes

    assert change.after.revision == revision
    assert [message.id for message in change.after.fresh] == fresh


def test_a_second_delivery_changes_nothing() -> None:
    """Nor does one that holds less than is known."""
    assert planned(kept(conversation("a", "b")), conversation("a", "b"), conversation("a")).changes == ()


def test_what_was_erased_stays_so() -> None:
    """Nothing brings its words back."""
    assert planned(kept(conversation("a"), erased=True), conversation("a", "b")).changes == ()


def test_an_erased_users_new_conversation_is_to_be_forgotten() -> None:
    """It is kept without a word, and nobody screens it."""
    (change,) = planned({}, conversation("a", user_ref="u-1"), erased=frozenset({"u-1"})).changes

    assert change.forget


def test_events_past_the_limit_are_dead_letters_and_the_rest_goes_through() -> None:
    """Each event by itself, in its order."""
    extra = [replace(conversation("a"), messages=(Message(id=f"x{n}", role=Role.USER, content="y"),)) for n in range(3)]

    made = planned({}, conversation("a", "b"), *extra)

    assert [letter.id for letter in made.dead] == ["t:0:3"]
    assert [letter.code for letter in made.dead] == ["limit_messages"]
    assert [len(change.after.messages) for change in made.changes] == [4]


def test_rescreening_shows_nothing_as_fresh() -> None:
    """The ensemble itself shows every message to a part that failed."""
    changes = rescreening(kept(conversation("a", "b")).values())

    assert [(change.after.fresh, change.forget) for change in changes] == [((), False)]
    assert isinstance(changes[0], Change)
