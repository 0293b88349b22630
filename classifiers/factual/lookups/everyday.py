"""What is counted and measured in school: bones, constants of nature, days and seconds, what is largest."""

# ruff: noqa: E501, RUF001  # patterns of four languages read better whole

import tomllib
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.finding import Finding, Source
from classifiers.factual.lookups.amounts import COUNTED, Room, amount, compared, exactly
from classifiers.factual.lookups.matching import Matcher
from classifiers.factual.lookups.relation import HAN_NAME, LATIN_NAME, Compare, Relation, Resolve, Verdict
from classifiers.factual.lookups.spelling import spelled

LISTED = Source(
    title="A list of our own, each line with a link", url="https://en.wikipedia.org/wiki/Wikipedia:Contents"
)

_AFTER = (
    r"(?=\s*(?:[.,;:!)\n。，；！、]|$)|\s+(?:in total|altogether|and|but|while|whereas|compared|en total|y|pero|et|mais|au total|"
    r"in (?:(?:the|their|its|his|her|an?) )?(?:adult )?(?:human )?(?:body|skeleton|mouth)|en (?:el|su) (?:cuerpo|esqueleto)|dans (?:le|son) corps)\b)"
)  # fmt: skip
"""What ends a count; '3 bones in the ear' counts something else."""

_TOTAL = r"(?:(?:a total of|only|just|solo|exactly|precisely|a set of|un total de|exactamente|un total de|exactement|au total) )?"
_COUNTS = {
    "en": (
        r"<lead><s> (?:has|have|contains?|is made up of|are made up of|is composed of|consists? of|comprises?|possess(?:es)?) <total><o> <unit><after>",
        r"\bthere are <total><o> <unit> in <s>(?=\s*(?:[.,;:!)\n]|$))",
        r"\bthe (?:total )?number of <unit> in <s> is <total><o>(?=\s*(?:[.,;:!)\n]|$))",
    ),
    "es": (
        r"<lead><s> (?:tienen?|contienen?|poseen?|consta de|se compone de|está (?:formad|compuest)[oa] (?:por|de)) <total><o> <unit><after>",
        r"\bhay <total><o> <unit> en <s>(?=\s*(?:[.,;:!)\n]|$))",
    ),
    "fr": (
        r"<lead><s> (?:a|ont|compte|comptent|contient|possèdent?|comporte|comprend|est (?:composée?|constituée?|formée?) de) <total><o> <unit><after>",
        r"\bil y a <total><o> <unit> dans <s>(?=\s*(?:[.,;:!)\n]|$))",
    ),
    "zh": (r"<s>(?:里|中|内)?(?:一?共|总共|一共|总计)?(?:有|包含|含有|由)<o>[个块颗条根枚对节种位分]?<unit>",),
}  # fmt: skip
_AMOUNTS = {
    "en": (r"<lead><s>(?: \([^()]{1,20}\))?,? (?:is|equals|are) <o>",),
    "es": (r"<lead><s>(?: \([^()]{1,20}\))? (?:es|equivale a|son) (?:de )?<o>",),
    "fr": (r"<lead><s>(?: \([^()]{1,20}\))? (?:est|vaut|équivaut à) (?:de |d')?<o>",),
    "zh": (r"<s>(?:（[^（）]{1,12}）)?(?:是|为|等于|约为|大约是|大约为)<o>",),
}
_THINGS = {
    "en": (r"<lead><s> (?:is|was) (?:the )?<o><stop>", r"<start>(?:the )?<o> (?:is|was) <s><close>"),
    "es": (r"<lead><s> (?:es|fue) (?:el |la )?<o><stop>", r"<start>(?:el |la )?<o> (?:es|fue) <s><close>"),
    "fr": (
        r"<lead><s> (?:est|fut|était) (?:le |la |l['’])?<o><stop>",
        r"<start>(?:le |la |l['’])?<o> (?:est|fut|était) <s><close>",
    ),
    "zh": (r"<s>(?:是|为)<o><stop>", r"<o>是<s><stop>"),
}
_WORKS = {
    "en": (
        r"<lead><s> (?:is|was|were) (?:originally )?(?:painted|written|discovered|composed|developed|formulated|proposed|authored) by (?:the )?<o><end>",
        r"<start><o> (?:painted|wrote|discovered|developed|formulated|proposed|authored) <s><close>",
    ),
    "es": (
        r"<lead><s> fue (?:pintad|escrit|descubiert|desarrollad|formulad|propuest)[oa] por <o><end>",
        r"<start><o> (?:pintó|escribió|descubrió|desarrolló|formuló) <s><close>",
    ),
    "fr": (
        r"<lead><s> (?:a été|fut) (?:peint|écrit|découvert|développé|formulé|proposé)e? par <o><end>",
        r"<start><o> (?:a (?:peint|écrit|découvert|développé|formulé)|peignit|écrivit|découvrit) <s><close>",
    ),
    "zh": (r"<s>是由?<o>(?:画|写|创作|发现|提出)的",),
}
_CLOSE = r"(?=\s*(?:[.,;:!)\n。，；]|$)|\s+(?:and|with|by|y|con|et|avec)\b)"


def _filled(pattern: str, unit: str = "") -> str:
    pieces = {
        "<lead>": r"(?<![\w'’\-])",
        "<total>": _TOTAL,
        "<unit>": f"(?:{unit})",
        "<after>": _AFTER,
        "<close>": _CLOSE,
    }
    for name, piece in pieces.items():
        pattern = pattern.replace(name, piece)
    return pattern


@cache
def _listed() -> Mapping[str, Any]:
    return tomllib.loads(files("classifiers.factual.lookups").joinpath("everyday.toml").read_text("utf-8"))


