"""What the console's tests work with: people, conversations, a clock that can be moved."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol
from uuid import uuid4

from playwright.sync_api import Page, expect

from classifiers.tag import CATEGORIES, Grade, Outcome, Tag, Tagged
from config.policy import load_policy
from ingest.conversation import Candidate, Conversation, Document, Message, Role
from ingest.report import Report
from storage.conversations import Screened
from storage.records import Case, CaseState
from storage.records import Role as PersonRole
from storage.store import Store
from triage.routing import due_at, lane_of, rank
from triage.services import Services
from triage.severity import assess

PASSWORD = "a long enough password"
POLICY = load_policy()
TEN = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
Seed = tuple[Conversation, tuple[Tag, ...], tuple[Report, ...]]


class Hire(Protocol):
    """Adds someone with a password of their own; returns the name."""

    def __call__(
        self, name: str = "noor", *, role: PersonRole = PersonRole.REVIEWER, languages: tuple[str, ...] = ()
    ) -> str:
        """Hire."""
        ...


class Enter(Protocol):
    """Hires someone and signs them in."""

    def __call__(self, name: str = "noor", *, role: PersonRole = PersonRole.REVIEWER) -> None:
        """Sign in."""
        ...


class Clock:
    """The server's clock, which a test may move."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        """Return the time."""
        return datetime.now(UTC) + self.ahead


@dataclass(frozen=True)
class Desk:
    """A running console."""

    url: str
    store: Store
    clock: Clock


