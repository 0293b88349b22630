"""Names by the lists alone, where the model is silent: unsure, so that they are redacted and not shown."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.names.given import is_given, is_surname
from classifiers.pii.names.public import is_famous

_LINK = r"(?:(?:de|da|van|von|der|del|la|le) ){0,2}"
_CAPITALISED = re.compile(
    r"(?<![\w@#./'-])[A-ZÀ-Þ][^\W\d_]{2,15}(?:-[A-ZÀ-Þ][^\W\d_]{1,15})?"
    rf"(?:(?: [A-ZÀ-Þ]\.)? {_LINK}[A-ZÀ-Þ][^\W\d_'-]{{1,20}}){{0,2}}(?![\w@/=(.]\w|[=(_])"
)
_LOWER = re.compile(r"(?<![\w@#./'-])(?=([^\W\d_A-ZÀ-Þ]{3,15}) ([^\W\d_A-ZÀ-Þ]{3,20})(?![\w@/=-]))")


def listed(text: str) -> Iterator[Hit]:
    """Yield given names in capitals with what goes on in capitals, and pairs of names in lower case."""
    for match in _CAPITALISED.finditer(text):
        if is_given(match[0].split(" ", 1)[0]):
            yield Hit("person", match.start(), match.end(), "name.listed", "name")
    for match in _LOWER.finditer(text):
        if (is_given(match[1]) and is_surname(match[2])) or is_famous(f"{match[1]} {match[2]}"):
            yield Hit("person", match.start(1), match.end(2), "name.listed", "name")
