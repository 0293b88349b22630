"""Relations that are sentences with a gap for the thing: 'The mother tongue of {} is'."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from classifiers.factual.hedges import states
from classifiers.factual.knowledge.fact import Fact, key
from classifiers.factual.knowledge.mentions import LONGEST, Mention, Words, words
from classifiers.factual.knowledge.statement import Verdict

GAP = "{}"
ARTICLES = frozenset({"the", "a", "an", "el", "la", "los", "las", "un", "una", "le", "les", "une", "l"})
REST = 4
"""Words after the value that a sentence may go on for; a longer rest may say something else."""


def is_template(relation: str) -> bool:
    """Whether a relation is a sentence with a gap."""
    return GAP in relation


def of_template(
    sentence: Words, mention: Mention, facts: Sequence[Fact], vocabulary: Collection[str]
) -> Iterator[Verdict]:
    """Yield whether a sentence says what the facts of one template say.

    Args:
        sentence: to be looked at.
        mention: of the thing in it.
        facts: of the thing, all of one template.
        vocabulary: values that anything has in it; only these are held to be wrong ones.
    """
    before, after = _parts(facts[0].relation)
    keys = [token.key for token in sentence.tokens]
    first, at = mention.first - len(before), mention.last + len(after)
    if first < 0 or keys[first : mention.first] != before or keys[mention.last : at] != after or at >= len(keys):
        return
    at += keys[at] in ARTICLES and at + 1 < len(keys)
    right = {key(fact.value): fact for fact in facts}
    runs = {name: (one, end) for name, one, end in sentence.runs if one == at and end <= at + LONGEST}
    for name, fact in right.items():
        if name in runs:
            yield _verdict(sentence, at, runs[name][1], fact, right=True)
            return
    said = max((name for name in runs if name in vocabulary), key=len, default=None)
    if said is None or not states(sentence.text):
        return
    end = runs[said][1]
    if len(keys) - end <= REST and _like(sentence, at, facts[0].value) and not _same(said, right):
        yield _verdict(sentence, at, end, facts[0], right=False)


@lru_cache(maxsize=4_096)
def _parts(relation: str) -> tuple[list[str], list[str]]:
    before, _, after = relation.partition(GAP)
    return [token.key for token in words(before).tokens], [token.key for token in words(after).tokens]


def _like(sentence: Words, at: int, value: str) -> bool:
    """Whether what is said is written like the value: a name like a name."""
    return sentence.text[sentence.tokens[at].start].isupper() == value[:1].isupper()


def _same(said: str, right: Collection[str]) -> bool:
    return any(said in name or name in said for name in right)


def _verdict(sentence: Words, first: int, last: int, fact: Fact, *, right: bool) -> Verdict:
    span = (sentence.tokens[first].start, sentence.tokens[last - 1].end)
    return Verdict(kind="template", right=right, fact=fact, said=sentence.text[slice(*span)], span=span)
