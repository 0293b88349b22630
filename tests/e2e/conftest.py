"""The console on a real server, a real PostgreSQL and a real browser; each test has a database of its own."""

import shutil
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pydantic import SecretStr

from config.settings import DatabaseSettings, KafkaSettings, ReviewSettings, Settings
from ingest.producer import EventProducer
from storage.records import Role as PersonRole
from storage.store import connect
from tests.e2e.console_desk import PASSWORD, POLICY, Clock, Desk, Enter, Hire, Reviewing, chess_evening, put_case
from triage.api.app import create_app
from triage.review import people
from triage.services import Services

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@pytest.fixture
def clock() -> Clock:
    """Return the server's clock."""
    return Clock()


@pytest.fixture
def services(database_url: str, clock: Clock) -> Iterator[Services]:
    """Yield the services of a fresh database."""
    database = DatabaseSettings(url=SecretStr(database_url), pool_size=10)
    settings = Settings(
        database=database, kafka=KafkaSettings(bootstrap_servers="127.0.0.1:1"), review=ReviewSettings(lease=900)
    )
    store = connect(database)
    yield Services(store=store, policy=POLICY, settings=settings, now=clock)
    store.close()


@pytest.fixture
def desk(services: Services, clock: Clock) -> Iterator[Desk]:
    """Yield the console on a port of its own."""
    app = create_app(services, EventProducer(services.settings.kafka))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Desk(url=f"http://127.0.0.1:{port}", store=services.store, clock=clock)
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield the system's Chromium, else Playwright's own; without either the tests fail."""
    with sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("google-chrome")
        launched = playwright.chromium.launch(executable_path=found, args=CHROMIUM)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser, desk: Desk) -> Iterator[Page]:
    """Yield a page at 1280 pixels; an error in a script, or something that the CSP stopped, fails the test."""
    context = browser.new_context(base_url=desk.url, viewport={"width": 1280, "height": 800}, locale="en-GB")
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if "Content Security" in message.text else None)
    yield opened
    context.close()
    assert errors == []


@pytest.fixture
def enter(page: Page, hire: Hire) -> Enter:
    """Return a function that hires someone and signs them in, by keyboard."""

    def go(name: str = "noor", *, role: PersonRole = PersonRole.REVIEWER) -> None:
        hire(name, role=role)
        page.goto("/sign-in")
        expect(page.locator("[name=name]")).to_be_focused()
        page.keyboard.type(name)
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/queue")

    return go


@pytest.fixture
def reviewing(page: Page, enter: Enter, services: Services, clock: Clock) -> Reviewing:
    """Return a reviewer with the chess club's case open."""
    case = put_case(services, *chess_evening("c-17"))
    enter()
    found = Reviewing(page=page, case=case, services=services, clock=clock)
    found.to_next_case()
    return found


@pytest.fixture
def hire(services: Services) -> Hire:
    """Return a function that adds someone with a password of their own."""

    def add(name: str = "noor", *, role: PersonRole = PersonRole.REVIEWER, languages: tuple[str, ...] = ()) -> str:
        one_time = people.add(services.store, name, role, languages=languages)
        signed = people.sign_in(services.store, name, one_time, services.now(), 1)
        found = people.by_session(services.store, signed[0], services.now())
        assert found is not None
        people.change_password(services.store, found[0], one_time, PASSWORD)
        return name

    return add
