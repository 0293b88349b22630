"""Conclusions against their own premises, and years said to be before or after others."""

# ruff: noqa: RUF001  # patterns and signs of four languages are the subject

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.exact.gate import holds
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import stated, states

NAME = r"[A-ZÀ-Þ][^\W\d_]{0,20}"
MORE = {
    "taller": "tall", "older": "old", "heavier": "heavy", "faster": "fast", "larger": "large", "bigger": "large", "longer": "long",
    "shorter": "-tall", "younger": "-old", "lighter": "-heavy", "slower": "-fast", "smaller": "-large",
    "mayor": "old", "menor": "-old", "alt": "tall", "rápid": "fast", "pesad": "heavy", "viej": "old", "joven": "-old", "baj": "-tall", "lent": "-fast",
    "grand": "tall", "âgé": "old", "rapide": "fast", "lourd": "heavy", "jeune": "-old", "petit": "-tall",
    "高": "tall", "大": "large", "快": "fast", "重": "heavy", "矮": "-tall", "小": "-large", "慢": "-fast", "轻": "-heavy",
}  # fmt: skip
"""Comparison to quality; a minus turns it round."""

THAN = re.compile(
    rf"\b(?P<a>{NAME})\s(?:is|es|est)\s(?:also\s|even\s)?(?:(?P<more>taller|older|heavier|faster|larger|bigger|longer|shorter|younger|lighter|slower|smaller)\sthan"
    r"|(?P<mayor>mayor|menor)\sque|más\s(?P<mas>alt|rápid|pesad|viej|joven|baj|lent)[oae]?\sque|plus\s(?P<plus>grand|âgé|rapide|lourd|jeune|petit|lent)e?\sque?)(?:\s|['’]\s?)"
    rf"(?P<b>{NAME})\b"
    r"|(?:^|[，,。；]|因为|所以|因此|那么)(?P<c>[\u4e00-\u9fff]{1,3}|[A-Z])比(?P<d>[\u4e00-\u9fff]{1,3}?|[A-Z])(?P<bi>高|大|快|重|矮|小|慢|轻)(?=[，,。；]|$)"
)
SO = re.compile(
    r"\b(?:so|therefore|thus|hence|así que|por lo tanto|por tanto|entonces|donc|alors|par conséquent)\b|所以|因此|那么",
    re.IGNORECASE,
)
YEAR = r"(?:1\d{3}|20\d\d)(?!\d|\s?(?:BC|BCE|a\.\s?C|av\.))"
SIDES = re.compile(
    rf"\b(?:in|en)\s(?P<first>{YEAR}),?\s(?:(?:just|long|shortly|well|mucho|justo|bien|juste)\s)?"
    r"(?P<side>before|after|antes|después|avant|après)\s(?!which|that\b)(?:(?!\b(?:but|while|when|and|pero|mais)\b)[^\d.;:()]){3,70}?"
    rf"\b(?:in|en)\s(?P<last>{YEAR})|(?P<y3>(?<!\d)(?:1\d{{3}}|20\d\d))年[,，]?(?P<z>早于|晚于)[^\d。；，]{{1,20}}?(?P<y4>(?:1\d{{3}}|20\d\d))年",
    re.IGNORECASE,
)
BEFORE = 4
"""Sentences before a conclusion that its premises may stand in."""

NEEDED = re.compile(r"[12]\d\d\d|than\s[A-ZÀ-Þ]|(?:que|qu['’])\s?[A-ZÀ-Þ]|比")
"""Years to hold against each other, or names that are compared."""

MOST = 20
"""Comparisons of one sentence that are followed; more are a list."""


