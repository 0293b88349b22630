"""Errors that the classifiers propose for an answer: accepted or rejected by the reviewer, never taken over unasked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from classifiers.tag import Span, Tag
from config.policy import Policy
from storage.records import CaseFile
from triage.console import words
from triage.console.passages import Place

ERROR = "error"
"""Key under which a classifier names the error type of the policy that its finding would be."""

ASIDE = frozenset("w")
"""Letters of what is proposed at the answer alone: a slip of the pen is no tag to read beside the conversation."""

OPEN = 3
"""Reasons of one proposal that stand open; the rest is folded away, so that the grade stays in sight."""

REASONS = 50
"""Reasons of one proposal on the page, at most; the rest is counted."""

MOST_SPANS = 100
"""Places of one proposal, at most: as many as a decision may hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One error type for one answer, with the tags that speak for it."""

    key: str  # of its first tag on the page
    keys: tuple[str, ...]  # of all its tags
    type: str  # of the policy's errors
    title: str
    letter: str
    category: str
    score: float  # of its surest tag, 0..1
    place: Place  # as the tags have it
    answer: Place  # where the error goes: the candidate that was sent, when the tags are of the message
    parts: tuple[tuple[Span, ...], ...]  # spans of each tag
    reasons: tuple[str, ...]  # that stand open
    folded: tuple[str, ...]  # reasons that open on demand
    more: int  # reasons that are not on the page
    aside: bool  # whether its tags are judged here and nowhere else

    @property
    def spans(self) -> tuple[Span, ...]:
        """Places of all its tags."""
        return tuple(dict.fromkeys(span for part in self.parts for span in part))[:MOST_SPANS]


Proposals = Mapping[Place, tuple[Proposal, ...]]
"""Proposals by the answer that they are about."""


def proposals(
    file: CaseFile, tags: Sequence[Tag], policy: Policy, judged: str | None, tells: Callable[[Tag], bool]
) -> Proposals:
    """Return the proposals for every answer on the page.

    Args:
        file: the case.
        tags: those shown, in their order: it gives them their keys t1, t2, ...
        policy: its error types.
        judged: the message that is graded where no answer has candidates.
        tells: whether the evidence of a tag may stand on the page at once: it quotes nothing that is hidden.
    """
    answers = _answers(file, judged)
    groups: dict[tuple[Place, str, str], list[tuple[str, Tag]]] = {}
    for number, tag in enumerate(tags, 1):
        place = (tag.message_id, tag.candidate)
        error = str(tag.evidence.get(ERROR, ""))
        if place in answers and error in policy.errors:
            groups.setdefault((place, error, tag.category), []).append((f"t{number}", tag))
    found: dict[Place, tuple[Proposal, ...]] = {}
    for (place, error, _), group in groups.items():
        answer = answers[place]
        found[answer] = (*found.get(answer, ()), _proposal(group, error, answer, policy, tells))
    return found


def is_aside(tag: Tag, held: Proposals) -> bool:
    """Whether a tag is proposed at its answer and left out of the list beside the conversation."""
    return any(
        proposal.aside and (tag.category, tag.message_id, tag.candidate) == (proposal.category, *proposal.place)
        and tag.spans in proposal.parts
        for of_answer in held.values()
        for proposal in of_answer
    )  # fmt: skip


def _answers(file: CaseFile, judged: str | None) -> dict[Place, Place]:
    """Every place that stands for an answer on the page, and which answer that is."""
    places: dict[Place, Place] = {}
    for message in file.conversation.messages:
        for candidate in message.candidates:
            place = (message.id, candidate.id)
            places[place] = place
            if candidate.content == message.content:
                places.setdefault((message.id, None), place)
    if not places and judged is not None:
        places[judged, None] = (judged, None)
    return places


def _proposal(
    group: Sequence[tuple[str, Tag]], error: str, answer: Place, policy: Policy, tells: Callable[[Tag], bool]
) -> Proposal:
    keys, tags = [key for key, _ in group], [tag for _, tag in group]
    said = list(_reasons([tag for tag in tags if tells(tag)]))
    entry = policy.errors[error]
    return Proposal(
        key=keys[0],
        keys=tuple(keys),
        type=error,
        title=entry.title,
        letter=entry.letter,
        category=tags[0].category,
        score=max(tag.score for tag in tags),
        place=(tags[0].message_id, tags[0].candidate),
        answer=answer,
        parts=tuple(tag.spans for tag in tags),
        reasons=tuple(said[:OPEN]),
        folded=tuple(said[OPEN:REASONS]),
        more=max(0, len(said) - REASONS),
        aside=words.category(policy, tags[0].category).letter in ASIDE,
    )


def _reasons(tags: Sequence[Tag]) -> Iterator[str]:
    told = (str(tag.evidence.get("says", "")).strip() for tag in tags)
    return iter(dict.fromkeys(one for one in told if one))
