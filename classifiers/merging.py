"""What is known of a conversation after one more screening: earlier findings plus new ones."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from classifiers.stage import Stage
from classifiers.tag import CATEGORIES, Claim, Findings, Grade, Outcome, Scores, Tag, Tagged
from ingest.conversation import Conversation


@dataclass(frozen=True, slots=True, kw_only=True)
class PartResult:
    """How one part fared on one conversation."""

    stage: Stage
    asked: bool  # False: nothing was new to this part
    whole: bool = True  # whether it was shown all messages
    findings: Findings | None = None  # None when it failed, or was not asked


def view(stage: Stage, conversation: Conversation, earlier: Tagged | None) -> Conversation | None:
    """Return the conversation as this part has to see it; None when it has seen all of it.

    A part that failed earlier, or that is new, gets every message; so does every part after an edit of a message.
    """
    before = earlier.screened.get(stage.part, Outcome.FAILED) if earlier else Outcome.FAILED
    if before is Outcome.FAILED or not _grown(conversation, earlier):
        return replace(conversation, fresh_from=0)
    return conversation if conversation.fresh else None


def merge(conversation: Conversation, language: str, earlier: Tagged | None, results: Sequence[PartResult]) -> Tagged:
    """Return what is known now. Messages before `fresh_from` keep what earlier screenings found in them."""
    messages = _message_scores(conversation, earlier, results)
    return Tagged(
        conversation_id=conversation.id,
        revision=conversation.revision,
        language=language,
        scores=_conversation_scores(conversation, earlier, results, messages),
        tags=_tags(conversation, earlier, results),
        messages=messages,
        claims=_claims(conversation, earlier, results),
        grades=_grades(conversation, earlier, results),
        screened=_screened(earlier, results),
    )


def _grown(conversation: Conversation, earlier: Tagged | None) -> bool:
    """Whether every message screened earlier is unchanged."""
    return earlier is not None and set(earlier.messages) <= _kept(conversation)


def _kept(conversation: Conversation) -> set[str]:
    return {message.id for message in conversation.messages[: conversation.fresh_from]}


def _screened(earlier: Tagged | None, results: Sequence[PartResult]) -> dict[str, Outcome]:
    """Every part's outcome; of two classifiers for one part, a failure counts."""
    screened: dict[str, Outcome] = {}
    for result in results:
        if screened.get(result.stage.part) is not Outcome.FAILED:
            screened[result.stage.part] = _outcome(result, earlier)
    return screened


def _outcome(result: PartResult, earlier: Tagged | None) -> Outcome:
    if not result.asked:
        return earlier.screened[result.stage.part] if earlier else Outcome.SKIPPED
    if result.findings is None:
        return Outcome.FAILED
    return Outcome.OK if result.findings.skipped is None else Outcome.SKIPPED


def _found(results: Sequence[PartResult]) -> Iterator[Findings]:
    return (result.findings for result in results if result.findings is not None)


def _message_scores(
    conversation: Conversation, earlier: Tagged | None, results: Sequence[PartResult]
) -> dict[str, Scores]:
    kept = _kept(conversation)
    scores = {message.id: dict.fromkeys(CATEGORIES, 0.0) for message in conversation.messages}
    for message_id, known in (earlier.messages if earlier else {}).items():
        if message_id in kept:
            scores[message_id].update(known)
    for result in results:
        for message_id, new in (result.findings.messages if result.findings else {}).items():
            if message_id in scores:
                _update(scores[message_id], new, raise_only=not result.whole and message_id in kept)
    return dict(scores)


def _update(scores: dict[str, float], new: Scores, *, raise_only: bool) -> None:
    """A fresh message may throw light on an earlier one (a user's push-back), but takes nothing back."""
    for category, score in new.items():
        scores[category] = max(scores.get(category, 0.0), score) if raise_only else score


def _conversation_scores(
    conversation: Conversation,
    earlier: Tagged | None,
    results: Sequence[PartResult],
    messages: Mapping[str, Scores],
) -> dict[str, float]:
    """A category's score is what a part states of the whole, or else the largest over messages."""
    floor = earlier.scores if earlier and _grown(conversation, earlier) else {}
    stated = {category: score for findings in _found(results) for category, score in findings.scores.items()}
    largest = {
        category: max((scores.get(category, 0.0) for scores in messages.values()), default=0.0)
        for category in (*CATEGORIES, *stated)
    }
    return {category: max(floor.get(category, 0.0), stated.get(category, score)) for category, score in largest.items()}


def _tags(conversation: Conversation, earlier: Tagged | None, results: Sequence[PartResult]) -> tuple[Tag, ...]:
    kept = _kept(conversation)
    redone = [result.stage for result in results if result.whole and result.findings is not None]
    known = [
        tag
        for tag in (earlier.tags if earlier else ())
        if tag.message_id in kept and not any(stage.made(tag.classifier) for stage in redone)
    ]
    new = [tag for findings in _found(results) for tag in findings.tags]
    return tuple({_place(tag): tag for tag in (*known, *new)}.values())


def _place(tag: Tag) -> tuple[object, ...]:
    return (tag.message_id, tag.candidate or "", tag.spans, tag.category, tag.classifier)


def _claims(conversation: Conversation, earlier: Tagged | None, results: Sequence[PartResult]) -> tuple[Claim, ...]:
    kept = _kept(conversation)
    known = [claim for claim in (earlier.claims if earlier else ()) if claim.message_id in kept]
    new = [claim for findings in _found(results) for claim in findings.claims]
    return tuple({(claim.message_id, claim.start, claim.end): claim for claim in (*known, *new)}.values())


def _grades(conversation: Conversation, earlier: Tagged | None, results: Sequence[PartResult]) -> tuple[Grade, ...]:
    kept = _kept(conversation)
    redone = [result.stage for result in results if result.whole and result.findings is not None]
    known = [
        grade
        for grade in (earlier.grades if earlier else ())
        if grade.message_id in kept and not any(stage.made(grade.classifier) for stage in redone)
    ]
    new = [grade for findings in _found(results) for grade in findings.grades]
    return tuple({(grade.message_id, grade.candidate, grade.classifier): grade for grade in (*known, *new)}.values())
