"""Numbering plans, read without phonenumbers' parser, say what its parser says."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.pii.dialling import dialled_abroad, dialled_at_home

KINDS = (phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.MOBILE)


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_the_sample_numbers_of_every_region_can_be_dialled(region: str) -> None:
    samples = [phonenumbers.example_number_for_type(region, kind) for kind in KINDS]

    digits = [phonenumbers.format_number(s, phonenumbers.PhoneNumberFormat.E164)[1:] for s in samples if s]

    assert all(map(dialled_abroad, digits))


@given(st.from_regex(r"[1-9][0-9]{6,14}", fullmatch=True))
def test_a_number_with_a_code_is_valid_just_where_phonenumbers_says_so(digits: str) -> None:
    try:
        valid = phonenumbers.is_valid_number(phonenumbers.parse(f"+{digits}"))
    except phonenumbers.NumberParseException:
        valid = False

    if valid:
        assert dialled_abroad(digits)


@pytest.mark.parametrize(
    ("digits", "language", "expected"),
    [
        ("4082488500", "en", True),
        ("02079460958", "en", True),  # the national prefix goes out
        ("612345678", "es", True),
        ("13812345678", "zh", True),
        ("4082488500", "nl", False),
        ("1", "en", False),
        ("0" * 15, "en", False),
    ],
)
def test_a_number_without_a_code_is_looked_up_where_the_language_is_spoken(
    digits: str, language: str, expected: bool
) -> None:
    assert dialled_at_home(digits, language) is expected
