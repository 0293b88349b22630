"""Made-up numbers: of the same form as the one they stand for, and nobody's."""

import re
from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType

from stdnum import luhn

from triage.redaction.forms import loose, national

FICTION: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "US": ("NXX55501XX",), "FR": ("19900XXXX", "26191XXXX", "63998XXXX"), "GB": ("2079460XXX", "7700900XXX"),
        "AU": ("25550XXXX", "77010XXXX"), "DE": ("3023125XXX", "17139200XX"),
    }
)  # fmt: skip
"""National numbers that are given to nobody: X any digit, N 2 to 9.

Source: NANPA, 555-0100 to 0199; ARCEP, numbers for audiovisual works; Ofcom, numbers for TV and radio drama; ACMA,
numbers for creative works; Bundesnetzagentur, Rufnummern fuer Film und Fernsehen.
"""

REGIONS = MappingProxyType({"en": "US", "fr": "FR", "de": "DE"})
"""Language to the region of a number without a country code."""

CODES = MappingProxyType({"1": "US", "33": "FR", "44": "GB", "61": "AU", "49": "DE"})

DOCUMENTATION = ("192.0.2", "198.51.100", "203.0.113")
"""Networks for documentation, RFC 5737; of IPv6 2001:db8::/32, RFC 3849; of MAC 00-00-5E-00-53, RFC 7042."""

LEAST_DIGITS = 3
"""Digits that make a value a number; others are words, and get a label."""

Make = Callable[[str, str, str, Random], str | None]
"""From a value, the writing of it that all others follow, its language and a source of chance to another one of the
value's form; None: no such form."""


def shaped(value: str, model: str, _language: str, chance: Random) -> str | None:
    """Digits for digits and letters for letters, where they stand."""
    if sum(map(str.isdigit, value)) < LEAST_DIGITS:
        return None
    return _fitted(value, [_like(character, chance) for character in model if character.isalnum()])


def phone(value: str, model: str, language: str, chance: Random) -> str | None:
    """A number for films where its country has some; country code and trunk zero stay."""
    own = national(model)
    if own is None:
        return None
    digits = "".join(c for c in loose(model) if c.isdigit())
    code = digits.removeprefix("00")[: -len(own)].rstrip("0") if digits.endswith(own) else ""
    region = CODES.get(code) if code else REGIONS.get(language)
    fitting = [form for form in FICTION.get(region or "", ()) if len(form) == len(own)]
    form = chance.choice(fitting) if fitting else "0" * 3 + "X" * (len(own) - 3)
    return _fitted(value, [_digit(character, chance) for character in form])


def card(value: str, model: str, _language: str, chance: Random) -> str | None:
    """A number that Luhn's sum refuses."""
    digits = [str(chance.randrange(10)) for character in model if character.isalnum()]
    if luhn.is_valid("".join(digits)):
        digits[-1] = str((int(digits[-1]) + 1) % 10)
    return _fitted(value, digits)


def iban(value: str, model: str, _language: str, chance: Random) -> str | None:
    """Of the same country, with check digits 00, which none has (they go from 02 to 98), and a wrong sum too."""
    plain = [character for character in model if character.isalnum()]
    made = [*plain[:2], "0", "0", *(_like(character, chance) for character in plain[4:])]
    if int("".join(str(int(character, 36)) for character in (*made[4:], *made[:4]))) % 97 == 1:
        made[2:4] = "01"
    return _fitted(value, made)


def identifier(value: str, model: str, language: str, chance: Random) -> str | None:
    """Of the same form; a US social security number in group 00, which is never given out (SSA)."""
    if re.fullmatch(r"\d{3}[- ]\d{2}[- ]\d{4}", model):
        return _fitted(value, list(f"9{chance.randrange(100):02}00{chance.randrange(1, 10_000):04}"))
    return shaped(value, model, language, chance)


def ip_address(value: str, _model: str, _language: str, chance: Random) -> str | None:
    """An address for documentation."""
    if ":" in value:
        return f"2001:db8::{chance.randrange(1, 65_536):x}:{chance.randrange(1, 65_536):x}"
    return f"{chance.choice(DOCUMENTATION)}.{chance.randrange(1, 255)}"


def mac_address(value: str, _model: str, _language: str, chance: Random) -> str | None:
    """An address for documentation."""
    made = f"00005e0053{chance.randrange(256):02x}"
    return _fitted(value, list(made.upper() if value.upper() == value else made))


def coordinates(value: str, model: str, language: str, chance: Random) -> str | None:
    """A place in the South Pacific, far from any land."""
    numbers = list(re.finditer(r"[-+]?\d{1,3}\.(\d+)", value))
    if len(numbers) != 2:  # noqa: PLR2004 - latitude and longitude
        return shaped(value, model, language, chance)
    first, second = (
        f"-{chance.randrange(*degrees)}." + "".join(str(chance.randrange(10)) for _ in found[1])
        for degrees, found in zip(((42, 54), (108, 128)), numbers, strict=True)
    )
    between = value[numbers[0].end() : numbers[1].start()]
    return value[: numbers[0].start()] + first + between + second + value[numbers[1].end() :]


def date_of_birth(value: str, _model: str, _language: str, chance: Random) -> str | None:
    """Another day, written the same way when it is in figures."""
    if re.search(r"[^\W\d_\u2e80-\U0003ffff]", value):
        return f"{chance.randrange(1950, 2005)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    groups = [match[0] for match in re.finditer(r"\d+", value)]
    if not groups:
        return None
    short_year = len(groups) == 3 and not any(len(group) == 4 for group in groups)  # noqa: PLR2004
    made = [_part(group, chance, year=short_year and at == 2) for at, group in enumerate(groups)]  # noqa: PLR2004
    numbers = iter(made)
    return re.sub(r"\d+", lambda _: next(numbers), value)


def age(value: str, _model: str, _language: str, chance: Random) -> str | None:
    """Another age of a grown-up."""
    return re.sub(r"\d{1,3}", str(chance.randrange(19, 80)), value, count=1) if re.search(r"\d", value) else None


MAKERS: Mapping[str, Make] = MappingProxyType(
    {
        "phone_number": phone, "credit_card": card, "iban": iban, "national_id": identifier, "tax_id": identifier,
        "ip_address": ip_address, "mac_address": mac_address, "coordinates": coordinates, "age": age,
        "date_of_birth": date_of_birth,
    }
)  # fmt: skip
"""Category to what makes one up; `shaped` for the others."""


def _part(group: str, chance: Random, *, year: bool) -> str:
    if year:
        return f"{chance.randrange(50, 100)}"
    if len(group) == 4:  # noqa: PLR2004
        return str(chance.randrange(1950, 2005))
    return str(chance.randrange(1, 10)) if len(group) == 1 else f"{chance.randrange(1, 13):02}".rjust(len(group), "0")


def _like(character: str, chance: Random) -> str:
    if character.isdigit():
        return str(chance.randrange(10))
    made = chance.choice("ABCDEFGHJKLMNPQRSTUVWXYZ")
    return made if character.isupper() else made.lower()


def _digit(form: str, chance: Random) -> str:
    return {"X": str(chance.randrange(10)), "N": str(chance.randrange(2, 10))}.get(form, form)


def _fitted(value: str, made: list[str]) -> str:
    """Put characters in the places of the value's last letters and digits, one for one."""
    result = list(value)
    places = [index for index, character in enumerate(value) if character.isalnum()]
    for index, character in zip(reversed(places), reversed(made), strict=False):
        result[index] = character
    return "".join(result)
