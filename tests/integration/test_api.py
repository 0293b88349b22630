"""The HTTP interface over a real PostgreSQL, and a real Kafka where it is about events."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from fastapi.testclient import TestClient
from kafka import KafkaConsumer

from config.policy import Policy
from config.settings import KafkaSettings, ServeSettings, Settings
from ingest.producer import EventProducer
from ingest.topics_admin import ensure_topics
from storage.records import Case, Role
from storage.store import Store
from triage.api.app import create_app
from triage.review import people
from triage.services import Services

pytestmark = pytest.mark.integration
Ask = Callable[..., TestClient]
NOWHERE = "127.0.0.1:9"
CHAT = {"type": "conversation", "version": 1, "conversation_id": "c-1", "messages": [{"role": "user", "content": "Hi"}]}
DECISION = {"tags": [{"category": "insult", "verdict": "rejected", "message_id": "m2", "spans": [[9, 18]]}]}


@pytest.fixture
def servers() -> str:
    """Return the Kafka that the API sends to: none, unless a test says otherwise."""
    return NOWHERE


@pytest.fixture
def ask(store: Store, policy: Policy, now: datetime, servers: str, topic_prefix: str) -> Iterator[Ask]:
    """Yield a function that returns a client with the token of a role."""
    kafka = KafkaSettings(bootstrap_servers=servers, topic_prefix=topic_prefix, bootstrap_timeout=2)
    settings = Settings(kafka=kafka, serve=ServeSettings(max_body=20_000))
    app = create_app(
        Services(store=store, policy=policy, settings=settings, now=lambda: now), EventProducer(kafka, timeout=5)
    )
    with TestClient(app):

        def client(role: Role | None, name: str = "someone") -> TestClient:
            made = TestClient(app)
            if role:
                made.headers["Authorization"] = f"Bearer {people.create_token(store, f'{name}-{role}', role)}"
            return made

        yield client


@pytest.mark.parametrize(
    ("method", "path", "role"),
    [
        ("GET", "/v1/queue", Role.PRODUCER),
        ("GET", "/v1/queue/stats", Role.DATA),
        ("POST", "/v1/claims", Role.OPERATOR),
        ("POST", "/v1/conversations", Role.REVIEWER),
        ("POST", "/v1/reports", Role.DATA),
        ("POST", "/v1/erasures", Role.PRODUCER),
        ("GET", "/v1/labels", Role.REVIEWER),
        ("GET", "/v1/labels?raw=true", Role.DATA),
        ("GET", "/metrics", Role.REVIEWER),
        ("GET", "/v1/cases/8c0ce1e4-5be4-4a1c-a6d2-6a0a3a6f7d0e", Role.PRODUCER),
    ],
)
def test_a_role_without_the_capability_is_refused(ask: Ask, method: str, path: str, role: Role) -> None:
    """Every route names the capability it wants."""
    answer = ask(role).request(method, path, json={})

    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "forbidden"


def test_every_api_route_wants_a_caller(ask: Ask) -> None:
    """A route that forgets to ask is found here."""
    client = ask(None)
    paths = client.get("/openapi.json").json()["paths"]
    open_to_all = {"/livez", "/readyz"}

    answers = {
        (method, path): client.request(method, path.replace("{case_id}", "0").replace("{claim_id}", "0")).status_code
        for path, methods in paths.items()
        for method in methods
        if path not in open_to_all
    }

    assert len(answers) >= 12
    assert set(answers.values()) == {401}


def test_the_most_severe_case_is_claimed_decided_and_comes_out_as_a_label(
    ask: Ask, open_cases: Callable[..., list[Case]]
) -> None:
    """The whole review over HTTP."""
    worst = open_cases(3)[0]
    reviewer = ask(Role.REVIEWER)

    claim = reviewer.post("/v1/claims").json()
    renewed = reviewer.post(f"/v1/claims/{claim['claim_id']}/renew")
    first = reviewer.post(f"/v1/cases/{worst.id}/decisions", json={"lease": claim["lease"], **DECISION})
    again = reviewer.post(f"/v1/cases/{worst.id}/decisions", json={"lease": claim["lease"], **DECISION})

    assert claim["case"]["case_id"] == str(worst.id)
    assert claim["case"]["conversation"]["messages"][0]["id"] == "m1"
    assert renewed.status_code == 200
    assert (first.status_code, first.json()["sequence"]) == (201, 1)
    assert again.json() == first.json()
    raw = ask(Role.LEAD).get("/v1/labels?raw=true")
    assert [json.loads(line)["conversation_id"] for line in raw.text.splitlines()] == [worst.conversation_id]
    assert raw.headers["Link"] == '</v1/labels?after=1&limit=100&raw=true>; rel="next"'


def test_labels_wait_until_private_data_is_replaced(ask: Ask, open_cases: Callable[..., list[Case]]) -> None:
    """The default stream never shows what the publisher has not redacted."""
    case = open_cases(1)[0]
    reviewer = ask(Role.REVIEWER)
    lease = reviewer.post("/v1/claims").json()["lease"]
    reviewer.post(f"/v1/cases/{case.id}/decisions", json={"lease": lease, **DECISION})

    answer = ask(Role.DATA).get("/v1/labels")

    assert (answer.status_code, answer.text) == (200, "")


def test_an_empty_queue_answers_204(ask: Ask) -> None:
    """Nothing is no error."""
    assert ask(Role.REVIEWER).post("/v1/claims").status_code == 204


def test_a_stale_lease_answers_409(ask: Ask, open_cases: Callable[..., list[Case]]) -> None:
    """The submit is refused, and says what to do."""
    case = open_cases(1)[0]
    reviewer = ask(Role.REVIEWER)
    claim = reviewer.post("/v1/claims").json()
    gone = reviewer.request("DELETE", f"/v1/claims/{claim['claim_id']}", json={"reason": "skipped"})

    answer = reviewer.post(f"/v1/cases/{case.id}/decisions", json={"lease": claim["lease"], **DECISION})

    assert gone.status_code == 204
    assert (answer.status_code, answer.json()["code"]) == (409, "stale_lease")


def test_a_wrong_decision_answers_422_with_each_place(ask: Ask, open_cases: Callable[..., list[Case]]) -> None:
    """All problems at once, each with where it is."""
    case = open_cases(1)[0]
    reviewer = ask(Role.REVIEWER)
    lease = reviewer.post("/v1/claims").json()["lease"]
    body = {"lease": lease, "grades": [{"message_id": "m2", "grade": 9}], "action": "explode"}

    answer = reviewer.post(f"/v1/cases/{case.id}/decisions", json=body)

    assert answer.status_code == 422
    assert {error["where"] for error in answer.json()["errors"]} == {"grades.0.grade", "action"}


def test_the_queue_is_listed_without_text(ask: Ask, open_cases: Callable[..., list[Case]]) -> None:
    """Ids, bands and times; no word of a conversation."""
    open_cases(2)

    answer = ask(Role.REVIEWER).get("/v1/queue")
    stats = ask(Role.LEAD).get("/v1/queue/stats").json()

    assert [case["conversation_id"] for case in answer.json()["cases"]] == ["c-0", "c-1"]
    assert "clown" not in answer.text
    assert stats["waiting"] == 2
    assert stats["lanes"][0]["lane"] == "safety.en"


def test_viewing_a_case_is_audited(ask: Ask, store: Store, open_cases: Callable[..., list[Case]]) -> None:
    """Who looked is kept."""
    case = open_cases(1)[0]

    ask(Role.OPERATOR).get(f"/v1/cases/{case.id}")

    with store.transaction() as work:
        assert [entry.action for entry in work.audit.of(str(case.id))] == ["case.viewed"]


def test_an_unknown_case_answers_404(ask: Ask) -> None:
    """With a problem that has a code."""
    answer = ask(Role.REVIEWER).get("/v1/cases/8c0ce1e4-5be4-4a1c-a6d2-6a0a3a6f7d0e")

    assert (answer.status_code, answer.json()["code"]) == (404, "case_not_found")


def test_events_answer_503_while_kafka_is_down(ask: Ask) -> None:
    """Without Kafka the sender is told when to try again."""
    answer = ask(Role.PRODUCER).post("/v1/conversations", json=CHAT)

    assert (answer.status_code, answer.json()["code"]) == (503, "kafka_unavailable")
    assert int(answer.headers["Retry-After"]) > 0


def test_a_request_that_is_too_large_is_refused(ask: Ask) -> None:
    """Before it is held in memory."""
    answer = ask(Role.PRODUCER).post("/v1/conversations", content=b"x" * 30_000)

    assert (answer.status_code, answer.json()["code"]) == (413, "limit_body")


def test_liveness_and_readiness_need_no_token(ask: Ask) -> None:
    """PostgreSQL is up, Kafka is not: the console works on, so the process is ready."""
    client = ask(None)

    assert client.get("/livez").json() == {"status": "up"}
    assert client.get("/readyz").json() == {"status": "ready", "database": "up", "kafka": "down"}


class TestWithKafka:
    """Events over HTTP go through Kafka."""

    @pytest.fixture
    def servers(self, kafka_servers: str, topic_prefix: str) -> str:
        """Return a Kafka whose topics are there."""
        ensure_topics(KafkaSettings(bootstrap_servers=kafka_servers, topic_prefix=topic_prefix, partitions=1))
        return kafka_servers

    def test_good_lines_reach_kafka_and_bad_ones_are_named(self, ask: Ask, servers: str, topic_prefix: str) -> None:
        """One line each: taken, not JSON, a report at the wrong address, chat messages without an id."""
        lines = [
            json.dumps(CHAT),
            "{not json",
            '{"type": "report", "version": 1, "report_id": "r-1", "conversation_id": "c-1", "reason": "harassment"}',
        ]

        answer = ask(Role.PRODUCER).post("/v1/conversations", content="\n".join(lines))

        problem = answer.json()
        assert answer.status_code == 400
        assert problem["accepted"] == ["c-1"]
        assert [(error["line"], error["code"]) for error in problem["errors"]] == [
            (2, "not_json"),
            (3, "wrong_endpoint"),
        ]
        consumer = KafkaConsumer(
            f"{topic_prefix}conversations",
            bootstrap_servers=servers,
            auto_offset_reset="earliest",
            consumer_timeout_ms=8000,
        )
        record = next(iter(consumer))
        consumer.close()
        assert record.key == b"c-1"
        assert json.loads(record.value)["conversation_id"] == "c-1"

    def test_a_single_event_answers_202_with_its_id(self, ask: Ask) -> None:
        """Reports have an address of their own."""
        report = {"type": "report", "version": 1, "report_id": "r-1", "conversation_id": "c-1", "reason": "harassment"}

        answer = ask(Role.PRODUCER).post("/v1/reports", json=report)

        assert (answer.status_code, answer.json()) == (202, {"accepted": ["r-1"]})


def test_a_one_time_password_opens_nothing_but_the_page_that_changes_it(ask: Ask, store: Store, now: datetime) -> None:
    """Whoever was told the password could still use it."""
    password = people.add(store, "ada", Role.REVIEWER)
    cookie, csrf = people.sign_in(store, "ada", password, now, hours=1)
    client = ask(None)
    client.cookies.set("winnow_session", cookie)

    answer = client.post("/v1/claims", headers={"X-CSRF-Token": csrf})

    assert (answer.status_code, answer.json()["code"]) == (403, "password_change_required")
