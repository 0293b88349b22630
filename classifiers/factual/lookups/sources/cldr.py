"""Names of countries, languages and currencies in four languages: Unicode's CLDR through babel."""

from collections.abc import Iterator
from functools import cache

from classifiers.factual.finding import Source

SOURCE = Source(title="Unicode CLDR (babel)", url="https://cldr.unicode.org", licence="Unicode-3.0")

LOCALES = ("en", "es", "fr", "zh", "zh_Hant")


def territories() -> Iterator[tuple[str, str]]:
    """Yield ISO 3166-1 alpha-2 codes and names."""
    return ((code, name) for code, name in _named("territories") if len(code) == 2 and code.isalpha())  # noqa: PLR2004


def languages() -> Iterator[tuple[str, str]]:
    """Yield ISO 639 codes and names; those of variants are left out."""
    return ((code, name) for code, name in _named("languages") if code.isalpha())


def currencies() -> Iterator[tuple[str, str]]:
    """Yield ISO 4217 codes and names."""
    return iter(_named("currencies"))


@cache
def _named(part: str) -> tuple[tuple[str, str], ...]:
    from babel import Locale  # noqa: PLC0415  # an import that most processes never need

    return tuple((code, name) for tag in LOCALES for code, name in getattr(Locale.parse(tag), part).items())


def regions() -> Iterator[tuple[str, str]]:
    """Yield the United Nations' numbers of regions and names."""
    return ((code, name) for code, name in _named("territories") if code.isdecimal())


@cache
def official_languages(country: str, *, regional: bool) -> frozenset[str]:
    """Return the ISO 639 codes of the languages that are official in a country and, if asked, in parts of it."""
    from babel.languages import get_official_languages  # noqa: PLC0415

    codes = get_official_languages(country, regional=regional, de_facto=True)
    return frozenset(code.partition("_")[0] for code in codes)


@cache
def tender(country: str) -> frozenset[str]:
    """Return the ISO 4217 codes of what a country pays with."""
    from babel.numbers import get_territory_currencies  # noqa: PLC0415

    return frozenset(get_territory_currencies(country))
