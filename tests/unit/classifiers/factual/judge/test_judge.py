"""The judge: asked about what is in doubt, with private data taken out, and never able to hold up the rest."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import httpx2
import pytest

from classifiers.factual.answer import Answer, answers
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.classifier import FactualClassifier, build
from classifiers.factual.finding import Finding, found
from classifiers.factual.judge.allowance import Allowance
from classifiers.factual.judge.build import redacting
from classifiers.factual.judge.endpoint import Endpoint
from classifiers.factual.judge.judge import Judge, Scope
from classifiers.factual.judge.question import Question, UnreadableReplyError, body, opinion
from classifiers.pii.hit import Hit
from classifiers.tag import Findings
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

Reply = Callable[[httpx2.Request], httpx2.Response]

CLAIM = "The bridge was opened by Ana Lopez in 1962."


def chat(content: str = CLAIM) -> Conversation:
    """Return a conversation with one answer."""
    turns = (Message(id="u", role=Role.USER, content="When?"), Message(id="a", role=Role.ASSISTANT, content=content))
    return Conversation(id="c", messages=turns)


def says(verdict: str, reason: str = "It was opened in 1965.") -> Reply:
    """Return a server that holds this opinion."""
    content = json.dumps({"verdict": verdict, "reason": reason})
    return lambda _: httpx2.Response(200, json={"choices": [{"message": {"content": content}}]})


def judge(
    reply: Reply, folder: Path, *, most: int = 10, scope: Scope = "every", asked: list[bytes] | None = None
) -> Judge:
    """Return a judge whose endpoint answers like this."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        if asked is not None:
            asked.append(request.content)
        return reply(request)

    endpoint = Endpoint("http://judge.test/v1", "k", 2.0, transport=httpx2.MockTransport(answer))

    def hidden(texts: Sequence[str], language: str) -> list[str]:
        assert language
        return [text.replace("Ana Lopez", "[PERSON]") for text in texts]

    return Judge(endpoint, Allowance(folder / "j.sqlite", most), hidden, "small-1", scope)


def look(one: Judge, checks: Sequence[Check] = (), content: str = CLAIM) -> Findings:
    """Return the findings of a conversation."""
    return FactualClassifier(checks, judge=one).classify([chat(content)])[0]


def test_its_opinion_is_named_as_its_own(tmp_path: Path) -> None:
    found_ = look(judge(says("wrong"), tmp_path))

    (tag,) = found_.tags
    assert tag.evidence["kind"] == "judge"
    assert tag.evidence["says"] == "A language model calls this wrong: It was opened in 1965."
    assert tag.evidence["sources"] == [{"title": "opinion of small-1"}]


def test_only_redacted_text_is_sent_with_the_schema_of_the_reply(tmp_path: Path) -> None:
    asked: list[bytes] = []

    look(judge(says("unknown"), tmp_path, asked=asked))

    sent = json.loads(asked[0])
    assert "[PERSON]" in sent["messages"][1]["content"]
    assert b"Lopez" not in asked[0]
    assert sent["response_format"]["json_schema"]["schema"]["required"] == ["verdict", "reason"]
    assert (sent["model"], sent["temperature"]) == ("small-1", 0)


@pytest.mark.parametrize(("verdict", "tags"), [("wrong", 1), ("right", 0), ("unknown", 0)])
def test_only_a_verdict_of_wrong_makes_a_tag(verdict: str, tags: int, tmp_path: Path) -> None:
    assert len(look(judge(says(verdict), tmp_path)).tags) == tags


def test_where_no_check_is_in_doubt_nothing_is_asked(tmp_path: Path) -> None:
    asked: list[bytes] = []

    look(judge(says("wrong"), tmp_path, scope="doubtful", asked=asked))

    assert asked == []


def test_a_claim_in_doubt_is_asked_about_with_what_speaks_against_it(tmp_path: Path) -> None:
    def doubt(answer: Answer) -> Iterator[Finding]:
        assert answer.text == CLAIM
        yield found("context.name", (0, 10), "The document says Ana Gomez")

    check = Check(name="context", kind=Kind.CONTEXT, what="", rules=(), find=each(doubt))
    asked: list[bytes] = []

    findings = look(judge(says("wrong"), tmp_path, scope="doubtful", asked=asked), [check])

    assert b"The document says Ana Gomez" in asked[0]
    contributions = findings.tags[0].evidence["contributions"]
    assert isinstance(contributions, list)
    assert {one["check"] for one in contributions} == {"context", "judge"}


def test_the_same_claim_is_paid_for_once(tmp_path: Path) -> None:
    asked: list[bytes] = []
    one = judge(says("wrong"), tmp_path, asked=asked)

    tags = [len(look(one).tags) for _ in range(3)]

    assert (tags, len(asked)) == ([1, 1, 1], 1)


