"""Days of well-known holidays, fixed and movable, by their names in four languages."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from classifiers.factual.finding import Source

HOLIDAYS = Source(title="holidays, Python package", url="https://pypi.org/project/holidays/", licence="MIT")
EASTER = Source(
    title="dateutil.easter", url="https://dateutil.readthedocs.io/en/stable/easter.html", licence="BSD-3-Clause"
)

FIRST, LAST = 1900, 2099
"""Years for which the movable days are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast:
    """A holiday."""

    title: str
    fixed: frozenset[tuple[int, int]] = frozenset()  # month and day; every one is right for somebody
    moves: Callable[[int], frozenset[date]] | None = None  # year to days
    source: Source | None = None

    def days(self, year: int | None) -> frozenset[tuple[int, int]]:
        """Return the months and days it may be on; empty when that is not known."""
        if self.moves is None:
            return self.fixed
        if year is None or not FIRST <= year <= LAST:
            return frozenset()
        return frozenset((when.month, when.day) for when in self.moves(year))


@cache
def _easters(year: int) -> frozenset[date]:
    """Return the western and the orthodox Easter Sunday."""
    dateutil = importlib.import_module("dateutil.easter")  # untyped; only when a text names a day that moves with it

    return frozenset({dateutil.easter(year), dateutil.easter(year, dateutil.EASTER_ORTHODOX)})


@cache
def _named(country: str, language: str, name: str, year: int, province: str | None = None) -> frozenset[date]:
    import holidays  # noqa: PLC0415  # 0.3 s, only when a text names a movable day

    found = holidays.country_holidays(country, subdiv=province, years=year, observed=False, language=language)
    return frozenset(found.get_named(name, lookup="iexact"))


def _from_easter(days: int) -> Callable[[int], frozenset[date]]:
    return lambda year: frozenset(when + timedelta(days=days) for when in _easters(year))


def _thanksgiving(year: int) -> frozenset[date]:
    return _named("US", "en_US", "Thanksgiving Day", year) | _named("CA", "en_CA", "Thanksgiving Day", year, "ON")


def _of_us(name: str) -> Callable[[int], frozenset[date]]:
    return lambda year: _named("US", "en_US", name, year) if year >= 1971 else frozenset()  # noqa: PLR2004  # uniform act


def _lunar(country: str, language: str, name: str, first: int) -> Callable[[int], frozenset[date]]:
    return lambda year: _named(country, language, name, year) if year >= first else frozenset()


def _on(title: str, *days: tuple[int, int]) -> Feast:
    return Feast(title=title, fixed=frozenset(days))


CHRISTMAS = _on("Christmas", (12, 25), (12, 24), (1, 7), (1, 6))
CHRISTMAS_DAY = _on("Christmas Day", (12, 25), (1, 7), (1, 6), (1, 19))
NEW_YEAR = _on("New Year's Day", (1, 1))
NEW_YEARS_EVE = _on("New Year's Eve", (12, 31))
EVE = _on("Christmas Eve", (12, 24), (1, 6))
EASTER_DAY = Feast(title="Easter Sunday", moves=_from_easter(0), source=EASTER)
GOOD_FRIDAY = Feast(title="Good Friday", moves=_from_easter(-2), source=EASTER)
PENTECOST = Feast(title="Pentecost", moves=_from_easter(49), source=EASTER)
ASH = Feast(title="Ash Wednesday", moves=_from_easter(-46), source=EASTER)
LUNAR = Feast(title="Lunar New Year", moves=_lunar("HK", "en_HK", "Lunar New Year's Day", 1968), source=HOLIDAYS)
AUTUMN = Feast(title="Mid-Autumn Festival", moves=_lunar("CN", "en_US", "Mid-Autumn Festival", 2008), source=HOLIDAYS)
DRAGON = Feast(title="Dragon Boat Festival", moves=_lunar("CN", "en_US", "Dragon Boat Festival", 2008), source=HOLIDAYS)
THANKSGIVING = Feast(title="Thanksgiving", moves=_thanksgiving, source=HOLIDAYS)
VALENTINE, HALLOWEEN = _on("Valentine's Day", (2, 14)), _on("Halloween", (10, 31))
LABOUR = _on("International Workers' Day", (5, 1))
WOMEN, SAINTS = _on("International Women's Day", (3, 8)), _on("All Saints' Day", (11, 1))
ASSUMPTION, EPIPHANY = _on("Assumption", (8, 15)), _on("Epiphany", (1, 6))
BASTILLE, FOURTH = _on("Bastille Day", (7, 14)), _on("Independence Day of the United States", (7, 4))

