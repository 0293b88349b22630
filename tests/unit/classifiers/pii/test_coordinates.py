"""Latitudes and longitudes."""

import pytest

from classifiers.pii.recognizers.coordinates import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("La Alhambra está en 37.1760, -3.5881.", (("37.1760, -3.5881", "coordinates.sight"),), "a sight", "es"),
    Example("Estoy en 37.1760, -3.5881.", (("37.1760, -3.5881", "coordinates"),), "ours", "es"),
    Example("at 40.7128, -74.0060 now", (("40.7128, -74.0060", "coordinates"),), "ours"),
    Example("my location 40.712812, -74.006012", (("40.712812, -74.006012", "coordinates"),), "ours"),
    Example("lat: 52.5200, lon: 13.4050", (("lat: 52.5200, lon: 13.4050", "coordinates"),), "ours"),
    Example("N 52.5200° E 13.4050°", (("N 52.5200° E 13.4050", "coordinates"),), "ours"),
    Example("weights 0.12, 0.34", (), "ours"),
    Example("99.1234, 200.1234", (), "ours"),
    Example("[0.1234, 0.5678, 0.9123]", (), "ours"),
    Example("prices 12.3456 13.4567", (), "ours"),
    Example("version 1.2345, 6", (), "ours"),
    Example("40°42'46\"N 74°0'22\"W", (("40°42'46\"N 74°0'22\"W", "coordinates"),), "ISO 6709"),
    Example("geo:37.786971,-122.399677", (("37.786971,-122.399677", "coordinates"),), "RFC 5870"),
    Example(
        "https://maps.google.com/?q=37.7869,-122.3996", (("37.7869,-122.3996", "coordinates"),), "Google Maps URLs"
    ),
    Example(
        "https://www.google.com/maps/@48.8612,2.3364,15z", (("48.8612,2.3364", "coordinates"),), "Google Maps URLs"
    ),
    Example("849VCWC8+R9", (("849VCWC8+R9", "coordinates.plus_code"),), "Open Location Code"),
    Example("CWC8+R9 Mountain View", (("CWC8+R9", "coordinates.plus_code"),), "Open Location Code"),
    Example("C++20", (), "Open Location Code"),
    Example("北纬39.9042°,东经116.4074°", (("北纬39.9042°,东经116.4074°", "coordinates"),), "ours", "zh"),
    Example("The Eiffel Tower is at 48.8584, 2.2945", (("48.8584, 2.2945", "coordinates.sight"),), "a sight: unsure"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
