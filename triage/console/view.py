"""What the case page shows, made from a case and the policy: no database, no clock of its own, nothing hidden in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from classifiers.tag import Outcome, Span, Tag
from config.policy import Policy
from ingest.conversation import Message, Role
from storage.records import CaseFile
from triage.console import words
from triage.console.evidence import Line, evidence_lines
from triage.console.passages import Passages, Place, hidden_texts, hides, marks_of, shown_tags
from triage.console.proposals import ERROR, Proposal, Proposals, is_aside, proposals
from triage.console.segments import Mark, Piece, cut, veiled

AROUND = 3
"""Messages shown before and after each one that a tag or a report is about."""

FOLD_FROM = 3
"""Shortest run of other messages that is folded away."""

LEAST_HARM = 0.005
"""Part of the expected harm from which on a reason is listed; less would read 0.00."""

LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TagView:
    """A proposed tag in the side pane."""

    key: str
    category: str
    title: str
    letter: str
    score: float  # 0..1
    message_id: str
    candidate: str | None
    spans: tuple[Span, ...]
    error: str | None  # error type that confirming it adds
    classifier: str
    where: str
    whose: str | None  # of private data: whom it is about
    at: datetime | None  # when the message was written
    marked: bool  # whether a passage on the page carries it
    evidence: tuple[Line, ...] | None  # None: on demand, it may quote what is hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """An answer that can be graded."""

    letter: str  # A, B, ...
    message_id: str
    candidate: str | None
    pieces: tuple[Piece, ...]
    length: int  # code points
    sent: bool  # whether it is the one the user got
    proposals: tuple[Proposal, ...] = ()  # errors that the classifiers propose
    suggested: float | None = None  # grade 1..7 by the model; None: there is none, or it may not be shown yet

    @property
    def key(self) -> str:
        """The letter as it stands in ids on the page."""
        return self.letter.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageView:
    """One turn of the conversation."""

    key: str
    id: str
    speaker: str
    created_at: datetime | None
    pieces: tuple[Piece, ...]
    length: int  # code points
    flagged: bool
    reported: bool
    hot: bool  # the one to look at first
    answers: tuple[AnswerView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """A run of messages, folded away or not."""

    messages: tuple[MessageView, ...]
    folded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonView:
    """One line of why the case ranks where it does."""

    title: str
    detail: str
    harm: float  # part of the expected harm, 0..1
    width: int  # of the bar, 0..72 px


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """The whole case page."""

    heading: str
    language: str | None  # ISO 639, for `lang`
    folds: tuple[Fold, ...]
    tags: tuple[TagView, ...]
    groups: tuple[tuple[AnswerView, ...], ...]  # answers by message
    side_by_side: bool  # whether the answers are candidates; otherwise one message is judged in its place
    ideal_for: str | None  # message that the ideal answer would replace
    proposed: str  # key of the proposed action
    reasons: tuple[ReasonView, ...]
    unscreened: tuple[str, ...]  # parts that failed
    unchecked: tuple[str, ...]  # what the fact checks did not get to, in words

    @property
    def slips(self) -> bool:
        """Whether something is proposed at an answer that is no tag beside the conversation."""
        return any(one.aside for answers in self.groups for answer in answers for one in answer.proposals)


def case_view(file: CaseFile, policy: Policy) -> CaseView:
    """Return everything on the case page."""
    shown = shown_tags(file, policy)
    passages = marks_of(shown, policy)
    reported = {report.message_id for report in file.reports if report.message_id}
    hot = _hot(file, shown, reported)
    messages = _messages(file, passages, reported, hot)
    judged = _judged(messages, hot)
    secrets = hidden_texts(file, policy)
    proposed = proposals(
        file, shown, policy, judged.id if judged else None, lambda tag: _open_evidence(tag, policy, secrets) is not None
    )
    beside = [(f"t{number}", tag) for number, tag in enumerate(shown, 1) if not is_aside(tag, proposed)]
    grades = {} if policy.review.blind else suggested(file)
    groups = [message.answers for message in messages if message.answers]
    alone = [(_as_answer(judged),)] if judged else []
    return CaseView(
        heading=_heading(file, [tag for _, tag in beside] or shown, policy),
        language=language_of(file),
        folds=_folds(messages),
        tags=_tag_views(file, beside, policy, messages),
        groups=tuple(_completed(answers, proposed, grades) for answers in groups or alone),
        side_by_side=bool(groups),
        ideal_for=judged.id if judged else None,
        proposed=proposed_action(shown, policy),
        reasons=_reasons(file, policy),
        unscreened=tuple(part for part, outcome in file.tagged.screened.items() if outcome is Outcome.FAILED),
        unchecked=tuple(_unchecked(file)),
    )


def suggested(file: CaseFile) -> dict[Place, float]:
    """Return the grade that the model suggests for each answer; a candidate that was sent has that of its message."""
    known: dict[Place, float] = {(one.message_id, one.candidate): one.grade for one in file.tagged.grades}
    sent: dict[Place, float] = {
        (message.id, one.id): known[message.id, None]
        for message in file.conversation.messages
        for one in message.candidates
        if one.content == message.content and (message.id, None) in known
    }
    return {**sent, **known}


def _completed(
    answers: Sequence[AnswerView], proposed: Proposals, grades: Mapping[Place, float]
) -> tuple[AnswerView, ...]:
    places = [(answer.message_id, answer.candidate) for answer in answers]
    return tuple(
        replace(answer, proposals=proposed.get(place, ()), suggested=grades.get(place))
        for answer, place in zip(answers, places, strict=True)
    )


def _unchecked(file: CaseFile) -> Iterator[str]:
    """Say which answers the fact checks left in part."""
    told = (one for claim in file.tagged.claims for one in claim.evidence if one.get("kind") == "unchecked")
    yield from dict.fromkeys(str(one.get("says", "Not fully checked")) for one in told)


def language_of(file: CaseFile) -> str | None:
    """Return the language for `lang`, where it is known and well formed."""
    known = file.conversation.language or file.tagged.language
    return known if known != "und" and LANGUAGE.fullmatch(known) else None


def proposed_action(tags: Sequence[Tag], policy: Policy) -> str:
    """Return the strongest action that the policy proposes for these tags; actions are listed weakest first."""
    order = list(policy.actions)
    return max((words.category(policy, tag.category).action for tag in tags), key=order.index, default=order[0])


def _hot(file: CaseFile, tags: Sequence[Tag], reported: set[str]) -> str | None:
    """Message of the gravest tag, else a reported one, else the last answer, else the last message."""
    known = {message.id for message in file.conversation.messages}
    named = [tag.message_id for tag in tags] + sorted(reported)
    answers = [message.id for message in file.conversation.messages if message.role is Role.ASSISTANT]
    last = answers or [message.id for message in file.conversation.messages]
    return next((name for name in named if name in known), last[-1] if last else None)


def _messages(file: CaseFile, passages: Passages, reported: set[str], hot: str | None) -> tuple[MessageView, ...]:
    views = []
    lettered = 0
    for number, message in enumerate(file.conversation.messages, 1):
        answers = _answers(message, passages, lettered)
        lettered += len(answers)
        views.append(
            MessageView(
                key=f"m{number}",
                id=message.id,
                speaker=words.ROLES[message.role],
                created_at=message.created_at,
                pieces=veiled(cut(message.content, passages.get((message.id, None), ()))),
                length=len(message.content),
                flagged=any(place[0] == message.id for place in passages),
                reported=message.id in reported,
                hot=message.id == hot,
                answers=answers,
            )
        )
    return tuple(views)


def _answers(message: Message, passages: Passages, lettered: int) -> tuple[AnswerView, ...]:
    """Candidates of a message; the one that was sent carries the message's own marks too, or it would show them."""
    views = []
    for index, candidate in enumerate(message.candidates):
        sent = candidate.content == message.content
        marks = passages.get((message.id, candidate.id), ())
        if sent:
            marks = (*(replace(mark, anchor=None) for mark in passages.get((message.id, None), ())), *marks)
        views.append(
            AnswerView(
                letter=words.letters(lettered + index),
                message_id=message.id,
                candidate=candidate.id,
                pieces=veiled(cut(candidate.content, marks)),
                length=len(candidate.content),
                sent=sent,
            )
        )
    return tuple(views)


