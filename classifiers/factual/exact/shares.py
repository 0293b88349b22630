"""Percentages taken off, put on, or added up that do not come out: '20 % off of $80 is $60'."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Iterator
from fractions import Fraction

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.numbers import NUMBER, read, shown, styles
from classifiers.factual.exact.relation import END, IS, START, Relation, Values, number, related, right
from classifiers.factual.exact.spoken import digits
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import stated

GATE = re.compile(r"%|per ?cent|por ciento|pour cent|百分之|打[一二三四五六七八九\d]", re.IGNORECASE)

W, SAID = number("w"), number("said")
P = rf"(?P<p>{NUMBER})\s?(?:%|percent\b|per cent\b|por ciento\b|pour cent\b)"
THING = r"(?:\s+[^\W\d_]{2,20}){0,3}?"


def _off(values: Values) -> Fraction | None:
    return values["w"] * (1 - values["p"] / 100)


def _on(values: Values) -> Fraction | None:
    return values["w"] * (1 + values["p"] / 100)


def _of(values: Values) -> Fraction | None:
    return values["w"] * values["p"] / 100


def _folded(values: Values) -> Fraction | None:
    """'打八折' leaves eight tenths, '打八五折' 85 hundredths."""
    tenths = values["z"]
    return values["w"] * tenths / (10 if tenths < 10 else 100) if 0 < tenths < 100 else None  # noqa: PLR2004


COSTS = rf"(?:{IS}|costs?|becomes|comes (?:out )?to|leaves|brings? (?:it|the (?:price|cost|total)|that)(?: down| up)? to|goes (?:down|up) to|drops to|rises to)"
COSTS_ES = rf"(?:{IS}|se quedan? en|cuestan?|pasan? a(?: ser)?|resultan? en)"
COSTS_FR = rf"(?:{IS}|reviennent à|revient à|coûtent?|passent? à|devient|deviennent)"
OF = r"\s+(?:off|discount)(?: of| on| from)?,?\s+(?:the |a |an |of )?(?:original )?"

KEEP = r"(?:you(?:['’]ll| will)? pay|he pays|she pays|they pay|the (?:final |sale )?price is|it costs|pagas|on paie)"
OFF = (
    rf"\b(?:costs?|priced at|is|price of) {W}{THING},? and (?:is|it is|it['’]s|there is|you get|gets)(?: on sale for| a)? {P} (?:off|discount(?:ed)?),?\s*(?:so |then )?{KEEP}\s*{SAID}{END}",
    rf"\b(?:with|after|a|at|taking|applying)?\s?(?:a )?{P}{OF}{W}{THING},?\s*{COSTS}\s*{SAID}{END}",
    rf"{START}{W}{THING}\s+(?:with|at|minus|less|after|reduced by|decreased by|discounted by)\s+(?:a )?{P}(?: off| discount)?,?\s*{COSTS}\s*{SAID}{END}",
    *(
        rf"\b(?:con|tras)?\s?un {discount}(?: sobre| en)?,?\s+{W}{THING}\s*{COSTS_ES}\s*{SAID}{END}"
        for discount in (rf"descuento del {P}", rf"{P} de (?:descuento|rebaja)")
    ),
    rf"{START}{W} (?:rebajado|reducido|disminuido)s? (?:en )?un {P}\s*{COSTS_ES}\s*{SAID}{END}",
    rf"\bavec (?:une (?:remise|réduction) de )?{P}(?: de (?:remise|réduction))?(?: sur)?,?\s+{W}{THING}\s*{COSTS_FR}\s*{SAID}{END}",
    rf"{START}{W} (?:diminué|réduit)e?s? de {P}\s*{COSTS_FR}\s*{SAID}{END}",
    rf"{START}{W}\s*(?:减少|降低|降价|减去)\s*{P}\s*(?:后|之后)?{IS}\s*{SAID}{END}",
)
ON = (
    rf"\b(?:with|after|adding) (?:an? )?{P} (?:tax|tip|VAT|sales tax|markup|service charge|increase|raise)(?: on| added| added to)?,?\s+(?:the |a |an )?{W}{THING},?\s*{COSTS}\s*{SAID}{END}",
    rf"{START}{W}{THING}\s+(?:plus|with|increased by|after|raised by)\s+(?:an? )?{P}(?: tax| tip| VAT| increase| raise| markup)?,?\s*{COSTS}\s*{SAID}{END}",
    rf"\bcon un {P} de (?:IVA|impuestos?|propina),?\s+{W}{THING}\s*{COSTS_ES}\s*{SAID}{END}",
    rf"{START}{W} (?:aumentado|incrementado|más)s? (?:en )?un {P}\s*{COSTS_ES}\s*{SAID}{END}",
    rf"\bavec {P} de (?:TVA|taxes?|pourboire),?\s+{W}{THING}\s*{COSTS_FR}\s*{SAID}{END}",
    rf"{START}{W} (?:augmenté|majoré)e?s? de {P}\s*{COSTS_FR}\s*{SAID}{END}",
    rf"{START}{W}\s*(?:增加|上涨|提高|加上)\s*{P}\s*(?:后|之后)?{IS}\s*{SAID}{END}",
)
PART = (
    rf"\b(?:a |an |the )?{P} (?:tip|tax|commission|deposit|fee|discount|VAT|interest) (?:on|of) {W}{THING}\s*{IS}\s*{SAID}{END}",
    rf"{START}{SAID}\s+(?:is|are|equals|es el|est|son el|représente|représentent)\s+{P}\s+(?:of|de)\s+{W}{END}",
    rf"{START}{W}\s*(?:元|个|人)?\s*的\s*百分之(?P<p>{NUMBER})\s*{IS}\s*{SAID}{END}",
)

RELATIONS = (
    *(Relation(rule="share.off", pattern=one, expected=_off, free=True) for one in OFF),
    *(Relation(rule="share.on", pattern=one, expected=_on, free=True) for one in ON),
    Relation(
        rule="share.off",
        pattern=rf"{START}{W}\s*打\s*(?P<z>[\d一二三四五六七八九]{{1,2}})\s*折(?:后)?(?:{IS})\s*{SAID}{END}",
        expected=_folded,
    ),
    Relation(
        rule="share.off",
        pattern=rf"打\s*(?P<z>[\d一二三四五六七八九]{{1,2}})\s*折(?:后)?[,，]\s*{W}\s*的[^\d，。]{{1,8}}?(?:只要|只需|卖|要|{IS})\s*{SAID}{END}",
        expected=_folded,
        free=True,
    ),
    *(Relation(rule="share.part", pattern=one, expected=_of) for one in PART),
)

HUNDRED = re.compile(
    r"\b(?:adds? up|sums?|total(?:s|ing|ling)?|adding up|comes?|makes?|suman?|en total|au total|total)\b[^.%\d]{0,25}?(?<![\d.,])100\s?%|[总一合]共[^\d%]{0,6}100\s?%|加起来[^\d%]{0,6}100\s?%",
    re.IGNORECASE,
)
EACH = re.compile(rf"(?<![\d.,/+*×÷-])(?P<share>{NUMBER})\s?%")
CLOSE = Fraction(1)
"""Percent points by which rounded shares may miss a hundred."""


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield what is taken off, put on or added up in percent, wrong or right."""
    if GATE.search(sentence):
        text = digits(sentence, language)
        yield from related(RELATIONS, text, language)
        yield from _hundred(text, language)


def _hundred(text: str, language: str) -> Iterator[Finding]:
    """Yield shares that are said to be a hundred percent together and are not."""
    total = HUNDRED.search(text)
    if total is None or not stated(text, total.span()):
        return
    parts = list(EACH.finditer(text, 0, total.start()))
    sums = [
        sum((one.value for one in values if one is not None), Fraction(0))
        for style in styles(language)
        if None not in (values := [read(part["share"], style) for part in parts])
    ]
    if len(parts) < 2 or not sums:  # noqa: PLR2004  # one share is no sum
        return
    span = (parts[0].start(), total.end())
    if any(abs(value - 100) <= CLOSE for value in sums):
        yield right("share.hundred", span, text[slice(*span)])
        return
    says = f"The shares add up to {shown(sums[0])} %, not to 100 %"
    yield found("share.hundred", span, says, claim=text[slice(*span)], expected="100 %", said=shown(sums[0]))


CHECK = Check(
    name="share",
    kind=Kind.EXACT,
    what="Discounts, taxes, and shares that must add up to 100 %: '20 % off of $80 is $60'.",
    rules=("share.off", "share.on", "share.part", "share.hundred", "share.right"),
    find=each_figured(check),
)
