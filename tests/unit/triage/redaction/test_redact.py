"""Redaction of a label: nothing private is left, the same value has one stand-in, spans stay right."""

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.pii.hit import Hit
from classifiers.tag import Outcome, Tag, Tagged
from triage.redaction import plan as plans
from triage.redaction.plan import FindPii, Plan
from triage.redaction.redact import redact as carry_out
from triage.redaction.style import Style

NAMES = ("Tane Walker", "Ana Ruiz", "Wiremu")
ADDRESS = "tane@kiwi.nz"


def find_pii(texts: Sequence[str], _language: str) -> list[list[Hit]]:
    """Find NAMES and ADDRESS, wherever they stand."""
    known = {**dict.fromkeys(NAMES, ("person", "name.model")), ADDRESS: ("email_address", "email")}
    return [
        [Hit(kind, m.start(), m.end(), rule) for value, (kind, rule) in known.items() for m in re.finditer(value, text)]
        for text in texts
    ]


KEY = bytes(range(32))


def planned(
    record: Mapping[str, Any], known: Tagged, find: FindPii, before: Plan | None = None, *, key: bytes = KEY
) -> Plan:
    """Return the plan, through JSON as the database keeps it."""
    plan = plans.make(record, known, find, redact_from=lambda _: 0.2, key=key, before=before)
    return Plan.from_json(orjson.loads(orjson.dumps(plan.to_json())))


def redact(
    record: Mapping[str, Any], known: Tagged, find: FindPii, *, style: Style = Style.LABEL, key: bytes = KEY
) -> dict[str, Any]:
    """Plan, and carry out."""
    return carry_out(record, planned(record, known, find, key=key), style, key)


def find_nothing(texts: Sequence[str], _language: str) -> list[list[Hit]]:
    return [[] for _ in texts]


def message(identifier: str, content: str, candidates: Mapping[str, str] | None = None) -> dict[str, Any]:
    listed = [{"id": key, "content": text, "model": "m"} for key, text in (candidates or {}).items()]
    return {"id": identifier, "role": "user", "content": content, "candidates": listed}


def label(*messages: dict[str, Any], **fields: object) -> dict[str, Any]:
    conversation = {"conversation_id": "c", "language": "en", "messages": list(messages)}
    return {
        "type": "label",
        "version": 1,
        "conversation_id": "c",
        "revision": 1,
        "tags": [],
        "errors": [],
        "conversation": conversation,
        **fields,
    }


def tag(
    text: str,
    value: str,
    category: str = "person",
    message_id: str = "m1",
    *,
    score: float = 0.9,
    candidate: str | None = None,
) -> Tag:
    start = text.index(value)
    spans = ((start, start + len(value)),)
    return Tag(
        category=f"pii.{category}", score=score, message_id=message_id, spans=spans,
        classifier="pii@1", candidate=candidate,
    )  # fmt: skip


def tagged(*tags: Tag, outcome: Outcome = Outcome.OK, revision: int = 1) -> Tagged:
    return Tagged(
        conversation_id="c",
        revision=revision,
        language="en",
        scores={},
        tags=tags,
        messages={},
        screened={"pii": outcome},
    )


def contents(record: Mapping[str, Any]) -> list[str]:
    return [m["content"] for m in record["conversation"]["messages"]]


def test_tagged_values_are_replaced_in_messages_and_candidates() -> None:
    text, answer = "I am Tane Walker", "Hello Tane Walker"
    record = label(message("m1", text), message("m2", "Hi", {"a": answer, "b": "Hi"}))

    new = redact(
        record,
        tagged(tag(text, "Tane Walker"), tag(answer, "Tane Walker", message_id="m2", candidate="a")),
        find_nothing,
    )

    assert contents(new) == ["I am [PERSON_1]", "Hi"]
    assert [c["content"] for c in new["conversation"]["messages"][1]["candidates"]] == ["Hello [PERSON_1]", "Hi"]


