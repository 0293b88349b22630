"""Plain sums of two numbers in an answer, and how many of them do not come out."""

# ruff: noqa: RUF001  # signs of sums are the subject

import re

SUM = re.compile(
    r"(?<![\d.,*/+x×÷-])(?<![*/+x×÷-] )(\d{1,9}(?:\.\d{1,6})?) ?([-+*/x×÷]) ?\$?(\d{1,9}(?:\.\d{1,6})?)"
    r" ?= ?\$?(\d{1,12}(?:\.\d{1,6})?)(?![\d.]*\d)"
)
"""Two numbers, a sign and a result; a longer chain is not read."""

MOST = 40
"""Sums of one answer that are looked at."""

CLOSE = 0.01
"""Relative difference that rounding may make."""


def shares(text: str) -> tuple[float, float]:
    """Return whether there are sums, 0 or 1, and the share of them that are wrong, 0..1."""
    found = SUM.findall(text)[:MOST] if "=" in text else []
    wrong = sum(not _right(float(left), sign, float(right), float(said)) for left, sign, right, said in found)
    return float(bool(found)), wrong / len(found) if found else 0.0


def _right(left: float, sign: str, right: float, said: float) -> bool:
    if sign in "/÷":
        value = left / right if right else said
    else:
        value = {"+": left + right, "-": left - right}.get(sign, left * right)
    return abs(value - said) <= CLOSE * max(abs(value), 1)
