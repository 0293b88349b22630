"""Four styles: what holds for each of them."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from triage.redaction.forms import loose
from triage.redaction.plan import Plan
from triage.redaction.pseudonyms import Pseudonyms
from triage.redaction.redact import carried_out, redact
from triage.redaction.rewriting import Mark
from triage.redaction.style import Style

KEY = bytes(range(32))
PLACE = ("conversation", "messages", 0, "content")
VALUES = (
    ("person", "Ana García"), ("person", "García"), ("email_address", "ana@kiwi.nz"), ("phone_number", "617-555-0123"),
    ("password", "Tr0ub4dor&3"), ("person", "王小明"), ("location", "Oslo"), ("credit_card", "4111 1111 1111 1111"),
)  # fmt: skip
PIECES = st.lists(
    st.sampled_from((*VALUES, ("", "hello"), ("", "😀 e\u0301"), ("", "\n"), ("", "我"))), min_size=1, max_size=12
)
SPANS = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 30)), max_size=6)


def label(pieces: list[tuple[str, str]], spans: list[tuple[int, int]], of: str = "c") -> tuple[dict[str, Any], Plan]:
    """Return a label of one message with tags at some places, and its plan."""
    text, marks = "", []
    for category, value in pieces:
        if category:
            marks.append((category, len(text), len(text) + len(value)))
        text += value + " "
    known = Pseudonyms(KEY, of)
    known.learn([(category, text[start:end], "en") for category, start, end in marks])
    inside = tuple(Mark(start=s, end=e, category=c, entity=known.of(text[s:e])) for c, s, e in marks)
    tags = [
        {"category": "insult", "message_id": "m", "spans": [[min(start, len(text)), min(start + length, len(text))]]}
        for start, length in spans
    ]
    conversation = {"conversation_id": of, "messages": [{"id": "m", "content": text}]}
    record = {"conversation_id": of, "tags": tags, "errors": [], "conversation": conversation}
    return record, Plan(entities=tuple(known.entities), marks={PLACE: inside})


@settings(deadline=None)
@given(PIECES, SPANS, st.sampled_from(Style))
def test_other_tags_stay_on_their_words(
    pieces: list[tuple[str, str]], spans: list[tuple[int, int]], style: Style
) -> None:
    """In bounds, in order, several at the same place; a stand-in that a tag touches is covered whole."""
    record, plan = label(pieces, spans)
    before = record["conversation"]["messages"][0]["content"]

    new = redact(record, plan, style, KEY)

    after = new["conversation"]["messages"][0]["content"]
    edits = carried_out(record, plan, style, KEY)[PLACE].edits
    made = {at for edit in edits for at in range(*edit.new)}
    gone = {at for edit in edits for at in range(*edit.old)}
    carried = [tag["spans"][0] for tag in new["tags"]]
    for (start, end), (first, last) in zip((tag["spans"][0] for tag in record["tags"]), carried, strict=True):
        assert 0 <= first <= last <= len(after)
        assert [after[at] for at in range(first, last) if at not in made] == [
            before[at] for at in range(start, end) if at not in gone
        ]
        if start < end and gone.issuperset(range(start, end)):
            assert made.issuperset(range(first, last))
            assert first < last
    ordered = sorted(range(len(carried)), key=lambda at: (record["tags"][at]["spans"][0], at))
    starts = [carried[at][0] for at in ordered]
    assert starts == sorted(starts)


@settings(deadline=None)
@given(PIECES, st.sampled_from(Style))
def test_no_value_is_left_and_the_same_one_has_one_stand_in(pieces: list[tuple[str, str]], style: Style) -> None:
    """And two values never share one, but for dots."""
    record, plan = label(pieces, [])
    text = record["conversation"]["messages"][0]["content"]

    new = carried_out(record, plan, style, KEY)[PLACE]

    assert not [value for category, value in pieces if category and value in new.text]
    stood: dict[str, set[str]] = {}
    for edit in new.edits:
        stood.setdefault(text[slice(*edit.old)], set()).add(new.text[slice(*edit.new)])
    assert {len(names) for names in stood.values()} <= {1}
    if style is Style.FAKE:
        names = [loose(name) for (name,) in stood.values()]
        assert len(names) == len(set(names))
        assert not set(names) & {loose(value) for value in stood}


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (Style.LABEL, "[PERSON_1] [PERSON_1] [PASSWORD_1] "),
        (Style.MASK, "•••••••••• •••••• •••••••• "),
    ],
)
def test_labels_are_numbered_and_dots_as_many_as_characters(style: Style, expected: str) -> None:
    """Only the length of a password would help to guess it: always eight."""
    record, plan = label([VALUES[0], VALUES[1], VALUES[4]], [])

    assert carried_out(record, plan, style, KEY)[PLACE].text == expected


@pytest.mark.parametrize("style", [Style.HASH, Style.FAKE])
def test_hashes_and_made_up_values_link_no_conversations(style: Style) -> None:
    """The same values have other stand-ins in another conversation, and on another site."""
    shown = set()
    for of, key in (("c", KEY), ("d", KEY)):
        record, plan = label([VALUES[0], VALUES[2], VALUES[3]], [], of)
        shown |= set(carried_out(record, plan, style, key)[PLACE].text.split(" "))

    assert len(shown - {""}) == (6 if style is Style.HASH else 8)


def test_a_hash_is_of_the_value() -> None:
    """The same however often it is made."""
    first, second = (label([VALUES[0]], [])[1].entities[0].id for _ in range(2))

    assert first == second
