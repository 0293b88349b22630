"""What is known of the planets: their order from the Sun, how many moons the inner ones have, their year and their width."""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from classifiers.factual.check import Check, Kind, each
from classifiers.factual.finding import Source
from classifiers.factual.lookups.amounts import COUNTED, Room, amount, compared, exactly
from classifiers.factual.lookups.matching import Matcher
from classifiers.factual.lookups.relation import Compare, Relation
from classifiers.factual.lookups.spelling import spelled

SOURCE = Source(title="NASA Planetary Fact Sheet", url="https://nssdc.gsfc.nasa.gov/planetary/factsheet/", as_of="2024", licence="public domain")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planet:
    """A line of our own table."""

    order: int  # from the Sun
    moons: int | None  # None: more are found every few years
    year: Fraction  # days of the Earth
    diameter: int  # kilometres, at the equator
    names: tuple[str, ...]


PLANETS: Mapping[str, Planet] = {
    "Mercury": Planet(1, 0, Fraction(88), 4879, ("mercury", "mercurio", "mercure", "水星")),
    "Venus": Planet(2, 0, Fraction(2247, 10), 12104, ("venus", "vénus", "金星")),
    "Earth": Planet(3, 1, Fraction(36525, 100), 12756, ("earth", "tierra", "terre", "地球")),
    "Mars": Planet(4, 2, Fraction(687), 6792, ("mars", "marte", "火星")),
    "Jupiter": Planet(5, None, Fraction(4331), 142984, ("jupiter", "júpiter", "木星")),
    "Saturn": Planet(6, None, Fraction(10747), 120536, ("saturn", "saturno", "saturne", "土星")),
    "Uranus": Planet(7, None, Fraction(30589), 51118, ("uranus", "urano", "天王星")),
    "Neptune": Planet(8, None, Fraction(59800), 49528, ("neptune", "neptuno", "海王星")),
}
_NAMES = {spelled(name): planet for planet, row in PLANETS.items() for name in row.names}
_SUBJECT = (
    r"(?:(?:the planet |planet |the |el planeta |la planète |la |el )?(?:"
    + "|".join(sorted((name for row in PLANETS.values() for name in row.names), key=len, reverse=True))
    + r")(?![^\W\u3400-\u9fff]|-))"
)
_ORDINALS: Mapping[str, int] = {
    word: place
    for place, words in enumerate(
        (
            "first 1st primer primero première 1er 一", "second 2nd segundo deuxième seconde 2e 二", "third 3rd tercer tercero troisième 3e 三",
            "fourth 4th cuarto quatrième 4e 四", "fifth 5th quinto cinquième 5e 五", "sixth 6th sexto sixième 6e 六",
            "seventh 7th séptimo septième 7e 七", "eighth 8th octavo huitième 8e 八", "ninth 9th noveno neuvième 9e 九",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_ORDINAL = "(?:" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + r")(?![^\W\u3400-\u9fff])"
_NOT_SO = r"\b(?:orbits? of|probes?|missions?|spacecraft|brightest|largest|smallest|farthest|moons? of|biggest|densest|outermost|from earth|system of|roman|god)\b|探测"


def planet(name: str) -> frozenset[str]:
    """Return the planet that a name means."""
    plain = spelled(name)
    for word in ("planet ", "planeta ", "planete "):
        plain = plain.removeprefix(word)
    return frozenset(filter(None, (_NAMES.get(plain),)))


def _order(subject: str) -> frozenset[int]:
    return frozenset({PLANETS[subject].order})


def _moons(subject: str) -> frozenset[int]:
    moons = PLANETS[subject].moons
    return frozenset() if moons is None else frozenset({moons})


def _ordinal(words: str) -> str:
    return str(_ORDINALS.get(words.lower(), words))


def _placed(compare: Compare) -> Compare:
    return lambda subject, words, language: compare(subject, _ordinal(words), language)


_NONE = r"no|zero|ningun[ao]?|ninguna|aucune?|没有"


def _with_none(compare: Compare) -> Compare:
    """'Has no moons' says zero."""
    return lambda subject, words, language: compare(
        subject, "0" if words.lower() in _NONE.split("|") else words, language
    )


def _relation(  # noqa: PLR0917  # the columns of the table below
    rule: str,
    cues: tuple[str, ...],
    patterns: tuple[str, ...],
    compare: Compare,
    says: str,
    o: str,
    unless: str = _NOT_SO,
) -> Relation:
    return Relation(
        rule=f"planet.{rule}", cues=cues, patterns=patterns, subject=planet, compare=compare, called=str, says=says,
        source=SOURCE, s=_SUBJECT, o=o, passes=False, unless=unless,
    )  # fmt: skip


RELATIONS = (
    _relation(
        "order",
        ("planet from the sun", "planet in our solar system", "planeta del sistema solar", "planeta desde el sol", "planeta más cercano al sol",
         "planète du système solaire", "planète à partir du soleil", "planète en partant du soleil", "颗行星"),
        (
            r"(?<![\w-])<s>,? (?:is|being) the <o> planet from the sun\b",
            r"\bthe <o> planet from the sun is <s>(?![\w'’-])",
            r"(?<![\w-])<s> es el <o> planeta (?:del sistema solar|desde el sol|más cercano al sol)\b",
            r"(?<![\w-])<s> est la <o> planète (?:du système solaire|à partir du soleil|en partant du soleil)\b",
            r"<s>是(?:太阳系(?:中)?(?:的)?|离太阳(?:的)?|距离?太阳(?:的)?)第<o>颗行星",
        ),
        _placed(exactly(_order)),
        "{subject} is planet number {expected} from the Sun, the answer says {said}",
        _ORDINAL,
        r"(?i)\b(?:largest|biggest|smallest|más grande|plus grande|massive|hottest)\b",
    ),
    _relation(
        "moons",
        ("moon", "satellite", "satélite", "luna", "lune", "卫星"),
        (
            r"(?<![\w-])<s> (?:has|does have) (?:only |exactly |just )?<o> (?:known |natural |small ){0,3}(?:moons?|natural satellites?)(?=\s*(?:[.,;:!)\n]|$)|\s+and\b)",
            r"(?<![\w-])<s> (?:no )?tiene (?:solo |solamente )?<o> (?:lunas?|satélites? naturales?|satélites?)(?=\s*(?:[.,;:!)\n]|$)|\s+y\b)",
            r"(?<![\w-])<s> (?:a|possède|n['’]a|compte) <o> (?:lunes?|satellites? naturels?|satellites?)(?=\s*(?:[.,;:!)\n]|$)|\s+et\b)",
            r"<s>有<o>[颗个](?:天然)?(?:卫星|月亮)",
        ),
        _with_none(exactly(_moons)),
        "Moons of {subject}: {expected}, the answer says {said}",
        rf"(?:{_NONE}|una?|une|{COUNTED})",
        r"(?i)\b(?:quasi|temporary|artificial|mini)\b",
    ),
    _relation(
        "year",
        ("year", "orbit", "revol", "año", "órbita", "année", "soleil", "公转"),
        (
            r"\b(?:a|one) year on <s> (?:is|lasts|takes|equals) <o>",
            r"(?<![\w-])<s> (?:takes|needs) <o> to (?:orbit|circle|revolve around|go around|complete (?:one|an) (?:orbit|revolution)(?: of| around)) the sun\b",
            r"(?<![\w-])<s> (?:orbits|revolves around) the sun (?:once )?(?:every|in) <o>",
            r"(?<![\w-])<s> tarda <o> en (?:dar una vuelta (?:al|alrededor del)|orbitar (?:alrededor del|el|al)) sol\b",
            r"(?<![\w-])<s> met <o> (?:pour|à) (?:faire le tour|tourner autour) du soleil\b",
            r"<s>的?公转周期(?:是|为|约为|大约是)<o>",
        ),
        compared(lambda name: (PLANETS[name].year,), "time", Room(right=Fraction(2, 100), wrong=Fraction(8, 100))),
        "A year of {subject} takes {expected}, the answer says {said}",
        amount("time"),
    ),
    _relation(
        "diameter",
        ("diameter", "diámetro", "diamètre", "直径"),
        (
            r"\bthe (?:equatorial |mean |average )?diameter of <s> is <o>",
            r"(?<![\w-])<s> has an? (?:equatorial |mean |average )?diameter of <o>",
            r"(?<![\w-])<s>['’]s (?:equatorial )?diameter is <o>",
            r"\bel diámetro (?:ecuatorial )?de <s> es (?:de )?<o>",
            r"\ble diamètre (?:équatorial )?de <s> est (?:de |d['’])?<o>",
            r"<s>的?(?:赤道)?直径(?:是|为|约为|大约是)?<o>",
        ),
        compared(lambda name: (Fraction(PLANETS[name].diameter),), "length", Room(right=Fraction(4, 100), wrong=Fraction(12, 100))),
        "The diameter of {subject} is {expected}, the answer says {said}",
        amount("length"),
    ),
)  # fmt: skip

MATCHER = Matcher(RELATIONS, answer_rule="planet.answer")

CHECK = Check(
    name="planet",
    kind=Kind.LOOK_UP,
    what="Planets: place from the Sun, moons where their number is settled, year, diameter.",
    rules=tuple(one.rule for one in RELATIONS),
    find=each(MATCHER.find),
    sources=(SOURCE,),
)
