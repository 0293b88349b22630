"""What a person is told about answers that agree or not, in one sentence each."""

from collections.abc import Mapping

from classifiers.factual.agreement.group import Group
from classifiers.factual.agreement.votes import Vote
from classifiers.factual.agreement.words import Said

MOST = 3
"""Words that are named, at most."""


def rarest(group: Group, said: Said) -> dict[str, str]:
    """Return the words of a sentence that fewest other answers hold, as written; names and figures first."""
    names = {name.lower(): name for name in said.names}
    marks = group.marks(said)
    words = marks if marks and _few(group, marks) <= _few(group, group.told(said)) + 1 else group.told(said)
    fewest = _few(group, words)
    return {word: names.get(word, word) for word in words if group.others_with(word) == fewest and fewest >= 0}


def _few(group: Group, words: list[str]) -> int:
    return min((group.others_with(word) for word in words), default=-1)


def of_rarest(group: Group, words: Mapping[str, str]) -> str:
    """Say how many of the others mention the words that fewest of them do."""
    count = len(group.versions) - 1
    holding = max((group.others_with(word) for word in words), default=0)
    named = " or ".join(f"“{word}”" for word in [*words.values()][:MOST])
    if holding == 0:
        return f"None of the {count} other answers mentions {named}" if count > 1 else f"The other answer lacks {named}"
    return f"Only {holding} of the {count} other answers {'mentions' if holding == 1 else 'mention'} {named}"


def of_vote(vote: Vote) -> str:
    """Say how the results fall."""
    if vote.same == vote.count:
        return f"{_others(vote.count)} also {'comes' if vote.count == 1 else 'come'} to {vote.own}"
    if vote.against == 1 and vote.same == 0 and vote.count > 1:
        return f"{vote.count + 1} answers come to {vote.count + 1} results; this one to {vote.own}"
    also = f", {vote.same} also to it" if vote.same else ""
    return f"{vote.against} of {_counted(vote.count)} to {vote.rival}, this one comes to {vote.own}{also}"


def of_outvoted(against: int, count: int, expected: str, given: str) -> str:
    """Say what the others have in its place."""
    return f"{against} of {count} other answers say {expected}, this one says {given}"


def of_agreement(count: int) -> str:
    """Say that the others hold what the sentence does."""
    return f"{_others(count)} {'says' if count == 1 else 'say'} much the same"


def of_difference(count: int) -> str:
    """Say that the others differ, but not in something that can be named."""
    return f"{_others(count)} {'does' if count == 1 else 'do'} not clearly say this, and nothing else in its place"


def _others(count: int) -> str:
    return "The other answer" if count == 1 else f"The {count} other answers"


def _counted(count: int) -> str:
    return "1 other answer comes" if count == 1 else f"{count} other answers come"