@cache
def relations() -> tuple[Relation, ...]:
    """Read the list."""
    listed = _listed()
    return (
        *(_count(one) for one in listed["count"]),
        *(_amount(one) for one in listed["amount"]),
        *(_thing(one, listed["kind"]) for one in listed["thing"]),
        *(_work(one) for one in listed["work"]),
    )


def _count(one: Mapping[str, Any]) -> Relation:
    patterns = tuple(
        _filled(text, one["unit"][code]) for code, texts in _COUNTS.items() if code in one["unit"] for text in texts
    )
    right = frozenset({one["value"], *one.get("too", ())})
    return _relation(one, patterns, exactly(lambda _: right), COUNTED, "{subject}: {expected}, the answer says {said}")


def _amount(one: Mapping[str, Any]) -> Relation:
    value = Fraction(str(one["value"]))
    room = Room(**{name: Fraction(str(one[name])) for name in ("right", "wrong", "near", "far") if name in one})
    compare = compared(lambda _: (value,), one["kind"], room, as_=one.get("as", ""))
    patterns = tuple(_filled(text) for texts in _AMOUNTS.values() for text in texts) + tuple(one.get("also", ()))
    return _relation(one, patterns, compare, amount(one["kind"]), "{subject}: {expected}, the answer says {said}")


def _thing(one: Mapping[str, Any], kinds: Mapping[str, Mapping[str, list[str]]]) -> Relation:
    patterns = tuple(_filled(text) for texts in _THINGS.values() for text in texts)
    if one["kind"] == "person":
        object_, compare = rf"(?:{LATIN_NAME}|{HAN_NAME})", _person(one["right"])
    else:
        members = kinds[one["kind"]]
        words = sorted((word for names in members.values() for word in names), key=len, reverse=True)
        object_, compare = (
            rf"(?<![\w-])(?:{'|'.join(words)})(?:s|es)?(?![^\W\u3400-\u9fff]|-)",
            _member(one["right"], members),
        )
    return _relation(one, patterns, compare, object_, "{subject} is {expected}, the answer says {said}")


def _work(one: Mapping[str, Any]) -> Relation:
    patterns = tuple(_filled(text) for texts in _WORKS.values() for text in texts)
    object_ = rf"(?:{LATIN_NAME}|{HAN_NAME})"
    says = "{subject} {expected}, the answer says {said}"
    return _relation({"unless": _ADAPTED, **one}, patterns, _person(one["right"]), object_, says)


def _member(right: list[str], members: Mapping[str, list[str]]) -> Compare:
    """Compare with things of one kind, which are all listed."""
    known = {spelled(word): name for name, words in members.items() for word in words}

    def compare(subject: str, words: str, language: str) -> Verdict | None:
        del subject, language
        plain = spelled(words)
        said = known.get(plain) or known.get(plain.removesuffix("s")) or known.get(plain.removesuffix("es"))
        return (said and Verdict(right=said in right, expected=" or ".join(right[:1]), said=words)) or None

    return compare


_ADAPTED = (
    r"\b(?:films?|movies?|screenplay|adapt\w+|musical|opera|ballet|radio|stage|version|episode|song|parody|stolen|if|película|versión|"
    r"adaptación|adaptation|ópera|opéra)\b|电影|改编|歌剧|版本"
)
"""Words of works that are made after the one that is meant."""

_FAMOUS = frozenset(
    [
        "michelangelo",
        "raphael",
        "rembrandt",
        "picasso",
        "monet",
        "dali",
        "shakespeare",
        "cervantes",
        "homer",
        "dickens",
        "tolstoy",
        "dostoevsky",
        "goethe",
        "voltaire",
        "einstein",
        "newton",
        "galileo",
        "darwin",
        "pasteur",
        "edison",
        "mozart",
        "beethoven",
        "米开朗基罗",
        "毕加索",
        "莎士比亚",
        "牛顿",
        "爱因斯坦",
        "伽利略",
        "达芬奇",
        "巴斯德",
        "歌德",
    ]
)
"""People whose last name alone is a name."""


def _person(right: list[str]) -> Compare:
    """Compare with a person by the last name; another name of two words at least is another person."""

    def compare(subject: str, words: str, language: str) -> Verdict | None:
        del subject, language
        plain = spelled(words)
        if any(spelled(name) in plain for name in right):
            return Verdict(right=True, expected=right[0], said=words)
        other = len(plain.split()) > 1 or plain in _FAMOUS
        return Verdict(right=False, expected=right[0], said=words) if other else None

    return compare


def _relation(one: Mapping[str, Any], patterns: tuple[str, ...], compare: Compare, o: str, says: str) -> Relation:
    return Relation(
        rule=f"everyday.{one['rule']}",
        cues=tuple(one["cues"]),
        patterns=patterns,
        subject=_constant(one["name"]),
        compare=compare,
        called=str,
        says=says,
        source=Source(title="Wikipedia", url=one["url"]),
        s=f"(?:{'|'.join(one['s'])})",
        o=o,
        passes=False,
        unless=one.get("unless"),
    )


def _constant(name: str) -> Resolve:
    return lambda words: frozenset({name})  # noqa: ARG005  # every wording of the list means it


@cache
def matcher() -> Matcher:
    """Return the engine over the list."""
    return Matcher(relations(), answer_rule="everyday.answer")


def _find(answer: Answer) -> Iterator[Finding]:
    return matcher().find(answer)


CHECK = Check(
    name="everyday",
    kind=Kind.LOOK_UP,
    what="Counts, constants and records that are taught in school: bones, planets, oceans, the speed of light.",
    rules=(
        "everyday.count",
        "everyday.constant",
        "everyday.body",
        "everyday.sky",
        "everyday.record",
        "everyday.person",
    ),
    find=each(_find),
    sources=(LISTED,),
)
