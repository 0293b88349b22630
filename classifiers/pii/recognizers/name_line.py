"""Who a letter or a card goes to: a name on a line of its own above a line that begins with a house's number."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.names.everyday import is_everyday
from classifiers.pii.recognizer import Entry, Recognizer

_WORD = r"[^\W\d_][\w'\u2019.&-]{1,24}"
_LINE = re.compile(
    rf"^[ \t]{{0,8}}(?P<name>{_WORD}(?: {_WORD}){{0,4}})[ \t]{{0,4}}\n[ \t]{{0,8}}\n?[ \t]{{0,8}}"
    rf"(?:the corner of )?\d{{1,5}}[A-Za-z]? {_WORD}[^\n]{{0,60}}$",
    re.MULTILINE,
)

_TITLE_CASE = re.compile(r"[A-ZÀ-Þ]\S{1,24}(?: [A-ZÀ-Þ]\S{1,24}){1,4}")
_FORMS = ("Inc.", "inc.", "Ltd.", "Co.", "S.A.", "Jr.")


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find the first line of an address."""
    for match in _LINE.finditer(text):
        if not _is_sentence(match["name"]):
            yield Hit("person", *match.span("name"), "name.line", "name")


def _is_sentence(line: str) -> bool:
    """Whether a line ends like a sentence, or has everyday words alone and is written like one."""
    if line.endswith(".") and not line.endswith(_FORMS):
        return True
    return not _TITLE_CASE.fullmatch(line) and all(is_everyday(word.strip(".,'\u2019")) for word in line.split(" "))


RECOGNIZER = Recognizer(
    name="name_line",
    find=find,
    gate=r"(?m)^[ \t]{0,8}\pL[^\n\d]{2,100}\n[ \t]{0,8}\n?[ \t]{0,8}(?:the corner of )?\d{1,5}[A-Za-z]? \pL",
    entries=(
        Entry(
            category="person",
            what="Name above an address, for exports alone",
            method="a line of its own, and behind it one that begins with a number",
            source="ours",
        ),
    ),
    exports_only=True,
)
