"""Remainders, divisors, primes, even and odd that are wrong: '91 is prime', '17 mod 5 is 3'."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, isqrt, lcm

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.numbers import is_list, read, styles
from classifiers.factual.exact.relation import END, IS, LEADS, START, Relation, Values, form, number, related, right
from classifiers.factual.exact.spoken import digits
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import WRONG, stated

GATE = re.compile(
    r"\bmod|remainder|\d %|prim[eo]|premier|divis|divid|m[uú]ltipl|factor|facteur|gcd|lcm|hcf|gcf|\bm[cp]|pgcd|ppcm|\beven\b|\bodd\b"
    r"|\b(?:im)?pair|\b(?:im)?par\b|\breste\b|\bresto\b|余|质数|素数|整除|倍数|公约数|公倍数|偶数|奇数|因数",
)

A, B, SAID = number("a"), number("b"), number("said")
AND = r"\s*(?:,|、|\band\b|\by\b|\bet\b|和|与)\s*"


def _whole(values: Values) -> tuple[int, int] | None:
    a, b = values["a"], values["b"]
    return (int(a), int(b)) if a.denominator == b.denominator == 1 else None


def _remainder(values: Values) -> Fraction | None:
    pair = _whole(values)
    if pair is None or pair[1] < 1 or pair[0] < 0:
        return None
    if "q" in values and values["q"] != pair[0] // pair[1]:
        return None
    return Fraction(pair[0] % pair[1])


def _gcd(values: Values) -> Fraction | None:
    pair = _whole(values)
    return Fraction(gcd(*pair)) if pair and min(pair) > 0 else None


def _lcm(values: Values) -> Fraction | None:
    pair = _whole(values)
    return Fraction(lcm(*pair)) if pair and min(pair) > 0 else None


LEAVES = r"(?:,?\s*(?:(?:has|leaves|gives|with|tiene|da|deja|laisse|donne|avec)\s+)?(?:a |the |un |une )?(?:remainder|rest|resto|reste)(?:\s+of|\s+de)?(?:\s*(?:is|=|es|est))?)"
DIVIDED = r"(?:÷|/|\bentre\b|\bdivided by\b|\bdividido (?:entre|por)\b|\bdivisé par\b|除以)"
REMAINDER = (
    rf"{START}{A}\s*(?:\bmod(?:ulo)?\b|\bmódulo\b|(?<=\s)%(?=\s))\s*{B}\s*{IS}\s*{SAID}{END}",
    rf"{START}{A}\s*{DIVIDED}\s*{B}\s*{LEAVES}\s*{SAID}{END}",
    rf"{START}{A}\s*{DIVIDED}\s*{B}\s*{IS}\s*(?P<q>\d{{1,12}})\s*,?\s*(?:with |and |con |y |avec |et )?(?:a |un )?(?:remainder|resto|reste|R|r|余数?|余)\s*(?:of |de |是|为)?\s*{SAID}{END}",
    rf"{START}{A}\s*{DIVIDED}\s*{B}\s*的?(?:余数?)\s*(?:{IS})?\s*{SAID}{END}",
    rf"\b(?:the )?remainder (?:of|when)(?: dividing)? {A}\s*(?:is )?(?:divided by|by|by dividing by)\s*{B}\s*{IS}\s*{SAID}{END}",
    rf"\bresto de (?:dividir |la división de )?{A}\s*(?:entre|por)\s*{B}\s*{IS}\s*{SAID}{END}",
    rf"\breste de (?:la division (?:euclidienne )?de )?{A}\s*par\s*{B}\s*{IS}\s*{SAID}{END}",
)
GCD = r"greatest common (?:divisor|factor)|highest common factor|gcd|gcf|hcf|máximo común divisor|mcd|plus grand commun diviseur|pgcd|plus grand diviseur commun"
LCM = r"(?:least|lowest) common multiple|lcm|mínimo común múltiplo|mcm|plus petit commun multiple|plus petit multiple commun|ppcm"


def _shared(words: str, chinese: str) -> tuple[str, ...]:
    return (
        rf"\b(?:{words})\s*(?:\([A-Z]{{3}}\)\s*)?(?:of|de|entre|\()\s*{A}{AND}{B}\s*\)?\s*{IS}\s*{SAID}{END}",
        rf"{START}{A}{AND}{B}\s*的{chinese}\s*{IS}\s*{SAID}{END}",
    )


RULE = "divisibility.value"

RELATIONS = tuple(
    Relation(rule=RULE, pattern=pattern, expected=expected, doubt=WRONG)
    for expected, patterns in (
        (_remainder, REMAINDER),
        (_gcd, _shared(GCD, "最大公[约因]数")),
        (_lcm, _shared(LCM, "最小公倍数")),
    )
    for pattern in patterns
)

LARGEST = 10**10
"""Of which it is tried whether it is a prime: 50,000 divisions."""


def _prime(a: int, _b: int) -> bool | None:
    if not 0 <= a <= LARGEST:
        return None
    if a < 4:  # noqa: PLR2004  # 2 and 3
        return a > 1
    return bool(a % 2 and a % 3) and all(a % d and a % (d + 2) for d in range(5, isqrt(a) + 1, 6))


def _divides(a: int, b: int) -> bool | None:
    return None if b == 0 else a % b == 0


def _even(a: int, _b: int) -> bool | None:
    return a % 2 == 0


@dataclass(frozen=True, slots=True)
class Property:
    """What is said of a whole number, and what makes it true."""

    name: str
    pattern: str
    holds: Callable[[int, int], bool | None]
    expected: bool = True


STOP = (
    r"(?=\s*(?:[.,;:!)。，；！）*]|$|\b(?:and|so|because|since|but|which|as|y|porque|et|car|donc|that|than)\b|因|所))"
)
BE = r"(?:is|was|=|es|est|是)"
WHOLE = r"(?P<a>\d{1,3}(?:[,.\u202f\u00a0 ]\d{3})+|\d{1,15}|[一二三四五六七八九十百千万]{1,9})"
OTHER = r"(?P<b>\d{1,3}(?:[,.\u202f\u00a0]\d{3})+|\d{1,15}|[一二三四五六七八九十百千万]{1,9})"
ODD = r"(?:an? )?odd(?: (?:number|integer))?|(?:un )?(?:número )?impar|(?:un )?(?:nombre )?impair|一?个?奇数"
EVEN = r"(?:an? )?even(?: (?:number|integer))?|(?:un )?(?:número )?par|(?:un )?(?:nombre )?pair|一?个?偶数"
PRIME = r"(?:a )?prime(?: number)?|(?:un )?(?:número )?primo|(?:un )?(?:nombre )?premier|一?个?[质素]数"
COMPOSITE = r"(?:a )?composite(?: number)?|(?:un )?número compuesto|(?:un )?nombre composé|一?个?合数"

PROPERTIES = (
    Property("a prime number", rf"{START}{WHOLE}\s*{BE}\s*(?:{PRIME}){STOP}", _prime),
    Property("a composite number", rf"{START}{WHOLE}\s*{BE}\s*(?:{COMPOSITE}){STOP}", _prime, expected=False),
    Property("an even number", rf"{START}{WHOLE}\s*{BE}\s*(?:{EVEN}){STOP}", _even),
    Property("an odd number", rf"{START}{WHOLE}\s*{BE}\s*(?:{ODD}){STOP}", _even, expected=False),
    Property("divisible", rf"{START}{WHOLE}\s*{BE}\s*(?:(?:evenly )?divisible (?:by|por|entre|par)|(?:a |un )?(?:multiple of|múltiplo de|multiple de))\s+{OTHER}{STOP}", _divides),
    Property("divisible", rf"{START}{OTHER}\s*{BE}\s*(?:a |an |un )?(?:factor of|divisor of|factor de|divisor de|diviseur de)\s+{WHOLE}{STOP}", _divides),
    Property("divisible", rf"{START}{WHOLE}\s*(?:能|可以)被\s*{OTHER}\s*整除{STOP}", _divides),
    Property("divisible", rf"{START}{WHOLE}\s*是\s*{OTHER}\s*的倍数{STOP}", _divides),
)  # fmt: skip

PROPERTY_RULE = "divisibility.property"


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield what a sentence says of remainders, divisors and primes, wrong or right."""
    if not GATE.search(sentence.lower()):
        return
    text = digits(sentence, language)
    yield from related(RELATIONS, text, language)
    for one in PROPERTIES:
        for match in form(one.pattern).finditer(text):
            if stated(sentence, match.span()) and not _part(match, text):
                yield from _judged(one, match, language)


