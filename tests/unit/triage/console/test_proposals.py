"""Proposals: what the classifiers found as errors of an answer, for the reviewer to accept or reject."""

from dataclasses import replace

from classifiers.tag import Claim, Span, Tag
from config.policy import load_policy
from ingest.conversation import Role
from tests.unit.triage.console.test_case_view import case_file, message, tag
from triage.console.evidence import evidence_lines
from triage.console.proposals import Proposal
from triage.console.view import CaseView, case_view

POLICY = load_policy()
ANSWER = message("2", "Teh hall costs 136 adn the bus 20.", Role.ASSISTANT)


def flaw(category: str, error: str, *spans: Span, says: str = "why", candidate: str | None = None) -> Tag:
    """Return a finding on the answer that proposes an error."""
    found = tag(category, "2", *spans, candidate=candidate)
    return replace(found, evidence={"kind": "x", "says": says, "error": error})


def proposed(view: CaseView) -> list[Proposal]:
    """Return the proposals of all answers."""
    return [one for group in view.groups for answer in group for one in answer.proposals]


def test_slips_of_one_kind_are_one_proposal_at_the_answer_and_no_tags_beside_it() -> None:
    slips = (flaw("writing", "spelling", (0, 3), says="“Teh”: The"), flaw("writing", "spelling", (19, 22), says="adn"))

    view = case_view(case_file(message("1"), ANSWER, tags=slips), POLICY)

    (one,) = proposed(view)
    assert (one.title, one.letter, one.keys, one.reasons) == ("Spelling", "w", ("t1", "t2"), ("“Teh”: The", "adn"))
    assert (one.parts, one.spans) == ((((0, 3),), ((19, 22),)), ((0, 3), (19, 22)))
    assert view.tags == ()


def test_a_wrong_fact_is_a_tag_and_a_proposal_that_are_judged_together() -> None:
    wrong = flaw("factual_error", "factual_inaccuracy", (15, 18))

    view = case_view(case_file(message("1"), ANSWER, tags=(wrong,)), POLICY)

    assert [(one.key, one.error) for one in view.tags] == [("t1", "factual_inaccuracy")]
    assert [(one.aside, one.keys) for one in proposed(view)] == [(False, ("t1",))]


def test_what_was_found_in_a_candidate_is_proposed_there() -> None:
    answers = message("2", "It is 136.", Role.ASSISTANT, "It is 136.", "It is 126.")
    tags = (
        flaw("factual_error", "factual_inaccuracy", (6, 9)),
        flaw("factual_error", "factual_inaccuracy", (6, 9), candidate="a"),
        flaw("writing", "grammar", (0, 2), candidate="b"),
    )

    view = case_view(case_file(message("1"), answers, tags=tags), POLICY)

    of_answer = {answer.letter: [one.type for one in answer.proposals] for answer in view.groups[0]}
    assert of_answer == {"A": ["factual_inaccuracy"], "B": ["grammar"]}
    assert len(view.tags) == 1


def test_an_error_type_that_the_policy_has_not_is_not_proposed() -> None:
    view = case_view(case_file(message("1"), ANSWER, tags=(flaw("factual_error", "made_up", (0, 3)),)), POLICY)

    assert proposed(view) == []
    assert view.tags[0].error is None


def test_a_reason_that_may_quote_what_is_hidden_is_left_out() -> None:
    tags = (flaw("writing", "spelling", (0, 3), says="“Teh” beside a@b.org"), tag("pii.email_address", "2", (15, 18)))

    (one,) = proposed(case_view(case_file(message("1"), ANSWER, tags=tags), POLICY))

    assert one.reasons == ()


def test_more_reasons_than_fit_are_counted() -> None:
    tags = tuple(flaw("writing", "spelling", (at, at + 1), says=f"slip {at}") for at in range(8))

    (one,) = proposed(case_view(case_file(message("1"), ANSWER, tags=tags), POLICY))

    assert (len(one.reasons), one.more) == (5, 3)


def test_a_source_is_one_line_with_its_row_age_and_link() -> None:
    source = {"title": "Prices", "row": "prices.csv:3", "as_of": "2026-11-01", "url": "https://example.org/p"}
    unsafe = {"title": "Elsewhere", "url": "javascript:alert(1)"}
    wrong = replace(tag("factual_error", "2", (0, 3)), evidence={"kind": "site", "sources": [source, unsafe]})

    lines = [line for line in evidence_lines(wrong) if line.name == "Source"]

    assert [(line.value, line.url) for line in lines] == [
        ("Prices, prices.csv:3, as of 2026-11-01", "https://example.org/p"),
        ("Elsewhere", None),
    ]


def test_what_each_check_adds_is_shown_where_several_speak() -> None:
    given = [{"check": "arithmetic", "says": "17 x 24 is 408", "logit": 7.4}, {"check": "push-back", "logit": 1.0}]
    wrong = replace(tag("factual_error", "2", (0, 3)), evidence={"kind": "arithmetic", "contributions": given})

    names = [line.name for line in evidence_lines(wrong)]

    assert names == ["Kind", "Arithmetic, +7.4", "Push-back, +1.0"]


def test_an_answer_that_was_not_checked_to_the_end_says_so() -> None:
    file = case_file(message("1"), ANSWER)
    unread = Claim(message_id="2", start=0, end=9, score=0.02, evidence=({"kind": "unchecked", "says": "Not checked"},))

    view = case_view(replace(file, tagged=replace(file.tagged, claims=(unread,))), POLICY)

    assert view.unchecked == ("Not checked",)
