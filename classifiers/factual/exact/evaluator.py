"""A small exact calculator: + - * / ^ and brackets over fractions, with limits instead of `eval`."""

from collections.abc import Sequence
from fractions import Fraction

Operand = Fraction | str
"""A number, or one of ``+ - * / ^ ( )``."""

DEEPEST = 12
"""Brackets and signs inside one another."""

LONGEST = 60
"""Numbers and signs of one expression."""

WIDEST = 4096
"""Bits of a result."""


class UnreadableError(ValueError):
    """Not an expression, or one past the limits. Never leaves this package."""


def evaluate(operands: Sequence[Operand]) -> Fraction | None:
    """Return the value of an expression; None when it has none, is none or is too large to be worth it."""
    if not operands or len(operands) > LONGEST:
        return None
    try:
        reader = _Reader(operands)
        value = reader.sum(0)
    except (UnreadableError, ZeroDivisionError):
        return None
    return value if reader.done else None


class _Reader:
    """Recursive descent, one method for each level of precedence."""

    def __init__(self, operands: Sequence[Operand]) -> None:
        self._operands = operands
        self._at = 0

    @property
    def done(self) -> bool:
        return self._at == len(self._operands)

    def _peek(self) -> Operand | None:
        return None if self.done else self._operands[self._at]

    def _take(self) -> Operand:
        if self.done:
            raise UnreadableError
        self._at += 1
        return self._operands[self._at - 1]

    def sum(self, depth: int) -> Fraction:
        value = self._product(depth)
        while self._peek() in {"+", "-"}:
            sign = self._take()
            right = self._product(depth)
            value = _bounded(value + right if sign == "+" else value - right)
        return value

    def _product(self, depth: int) -> Fraction:
        value = self._signed(depth)
        while self._peek() in {"*", "/"}:
            sign = self._take()
            right = self._signed(depth)
            value = _bounded(value * right if sign == "*" else value / right)
        return value

    def _signed(self, depth: int) -> Fraction:
        if self._peek() != "-":
            return self._power(depth)
        self._take()
        value = self._atom(depth)
        if self._peek() == "^":
            raise UnreadableError  # -2^2 is read both ways
        return -value

    def _power(self, depth: int) -> Fraction:
        if depth > DEEPEST:
            raise UnreadableError
        base = self._atom(depth)
        if self._peek() != "^":
            return base
        self._take()
        return _power(base, self._signed(depth + 1))

    def _atom(self, depth: int) -> Fraction:
        taken = self._take()
        if isinstance(taken, Fraction):
            return taken
        if taken != "(" or depth >= DEEPEST:
            raise UnreadableError
        value = self.sum(depth + 1)
        if self._take() != ")":
            raise UnreadableError
        return value


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    bits = max(base.numerator.bit_length(), base.denominator.bit_length())
    if exponent.denominator != 1 or bits * abs(exponent.numerator) > WIDEST:
        raise UnreadableError
    return Fraction(base**exponent.numerator)


def _bounded(value: Fraction) -> Fraction:
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > WIDEST:
        raise UnreadableError
    return value
