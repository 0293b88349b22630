"""Severity: monotone in the evidence, explained by its reasons, deterministic."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.tag import CATEGORIES, Outcome, Tag, Tagged
from config.policy import Policy, load_policy
from ingest.conversation import Conversation, Message, Role
from ingest.report import Report
from storage.records import Severity
from triage.severity import assess

POLICY = load_policy()
CHAT = Conversation(
    id="c-1",
    messages=(
        Message(id="0", role=Role.USER, content="Hello"),
        Message(id="1", role=Role.ASSISTANT, content="Hello to you"),
    ),
)
NAMES = (*CATEGORIES, "pii.person", "pii.email_address", "pii.secret", "user_report.spam", "unheard_of")
chances = st.floats(0, 1)
tags = st.builds(
    Tag,
    category=st.sampled_from(NAMES),
    score=chances,
    message_id=st.sampled_from(["0", "1", "gone"]),
    classifier=st.just("fake@1"),
    candidate=st.sampled_from([None, "a"]),
    evidence=st.sampled_from([{}, {"whose": "user"}, {"whose": "someone_else"}, {"whose": "assistant"}]),
)
scores = st.dictionaries(st.sampled_from(NAMES), chances)
reports = st.builds(
    Report,
    id=st.text(min_size=1, max_size=3),
    conversation_id=st.just("c-1"),
    reason=st.sampled_from(["spam", "harassment"]),
    reporter_ref=st.sampled_from([None, "u-1", "u-2", "u-3"]),
)
screened = st.dictionaries(st.sampled_from(["toxicity", "pii"]), st.sampled_from(list(Outcome)))
tagged_ones = st.builds(
    Tagged,
    conversation_id=st.just("c-1"),
    revision=st.just(1),
    language=st.just("en"),
    scores=scores,
    tags=st.lists(tags, max_size=6).map(tuple),
    messages=st.dictionaries(st.sampled_from(["0", "1"]), scores),
    screened=screened,
)


def tagged(
    scores: Mapping[str, float] | None = None,
    tags: Sequence[Tag] = (),
    messages: Mapping[str, Mapping[str, float]] | None = None,
    screened: Mapping[str, Outcome] | None = None,
) -> Tagged:
    """Return a tagged conversation that holds just this."""
    return Tagged(
        conversation_id="c-1",
        revision=1,
        language="en",
        scores=scores or {},
        tags=tuple(tags),
        messages=messages or {},
        screened=screened or {},
    )


def report(number: int, reporter: str | None = None) -> Report:
    """Return one made-up report."""
    return Report(id=f"r-{number}", conversation_id="c-1", reason="spam", reporter_ref=reporter or f"u-{number}")


def assessed(found: Tagged, reports: Sequence[Report] = (), policy: Policy = POLICY) -> Severity:
    """Assess the made-up chat."""
    return assess(CHAT, found, reports, policy)


def urgency(severity: Severity) -> int:
    """Return the band's number, 0 = now."""
    return POLICY.band_names.index(severity.band)


def assert_at_least(more: Severity, less: Severity) -> None:
    """More evidence: harm not lower, band not less urgent, still open, grade not better."""
    assert more.expected_harm >= less.expected_harm
    assert urgency(more) <= urgency(less)
    assert more.opens >= (less.opens and less.why != "screening")
    assert more.grade <= less.grade + 1e-9


@given(tagged_ones, st.lists(reports, max_size=4), tags)
def test_one_more_tag_never_lowers_severity(found: Tagged, told: list[Report], extra: Tag) -> None:
    more = replace(found, tags=(*found.tags, extra))

    assert_at_least(assessed(more, told), assessed(found, told))


@given(tagged_ones, st.lists(reports, max_size=4), st.sampled_from(NAMES), chances)
def test_a_higher_score_never_lowers_severity(found: Tagged, told: list[Report], name: str, score: float) -> None:
    raised = max(found.scores.get(name, 0.0), score)
    more = replace(found, scores={**found.scores, name: raised})

    assert_at_least(assessed(more, told), assessed(found, told))


