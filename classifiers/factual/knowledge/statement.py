"""What one sentence says of one thing that a site knows, held against what the site says of it."""

# words of four languages are the subject
# ruff: noqa: RUF001

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from classifiers.factual.hedges import states
from classifiers.factual.knowledge.amounts import Amount
from classifiers.factual.knowledge.fact import Fact, key
from classifiers.factual.knowledge.guards import is_quoted, is_several, may_be_wrong
from classifiers.factual.knowledge.mentions import VARIANTS, Words, words
from classifiers.factual.knowledge.relations import Relation, relation
from classifiers.factual.knowledge.value import Match, Value, ValueKind, best
from classifiers.factual.knowledge.values import known, said

Vocabulary = Mapping[str, Collection[str]]
"""Relation to the values that anything has in it, as `key` makes them."""

TELLING = frozenset({ValueKind.MONEY, ValueKind.TIME, ValueKind.CONTACT})
"""Kinds that say which relation is meant when a thing has only one of them."""

MOST_WORDS = 18
"""Words of a sentence that may say one name of one thing, and no more."""

SHORT = 2
"""Letters of a name, such as a symbol, that must stand right beside its relation."""

FILLERS = frozenset(
    "it its it's s is are the a an they their this that these those our we re our your you can get buy order for at only just "
    "currently now yes sure of course here price cost costs sells sold set right today then so well and be will "
    "cuesta vale es son el la los las lo su sus esta este eso por ahora si claro precio unos nuestra nuestro "
    "ca cela c est il elle son sa ses le la les ce cette coute vaut prix actuellement oui notre nos bien sur de del du "
    "它 的 是 为 价 格 售 卖 现 在 我 们 您 好 这 该 款 要 需".split()
)
"""Words that may stand before a relation when a sentence goes on about the thing before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a sentence says right or wrong."""

    kind: str  # second part of the rule
    right: bool
    fact: Fact
    said: str
    span: tuple[int, int]  # code points into the sentence


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A part of a sentence about one thing."""

    words: Words  # of the whole sentence
    begin: int  # code point where the part begins
    end: int
    facts: Mapping[str, Sequence[Fact]]  # relation to what is known
    mentions: tuple[tuple[int, int], ...] = ()  # places of known names, which are no values
    at: int | None = None  # where the thing is named; None: in an earlier sentence
    raw: str = ""  # the whole sentence, links too
    asked: str = ""  # the question, as `key` makes it, when the thing is named there

    @cached_property
    def text(self) -> str:
        """The part, with everything else and the known names blanked out."""
        sentence = list(self._part(self.words.text))
        for start, end in self.mentions:
            if end <= len(sentence):
                sentence[start:end] = "_" * (end - start)
        return "".join(sentence)

    @property
    def linked(self) -> str:
        """The part with its links, equally long."""
        return self._part(self.raw or self.words.text)

    def _part(self, sentence: str) -> str:
        return " " * self.begin + sentence[self.begin : self.end]

    @cached_property
    def plain(self) -> str:
        """The part as `key` makes it."""
        return key(self.text)


def verdicts(one: Statement, vocabulary: Vocabulary) -> Iterator[Verdict]:
    """Yield what a statement says right or wrong, kind by kind."""
    for kind, values in _by_kind(one).items():
        if kind is ValueKind.NAME:
            for name, of_relation in values.items():
                yield from _of_names(one, name, of_relation, vocabulary.get(name, ()))
        elif kind is ValueKind.ANSWER:
            for name, of_relation in values.items():
                yield from _of_answers(one, name, of_relation)
        elif kind is ValueKind.CONTACT:
            for way in CONTACTS:
                of_way = {name: [pair for pair in pairs if _way(pair[1]) == way] for name, pairs in values.items()}
                yield from _of_kind(one, kind, _meant(one, kind, {name: pairs for name, pairs in of_way.items() if pairs}))
        else:
            yield from _of_kind(one, kind, _meant(one, kind, values))


CONTACTS = ("email", "url", "phone")
"""Ways to reach somebody; one is no other's contradiction."""

Pairs = list[tuple[Fact, Value]]


def _way(value: Value) -> object:
    return value.meaning[0] if isinstance(value.meaning, tuple) else None


def _by_kind(one: Statement) -> dict[ValueKind, dict[str, Pairs]]:
    found: dict[ValueKind, dict[str, Pairs]] = {}
    for name, facts in one.facts.items():
        for fact in facts:
            for value in known(fact):
                found.setdefault(value.kind, {}).setdefault(name, []).append((fact, value))
    return found


