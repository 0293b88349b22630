"""The console's routes over a real PostgreSQL: who gets in, what is refused, and what an answer may hold."""

import re
from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import httpx2 as httpx
import pytest

from storage.records import Case, TagVerdict, Verdict, Verdicts
from storage.records import Role as PersonRole
from tests.e2e.console_desk import PASSWORD, Clock, Desk, Hire, chess_evening, put_case
from triage.console.pages import POLICY as CSP
from triage.review import people
from triage.review.claim import next_case
from triage.review.decide import decide
from triage.services import Services

pytestmark = pytest.mark.integration

HTML = {"Accept": "text/html"}


@pytest.fixture
def client(desk: Desk) -> Iterator[httpx.Client]:
    """Yield a browser without scripts."""
    with httpx.Client(base_url=desk.url, headers=HTML) as opened:
        yield opened


@pytest.fixture
def case(services: Services) -> Case:
    """Return the chess club's case, waiting."""
    return put_case(services, *chess_evening("c-17"))


def sign_in(client: httpx.Client, name: str, password: str = PASSWORD) -> httpx.Response:
    """Send the sign-in form."""
    return client.post("/sign-in", data={"name": name, "password": password})


def csrf(client: httpx.Client) -> str:
    """Return the session's token, as the queue page holds it."""
    found = re.search(r'<meta name="csrf" content="([^"]+)">', client.get("/queue").text)
    assert found
    return found[1]


def hold(client: httpx.Client, hire: Hire) -> str:
    """Sign in and take the next case; returns the token."""
    sign_in(client, hire())
    token = csrf(client)
    assert client.post("/next", data={"csrf": token}).headers["location"].startswith("/case/")
    return token


@pytest.mark.parametrize("path", ["/", "/queue", "/queue/part", "/password", f"/case/{uuid4()}"])
def test_nobody_sees_a_page_without_signing_in(client: httpx.Client, path: str) -> None:
    answer = client.get(path)

    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


def test_a_part_of_a_page_sends_the_whole_page_to_sign_in(client: httpx.Client) -> None:
    answer = client.get("/queue/part", headers={"HX-Request": "true"})

    assert (answer.status_code, answer.headers["hx-redirect"]) == (204, "/sign-in")


def test_every_answer_carries_the_headers_and_no_inline_code(client: httpx.Client, hire: Hire, case: Case) -> None:
    hold(client, hire)

    for path in ("/sign-in", "/queue", "/queue/part", f"/case/{case.id}", f"/case/{uuid4()}"):
        answer = client.get(path)
        assert answer.headers["content-security-policy"] == CSP
        assert answer.headers["cache-control"] == "no-store"
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", answer.text)


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(client: httpx.Client, hire: Hire) -> None:
    cookie = sign_in(client, hire()).headers["set-cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


def test_five_wrong_passwords_close_the_door_for_the_right_one_too(client: httpx.Client, hire: Hire) -> None:
    name = hire()

    answers = [sign_in(client, name, "wrong") for _ in range(5)]
    closed = sign_in(client, name)

    assert [answer.status_code for answer in answers] == [401] * 5
    assert "You can try 4 more times." in answers[0].text
    assert "You can try 1 more time." in answers[3].text
    assert closed.status_code == 429
    assert sign_in(client, hire("sam")).status_code == 303


def test_a_name_that_nobody_has_looks_like_a_wrong_password(client: httpx.Client) -> None:
    answer = sign_in(client, '"><script>alert(1)</script>')

    assert answer.status_code == 401
    assert "Name or password is not right." in answer.text
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://evil.test"}, {"Origin": "null"}]
)
def test_a_form_of_another_site_is_refused(client: httpx.Client, hire: Hire, headers: dict[str, str]) -> None:
    name = hire()

    answer = client.post("/sign-in", data={"name": name, "password": PASSWORD}, headers=headers)

    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("path", ["/next", "/sign-out", "/password", "/case/{case}/again"])
def test_a_form_without_the_sessions_token_is_refused(client: httpx.Client, hire: Hire, case: Case, path: str) -> None:
    sign_in(client, hire())

    answer = client.post(path.format(case=case.id), data={"csrf": "guessed"})

    assert answer.status_code == 403
    assert "open the page again" in answer.text


@pytest.mark.parametrize("path", ["reveal", "evidence/t1"])
def test_a_script_without_the_sessions_token_gets_nothing(
    client: httpx.Client, hire: Hire, case: Case, path: str
) -> None:
    hold(client, hire)
    asked = {"passages": [{"message_id": "m6", "start": 0, "end": 9}]}

    answer = client.post(f"/case/{case.id}/{path}", json=asked, headers={"Accept": "application/json"})

    assert answer.status_code == 403
    assert "toaster" not in answer.text


def test_only_who_holds_a_case_sees_it_and_what_is_hidden_in_it(client: httpx.Client, hire: Hire, case: Case) -> None:
    hold(client, hire)
    client.cookies.clear()
    sign_in(client, hire("sam"))
    token = {"X-CSRF-Token": csrf(client), "Accept": "application/json"}
    asked = {"passages": [{"message_id": "m6", "start": 0, "end": 200}]}

    page = client.get(f"/case/{case.id}")
    revealed = client.post(f"/case/{case.id}/reveal", json=asked, headers=token)
    evidence = client.post(f"/case/{case.id}/evidence/t1", headers=token)

    assert page.status_code == 409
    assert "You do not hold this case" in page.text
    assert "hall" not in page.text
    assert [revealed.status_code, evidence.status_code] == [409, 409]
    assert "toaster" not in revealed.text + evidence.text