def _part(match: re.Match[str], text: str) -> bool:
    return (
        bool(LEADS.search(text, max(0, match.start() - 12), match.start()))
        and text[: match.start()].rstrip()[-3:] != "and"
    )


def _judged(one: Property, match: re.Match[str], language: str) -> Iterator[Finding]:
    outcomes = {_holds(one, match.groupdict(), language, place) for place in range(2)} - {None}
    if not outcomes:
        return
    if one.expected in outcomes:
        yield right(PROPERTY_RULE, match.span(), match[0])
        return
    why = f"{match['a']} is not {one.name}" + _reason(one, match)
    yield found(PROPERTY_RULE, match.span(), why, claim=match[0])


def _holds(one: Property, words: Mapping[str, str | None], language: str, place: int) -> bool | None:
    style = styles(language)[place]
    a, b = read(words["a"] or "", style), read(words.get("b") or "1", style)
    if a is None or b is None or a.value.denominator != 1 or b.value.denominator != 1:
        return None
    if is_list(words["a"] or "", language):
        return None
    return one.holds(int(a.value), int(b.value))


def _reason(one: Property, match: re.Match[str]) -> str:
    """Return how a person sees it: the smallest factor."""
    if one.name != "a prime number" or not match["a"].isdecimal():
        return f" by {match['b']}" if "b" in match.re.groupindex else ""
    value = int(match["a"])
    factor = next((d for d in range(2, isqrt(value) + 1) if value % d == 0), None)
    return "" if factor is None else f": it is {factor} x {value // factor}"


CHECK = Check(
    name="divisibility",
    kind=Kind.EXACT,
    what="Remainders, common divisors and multiples, primes, even and odd: '91 is prime'.",
    rules=(RULE, PROPERTY_RULE, "divisibility.right"),
    find=each_figured(check),
)
