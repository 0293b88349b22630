"""What a conversation says beyond its worst message: repetition, escalation, and a target who objects."""

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from classifiers.tag import Scores, Span
from ingest.conversation import Role

NEAR = 0.3
"""Probability from which on a message counts towards repetition and escalation, and may be objected to.

Above the floor of tags: however long, a conversation of messages below it scores as its worst message.
"""

AGAIN = 0.2
"""Logits for each message near a threshold beyond the first, by the same speaker."""

AGAIN_AT_MOST = 0.6  # logits

RISING = 0.4
"""Logits when the turns of one speaker get worse and worse up to the worst one."""

_STEP = 0.5  # logits from one turn to the next that count as worse
_RISES = 3  # turns in a row

OBJECTED = 0.5
"""Logits when the other one objects to a message near a threshold in the next turn."""

AIMED = frozenset(
    {"harm", "toxicity", "severe_toxicity", "identity_attack", "insult", "threat", "harassment", "sexual", "obscene"}
)
"""Categories of what is done to somebody, who may object."""

_LOOKED_AT = 400
"""Code points at the start of a message that answer the one before."""

_LEAST, _MOST = 1e-6, 1 - 1e-6  # probabilities beyond are as these


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A message with its scores; empty ones when nothing was scored."""

    message_id: str
    role: Role
    text: str
    scores: Scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """Where somebody objects."""

    message_id: str
    span: Span  # code points into the message


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the turns around the worst message add to one category."""

    repetition: int = 0  # messages near a threshold, by the speaker of the worst one
    escalation: tuple[str, ...] = ()  # ids of the rising turns, in order
    objection: Objection | None = None

    @property
    def logits(self) -> float:
        """What it adds to the worst message, at most 1.5."""
        again = min(AGAIN * max(self.repetition - 1, 0), AGAIN_AT_MOST)
        return again + RISING * bool(self.escalation) + OBJECTED * (self.objection is not None)

    def evidence(self) -> Mapping[str, object]:
        """Return what a reviewer can check; empty when nothing is added."""
        found: dict[str, object] = {}
        says: list[str] = []
        if self.repetition > 1:
            found["repetition"] = self.repetition
            says.append(f"{self.repetition} messages come near a threshold")
        if self.escalation:
            found["escalation"] = list(self.escalation)
            says.append(f"it got worse over {len(self.escalation)} turns")
        if self.objection is not None:
            found["objection"] = [self.objection.message_id, *self.objection.span]
            says.append("the other one objected")
        return {"kind": "context", "says": "; ".join(says), **found} if found else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What is said of a whole conversation about one category."""

    score: float  # probability, 0..1; never below the worst message
    base: float  # probability of the worst message
    latest: str  # id of the last message that counts
    context: Context = Context()

    @property
    def evidence(self) -> Mapping[str, object]:
        """Return what a reviewer can check; empty when the worst message says it all."""
        return self.context.evidence()


def of_turns(turns: Sequence[Turn]) -> Mapping[str, Judged]:
    """Judge a conversation in every category that one of its turns has a score for.

    Args:
        turns: of users and assistants, in order.

    Returns:
        Category to judgement. The worst message's logit, and what `Context.logits` adds to it.
    """
    categories = dict.fromkeys(category for turn in turns for category in turn.scores)
    return {category: _judged(turns, category) for category in categories}


def objection(text: str) -> Span | None:
    """Return where a message says at its start that what was just said hurts or has to stop."""
    found = _objections().search(text, 0, _LOOKED_AT)
    return found.span() if found and found.end() > found.start() else None


def _judged(turns: Sequence[Turn], category: str) -> Judged:
    scored = [turn for turn in turns if category in turn.scores]
    worst = max(scored, key=lambda turn: turn.scores[category])
    base = worst.scores[category]
    if base < NEAR:
        return Judged(score=base, base=base, latest=worst.message_id)
    own = [turn for turn in scored if turn.role is worst.role]
    near = [turn for turn in own if turn.scores[category] >= NEAR]
    context = Context(
        repetition=len(near),
        escalation=_rise(own, worst, category),
        objection=next(_objected(turns, category, worst.role), None) if category in AIMED else None,
    )
    raised = max(base, _probability(_logit(base) + context.logits)) if context.logits else base
    return Judged(score=raised, base=base, latest=near[-1].message_id, context=context)


def _rise(own: Sequence[Turn], worst: Turn, category: str) -> tuple[str, ...]:
    """Return the turns of one speaker that lead up to the worst one, each worse than the one before."""
    at = own.index(worst)
    first = at
    while first > 0 and _logit(own[first].scores[category]) - _logit(own[first - 1].scores[category]) >= _STEP:
        first -= 1
    rise = own[first : at + 1]
    return tuple(turn.message_id for turn in rise) if len(rise) >= _RISES else ()


def _objected(turns: Sequence[Turn], category: str, speaker: Role) -> Iterator[Objection]:
    for turn, answer in pairwise(turns):
        if turn.role is speaker and answer.role is not speaker and turn.scores.get(category, 0.0) >= NEAR:
            span = objection(answer.text)
            if span is not None:
                yield Objection(message_id=answer.message_id, span=span)


def _logit(probability: float) -> float:
    kept = min(max(probability, _LEAST), _MOST)
    return math.log(kept) - math.log1p(-kept)


def _probability(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))


@lru_cache(maxsize=1)
def _objections() -> re.Pattern[str]:
    data = json.loads(files("classifiers.toxicity").joinpath("data/objections.json").read_text("utf-8"))
    patterns = [pattern for language, lines in data.items() if language != "about" for pattern in lines]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