def _judged(messages: Sequence[MessageView], hot: str | None) -> MessageView | None:
    """The message whose answer is graded: the last with candidates, else the flagged answer, else the last one."""
    answers = [message for message in messages if message.speaker == words.ROLES[Role.ASSISTANT]]
    with_candidates = [message for message in messages if message.answers]
    flagged = [message for message in answers if message.id == hot]
    return next(iter(reversed(with_candidates or flagged or answers)), None)


def _as_answer(message: MessageView) -> AnswerView:
    return AnswerView(
        letter="A", message_id=message.id, candidate=None, pieces=message.pieces, length=message.length, sent=True
    )


def _folds(messages: Sequence[MessageView]) -> tuple[Fold, ...]:
    """Fold away runs of messages that lie far from any tag or report."""
    wanted = [index for index, message in enumerate(messages) if message.flagged or message.reported or message.hot]
    near = {index + step for index in wanted for step in range(-AROUND, AROUND + 1)}
    runs = groupby(enumerate(messages), key=lambda pair: pair[0] in near)
    parts = ((near_by, tuple(message for _, message in run)) for near_by, run in runs)
    return tuple(Fold(messages=part, folded=not near_by and len(part) >= FOLD_FROM) for near_by, part in parts)


def _tag_views(
    file: CaseFile, tags: Sequence[tuple[str, Tag]], policy: Policy, messages: Sequence[MessageView]
) -> tuple[TagView, ...]:
    places = {message.id: message for message in messages}
    letters = {(a.message_id, a.candidate): a.letter for message in messages for a in message.answers}
    carried = {mark.tag for message in messages for mark in _carried(message) if mark.anchor}
    secrets = hidden_texts(file, policy)
    return tuple(
        TagView(
            key=key,
            category=tag.category,
            title=words.title(policy, tag.category),
            letter=words.category(policy, tag.category).letter,
            score=tag.score,
            message_id=tag.message_id,
            candidate=tag.candidate,
            spans=tag.spans,
            error=_error(tag, policy),
            classifier=tag.classifier,
            where=_where(tag, places, letters),
            whose=words.whose(tag),
            at=places[tag.message_id].created_at if tag.message_id in places else None,
            marked=key in carried,
            evidence=_open_evidence(tag, policy, secrets),
        )
        for key, tag in tags
    )


