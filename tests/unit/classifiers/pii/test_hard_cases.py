"""Sentences with the shapes of private data, private and not, through the whole finder at the policy's thresholds.

All sentences are ours. The ceilings and floors are what is reached, not what is wanted: a change that does better
tightens them, none may loosen them.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from classifiers.pii.classifier import PiiClassifier
from classifiers.pii.hit import Hit
from config.policy import Policy, load_policy

FALSE_AT_MOST = {
    "example_addresses": 0, "documentation_ips": 0, "test_cards": 0, "versions": 0, "product_codes": 0,
    "magnitudes": 0, "isbn_doi": 0, "prices": 0, "sports": 0, "dates": 0, "serials": 0, "famous_people": 0,
    "assistant_itself": 0, "code": 0, "uuids_hashes": 0, "chess_and_cards": 0, "sights": 1, "recipes": 0,
    "hotlines": 0, "companies": 0, "words_like_names": 0, "stories": 0,
}  # fmt: skip
"""Sentences of each type in which something is shown though nothing is private."""

FOUND_AT_LEAST = {
    "introductions": 27, "greetings_and_signatures": 21, "forms": 14, "acquaintances": 27, "homes": 10, "employers": 5,
    "addresses": 13, "phones": 14, "emails": 10, "ids": 7, "papers": 8, "money": 10, "passwords": 13,
    "births_and_ages": 14, "machines": 10, "handles": 14, "health": 8,
}  # fmt: skip
"""Sentences of each type whose private part is shown."""

COVERED = 0.7
"""Share of a private part that a find must cover."""

_HERE = Path(__file__).parent
NEGATIVES: Mapping[str, Mapping[str, list[str]]] = json.loads((_HERE / "hard_negatives.json").read_text("utf-8"))
POSITIVES: Mapping[str, Mapping[str, list[str]]] = json.loads((_HERE / "hard_positives.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def policy() -> Policy:
    """Return the policy that is shipped."""
    return load_policy()


def _shown(pii: PiiClassifier, policy: Policy, texts: list[str], language: str) -> list[list[Hit]]:
    return [
        [hit for hit in hits if hit.score >= policy.category(f"pii.{hit.category}").threshold]
        for hits in pii.finder.find(texts, language)
    ]


@pytest.mark.parametrize("kind", NEGATIVES)
def test_little_is_shown_where_nothing_is_private(pii: PiiClassifier, policy: Policy, kind: str) -> None:
    """Counted by sentence; the message names them."""
    wrong = [
        (text, [(text[hit.start : hit.end], hit.rule) for hit in hits])
        for language, texts in NEGATIVES[kind].items()
        for text, hits in zip(texts, _shown(pii, policy, texts, language), strict=True)
        if hits
    ]

    assert len(wrong) <= FALSE_AT_MOST[kind], wrong


@pytest.mark.parametrize("kind", POSITIVES)
def test_most_is_shown_where_the_same_shapes_are_private(pii: PiiClassifier, policy: Policy, kind: str) -> None:
    """The private part stands in double brackets; `category` is empty where several may be right."""
    by_language = {key: texts for key, texts in POSITIVES[kind].items() if key != "category"}
    missed = [
        text
        for language, texts in by_language.items()
        for text, hits in zip(texts, _shown(pii, policy, [_plain(text) for text in texts], language), strict=True)
        if not any(_covers(hit, text, str(POSITIVES[kind]["category"])) for hit in hits)
    ]

    assert sum(map(len, by_language.values())) - len(missed) >= FOUND_AT_LEAST[kind], missed


def test_the_files_hold_enough_of_four_languages() -> None:
    """And every type has a ceiling or a floor."""
    negatives = [text for by_language in NEGATIVES.values() for texts in by_language.values() for text in texts]
    positives = [t for kinds in POSITIVES.values() for key, texts in kinds.items() if key != "category" for t in texts]

    assert len(negatives) >= 250
    assert len(positives) >= 200
    assert all(
        {"en", "es", "fr", "zh"} <= by_language.keys() for by_language in (*NEGATIVES.values(), *POSITIVES.values())
    )
    assert NEGATIVES.keys() == FALSE_AT_MOST.keys()
    assert POSITIVES.keys() == FOUND_AT_LEAST.keys()


def _plain(text: str) -> str:
    return text.replace("[[", "").replace("]]", "")


def _covers(hit: Hit, marked: str, category: str) -> bool:
    """Whether a find covers most of the private part, under its category when there is one."""
    start, end = marked.index("[["), marked.index("]]") - 2
    inside = min(hit.end, end) - max(hit.start, start)
    return inside >= COVERED * (end - start) and category in {"", hit.category}
