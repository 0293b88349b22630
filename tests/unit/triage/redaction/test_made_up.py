"""Made-up values: of the same kind, the same for the same person, and nobody's."""

import re
from random import Random

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban as iban_numbers
from stdnum import luhn
from stdnum.us import ssn

from triage.redaction.forms import loose
from triage.redaction.made_numbers import MAKERS, shaped
from triage.redaction.made_up import LOCALES, POOLS, MadeUp
from triage.redaction.plan import Plan
from triage.redaction.pseudonyms import Pseudonyms
from triage.redaction.rewriting import Mark
from triage.redaction.texts import Place

SEEDS = st.integers(0, 2**32)
KEY = bytes(32)


def made_up(*values: tuple[str, str], language: str = "en", before: Pseudonyms | None = None) -> dict[str, str]:
    """Return what stands for each value of a label that holds just these."""
    known = Pseudonyms(KEY, "c", before.entities if before else ())
    known.learn([(category, value, language) for category, value in values])
    texts: dict[Place, str] = {(index,): value for index, (_, value) in enumerate(values)}
    marks = {
        place: (Mark(start=0, end=len(value), category="", entity=known.of(value)),) for place, value in texts.items()
    }
    make = MadeUp(Plan(entities=tuple(known.entities), marks=marks), texts, known.keyed)
    return {value: make(marks[place][0], value) for place, value in texts.items()}


def number(category: str, value: str, seed: int, language: str = "en") -> str:
    """Return a made-up number."""
    made = MAKERS.get(category, shaped)(value, value, language, Random(seed))  # noqa: S311 - a test
    assert made is not None
    return made


def test_a_name_keeps_its_form() -> None:
    """Short forms are of the same made-up name, in the letters of the original."""
    made = made_up(("person", "Ana García"), ("person", "ANA"), ("person", "Ms garcía"), ("person", "A. García"))

    first, last = made["Ana García"].split()
    assert made["ANA"] == first.upper()
    assert made["Ms garcía"] == f"Ms {last.lower()}"
    assert made["A. García"] == f"{first[0]}. {last}"
    assert not {first.casefold(), last.casefold()} & {"ana", "garcía", "garcia"}


@pytest.mark.parametrize(
    ("value", "language", "letters"),
    [("王小明", "zh", r"[\u4e00-\u9fff]{2,4}"), ("Иван Петров", "ru", r"[\u0400-\u04ff ]+")],
)
def test_a_name_is_of_its_language(value: str, language: str, letters: str) -> None:
    """Chinese names for Chinese names."""
    assert re.fullmatch(letters, made_up(("person", value), language=language)[value])


def test_two_values_never_get_the_same() -> None:
    """Nor one that is anybody's here: thirty people with the names of a small pool."""
    names = [f"Given{chr(97 + n)} Family{chr(97 + n)}" for n in range(26)]
    people = tuple(("person", name) for name in (*names, "James Smith", "Mary Johnson", "Michael Williams"))
    mails = tuple(("email_address", f"user{n}@kiwi.nz") for n in range(30))

    made = made_up(*people, *mails)

    assert len(set(made.values())) == len(made)
    assert not {loose(value) for value in made.values()} & {loose(value) for value in made}


def test_a_later_label_makes_up_the_same() -> None:
    """Also when it brings more people."""
    before = Pseudonyms(KEY, "c")
    before.learn([("person", "Ana García", "en"), ("phone_number", "+1 617 555 0123", "en")])
    one = made_up(("person", "Ana García"), ("phone_number", "+1 617 555 0123"))

    later = made_up(("person", "Zoe Park"), ("person", "Ana García"), ("phone_number", "617-555-0123"), before=before)

    assert later["Ana García"] == one["Ana García"]
    assert loose(one["+1 617 555 0123"]).endswith(loose(later["617-555-0123"]))


def test_secrets_are_never_plausible() -> None:
    """A made-up key would set off a scanner, and a made-up illness would be believed."""
    made = made_up(("secret", "ghp_abcdef"), ("password", "hunter2"), ("private", "my house"))

    assert list(made.values()) == ["[SECRET_1]", "[PASSWORD_1]", "[PRIVATE_1]"]


