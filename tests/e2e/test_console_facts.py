"""Wrong facts at the desk: found by the real part, each with its reason and where the right one is from."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from classifiers.factual.classifier import build
from classifiers.factual.knowledge.entry import Entry
from classifiers.factual.knowledge.memory import FactsInMemory
from classifiers.factual.knowledge.tables import rows
from classifiers.tag import Tag
from config.settings import ClassifierSettings
from ingest.conversation import Candidate, Conversation, Document, Message, Role
from tests.e2e.console_desk import TEN, Clock, Enter, Reviewing, put_case
from triage.demo import knowledge
from triage.demo.scenario import book
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
    case = put_case(services, _conversation(), _tags(_conversation()))
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
    trip.page.emulate_media(color_scheme="dark" if theme == "dark" else "light", reduced_motion="reduce")
    trip.page.set_viewport_size({"width": width, "height": 900})

    found = Axe().run(trip.page)

    assert found.violations_count == 0, found.generate_report()
    assert trip.page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_price_against_the_sites_own_list_is_a_grave_case_with_its_row(
    page: Page, enter: Enter, services: Services, clock: Clock, tmp_path: Path
) -> None:
    """Tells the demo's conversation, and takes its picture."""
    case = put_case(services, _shop(), _tags(_shop(), _prices()))
    enter()
    expect(page.locator("#waiting")).to_contain_text("Wrong about the site")
    Reviewing(page=page, case=case, services=services, clock=clock).to_next_case()

    expect(page.locator(".head")).to_contain_text("P2")
    expect(page.locator(".tag").first).to_contain_text("Price list of the demo shop, prices.csv:2, as of 2026-11-01")
    page.set_viewport_size({"width": 1280, "height": 1150})
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=tmp_path / "site-fact.png")


def test_many_slips_stay_beside_the_grade(
    page: Page, enter: Enter, services: Services, clock: Clock, tmp_path: Path
) -> None:
    """Of twelve slips of one kind three reasons are open; the rest opens by keyboard."""
    case = put_case(services, _shop(), tuple(_slip(at) for at in range(12)))
    enter()
    Reviewing(page=page, case=case, services=services, clock=clock).to_next_case()
    slips = page.locator("#answer-a .proposal")

    expect(slips.locator("small:visible")).to_have_count(3)
    page.screenshot(path=tmp_path / "slips.png")
    slips.locator("summary", has_text="and 9 more").press("Enter")
    expect(slips.locator("small:visible")).to_have_count(12)
    assert Axe().run(page).violations_count == 0


def _shop() -> Conversation:
    told = book().named("shop-price")
    texts = [text for _, text in told.turns]
    candidates = tuple(
        Candidate(id=f"c{place}", content=text) for place, text in enumerate([texts[1], *told.candidates])
    )
    question = Message(id="1", role=Role.USER, content=texts[0], created_at=TEN)
    answer = Message(id="2", role=Role.ASSISTANT, content=texts[1], created_at=TEN, candidates=candidates)
    return Conversation(id="c-shop", messages=(question, answer), language="en")


def _prices() -> FactsInMemory:
    table = Path(knowledge.__file__).with_name("prices.csv")
    return FactsInMemory(row for row in rows([table], knowledge.ABOUT) if isinstance(row, Entry))


def _tags(conversation: Conversation, known: FactsInMemory | None = None) -> tuple[Tag, ...]:
    (found,) = build(ClassifierSettings(), known).classify([conversation])
    return tuple(found.tags)


def _slip(at: int) -> Tag:
    evidence = {"kind": "spelling", "says": f"a made-up slip, number {at + 1}", "error": "spelling"}
    span = (4 * at, 4 * at + 3)
    return Tag(category="writing", score=0.9, message_id="2", spans=(span,), evidence=evidence, classifier="x@1")


def _conversation() -> Conversation:
    messages = [
        Message(id=str(number), role=role, content=text, created_at=TEN) for number, (role, text) in enumerate(TEXTS)
    ]
    candidates = tuple(Candidate(id=letter, content=text) for letter, text in zip("abc", OTHERS, strict=True))
    last = messages.pop()
    messages.append(Message(id=last.id, role=last.role, content=last.content, created_at=TEN, candidates=candidates))
    given = Document(id="d1", title="Leaflet of the museum", content=LEAFLET)
    return Conversation(id="c-trip", messages=tuple(messages), language="en", context=(given,))
