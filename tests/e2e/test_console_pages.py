"""Every page in both themes and widths: nothing for axe to find, nothing too wide, nothing hostile that runs."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from classifiers.tag import Tag
from ingest.conversation import Candidate, Conversation, Document, Message, Role
from ingest.report import Report
from storage.records import Role as PersonRole
from tests.e2e.console_desk import Enter, Reviewing, put_case
from triage.review import people
from triage.services import Services

pytestmark = [pytest.mark.e2e, pytest.mark.integration]

LOOKS = [(theme, width) for theme in ("light", "dark") for width in (1280, 390)]
HOSTILE = (
    "\"><img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>"
    "{{7*7}}'\u202eevil\u2066 \u200b</bdi>"
)
TEXTS = """[...document.querySelectorAll('.turn .text')].map((text) =>
  [...text.querySelectorAll('[data-start]:not([data-open])')].map((piece) => piece.textContent).join(''))"""


def found_by_axe(page: Page) -> list[str]:
    """Return what axe finds on the page as it stands, one line a finding."""
    results = Axe().run(page)
    return [f"{item['id']}: {node['html'][:120]}" for item in results.response["violations"] for node in item["nodes"]]


def check(page: Page, where: str) -> None:
    """Check the page for violations, and that nothing sticks out to the side."""
    assert found_by_axe(page) == [], where
    width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1], where


@pytest.mark.parametrize(("theme", "width"), LOOKS)
def test_axe_finds_nothing_on_any_page(reviewing: Reviewing, theme: Literal["light", "dark"], width: int) -> None:
    page = reviewing.page
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})

    check(page, "case")
    reviewing.press(
        "x", "y", "n", "a", "2", "Shift+Digit1", "e", " fact", "Enter", "Escape", "w", "i", " A word.", "Escape", "v"
    )
    expect(page.locator(".shown")).to_have_count(1)
    check(page, "case at work")
    for key in ("p", "?", "s"):
        reviewing.press(key)
        check(page, f"after {key}")
        reviewing.press("Escape")
    page.locator("#tab-past").click()
    check(page, "history")
    reviewing.press("q")
    expect(page.locator("#moment-h")).to_be_focused()
    check(page, "moment")
    page.goto(f"/case/{reviewing.case.id}")
    check(page, "ended")
    page.goto("/queue")
    check(page, "queue")
    page.context.clear_cookies()
    page.goto("/sign-in")
    page.fill("[name=name]", "noor")
    page.fill("[name=password]", "wrong")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    check(page, "sign-in")


def test_a_one_time_password_must_be_replaced_first(page: Page, services: Services) -> None:
    one_time = people.add(services.store, "fresh", PersonRole.REVIEWER)
    page.goto("/queue")
    page.fill("[name=name]", "fresh")
    page.fill("[name=password]", one_time)
    page.keyboard.press("Enter")
    page.wait_for_url("**/password")
    check(page, "password")

    page.fill("[name=old]", one_time)
    page.fill("[name=password]", "short")
    page.evaluate("document.querySelector('[name=password]').minLength = 0")
    page.fill("[name=again]", "short")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("12 to 256 characters")
    page.fill("[name=old]", one_time)
    page.fill("[name=password]", "correct horse battery")
    page.fill("[name=again]", "correct horse battery")
    page.keyboard.press("Enter")

    page.wait_for_url("**/queue")
    expect(page.locator(".top")).to_contain_text("fresh")


def hostile() -> tuple[Conversation, tuple[Tag, ...], tuple[Report, ...]]:
    """Return a conversation with hostile text in every field that a producer fills."""
    name = HOSTILE[:128]
    candidates = tuple(Candidate(id=f"{key}{HOSTILE}", content=HOSTILE, model=HOSTILE) for key in "ab")
    conversation = Conversation(
        id=name,
        messages=(
            Message(id=f"1{HOSTILE}", role=Role.USER, content=HOSTILE),
            Message(id=f"2{HOSTILE}", role=Role.ASSISTANT, content=HOSTILE, candidates=candidates),
            Message(id=f"3{HOSTILE}", role=Role.TOOL, content=f"<!--{HOSTILE}"),
        ),
        language="en",
        source=HOSTILE,
        model=HOSTILE,
        user_ref=HOSTILE,
        context=(Document(id=HOSTILE, content=HOSTILE, title=HOSTILE),),
        metadata={HOSTILE: HOSTILE, "nested": {"deep": [HOSTILE]}},
    )
    tags = (
        Tag(
            category="insult", score=0.9, message_id=f"2{HOSTILE}", spans=((0, 10), (5, 40)), classifier=HOSTILE,
            evidence={HOSTILE: HOSTILE},
        ),
        Tag(
            category="factual_error", score=0.9, message_id=f"1{HOSTILE}", spans=((3, 60), (-5, 999)),
            classifier=HOSTILE, evidence={"kind": HOSTILE, "list": [HOSTILE, {"a": HOSTILE}]},
        ),
        Tag(category=f"pii.{HOSTILE}", score=0.9, message_id="gone", classifier=HOSTILE, candidate=HOSTILE),
    )  # fmt: skip
    report = Report(
        id="r-1",
        conversation_id=name,
        reason=HOSTILE[:64],
        comment=HOSTILE,
        reporter_ref=HOSTILE[:128],
        message_id=HOSTILE[:128],
    )
    return conversation, tags, (report,)


def test_hostile_text_is_shown_and_does_nothing(page: Page, enter: Enter, services: Services) -> None:
    put_case(services, *hostile())
    enter("o'<b>&")
    assert page.title() == "My queue · Winnow"
    page.keyboard.press("Enter")
    page.wait_for_url("**/case/*")
    page.keyboard.press("Shift+X")
    expect(page.locator(".shown").first).to_be_visible()
    page.keyboard.press("l")
    expect(page.locator("#t1 dl")).to_be_visible()

    assert page.title() == "Case, P1 · Winnow"
    assert page.locator("main img, main script, bdi img").count() == 0
    shown = page.evaluate(TEXTS)
    assert shown == [HOSTILE, HOSTILE, f"<!--{HOSTILE}"]
    assert page.locator(".ctl[data-name=RLO]").count() >= 2
    assert found_by_axe(page) == []


def test_hostile_text_travels_through_a_decision_unchanged(page: Page, enter: Enter, services: Services) -> None:
    put_case(services, *hostile())
    enter()
    page.keyboard.press("Enter")
    page.wait_for_url("**/case/*")
    page.fill("#ideal", HOSTILE)
    page.keyboard.press("Escape")
    page.keyboard.press("y")
    page.keyboard.press("Control+Enter")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/queue?none=1")

    with services.store.transaction() as work:
        (kept,) = work.labels.after(0, 10, raw=True)
    assert kept["ideal_answer"]["content"] == HOSTILE
    assert kept["tags"][0]["message_id"] == f"2{HOSTILE}"
