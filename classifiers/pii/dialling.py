"""Which digits can be dialled where, by the tables of the package phonenumbers, read without its parser.

phonenumbers takes 0.1 ms to parse one number for one region; a look at its patterns takes a hundredth of that.
"""

import re
from functools import cache

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE
from phonenumbers.phonemetadata import PhoneMetadata, PhoneNumberDesc

MOST_DIGITS = 15
"""ITU-T E.164, country code and all."""

CODES = {
    "en": (1, 44, 91, 61, 353, 64, 27, 65, 972, 49, 33, 55),
    "es": (34, 52, 54, 57, 56, 51, 58, 593, 598, 1),
    "fr": (33, 32, 41, 352, 1, 212),
    "zh": (86, 886, 852, 65, 60, 1),
    "de": (49, 43, 41),
    "it": (39, 41),
    "pt": (351, 55),
    "nl": (31, 32),
    "pl": (48,),
    "ja": (81,),
    "ko": (82,),
    "hi": (91,),
}
"""Calling codes of the countries that a number without one may be from, by the language of the text."""

_LONGEST_CODE = 3
_NONE = "NA"


def dialled_abroad(digits: str) -> bool:
    """Whether digits that begin with a country code are a number that exists there."""
    for length in range(1, _LONGEST_CODE + 1):
        code = int(digits[:length])
        if code in COUNTRY_CODE_TO_REGION_CODE:
            return len(digits) <= MOST_DIGITS and _exists(digits[length:], code)
    return False


def dialled_at_home(digits: str, language: str) -> bool:
    """Whether digits without a country code are a number in one of the countries that speak a language."""
    return any(_exists(digits, code) for code in CODES.get(language, CODES["en"]))


def _exists(digits: str, code: int) -> bool:
    return any(_in_region(digits, region) for region in COUNTRY_CODE_TO_REGION_CODE[code])


def _in_region(digits: str, region: str) -> bool:
    plan = _plan(region)
    if plan is None:
        return False
    prefix, transform, numbers = plan
    if numbers.fullmatch(digits):
        return True
    match = prefix.match(digits) if prefix else None
    if match is None or not match.end():
        return False
    if transform and match.lastindex and match[match.lastindex]:
        return numbers.fullmatch(match.expand(transform) + digits[match.end() :]) is not None
    return numbers.fullmatch(digits, match.end()) is not None


@cache
def _plan(region: str) -> tuple[re.Pattern[str] | None, str, re.Pattern[str]] | None:
    """Prefix to leave out, what to write instead, and all numbers of a region."""
    plan = PhoneMetadata.metadata_for_region(region, None)
    if plan is None:
        return None
    kinds = (
        plan.fixed_line, plan.mobile, plan.toll_free, plan.premium_rate, plan.shared_cost, plan.voip,
        plan.personal_number, plan.pager, plan.uan, plan.voicemail,
    )  # fmt: skip
    numbers = "|".join(pattern for kind in kinds if (pattern := _pattern(kind)))
    prefix = plan.national_prefix_for_parsing
    return re.compile(prefix) if prefix else None, plan.national_prefix_transform_rule or "", re.compile(numbers)


def _pattern(kind: PhoneNumberDesc | None) -> str:
    pattern = kind.national_number_pattern if kind is not None else None
    return f"(?:{pattern})" if pattern and pattern != _NONE else ""
