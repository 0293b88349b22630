"""A store on a database of the test's own, and what it is filled with."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from pydantic import SecretStr

from classifiers.tag import CATEGORIES, Tag, Tagged
from config.policy import Policy, load_policy
from config.settings import DatabaseSettings
from ingest.conversation import Candidate, Conversation, Message
from ingest.conversation import Role as Speaker
from storage.conversations import Screened
from storage.records import Case, CaseState, Person, Reason, Role, Severity
from storage.store import Store, connect

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
OpenCases = Callable[..., list[Case]]
Hire = Callable[..., Person]


@pytest.fixture
def now() -> datetime:
    """Return the time at which the tests happen."""
    return NOW


@pytest.fixture(scope="session")
def policy() -> Policy:
    """Return the policy that Winnow ships."""
    return load_policy()


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Yield a store on a fresh database."""
    opened = connect(DatabaseSettings(url=SecretStr(database_url), pool_size=10))
    yield opened
    opened.close()


@pytest.fixture
def hire(store: Store) -> Hire:
    """Return a function that adds someone who may review."""

    def add(name: str, *, languages: tuple[str, ...] = ()) -> Person:
        with store.transaction() as work:
            return work.people.add(name, Role.REVIEWER, languages=languages)

    return add


@pytest.fixture
def open_cases(store: Store) -> OpenCases:
    """Return a function that opens cases, the most severe first."""

    def add(count: int, *, lane: str = "safety.en", band: int = 2, prefix: str = "c", user: str = "u-1") -> list[Case]:
        conversations = [_conversation(f"{prefix}-{number}", user) for number in range(count)]
        cases = [_case(item.id, lane, band, -float(n)) for n, item in enumerate(conversations)]
        with store.transaction() as work:
            work.conversations.lock(item.id for item in conversations)
            work.conversations.save([Screened(conversation=item, tagged=_tagged(item)) for item in conversations])
            work.cases.put(cases, "opened", NOW)
            work.queue.put(cases)
        return cases

    return add


def _conversation(name: str, user: str) -> Conversation:
    answers = (Candidate(id="a", content="Go away, you clown."), Candidate(id="b", content="Hello, how are you?"))
    return Conversation(
        id=name,
        user_ref=user,
        messages=(
            Message(id="m1", role=Speaker.USER, content="Hello, you clown."),
            Message(id="m2", role=Speaker.ASSISTANT, content="Go away, you clown.", candidates=answers),
        ),
    )


def _tagged(conversation: Conversation) -> Tagged:
    return Tagged(
        conversation_id=conversation.id,
        revision=conversation.revision,
        language="en",
        scores=dict.fromkeys(CATEGORIES, 0.1),
        tags=(Tag(category="insult", score=0.9, message_id="m2", spans=((9, 18),), classifier="toxicity@1"),),
        messages={},
    )


def _case(conversation_id: str, lane: str, band: int, rank: float) -> Case:
    reasons = (Reason(category="insult", share=1.0),)
    severity = Severity(
        expected_harm=0.5, band=f"P{band}", grade=3.0, reasons=reasons, opens=True, why="severity", probability=1.0
    )
    return Case(
        id=uuid4(),
        conversation_id=conversation_id,
        revision=1,
        state=CaseState.OPEN,
        lane=lane,
        band=band,
        rank=rank,
        severity=severity,
        opened_at=NOW,
        due_at=NOW + timedelta(hours=1),
    )
