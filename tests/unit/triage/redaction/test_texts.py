"""Texts of a label and their places."""

from typing import Any

from triage.redaction.texts import KEY, labelled, put, texts


def test_every_text_has_its_place_and_can_be_put_back() -> None:
    """Messages, candidates, documents, answers, notes, evidence, metadata with keys and long numbers."""
    record: dict[str, Any] = {
        "conversation": {
            "user_ref": "u",
            "messages": [{"id": "m", "content": "a", "candidates": [{"id": "c", "content": "b"}]}],
            "context": [{"id": "d", "title": "t", "content": "x"}],
            "metadata": {"deep": [{"who": "w"}], "count": 3, "phone": 6175550123, "yes": True},
        },
        "ideal_answer": {"content": "i"},
        "errors": [{"note": "n"}],
        "tags": [{"evidence": {"phrase": "p"}}],
        "note": "z",
    }

    found = dict(texts(record))
    put(record, ((place, text.upper()) for place, text in found.items()))

    assert sorted(found.values()) == sorted(
        [
            "u",
            "a",
            "b",
            "t",
            "x",
            "i",
            "n",
            "z",
            "p",
            "phrase",
            "w",
            "6175550123",
            "deep",
            "who",
            "count",
            "phone",
            "yes",
        ]
    )
    assert record["conversation"]["metadata"] == {
        "DEEP": [{"WHO": "W"}], "COUNT": 3, "PHONE": "6175550123", "YES": True,
    }  # fmt: skip
    assert record["conversation"]["messages"][0]["candidates"][0]["content"] == "B"
    assert record["tags"] == [{"evidence": {"PHRASE": "P"}}]


def test_a_key_that_becomes_another_one_does_not_take_its_place() -> None:
    """Its value goes rather than that of the other."""
    record: dict[str, Any] = {"conversation": {"metadata": {"ana": "1", "[PERSON_1]": "2"}}}

    put(record, [(("conversation", "metadata", "ana", KEY), "[PERSON_1]")])

    assert record["conversation"]["metadata"] == {"[PERSON_1]": "2"}


def test_a_value_of_the_metadata_is_read_behind_its_key() -> None:
    """`customer_name` says what 'tane' is."""
    place = ("conversation", "metadata", "customer_name")

    assert labelled(place, "tane") == ("customer name: tane", 15)
    assert labelled((*place, KEY), "customer_name") == ("customer_name", 0)
    assert labelled(("note",), "tane") == ("tane", 0)
