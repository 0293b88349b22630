"""Private data at the desk: tagged by the real part, hidden until asked for, and every look noted."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from classifiers.pii.classifier import build
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role
from tests.e2e.console_desk import TEN, Clock, Enter, Reviewing, put_case
from triage.services import Services

pytestmark = [pytest.mark.e2e, pytest.mark.integration]

PHONE, MAIL, HOME = "+44 20 7946 0958", "marta.ruiz@kiwi.nz", "18 Fern Street, Auckland"
TEXTS = (
    (Role.USER, f"Hello, I am Marta Ruiz. My mail is {MAIL} and I live at {HOME}. When does my parcel come?"),
    (Role.ASSISTANT, f"Thank you, Marta. It comes on Friday. The driver, Tane Moana, can be called at {PHONE}."),
)


@pytest.fixture
def parcel(page: Page, enter: Enter, services: Services, clock: Clock) -> Reviewing:
    """Return a reviewer with the case open that the PII part tagged."""
    (found,) = build(ClassifierSettings()).classify([_conversation()])
    case = put_case(services, _conversation(), tuple(found.tags))
    enter()
    reviewing = Reviewing(page=page, case=case, services=services, clock=clock)
    reviewing.to_next_case()
    return reviewing


def test_private_data_is_hidden_until_asked_for_and_each_look_is_noted(parcel: Reviewing, tmp_path: Path) -> None:
    """Takes the pictures of docs/images; with `pytest --basetemp DIR` they stay in DIR."""
    page = parcel.page

    for value in (PHONE, MAIL, HOME, "Marta Ruiz", "Tane Moana"):
        assert value not in page.content()
    phone = page.locator(".tag", has_text="Private data: phone number")
    expect(phone).to_contain_text("brought up by the assistant")
    expect(page.locator(".tag", has_text="street address")).to_contain_text("the user's own")
    page.screenshot(path=tmp_path / "private-masked.png")

    parcel.press("Shift+X")
    expect(page.locator(".shown").filter(has_text=PHONE)).to_have_count(1)
    expect(page.locator(".shown").filter(has_text=MAIL)).to_have_count(1)
    page.screenshot(path=tmp_path / "private-revealed.png")

    with parcel.services.store.transaction() as work:
        (look,) = [entry for entry in work.audit.of(str(parcel.case.id)) if entry.action == "text.revealed"]
    assert look.person_id is not None


def _conversation() -> Conversation:
    messages = tuple(
        Message(id=str(number), role=role, content=text, created_at=TEN) for number, (role, text) in enumerate(TEXTS)
    )
    return Conversation(id="c-parcel", messages=messages, language="en")
