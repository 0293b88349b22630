"""Proposals: what the classifiers found as errors of an answer, for the reviewer to accept or reject."""

from dataclasses import replace

from classifiers.tag import Claim, Grade, Span, Tag
from config.policy import load_policy
from ingest.conversation import Role
from tests.unit.triage.console.test_case_view import case_file, message, tag
from triage.console.evidence import TENFOLD, evidence_lines
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
    assert (view.tags, view.slips) == ((), True)


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


def test_three_reasons_stand_open_and_the_rest_is_folded() -> None:
    tags = tuple(flaw("writing", "spelling", (at, at + 1), says=f"slip {at}") for at in range(8))

    (one,) = proposed(case_view(case_file(message("1"), ANSWER, tags=tags), POLICY))

    assert (one.reasons, len(one.folded), one.more) == (("slip 0", "slip 1", "slip 2"), 5, 0)


def test_reasons_beyond_what_a_page_holds_are_counted() -> None:
    tags = tuple(flaw("writing", "spelling", (at % 30, 31 + at), says=f"slip {at}") for at in range(60))

    (one,) = proposed(case_view(case_file(message("1"), ANSWER, tags=tags), POLICY))

    assert (len(one.reasons), len(one.folded), one.more) == (3, 47, 10)


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
    given = [
        {"check": "arithmetic", "says": "17 x 24 is 408", "logit": 7.4},
        {"check": "candidates", "says": "2 of 2 others say 408", "logit": 4.5},
        {"check": "site", "says": "the price list has it", "logit": -1.0},
    ]
    told = {"kind": "arithmetic", "says": "17 x 24 is 408", "contributions": given}
    wrong = replace(tag("factual_error", "2", (0, 3)), evidence=told)

    lines = [(line.name, line.value) for line in evidence_lines(wrong)]

    assert lines == [
        ("Says", "17 x 24 is 408"),
        ("Also", "Against the other answers: 2 of 2 others say 408"),
        ("But", "The site's own facts: the price list has it"),
        ("Check", "Arithmetic"),
        ("Weights", f"Arithmetic +7.4, Against the other answers +4.5, The site's own facts -1.0; {TENFOLD}"),
    ]


def test_evidence_of_a_fact_goes_from_the_reason_over_its_source_to_the_rule() -> None:
    told = {
        "kind": "country",
        "rule": "country.capital",
        "says": "The capital of Australia is Canberra, the answer says Sydney",
        "claim": "Sydney is its capital.",
        "expected": "Canberra",
        "said": "Sydney",
        "passage": "Canberra has been the capital since 1913.",
        "error": "factual_inaccuracy",
        "sources": [{"title": "GeoNames", "url": "https://www.geonames.org"}],
    }

    lines = evidence_lines(replace(tag("factual_error", "2", (0, 3)), evidence=told))

    assert [line.name for line in lines] == ["Says", "Source", "Claim", "Document", "Check", "Rule"]
    assert [(line.value, line.how) for line in lines][-2:] == [("Look-up: country", True), ("country.capital", True)]


def test_suggested_grades_are_on_the_page_only_where_the_policy_is_not_blind() -> None:
    file = case_file(message("1"), message("2", "It is 136.", Role.ASSISTANT, "It is 136.", "It is 126."))
    grades = (Grade(message_id="2", grade=2.44, classifier="grading@1"),)
    graded = replace(file, tagged=replace(file.tagged, grades=grades))
    seeing = POLICY.model_copy(update={"review": POLICY.review.model_copy(update={"blind": False})})

    shown = {blind: case_view(graded, policy).groups[0] for blind, policy in ((True, POLICY), (False, seeing))}

    assert [answer.suggested for answer in shown[True]] == [None, None]
    assert [answer.suggested for answer in shown[False]] == [2.44, None]


def test_an_answer_that_was_not_checked_to_the_end_says_so() -> None:
    file = case_file(message("1"), ANSWER)
    unread = Claim(message_id="2", start=0, end=9, score=0.02, evidence=({"kind": "unchecked", "says": "Not checked"},))

    view = case_view(replace(file, tagged=replace(file.tagged, claims=(unread,))), POLICY)

    assert view.unchecked == ("Not checked",)
