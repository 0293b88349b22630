"""Records to events and dead letters, and dead letters to records."""

from datetime import UTC, datetime

import orjson
import pytest

from config.settings import LimitSettings
from config.topics import Topics
from ingest.source import Record
from triage import intake
from triage.intake import dead_letter, read_batch
from triage.sending import dead_record

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
REPORT = orjson.dumps({"type": "report", "version": 1, "report_id": "r-1", "conversation_id": "c-1", "reason": "other"})
ERASURE = orjson.dumps({"type": "erasure", "version": 1, "erasure_id": "e-1", "user_ref": "u-1"})
CHAT = orjson.dumps({"id": "c-1", "text": "hello"})


def record(offset: int, value: bytes | None, *headers: tuple[str, bytes], key: bytes | None = b"k") -> Record:
    """Return a record of the conversations topic."""
    return Record(
        topic="winnow.conversations", partition=3, offset=offset, value=value, key=key, headers=tuple(headers)
    )


def test_every_record_becomes_an_event_or_a_dead_letter() -> None:
    """Nothing is dropped."""
    records = [record(0, CHAT), record(1, REPORT), record(2, ERASURE), record(3, b"{"), record(4, None)]

    found = read_batch(records, Topics(), LimitSettings(), NOW)

    assert [item.conversation.id for item in found.conversations] == ["c-1"]
    assert [report.id for report in found.reports] == ["r-1"]
    assert [erasure.id for erasure in found.erasures] == ["e-1"]
    assert [letter.id for letter in found.dead] == ["winnow.conversations:3:3", "winnow.conversations:3:4"]


@pytest.mark.parametrize(
    ("headers", "attempt"),
    [
        ([], 1),
        ([("winnow-attempt", b"4")], 4),
        ([("winnow-attempt", b"2"), ("winnow-attempt", b"3")], 3),
        ([("winnow-attempt", b"0")], 1),
        ([("winnow-attempt", b"many")], 1),
        ([("winnow-attempt", b"99999999999999999999")], 1),
        ([("winnow-attempt", "²".encode())], 1),
    ],
)
def test_the_attempt_is_what_a_redrive_left_in_the_headers(headers: list[tuple[str, bytes]], attempt: int) -> None:
    """And 1 when that is no plain number."""
    assert dead_letter(record(0, b"{", *headers), "not_json", "…").attempt == attempt


def test_a_dead_record_carries_the_original_and_replaces_our_own_headers() -> None:
    """What an earlier death left is not repeated; foreign headers stay, doubled ones too."""
    original = record(
        7, b"{", ("trace", b"1"), ("trace", b"2"), ("winnow-error-code", b"old"), ("winnow-attempt", b"2")
    )

    sent = dead_record(dead_letter(original, "not_json", "send JSON"))

    assert (sent.topic, sent.key, sent.value) == ("dead", b"k", b"{")
    assert sent.headers == (
        ("trace", b"1"),
        ("trace", b"2"),
        ("winnow-id", b"winnow.conversations:3:7"),
        ("winnow-error-code", b"not_json"),
        ("winnow-error-reason", b"send JSON"),
        ("winnow-topic", b"winnow.conversations"),
        ("winnow-partition", b"3"),
        ("winnow-offset", b"7"),
        ("winnow-attempt", b"2"),
    )


def test_a_reader_that_fails_instead_of_refusing_costs_one_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is dead-lettered as our fault, with the place of the fault and none of its words."""

    def fail(value: bytes, *_: object, **__: object) -> None:
        raise ValueError(value)

    monkeypatch.setattr(intake, "read", fail)

    (letter,) = read_batch([record(0, b"private words")], Topics(), LimitSettings(), NOW).dead

    assert letter.code == "internal"
    assert letter.reason.startswith("Winnow failed on this record (ValueError at test_intake.py:")
    assert "private" not in letter.reason