def test_a_passage_that_is_not_there_is_not_found(client: httpx.Client, hire: Hire, case: Case) -> None:
    token = {"X-CSRF-Token": hold(client, hire), "Accept": "application/json"}

    asked = [{"message_id": "m99", "start": 0, "end": 1}, {"message_id": "m6", "candidate": "z", "start": 0, "end": 1}]
    answers = [client.post(f"/case/{case.id}/reveal", json={"passages": [one]}, headers=token) for one in asked]
    evidence = client.post(f"/case/{case.id}/evidence/t99", headers=token)

    assert [answer.status_code for answer in (*answers, evidence)] == [404, 404, 404]


def test_the_evidence_shows_what_people_confirmed_before(client: httpx.Client, hire: Hire, services: Services) -> None:
    decided = put_case(services, *chess_evening("c-16"))
    with services.store.transaction() as work:
        ada = work.people.add("Ada", PersonRole.REVIEWER)
        (insult,) = (tag for tag in work.cases.file(decided.id).tagged.tags if tag.category == "insult")
    held = next_case(services.store, ada, services.policy, timedelta(minutes=5), services.now())
    assert held is not None
    confirmed = TagVerdict(
        category="insult", verdict=Verdict.CONFIRMED, message_id=insult.message_id, spans=insult.spans
    )
    verdicts = Verdicts(tags=(confirmed,))
    decide(services.store, ada, decided.id, held[0].lease, verdicts, services.policy, services.now())
    waiting = put_case(services, *chess_evening("c-17"))

    token = {"X-CSRF-Token": hold(client, hire)}
    grounds = [client.post(f"/case/{waiting.id}/evidence/t{nr}", headers=token).text for nr in range(1, 4)]

    (shown,) = (ground for ground in grounds if "Confirmed before" in ground)
    assert "Confirmed before, 100% alike" in shown
    assert shown.count("a useless toaster with a chess board") == 2


def test_a_case_page_names_no_model_of_a_candidate(client: httpx.Client, hire: Hire, case: Case) -> None:
    hold(client, hire)

    text = client.get(f"/case/{case.id}").text

    assert "assistant-3" in text
    assert "assistant-b" not in text


def test_an_ended_lease_can_be_claimed_again_by_its_holder(
    client: httpx.Client, hire: Hire, case: Case, clock: Clock
) -> None:
    token = hold(client, hire)
    clock.ahead = timedelta(hours=1)

    ended = client.get(f"/case/{case.id}")
    again = client.post(f"/case/{case.id}/again", data={"csrf": token})

    assert ended.status_code == 409
    assert "Claim again, keep my work" in ended.text
    assert again.headers["location"] == f"/case/{case.id}"
    assert client.get(f"/case/{case.id}").status_code == 200


def test_nobody_claims_by_address_a_case_in_a_lane_that_is_closed_to_them(
    client: httpx.Client, hire: Hire, case: Case
) -> None:
    sign_in(client, hire("sam", languages=("zh",)))

    answer = client.post(f"/case/{case.id}/again", data={"csrf": csrf(client)})

    assert answer.status_code == 409
    assert "Someone else has it now" in answer.text


def test_an_operator_sees_the_queue_and_judges_nothing(client: httpx.Client, hire: Hire, case: Case) -> None:
    sign_in(client, hire("op", role=PersonRole.OPERATOR))

    page = client.get("/queue")
    claimed = client.post("/next", data={"csrf": csrf(client)})

    assert "your role judges no cases" in page.text
    assert str(case.id) not in page.text
    assert claimed.status_code == 403
    assert "ask an operator" in claimed.text


def test_a_person_without_the_queue_is_told_so(client: httpx.Client, hire: Hire) -> None:
    sign_in(client, hire("data", role=PersonRole.DATA))

    assert client.get("/queue").status_code == 403


def test_a_one_time_password_opens_nothing_but_the_page_to_replace_it(client: httpx.Client, services: Services) -> None:
    one_time = people.add(services.store, "fresh", PersonRole.REVIEWER)

    sign_in(client, "fresh", one_time)

    assert client.get("/queue").headers["location"] == "/password"
    assert client.get("/password").status_code == 200


def test_signing_out_ends_the_session(client: httpx.Client, hire: Hire) -> None:
    sign_in(client, hire())
    kept = client.cookies["winnow_session"]

    client.post("/sign-out", data={"csrf": csrf(client)})
    client.cookies.set("winnow_session", kept)

    assert client.get("/queue").headers["location"] == "/sign-in"


def test_the_bundle_is_kept_for_a_year_under_an_address_of_its_content(client: httpx.Client) -> None:
    addresses = re.findall(r'(?:href|src)="(/static/[^"]+)"', client.get("/sign-in").text)

    answers = [client.get(address) for address in addresses]
    old = client.get("/static/0000/desk.js")

    assert [answer.headers["content-type"].split(";")[0] for answer in answers] == ["text/css", "text/javascript"]
    assert all("immutable" in answer.headers["cache-control"] for answer in answers)
    assert old.headers["cache-control"] == "no-cache"
    assert client.get("/static/0000/other.js").status_code == 404
    assert client.get("/static/0000/..%2f..%2fpages.py").status_code == 404


def test_a_form_that_is_too_long_or_wrong_is_refused(client: httpx.Client) -> None:
    assert sign_in(client, "n" * 129).status_code == 422
    assert sign_in(client, "noor", "p" * 1025).status_code == 422
