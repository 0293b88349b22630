"""Routing: the lane, the order within a band, the due time and who may see what."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.tag import Outcome, Tagged
from config.policy import load_policy
from ingest.conversation import Conversation, Message, Role
from ingest.report import Report
from storage.records import Person, Severity
from storage.records import Role as PersonRole
from triage.routing import due_at, lane_of, lanes_of, rank
from triage.severity import assess

POLICY = load_policy()
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHAT = Conversation(id="c-1", messages=(Message(id="0", role=Role.USER, content="Hello"),))


def tagged(scores: dict[str, float], language: str = "en") -> Tagged:
    """Return a tagged conversation with just these scores."""
    return Tagged(conversation_id="c-1", revision=1, language=language, scores=scores, tags=(), messages={})


def severity(harm: float, band: str = "P2") -> Severity:
    """Return a severity with just this harm."""
    return Severity(expected_harm=harm, band=band, grade=4.0, reasons=(), opens=True, why="severity")


def lane(found: Tagged, conversation: Conversation = CHAT, reports: tuple[Report, ...] = ()) -> str:
    """Return the lane of what was found."""
    return lane_of(conversation, found, assess(conversation, found, reports, POLICY), POLICY)


@pytest.mark.parametrize(
    ("scores", "language", "expected"),
    [
        ({"insult": 0.9}, "en", "safety.en"),
        ({"insult": 0.9}, "zh-cn", "safety.zh"),
        ({"insult": 0.9}, "de", "safety.other"),
        ({"insult": 0.9}, "und", "safety.other"),
        ({"factual_error": 0.9}, "fr", "quality.fr"),
        ({"factual_error": 0.9, "insult": 0.6}, "fr", "quality.fr"),
        ({"factual_error": 0.6, "insult": 0.9}, "fr", "safety.fr"),
        ({"sexual_minors": 0.5, "threat": 0.99, "sexual": 0.99}, "en", "minors.any"),
        ({"sexual_minors": 0.2, "threat": 0.99}, "en", "safety.en"),
        ({}, "en", "safety.en"),
    ],
)
def test_the_gravest_tag_decides_the_lane(scores: dict[str, float], language: str, expected: str) -> None:
    assert lane(tagged(scores, language)) == expected


def test_an_unknown_language_falls_back_to_the_producers_hint() -> None:
    assert lane(tagged({"insult": 0.9}, "und"), replace(CHAT, language="es")) == "safety.es"


def test_reports_and_failed_screening_go_to_safety_and_the_audit_to_quality() -> None:
    told = Report(id="r-1", conversation_id="c-1", reason="spam")
    failed = replace(tagged({}), screened={"toxicity": Outcome.FAILED})
    audited = next(
        chat
        for chat in (replace(CHAT, id=f"c-{n}") for n in range(1_000))
        if assess(chat, tagged({}), (), POLICY).opens
    )

    assert lane(tagged({}), reports=(told,)) == "safety.en"
    assert lane(failed) == "safety.en"
    assert lane(tagged({}), audited) == "quality.en"


def test_a_family_that_no_team_lists_goes_to_a_team_that_needs_no_clearance() -> None:
    teams = tuple(team.model_copy(update={"families": ()}) for team in POLICY.lanes.teams)
    policy = POLICY.model_copy(update={"lanes": POLICY.lanes.model_copy(update={"teams": teams})})
    found = tagged({"insult": 0.9})

    assert lane_of(CHAT, found, assess(CHAT, found, (), policy), policy) == "safety.en"


@given(st.floats(1e-5, 1), st.floats(1e-5, 1), st.datetimes(timezones=st.just(UTC)), st.integers(0, 10_000))
def test_of_two_cases_the_order_never_changes_while_they_wait(
    one: float, other: float, opened: datetime, minutes: int
) -> None:
    later = min(opened, datetime(9000, 1, 1, tzinfo=UTC)) + timedelta(minutes=minutes)
    opened = later - timedelta(minutes=minutes)

    assert rank(severity(one), opened, POLICY) >= rank(severity(min(one, other)), later, POLICY)


def test_after_the_ageing_time_a_case_ranks_like_one_2_7_times_as_harmful() -> None:
    waited = rank(severity(0.2), NOON - timedelta(hours=6), POLICY)
    fresh = rank(severity(0.2 * 2.718281828), NOON, POLICY)

    assert waited == pytest.approx(fresh)
    assert rank(severity(0.0), NOON, POLICY) < rank(severity(1e-5), NOON, POLICY)


def test_each_band_has_its_due_time() -> None:
    assert due_at(severity(0.9, "P0"), NOON, POLICY) == NOON + timedelta(minutes=5)
    assert due_at(severity(0.4, "P2"), NOON, POLICY) == NOON + timedelta(minutes=240)


@pytest.mark.parametrize(
    ("languages", "clearances", "expected"),
    [
        ((), (), 10),
        (("en",), (), {"safety.en", "quality.en"}),
        (("de", "es"), (), {"safety.es", "quality.es", "safety.other", "quality.other"}),
        (("en",), ("minors",), {"minors.any", "safety.en", "quality.en"}),
        ((), ("minors",), 11),
    ],
)
def test_a_person_sees_the_lanes_of_their_languages_and_clearances(
    languages: tuple[str, ...], clearances: tuple[str, ...], expected: int | set[str]
) -> None:
    person = Person(
        id="p-1", name="Noor", role=PersonRole.REVIEWER, languages=languages, clearances=frozenset(clearances)
    )

    lanes = lanes_of(person, POLICY)

    assert (len(lanes) if isinstance(expected, int) else set(lanes)) == expected