def test_when_the_day_is_used_up_nothing_more_is_asked_by_any_worker(tmp_path: Path) -> None:
    asked: list[bytes] = []
    for number in range(4):
        look(judge(says("wrong"), tmp_path, most=2, asked=asked), content=f"The bridge number {number} is very old.")

    assert len(asked) == 2


def test_a_slow_judge_is_asked_no_more_once_the_batch_has_waited_long_enough(tmp_path: Path) -> None:
    asked: list[bytes] = []

    def slow(request: httpx2.Request) -> httpx2.Response:
        asked.append(request.content)
        time.sleep(0.1)
        return says("wrong")(request)

    endpoint = Endpoint("http://judge.test/v1", None, 2.0, transport=httpx2.MockTransport(slow))
    one = Judge(
        endpoint, Allowance(tmp_path / "j.sqlite", 99), lambda texts, _: texts, "small-1", "every", seconds=0.15
    )

    found_ = look(one, content=" ".join(f"The bridge number {number} is very old." for number in range(9)))

    assert len(asked) == len(found_.tags) == 2


def test_a_new_day_allows_again(tmp_path: Path) -> None:
    days = [datetime(2026, 11, day, 23, tzinfo=UTC) for day in (22, 22, 23)]
    allowance = Allowance(tmp_path / "j.sqlite", 1, lambda: days.pop(0))

    assert [allowance.take() for _ in range(3)] == [True, False, True]


def test_what_cannot_be_counted_is_not_asked(tmp_path: Path) -> None:
    broken = tmp_path / "j.sqlite"
    broken.write_bytes(b"this is no database" * 100)

    assert not Allowance(broken, 5).take()


def _breaks(_: httpx2.Request) -> httpx2.Response:
    raise httpx2.ReadError("gone")


@pytest.mark.parametrize(
    "reply",
    [
        lambda _: httpx2.Response(500, text="no"),
        lambda _: httpx2.Response(429, headers={"Retry-After": "3600"}),
        lambda _: httpx2.Response(302, headers={"Location": "http://elsewhere.test/"}),
        lambda _: httpx2.Response(200, content=b""),
        lambda _: httpx2.Response(200, text="<html>hello</html>"),
        lambda _: httpx2.Response(200, content=b"\xff\xfe\x00"),
        lambda _: httpx2.Response(200, content=b"[" * 60_000),
        lambda _: httpx2.Response(200, content=b"x" * 10_000_000),
        lambda _: httpx2.Response(200, json={"choices": []}),
        lambda _: httpx2.Response(200, json={"choices": [{"message": {"content": None}}]}),
        lambda _: httpx2.Response(200, json={"choices": [{"message": {"content": "It is wrong."}}]}),
        lambda _: httpx2.Response(
            200, json={"choices": [{"message": {"content": '{"verdict": "maybe", "reason": ""}'}}]}
        ),
        lambda _: httpx2.Response(
            200, json={"choices": [{"message": {"content": '{"verdict": "wrong", "reason": 7}'}}]}
        ),
        lambda _: httpx2.Response(200, json=[1, 2]),
        _breaks,
    ],
)
def test_whatever_the_server_does_nothing_is_tagged_and_nothing_fails(reply: Reply, tmp_path: Path) -> None:
    assert look(judge(reply, tmp_path)).tags == ()


def test_after_failures_in_a_row_it_is_left_alone(tmp_path: Path) -> None:
    asked: list[bytes] = []
    one = judge(lambda _: httpx2.Response(500), tmp_path, asked=asked)

    for number in range(6):
        look(one, content=f"The bridge number {number} is very old.")

    assert len(asked) == 3


def test_a_reason_is_cut_and_put_on_one_line() -> None:
    content = json.dumps({"verdict": "wrong", "reason": "a\nb " * 900})

    kept = opinion(json.dumps({"choices": [{"message": {"content": f"```json\n{content}\n```"}}]}).encode())

    assert len(kept.reason) == 300
    assert "\n" not in kept.reason


def test_an_unreadable_reply_is_not_quoted() -> None:
    with pytest.raises(UnreadableReplyError) as raised:
        opinion(b'{"choices": "my secret"}')

    assert "secret" not in str(raised.value)


def test_a_question_is_bounded() -> None:
    asked = body(Question(claim="c" * 9_000, question="q" * 9_000, evidence=("e" * 9_000,) * 50), "m")

    assert len(json.dumps(asked)) < 6_000


def test_everything_that_exports_take_out_is_taken_out_here() -> None:
    class Fake:
        def find(self, texts: Sequence[str], language: str) -> list[list[Hit]]:
            assert language == "en"
            return [[Hit("person", 0, 3, "own", given=0.25), Hit("location", 7, 11, "own", given=0.1)] for _ in texts]

    redact = redacting(Fake())  # type: ignore[arg-type]  # only `find` is used

    assert redact(["Ana in Rome"], "en") == ["[PERSON] in Rome"]


def test_without_a_url_there_is_no_judge() -> None:
    assert build(ClassifierSettings()).check(list(answers(chat())))[0].scores == (0.02,)