@given(tagged_ones, st.sampled_from(["0", "1"]), st.sampled_from(NAMES), chances)
def test_a_higher_message_score_never_lowers_severity(found: Tagged, message: str, name: str, score: float) -> None:
    known = found.messages.get(message, {})
    raised = {**known, name: max(known.get(name, 0.0), score)}

    more = replace(found, messages={**found.messages, message: raised})

    assert_at_least(assessed(more), assessed(found))


@given(tagged_ones, st.lists(reports, max_size=4), reports)
def test_one_more_report_never_lowers_severity(found: Tagged, told: list[Report], extra: Report) -> None:
    assert_at_least(assessed(found, [*told, extra]), assessed(found, told))


@given(tagged_ones, st.lists(reports, max_size=4))
def test_reasons_make_one_and_all_values_are_in_range(found: Tagged, told: list[Report]) -> None:
    severity = assessed(found, told)

    shares = [reason.share for reason in severity.reasons]
    assert 0 <= severity.expected_harm <= 1
    assert 1 <= severity.grade <= 7
    assert severity.band in POLICY.band_names
    assert (sum(shares) == pytest.approx(1)) if severity.expected_harm > 0 else not shares
    assert shares == sorted(shares, reverse=True)
    assert severity == assessed(found, told)


def test_an_insult_with_five_names_counts_once() -> None:
    names = ("toxicity", "insult", "harassment", "obscene", "identity_attack")

    many = assessed(tagged(dict.fromkeys(names, 0.9)))

    assert [reason.category for reason in many.reasons] == ["identity_attack"]
    assert many.expected_harm == assessed(tagged({"identity_attack": 0.9})).expected_harm


def test_what_the_assistant_said_counts_more() -> None:
    by_user = assessed(tagged({"insult": 0.9}, messages={"0": {"insult": 0.9}}))
    by_assistant = assessed(tagged({"insult": 0.9}, messages={"1": {"insult": 0.9}}))

    assert by_assistant.expected_harm > by_user.expected_harm
    assert by_assistant.reasons[0].detail == "0.90, said by the assistant"
    assert by_user.reasons[0].detail == "0.90"


def test_a_candidate_that_was_never_sent_does_not_count_as_said() -> None:
    tag = Tag(category="insult", score=0.9, message_id="1", classifier="fake@1", candidate="b")

    assert assessed(tagged({"insult": 0.9}, [tag])).reasons[0].detail == "0.90"


def test_a_vulnerable_user_makes_everything_count_more() -> None:
    alone = assessed(tagged({"insult": 0.9}))
    with_danger = assessed(tagged({"insult": 0.9, "self_harm": 0.1}))

    counted = 0.1 * (0.1 / 0.34) ** 2
    harm = (0.45 * 0.9 + 1.6 * counted) * (1 + 0.25 * counted)
    assert with_danger.expected_harm == pytest.approx(1 - math.exp(-harm))
    assert with_danger.expected_harm > alone.expected_harm


@pytest.mark.parametrize(
    ("scores", "band", "why", "opens"),
    [
        ({}, "P4", "severity", False),
        ({"toxicity": 0.3}, "P4", "severity", False),
        ({"toxicity": 0.65}, "P3", "severity", True),
        ({"insult": 0.9}, "P3", "severity", True),
        ({"threat": 0.6}, "P1", "severity", True),
        ({"threat": 0.59}, "P2", "severity", True),
        ({"sexual_minors": 0.5}, "P0", "severity", True),
        ({"self_harm": 0.34}, "P1", "severity", True),
        ({"factual_error": 0.97}, "P3", "severity", True),
        ({"writing": 1.0}, "P4", "severity", False),
        ({"harm": 0.99}, "P3", "severity", True),
        ({"pii": 1.0}, "P4", "severity", False),
    ],
)
def test_bands_follow_the_policy(scores: dict[str, float], band: str, why: str, opens: bool) -> None:
    severity = assessed(tagged(scores))

    assert (severity.band, severity.why, severity.opens) == (band, why, opens)


def test_a_name_and_a_typo_open_no_case_and_stay_in_the_last_band() -> None:
    name = Tag(category="pii.person", score=1.0, message_id="1", classifier="fake@1")
    found = tagged({"writing": 1.0}, [name], {"1": {"writing": 1.0}})

    severity = assessed(found)

    assert severity.expected_harm >= POLICY.severity.open_from
    assert (severity.opens, severity.band) == (False, "P4")


