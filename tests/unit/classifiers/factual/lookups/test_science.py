"""Statements of science and school in four languages: right, wrong, hedged and unknown ones."""

import subprocess
import sys
import time

import pytest

from classifiers.factual.answer import answers
from classifiers.factual.finding import Finding
from classifiers.factual.lookups import codes, element, everyday, misconceptions, planets
from classifiers.factual.lookups.relation import compiled
from classifiers.factual.precision import PRECISION
from ingest.conversation import Conversation, Message, Role

CHECKS = (element.CHECK, codes.CHECK, planets.CHECK, everyday.CHECK)


def findings(text: str) -> list[Finding]:
    """Return what the checks say of an answer."""
    given = list(answers(Conversation(id="c", messages=(Message(id="a", role=Role.ASSISTANT, content=text),))))
    return [found for check in CHECKS for of_one in check.find(given) for found in of_one]


def outcome(text: str) -> str | None:
    """Return `wrong` when anything is, `right` when all that is known is, None when nothing is."""
    found = findings(text)
    if any(not one.supports for one in found):
        return "wrong"
    return "right" if found else None


RIGHT = {
    "en": """
        The adult human body has 206 bones.
        There are two hundred and six bones in the adult human body.
        Humans have 23 pairs of chromosomes.
        A human cell has forty-six chromosomes.
        The speed of light is approximately 299,792 kilometers per second.
        The speed of light in a vacuum is about 186,000 miles per second.
        The speed of light is 3 × 10^8 m/s.
        The acceleration due to gravity on Earth is 9.8 m/s².
        Water boils at 100 °C at sea level.
        Water freezes at 32 degrees Fahrenheit.
        Absolute zero is -273.15 °C.
        Absolute zero is 0 K.
        The Avogadro constant is 6.022 × 10²³ per mole.
        Mars is the fourth planet from the Sun.
        The third planet from the Sun is Earth.
        Mars has two moons.
        Venus has no moons.
        Our solar system has eight planets.
        **Jupiter** is the largest planet in our solar system.
        The diameter of Earth is 12,742 km.
        A year on Mars is 687 Earth days.
        The Earth is about 93 million miles from the Sun.
        The first person to walk on the Moon was Neil Armstrong.
        The largest organ in the human body is the skin.
        The whale is the largest animal on Earth.
        The world's largest ocean is the Pacific Ocean.
        Iron melts at 1,538 °C.
        Gold has a melting point of 1,948 °F.
        The boiling point of helium is 4.2 K.
        The density of gold is 19.3 g/cm³.
        Carbon has six protons.
        The Mona Lisa was painted by Leonardo da Vinci.
        William Shakespeare wrote Romeo and Juliet.
        Penicillin was discovered by Alexander Fleming.
        An oxygen atom has 8 electrons.
        Radium was discovered by Marie Curie in 1898.
        The currency code for the Swiss franc is CHF.
        The ISO 639-1 code for German is de.
        The abbreviation for California is CA.
        The ICAO code of London Heathrow Airport is EGLL.
    """,
    "es": """
        El cuerpo humano tiene 206 huesos.
        La velocidad de la luz es de 300.000 km/s.
        El cero absoluto es -273,15 °C.
        Marte es el cuarto planeta del sistema solar.
        El océano Pacífico es el océano más grande del mundo.
        El punto de fusión del hierro es de 1538 °C.
        El código ISO del euro es EUR.
        Don Quijote fue escrito por Miguel de Cervantes.
    """,
    "fr": """
        Le corps humain compte 206 os.
        La vitesse de la lumière est de 299 792 458 m/s.
        Mars est la quatrième planète du système solaire.
        Le point de fusion de l'or est de 1064 °C.
        Le code ISO de l'euro est EUR.
    """,
    "zh": """
        人体有206块骨头。
        太阳系有八大行星。
        真空中的光速约为30万公里/秒。
        火星是太阳系第四颗行星。
        铁的熔点是1538°C。
        欧元的货币代码是EUR。
    """,
}

WRONG = {
    "en": """
        The adult human body has 306 bones.
        The human body has 48 chromosomes.
        The speed of light is approximately 10 meters per second.
        Water boils at 90 °C at sea level.
        Water freezes at 10 degrees Celsius.
        Absolute zero is -200 °C.
        Mars is the third planet from the Sun.
        Mars has three moons.
        Saturn is the largest planet in our solar system.
        Our solar system has nine planets.
        The first person to walk on the Moon was Elvis Presley.
        The largest animal on Earth is the elephant.
        Iron melts at 100 °C.
        The density of gold is 2.3 g/cm³.
        Carbon has 12 protons.
        There are only nine planets in our solar system.
        The Mona Lisa was painted by Michelangelo.
        Romeo and Juliet was written by Charles Dickens.
        The fastest land animal in the world is the snail.
        A circle has 200 degrees.
        Radium was discovered in 1798.
        A byte has 10 bits.
        The currency code for the Japanese yen is CNY.
        The ISO 639-1 code for German is fr.
        The postal abbreviation for Texas is TN.
        The ICAO code of London Heathrow Airport is EDDF.
    """,
    "es": """
        El cuerpo humano tiene 106 huesos.
        La velocidad de la luz es de 30.000 km/s.
        Marte es el quinto planeta del sistema solar.
        El código ISO del euro es USD.
    """,
    "fr": """
        Le corps humain compte 306 os.
        Le système solaire compte neuf planètes.
        La plus grande planète du système solaire est Saturne.
        Mars est la troisième planète du système solaire.
    """,
    "zh": """
        人体有300块骨头。
        太阳系有九大行星。
        光速约为30公里/秒。
        铁的熔点是500°C。
        火星是太阳系第三颗行星。
    """,
}

