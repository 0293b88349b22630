"""Who is who in a conversation."""

import time

import orjson
import pytest

from triage.redaction.pseudonyms import Entity, Pseudonyms

KEY = bytes(32)


def learned(*values: tuple[str, str], known: Pseudonyms | None = None, key: bytes = KEY, of: str = "c") -> Pseudonyms:
    """Return the entities of a conversation after one more label."""
    entities = [Entity.from_json(orjson.loads(orjson.dumps(e.to_json()))) for e in (known.entities if known else ())]
    result = Pseudonyms(key, of, entities)
    result.learn([(category, value, "en") for category, value in values])
    return result


def named(known: Pseudonyms, value: str) -> tuple[str, int]:
    """Return the category and number that stand for a value."""
    entity = known.entities[known.of(value)]
    return entity.category, entity.number


@pytest.mark.parametrize(
    "short", ["Ana", "García", "Ms García", "ANA", "ana garcia", "García, Ana", "A. García", "Dr. Ana García", "Ana's"]
)
@pytest.mark.parametrize("full", ["Ana García", "Ana García López", "Ana de la García"])
def test_a_short_form_is_the_person_it_is_part_of(short: str, full: str) -> None:
    """Before the full name or after it, when nobody else has it."""
    for values in ((("person", full), ("person", short)), (("person", short), ("person", full))):
        known = learned(*values)

        assert known.of(full) == known.of(short)


def test_a_short_form_of_two_people_is_neither() -> None:
    """García alone could be either; nobody is taken for another."""
    known = learned(("person", "Ana García"), ("person", "Luis García"), ("person", "García"))

    assert [named(known, value)[1] for value in ("Ana García", "Luis García", "García")] == [1, 2, 3]


def test_an_initial_of_somebody_else_is_somebody_else() -> None:
    """B. García is not Ana."""
    known = learned(("person", "Ana García"), ("person", "B. García"))

    assert known.of("Ana García") != known.of("B. García")


def test_numbers_follow_the_order_of_reading() -> None:
    """Per category, from 1; those that somebody wrote are left out."""
    known = Pseudonyms(KEY, "c")
    known.learn(
        [("person", "Bo Li", "en"), ("location", "Oslo", "en"), ("person", "Al Wu", "en")], frozenset({"[PERSON_1]"})
    )

    assert [named(known, value) for value in ("Bo Li", "Oslo", "Al Wu")] == [
        ("person", 2),
        ("location", 1),
        ("person", 3),
    ]


def test_a_later_label_calls_everyone_as_before() -> None:
    """Whatever stands before them in the later label."""
    first = learned(("person", "Ana García"), ("phone_number", "+1 617 555 0123"))

    later = learned(("person", "Zoe Park"), ("person", "García"), ("phone_number", "617-555-0123"), known=first)

    assert named(later, "García") == ("person", 1)
    assert named(later, "617-555-0123") == ("phone_number", 1)
    assert named(later, "Zoe Park") == ("person", 2)


def test_a_person_known_by_a_first_name_gets_a_full_one_later() -> None:
    """Unless two people of the later label have that first name."""
    first = learned(("person", "Ana"))

    one = learned(("person", "Ana Ruiz"), known=first)
    two = learned(("person", "Ana Ruiz"), ("person", "Ana Gil"), ("person", "Ana"), known=first)

    assert named(one, "Ana Ruiz") == ("person", 1)
    assert [named(two, value)[1] for value in ("Ana Ruiz", "Ana Gil", "Ana")] == [2, 3, 1]


def test_a_value_has_one_category() -> None:
    """The most frequent one; a word of a known name is a name, whatever the detector took it for."""
    known = learned(
        ("location", "Paris"), ("person", "paris"), ("person", "PARIS"), ("person", "Ana Ruiz"), ("organization", "ANA")
    )

    assert named(known, "Paris") == named(known, "paris") == ("person", 1)
    assert known.of("ANA") == known.of("Ana Ruiz")


def test_nothing_links_two_conversations() -> None:
    """Nor two sites: every hash is of the site's key and the conversation's id."""
    values = (("person", "Ana García"), ("email_address", "ana@kiwi.nz"))

    def hashes(known: Pseudonyms) -> set[str]:
        return {text for e in known.entities for text in (e.id, *e.forms, *e.names, *e.initials)}

    one = hashes(learned(*values))

    assert one == hashes(learned(*values))
    assert not one & hashes(learned(*values, of="d"))
    assert not one & hashes(learned(*values, key=bytes([1] * 32)))


def test_what_is_kept_holds_no_value() -> None:
    """Only keyed hashes."""
    known = learned(("person", "Ana García"), ("secret", "hunter2hunter2"))

    kept = orjson.dumps([entity.to_json() for entity in known.entities]).decode().casefold()

    assert not [word for word in ("ana", "garc", "hunter") if word in kept.replace("name", "").replace("language", "")]


def test_ten_thousand_people_take_linear_time() -> None:
    """Also when all of them are called Ana."""
    people = tuple(("person", f"Ana Name{chr(97 + n % 26) * (n // 26)}x") for n in range(10_000))
    started = time.process_time()

    learned(*people, *(("person", "Ana"), ("person", "Ana Ruiz Gil")))

    assert time.process_time() - started < 20
