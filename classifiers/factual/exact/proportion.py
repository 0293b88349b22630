"""Ratios, interest, distances and prices of several that do not come out: '5 tickets at $9 each cost $40'."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from fractions import Fraction

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.numbers import NUMBER
from classifiers.factual.exact.relation import END, START, Relation, Values, looking, number

N, SAID = number("n"), number("said")

GATE = re.compile(
    r"ratio|costs? |cuestan|coûtent|interest|inter[eé]s|intérêt|\bchange\b|\beach\b|\bapiece\b|cada un|chacun|每|razón|rapport|比|化简|利息|复利|km/h|mph|公里/小时|per hour|por hora|par heure|à l['’]heure|找零|找回",
)

YEARS = r"(?:years?|yrs?|años?|ans?|年)"
RATE = rf"(?P<p>{NUMBER})\s?(?:%|percent|por ciento|pour cent)"
VERB = r"(?:is|are|=|will be|comes to|es(?: de)?|son(?: de)?|est(?: de)?|sont(?: de)?|是|为|有)"
SPEED = r"(?:km/h|kmh|mph|kilometers per hour|kilometres per hour|miles per hour|kilómetros por hora|kilomètres[ /](?:par )?heure|公里/小时|公里每小时|千米/小时|千米每小时)"
FAR = r"(?:km|kilometers?|kilometres?|miles?|kilómetros|kilomètres|公里|千米|英里)"
HOURS = r"(?:hours?|hrs?|horas?|heures?|个?小时)"


def _simple(values: Values) -> Fraction | None:
    return values["n"] * values["p"] * values["t"] / 100


def _compound(values: Values) -> Fraction | None:
    years = values["t"]
    if years.denominator != 1 or not 0 <= years <= 60 or values["p"] > 100:  # noqa: PLR2004  # percent; a long life
        return None
    return values["n"] * (1 + values["p"] / 100) ** int(years)


def _distance(values: Values) -> Fraction | None:
    return values["v"] * values["t"]


def _duration(values: Values) -> Fraction | None:
    return values["s"] / values["v"] if values["v"] else None


def _cost(values: Values) -> Fraction | None:
    return values["n"] * values["u"]


def _change(values: Values) -> Fraction | None:
    return values["paid"] - values["n"] if values["paid"] >= values["n"] else None


def _each(values: Values) -> Fraction | None:
    return values["total"] / values["n"] if values["n"] else None


def _ratio(values: Values) -> Fraction | None:
    a, b, c = values["a"], values["b"], values["c"]
    return c * b / a if a else None


V, T, S, U, PAID = number("v"), rf"(?P<t>{NUMBER})", number("s"), number("u"), number("paid")
T2 = number("total")
A, B, C = number("a"), number("b"), number("c")
THING = r"\s+[^\W\d_]{2,20}(?:\s+[^\W\d_]{2,20})?"

FORMS = (
    (_simple, "interest.simple", (
        rf"\bsimple interest (?:on|of) {N} at {RATE}(?: (?:per year|a year|annually|per annum))? (?:for|over) {T} {YEARS} {VERB}\s*{SAID}{END}",
        rf"\binterés simple de {N} al {RATE}(?: anual)? (?:durante|por|en) {T} {YEARS} {VERB}\s*{SAID}{END}",
        rf"\bintérêt simple (?:de|sur) {N} à {RATE}(?: par an)? (?:pendant|sur) {T} {YEARS} {VERB}\s*{SAID}{END}",
        rf"{START}{N}\s*按\s*{RATE}\s*的?(?:年利率)?的?单利存\s*{T}\s*年[,，]?利息{VERB}\s*{SAID}{END}",
    )),
    (_compound, "interest.compound", (
        rf"{START}{N} at {RATE} compound(?:ed)?(?: annual| annually)?(?: interest)? (?:for|over|after) {T} {YEARS} (?:grows to|becomes|is worth|is|amounts to|=)\s*{SAID}{END}",
        rf"{START}{N} (?:invested|saved|growing) at {RATE}(?: interest)?,? compounded (?:annually|yearly),? (?:for|over|after) {T} {YEARS},? (?:grows to|becomes|is worth|is|amounts to|=)\s*{SAID}{END}",
        rf"{START}{N}\s*按\s*{RATE}\s*的?(?:年利率)?的?复利存\s*{T}\s*年[,，]?(?:会)?(?:变成|得到|是|为)\s*{SAID}{END}",
    )),
    (_distance, "speed.distance", (
        rf"\b(?:at|doing) {V} {SPEED},? for {T} {HOURS},? (?:you|we|it|he|she|they|one|the (?:car|train|bus))(?: will| would)? (?:covers?|travels?|goe?s?|drives?)\s*{SAID} {FAR}\b",
        rf"\b(?:driving|travell?ing|moving|going|running|cycling|flying)(?: at)? (?:a speed of )?{V} {SPEED},? for {T} {HOURS},? (?:will |would )?(?:covers?|travels?|goe?s?|drives?)\s*{SAID} {FAR}\b",
        rf"\ba {V} {SPEED} durante {T} {HOURS},? (?:se )?(?:recorren?|recorre|hacen)\s*{SAID} {FAR}\b",
        rf"(?:\bà|(?<!\w)À) {V} {SPEED} pendant {T} {HOURS},? (?:on|il|elle|elles|ils)? ?(?:parcourt|parcourent|fait)\s*{SAID} {FAR}\b",
        rf"以\s*{V}\s*{SPEED}\s*(?:的速度)?行驶\s*{T}\s*{HOURS}[，,]?(?:可以|能|共)?(?:走|行驶)?\s*{SAID}\s*{FAR}",
    )),
    (_duration, "speed.duration", (
        rf"\b(?:driving|travell?ing|covering) {S} {FAR} at {V} {SPEED},? (?:takes|will take|=)\s*{SAID} {HOURS}\b",
    )),
    (_cost, "price.several", (
        rf"{START}{N}{THING} (?:at|for) {U} (?:each|apiece|per [a-z]+)(?: one)?,? (?:costs?|cost|is|are|makes?|comes? to|=)(?: a total of)?\s*{SAID}{END}",
        rf"{START}{N}{THING} a {U} cada un[oa],? (?:cuestan|son|suman|hacen)\s*{SAID}{END}",
        rf"{START}{N}{THING} à {U} (?:chacune?|l['’]unité|pièce),? (?:coûtent|font|reviennent à)\s*{SAID}{END}",
        rf"每[张个本支只件斤杯瓶][^\d,，]{{0,6}}{U}[,，]?\s*买了?{N}[张个本支只件斤杯瓶][^\d]{{0,6}}?(?:一共|总共|共)(?:是|要|需要|花)?\s*{SAID}{END}",
        rf"{START}{N}\s*[张个本支只件斤杯瓶][^\d，,]{{0,8}}[，,]?\s*每[张个本支只件斤杯瓶][^\d，,]{{0,6}}{U}[，,]?\s*(?:一共|总共|共)(?:是|要|需要)?\s*{SAID}{END}",
    )),
    (_each, "price.each", (
        rf"\b(?:if )?{N}{THING} costs? {T2},? (?:then )?(?:each|one|every) [a-z]+ costs?\s*{SAID}{END}",
        rf"\b(?:si )?{N}{THING} cuestan {T2},? cada [a-zñ]+ cuesta\s*{SAID}{END}",
        rf"\b(?:si )?{N}{THING} coûtent {T2},? (?:chaque|un|une) [a-zé]+ coûte\s*{SAID}{END}",
    )),
    (_change, "price.change", (
        rf"\bpays? (?:with )?{PAID} (?:bill )?for (?:something|an? [a-z]+|[a-z ]{{1,30}}?) (?:that )?(?:costs?|costing|worth|priced at) {N},? (?:your|the|his|her|their|you get|gets?|receives?) ?(?:change (?:is|will be|should be|=)|back)\s*{SAID}{END}",
        rf"\b(?:change|change due) (?:from|for|out of) {PAID} (?:for|on|after) (?:an? )?{N}(?: purchase)?,? (?:is|=)\s*{SAID}{END}",
    )),
)  # fmt: skip
TO = r"(?:simplifies to|reduces to|is equal to|is equivalent to|equals|is|=|se simplifica (?:a|en)|equivale a|es|se simplifie en|équivaut à|est|化简为|可以化简为|等于|等价于)"
RATIO = (
    rf"\b(?:ratio|razón|proporción|rapport|proportion)(?: of| de)?\s*{A}\s*(?::|to|a|à)\s*{B}\s*{TO}\s*{C}\s*(?::|to|a|à)\s*{SAID}(?![\w:]|[.,]\d)",
    rf"{START}{A}\s?[:：∶]\s?{B}\s*(?:化简为|可以化简为|化简后是|simplifies to|reduces to)\s*{C}\s?[:：∶]\s?{SAID}(?![\w:]|[.,]\d)",
)

RELATIONS = (
    *(
        Relation(rule=f"proportion.{rule.partition('.')[0]}", pattern=pattern, expected=expected, free=True)
        for expected, rule, patterns in FORMS
        for pattern in patterns
    ),
    *(Relation(rule="proportion.ratio", pattern=pattern, expected=_ratio, free=True, exact=True) for pattern in RATIO),
)


CHECK = Check(
    name="proportion",
    kind=Kind.EXACT,
    what="Ratios, interest, speed and distance, prices of several, change: '5 tickets at $9 each cost $40'.",
    rules=("proportion.interest", "proportion.speed", "proportion.price", "proportion.ratio", "proportion.right"),
    find=each_figured(looking(GATE, RELATIONS)),
)