SILENT = """
    The human body has 26 bones in each foot.
    The human body does not have 306 bones.
    If the human body had 306 bones, it would be heavier.
    A baby has about 300 bones.
    An adult has over 100 bones.
    Water boils at 90 °C at an altitude of 3,000 meters.
    Salt water freezes at -2 °C.
    The speed of light in glass is about 200,000 km/s.
    The speed of light is very high.
    The acceleration due to gravity on the Moon is 1.62 m/s².
    Jupiter has 79 moons.
    Saturn has many moons.
    The largest dwarf planet in the solar system is Pluto.
    The first person to walk on the Moon was an astronaut.
    The first woman in space was Valentina Tereshkova.
    A work week has 5 days.
    The Mona Lisa was stolen by Vincenzo Peruggia.
    Romeo and Juliet was written by hand.
    The film Romeo and Juliet was written by Craig Pearce.
    Iron melts at a high temperature.
    The melting point of iron oxide is 1565 °C.
    Carbon has 4 valence electrons.
    Beryllium was discovered by Louis Vauquelin.
    The currency code for the dollar is USD.
    Did you know that Mars has three moons?
    El cuerpo humano no tiene 106 huesos.
    ¿Tiene el cuerpo humano 106 huesos?
    Le corps humain ne compte pas 306 os.
    太阳系没有九大行星。
"""


def cases(table: dict[str, str]) -> list[str]:
    """Return the sentences of a table."""
    return [line.strip() for text in table.values() for line in text.strip().splitlines()]


@pytest.mark.parametrize("sentence", cases(RIGHT))
def test_what_is_so_is_supported(sentence: str) -> None:
    assert outcome(sentence) == "right"


@pytest.mark.parametrize("sentence", cases(WRONG))
def test_what_is_not_so_is_wrong(sentence: str) -> None:
    assert outcome(sentence) == "wrong"


@pytest.mark.parametrize("sentence", cases({"all": SILENT}))
def test_what_is_hedged_or_something_else_is_left_alone(sentence: str) -> None:
    assert outcome(sentence) is None


def test_a_finding_says_what_is_so_and_where_that_stands() -> None:
    (found,) = findings("The speed of light is approximately 10 meters per second.")

    assert found.evidence["expected"] == "299,792,458 m/s (about 186,282 miles a second)"
    assert found.evidence["said"] == "approximately 10 meters per second"
    assert isinstance(found.evidence["sources"], list)
    assert found.evidence["sources"][0]["url"] == "https://en.wikipedia.org/wiki/Speed_of_light"


def test_every_line_of_the_list_has_a_link_a_precision_and_small_cues() -> None:
    for one in everyday.relations():
        assert str(one.source.url).startswith("https://en.wikipedia.org/wiki/")
        assert one.rule in PRECISION
        assert one.rule in everyday.CHECK.rules
        assert all(cue == cue.lower() for cue in one.cues)


def test_every_pattern_of_the_list_can_be_compiled() -> None:
    for one in (*everyday.relations(), *planets.RELATIONS, *codes.RELATIONS, *element.RELATIONS):
        for pattern in (*one.patterns, *one.questions, *filter(None, (one.unless,))):
            assert compiled(pattern, one.s, one.o).search("") is None


def test_no_table_of_a_package_is_read_before_a_statement_fits() -> None:
    program = """
from classifiers.factual.answer import answers
from classifiers.factual.lookups import codes, element, everyday, planets
from classifiers.factual.lookups.sources import airports, elements, iso
from ingest.conversation import Conversation, Message, Role
message = Message(id="a", role=Role.ASSISTANT, content="Sure, the boiling point and the ISO code are on the moon.")
given = list(answers(Conversation(id="c", messages=(message,))))
for check in (codes.CHECK, element.CHECK, everyday.CHECK, planets.CHECK):
    assert not any(check.find(given))
assert airports.airports.cache_info().currsize == elements.elements.cache_info().currsize == 0
assert iso.languages.cache_info().currsize == iso.states.cache_info().currsize == 0
"""
    subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603  # our own interpreter


@pytest.mark.parametrize(
    "text",
    [
        "The speed of light is " + "9" * 5000 + " m/s.",
        "the melting point of " * 29 + "iron",
        "The planet " + "Mars " * 110 + "planet from the sun",
        "光速" * 290,
        "A byte has " + "1,000," * 90 + "bits",
    ],
)
def test_hostile_sentences_take_bounded_time(text: str) -> None:
    findings("The melting point of gold is 1064 °C.")
    begun = time.process_time()

    findings(text)
    list(misconceptions.check(text, "en"))

    assert time.process_time() - begun < 2