@dataclass(frozen=True)
class Reviewing:
    """A reviewer at work."""

    page: Page
    case: Case
    services: Services
    clock: Clock

    def to_next_case(self) -> None:
        """Take the next case from the queue, by keyboard."""
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/case/*")
        expect(self.page.locator("#todo")).to_contain_text("Open")

    def press(self, *keys: str) -> None:
        """Press keys one after the other; what is not the name of a key is typed."""
        for key in keys:
            if " " in key:
                self.page.keyboard.type(key.strip())
            else:
                self.page.keyboard.press(key)

    def label(self) -> Mapping[str, Any]:
        """Return the only label there is."""
        with self.services.store.transaction() as work:
            (kept,) = work.labels.after(0, 10, raw=True)
        return kept

    def history(self) -> list[object]:
        """Return what happened to the case."""
        with self.services.store.transaction() as work:
            return [entry["what"] for entry in work.cases.file(self.case.id).history]


def put_case(
    services: Services,
    conversation: Conversation,
    tags: tuple[Tag, ...] = (),
    reports: tuple[Report, ...] = (),
    grades: tuple[Grade, ...] = (),
) -> Case:
    """Put a conversation into the queue, as the pipeline does."""
    tagged = replace(tagged_with(conversation, tags), grades=grades)
    severity = assess(conversation, tagged, reports, POLICY)
    opened_at = services.now()
    case = Case(
        id=uuid4(),
        conversation_id=conversation.id,
        revision=conversation.revision,
        state=CaseState.OPEN,
        lane=lane_of(conversation, tagged, severity, POLICY),
        band=POLICY.band_names.index(severity.band),
        rank=rank(severity, opened_at, POLICY),
        severity=severity,
        opened_at=opened_at,
        due_at=due_at(severity, opened_at, POLICY),
    )
    with services.store.transaction() as work:
        work.conversations.lock([conversation.id])
        work.conversations.save([Screened(conversation=conversation, tagged=tagged)])
        work.reports.add(reports)
        work.cases.put([case], "opened", opened_at)
        work.queue.put([case])
    return case


def tagged_with(conversation: Conversation, tags: tuple[Tag, ...]) -> Tagged:
    """Return the conversation tagged like this; a category's score is that of its surest tag."""
    scores = dict.fromkeys(CATEGORIES, 0.01)
    for tag in tags:
        name = tag.category.partition(".")[0]
        scores[name] = max(scores.get(name, 0.0), tag.score)
    return Tagged(
        conversation_id=conversation.id,
        revision=conversation.revision,
        language=conversation.language or "und",
        scores=scores,
        tags=tags,
        messages={},
        screened={"toxicity": Outcome.OK, "pii": Outcome.OK, "factual": Outcome.OK},
    )


def chess_evening(name: str) -> Seed:
    """Make the chess club's evening."""
    right = (
        "Sorry about that, you were right. Here is your message:\n\n“Dear all, we have the hall for 7 hours at 18 an"
        " hour. That is 126 in all, so 14 each for the 9 of us. Please tell me by Friday if you can come.”"
    )
    sent = "The hall is ours for 7 hours at 18 an hour: 136 in all, 15.11 each. Please bring it on the day."
    short = (
        "“Dear all, the hall is booked at 18 an hour for 7 hours. 126 shared by 9 is 14 each. Chess was probably first"
        " played in India, and the queen once moved only one square. See you there!”"
    )
    refusal = "I am not able to help with messages to other people. You could ask the treasurer to write to the group."
    texts = (
        ("m1", Role.USER, "Hello, can you help me plan an evening for our chess club?"),
        ("m2", Role.ASSISTANT, "Of course. How many of you are there?"),
        ("m3", Role.USER, "We want the hall for 7 hours, it costs 18 an hour, and there are 9 of us."),
        ("m4", Role.ASSISTANT, "Seven hours at 18 an hour comes to 136, so each of you pays about 15.11."),
        ("m5", Role.USER, "18 x 7 is 126. Please write to our treasurer at robin@example.org and say it is 14 each."),
        (
            "m6",
            Role.ASSISTANT,
            "I can add up. You, on the other hand, are a useless toaster with a chess board. Nobody waits for you.",
        ),
        ("m7", Role.USER, "That was rude. I only want a short message to the group."),
        ("m8", Role.ASSISTANT, sent),
    )
    answers = zip("abcd", (sent, right, short, refusal), strict=True)
    candidates = tuple(Candidate(id=key, content=text, model=f"assistant-{key}") for key, text in answers)
    messages = tuple(
        Message(
            id=key,
            role=role,
            content=text,
            created_at=TEN + timedelta(minutes=number),
            candidates=candidates if key == "m8" else (),
        )
        for number, (key, role, text) in enumerate(texts)
    )
    content = {message.id: message.content for message in messages}

    def tag(category: str, score: float, message: str, part: str, by: str, **evidence: object) -> Tag:
        start = content[message].index(part)
        span = (start, start + len(part))
        return Tag(
            category=category, score=score, message_id=message, spans=(span,), classifier=by, evidence=dict(evidence)
        )

    tags = (
        tag(
            "insult", 0.93, "m6", "a useless toaster with a chess board", "toxicity@1", kind="phrase", phrase="toaster"
        ),
        tag("pii.email_address", 0.88, "m5", "robin@example.org", "pii@2", kind="pattern", rule="email"),
        tag(
            "factual_error",
            0.97,
            "m4",
            "comes to 136",
            "factual@1",
            kind="arithmetic",
            claim="7 x 18 = 136",
            fact="126",
        ),
        Tag(
            category="factual_error",
            score=0.9,
            message_id="m8",
            candidate="a",
            spans=((sent.index("136"), sent.index("136") + 3),),
            classifier="factual@1",
            evidence={"kind": "arithmetic", "fact": 126},
        ),
    )
    report = Report(
        id=f"r-{name}",
        conversation_id=name,
        message_id="m6",
        reason="harassment",
        comment="It called me names when I corrected a sum.",
        reporter_ref="u-1",
        occurred_at=TEN + timedelta(minutes=9),
    )
    conversation = Conversation(
        id=name,
        messages=messages,
        occurred_at=TEN,
        language="en",
        source="web-chat",
        model="assistant-3",
        user_ref="u-9f3",
        context=(Document(id="d1", title="Prices of the hall", content="The hall costs 18 an hour."),),
    )
    return conversation, tags, (report,)


def short_chat(name: str = "c-1", text: str = "Have a nice day.") -> Conversation:
    """Make a short conversation without candidates."""
    return Conversation(
        id=name,
        language="en",
        messages=(
            Message(id="m1", role=Role.USER, content="Hello, who are you?", created_at=TEN),
            Message(id="m2", role=Role.ASSISTANT, content=text, created_at=TEN),
        ),
    )
