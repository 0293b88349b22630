"""The gate between bytes and parsed JSON."""

import json
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.settings import LimitSettings
from ingest.errors import RefusedEventError
from ingest.wire.json_text import parse_bounded, parse_object

LIMITS = LimitSettings()

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def _code(parse: Callable[[], object]) -> str:
    with pytest.raises(RefusedEventError) as caught:
        parse()
    return caught.value.code


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (b"", "not_json"),
        (b"hello", "not_json"),
        (b'{"a": NaN}', "not_json"),
        (b'{"a": -Infinity}', "not_json"),
        (b'{"a": 1e999}', "not_json"),
        (b'{"a": "\x00"}', "not_json"),
        (b'{"a": "\\ud8"}', "not_json"),
        (b'{"a": "\xff"}', "not_utf8"),
        (b'{"a": "\xed\xa0\x80"}', "not_utf8"),
        (b"[1]", "not_an_object"),
        (b'"text"', "not_an_object"),
        (b"null", "not_an_object"),
        (b"[" * 500_000, "limit_depth"),
        (b'{"a":' * 33 + b"1" + b"}" * 33, "limit_depth"),
        (b"{" + b" " * 1_048_576 + b"}", "limit_bytes"),
    ],
)
def test_what_cannot_be_parsed_is_refused_by_name(value: bytes, code: str) -> None:
    assert _code(lambda: parse_object(value, LIMITS)) == code


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (rb"a\u0000b", "a\ufffdb"),
        (rb"a\ud800b", "a\ufffdb"),
        (rb"a\udc00\ud800b", "a\ufffd\ufffdb"),
        (rb"a\uD83D\uDE00b", "a\U0001f600b"),
        (rb"a\ud83d\ud83d\ude00b", "a\ufffd\U0001f600b"),
        (rb"a\\u0000\\ud800b", r"a\u0000\ud800b"),
        (rb"a\\\u0000b", "a\\\ufffdb"),
    ],
)
def test_what_postgresql_cannot_keep_is_replaced_one_for_one(value: bytes, text: str) -> None:
    assert parse_object(b'{"' + value + b'": "' + value + b'"}', LIMITS) == {text: text}


def test_brackets_inside_strings_do_not_count_as_nesting() -> None:
    assert parse_object(b'{"a": "' + b"[" * 100 + b'\\"{{{"}', LIMITS) == {"a": "[" * 100 + '"{{{'}


def test_nesting_up_to_the_limit_is_read() -> None:
    assert parse_object(b'{"a":' * 32 + b"1" + b"}" * 32, LIMITS)


def test_the_last_of_a_doubled_key_counts_and_a_byte_order_mark_is_skipped() -> None:
    assert parse_object(b'\xef\xbb\xbf{"a": 1, "a": 2}', LIMITS) == {"a": 2}


@pytest.mark.parametrize("unit", [b'\\"', b'"', b"\\", b'"[', b"\\ud800", b'"\\'])
def test_hostile_text_takes_no_longer_than_its_length(unit: bytes) -> None:
    value = b'{"a": "' + b"[" * 40 + unit * (1_000_000 // len(unit))
    started = time.perf_counter()

    _code(lambda: parse_object(value, LIMITS))

    assert time.perf_counter() - started < 5


@given(json_values)
@settings(deadline=None)
def test_any_json_within_the_limits_is_parsed_as_json_does(value: object) -> None:
    limits = LimitSettings(depth=1000, bytes=10_000_000)
    text = json.dumps(value)
    if "\\ud" in text or "\\u0000" in text:
        return

    assert parse_bounded(text.encode(), limits) == value
