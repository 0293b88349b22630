"""Proposed errors at the desk: dashed until a person says yes or no, judged once wherever they stand."""

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from classifiers.tag import Grade, Span, Tag
from ingest.conversation import Candidate, Conversation, Message, Role
from tests.e2e.console_desk import TEN, Clock, Enter, Reviewing, put_case
from triage.services import Services

pytestmark = [pytest.mark.e2e, pytest.mark.integration]

WRONG = "Teh hall costs 136 in all adn the bus 20."
RIGHT = "The hall costs 126 in all and the bus 20."


def conversation() -> Conversation:
    """Return a question with two answers."""
    candidates = (Candidate(id="a", content=WRONG), Candidate(id="b", content=RIGHT))
    return Conversation(
        id="c-hall",
        language="en",
        messages=(
            Message(id="m1", role=Role.USER, content="What does it cost?", created_at=TEN),
            Message(id="m2", role=Role.ASSISTANT, content=WRONG, created_at=TEN, candidates=candidates),
        ),
    )


def flaw(category: str, error: str, part: str, says: str) -> Tag:
    """Return a finding in the answer that was sent."""
    span: Span = (WRONG.index(part), WRONG.index(part) + len(part))
    evidence = {"kind": error, "says": says, "error": error}
    return Tag(category=category, score=0.9, message_id="m2", spans=(span,), evidence=evidence, classifier="x@1")


@pytest.fixture
def hall(page: Page, enter: Enter, services: Services, clock: Clock) -> Reviewing:
    """Return a reviewer with a case open that has a wrong sum and two slips."""
    tags = (
        replace(flaw("factual_error", "factual_inaccuracy", "136", "7 x 18 is 126, the answer says 136"), score=0.97),
        flaw("writing", "spelling", "Teh", "“Teh” is no word; The?"),
        flaw("writing", "spelling", "adn", "“adn” is no word; and?"),
    )
    case = put_case(services, conversation(), tags)
    enter()
    reviewing = Reviewing(page=page, case=case, services=services, clock=clock)
    reviewing.to_next_case()
    return reviewing


def test_a_tag_and_its_proposal_are_judged_together(hall: Reviewing) -> None:
    sum_ = hall.page.locator("#answer-a .proposal", has_text="Factual inaccuracy")
    expect(hall.page.locator(".tag[data-category]")).to_have_count(1)

    hall.press("y")
    expect(sum_.locator(".chip.ai")).to_have_count(0)
    sum_.get_by_role("button", name="Change").click()
    expect(hall.page.locator(".tag [data-standing]")).to_contain_text("proposed")
    sum_.get_by_role("button", name="Reject factual inaccuracy").click()
    expect(hall.page.locator(".tag [data-standing]")).to_have_text("Rejected by you")


def test_accepted_proposals_become_errors_and_rejected_ones_rejected_tags(hall: Reviewing) -> None:
    slips = hall.page.locator("#answer-a .proposal", has_text="Spelling, 2")
    expect(slips).to_contain_text("“Teh” is no word")

    hall.press("y", "n", "a", "3", "Shift+Digit2", "b", "7", "Shift+Digit1", "w", "Control+Enter")
    hall.page.wait_for_url("**/queue?none=1")

    kept = hall.label()
    assert [(one["candidate"], one["type"], one["spans"]) for one in kept["errors"]] == [
        ("a", "factual_inaccuracy", [[15, 18]])
    ]
    judged = [(one["category"], one["verdict"], one["spans"]) for one in kept["tags"]]
    assert judged == [
        ("factual_error", "confirmed", [[15, 18]]),
        ("writing", "rejected", [[0, 3]]),
        ("writing", "rejected", [[26, 29]]),
    ]


def test_nothing_is_taken_over_unasked(hall: Reviewing) -> None:
    hall.press("a", "3", "b", "7", "w", "Control+Enter")
    expect(hall.page.locator("#todo")).to_contain_text("Still open: 2 tags")
    hall.press("Control+Enter")
    hall.page.wait_for_url("**/queue?none=1")

    kept = hall.label()
    assert (kept["errors"], kept["tags"]) == ([], [])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_with_proposals_has_no_accessibility_violation(hall: Reviewing, theme: str) -> None:
    hall.page.emulate_media(color_scheme="dark" if theme == "dark" else "light", reduced_motion="reduce")
    hall.press("y")

    found = Axe().run(hall.page)

    assert found.violations_count == 0, found.generate_report()


def test_the_suggested_grade_comes_only_after_ones_own(
    page: Page, enter: Enter, services: Services, clock: Clock
) -> None:
    grades = (Grade(message_id="m2", grade=2.44, classifier="grading@1"),)
    case = put_case(services, conversation(), grades=grades)
    enter()
    reviewing = Reviewing(page=page, case=case, services=services, clock=clock)
    reviewing.to_next_case()
    note = page.locator("#answer-a [data-suggested]")
    assert "2.4" not in page.content()

    reviewing.press("a", "5")
    expect(note).to_have_text("The model suggests 2.4.")
    expect(note).to_have_attribute("aria-live", "polite")
    expect(page.locator("#answer-b [data-suggested]")).to_have_text("")
    with services.store.transaction() as work:
        (seen,) = [entry for entry in work.audit.of(str(case.id)) if entry.action == "grade.suggested"]
    assert seen.detail == {"message_id": "m2", "own": 5, "suggested": 24}