NAMES: Mapping[str, Feast] = {
    "christmas day": CHRISTMAS_DAY, "christmas eve": EVE, "christmas": CHRISTMAS, "new year's day": NEW_YEAR,
    "new year’s day": NEW_YEAR, "new year's eve": NEW_YEARS_EVE, "new year’s eve": NEW_YEARS_EVE,
    "valentine's day": VALENTINE, "valentine’s day": VALENTINE, "halloween": HALLOWEEN, "bastille day": BASTILLE,
    "st. patrick's day": _on("Saint Patrick's Day", (3, 17)), "st patrick's day": _on("Saint Patrick's Day", (3, 17)),
    "saint patrick's day": _on("Saint Patrick's Day", (3, 17)), "boxing day": _on("Boxing Day", (12, 26)),
    "american independence day": FOURTH, "us independence day": FOURTH, "u.s. independence day": FOURTH,
    "independence day in the united states": FOURTH, "juneteenth": _on("Juneteenth", (6, 19)),
    "veterans day": _on("Veterans Day", (11, 11)), "canada day": _on("Canada Day", (7, 1)),
    "australia day": _on("Australia Day", (1, 26)), "anzac day": _on("Anzac Day", (4, 25)),
    "cinco de mayo": _on("Cinco de Mayo", (5, 5)), "groundhog day": _on("Groundhog Day", (2, 2)),
    "earth day": _on("Earth Day", (4, 22)), "international women's day": WOMEN,
    "pi day": _on("Pi Day", (3, 14)), "easter sunday": EASTER_DAY, "easter day": EASTER_DAY, "easter": EASTER_DAY,
    "good friday": GOOD_FRIDAY, "ash wednesday": ASH, "pentecost": PENTECOST,
    "thanksgiving day": THANKSGIVING, "thanksgiving": THANKSGIVING,
    "memorial day": Feast(title="Memorial Day", moves=_of_us("Memorial Day"), source=HOLIDAYS),
    "chinese new year": LUNAR, "lunar new year": LUNAR, "mid-autumn festival": AUTUMN, "dragon boat festival": DRAGON,
    "día de navidad": CHRISTMAS_DAY, "navidad": CHRISTMAS, "nochebuena": EVE, "nochevieja": NEW_YEARS_EVE,
    "año nuevo": NEW_YEAR, "día de reyes": EPIPHANY, "día de los reyes magos": EPIPHANY,
    "día de los inocentes": _on("Day of the Holy Innocents", (12, 28)), "día de san valentín": VALENTINE,
    "día de la hispanidad": _on("Día de la Hispanidad", (10, 12)),
    "día de los muertos": _on("Day of the Dead", (11, 1), (11, 2), (10, 31)),
    "día de muertos": _on("Day of the Dead", (11, 1), (11, 2), (10, 31)),
    "día de todos los santos": SAINTS, "día internacional de la mujer": WOMEN, "pascua": EASTER_DAY,
    "domingo de pascua": EASTER_DAY, "domingo de resurrección": EASTER_DAY, "viernes santo": GOOD_FRIDAY,
    "año nuevo chino": LUNAR, "acción de gracias": THANKSGIVING, "día de acción de gracias": THANKSGIVING,
    "noël": CHRISTMAS, "jour de noël": CHRISTMAS_DAY, "jour de l'an": NEW_YEAR, "nouvel an": NEW_YEAR,
    "saint-valentin": VALENTINE, "toussaint": SAINTS, "assomption": ASSUMPTION, "épiphanie": EPIPHANY,
    "fête nationale française": BASTILLE, "pâques": EASTER_DAY, "dimanche de pâques": EASTER_DAY,
    "vendredi saint": GOOD_FRIDAY, "pentecôte": PENTECOST, "nouvel an chinois": LUNAR,
    "journée internationale des femmes": WOMEN, "thanksgiving américain": THANKSGIVING,
    "圣诞节": CHRISTMAS_DAY, "平安夜": EVE, "元旦": NEW_YEAR, "情人节": VALENTINE, "万圣节前夜": HALLOWEEN,
    "国庆节": _on("National Day of China", (10, 1)), "劳动节": LABOUR, "儿童节": _on("Children's Day", (6, 1)),
    "教师节": _on("Teachers' Day", (9, 10)), "妇女节": WOMEN, "植树节": _on("Arbor Day of China", (3, 12)),
    "复活节": EASTER_DAY, "耶稣受难日": GOOD_FRIDAY, "感恩节": THANKSGIVING, "春节": LUNAR, "农历新年": LUNAR,
    "中秋节": AUTUMN, "端午节": DRAGON, "法国国庆日": BASTILLE,
}  # fmt: skip
"""Names in small letters."""