def test_what_is_under_its_threshold_counts_less_the_further_it_is_under() -> None:
    harms = [assessed(tagged({"sexual": chance})).expected_harm for chance in (0.125, 0.25, 0.49, 0.5)]

    weight = POLICY.category("sexual").weight
    sums = [-math.log1p(-harm) / weight for harm in harms]
    assert sums == pytest.approx([0.0078125, 0.0625, 0.4706, 0.5], abs=1e-4)


def test_a_finer_category_stands_for_its_sum() -> None:
    name = Tag(category="pii.person", score=1.0, message_id="0", classifier="fake@1")
    mail = replace(name, category="pii.email_address")

    assert assessed(tagged({"pii": 1.0}, [name])).expected_harm == pytest.approx(0.0769, abs=1e-4)
    assert assessed(tagged({"pii": 1.0}, [name, mail])).reasons[0].category == "pii.email_address"


def test_private_data_counts_by_whose_it_is() -> None:
    own = Tag(category="pii.phone_number", score=0.9, message_id="0", classifier="pii@1", evidence={"whose": "user"})
    others = [replace(own, evidence={"whose": whose}) for whose in ("someone_else", "assistant")]

    sums = [-math.log1p(-assessed(tagged(tags=[tag])).expected_harm) for tag in (own, *others)]

    rules = POLICY.severity
    assert [one / sums[0] for one in sums] == pytest.approx([1, rules.someone_else, rules.brought_up])


@pytest.mark.parametrize("grave", ["secret", "password", "national_id", "passport", "credit_card", "bank_account"])
def test_secrets_and_ids_weigh_more_than_names(grave: str) -> None:
    assert POLICY.category(f"pii.{grave}").weight >= 5 * POLICY.category("pii.person").weight


def test_reports_add_up_to_a_cap_and_one_reporter_counts_once() -> None:
    one = assessed(tagged(), [report(1)])
    again = assessed(tagged(), [report(1), report(2, "u-1")])
    nine = assessed(tagged(), [report(n) for n in range(9)])

    assert (one.opens, one.why, one.reasons[0].detail) == (True, "report", "1 report")
    assert again.expected_harm == one.expected_harm
    assert nine.expected_harm == pytest.approx(0.4512, abs=1e-4)
    assert nine.reasons[0].detail == "9 reports"


def test_a_reporter_with_a_good_record_counts_more() -> None:
    trusted = assess(CHAT, tagged(), [report(1)], POLICY, records={"u-1": 2.0})

    assert trusted.expected_harm > assessed(tagged(), [report(1)]).expected_harm


def test_a_conversation_not_fully_screened_is_shown_to_a_person() -> None:
    severity = assessed(tagged(screened={"toxicity": Outcome.FAILED, "pii": Outcome.OK}))

    assert (severity.opens, severity.why, severity.probability) == (True, "screening", 1.0)


def test_the_audit_draws_the_share_that_the_policy_names() -> None:
    drawn = [assess(replace(CHAT, id=f"c-{n}"), tagged(), (), POLICY) for n in range(20_000)]

    chosen = [severity for severity in drawn if severity.opens]
    assert 150 < len(chosen) < 250
    assert {(severity.why, severity.probability) for severity in chosen} == {("audit", 0.01)}


def test_a_wrong_fact_predicts_a_lower_grade() -> None:
    clean = assessed(tagged())
    wrong = assessed(tagged({"factual_error": 0.97}))

    assert clean.grade == 7
    assert wrong.grade < 4


def test_what_contradicts_the_site_itself_is_never_under_p2() -> None:
    """Just over its threshold too; another factual error of the same probability waits longer."""
    policy = load_policy()
    conversation = Conversation(id="c", messages=(Message(id="m", role=Role.ASSISTANT, content="It costs 3."),))

    bands = {}
    for category in ("factual_error.site", "factual_error"):
        found = Tag(category=category, score=0.6, message_id="m", classifier="factual@2")
        tagged = Tagged(
            conversation_id="c",
            revision=1,
            language="en",
            scores={"factual_error": 0.6},
            tags=(found,),
            messages={"m": {"factual_error": 0.6}},
        )
        bands[category] = assess(conversation, tagged, (), policy).band

    assert bands == {"factual_error.site": "P2", "factual_error": "P3"}