def test_each_value_has_a_stand_in_of_its_own_and_keeps_it_everywhere() -> None:
    text = "Tane Walker and Ana Ruiz, tane@kiwi.nz"
    record = label(
        message("m1", text),
        ideal_answer={"message_id": "m1", "content": "Dear Ana Ruiz"},
        errors=[{"message_id": "m1", "type": "other", "spans": [], "note": "Tane Walker was named"}],
        note="about Wiremu",
        reports=[{"comment": "Ana Ruiz again"}],
    )
    record["conversation"]["context"] = [{"id": "d", "title": "Of Wiremu", "content": "Write to tane@kiwi.nz"}]
    record["conversation"]["metadata"] = {"seen": [{"by": "Ana Ruiz"}], "count": 3}

    new = redact(
        record, tagged(*(tag(text, name) for name in NAMES[:2]), tag(text, ADDRESS, "email_address")), find_pii
    )

    assert contents(new) == ["[PERSON_1] and [PERSON_2], [EMAIL_ADDRESS_1]"]
    assert new["ideal_answer"]["content"] == "Dear [PERSON_2]"
    assert new["errors"][0]["note"] == "[PERSON_1] was named"
    assert new["note"] == "about [PERSON_3]"
    assert new["reports"][0]["comment"] == "[PERSON_2] again"
    assert new["conversation"]["context"][0] == {
        "id": "d",
        "title": "Of [PERSON_3]",
        "content": "Write to [EMAIL_ADDRESS_1]",
    }
    assert new["conversation"]["metadata"] == {"seen": [{"by": "[PERSON_2]"}], "count": 3}


def test_spelling_variants_of_a_value_share_a_stand_in() -> None:
    first, second = "call 408-248-8500", "or (408) 248 8500"
    tags = (tag(first, "408-248-8500", "phone_number"), tag(second, "(408) 248 8500", "phone_number", "m2"))

    new = redact(label(message("m1", first), message("m2", second)), tagged(*tags), find_nothing)

    assert contents(new) == ["call [PHONE_NUMBER_1]", "or [PHONE_NUMBER_1]"]


def test_a_value_found_once_goes_everywhere() -> None:
    text = "I am Tane Walker"

    new = redact(
        label(message("m1", text), message("m2", "Tane Walker, thanks")), tagged(tag(text, "Tane Walker")), find_nothing
    )

    assert contents(new) == ["I am [PERSON_1]", "[PERSON_1], thanks"]


def test_a_value_within_another_word_stays() -> None:
    text = "I am Anna"

    new = redact(label(message("m1", text), message("m2", "Annabel and Anna")), tagged(tag(text, "Anna")), find_nothing)

    assert contents(new) == ["I am [PERSON_1]", "Annabel and [PERSON_1]"]


def test_spans_of_tags_and_errors_move_with_their_text() -> None:
    text, answer = "Tane Walker, you fool", "Tane Walker is not right"
    record = label(
        message("m1", text, {"a": answer}),
        tags=[{"category": "insult", "verdict": "confirmed", "message_id": "m1", "spans": [[17, 21]]}],
        errors=[{"message_id": "m1", "candidate": "a", "type": "other", "spans": [[12, 24]], "note": ""}],
    )
    found = tagged(tag(text, "Tane Walker"), tag(answer, "Tane Walker", candidate="a"))

    new = redact(record, found, find_nothing)

    (said,) = contents(new)
    (candidate,) = new["conversation"]["messages"][0]["candidates"]
    assert said[slice(*new["tags"][0]["spans"][0])] == "fool"
    assert candidate["content"][slice(*new["errors"][0]["spans"][0])] == "is not right"


def test_what_a_reviewer_added_is_replaced() -> None:
    record = label(
        message("m1", "my badge is KEA-77"),
        tags=[{"category": "pii.badge", "verdict": "added", "message_id": "m1", "spans": [[12, 18]]}],
    )

    new = redact(record, tagged(), find_nothing)

    assert contents(new) == ["my badge is [BADGE_1]"]
    assert new["tags"][0]["spans"] == [[12, 21]]


