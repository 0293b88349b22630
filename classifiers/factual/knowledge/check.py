"""Holds what an answer says against the facts that the site brought: prices, opening hours, policies, products."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Find, Kind, each
from classifiers.factual.finding import Finding, found
from classifiers.factual.knowledge.fact import Fact, Knowledge, key
from classifiers.factual.knowledge.mentions import Mention, Run, Words, words
from classifiers.factual.knowledge.statement import Statement, Verdict, Vocabulary
from classifiers.factual.knowledge.templates import GAP, is_template, of_template
from classifiers.factual.knowledge.value import ValueKind
from classifiers.factual.knowledge.values import known as values_of
from classifiers.factual.knowledge.verdicts import verdicts
from classifiers.factual.precision import PRIOR
from classifiers.factual.sentences import Sentence

NAME = "site"
CATEGORY = "factual_error.site"
"""Category of its tags: a site decides in the policy how grave it is when its own facts are told wrongly."""

RULES = (*(f"{NAME}.{kind.value}" for kind in ValueKind), f"{NAME}.template")
RIGHT = 0.004
"""Probability that a claim is wrong which agrees with the site's own table."""

MOST_SENTENCES = 400
"""Sentences of one answer in which names are looked for."""

LAST_WORDS = 1_000
"""Code points of the question, from its end, in which names are looked for."""

Facts = Mapping[str, Sequence[Fact]]


def site(knowledge: Knowledge, today: Callable[[], date] = lambda: datetime.now(UTC).date()) -> Check:
    """Return the check against a site's own facts.

    Args:
        knowledge: the facts.
        today: UTC; facts past their `until` are not relied on. A conversation that has a time is judged by that.

    The check raises KnowledgeUnavailableError when facts that it needs cannot be had: the part has then failed on that
    conversation, which is screened again.
    """
    return Check(
        name=NAME,
        kind=Kind.LOOK_UP,
        what="What the site itself knows: prices, opening hours, policies, product facts (`winnow knowledge import`).",
        rules=RULES,
        find=_finder(knowledge, today),
    )


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence in words."""

    words: Words
    place: Sentence | None = None  # None: the question
    raw: str = ""  # as written, with its links
    runs: tuple[Run, ...] = ()  # runs of words that may be a name


Read = tuple[Heard, ...]
"""An answer in words; the question that it answers comes first."""


def _finder(knowledge: Knowledge, today: Callable[[], date]) -> Find:
    def find(batch: Sequence[Answer]) -> Sequence[Sequence[Finding]]:
        if not batch or not knowledge.revision:
            return [[] for _ in batch]
        read, known = _looked_up(knowledge, [_read(answer) for answer in batch])
        if not known.facts:
            return [[] for _ in batch]
        of_answer = {id(answer): one for answer, one in zip(batch, read, strict=True)}

        def look(answer: Answer) -> Iterator[Finding]:
            day = answer.message.created_at or answer.conversation.occurred_at
            return _look(answer, of_answer[id(answer)], known, today() if day is None else day.date())

        return each(look)(batch)

    return find


def _read(answer: Answer) -> Read:
    sentences = answer.sentences[:MOST_SENTENCES]
    heard = (Heard(words(one.text), one, answer.text[one.start : one.end]) for one in sentences)
    return (Heard(words(answer.question[-LAST_WORDS:])), *heard)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the names in a batch."""

    facts: Facts
    vocabulary: Vocabulary


def _looked_up(knowledge: Knowledge, read: Sequence[Read]) -> tuple[list[Read], Known]:
    """Return the answers with the runs of words that may be names, and what is known of these: three questions in all.

    Raises:
        KnowledgeUnavailableError: the knowledge base is away.
    """
    sentences = [heard.words for one in read for heard in one]
    begun = knowledge.beginnings(
        {token.key for one in sentences for token in one.tokens}.union(*(one.pairs for one in sentences))
    )
    sought = [tuple(replace(heard, runs=heard.words.runs_from(begun)) for heard in one) for one in read]
    facts = knowledge.facts({name for one in sought for heard in one for name, _, _ in heard.runs})
    return sought, Known(facts, knowledge.vocabulary(_relations(facts)) if facts else {})


def _relations(facts: Facts) -> set[str]:
    """Return the relations whose values are names: only those are compared with each other's."""
    return {
        fact.relation
        for of_name in facts.values()
        for fact in of_name
        if is_template(fact.relation) or any(value.kind is ValueKind.NAME for value in values_of(fact))
    }


