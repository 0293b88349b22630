"""A value as a text or a table writes it, read so far that two of them can be compared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum


class ValueKind(StrEnum):
    """What a value is; the second part of a rule's name."""

    MONEY = "money"
    NUMBER = "number"
    TIME = "time"
    WEEKDAY = "weekday"
    DATE = "date"
    CONTACT = "contact"
    ANSWER = "answer"
    NAME = "name"


class Match(Enum):
    """How a value that is said stands to one that is known."""

    FITS = "fits"
    DIFFERS = "differs"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Value:
    """A value and where it stands."""

    kind: ValueKind
    text: str
    span: tuple[int, int]  # code points into the text it was read from
    against: Callable[["Value"], Match]  # how another value, read elsewhere, fits this one, which is known
    meaning: object  # what `against` of the other one looks at


def best(known: Sequence[Value], said: Value) -> Match:
    """Return how a value fits several known ones: right if any of them fits, wrong only if none may."""
    matches = {one.against(said) for one in known if one.kind is said.kind}
    if Match.FITS in matches:
        return Match.FITS
    return Match.DIFFERS if matches == {Match.DIFFERS} else Match.UNSURE
