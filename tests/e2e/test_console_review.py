"""Reviewing in a browser: from sign-in to the label by keyboard alone, and what becomes of it when things go wrong."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from classifiers.tag import Tag
from tests.e2e.console_desk import PASSWORD, Clock, Enter, Hire, Reviewing, chess_evening, put_case, short_chat
from triage.review import claim, people
from triage.services import Services

pytestmark = [pytest.mark.e2e, pytest.mark.integration]

DRAFTS = "Object.entries(localStorage).filter(([name]) => name.includes('draft')).map(([, text]) => text)"


def test_a_case_is_judged_by_keyboard_alone(reviewing: Reviewing) -> None:
    page, content = reviewing.page, {message.id: message.content for message in chess_evening("c-17")[0].messages}
    milder = short_chat("c-mild"), (Tag(category="insult", score=0.6, message_id="m2", classifier="t@1"),)
    put_case(reviewing.services, *milder)

    expect(page.locator(".head")).to_contain_text("c-17")
    reviewing.press("n", "y", "y", "y")
    reviewing.press("f", "j", "m", "ArrowRight", "ArrowRight", "Enter", " threat", "Enter")
    reviewing.press("a", "2", "Shift+Digit4", "e", " fact", "Enter", "Escape", "b", "6", "Shift+Digit1")
    reviewing.press("c", "4", "Shift+Digit2", "d", "3", "Shift+Digit2", "w")
    reviewing.press("i", " Dear all, 14 each. 👋🏽 See you.", "Escape", "o", " Rude, and wrong.", "Escape")
    expect(page.locator("#todo")).to_have_text("Nothing is open")
    reviewing.press("Control+Enter")
    expect(page.locator(".head")).to_contain_text("c-mild")

    kept = reviewing.label()
    judged = {
        (tag["category"], tag["message_id"], content[tag["message_id"]][slice(*tag["spans"][0])]): tag["verdict"]
        for tag in kept["tags"]
    }
    assert judged == {
        ("insult", "m6", "a useless toaster with a chess board"): "rejected",
        ("factual_error", "m4", "comes to 136"): "confirmed",
        ("factual_error", "m8", "136"): "confirmed",
        ("pii.email_address", "m5", "robin@example.org"): "confirmed",
        ("threat", "m7", "rude"): "added",
    }
    assert [(error["candidate"], error["type"]) for error in kept["errors"]] == [("a", "factual_inaccuracy")]
    grades = {grade["candidate"]: (grade["grade"], grade["rank"]) for grade in kept["grades"]}
    assert grades == {"a": (2, 4), "b": (6, 1), "c": (4, 2), "d": (3, 2)}
    assert kept["ideal_answer"] == {"message_id": "m8", "content": "Dear all, 14 each. 👋🏽 See you."}
    assert kept["action"] == "warn"


def test_spans_count_code_points_also_behind_emoji_and_hidden_text(
    page: Page, enter: Enter, services: Services, clock: Clock
) -> None:
    content = "😀😀 you clown 😀 and then some 𝒎ore"
    tag = Tag(category="insult", score=0.9, message_id="m2", spans=((7, 12),), classifier="toxicity@1")
    case = put_case(services, short_chat("c-1", content), (tag,))
    enter()
    reviewing = Reviewing(page=page, case=case, services=services, clock=clock)
    reviewing.to_next_case()

    reviewing.press("x")
    expect(page.locator(".shown")).to_have_text("clown")
    reviewing.press("y", "f", "m", "End", "Enter", " obscene", "Enter", "5", "w", "Control+Enter")
    page.wait_for_url("**/queue?none=1")

    assert reviewing.label()["tags"][1]["spans"] == [[content.index("𝒎ore"), len(content)]]


def test_hidden_text_comes_only_when_asked_for_and_is_audited(reviewing: Reviewing) -> None:
    page = reviewing.page
    assert "toaster" not in page.content()
    assert "robin@example.org" not in page.content()

    reviewing.press("x")
    expect(page.locator(".shown")).to_have_text("a useless toaster with a chess board")
    reviewing.press("x")
    expect(page.locator(".shown")).to_have_count(0)
    reviewing.press("l")
    expect(page.locator("#t1 dl")).to_contain_text("toaster")
    reviewing.press("Shift+X")
    expect(page.locator(".shown")).to_have_count(2)

    with reviewing.services.store.transaction() as work:
        actions = [entry.action for entry in work.audit.of(str(reviewing.case.id))]
    assert actions == ["case.viewed", "case.viewed", "text.revealed", "evidence.viewed", "text.revealed"]


def test_a_draft_survives_a_reload_and_an_ended_lease(reviewing: Reviewing) -> None:
    page = reviewing.page
    reviewing.press("n", "y", "y", "y", "a", "1", "Shift+Digit3", "w", "i", " Nothing typed is lost.", "Escape")
    expect(page.locator("#saved")).to_contain_text("Draft saved")

    page.reload()
    expect(page.locator("#ideal")).to_have_value("Nothing typed is lost.")
    reviewing.clock.ahead = timedelta(hours=1)
    reviewing.press("Control+Enter", "Control+Enter")
    expect(page.locator("#stale")).to_be_visible()
    reviewing.press("Enter")
    expect(page.locator("#saved")).to_have_text("Draft restored")
    expect(page.locator("#todo")).to_have_text("Open: B, C, D")
    expect(page.locator("#ideal")).to_have_value("Nothing typed is lost.")
    reviewing.press("Control+Enter", "Control+Enter")
    page.wait_for_url("**/queue?none=1")

    assert reviewing.label()["ideal_answer"]["content"] == "Nothing typed is lost."
    assert page.evaluate(DRAFTS) == []


def test_the_lease_is_renewed_while_someone_works_whatever_the_browsers_clock_says(reviewing: Reviewing) -> None:
    page = reviewing.page
    page.clock.install(time="2020-01-01")
    page.reload()
    reviewing.press("j")

    with page.expect_response("**/renew") as renewed:
        page.clock.fast_forward(62_000)

    assert renewed.value.status == 200
    page.clock.run_for(2_000)
    expect(page.locator("#lease")).to_have_text(re.compile(r"14:5\d"))


def test_a_case_that_someone_else_took_meanwhile_keeps_the_text(reviewing: Reviewing, hire: Hire) -> None:
    page, services = reviewing.page, reviewing.services
    reviewing.press("o", " Mine.", "Escape")
    reviewing.clock.ahead = timedelta(hours=1)
    cookie, _ = people.sign_in(services.store, hire("sam"), PASSWORD, services.now(), 1)
    found = people.by_session(services.store, cookie, services.now())
    assert found
    assert claim.next_case(services.store, found[0], services.policy, timedelta(minutes=15), services.now())

    reviewing.press("Control+Enter", "Control+Enter")
    expect(page.locator("#stale")).to_be_visible()
    reviewing.press("Enter")

    expect(page.locator("main")).to_contain_text("Someone else has it now")
    assert "Mine." in page.evaluate(DRAFTS)[0]


def test_a_refused_decision_says_where_and_keeps_everything(reviewing: Reviewing) -> None:
    page = reviewing.page
    page.fill("#ideal", "x" * 20_001)
    reviewing.press("Escape", "Control+Enter", "Control+Enter")

    expect(page.locator("#refused")).to_contain_text("Ideal answer")
    expect(page.locator("#refused")).to_contain_text("20000 are the most")
    assert len(page.input_value("#ideal")) == 20_001


def test_without_a_connection_everything_stays_and_submitting_again_works(reviewing: Reviewing) -> None:
    page = reviewing.page
    reviewing.press("y", "y", "y", "y", "w")

    page.route("**/v1/**", lambda route: route.abort())
    reviewing.press("Control+Enter", "Control+Enter")
    expect(page.locator("#todo")).to_contain_text("No connection")
    page.unroute("**/v1/**")
    reviewing.press("Control+Enter")
    page.wait_for_url("**/queue?none=1")

    assert len(reviewing.label()["tags"]) == 4


def test_skipping_asks_for_a_reason_and_leaves_the_case_to_others(reviewing: Reviewing) -> None:
    page = reviewing.page
    reviewing.press("s")
    page.click("text=Skip and next")
    expect(page.locator("#skip-e")).to_be_visible()
    reviewing.press("Space")
    page.click("text=Skip and next")
    page.wait_for_url("**/queue?none=1")

    expect(page.locator("#waiting")).to_contain_text("you gave back those that wait")
    assert reviewing.history() == ["opened", "skipped"]


def test_a_moment_hands_the_case_back_and_asks_nothing(reviewing: Reviewing) -> None:
    reviewing.press("q")
    expect(reviewing.page.locator("#moment-h")).to_be_focused()

    assert reviewing.history() == ["opened", "moment"]


def test_letters_can_be_switched_off_and_do_nothing_while_one_writes(reviewing: Reviewing) -> None:
    page, open_tags = reviewing.page, reviewing.page.locator("#open-tags")
    reviewing.press("o", " yynn", "Escape")
    expect(open_tags).to_have_text("4 open")
    reviewing.press("?")
    page.uncheck("#single")
    reviewing.press("Escape", "y")
    expect(open_tags).to_have_text("4 open")
    page.reload()
    reviewing.press("y")
    expect(open_tags).to_have_text("4 open")
    page.click("#t1 [data-verdict=confirmed]")
    expect(open_tags).to_have_text("3 open")


def test_a_selected_passage_becomes_an_error_of_the_answer(reviewing: Reviewing) -> None:
    page = reviewing.page
    page.evaluate(
        "() => { const node = document.querySelector('#answer-d .text [data-start]').firstChild;"
        " getSelection().setBaseAndExtent(node, 2, node, 13); }"
    )
    reviewing.press("m")
    expect(page.locator("#marked")).to_have_text("am not able")
    reviewing.press(" refused", "Enter")
    expect(page.locator("#answer-d .chip")).to_contain_text("Refused wrongly, marked")
    reviewing.press("Control+Enter", "Control+Enter")
    page.wait_for_url("**/queue?none=1")

    errors = [(error["type"], error["candidate"], error["spans"]) for error in reviewing.label()["errors"]]
    assert errors == [("refused_wrongly", "d", [[2, 13]])]


def test_the_ideal_answer_starts_from_an_answer_and_shows_its_changes(reviewing: Reviewing) -> None:
    page = reviewing.page
    page.click("[data-from=d]")
    expect(page.locator("#words")).to_have_text("21 words")
    reviewing.press("End")
    page.keyboard.type(" Sorry.")
    reviewing.press("Escape", "v")

    expect(page.locator("#diff ins")).to_have_text(" Sorry.")
    expect(page.locator("#words")).to_have_text("22 words")


def test_the_policy_says_what_the_tag_means(reviewing: Reviewing) -> None:
    page, insult = reviewing.page, reviewing.services.policy.category("insult")
    reviewing.press("p")

    expect(page.locator("[data-rule][aria-current]")).to_contain_text(insult.description)
    page.fill("#rules", "card number")
    expect(page.locator("[data-rule]:visible")).to_have_count(1)


def test_a_case_without_candidates_grades_the_flagged_answer(
    page: Page, enter: Enter, services: Services, clock: Clock
) -> None:
    tag = Tag(category="insult", score=0.9, message_id="m2", classifier="toxicity@1")
    case = put_case(services, short_chat("c-1", "You are a clown."), (tag,))
    enter()
    reviewing = Reviewing(page=page, case=case, services=services, clock=clock)
    reviewing.to_next_case()

    reviewing.press("y", "2", "w", "Control+Enter")
    page.wait_for_url("**/queue?none=1")

    assert [(grade["message_id"], grade["grade"]) for grade in reviewing.label()["grades"]] == [("m2", 2)]


def test_the_queue_brings_itself_up_to_date(page: Page, enter: Enter, services: Services) -> None:
    page.clock.install()
    enter()
    expect(page.locator("#waiting")).to_contain_text("Nothing for you now, because nothing waits in any lane")

    put_case(services, *chess_evening("c-17"))
    page.clock.fast_forward(20_000)

    expect(page.locator("#waiting")).to_contain_text("c-17")


def test_the_theme_is_kept_and_comes_with_the_page(page: Page, enter: Enter) -> None:
    enter()
    page.click("[data-do=theme]")
    page.click("[data-do=theme]")

    page.reload()

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("[data-do=theme]")).to_have_text("Theme: dark")
