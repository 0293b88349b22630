"""The final answer of a word problem against its own last step: '... = 18. The answer is 19'."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Iterator
from fractions import Fraction

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.exact.numbers import NUMBER, Number, read, shown, styles
from classifiers.factual.exact.relation import right
from classifiers.factual.finding import Finding, found

ANSWER = re.compile(
    rf"(?:^\s*(?:\*\*)?(?:A|Answer|Final answer|Respuesta(?: final)?|Réponse(?: finale)?|答案?)(?:\*\*)?\s*[:：](?:\*\*)?|####"
    r"|\b(?:so |therefore,? |thus,? )?the (?:final )?answer is(?: therefore| thus)?:?|\bla respuesta(?: final)? es:?|\bla réponse(?: finale)? est:?|(?:最终)?答案[是为:：])"
    rf"\s*(?:\*\*|\\boxed\{{)?\s*(?:US)?[$€£¥￥]?\s?(?P<said>[-−]?{NUMBER})(?P<behind>[^\n]{{0,24}})",
    re.IGNORECASE | re.MULTILINE,
)
STEP = re.compile(rf"=\s*(?:US)?[$€£¥￥]?\s?(?P<last>[-−]?{NUMBER})(?P<behind>[^\n=]{{0,40}})")
CLEAN = re.compile(r"\s*(?:[€元]|[^\W\d_]{1,15})?(?:\s+[^\W\d_]{1,15}){0,3}\s*[*})\]]*[.。!！]?\s*$")
"""Nothing but a unit behind a figure: no range, no other figure, no sign."""

UNITS = re.compile(
    r"%|thousand|million|billion|trillion|mil\b|millones|millions?|milliards?|[万亿]|percent|hours?|minutes?|seconds|days?|weeks?|months?|years?|cents?|dozen|feet|inch|yards?|km|meters?|kg|grams?|pounds?|ounces?",
    re.IGNORECASE,
)
"""A last step in one of these may be converted in the head."""

ROUNDS = re.compile(r"round|redonde|arrond|approx|about|nearest|whole|四舍|约|since|however|但", re.IGNORECASE)


def look(answer: Answer) -> Iterator[Finding]:
    """Yield the final answer where the step right before it ends on another figure."""
    if "=" not in answer.text:
        return
    said = _last(answer)
    if said is None:
        return
    steps = list(STEP.finditer(answer.text, 0, said.start()))
    if not steps or not _beside(steps[-1], said, answer.text):
        return
    yield from _judged(steps[-1], said, answer)


def _last(answer: Answer) -> re.Match[str] | None:
    """Return the final answer; the text has to end there."""
    tail = max(0, len(answer.text.rstrip()) - 160)
    at = answer.text.rfind("\n", 0, tail) + 1
    hits = [match for line in _lines(answer.text, at) for match in ANSWER.finditer(answer.text, *line)]
    if len(hits) != 1 or answer.text[hits[0].end() :].strip() or not CLEAN.match(hits[0]["behind"]):
        return None
    return hits[0]


def _lines(text: str, at: int) -> Iterator[tuple[int, int]]:
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield at, end
        at = end + 1


def _beside(step: re.Match[str], said: re.Match[str], text: str) -> bool:
    """Whether the step is the last thing that is said before the answer, and in no unit of its own."""
    between = text[step.end("last") : said.start()]
    line = text[text.rfind("\n", 0, step.start()) + 1 : step.start()]
    if re.search(rf"(?<![\d.,]){re.escape(said['said'])}(?![\d]|[.,]\d)", line):
        return False  # 'he buys 3 because 1.5 x 2 = 3.0'
    return (
        len(between) <= BESIDE
        and CLEAN.match(between.strip(" \n") or " ") is not None
        and not (
            UNITS.search(between) or UNITS.search(said["behind"]) or ROUNDS.search(text, max(0, step.start() - 120))
        )
    )


def _judged(step: re.Match[str], said: re.Match[str], answer: Answer) -> Iterator[Finding]:
    readings = [
        (one, other)
        for style in styles(answer.language)
        if (one := read(step["last"].lstrip("-−"), style)) and (other := read(said["said"].lstrip("-−"), style))
    ]
    span = said.span("said")
    if not readings:
        return
    if any(_alike(one, other) for one, other in readings):
        yield right(RULE, span, said[0].strip())
        return
    last, final = (shown(one.value) for one in readings[0])
    says = f"The last step comes to {last}, the final answer says {final}"
    yield found(RULE, span, says, claim=said[0].strip(), expected=last, said=final, error="reasoning")


def _alike(one: Number, other: Number) -> bool:
    """Whether they are the same, one is the other rounded, or in cents or percent."""
    apart = abs(one.value - other.value)
    ratio = one.value / other.value if other.value else None
    whole = one.value.denominator == other.value.denominator == 1
    return (
        apart <= abs(one.value) / 10**6
        or (not whole and apart < max(one.step, other.step))
        or ratio in {100, Fraction(1, 100)}
    )


BESIDE = 60
"""Code points between the last step and the answer: a unit, a line break, 'so'."""

RULE = "final.step"

CHECK = Check(
    name="final",
    kind=Kind.EXACT,
    what="The final answer of a word problem against its own last step: '... = 18. The answer is 19'.",
    rules=(RULE, "final.right"),
    find=each(look),
)
