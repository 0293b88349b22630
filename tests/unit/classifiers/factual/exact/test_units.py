"""Conversions: wrong ones are found, rounded ones are left alone."""

# signs and full-width forms of four languages are the subject

import pytest

from classifiers.factual.exact.units import check


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("5 miles = 10 km", "5 miles is 8.05 km, the answer says 10"),
        ("20 °C (75 °F)", "20 °C is 68 °F, the answer says 75"),
        ("about -16°C (-3°F)", "-16 °C is 3.2 °F, the answer says -3"),
        ("150 pounds (86 kg)", "150 pounds is 68.04 kg, the answer says 86"),
        ("2 hours is 100 minutes", "2 hours is 120 minutes, the answer says 100"),
        ("5 公里等于 6000 米", "5 公里 is 5000 米, the answer says 6000"),
        ("5 kilómetros son 6000 metros", "5 kilómetros is 5000 metros, the answer says 6000"),
    ],
)
def test_a_wrong_conversion_is_found(sentence: str, expected: str) -> None:
    assert [one.evidence["says"] for one in check(sentence, "en") if not one.supports] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "5 miles = 8.05 km", "10 miles (16 km)", "20 °C (68 °F)", "100 °C is 212 °F.", "a rise of 2 °C (3.6 °F)",
        "5 feet 10 inches (178 cm)", "150 pounds (68 kg)", "1 gallon is 3.79 liters", "1 gallon is 4.55 litres",
        "100-200 miles (160 km)", "6 ft (1.83 metres)", "90 minutes = 1.5 hours", "-40 °C = -40 °F",
        "1 kg = 2.2 lbs", "60 miles per hour (97 km/h)", "3 feet (1 meter)", "5 km is 1 hour away",
        "20 feet by 10 feet (3 meters)", "100 square feet (9 meters)", "5 miles is not 10 km", "1 ton is 907 kg",
    ],
)  # fmt: skip
def test_what_is_right_rounded_or_of_another_kind_is_left_alone(sentence: str) -> None:
    assert all(one.supports for one in check(sentence, "en"))
