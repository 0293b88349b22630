"""Names weighed by their surroundings; people are made up or known to everybody."""

import pytest

from classifiers.pii.hit import Hit
from classifiers.pii.names.weighing import weigh

PERSON, PLACE, COMPANY = ("person", "name.model"), ("location", "place.model"), ("organization", "organization.model")


def _rule(text: str, name: str, found: tuple[str, str]) -> str:
    start = text.index(name)
    (hit,) = weigh([Hit(found[0], start, start + len(name), found[1], "name")], text)
    return hit.rule


@pytest.mark.parametrize(
    ("text", "name", "found", "rule"),
    [
        ("My sister Anneke Visser moved out", "Anneke Visser", PERSON, "name.private"),
        ("Transfer 300 to Anneke Visser please", "Anneke Visser", PERSON, "name.private"),
        ("Anneke Visser, my landlord, kept it", "Anneke Visser", PERSON, "name.private"),
        ("I had dinner with Anneke Visser", "Anneke Visser", PERSON, "name.private"),
        ("Tengo cita con Anneke Visser", "Anneke Visser", PERSON, "name.private"),
        ("Anneke Visser likes cheese", "Anneke Visser", PERSON, "name.model"),
        ("Albert Einstein was born in Ulm", "Albert Einstein", PERSON, "name.public"),
        ("The actor Anneke Visser starred in it", "Anneke Visser", PERSON, "name.public"),
        ("I called Taylor Swift", "Taylor Swift", PERSON, "name.public"),
        ("I met with Einstein", "Einstein", ("person", "name.single"), "name.public"),
        ("Write a story about my sister Anneke Visser", "Anneke Visser", PERSON, "name.fiction"),
        ("I live in Haarlem", "Haarlem", PLACE, "place.lived"),
        ("My parents moved to Haarlem", "Haarlem", PLACE, "place.lived"),
        ("A flight to Haarlem", "Haarlem", PLACE, "place.model"),
        ("I live in France", "France", PLACE, "place.country"),
        ("I work for Visser Tools", "Visser Tools", COMPANY, "organization.said"),
        ("Visser Tools sells hammers", "Visser Tools", COMPANY, "organization.model"),
        ("I don't work for Visser Tools", "Visser Tools", COMPANY, "organization.model"),
    ],
)
def test_words_around_a_name_decide(text: str, name: str, found: tuple[str, str], rule: str) -> None:
    assert _rule(text, name, found) == rule


def test_a_full_name_next_to_private_data_is_private() -> None:
    text = "Anneke Visser 06-12345678"
    hits = [Hit("person", 0, 13, "name.model", "name"), Hit("phone_number", 14, 25, "phone.said", "checked")]

    assert [hit.rule for hit in weigh(hits, text)] == ["name.private", "phone.said"]


@pytest.mark.parametrize(
    "text", ["My sister Anneke Visser", "Anneke Visser sang", "A story: Anneke Visser met a dragon"]
)
def test_weighing_twice_changes_nothing_more(text: str) -> None:
    start = text.index("Anneke")
    once = weigh([Hit("person", start, start + 13, "name.model", "name")], text)

    assert weigh(once, text) == once


def test_other_rules_are_left_alone() -> None:
    hits = [Hit("iban", 0, 5, "iban", "checked")]

    assert weigh(hits, "GB29 NWBK") == hits


@pytest.mark.parametrize(
    ("text", "found", "category", "before", "after"),
    [
        ("Java\n" + "First Name: Anneke Last Name: Visser\n" * 3, "Anneke", "person", "name.form", "name.fiction"),
        ("Java\nName: Anneke\n" + "First Name: A Last Name: B\n" * 3, "Anneke", "person", "name.form", "name.form"),
        ("Java\nAge: 20\n" + "First Name: A Last Name: B\n" * 3, "20", "age", "age", "age.anyone"),
        ("First Name: A Last Name: B Age: 20", "20", "age", "age", "age"),
        ("Hi!\nMr. Stomper: Good evening!", "Stomper", "person", "name.titled", "name.speaker"),
        ("Ask Mr. Stomper: he knows", "Stomper", "person", "name.titled", "name.titled"),
        ("Name: John\tLast Name: Visser", "John\tLast Name", "person", "name.model", "name.doubted"),
        ("x = f('a');\ny = g(\"my name is Anneke\");\n" * 3, "Anneke", "person", "name.said", "name.said"),
        (
            '```\nimport a\nprompt="my name is Anneke"\nf()\ng()\nh()\n```',
            "Anneke",
            "person",
            "name.said",
            "name.fiction",
        ),
    ],
)
def test_samples_and_players_are_nobody(text: str, found: str, category: str, before: str, after: str) -> None:
    start = text.index(found)

    (hit,) = weigh([Hit(category, start, start + len(found), before, "label")], text + " ")

    assert hit.rule == after
