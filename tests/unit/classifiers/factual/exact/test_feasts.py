"""Days of holidays: the table against the package that knows them by country."""

import holidays
import pytest

from classifiers.factual.exact.feasts import NAMES


@pytest.mark.parametrize(
    ("country", "language", "theirs", "ours"),
    [
        ("US", "en_US", "Christmas Day", "christmas day"), ("US", "en_US", "New Year's Day", "new year's day"),
        ("US", "en_US", "Veterans Day", "veterans day"), ("US", "en_US", "Independence Day", "us independence day"),
        ("CA", "en_CA", "Canada Day", "canada day"), ("AU", "en_AU", "Australia Day", "australia day"),
        ("AU", "en_AU", "ANZAC Day", "anzac day"), ("FR", "en_US", "National Day", "bastille day"),
        ("FR", "en_US", "All Saints' Day", "toussaint"), ("FR", "en_US", "Assumption Day", "assomption"),
        ("ES", "en_US", "Epiphany", "día de reyes"), ("CN", "en_US", "New Year's Day", "元旦"),
        ("US", "en_US", "Thanksgiving Day", "thanksgiving"), ("US", "en_US", "Memorial Day", "memorial day"),
        ("GB", "en_GB", "Good Friday", "good friday"), ("CN", "en_US", "Dragon Boat Festival", "端午节"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("year", [2019, 2024])
def test_the_table_agrees_with_the_package(country: str, language: str, theirs: str, ours: str, year: int) -> None:
    named = holidays.country_holidays(country, years=year, observed=False, language=language).get_named(
        theirs, "iexact"
    )

    days = NAMES[ours].days(year)

    assert named
    assert {(when.month, when.day) for when in named} <= days


def test_a_movable_day_without_a_year_or_out_of_range_is_not_known() -> None:
    assert NAMES["easter"].days(None) == NAMES["easter"].days(1500) == NAMES["中秋节"].days(1990) == frozenset()