@pytest.mark.parametrize(
    "known",
    [
        tagged(outcome=Outcome.FAILED),
        tagged(outcome=Outcome.SKIPPED),
        tagged(revision=2),
        Tagged(conversation_id="c", revision=1, language="en", scores={}, tags=(), messages={}),
    ],
)
def test_messages_that_the_pii_part_did_not_see_are_searched(known: Tagged) -> None:
    new = redact(label(message("m1", "I am Tane Walker")), known, find_pii)

    assert contents(new) == ["I am [PERSON_1]"]


def test_unsure_finds_stay() -> None:
    text = "order at Kea Ltd"

    new = redact(label(message("m1", text)), tagged(tag(text, "Kea Ltd", "organization", score=0.15)), find_nothing)

    assert contents(new) == [text]


def test_other_tags_are_not_redacted() -> None:
    text = "you fool"
    insult = Tag(category="insult", score=0.9, message_id="m1", spans=((4, 8),), classifier="toxicity@1")

    assert contents(redact(label(message("m1", text)), tagged(insult), find_nothing)) == [text]


def test_stand_ins_that_someone_wrote_are_not_used() -> None:
    text = "[PERSON_1] is Tane Walker"

    new = redact(label(message("m1", text)), tagged(tag(text, "Tane Walker")), find_nothing)

    assert contents(new) == ["[PERSON_1] is [PERSON_2]"]


def test_the_record_given_is_not_changed() -> None:
    record = label(message("m1", "I am Tane Walker"))
    before = deepcopy(record)

    redact(record, tagged(outcome=Outcome.FAILED), find_pii)

    assert record == before


def test_a_redacted_record_is_returned_as_it_is() -> None:
    text = "I am Tane Walker, tane@kiwi.nz"
    known = tagged(tag(text, "Tane Walker"))

    once = redact(label(message("m1", text)), known, find_pii)

    assert once["redacted"] is True
    assert redact(once, known, find_pii) == once


def test_a_search_that_fails_lets_nothing_out() -> None:
    def fails(_texts: Sequence[str], _language: str) -> list[list[Hit]]:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        redact(label(message("m1", "x"), note="y"), tagged(), fails)


def test_later_labels_of_a_conversation_call_everyone_as_before() -> None:
    """More messages before theirs, another revision, a correction."""
    first = label(message("m2", "I am Tane Walker"))
    later = label(message("m1", "Ana Ruiz asks for Mr Walker"), message("m2", "I am Tane Walker"), revision=2)
    before = planned(first, tagged(outcome=Outcome.FAILED), find_pii)

    plan = planned(later, tagged(outcome=Outcome.FAILED), find_pii, before)

    assert contents(carry_out(later, plan, Style.LABEL, KEY)) == [
        "[PERSON_2] asks for Mr [PERSON_1]",
        "I am [PERSON_1]",
    ]


def test_what_a_reviewer_called_private_data_is_replaced() -> None:
    """An error of that type on an answer is a leak, even where the detector saw none."""
    record = label(
        message("m1", "You live behind the mill"),
        errors=[{"message_id": "m1", "type": "private_data", "spans": [[9, 24]], "note": ""}],
    )

    new = redact(record, tagged(), find_nothing)

    assert contents(new) == ["You live [PRIVATE_1]"]
    assert new["errors"][0]["spans"] == [[9, 20]]


def test_the_user_is_not_linked_over_conversations() -> None:
    """The producer's pseudonym is one over all of them."""
    shown = []
    for conversation_id in ("c", "d"):
        record = label(message("m1", "I am kiwi-7788"), conversation_id=conversation_id)
        record["conversation"]["user_ref"] = "kiwi-7788"
        new = redact(record, tagged(), find_nothing, style=Style.HASH)
        assert contents(new) == [f"I am {new['conversation']['user_ref']}"]
        shown.append(new["conversation"]["user_ref"])

    assert len(set(shown)) == 2