def _meant(one: Statement, kind: ValueKind, values: dict[str, Pairs]) -> Pairs:
    """Return the facts that a statement speaks of: those whose own words it holds, or else those whose kind it names."""
    precise = [name for name in values if relation(name).precisely(one.plain)]
    named = precise or [name for name in values if _named(one, name)]
    if not named and len(values) == 1 and one.at is not None:
        named = [name for name in values if kind in TELLING or relation(name).named(key(one.words.text))]
    return [pair for name in named for pair in values[name]]


def _named(one: Statement, name: str) -> bool:
    about = relation(name)
    if one.at is not None:
        return about.named(one.plain)
    if about.words is not None and (match := about.words.search(one.plain)) is not None:
        return _is_filler(one.plain[: match.start()])
    return bool(one.asked) and about.named(one.asked)


def _is_filler(text: str) -> bool:
    return all(sign in FILLERS for sign in _signs(text))


def _signs(text: str) -> list[str]:
    return [token.key for token in words(text).tokens]


def _of_kind(one: Statement, kind: ValueKind, pairs: Pairs) -> Iterator[Verdict]:
    if not pairs:
        return
    candidates = _candidates(one, kind, [value for _, value in pairs])
    for value in candidates:
        fitting = next((fact for fact, mine in pairs if mine.against(value) is Match.FITS), None)
        if fitting is not None and states(one.words.text):
            yield Verdict(kind=kind.value, right=True, fact=fitting, said=value.text, span=value.span)
            return
    if len(candidates) == 1 and _is_wrong(one, kind, pairs, candidates[0]):
        yield Verdict(
            kind=kind.value, right=False, fact=pairs[0][0], said=candidates[0].text.strip(), span=candidates[0].span
        )


def _candidates(one: Statement, kind: ValueKind, mine: Sequence[Value]) -> list[Value]:
    """Return the values of the part that may be meant: of the kind, and amounts of the same thing."""
    first = mine[0].meaning
    if kind is ValueKind.CONTACT:
        return [value for value in said(kind, one.linked) if _way(value) == _way(mine[0])]
    if kind is not ValueKind.NUMBER or not isinstance(first, Amount):
        return said(kind, one.text)
    found = said(kind, one.text, unit=first.unit is not None)
    if first.unit is None:
        return found
    return [value for value in found if _dimension(value) == first.unit.dimension]


def _dimension(value: Value) -> str | None:
    return value.meaning.unit.dimension if isinstance(value.meaning, Amount) and value.meaning.unit else None


def _is_wrong(one: Statement, kind: ValueKind, pairs: Pairs, value: Value) -> bool:
    own = tuple(word for fact, _ in pairs for word in relation(fact.relation).own)
    if best([mine for _, mine in pairs], value) is not Match.DIFFERS or is_quoted(one.words.text, value.span):
        return False
    if one.at is None and not _goes_on(one, value):
        return False
    if kind is ValueKind.MONEY and one.at is not None and is_several(one.words.text, one.at):
        return False
    if one.at is not None and not _belongs(one, kind, pairs, value):
        return False
    return may_be_wrong(one.words.text, kind, own)


def _belongs(one: Statement, kind: ValueKind, pairs: Pairs, value: Value) -> bool:
    """Whether a value is that of the thing, and not of something else that the sentence brings in between."""
    relations = [relation(fact.relation) for fact, _ in pairs]
    loose = isinstance(value.meaning, Amount) and value.meaning.unit is None and kind is ValueKind.NUMBER
    if loose:
        return any(_stands_for(one, value.span, about) for about in relations)
    if kind in TELLING and not any(about.named(one.plain) for about in relations):
        return any(_is_value(one, value.span, about, FILLERS) for about in relations)
    between = _signs(one.words.text[min(one.at or 0, value.span[0]) : value.span[0]])
    return CLAUSES.isdisjoint(between) or (kind is ValueKind.NUMBER and not TURNS & set(between))


CLAUSES = frozenset(
    "and with which who that while but plus whereas although y con que quien pero mientras et avec qui mais tandis "
    "和 而 但 配".split()
)
TURNS = CLAUSES - {"with", "con", "avec", "and", "y", "et", "that"}
"""Words behind which a sentence speaks of something else."""


def _stands_for(one: Statement, span: tuple[int, int], about: Relation) -> bool:
    """Whether a bare number is a relation's: nothing of weight between them, and no other unit behind it."""
    if not _is_value(one, span, about):
        return False
    rest = list(_signs(one.words.text[span[1] : span[1] + 40]))
    ends = not one.words.text[span[1] : span[1] + 2].strip() or one.words.text[span[1]] in ".,;!)。，；"
    if not (ends or (rest and _is_light(rest[0], about))):
        return False
    if about.words is None or one.at is None or (match := about.words.search(one.plain[: one.at])) is None:
        return True
    return all(_is_light(word, about) for word in _signs(one.plain[match.end() : one.at]))


