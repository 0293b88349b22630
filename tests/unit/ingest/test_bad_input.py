"""What becomes of bad input: the table, and fuzzing of every decoder. Nothing but a refusal ever escapes."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.settings import LimitSettings
from ingest.conversation import Conversation, merge
from ingest.errors import RefusedEventError
from ingest.event import ConversationReceived, Event, MessageAppended
from ingest.wire.reader import read, read_line

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LIMITS = LimitSettings()
CODES = {
    "not_json", "not_utf8", "not_an_object", "unknown_type", "unknown_version", "missing_field", "wrong_type",
    "wrong_value", "empty_conversation", "tombstone", "unrecognised", "limit_bytes", "limit_messages",
    "limit_message_characters", "limit_candidates", "limit_depth",
}  # fmt: skip

GOOD: dict[str, Any] = {
    "type": "conversation",
    "version": 1,
    "conversation_id": "c-1",
    "messages": [{"id": "m1", "role": "user", "content": "Hello there"}],
}
MESSAGE = {"type": "message", "version": 1, "conversation_id": "c-1"}
REPORT = {"type": "report", "version": 1, "report_id": "r-1", "conversation_id": "c-1", "reason": "insult"}
ERASURE = {"type": "erasure", "version": 1, "erasure_id": "e-1", "user_ref": "u-1"}


def _read(value: bytes | None, headers: tuple[tuple[str, bytes], ...] = (), role: str = "conversations") -> Event:
    return read(value, headers, topic_role=role, limits=LIMITS, now=NOW)


def _good(**change: object) -> bytes:
    return json.dumps({**GOOD, **change}).encode()


def _said(content: object, **more: object) -> bytes:
    return _good(messages=[{"id": "m1", "role": "user", "content": content, **more}])


def _many(count: int) -> bytes:
    return _good(messages=[{"role": "user", "content": ""}] * count)


BAD: list[tuple[str, bytes | None, str]] = [
    ("a tombstone", None, "tombstone"),
    ("nothing", b"", "not_json"),
    ("text", b"Hello", "not_json"),
    ("half an event", _good()[:40], "not_json"),
    ("two events in one record", _good() + b"\n" + _good(), "not_json"),
    ("a number that is none", b'{"type": "conversation", "version": NaN}', "not_json"),
    ("a raw NUL", _good().replace(b"Hello", b"He\x00lo"), "not_json"),
    ("wrong UTF-8", _good().replace(b"Hello", b"He\xfflo"), "not_utf8"),
    ("UTF-16", _good().decode().encode("utf-16"), "not_utf8"),
    ("a list", b"[" + _good() + b"]", "not_an_object"),
    ("null", b"null", "not_an_object"),
    ("an empty object", b"{}", "unrecognised"),
    ("an unknown shape", b'{"order": 5}', "unrecognised"),
    ("an unknown type", _good(type="order"), "unknown_type"),
    ("an unknown major version", _good(version=2), "unknown_version"),
    ("a version from the future in a CloudEvent", b'{"specversion":"1.0","type":"winnow.report.v7","data":{}}',
     "unknown_version"),
    ("a version that is text", _good(version="1"), "wrong_type"),
    ("a missing version", json.dumps({k: v for k, v in GOOD.items() if k != "version"}).encode(), "missing_field"),
    ("a missing type", json.dumps({k: v for k, v in GOOD.items() if k != "type"}).encode(), "missing_field"),
    ("a missing id", json.dumps({k: v for k, v in GOOD.items() if k != "conversation_id"}).encode(), "missing_field"),
    ("an empty id", _good(conversation_id=""), "wrong_value"),
    ("an id that is too long", _good(conversation_id="c" * 129), "wrong_value"),
    ("an id with NUL", _good(conversation_id="c\x00"), "wrong_value"),
    ("an id with a lone surrogate", _good(conversation_id="c\ud800"), "wrong_value"),
    ("an id that is a number", _good(conversation_id=7), "wrong_type"),
    ("messages that are no list", _good(messages="Hello"), "wrong_type"),
    ("a message that is no object", _good(messages=["Hello"]), "wrong_type"),
    ("content that is a number", _said(7), "wrong_type"),
    ("content that is null", _said(None), "wrong_type"),
    ("no content", _good(messages=[{"role": "user"}]), "missing_field"),
    ("no role", _good(messages=[{"content": "Hello"}]), "missing_field"),
    ("an unknown role", _good(messages=[{"role": "robot", "content": "Hello"}]), "wrong_value"),
    ("an empty conversation", _good(messages=[]), "empty_conversation"),
    ("two messages with one id", _good(messages=[{"id": "m", "role": "user", "content": "a"}] * 2), "wrong_value"),
    ("a date that is none", _good(occurred_at="soon"), "wrong_value"),
    ("a date beyond the calendar", _good(occurred_at="9999-12-31T23:59:59-23:59"), "wrong_value"),
    ("a number beyond the calendar", _good(occurred_at=10**40), "wrong_value"),
    ("10 MB of message", _said("x" * 10_000_000), "limit_bytes"),
    ("a message just too long", _said("x" * 200_001), "limit_message_characters"),
    ("a candidate too long", _said("", candidates=[{"content": "x" * 200_001}]), "limit_message_characters"),
    ("10,000 messages", _many(10_000), "limit_messages"),
    ("1,001 messages", _many(1_001), "limit_messages"),
    ("33 candidates", _said("", candidates=[{"content": str(n)} for n in range(33)]), "limit_candidates"),
    ("deep nesting", b'{"a":' * 200_000, "limit_depth"),
    ("deep nesting that is well-formed", _good(metadata=json.loads('{"a":' * 40 + "1" + "}" * 40)), "limit_depth"),
    ("an appended message that is missing", json.dumps(MESSAGE).encode(), "missing_field"),
    ("an appended message with an unknown role",
     json.dumps({**MESSAGE, "message": {"role": "robot", "content": ""}}).encode(), "wrong_value"),
    ("a report without a reason", json.dumps({k: v for k, v in REPORT.items() if k != "reason"}).encode(),
     "missing_field"),
    ("a report whose reason is a story", json.dumps({**REPORT, "reason": "it said, well, this"}).encode(),
     "wrong_value"),
    ("a report with a comment too long", json.dumps({**REPORT, "comment": "x" * 200_001}).encode(),
     "limit_message_characters"),
    ("an erasure without a user", json.dumps({k: v for k, v in ERASURE.items() if k != "user_ref"}).encode(),
     "missing_field"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "code"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_it_is_refused_by_name_and_says_what_to_do(value: bytes | None, code: str) -> None:
    with pytest.raises(RefusedEventError) as caught:
        _read(value)

    assert caught.value.code == code
    assert len(caught.value.reason) > 20
    assert "Hello" not in str(caught.value)


def _first(event: Event) -> Conversation:
    assert isinstance(event, ConversationReceived | MessageAppended)
    return event.conversation


TOLERATED: list[tuple[str, bytes, Callable[[Conversation], object], object]] = [
    ("NUL in text", _said("a\x00b"), lambda c: c.messages[0].content, "a\ufffdb"),
    ("a lone surrogate in text", _said("a\ud800b"), lambda c: c.messages[0].content, "a\ufffdb"),
    ("a pair of surrogates", _said("a\U0001f600b"), lambda c: c.messages[0].content, "a\U0001f600b"),
    ("NUL in an unknown field", _good(shard="\x00"), lambda c: c.metadata["shard"], "\ufffd"),
    ("a future date", _good(occurred_at="2031-01-01T00:00:00Z"), lambda c: c.occurred_at, None),
    ("a future date, noted", _good(occurred_at="2031-01-01T00:00:00Z"),
     lambda c: c.metadata["winnow.replaced_times"], ["occurred_at"]),
    ("a date without a zone", _good(occurred_at="2026-01-01T00:00:00"), lambda c: c.occurred_at,
     datetime(2026, 1, 1, tzinfo=UTC)),
    ("a doubled key", _good()[:-1] + b', "model": "a", "model": "b"}', lambda c: c.model, "b"),
    ("a byte order mark", b"\xef\xbb\xbf" + _good(), lambda c: c.id, "c-1"),
    ("empty content", _said(""), lambda c: c.messages[0].content, ""),
    ("1,000 messages", _many(1_000), lambda c: len(c.messages), 1_000),
    ("200,000 characters", _said("x" * 200_000), lambda c: len(c.messages[0].content), 200_000),
    ("32 candidates", _said("", candidates=[{"content": str(n)} for n in range(32)]),
     lambda c: len(c.messages[0].candidates), 32),
    ("a language nobody knows", _good(language="???"), lambda c: c.language, None),
    ("an unknown field", _good(shard=3), lambda c: c.metadata["shard"], 3),
    ("hostile markup", _said("<script>alert(1)</script>"), lambda c: c.messages[0].content,
     "<script>alert(1)</script>"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "look", "found"), [row[1:] for row in TOLERATED], ids=[row[0] for row in TOLERATED])
def test_it_is_taken_as_well_as_can_be(value: bytes, look: Callable[[Conversation], object], found: object) -> None:
    assert look(_first(_read(value))) == found


def test_a_duplicate_changes_nothing() -> None:
    known = merge(None, _first(_read(_good())))

    assert merge(known, _first(_read(_good()))) is known


def test_messages_out_of_order_end_in_the_same_conversation() -> None:
    later = json.dumps({**MESSAGE, "message": {"id": "m2", "role": "assistant", "content": "Hi"}}).encode()

    before = merge(merge(None, _first(_read(later))), _first(_read(_good())))
    after = merge(merge(None, _first(_read(_good()))), _first(_read(later)))

    assert {m.id: m.content for m in before.messages} == {m.id: m.content for m in after.messages}
    assert before.revision == after.revision == 2


def test_a_key_is_not_needed_for_the_id_is_in_the_value() -> None:
    assert _first(_read(_good(), headers=())).id == "c-1"


# --- Fuzzing ---------------------------------------------------------------------------------------------------------

VALID: list[dict[str, Any]] = [
    {**GOOD, "occurred_at": "2026-11-22T10:00:00Z", "context": [{"id": "d", "content": "x"}], "metadata": {"a": 1}},
    {**MESSAGE, "message": {"role": "user", "content": "Hello", "candidates": [{"id": "a", "content": "x"}]}},
    {**REPORT, "comment": "x", "occurred_at": "2026-11-22T10:00:00Z"},
    ERASURE,
    {"specversion": "1.0", "id": "1", "source": "/s", "type": "winnow.conversation.v1", "data": GOOD},
    {"specversion": "1.0", "id": "1", "source": "/s", "type": "winnow.report.v1", "data_base64": "e30="},
    {"id": "1", "messages": [{"role": "user", "content": [{"type": "text", "text": "x"}]}], "created": 1_700_000_000},
    {"messages": [{"role": "assistant", "content": None,
                   "tool_calls": [{"function": {"name": "f", "arguments": "{}"}}]}]},
    {"id": "1", "conversations": [{"from": "human", "value": "x"}]},
    {"conversation_hash": "1", "conversation": [{"role": "user", "content": "x"}], "language": "English"},
    {"gen_ai.conversation.id": "1",
     "gen_ai.input.messages": [{"role": "user", "parts": [{"type": "text", "content": "x"}]}]},
    {"attributes": [{"key": "gen_ai.input.messages", "value": {"arrayValue": {"values": [
        {"kvlistValue": {"values": [{"key": "role", "value": {"stringValue": "user"}}]}}]}}}]},
    {"attributes": {"gen_ai.output.messages": '[{"role": "assistant", "parts": []}]'}, "time_unix_nano": "17"},
    {"id": "1", "text": "x"},
]  # fmt: skip

leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=10)
    | st.sampled_from(["user", "conversation", "1.0", "winnow.report.v1", "\x00", "\ud800", "2026-11-22T10:00:00Z"])
)
anything = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
)
names = sorted({name for event in VALID for name in event} | {"role", "content", "id", "parts", "value", "key"})
shaped = st.dictionaries(st.sampled_from(names) | st.text(max_size=5), anything, max_size=6)
headers = st.lists(
    st.tuples(st.sampled_from(["ce_specversion", "ce_type", "ce_id", "ce_time", "x"]), st.binary(max_size=12)),
    max_size=3,
).map(tuple)


def _places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for name, child in children for place in _places(child, (*path, name)))]


def _changed(value: Any, path: tuple[Any, ...], new: object) -> Any:  # noqa: ANN401 - any JSON
    if not path:
        return new
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = _changed(value[path[0]], path[1:], new)
    return copy


@st.composite
def mutated(draw: st.DrawFn) -> object:
    """Draw a valid event of which some parts are replaced by anything."""
    event: object = draw(st.sampled_from(VALID))
    for _ in range(draw(st.integers(1, 3))):
        event = _changed(event, draw(st.sampled_from(_places(event))), draw(anything))
    return event


def _survives(value: bytes, given_headers: tuple[tuple[str, bytes], ...] = ()) -> None:
    """Read as a record and as a line: an event, or a refusal with a known code."""
    _outcome(lambda: _read(value, given_headers))
    _outcome(lambda: read_line(value, 1, LIMITS, NOW))


def _outcome(call: Callable[[], Event]) -> None:
    try:
        outcome: Event | RefusedEventError = call()
    except RefusedEventError as error:
        outcome = error
    if isinstance(outcome, RefusedEventError):
        assert outcome.code in CODES
        assert outcome.reason.isprintable()
    else:
        assert len(outcome.key.encode()) > 0


@given(st.binary(max_size=300), headers)
@settings(max_examples=100, deadline=None)
def test_arbitrary_bytes_never_break_the_reader(value: bytes, given_headers: tuple[tuple[str, bytes], ...]) -> None:
    _survives(value, given_headers)


@given(shaped | anything, headers)
@settings(max_examples=150, deadline=None)
def test_arbitrary_json_never_breaks_the_reader(value: object, given_headers: tuple[tuple[str, bytes], ...]) -> None:
    _survives(json.dumps(value).encode(), given_headers)


@given(mutated())
@settings(max_examples=300, deadline=None)
def test_mutated_events_never_break_the_reader(value: object) -> None:
    _survives(json.dumps(value).encode())


@given(st.sampled_from(VALID), st.integers(0, 400), st.binary(max_size=4))
@settings(max_examples=150, deadline=None)
def test_damaged_bytes_never_break_the_reader(event: dict[str, Any], at: int, damage: bytes) -> None:
    value = json.dumps(event).encode()
    _survives(value[:at] + damage + value[at + len(damage) :])


@pytest.mark.parametrize("event", VALID)
def test_the_events_that_are_mutated_are_valid_themselves_or_refused_with_a_reason(event: dict[str, Any]) -> None:
    _survives(json.dumps(event).encode())