def test_metadata_is_searched_with_its_keys_and_numbers() -> None:
    """A key may be an address; what a key says is read with the value."""
    seen: list[str] = []

    def watched(texts: Sequence[str], language: str) -> list[list[Hit]]:
        seen.extend(texts)
        return find_pii(texts, language)

    record = label(message("m1", "hi"))
    record["conversation"]["metadata"] = {ADDRESS: {"customer_name": "Wiremu"}, "phone": 16175550123, "turns": 3}

    new = redact(record, tagged(), watched)

    assert new["conversation"]["metadata"] == {
        "[EMAIL_ADDRESS_1]": {"customer_name": "[PERSON_1]"}, "phone": 16175550123, "turns": 3,
    }  # fmt: skip
    assert {"customer name: Wiremu", "phone: 16175550123", ADDRESS} <= set(seen)


def test_a_key_may_say_that_its_value_is_private() -> None:
    """Where no detector could tell from the value alone."""
    record = label(message("m1", "moana asks"))
    record["conversation"]["metadata"] = {"First-Name": "moana", "place": {"lat": 52.3702157, "lon": 4}, "score": 0.5}

    new = redact(record, tagged(), find_nothing)

    assert contents(new) == ["[PERSON_1] asks"]
    assert new["conversation"]["metadata"] == {
        "First-Name": "[PERSON_1]", "place": {"lat": "[COORDINATES_1]", "lon": "[COORDINATES_2]"}, "score": 0.5,
    }  # fmt: skip


def test_each_category_has_a_probability_of_its_own() -> None:
    """As the policy says."""
    text = "Tane Walker, tane@kiwi.nz"
    known = tagged(tag(text, "Tane Walker", score=0.4), tag(text, ADDRESS, "email_address", score=0.4))
    record = label(message("m1", text))

    plan = plans.make(
        record, known, find_nothing, redact_from={"pii.person": 0.5, "pii.email_address": 0.3}.__getitem__, key=KEY
    )

    assert contents(carry_out(record, plan, Style.LABEL, KEY)) == ["Tane Walker, [EMAIL_ADDRESS_1]"]


def test_a_plan_holds_no_text() -> None:
    """Positions and keyed hashes: what an erasure leaves of it says nothing."""
    plan = planned(label(message("m1", "I am Tane Walker, tane@kiwi.nz")), tagged(outcome=Outcome.FAILED), find_pii)

    kept = orjson.dumps(plan.to_json()).decode().casefold()

    assert not [word for word in ("tane", "walker", "kiwi") if word in kept]


PIECES = st.lists(st.sampled_from((*NAMES, ADDRESS, "hello", "😀", "is", ".", "\n", "我")), max_size=10).map(" ".join)


@given(st.lists(PIECES, min_size=1, max_size=4), PIECES, PIECES)
def test_no_value_is_left_anywhere(texts: list[str], ideal: str, note: str) -> None:
    record = label(
        *(message(f"m{i}", text, {"a": text[::1]}) for i, text in enumerate(texts)),
        ideal_answer={"message_id": "m0", "content": ideal},
        note=note,
    )

    new = redact(record, tagged(outcome=Outcome.FAILED), find_pii)

    assert not [value for value in (*NAMES, ADDRESS) if value in str(new)]


@given(PIECES, st.data())
def test_spans_still_hold_their_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    record = label(
        message("m1", text),
        tags=[{"category": "insult", "verdict": "confirmed", "message_id": "m1", "spans": [[start, end]]}],
    )
    (hits,) = find_pii([text], "en")
    gone = {i for hit in hits for i in range(hit.start, hit.end)}

    new = redact(record, tagged(outcome=Outcome.FAILED), find_pii)

    held = contents(new)[0][slice(*new["tags"][0]["spans"][0])]
    assert re.sub(r"\[[A-Z_]+_\d+\]", "", held) == "".join(text[i] for i in range(start, end) if i not in gone)
