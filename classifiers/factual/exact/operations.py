"""Sums told in a sentence that do not come out: 'adding 15 to 27 gives 43', 'the product of 12 and 13 is 155'."""

# signs of four languages are the subject

import re
from fractions import Fraction

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.relation import END, IS, START, Relation, Values, looking, number

GATE = re.compile(
    r"\b(?:add|sum|product|differ|quotient|subtract|multipl|divid|suma|resta|producto|dif|cociente|ajout|addition|soustra"
    r"|produit|division)\w*|[和与]\S{1,20}的|相[加乘差]|之[和差]",
)

A, B, SAID = number("a"), number("b"), number("said")
GIVES = rf"(?:{IS}|,?\s*(?:you get|we get|you have|results in|yields|produces|obtienes|se obtiene|obtenemos|queda|on obtient|vous obtenez|tu obtiens|得到|得))"
AND = r"\s*(?:and|to|with|y|con|a|et|à|avec|和|与|跟)\s*"


def _sum(values: Values) -> Fraction:
    return values["a"] + values["b"]


def _less(values: Values) -> Fraction:
    return values["b"] - values["a"]


def _apart(values: Values) -> Fraction:
    return abs(values["a"] - values["b"])


def _times(values: Values) -> Fraction:
    return values["a"] * values["b"]


def _over(values: Values) -> Fraction | None:
    return values["a"] / values["b"] if values["b"] else None


RULE = "operation.value"

RELATIONS = tuple(
    Relation(rule=RULE, pattern=rf"{pattern},?\s*{GIVES}\s*{SAID}{END}", expected=expected)
    for expected, patterns in (
        (_sum, (
            rf"\b(?:adding|add|sumar|sumas|sumando|sumamos|ajouter|ajoutez|ajoutant|additionner|additionnant) {A}{AND}{B}",
            rf"{START}{A}\s*[和与]\s*{B}\s*(?:相加|之和)",
        )),
        (_less, (
            rf"\b(?:subtracting|subtract|taking) {A} from {B}",
            rf"\b(?:restar|restas|restando|restamos) {A} (?:a|de) {B}",
            rf"\b(?:soustraire|soustrayant) {A} (?:de|à) {B}",
        )),
        (_apart, (
            rf"\bthe difference between {A} and {B}",
            rf"\bla diferencia entre {A} y {B}",
            rf"\bla différence entre {A} et {B}",
            rf"{START}{A}\s*[和与]\s*{B}\s*(?:的差|相差|之差)",
        )),
        (_times, (
            rf"\b(?:el producto de|le produit de) {A} (?:por|par) {B}",
            rf"\b(?:multiplying|multiply|multiplicar|multiplicas|multiplicando|multiplier|multipliez|multipliant) {A} (?:by|por|par) {B}",
            rf"{START}{A}\s*[和与]\s*{B}\s*相乘",
        )),
        (_over, (
            rf"\b(?:the quotient of|el cociente de|le quotient de) {A} (?:and|y|et|entre|par) {B}",
            rf"\b(?:dividing|divide|dividir|divides|dividiendo|diviser|divisez|divisant) {A} (?:by|por|entre|par) {B}",
        )),
    )
    for pattern in patterns
)  # fmt: skip


CHECK = Check(
    name="operation",
    kind=Kind.EXACT,
    what="Sums, differences, products and quotients told in a sentence: 'adding 15 to 27 gives 43'.",
    rules=(RULE, "operation.right"),
    find=each_figured(looking(GATE, RELATIONS)),
)
