"""What a statement says right or wrong, by the kind of the value."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from classifiers.factual.hedges import states
from classifiers.factual.knowledge.amounts import Amount
from classifiers.factual.knowledge.fact import Fact, key
from classifiers.factual.knowledge.guards import is_quoted, is_several, may_be_wrong
from classifiers.factual.knowledge.relations import relation
from classifiers.factual.knowledge.statement import Pairs, Statement, Verdict, Vocabulary, is_word_of, signs
from classifiers.factual.knowledge.value import Match, Value, ValueKind, best
from classifiers.factual.knowledge.values import known, said
from classifiers.factual.knowledge.wording import BESIDE, FILLERS, JOINING, NOT, OPEN, TURNS

TELLING = frozenset({ValueKind.MONEY, ValueKind.TIME, ValueKind.CONTACT})
"""Kinds that say which relation is meant when a thing has only one of them."""

WAYS = ("email", "url", "phone")
"""Ways to reach somebody; one is no other's contradiction."""

MOST_WORDS = 18
"""Words of a sentence that may say one name of one thing, and no more."""

SHORT = 2
"""Letters of a name, such as a symbol, that must stand at the end of its sentence."""


def verdicts(one: Statement, vocabulary: Vocabulary) -> Iterator[Verdict]:
    """Yield what a statement says right or wrong, kind by kind."""
    for kind, values in _by_kind(one).items():
        if kind is ValueKind.NAME:
            for name, pairs in values.items():
                yield from _of_names(one, name, pairs, vocabulary.get(name, ()))
        elif kind is ValueKind.ANSWER:
            for name, pairs in values.items():
                yield from _of_answers(one, name, pairs)
        elif kind is ValueKind.CONTACT:
            for way in WAYS:
                yield from _of_kind(one, kind, _meant(one, kind, _by_way(values, way)))
        else:
            yield from _of_kind(one, kind, _meant(one, kind, values))


def _by_kind(one: Statement) -> dict[ValueKind, dict[str, Pairs]]:
    found: dict[ValueKind, dict[str, Pairs]] = {}
    for name, facts in one.facts.items():
        for fact in facts:
            for value in known(fact):
                of_kind = found.setdefault(value.kind, {})
                of_kind[name] = (*of_kind.get(name, ()), (fact, value))
    return found


def _by_way(values: Mapping[str, Pairs], way: str) -> dict[str, Pairs]:
    of_way = {name: [pair for pair in pairs if _way(pair[1]) == way] for name, pairs in values.items()}
    return {name: pairs for name, pairs in of_way.items() if pairs}


def _way(value: Value) -> object:
    return value.meaning[0] if isinstance(value.meaning, tuple) else None


def _meant(one: Statement, kind: ValueKind, values: Mapping[str, Pairs]) -> Pairs:
    """Return the facts that a statement speaks of: those whose own words it holds, or else whose kind it names."""
    precise = [name for name in values if relation(name).precisely(one.plain)] if one.at is not None else []
    named = precise or [name for name in values if one.names(name)]
    if not named and len(values) == 1 and one.at is not None:
        named = [name for name in values if kind in TELLING or relation(name).named(key(one.words.text))]
    return [pair for name in named for pair in values[name]]


def _of_kind(one: Statement, kind: ValueKind, pairs: Pairs) -> Iterator[Verdict]:
    if not pairs:
        return
    candidates = _candidates(one, kind, pairs[0][1])
    for value in candidates:
        fitting = next((fact for fact, mine in pairs if mine.against(value) is Match.FITS), None)
        if fitting is not None and states(one.words.text):
            yield Verdict(kind=kind.value, right=True, fact=fitting, said=value.text, span=value.span)
            return
    if len(candidates) == 1 and _is_wrong(one, kind, pairs, candidates[0]):
        (value,) = candidates
        yield Verdict(kind=kind.value, right=False, fact=pairs[0][0], said=value.text.strip(), span=value.span)


def _candidates(one: Statement, kind: ValueKind, mine: Value) -> list[Value]:
    """Return the values of the part that may be meant: of the kind, and amounts of the same thing."""
    if kind is ValueKind.CONTACT:
        return [value for value in said(kind, one.linked) if _way(value) == _way(mine)]
    if kind is not ValueKind.NUMBER:
        return said(kind, one.text)
    dimension = _dimension(mine)
    found = said(kind, one.text, unit=dimension is not None)
    return [value for value in found if _dimension(value) == dimension]


def _dimension(value: Value) -> str | None:
    return value.meaning.unit.dimension if isinstance(value.meaning, Amount) and value.meaning.unit else None


