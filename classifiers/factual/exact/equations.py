"""Finds written sums in a sentence: runs of numbers and signs with an equals sign or word between them."""

# ruff: noqa: RUF001  # signs and full-width forms of four languages are the subject

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.factual.exact.numbers import NUMBER, SCALES

TOKEN = re.compile(
    rf"""
    (?P<other>0[xX][0-9a-fA-F]+ | [=!<>:]=+ | =>|->|<- | \.{{2,}} | \d+(?:[.,]\d+)?[eE][+-]?\d+)
  | (?P<mixed>(?<![\w.,/])\d{{1,4}}\ \d{{1,3}}/\d{{1,3}}(?![\d/]))
  | (?P<number>{NUMBER})
  | (?P<power>\*\*(?=\d|-\d|\() | \^)
  | (?P<multiply>[*×·⋅∗✕✖] | \\times\b | \\cdot\b | [xX](?=\s?[\d($€£]) | (?<=\s)[xX](?=\s[-−]\d)
        | \btimes\b | \bmultiplied\ by\b | \bmultiplicado\ por\b | \bpor(?=\s+\d)
        | \bfois\b | \bmultiplié\ par\b | 乘以?)
  | (?P<divide>[/÷∕] | \\div\b | \bdivided\ by\b
        | \bdividido\ (?:entre|por)\b | \bentre(?=\s+\d) | \bdivisé\ par\b | 除以)
  | (?P<add>\+ | \bplus\b | \bmás\b | 加上?)
  | (?P<subtract>[-−–] | \bminus\b | \bmenos\b | \bmoins\b | 减去?)
  | (?P<open>\() | (?P<close>\))
  | (?P<equals>=)
  | (?P<is>\b(?:is\ equal\ to|equals|is|makes|gives|comes\ to
        |es\ igual\ a|es|son|da|est\ égale?\ à|égale?|est|font|fait)\b
        | 等于|得|是|为)
  | (?P<percent>%)
  | (?P<money>[$€£¥￥])
    """,
    re.VERBOSE | re.IGNORECASE,
)

NEAR = 24
"""Code points around a sum that are looked at."""

MOST = 200
"""Numbers and signs of a sum; a longer one is noise."""

SIGNS = {"power": "^", "multiply": "*", "divide": "/", "add": "+", "subtract": "-", "open": "(", "close": ")"}
BINARY = frozenset({"power", "multiply", "divide", "add", "subtract"})
EQUALS = frozenset({"equals", "is"})

NOT_BEFORE = re.compile(r"[^\W\d_\u3400-\u9fff]$|[\d^_\\{}√∛∑∏∫!@#&±~|'′″°.%]$|\d[:,]$|\]$|[√^\\{∑∏∫±≈]\s*$")
NOT_BEFORE_WORD = re.compile(
    r"(?:\b(?:(?<!total )(?<!sum )(?<!perimeter )(?<!area )(?<!volume )(?<!distance )(?<!average )(?<!balance )(?<!cost )(?<!profit )(?<!amount )(?<!price )(?<!result )of|sqrt|root|log|ln|sin|cos|tan|exp|negative|plus|minus|times|by|per|mod|half|twice|double|triple|over|(?<!total )(?<!est )(?<!es )(?<!suma )de|du|"
    r"del|raíz|racine|mitad|moitié|doble|dividir|diviser|dividing|multiplicar)|(?<![\w'’])[b-dB-Df-nF-Np-xP-XzZ])\s+$",
    re.IGNORECASE,
)
NOT_AFTER = re.compile(
    r"[^\W\d_\u3400-\u9fff]|[\d^_!{\\‰'′″°½¼¾⅓⅔²³⁴|]|:\d|,\d|\.\d|\s*(?:mod|modulo|remainder|rest|base|squared|cubed|or|out|r|x|"
    r"times|plus|minus|dozen|lakh|crore|feet|foot|ft|\d|余|除)\b|\s*(?:\(mod|…|\.\.\.|[≈≠≤≥<>±|½¼¾]|余|倍|\\(?!\)|,|;|\]))",
    re.IGNORECASE,
)
CUT_OFF = re.compile(r"[-+*/×÷−]\s?[$€£]?\d[\d.,]{0,12}\s(?:[^\W\d_]{2,15}\s){1,4}$")
"""A longer sum that words interrupt: of '$50 - $9 tape 1 - $25 = $16' only '1 - $25' would be read."""

