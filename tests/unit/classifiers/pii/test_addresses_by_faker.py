"""Addresses that Faker makes up for many countries, with a seed: none is anybody's."""

import time

import pytest
from faker import Faker

from classifiers.pii.folding import fold
from classifiers.pii.gate import Gate
from classifiers.pii.recognizers.street_address import RECOGNIZER

LOCALES = {
    "en_US": 0.97, "en_GB": 0.95, "en_CA": 0.97, "en_AU": 0.9, "en_IE": 0.97, "en_NZ": 0.9, "en_IN": 0.97,
    "es_ES": 0.97, "es_MX": 0.9, "es_AR": 0.88, "es_CL": 0.8, "es_CO": 0.6,
    "fr_FR": 0.78, "fr_BE": 0.97, "fr_CH": 0.9, "fr_CA": 0.9, "de_DE": 0.95, "de_AT": 0.95, "de_CH": 0.95,
    "nl_NL": 0.95, "nl_BE": 0.95, "it_IT": 0.97, "pt_PT": 0.95, "pt_BR": 0.75, "pl_PL": 0.97, "sv_SE": 0.97,
    "no_NO": 0.95, "da_DK": 0.97, "fi_FI": 0.9, "tr_TR": 0.95, "cs_CZ": 0.95, "hu_HU": 0.95,
    "zh_CN": 0.95, "zh_TW": 0.97, "ja_JP": 0.95, "ko_KR": 0.97,
}  # fmt: skip
"""Share of letters and digits of addresses that must be found: a little below what was seen."""

SAMPLES = 60


def _addresses(locale: str) -> list[str]:
    faker = Faker(locale)
    faker.seed_instance(7)
    written = [fold(faker.address()).text for _ in range(SAMPLES)]
    return [address.replace("\n", ", ") if index % 2 else address for index, address in enumerate(written)]


@pytest.mark.parametrize(("locale", "least"), LOCALES.items(), ids=LOCALES)
def test_made_up_addresses_of_a_country_are_found_whole(locale: str, least: float) -> None:
    """Over lines, and in one line with commas; and the gate opens for each that is found."""
    gate = Gate([RECOGNIZER])
    total = found = 0

    for address in _addresses(locale):
        hits = list(RECOGNIZER.find(address, locale[:2]))
        covered = {index for hit in hits for index in range(hit.start, hit.end)}
        letters = [index for index, character in enumerate(address) if character.isalnum()]
        total += len(letters)
        found += sum(index in covered for index in letters)
        assert not hits or gate.open(address), f"{locale}: the gate hides a find"

    assert found / total >= least


@pytest.mark.parametrize(
    "stretch",
    [
        "1",
        "12 ",
        "Aa ",
        "De La ",
        "12 Baker Street, ",
        "Calle de la Rosa ",
        "12 a apt ",
        "1 \n",
        "路",
        "市区路",
        "Aastrasse ",
    ],
)
def test_a_window_of_the_same_again_is_read_in_linear_time(stretch: str) -> None:
    """Eight times the text may take some eight times as long; a quadratic pattern takes sixty-four."""
    short, long = (stretch * (length // len(stretch)) for length in (500, 4_000))

    assert _steps(long) <= 24 * max(_steps(short), 0.002)


def _steps(text: str) -> float:
    """Least seconds of three runs."""
    return min(_timed(text) for _ in range(3))


def _timed(text: str) -> float:
    started = time.process_time()
    list(RECOGNIZER.find(text, "en"))
    return time.process_time() - started
