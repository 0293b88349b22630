"""What the user says of the answer before: 'that is wrong'; and whether the assistant then gives in."""

# ruff: noqa: RUF001  # Chinese marks are the subject

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.factual.agreement.votes import is_free
from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.finding import INACCURATE, Finding, found
from classifiers.factual.objections.gate import may_object
from classifiers.factual.objections.phrases import (
    ASKED,
    ASKS_AGAIN,
    CLOSING,
    CONFIRMING,
    CORRECTS,
    DOUBTS,
    ELSEWHERE,
    GIVES_IN,
    SAYS_MISREAD,
    SAYS_WRONG,
)
from classifiers.factual.objections.repeats import repeats
from classifiers.factual.sentences import blanked
from ingest.conversation import Message, Role

LOOKED_AT = 400
"""Code points at the start of a message that answer the one before."""

PASTED = 1_500
"""Code points from which on a message is a task or a pasted text; of such a one only the first line objects."""

OPENING = 120
"""Code points of that first line."""

QUOTED = re.compile(r"[\"“«「][^\"”»」\n]{1,200}[\"”»」]")
END = re.compile(r"[.!?。！？\n]")
NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")

OFF_TOPIC, OTHER = "off_topic", "other"
"""Error types of what is no factual error: the answer missed the question; the user wants another try."""

SAYS = {
    "objection": "The user said that this is wrong",
    "correction": "The user said what should stand there",
    "settled": "The user corrected what the assistant had asked them to confirm",
    "misread": "The user said that this is not what they had asked, or that it had come before",
    "again": "The user was not content and asked for another try",
    "repeated": "The user asked the same again",
    "doubt": "The user asked whether this is right",
}
"""What a person is told of each kind of objection."""


@dataclass(frozen=True, slots=True)
class Objection:
    """What a user said against an answer."""

    kind: str  # key of SAYS
    start: int  # code point into the message
    end: int  # code point, exclusive
    expected: str | None = None  # what should stand there instead


def check(answer: Answer) -> Iterator[Finding]:
    """Look at what the user says after an answer, and at the reply to that."""
    messages = answer.conversation.messages
    following = messages[answer.index + 1 : answer.index + 3]
    if answer.candidate is not None or not following or following[0].role is not Role.USER:
        return
    objection = objects(following[0].content, answer.message.content) or _repeated(answer)
    if objection is not None:
        reply = following[1] if len(following) > 1 and following[1].role is Role.ASSISTANT else None
        yield _weighed(answer.message, following[0], objection, reply)


def objects(said: str, answer: str = "") -> Objection | None:
    """Return what a message says against the answer before it, None when nothing.

    Args:
        said: the user's message; its first 400 code points are read, of a pasted text the first 120.
        answer: what it follows; after a question of the assistant 'no, it is two' answers that.
    """
    start = _start(said)
    if not may_object(start) or CLOSING.search(start) or ELSEWHERE.search(start):
        return None
    end = answer[-200:].rstrip()
    asked = bool(ASKED.search(end))
    if match := SAYS_WRONG.search(start):
        settled = asked and CONFIRMING.search(end)
        return _objection("settled" if settled else "objection", start, match, _value(start))
    corrected = "settled" if asked else "correction"
    for kind, pattern in (
        ("misread", SAYS_MISREAD), (corrected, CORRECTS), ("again", ASKS_AGAIN), ("doubt", DOUBTS)
    ):  # fmt: skip
        if match := pattern.search(start):
            return _objection(kind, start, match, _value(start) if pattern is CORRECTS else None)
    return None


def _start(said: str) -> str:
    """Return the start of a message without quoted words and code, places kept."""
    length = OPENING if len(said) > PASTED else LOOKED_AT
    return QUOTED.sub(lambda match: " " * len(match[0]), blanked(said[:LOOKED_AT]))[:length]


def _objection(kind: str, start: str, match: re.Match[str], expected: str | None) -> Objection:
    """Mark from the first word of the objection to the end of its sentence."""
    begin = match.start() + len(match[0]) - len(match[0].lstrip(" \t\r\n,.，。!！?"))
    end = END.search(start, match.end())
    return Objection(kind, begin, max(begin + 1, end.end() if end else len(start.rstrip())), expected)


def _value(start: str) -> str | None:
    """Return what the user puts in the place of what is wrong."""
    match = CORRECTS.search(start)
    value = next((one for one in match.groups() if one), "") if match else ""
    return value.strip(" ,;:*\"'") or None


def _repeated(answer: Answer) -> Objection | None:
    messages = answer.conversation.messages
    content = messages[answer.index + 1].content
    if not repeats(messages, answer.index + 1) or is_free(content):
        return None
    return Objection("repeated", 0, max(1, len(content)))


def _weighed(answer: Message, said: Message, objection: Objection, reply: Message | None) -> Finding:
    rule, then = _outcome(answer, objection, reply)
    says = f"{SAYS[objection.kind]}; the assistant then {then}" if then else SAYS[objection.kind]
    return found(
        f"push-back.{rule}",
        None,
        says,
        expected=objection.expected,
        error=ERRORS.get(rule, INACCURATE),
        more={"reply": then or "none", "objection": [said.id, objection.start, objection.end]},
    )


ERRORS = {"misread": OFF_TOPIC, "settled": OTHER, "again": OTHER, "repeated": OTHER}
"""Rule to the error type that it proposes, where that is not a factual one."""


def _outcome(answer: Message, objection: Objection, reply: Message | None) -> tuple[str, str]:
    """Return the rule, and what the assistant did then in words."""
    disputed = objection.kind in {"objection", "correction"}
    if reply is not None and GIVES_IN.search(reply.content[:LOOKED_AT]):
        changed = bool(_figures(reply) - _figures(answer))
        then = "gave in and changed its figures" if changed else "gave in"
        rule = ("changed" if changed else "gave_in") if disputed else objection.kind
        return "reconsidered" if objection.kind == "doubt" else rule, then
    if reply is not None and disputed:
        return "stood_firm", "stood by it"
    return objection.kind, ""


def _figures(message: Message) -> frozenset[str]:
    return frozenset(NUMERAL.findall(message.content[:4_000]))


CHECK = Check(
    name="push-back",
    kind=Kind.USER,
    what="A user who says that the answer before is wrong or beside the point; whether the assistant then gives in.",
    rules=tuple(f"push-back.{rule}" for rule in (*SAYS, "gave_in", "changed", "reconsidered", "stood_firm")),
    find=each(check),
    hindsight=True,
)
