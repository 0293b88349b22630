"""One line of `winnow tag` from one conversation, and the same, without text, as it goes onto the tagged topic."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, Protocol

from classifiers.factual.focus import of_claim
from classifiers.tag import CATEGORIES, Claim, Grade, Scores, Tag, Tagged
from config.policy import Policy
from config.settings import LimitSettings
from ingest.conversation import Conversation
from ingest.errors import RefusedEventError
from ingest.event import ConversationReceived, MessageAppended
from ingest.wire.reader import read_line
from storage.records import Severity
from triage.severity import assess

DIGITS = 6
"""Decimal places of a score in the output."""

TEXTLESS = frozenset(
    {"kind", "rule", "check", "source", "language", "entity", "version"}
    | {"part", "repetition", "escalation", "objection"}
)
"""Keys of evidence that never hold words of a conversation."""

Line = tuple[int, bytes]
"""Number of a line in its file, from 1, and its bytes."""


class Screener(Protocol):
    """What tags a batch: the ensemble."""

    def screen(self, batch: Sequence[Conversation], earlier: Sequence[Tagged | None], /) -> Sequence[Tagged]:
        """Tag each conversation, in the order of `batch`."""
        ...


def line_of(
    conversation: Conversation, tagged: Tagged, severity: Severity, policy: Policy, *, claims: bool = False
) -> dict[str, Any]:
    """Return one output line of `winnow tag`.

    Args:
        conversation: what was tagged.
        tagged: all findings; those under the policy's thresholds are left out of `tags`.
        severity: of this conversation.
        policy: thresholds, and which categories are shown as tags.
        claims: list every sentence that was scored, not only those over the threshold.
    """
    return {
        "id": conversation.id,
        "language": tagged.language,
        "scores": _scores({name: tagged.scores.get(name, 0.0) for name in (*CATEGORIES, *tagged.scores)}),
        "tags": [_tag(tag) for tag in shown(conversation, tagged, policy)],
        "messages": [
            {"id": message.id, "role": message.role.value, "scores": _scores(tagged.messages.get(message.id, {}))}
            for message in conversation.messages
        ],
        "claims": [
            _claim(claim) if not claims else _focused(claim, conversation)
            for claim in tagged.claims
            if claims or _is_suspect(claim, policy)
        ],
        "grades": [_grade(grade) for grade in tagged.grades],
        "severity": _severity(severity),
        "screened": {part: outcome.value for part, outcome in tagged.screened.items()},
    }


def event_of(conversation: Conversation, tagged: Tagged, severity: Severity, policy: Policy) -> dict[str, Any]:
    """Return the value on the tagged topic: the same line without words of the conversation."""
    line = line_of(conversation, tagged, severity, policy)
    for found in line["tags"]:
        found["evidence"] = {key: value for key, value in found["evidence"].items() if key in TEXTLESS}
    for claim in line["claims"]:
        claim["evidence"] = [{key: value for key, value in one.items() if key in TEXTLESS} for one in claim["evidence"]]
    head = {"type": "tagged", "version": 1, "conversation_id": conversation.id, "revision": tagged.revision}
    return head | line


def shown(conversation: Conversation, tagged: Tagged, policy: Policy) -> tuple[Tag, ...]:
    """Return the tags over their thresholds, in the order of the messages, the surest of a message first."""
    place = {message.id: index for index, message in enumerate(conversation.messages)}
    over = [tag for tag in tagged.tags if _is_shown(tag, policy)]
    return tuple(sorted(over, key=lambda tag: (place.get(tag.message_id, len(place)), -tag.score)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """A conversation with everything that the stream would say about it."""

    conversation: Conversation
    tagged: Tagged
    severity: Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A line that holds no conversation."""

    line: int
    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagger:
    """Tags lines of files with the classifiers, thresholds and severity of the stream."""

    screener: Screener
    policy: Policy
    limits: LimitSettings
    batch: int  # conversations held at a time

    def assess(self, lines: Iterable[Line], now: datetime) -> Iterator[Assessed | Unreadable]:
        """Yield one answer for each line, in order.

        Args:
            lines: of any accepted wire format.
            now: when this happens, UTC.
        """
        source = iter(lines)
        while chunk := list(islice(source, self.batch)):
            rows = [_read(number, line, self.limits, now) for number, line in chunk]
            found = iter(self._screen([row for row in rows if isinstance(row, Conversation)]))
            yield from (next(found) if isinstance(row, Conversation) else row for row in rows)

    def _screen(self, chats: Sequence[Conversation]) -> list[Assessed]:
        found = self.screener.screen(chats, [None] * len(chats)) if chats else ()
        return [
            Assessed(conversation=chat, tagged=tagged, severity=assess(chat, tagged, (), self.policy))
            for chat, tagged in zip(chats, found, strict=True)
        ]

    def lines(self, lines: Iterable[Line], now: datetime, *, claims: bool = False) -> Iterator[dict[str, Any]]:
        """Yield the output of `winnow tag`, one line for each input line."""
        for row in self.assess(lines, now):
            if isinstance(row, Unreadable):
                yield {"line": row.line, "id": None, "error": {"code": row.code, "message": row.message}}
            else:
                yield line_of(row.conversation, row.tagged, row.severity, self.policy, claims=claims)


