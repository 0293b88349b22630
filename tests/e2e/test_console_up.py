"""The whole of Winnow as a stranger starts it: from `winnow up` and a file of conversations to the label on Kafka."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from kafka import KafkaConsumer
from playwright.sync_api import Browser, Page, expect

from config.endpoints import read_endpoints

pytestmark = [pytest.mark.e2e, pytest.mark.integration, pytest.mark.timeout(600)]

WINNOW = (sys.executable, "-m", "triage.cli.main")
PASSWORD = "correct horse battery"
MAIL = "robin.miller@mail.internal"
RUDE = {
    "type": "conversation",
    "version": 1,
    "conversation_id": "c-rude",
    "language": "en",
    "messages": [
        {"id": "m1", "role": "user", "content": f"18 x 7 is 126, can you add up? Write to {MAIL} that it is 14 each."},
        {
            "id": "m2",
            "role": "assistant",
            "content": "You are a stupid, worthless idiot and nobody likes you. Shut up.",
            "candidates": [
                {"id": "a", "content": "You are a stupid, worthless idiot and nobody likes you. Shut up."},
                {"id": "b", "content": "Sorry about that. Here is your message: it is 14 each."},
            ],
        },
    ],
}
MILD = [
    {"id": "c-sum", "text": "The hall costs 18 an hour, and 7 hours at 18 an hour are 18 * 7 = 136."},
    {"id": "c-mail", "text": "My address is ann.baker@example.org, thank you."},
    {"id": "c-tea", "text": "Which tea goes well with lemon cake?"},
]


@dataclass(frozen=True)
class Running:
    """A `winnow up` of this test's own."""

    home: Path
    environment: dict[str, str]

    def command(self, *words: str) -> str:
        """Run a command against it and return what it prints."""
        made = subprocess.run(  # noqa: S603 - our own command
            [*WINNOW, *words], env=self.environment, check=True, capture_output=True, text=True, timeout=120
        )
        return made.stdout.strip()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Yield everything, started with one command in an empty home."""
    home = tmp_path_factory.mktemp("home")
    environment = {**os.environ, "WINNOW_HOME": str(home), "WINNOW_SERVE__PORT": "0"}
    with subprocess.Popen([*WINNOW, "up"], env=environment, stdout=subprocess.PIPE, text=True) as up:  # noqa: S603 - ours
        assert up.stdout is not None
        first = up.stdout.readline()
        assert first.startswith("ready: http://"), first
        yield Running(home=home, environment=environment)
        up.terminate()
        assert up.wait(60) == 0


@pytest.fixture
def page(browser: Browser, running: Running) -> Iterator[Page]:
    """Yield a page of the running console."""
    context = browser.new_context(base_url=read_endpoints(running.home).console, locale="en-GB")
    yield context.new_page()
    context.close()


def sign_in_first(page: Page, name: str, one_time: str) -> None:
    """Sign in with a one-time password and choose one of one's own, by keyboard."""
    page.goto("/queue")
    expect(page.locator("[name=name]")).to_be_focused()
    for text in (name, one_time):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/password")
    expect(page.locator("[name=old]")).to_be_focused()
    for text in (one_time, PASSWORD, PASSWORD):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/queue")


def wait_for_case(page: Page, name: str, seconds: float = 120.0) -> None:
    """Look at the queue until a case is in it."""
    end = time.monotonic() + seconds
    while name not in page.inner_text("#waiting"):
        assert time.monotonic() < end, f"{name} did not come"
        page.wait_for_timeout(500)
        page.reload()


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other; what has a space in it is typed."""
    for key in keys:
        (page.keyboard.type if " " in key else page.keyboard.press)(key.strip() or key)


def label_on_kafka(running: Running) -> dict[str, Any]:
    """Read the first label as any consumer would."""
    consumer = KafkaConsumer(
        "winnow.labels",
        bootstrap_servers=read_endpoints(running.home).kafka,
        auto_offset_reset="earliest",
        isolation_level="read_committed",
        consumer_timeout_ms=60_000,
    )
    record = next(iter(consumer))
    consumer.close()
    assert record.key == b"c-rude"
    found: dict[str, Any] = json.loads(record.value)
    return found


def test_from_one_command_to_the_label_on_kafka(running: Running, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "chats.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in [*MILD, RUDE]))
    running.command("send", str(file))
    sign_in_first(page, "ada", running.command("people", "add", "ada", "--role", "reviewer"))
    wait_for_case(page, "c-rude")

    press(page, "Enter")
    page.wait_for_url("**/case/*")
    expect(page.locator(".head")).to_contain_text("c-rude")
    case, rejected = page.url, page.locator("#t1").get_attribute("data-category")
    press(page, "n")
    while page.inner_text("#open-tags"):
        press(page, "y")
    press(page, "f", "m", "Shift+ArrowRight", "Enter", "jailbreak ", "Enter")
    press(page, "a", "1", "Shift+Digit2", "e", "offensive ", "Enter", "Escape", "b", "6", "Shift+Digit1", "w")
    press(page, "i", "It is 14 each, as you said.", "Escape")
    expect(page.locator("#todo")).to_have_text("Nothing is open")
    press(page, "Control+Enter")
    page.wait_for_url(lambda url: url != case)

    label = label_on_kafka(running)
    verdicts = {(tag["category"], tag["verdict"]) for tag in label["tags"]}
    assert {(rejected, "rejected"), ("jailbreak", "added")} <= verdicts
    assert [(error["candidate"], error["type"]) for error in label["errors"]] == [("a", "offensive")]
    assert {grade["candidate"]: (grade["grade"], grade["rank"]) for grade in label["grades"]} == {
        "a": (1, 2),
        "b": (6, 1),
    }
    assert label["ideal_answer"] == {"message_id": "m2", "content": "It is 14 each, as you said."}
    assert label["sequence"] == 1
    assert MAIL not in json.dumps(label)

    token = running.command("token", "create", "team", "--role", "data")
    address = f"{read_endpoints(running.home).console}/v1/labels?after=0&wait=30"
    answer = httpx.get(address, headers={"Authorization": f"Bearer {token}"})
    assert [json.loads(line) for line in answer.text.splitlines()] == [label]