AFTER_IS = re.compile(
    r"\s*(?:\*\*|__)?\s*(?:$|[.,;:!)。，；！）、\n]|and\b|so\b|y\b|et\b|which\b|because\b)", re.IGNORECASE
)
SCALE = re.compile(rf"\s*({'|'.join(sorted(SCALES, key=len, reverse=True))})(?![a-zà-ÿ])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """One number or sign of a sum."""

    kind: str
    text: str
    start: int
    end: int
    factor: int = 1  # of a number that a word like `million` follows


@dataclass(frozen=True, slots=True)
class Equation:
    """Sides of a sum, each a run of tokens; `signs` has one element less: `equals` or `is`."""

    sides: tuple[tuple[Token, ...], ...]
    signs: tuple[str, ...]


def equations(text: str) -> Iterator[Equation]:
    """Yield the sums that stand on their own in a sentence; what is cut off or ambiguous is left out."""
    if "=" not in text and not re.search(r"\d|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]", text):
        return
    for run in _runs(text):
        if len(run) <= MOST and any(token.kind in EQUALS for token in run):
            yield from _equation(_unmarked(run, text), text)


def _runs(text: str) -> Iterator[list[Token]]:
    """Yield stretches of tokens with nothing but spaces between them."""
    run: list[Token] = []
    for token in _tokens(text):
        if run and (text[run[-1].end : token.start].strip() or _splits(run[-1], token)):
            yield run
            run = []
        if token.kind == "other":
            yield run
            run = []
        else:
            run.append(token)
    yield run


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while match := TOKEN.search(text, at):
        kind = match.lastgroup or "other"
        at = match.end()
        scale = SCALE.match(text, at) if kind == "number" else None
        if scale:
            at = scale.end()
        yield Token(kind, match[0], match.start(), at, SCALES[scale[1].lower()] if scale else 1)


def _splits(left: Token, right: Token) -> bool:
    """Whether a new sum starts here: two numbers in a row, or `8 (5 + 3 = 8)`."""
    apart = right.start > left.end
    values = {"number", "mixed", "close", "percent"}
    return (left.kind in values and right.kind in {"number", "mixed"}) or (
        left.kind in values and right.kind == "open" and apart
    )


def _unmarked(run: list[Token], text: str) -> list[Token]:
    """Drop stars of Markdown at both ends, brackets around the whole, and an equals sign that leads on."""
    first, last = 0, len(run)
    while first < last and run[first].text in {"*", "**"} and not re.search(r"[\w)]\s*$", _before(run[first], text)):
        first += 1
    while first < last and run[last - 1].text in {"*", "**"} and not re.match(r"\s*[\w(]", _after(run[last - 1], text)):
        last -= 1
    while first < last and run[first].kind in EQUALS:
        first += 1
    return _unbracketed(run[first:last])


def _before(token: Token, text: str) -> str:
    return text[max(0, token.start - NEAR) : token.start]


def _after(token: Token, text: str) -> str:
    return text[token.end : token.end + NEAR]


def _unbracketed(run: list[Token]) -> list[Token]:
    """Drop brackets that are not part of a sum: '(5 + 3 = 8)'."""
    first = next((index for index, token in enumerate(run) if token.kind in EQUALS), len(run))
    last = len(run) - next((index for index, token in enumerate(reversed(run)) if token.kind in EQUALS), len(run))
    while run and run[0].kind == "open" and _depth(run[:first]) > 0:
        run, first, last = run[1:], first - 1, last - 1
    while run and run[-1].kind == "close" and _depth(run[last:]) < 0:
        run = run[:-1]
    return run


def _depth(run: list[Token]) -> int:
    return sum(token.kind == "open" for token in run) - sum(token.kind == "close" for token in run)


def _equation(run: list[Token], text: str) -> Iterator[Equation]:
    """Cut a run at its equals signs; the outer sides must not go on beyond the run."""
    if not run:
        return
    sides: list[tuple[Token, ...]] = [()]
    signs: list[str] = []
    for token in run:
        if token.kind in EQUALS:
            signs.append(token.kind)
            sides.append(())
        else:
            sides[-1] = (*sides[-1], token)
    if sides[0] and not _begins(sides[0][0], text):
        sides[0] = ()
    if sides[-1] and not _ends(sides[-1][-1], text, signs[-1:]):
        sides[-1] = ()
    yield Equation(tuple(sides), tuple(signs))


def _begins(token: Token, text: str) -> bool:
    before = _before(token, text)
    if token.kind in BINARY and (token.text not in {"-", "−"} or re.search(r"\w\s*$", before)):
        return False
    if NOT_BEFORE.search(before) or NOT_BEFORE_WORD.search(before):
        return False
    return not CUT_OFF.search(text, max(0, token.start - 2 * NEAR), token.start)


def _ends(token: Token, text: str, sign: list[str]) -> bool:
    after = _after(token, text)
    if sign == ["is"] and not AFTER_IS.match(after):
        return False
    return token.kind not in BINARY and not NOT_AFTER.match(after)
