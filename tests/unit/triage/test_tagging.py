"""The output of `winnow tag`: one line per line, as the schema says, without text on the topic."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

import jsonschema
import pytest

from classifiers.tag import CATEGORIES, Claim, Grade, Outcome, Tag, Tagged
from config.policy import load_policy
from config.settings import LimitSettings
from ingest.conversation import Conversation, Message, Role
from triage.severity import assess
from triage.tag_schema import schema
from triage.tagging import Tagger, event_of, line_of

POLICY = load_policy()
NOW = datetime(2026, 11, 22, tzinfo=UTC)
SECRET_WORDS = "you hopeless teapot"
CHAT = Conversation(
    id="c-1",
    messages=(
        Message(id="0", role=Role.USER, content=SECRET_WORDS),
        Message(id="1", role=Role.ASSISTANT, content="17 x 24 = 418"),
    ),
)


def found(chat: Conversation = CHAT) -> Tagged:
    """Return made-up findings: some over, some under their thresholds."""
    insult = {"kind": "phrase", "phrase": SECRET_WORDS}
    sum_ = {"kind": "arithmetic", "claim": "17 x 24 = 418", "says": "17 x 24 is 408, the answer says 418"}
    tags = (
        Tag(category="factual_error", score=0.97, message_id="1", spans=((0, 13),), evidence=sum_, classifier="f@1"),
        Tag(category="insult", score=0.6, message_id="0", spans=((4, 12),), evidence=insult, classifier="toxicity@1"),
        Tag(category="toxicity", score=0.9, message_id="0", spans=((4, 12),), evidence=insult, classifier="toxicity@1"),
        Tag(category="harm", score=0.9, message_id="0", classifier="toxicity@1"),
        Tag(category="threat", score=0.4, message_id="0", classifier="toxicity@1"),
        Tag(category="pii.email_address", score=0.99, message_id="1", candidate="b", classifier="pii@1"),
        Tag(category="made_up", score=0.99, message_id="1", classifier="other@1"),
    )
    claims = (
        Claim(message_id="1", start=0, end=13, score=0.97, evidence=(sum_,)),
        Claim(message_id="1", start=0, end=5, score=0.1),
    )
    return Tagged(
        conversation_id=chat.id,
        revision=2,
        language="en",
        scores=dict.fromkeys(CATEGORIES, 0.123456789),
        tags=tags,
        messages={"0": {"toxicity": 0.9}},
        claims=claims,
        grades=(
            Grade(message_id="1", grade=2.3449, classifier="grading@1"),
            Grade(message_id="1", candidate="b", grade=5.0, classifier="grading@1"),
        ),
        screened={"toxicity": Outcome.OK, "pii": Outcome.FAILED},
    )


class FakeScreener:
    """Finds the same in everything, and counts the size of its batches."""

    def __init__(self) -> None:
        self.batches: list[int] = []

    def screen(self, batch: Sequence[Conversation], earlier: Sequence[Tagged | None], /) -> list[Tagged]:
        """Return one made-up finding for each."""
        assert len(earlier) == len(batch)
        self.batches.append(len(batch))
        return [found(chat) for chat in batch]


def line(*, claims: bool = False) -> dict[str, object]:
    """Return the output line of the made-up chat."""
    tagged = found()
    return line_of(CHAT, tagged, assess(CHAT, tagged, (), POLICY), POLICY, claims=claims)


def test_a_line_follows_the_schema() -> None:
    jsonschema.validate(line(), schema())
    jsonschema.validate(line(claims=True), schema())


def test_the_schema_is_itself_valid_and_refuses_what_is_not_a_line() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(line() | {"more": 1}, schema())


def test_only_tags_over_their_thresholds_are_listed_in_the_order_of_the_messages() -> None:
    tags = line()["tags"]

    assert isinstance(tags, list)
    assert [tag["category"] for tag in tags] == ["toxicity", "insult", "pii.email_address", "factual_error"]
    assert [tag.get("candidate") for tag in tags] == [None, None, "b", None]


def test_claims_lists_also_what_is_under_the_threshold() -> None:
    few, all_ = line()["claims"], line(claims=True)["claims"]

    assert isinstance(few, list)
    assert isinstance(all_, list)
    assert ([claim["score"] for claim in few], [claim["score"] for claim in all_]) == ([0.97], [0.97, 0.1])


def test_the_grade_of_the_answer_names_no_candidate_and_others_name_theirs() -> None:
    assert line()["grades"] == [
        {"message_id": "1", "grade": 2.34},
        {"message_id": "1", "candidate": "b", "grade": 5.0},
    ]


def test_every_message_and_every_category_has_its_place() -> None:
    got = line()

    assert got["messages"] == [
        {"id": "0", "role": "user", "scores": {"toxicity": 0.9}},
        {"id": "1", "role": "assistant", "scores": {}},
    ]
    assert isinstance(got["scores"], dict)
    assert list(got["scores"]) == list(CATEGORIES)


def test_the_event_for_the_topic_holds_no_words_of_the_conversation() -> None:
    tagged = found()

    event = event_of(CHAT, tagged, assess(CHAT, tagged, (), POLICY), POLICY)

    text = json.dumps(event, ensure_ascii=False)
    assert "teapot" not in text
    assert "418" not in text
    assert (event["type"], event["version"], event["conversation_id"], event["revision"]) == ("tagged", 1, "c-1", 2)
    assert event["tags"][0]["evidence"] == {"kind": "phrase"}


def test_lines_keep_their_order_and_a_bad_one_has_its_error_in_its_place() -> None:
    rows = [
        b'{"id": "a", "text": "Hello"}',
        b"not json",
        b'{"messages": [{"role": "user", "content": "Hello"}]}',
        b'{"type": "erasure", "version": 1, "erasure_id": "e-1", "user_ref": "u-1"}',
        b'{"id": "b", "text": "Hello"}',
    ]
    screener = FakeScreener()
    tagger = Tagger(screener=screener, policy=POLICY, limits=LimitSettings(), batch=2)

    got = list(tagger.lines(enumerate(rows, start=1), NOW))

    assert [one["id"] for one in got] == ["a", None, "line-3", None, "b"]
    assert (got[1]["line"], got[1]["error"]["code"]) == (2, "not_json")
    assert (got[3]["line"], got[3]["error"]["code"]) == (4, "not_a_conversation")
    assert screener.batches == [1, 1, 1]
    for one in got:
        jsonschema.validate(one, schema())


def test_no_more_than_a_batch_is_read_ahead() -> None:
    read = 0

    def rows() -> object:
        nonlocal read
        for number in range(1, 1_000):
            read += 1
            yield number, b'{"id": "a", "text": "Hello"}'

    tagger = Tagger(screener=FakeScreener(), policy=POLICY, limits=LimitSettings(), batch=8)

    next(tagger.lines(rows(), NOW))  # type: ignore[arg-type]  # a generator function of its own

    assert read == 8
