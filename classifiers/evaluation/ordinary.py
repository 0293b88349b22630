"""How often ordinary conversations are tagged."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from classifiers.evaluation.figures import Measure
from classifiers.evaluation.metrics import Estimate, Floats, mean
from classifiers.evaluation.scoring import COLUMNS, ScoredChat
from classifiers.tag import Findings
from ingest.conversation import Conversation, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """One set of ordinary chat: shares of conversations, 0..1."""

    set: str
    conversations: int
    of: int  # that the set has
    messages: int
    tagged: Estimate  # any category over its threshold, `harm` included
    harm: Estimate  # `harm` over its threshold
    answers: Estimate  # any category over its threshold in what the assistant said
    by_category: Mapping[str, int]  # category to conversations, most first


def quiet(scored: ScoredChat, how: Measure) -> Quiet:
    """Count what is tagged in one set."""
    held = scored.held
    over = [set(flagged(found, how.thresholds)) for found in scored.findings]
    pairs = zip(held.conversations, scored.findings, strict=True)
    said = [bool(set(flagged(answers_of(talk, found), how.thresholds))) for talk, found in pairs]
    count = Counter(category for one in over for category in one)
    names = [talk.id for talk in held.conversations]

    def share(which: list[bool], what: str) -> Estimate:
        return mean(np.array(which, dtype=float), names, salt=f"{held.name}:{what}", resamples=how.resamples)

    return Quiet(
        set=held.name,
        conversations=len(over),
        of=held.of,
        messages=sum(len(talk.messages) for talk in held.conversations),
        tagged=share([bool(one) for one in over], "tagged"),
        harm=share(["harm" in one for one in over], "harm"),
        answers=share(said, "answers"),
        by_category=dict(count.most_common()),
    )


def flagged(found: Findings, thresholds: Mapping[str, float]) -> Iterator[str]:
    """Yield each category of this part whose conversation-level score reaches its threshold."""
    for category in COLUMNS:
        largest = max((scores.get(category, 0.0) for scores in found.messages.values()), default=0.0)
        if found.scores.get(category, largest) >= thresholds.get(category, 0.5):
            yield category


def answers_of(talk: Conversation, found: Findings) -> Findings:
    """Return the findings in what the assistant said."""
    answers = {message.id for message in talk.messages if message.role is Role.ASSISTANT}
    return Findings(messages={at: scores for at, scores in found.messages.items() if at in answers})


def messages(scored: ScoredChat, head: str, language: str | None) -> tuple[list[str], Floats]:
    """Return the conversations and scores of all messages that a head looked at, in one language or in all."""
    groups, scores = [], []
    for talk, found in zip(scored.held.conversations, scored.findings, strict=True):
        if language in {None, talk.language}:
            for one in found.messages.values():
                if head in one:
                    groups.append(talk.id)
                    scores.append(one[head])
    return groups, np.array(scores, dtype=float)