def _error(tag: Tag, policy: Policy) -> str | None:
    """Return the error type that goes with a confirmed tag, when the classifier names one that the policy has."""
    named = str(tag.evidence.get(ERROR, ""))
    return named if named in policy.errors else None


def _open_evidence(
    tag: Tag, policy: Policy, secrets: Mapping[tuple[str, str | None], tuple[str, ...]]
) -> tuple[Line, ...] | None:
    """Evidence that may stand on the page at once: it quotes nothing that is hidden."""
    if hides(policy, tag) or (tag.message_id, tag.candidate) in secrets:
        return None
    lines = evidence_lines(tag)
    hidden = [part for parts in secrets.values() for part in parts if part.strip()]
    quoted = any(part in line.value or line.value in part for line in lines for part in hidden)
    return None if quoted else lines


def _carried(message: MessageView) -> tuple[Mark, ...]:
    pieces = (*message.pieces, *(piece for answer in message.answers for piece in answer.pieces))
    return tuple(mark for piece in pieces for mark in piece.marks)


def _where(tag: Tag, places: Mapping[str, MessageView], letters: Mapping[tuple[str, str | None], str]) -> str:
    if tag.candidate is not None:
        letter = letters.get((tag.message_id, tag.candidate))
        return f"Answer {letter}" if letter else "An answer that is gone"
    return places[tag.message_id].speaker if tag.message_id in places else "A message that is gone"


def _heading(file: CaseFile, tags: Sequence[Tag], policy: Policy) -> str:
    names = list(dict.fromkeys(words.title(policy, tag.category).partition(": ")[0] for tag in tags))
    if names:
        return ", ".join([names[0], *(name.lower() for name in names[1:3])])
    why = {"report": "User report", "audit": "Random check", "screening": "Not fully screened"}
    return why.get(file.case.severity.why, "Expected harm")


def _reasons(file: CaseFile, policy: Policy) -> tuple[ReasonView, ...]:
    harm, reasons = file.case.severity.expected_harm, file.case.severity.reasons
    top = max((reason.share for reason in reasons), default=1) or 1
    return tuple(
        ReasonView(
            title=words.title(policy, reason.category),
            detail=reason.detail,
            harm=harm * reason.share,
            width=round(72 * reason.share / top),
        )
        for reason in sorted(reasons, key=lambda reason: -reason.share)
        if harm * reason.share >= LEAST_HARM or reason.share == top
    )