def check(answer: Answer) -> Iterator[Finding]:
    """Yield conclusions that their premises contradict or bear out, and years on the wrong side."""
    if NEEDED.search(answer.text) is None or not holds(answer.text, WORDS):
        return
    for place, sentence in enumerate(answer.sentences):
        if NEEDED.search(sentence.text) is None:
            continue
        for finding in _sides(sentence.text):
            yield _placed(finding, sentence.start)
        so = list(SO.finditer(sentence.text))
        if len(so) == 1 and THAN.search(sentence.text, so[0].start()):
            yield from _concluded(answer, place, so[0].end())


def _concluded(answer: Answer, place: int, so: int) -> Iterator[Finding]:
    """Hold the conclusion of a sentence against what it and the sentences before it say."""
    sentence = answer.sentences[place]
    first = answer.sentences[max(0, place - BEFORE)]
    text = answer.text[first.start : sentence.end]
    if states(text):
        for finding in _conclusion(text, sentence.start - first.start + so):
            yield _placed(finding, first.start)


def _placed(finding: Finding, start: int) -> Finding:
    begin, end = finding.span or (0, 0)
    return replace(finding, span=(start + begin, start + end))


def _sides(sentence: str) -> Iterator[Finding]:
    for match in SIDES.finditer(sentence):
        if stated(sentence, match.span()):
            yield from _side(match)


def _side(match: re.Match[str]) -> Iterator[Finding]:
    first, last = int(match["first"] or match["y3"]), int(match["last"] or match["y4"])
    before = (match["side"] or match["z"]).lower() in {"before", "antes", "avant", "早于"}
    if first == last:
        return
    says = f"{first} is {'before' if first < last else 'after'} {last}"
    if (first < last) == before:
        yield found("logic.right", match.span(), says, claim=match[0])
    else:
        said = "before" if before else "after"
        says = f"{says}, the answer says {said}"
        yield found("logic.years", match.span(), says, claim=match[0], said=said, error="reasoning")


def _conclusion(sentence: str, so: int) -> Iterator[Finding]:
    matches = list(THAN.finditer(sentence))[:MOST]
    premises = [match for match in matches if match.end() <= so + 1]
    follow = [match for match in matches if match.end() > so + 1]
    if len(premises) < 2 or len(follow) != 1:  # noqa: PLR2004  # a chain has two links
        return
    quality, more, less = _read(follow[0])
    above: Mapping[str, set[str]] = _above([_read(match) for match in premises], quality)
    span = (premises[0].start(), follow[0].end())
    claim = follow[0][0].strip("，,。；")
    if _reaches(above, less, more):
        says = f"What is said before has it that {less} comes before {more}"
        yield found("logic.chain", span, says, claim=claim, error="reasoning")
    elif _reaches(above, more, less):
        yield found("logic.right", span, "It follows from what is said before", claim=claim)


def _read(match: re.Match[str]) -> tuple[str, str, str]:
    """Return a quality, who has more of it and who less."""
    word = match["more"] or match["mas"] or match["plus"] or match["mayor"] or match["bi"]
    quality = MORE[word.lower()]
    one, other = match["a"] or match["c"], match["b"] or match["d"]
    return (quality[1:], other, one) if quality.startswith("-") else (quality, one, other)


def _above(read: list[tuple[str, str, str]], quality: str) -> Mapping[str, set[str]]:
    above: dict[str, set[str]] = defaultdict(set)
    for of, more, less in read:
        if of == quality:
            above[more].add(less)
    return above


def _reaches(above: Mapping[str, set[str]], one: str, other: str) -> bool:
    seen, open_ = {one}, [one]
    while open_:
        for name in above.get(open_.pop(), set()) - seen:
            if name == other:
                return True
            seen.add(name)
            open_.append(name)
    return False


WORDS = (" before ", " after ", "antes", "después", "avant", "après", "早于", "晚于", " than ", " que ", " qu'", "比")

CHECK = Check(
    name="logic",
    kind=Kind.EXACT,
    what="Comparisons that contradict their premises, and years said to be before or after others.",
    rules=("logic.chain", "logic.years", "logic.right"),
    find=each(check),
)
