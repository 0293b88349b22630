"""Wrong facts at the desk: found by the real part, each with its reason and where the right one is from."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from classifiers.factual.classifier import build
from config.settings import ClassifierSettings
from ingest.conversation import Candidate, Conversation, Document, Message, Role
from tests.e2e.console_desk import TEN, Clock, Enter, Reviewing, put_case
from triage.services import Services

pytestmark = [pytest.mark.e2e, pytest.mark.integration]

TEXTS = (
    (Role.USER, "We take our chess club to Australia. What is the capital, and what do 17 rooms at 24 cost?"),
    (Role.ASSISTANT, "The capital of Australia is Sydney. For the rooms you pay 17 x 24 = 418."),
    (Role.USER, "Until when is the museum open on weekdays?"),
    (Role.ASSISTANT, "The museum is open on weekdays until 20:00."),
    (Role.USER, "In which year was its chess room opened?"),
    (Role.ASSISTANT, "The chess room was opened in 1962."),
)
OTHERS = ("The chess room was opened in 1962.", "It was opened in 1958.", "The chess room was opened in 1958.")


@pytest.fixture
def trip(page: Page, enter: Enter, services: Services, clock: Clock) -> Reviewing:
    """Return a reviewer with the case open that the factual part tagged."""
    (found,) = build(ClassifierSettings()).classify([_conversation()])
    case = put_case(services, _conversation(), tuple(found.tags))
    enter()
    reviewing = Reviewing(page=page, case=case, services=services, clock=clock)
    reviewing.to_next_case()
    return reviewing


def test_each_wrong_fact_has_a_reason_and_a_source(trip: Reviewing, tmp_path: Path) -> None:
    """Takes the picture of docs/images; with `pytest --basetemp DIR` it stays in DIR."""
    page = trip.page
    tags = page.locator(".tag")

    expect(tags.filter(has_text="17 x 24 is 408, the answer says 418")).to_have_count(1)
    capital = tags.filter(has_text="Canberra")
    expect(capital).to_contain_text("Source")
    hours = tags.filter(has_text="18:00")
    expect(hours).to_contain_text("Opening hours")
    expect(tags.filter(has_text="1958")).to_contain_text("1962")
    page.set_viewport_size({"width": 1280, "height": 1500})
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=tmp_path / "facts.png")


def _conversation() -> Conversation:
    messages = [
        Message(id=str(number), role=role, content=text, created_at=TEN) for number, (role, text) in enumerate(TEXTS)
    ]
    candidates = tuple(Candidate(id=letter, content=text) for letter, text in zip("abc", OTHERS, strict=True))
    last = messages.pop()
    messages.append(Message(id=last.id, role=last.role, content=last.content, created_at=TEN, candidates=candidates))
    opening = Document(id="d1", title="Opening hours", content="The museum is open on weekdays until 18:00.")
    return Conversation(id="c-trip", messages=tuple(messages), language="en", context=(opening,))
