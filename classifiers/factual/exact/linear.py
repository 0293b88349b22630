"""Linear equations whose solution does not fit: '2x + 3 = 11, so x = 5'."""

# ruff: noqa: RUF001  # minus signs are the subject

import re
from collections.abc import Iterator
from fractions import Fraction

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.numbers import shown
from classifiers.factual.exact.relation import right
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import DOUBT

EQUATION = re.compile(
    r"(?<![A-Za-z0-9_+*/×÷^=().,−–-])(?<![-+*/×÷^=(−–]\s)(?P<k>[-−]?\d{1,6}(?:\.\d{1,4})?)?\s?[*·]?\s?(?P<x>[a-zA-Z])"
    r"\s?(?:(?P<sign>[-+−–])\s?(?P<b>\d{1,6}(?:\.\d{1,4})?))?\s?=\s?(?P<c>[-−]?\d{1,7}(?:\.\d{1,4})?)"
    r"(?![\w%/^²³]|[.,]\d|\s?[-+*/×÷^=(−–]|\s?[a-zA-Z]\b)"
)
SOLUTION = re.compile(
    r"(?<![A-Za-z0-9_+*/×÷^=().−–-])(?<![-+*/×÷^=(−–]\s)(?P<x>[a-zA-Z])\s?(?:=|is|equals)\s?(?P<top>[-−]?\d{1,7}(?:\.\d{1,4})?)"
    r"(?:/(?P<bottom>[1-9]\d{0,5}))?(?![\w%^²³]|[.,]\d|\s?[-+*/×÷^=(−–]|\s+[a-zA-Z]\b)"
)
OTHERWISE = re.compile(
    r"\b(?:or|o|ou|if and only|when|check|try|let|y\s?=|system|not|no|pas|check)\b|或|方程组|不", re.IGNORECASE
)
"""Several solutions, tried ones, systems of equations."""

RULE = "equation.solution"


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the solution of the one linear equation of a sentence, wrong or right."""
    del language
    if "=" not in sentence or OTHERWISE.search(sentence) or DOUBT.search(sentence):
        return
    given = [match for match in EQUATION.finditer(sentence) if match["k"] or match["b"]]
    said = list(SOLUTION.finditer(sentence))
    if not given or len(said) != 1 or said[0].start() < given[0].end() or said[0]["x"] != given[0]["x"]:
        return
    solution = _solution(given[0])
    if solution is not None:
        yield _judged(sentence, (given[0].start(), said[0].end()), solution, said[0])


def _solution(match: re.Match[str]) -> Fraction | None:
    k = _value(match["k"]) if match["k"] else Fraction(1)
    b = _value(match["b"]) if match["b"] else Fraction(0)
    return (_value(match["c"]) - (b if match["sign"] == "+" else -b)) / k if k else None


def _value(text: str) -> Fraction:
    return Fraction(text.replace("−", "-"))


def _judged(sentence: str, span: tuple[int, int], solution: Fraction, match: re.Match[str]) -> Finding:
    said = _value(match["top"]) / int(match["bottom"] or 1)
    claim = sentence[slice(*span)]
    digits = len(match["top"].partition(".")[2])
    if abs(said - solution) < (Fraction(1, 10**digits) if solution.denominator != 1 and digits else Fraction(1, 10**9)):
        return right(RULE, span, claim)
    says = f"The equation gives {match['x']} = {shown(solution)}, the answer says {shown(said)}"
    return found(RULE, span, says, claim=claim, expected=shown(solution), said=shown(said))


CHECK = Check(
    name="equation",
    kind=Kind.EXACT,
    what="Solutions of linear equations with one unknown: '2x + 3 = 11, so x = 5'.",
    rules=(RULE, "equation.right"),
    find=each_figured(check),
)