def _is_light(word: str, about: Relation) -> bool:
    """Whether a word is one of the relation's, or of no weight."""
    return word in LINKS or word in about.own or (about.words is not None and about.words.fullmatch(word) is not None)


def _goes_on(one: Statement, value: Value) -> bool:
    """Whether a sentence that names nothing goes on about the thing before, and about no other one."""
    before = one.text[: value.span[0]]
    keys = list(_signs(before))
    about = [relation(name) for name in one.facts]
    groups = {word for each in about for word in each.own}
    return not VARIANTS & set(keys) and all(
        word in FILLERS or word in groups or any(each.words and each.words.fullmatch(word) for each in about)
        for word in keys
    )


def _of_names(one: Statement, name: str, pairs: Pairs, values: Collection[str]) -> Iterator[Verdict]:
    """Yield what is said in a short sentence that names the relation and one of its values."""
    if one.at is None or len(one.words.tokens) > MOST_WORDS or not relation(name).named(one.plain):
        return
    right = {key(value.text): fact for fact, value in pairs}
    found = [hit for hit in one.words.mentions({*values, *right}) if _is_value(one, hit.span, relation(name))]
    for hit in found:
        if hit.name in right and states(one.words.text):
            text = one.words.text[slice(*hit.span)]
            yield Verdict(kind="name", right=True, fact=right[hit.name], said=text, span=hit.span)
            return
    others = {hit.name for hit in found}
    if len(others) == 1 and may_be_wrong(one.words.text, ValueKind.NAME, ()) and not _overlap(others, right):
        span = found[0].span
        if _fits_form(one, span, pairs) and not is_quoted(one.words.text, span):
            said_text = one.words.text[slice(*span)]
            yield Verdict(kind="name", right=False, fact=pairs[0][0], said=said_text, span=span)


LINKS = frozenset(
    "is are was were be lies lie located situated found in of to has have as its his her the a an on at by with s called number code total "
    "es son fue era esta estan tiene se encuentra en la el los las de del un una su est sont etait a au aux le les du des "
    "une se trouve dans l d 是 在 位 于 的 为 有".split()
)
"""Words that may stand between a thing and the value of its relation, beside the relation's own."""


def _is_value(
    one: Statement, span: tuple[int, int], about: Relation, more: Collection[str] = frozenset()
) -> bool:
    """Whether a name stands in the part, behind the thing that it is about, with nothing of weight between them."""
    if one.at is None or not (one.begin <= one.at < span[0] and span[1] <= one.end):
        return False
    thing = next((end for start, end in one.mentions if start == one.at), one.at)
    return all(word in more or _is_light(word, about) for word in _signs(one.words.text[thing : span[0]]))


def _overlap(said_names: Collection[str], right: Collection[str]) -> bool:
    """Whether one name may be another form of the other: Korea, South Korea."""
    words = {word for name in right for word in name.split() if len(word) > SHORT}
    return any(words & set(name.split()) or any(name in other or other in name for other in right) for name in said_names)


def _fits_form(one: Statement, span: tuple[int, int], pairs: Pairs) -> bool:
    """Whether it is written like the values that are known, and a short one stands at the end."""
    text, like = one.words.text[slice(*span)], pairs[0][1].text
    if text[:1].isupper() != like[:1].isupper():
        return False
    return len(text) > SHORT or (len(like) <= SHORT and not one.words.text[span[1] :].strip(" .!"))


NOT = frozenset("not no isn aren doesn don t nunca ne pas n 不 没 非 without sin sans never neither".split())


def _of_answers(one: Statement, name: str, pairs: Pairs) -> Iterator[Verdict]:
    """Yield what is said of something that is so or not: 'The soup is vegan'."""
    about = relation(name)
    keys = [token.key for token in one.words.tokens]
    if one.at is None or len(keys) > MOST_WORDS or not about.precisely(one.plain):
        return
    denied = bool(NOT & set(keys))
    stated = one.words.text.rstrip().endswith(("?", "？")) or {"if", "si", "whether", "如", "吗", "or", "and", "but"} & set(keys)
    if stated:
        return
    fact, value = pairs[0]
    at = one.text.lower().find(about.own[0][:4])
    span = (at, at + len(about.own[0])) if at >= 0 else (one.begin, one.end)
    right = value.meaning is not denied
    yield Verdict(kind="answer", right=right, fact=fact, said="no" if denied else "yes", span=span)
