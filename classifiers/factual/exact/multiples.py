"""Twice, half and dozens that do not come out: 'half of 48 is 22'."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.relation import END, IS, START, WORDS, Relation, Values, number, related
from classifiers.factual.exact.spoken import digits
from classifiers.factual.finding import Finding

N, SAID = number("n"), number("said")

TIMES: tuple[tuple[str, Fraction], ...] = (
    (r"twice|double|el doble de|(?:le )?double de", Fraction(2)),
    (r"triple|three times|el triple de|le triple de|thrice", Fraction(3)),
    (r"half(?: of)?|la mitad de|la moitié de", Fraction(1, 2)),
    (r"(?:a|one) third of|un tercio de|un tiers de|le tiers de", Fraction(1, 3)),
    (r"(?:a|one) (?:quarter|fourth) of|un cuarto de|un quart de|le quart de", Fraction(1, 4)),
    (r"(?:a|one) fifth of|un quinto de|un cinquième de", Fraction(1, 5)),
    (r"(?:a|one) tenth of|un décimo de|un dixième de", Fraction(1, 10)),
    (r"two[- ]thirds of|(?:2/3|⅔) of|dos tercios de|(?:les )?deux tiers de", Fraction(2, 3)),
    (r"three[- ](?:quarters|fourths) of|(?:3/4|¾) of|tres cuartos de|(?:les )?trois quarts de", Fraction(3, 4)),
)
"""Words before a figure, and what they make of it."""

CHINESE: tuple[tuple[str, Fraction], ...] = (
    (r"[两二2]倍", Fraction(2)), (r"[三3]倍", Fraction(3)), (r"一半|二分之一", Fraction(1, 2)),
    (r"三分之一", Fraction(1, 3)), (r"四分之一", Fraction(1, 4)), (r"三分之二", Fraction(2, 3)),
    (r"四分之三", Fraction(3, 4)), (r"五分之一", Fraction(1, 5)), (r"十分之一", Fraction(1, 10)),
)  # fmt: skip
"""Words behind a figure."""

GATE = re.compile(
    r"\b(?:twice|double|half|thrice|triple|thirds?|quarters?|fourths?|fifth|tenth|three times|dozen|docenas?|doble|mitad"
    r"|tercios?|cuartos?|moitié|tiers|quarts?|douzaines?|two[- ]thirds)\b|倍|半|分之|打|[⅔¾]|[23]/[34] of",
)

RULE = "multiple.value"


def _by(factor: Fraction) -> Callable[[Values], Fraction]:
    def expected(values: Values) -> Fraction:
        return values["n"] * factor

    return expected


RELATIONS = (
    *(
        Relation(
            rule=RULE, pattern=rf"\b(?:{words})\s+(?:the\s+)?{N}{WORDS}\s*{IS}\s*{SAID}{END}", expected=_by(factor)
        )
        for words, factor in TIMES
    ),
    *(
        Relation(rule=RULE, pattern=rf"{START}{N}\s*的\s*(?:{words})\s*{IS}\s*{SAID}{END}", expected=_by(factor))
        for words, factor in CHINESE
    ),
    Relation(
        rule=RULE,
        pattern=rf"{START}{N}\s*(?:dozen|docenas|douzaines|打){WORDS}\s*{IS}\s*{SAID}{END}",
        expected=_by(Fraction(12)),
    ),
)


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the multiples and parts of a sentence, wrong or right."""
    if GATE.search(sentence.lower()):
        yield from related(RELATIONS, _figures(sentence, language), language)


def _figures(sentence: str, language: str) -> str:
    """Return the sentence with figures for number words, but for those of the parts: 'two-thirds'."""
    kept = PARTS.sub(lambda match: match[0].replace("t", "\0").replace("T", "\1"), sentence)
    return digits(kept, language).replace("\0", "t").replace("\1", "T")


PARTS = re.compile(
    r"\b(?:two|three|one|un|dos|tres|deux|trois)[- ](?:third|quarter|fourth|fifth|tenth|terci|cuart|quint|tiers|quart|times)",
    re.IGNORECASE,
)

CHECK = Check(
    name="multiple",
    kind=Kind.EXACT,
    what="Twice, half, thirds, quarters and dozens of a figure: 'half of 48 is 22'.",
    rules=(RULE, "multiple.right"),
    find=each_figured(check),
)