def test_addresses_are_of_nobody() -> None:
    """At hosts for examples, in networks for documentation."""
    made = made_up(
        ("email_address", "tane@kiwi.nz"),
        ("url", "kiwi.nz/tane"),
        ("ip_address", "84.12.3.9"),
        ("mac_address", "a0:b1:c2:d3:e4:f5"),
    )

    assert re.search(r"@example\.(com|org|net)$", made["tane@kiwi.nz"])
    assert re.match(r"https://example\.(com|org|net)/", made["kiwi.nz/tane"])
    assert made["84.12.3.9"].startswith(("192.0.2.", "198.51.100.", "203.0.113."))
    assert made["a0:b1:c2:d3:e4:f5"].startswith("00:00:5e:00:53:")


@given(SEEDS)
def test_no_checksum_holds(seed: int) -> None:
    """Cards fail Luhn's sum, IBANs have check digits that none has, social security numbers are of no group."""
    assert not luhn.is_valid(loose(number("credit_card", "4111 1111 1111 1111", seed)))
    assert not iban_numbers.is_valid(number("iban", "DE89 3704 0044 0532 0130 00", seed))
    assert not ssn.is_valid(number("national_id", "078-05-1120", seed))


@given(SEEDS, st.sampled_from(["4111 1111-1111 1111", "X1234567L", "DE89 3704 0044", "ab-12/345"]))
def test_a_number_keeps_its_shape(seed: int, value: str) -> None:
    """Digits for digits, capitals for capitals, all else where it was."""
    made = number("medical_id", value, seed)

    assert [(c.isdigit(), c.isupper(), c.isalnum() or c) for c in made] == [
        (c.isdigit(), c.isupper(), c.isalnum() or c) for c in value
    ]


@given(SEEDS)
@pytest.mark.parametrize(
    ("value", "language", "pattern"),
    [
        ("+1 617 555 0123", "es", r"\+1 \d{3} 555 01\d\d"),
        ("(617) 555-0123", "en", r"\(\d{3}\) 555-01\d\d"),
        ("+44 20 7946 0018", "en", r"\+44 (20 7946 0\d{3}|77 0090 0\d{3})"),
        ("01 42 68 53 00", "fr", r"0(1 99 00|2 61 91|6 39 98) \d\d \d\d"),
        ("+34 612 345 678", "es", r"\+34 000 \d{3} \d{3}"),
    ],
)
def test_a_phone_number_rings_nowhere(value: str, language: str, pattern: str, seed: int) -> None:
    """It is of those kept for films where there are some, and no valid number elsewhere."""
    made = number("phone_number", value, seed, language)

    assert re.fullmatch(pattern, made)
    if value.startswith("+34"):
        assert not phonenumbers.is_valid_number(phonenumbers.parse(made))


@pytest.mark.parametrize(
    ("category", "value", "pattern"),
    [
        ("date_of_birth", "12/05/1990", r"\d\d/\d\d/\d{4}"),
        ("date_of_birth", "5.3.90", r"\d\.\d\.\d\d"),
        ("date_of_birth", "12 May 1990", r"\d{4}-\d\d-\d\d"),
        ("date_of_birth", "1990年5月3日", r"\d{4}年\d月\d日"),
        ("age", "34 years", r"\d\d years"),
        ("coordinates", "52.3702, 4.8952", r"-\d\d\.\d{4}, -\d{3}\.\d{4}"),
    ],
)
def test_dates_ages_and_places_stay_readable(category: str, value: str, pattern: str) -> None:
    """Written as the original is, where it is in figures."""
    assert re.fullmatch(pattern, number(category, value, 7))


def test_words_are_no_number() -> None:
    """They get a label."""
    chance = Random(1)  # noqa: S311 - a test

    assert shaped("blue badge", "blue badge", "en", chance) is None
    assert MAKERS["age"]("thirty", "thirty", "en", chance) is None


@pytest.mark.parametrize("language", [*LOCALES, "eu"])
def test_every_language_has_all_kinds(language: str) -> None:
    """Names, places, companies, streets and addresses; English ones where there is no locale."""
    values = [("person", "Xy Zw"), *((category, f"{category} 1234 x") for category in POOLS)]

    made = made_up(*values, language=language)

    assert not [value for value in made.values() if not value.strip() or value.startswith("[")]