def _is_wrong(one: Statement, kind: ValueKind, pairs: Pairs, value: Value) -> bool:
    own = tuple(word for fact, _ in pairs for word in relation(fact.relation).own)
    if best([mine for _, mine in pairs], value) is not Match.DIFFERS or is_quoted(one.words.text, value.span):
        return False
    if one.at is None:
        near = one.goes_on(value) and not (kind is ValueKind.NUMBER and _dimension(value) is None)
    else:
        near = _belongs(one, kind, pairs, value)
    return near and may_be_wrong(one.words.text, kind, own)


def _belongs(one: Statement, kind: ValueKind, pairs: Pairs, value: Value) -> bool:
    """Whether a value is that of the thing, and not of something else that the sentence brings in between."""
    relations = [relation(fact.relation) for fact, _ in pairs]
    at = one.at or 0
    if not one.is_whole(relations) or (kind is ValueKind.CONTACT and value.span[0] < at):
        return False
    if kind is ValueKind.MONEY and (is_several(one.words.text, at) or one.is_variant(value.span)):
        return False
    if kind is ValueKind.NUMBER and _dimension(value) is None:
        return any(one.is_figure(value.span, about) for about in relations)
    if kind in TELLING and not any(about.named(one.plain) for about in relations):
        return any(one.is_value(value.span, about, FILLERS) for about in relations)
    between = signs(one.words.text[min(at, value.span[0]) : value.span[0]])
    if kind is ValueKind.NUMBER:
        return TURNS.isdisjoint(between)
    follows = dict(pairwise(between))
    return not any(
        word in BESIDE
        and not (word in JOINING and any(is_word_of(follows.get(word, ""), about) for about in relations))
        for word in between
    )


def _of_names(one: Statement, name: str, pairs: Pairs, values: Collection[str]) -> Iterator[Verdict]:
    """Yield what is said in a short sentence that names the relation and one of its values."""
    about = relation(name)
    if one.at is None or len(one.words.tokens) > MOST_WORDS or not about.named(one.plain):
        return
    right = {key(value.text): fact for fact, value in pairs}
    runs = [run for run in one.words.runs if run[0] in right or run[0] in values]
    found = [hit for hit in one.words.mentions({run[0] for run in runs}, runs) if one.is_value(hit.span, about)]
    fitting = next((hit for hit in found if hit.name in right), None)
    if fitting is not None and states(one.words.text):
        yield _name(one, fitting.span, right[fitting.name], right=True)
    others = {hit.name for hit in found}
    if fitting is None and len(others) == 1 and _is_other(one, found[0].span, pairs, others, right):
        yield _name(one, found[0].span, pairs[0][0], right=False)


def _name(one: Statement, span: tuple[int, int], fact: Fact, *, right: bool) -> Verdict:
    return Verdict(kind="name", right=right, fact=fact, said=one.words.text[slice(*span)], span=span)


def _is_other(
    one: Statement, span: tuple[int, int], pairs: Pairs, said_names: Collection[str], right: Collection[str]
) -> bool:
    """Whether what is said is plainly another name, and said as one."""
    sentence = one.words.text
    if not may_be_wrong(sentence, ValueKind.NAME, ()) or is_quoted(sentence, span) or _overlap(said_names, right):
        return False
    text, like = sentence[slice(*span)], pairs[0][1].text
    if text[:1].isupper() != like[:1].isupper():
        return False
    return len(text) > SHORT or (len(like) <= SHORT and not sentence[span[1] :].strip(" .!"))


def _overlap(said_names: Collection[str], right: Collection[str]) -> bool:
    """Whether one name may be another form of the other: Korea, South Korea."""
    words = {word for name in right for word in name.split() if len(word) > SHORT}
    return any(words & set(name.split()) or any(name in one or one in name for one in right) for name in said_names)


def _of_answers(one: Statement, name: str, pairs: Pairs) -> Iterator[Verdict]:
    """Yield what is said of something that is so or not: 'The soup is vegan'."""
    about, keys = relation(name), signs(one.words.text)
    if one.at is None or len(keys) > MOST_WORDS or not about.precisely(one.plain) or not _is_plain(one, keys):
        return
    token = next((token for token in one.words.tokens if token.key.startswith(about.own[0])), None)
    if token is None or not one.is_value((token.start, token.end), about, NOT):
        return
    denied = not NOT.isdisjoint(keys)
    fact, value = pairs[0]
    yield Verdict(
        kind="answer",
        right=value.meaning is not denied,
        fact=fact,
        said="no" if denied else "yes",
        span=(token.start, token.end),
    )


def _is_plain(one: Statement, keys: Sequence[str]) -> bool:
    """Whether a sentence says yes or no, and neither asks nor makes conditions."""
    return OPEN.isdisjoint(keys) and not one.words.text.rstrip().endswith(("?", "？"))  # noqa: RUF001 - full width