def _look(answer: Answer, read: Read, known: Known, day: date) -> Iterator[Finding]:
    asked = {one.name for one in _mentions(read[0], known)}
    topic = _Topic(next(iter(asked)), key(read[0].words.text)) if len(asked) == 1 else NO_TOPIC
    for heard in read[1:]:
        mentions = _mentions(heard, known)
        if heard.place is not None:
            for verdict in _judged(heard, mentions, topic, known):
                yield _finding(answer, heard.place, verdict, day)
        said = {one.name for one in mentions}
        if said:
            topic = _Topic(next(iter(said)), "") if len(said) == 1 else NO_TOPIC


def _mentions(heard: Heard, known: Known) -> list[Mention]:
    found = heard.words.mentions(known.facts, heard.runs)
    taken = {place for one in found for place in range(one.first, one.last)}
    return [one for one in found if not heard.words.is_part(one, taken.__contains__)]


@dataclass(frozen=True, slots=True)
class _Topic:
    """What a sentence goes on about when it names nothing."""

    name: str | None
    question: str  # as `key` makes it; empty when the name is from the answer itself


NO_TOPIC = _Topic(None, "")


def _judged(heard: Heard, mentions: list[Mention], topic: _Topic, known: Known) -> Iterator[Verdict]:
    facts, vocabulary = known.facts, known.vocabulary
    sentence, raw = heard.words, heard.raw
    if not mentions and topic.name is not None:
        of_topic = _by_relation(facts[topic.name])
        end = len(sentence.text)
        whole = Statement(words=sentence, begin=0, end=end, facts=of_topic, raw=raw, asked=topic.question)
        yield from verdicts(whole, vocabulary)
    done: set[int] = set()
    for mention in mentions:
        if (same := id(facts[mention.name][0])) in done:
            continue
        done.add(same)
        of_name = _by_relation(facts[mention.name])
        for relation in filter(is_template, of_name):
            yield from of_template(sentence, mention, of_name[relation], vocabulary.get(relation, ()))
        if (statement := _statement(sentence, raw, mention, mentions, facts)) is not None:
            yield from verdicts(statement, vocabulary)


def _by_relation(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.relation, []).append(fact)
    return found


def _statement(sentence: Words, raw: str, mention: Mention, mentions: list[Mention], facts: Facts) -> Statement | None:
    """Return the part of a sentence that is about one thing: up to the next one of which the same is known.

    None when another such thing stands before it and nothing is said of that one: what follows may be about both.
    """
    mine = facts[mention.name]
    of_name = _by_relation(mine)
    others = [one for one in mentions if facts[one.name][0] is not mine[0]]
    alike = [one for one in others if any(fact.relation in of_name for fact in facts[one.name])]
    later = [one.span[0] for one in alike if one.first > mention.first]
    earlier = max((one.span[1] for one in alike if one.first < mention.first), default=None)
    if earlier is not None and not any(map(str.isdecimal, sentence.text[earlier : mention.span[0]])):
        return None
    return Statement(
        words=sentence,
        begin=mention.span[0] if alike else 0,
        end=min(later, default=len(sentence.text)),
        facts={name: of_relation for name, of_relation in of_name.items() if not is_template(name)},
        mentions=tuple(one.span for one in mentions),
        at=mention.span[0],
        raw=raw,
    )


def _finding(answer: Answer, sentence: Sentence, verdict: Verdict, day: date) -> Finding:
    fact = verdict.fact
    expected = f"{fact.value} {fact.unit}" if fact.unit and fact.unit not in fact.value else fact.value
    span = (sentence.start + verdict.span[0], sentence.start + verdict.span[1])
    known_as = (
        fact.relation.replace(GAP, fact.subject)
        if is_template(fact.relation)
        else f"{fact.relation} of {fact.subject}:"
    )
    says = f"{fact.source.title} says {known_as} {expected}"
    claim = answer.text[sentence.start : sentence.end]
    rule = f"{NAME}.{verdict.kind}"
    if fact.until is not None and fact.until <= day.isoformat():
        says = f"Not checked: {says}, but known only until {fact.until}"
        return found(rule, span, says, claim=claim, score=PRIOR, sources=[fact.source])
    if verdict.right:
        return found(rule, span, f"{says}, and so does the answer", claim=claim, score=RIGHT, sources=[fact.source])
    says = f"{says}, the answer says {verdict.said}"
    return found(rule, span, says, claim=claim, expected=expected, said=verdict.said, sources=[fact.source])
