"""Account names: handles with an at sign, and names that are said to be one."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_HANDLE = re.compile(r"(?<![\w@./+-])@[A-Za-z_][A-Za-z0-9_]{2,30}(?![\w@]|\.\w)")
_SAID = re.compile(
    r"(?:(?<![a-z])(?:user ?name|user ?id|login|handle|screen name|gamertag|nombre de usuario|usuario|"
    r"nom d'utilisateur|identifiant|pseudo)"
    r"|用户名|微信号?|QQ号?)(?:\son\s\w{2,20})?(?:\s?[:=]|\s(?:is|es|est)\s|是|为)\s{0,2}[\"'`«「]?"
    r"(?P<name>[A-Za-z0-9_][A-Za-z0-9_.-]{2,30}[A-Za-z0-9_])",
    re.IGNORECASE,
)
_WORDS_LISTED = "the not your and required invalid taken that what user admin root none null true false unique"
_WORDS = frozenset(_WORDS_LISTED.split())


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find account names."""
    if "@" in text:
        for match in _HANDLE.finditer(text):
            yield Hit("username", match.start(), match.end(), "username.handle")
    for match in _SAID.finditer(text):
        if match["name"].lower() not in _WORDS:
            yield Hit("username", match.start("name"), match.end("name"), "username.said", "label")


RECOGNIZER = Recognizer(
    name="username",
    find=find,
    gate="",
    entries=(
        Entry(
            category="username", what="Account name", method="handle, or behind words that announce it", source="ours"
        ),
    ),
)