def _read(number: int, line: bytes, limits: LimitSettings, now: datetime) -> Conversation | Unreadable:
    try:
        event = read_line(line, number, limits, now)
    except RefusedEventError as error:
        return Unreadable(line=number, code=error.code, message=error.reason)
    if isinstance(event, ConversationReceived | MessageAppended):
        return event.conversation
    reason = "reports and erasures hold nothing to tag; send them with `winnow send`"
    return Unreadable(line=number, code="not_a_conversation", message=reason)


def _is_shown(tag: Tag, policy: Policy) -> bool:
    root = tag.category.split(".", 1)[0]
    if tag.category not in policy.categories and root not in policy.categories:
        return False
    category = policy.category(tag.category)
    return category.tag and tag.score >= category.threshold


def _is_suspect(claim: Claim, policy: Policy) -> bool:
    return "factual_error" in policy.categories and claim.score >= policy.category("factual_error").threshold


def _scores(scores: Scores) -> dict[str, float]:
    return {name: round(score, DIGITS) for name, score in scores.items()}


def _tag(tag: Tag) -> dict[str, Any]:
    line: dict[str, Any] = {
        "category": tag.category,
        "score": round(tag.score, DIGITS),
        "message_id": tag.message_id,
        "spans": [list(span) for span in tag.spans],
        "evidence": dict(tag.evidence),
        "classifier": tag.classifier,
    }
    return line if tag.candidate is None else line | {"candidate": tag.candidate}


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "message_id": claim.message_id,
        "start": claim.start,
        "end": claim.end,
        "score": round(claim.score, DIGITS),
        "evidence": [dict(one) for one in claim.evidence],
    }


def _grade(grade: Grade) -> dict[str, Any]:
    line: dict[str, Any] = {"message_id": grade.message_id, "grade": round(grade.grade, 2)}
    return line if grade.candidate is None else line | {"candidate": grade.candidate}


def _focused(claim: Claim, conversation: Conversation) -> dict[str, Any]:
    """Return a claim with the words of it that a person should look up first, as the last of its evidence."""
    line = _claim(claim)
    spans = [list(span) for span in of_claim(claim, conversation)]
    return line | {"evidence": [*line["evidence"], {"kind": "focus", "spans": spans}]} if spans else line


def _severity(severity: Severity) -> dict[str, Any]:
    return {
        "expected_harm": round(severity.expected_harm, DIGITS),
        "band": severity.band,
        "grade": round(severity.grade, 2),
        "reasons": [
            {"category": reason.category, "share": round(reason.share, DIGITS), "detail": reason.detail}
            for reason in severity.reasons
        ],
        "opens": severity.opens,
        "why": severity.why,
    }
