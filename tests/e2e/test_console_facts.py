"""Wrong facts at the desk: found by the real part, each with its reason and where the right one is from."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from classifiers.factual.classifier import build
from config.settings import ClassifierSettings
from ingest.conversation import Candidate, Conversation, Document, Message, Role
from tests.e2e.console_desk import TEN, Clock, Enter, Reviewing, put_case
from triage.services import Services

pytestmark = [pytest.mark.e2e, pytest.mark.integration]

TEXTS = (
    (Role.USER, "We take our chess club to Australia. What is the capital, and what do 17 bus tickets at 24 cost?"),
    (Role.ASSISTANT, "The capital of Australia is Sydney. For the tickets you pay 17 x 24 = 418."),
    (Role.USER, "Until when is the museum open on weekdays?"),
    (Role.ASSISTANT, "The museum is open on weekdays until 20:00."),
    (Role.USER, "In which year was its chess room opened?"),
    (Role.ASSISTANT, "The chess room was opened in 1962."),
)
OTHERS = ("The chess room was opened in 1962.", "It was opened in 1958.", "The chess room was opened in 1958.")
LEAFLET = "The museum is open on weekdays until 18:00. The chess room of the museum was opened in 1958."


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

    expect(tags).to_have_count(4)
    expect(tags.filter(has_text="17 x 24 is 408, the answer says 418")).to_have_count(1)
    capital = tags.filter(has_text="The capital of Australia is Canberra, the answer says Sydney")
    expect(capital.get_by_role("link", name="GeoNames")).to_have_attribute("href", "https://www.geonames.org")
    expect(tags.filter(has_text="The document says 18:00")).to_contain_text("Leaflet of the museum")
    expect(tags.filter(has_text="2 of 2 other answers say 1958, this one says 1962")).to_have_count(1)
    page.set_viewport_size({"width": 1280, "height": 1480})
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=tmp_path / "facts.png")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 700, 360])
def test_facts_have_no_accessibility_violation(trip: Reviewing, theme: str, width: int) -> None:
    trip.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    trip.page.set_viewport_size({"width": width, "height": 900})

    found = Axe().run(trip.page)

    assert found.violations_count == 0, found.generate_report()
    assert trip.page.evaluate("document.documentElement.scrollWidth") <= width


def _conversation() -> Conversation:
    messages = [
        Message(id=str(number), role=role, content=text, created_at=TEN) for number, (role, text) in enumerate(TEXTS)
    ]
    candidates = tuple(Candidate(id=letter, content=text) for letter, text in zip("abc", OTHERS, strict=True))
    last = messages.pop()
    messages.append(Message(id=last.id, role=last.role, content=last.content, created_at=TEN, candidates=candidates))
    given = Document(id="d1", title="Leaflet of the museum", content=LEAFLET)
    return Conversation(id="c-trip", messages=tuple(messages), language="en", context=(given,))
