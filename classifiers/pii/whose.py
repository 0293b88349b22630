"""Whose data a find is: the user's own, someone else's, or something that the assistant brought up by itself."""

import re
from collections.abc import Sequence
from enum import StrEnum

from classifiers.pii.hit import Hit
from ingest.conversation import Conversation, Message, Role


class Whose(StrEnum):
    """The one a find is about; for the assistant: nobody had said it before, so it is made up or leaked."""

    USER = "user"
    SOMEONE_ELSE = "someone_else"
    ASSISTANT = "assistant"


WHOSE = "whose"
"""Key of a tag's evidence that holds it."""

BEFORE = 80
"""Code points in front of a find, within its sentence, in which words tell whose it is."""

LEAST_KNOWN = 3
"""Letters and digits of a value that are enough to say that it was said before."""

_NAMED = frozenset({"person", "location", "organization", "url"})
"""Without a word that tells, these are of someone else: people speak of others by name. Other data is one's own."""

_MINE = (
    r"my|mine|our|i|i'm|i'd|i've|me|we|us|mis?|nuestr[oa]s?|yo|soy|tengo|vivo|nací|mon|ma|mes|notre|nos|je|moi|"
    r"[jm]'\w+|我们?的?|本人"
)
_THEIRS = (
    r"his|hers?|theirs?|he|she|they|him|them|su|sus|suy[oa]s?|él|ella|ellos|ellas|ses|leurs?|ils?|elles?|lui|"
    r"[他她]们?的?"
)
_KIN = (
    r"wife|husband|partner|girlfriend|boyfriend|sister|brother|mother|father|mom|mum|dad|son|daughter|child|uncle|aunt|"
    r"cousin|friend|boss|manager|colleague|co-?worker|neighbou?r|landlord|teacher|student|client|customer|patient|"
    r"employee|roommate|flatmate|espos[ao]|marido|mujer|novi[ao]|herman[ao]|madre|padre|mamá|papá|hij[ao]|tí[ao]|"
    r"prim[ao]|abuel[ao]|amig[ao]|jef[ea]|compañer[ao]|vecin[ao]|alumn[ao]|client[ea]|paciente|emplead[ao]|femme|mari|"
    r"épou(?:x|se)|copine?|s(?:œ|oe)ur|frère|mère|père|maman|fils|fille|oncle|tante|cousine|amie?|patronn?e?|collègue|"
    r"voisine?|élève|妈妈|爸爸|母亲|父亲|老婆|妻子|丈夫|老公|儿子|女儿|哥哥|姐姐|弟弟|妹妹|朋友|同事|老板|邻居|老师|学生|客户"
)
_TELLING = re.compile(
    rf"(?<![^\W\u4e00-\u9fff])(?:(?P<theirs>(?:{_KIN})(?:'?s)?|{_THEIRS})|(?P<mine>{_MINE}))(?![^\W\u4e00-\u9fff])",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r"[.!?;\u3002\uff01\uff1f\uff1b\n](?=\s|$|[^\x00-\xff])")


class Speakers:
    """Who said what first, in one conversation. Texts are searched only when a find asks."""

    def __init__(self, conversation: Conversation) -> None:
        self._messages = conversation.messages
        self._places = {message.id: index for index, message in enumerate(conversation.messages)}
        self._documents = [_plain(document.content) for document in conversation.context]
        self._texts: dict[int, str] = {}
        self._letters: dict[int, Sequence[int]] = {}

    def whose(self, message: Message, text: str, hit: Hit) -> Whose:
        """Return whose data a find is.

        Args:
            message: in which it was said; of a candidate answer, the message that it belongs to.
            text: of the message, or of the candidate.
            hit: with its place in `text`.
        """
        if message.role is not Role.ASSISTANT:
            return told(text, hit) if message.role is Role.USER else Whose.SOMEONE_ELSE
        value = _plain(text[hit.start : hit.end])
        if len(value) < LEAST_KNOWN:
            return Whose.SOMEONE_ELSE
        return self._of_the_first(value, self._places[message.id], hit)

    def _of_the_first(self, value: str, before: int, hit: Hit) -> Whose:
        """Whose it was when it was said first; a document or an instruction that holds it speaks of someone else."""
        if any(value in document for document in self._documents):
            return Whose.SOMEONE_ELSE
        first = next((index for index in range(before) if value in self._text(index)), None)
        if first is None or self._messages[first].role is Role.ASSISTANT:
            return Whose.ASSISTANT
        if self._messages[first].role is not Role.USER:
            return Whose.SOMEONE_ELSE
        return self._as_said(first, value, hit)

    def _as_said(self, index: int, value: str, hit: Hit) -> Whose:
        """What the words around the first place tell; the find's own length serves as that of the place."""
        content = self._messages[index].content
        if index not in self._letters:
            self._letters[index] = _letters(content)
        start = self._letters[index][self._text(index).index(value)]
        return told(content, Hit(hit.category, start, start + hit.end - hit.start, hit.rule, hit.kind))

    def _text(self, index: int) -> str:
        if index not in self._texts:
            self._texts[index] = _plain(self._messages[index].content)
        return self._texts[index]


def told(text: str, hit: Hit) -> Whose:
    """Return what the nearest telling word in front of a find, in its sentence, says of a user's text."""
    before = text[max(0, hit.start - BEFORE) : hit.start]
    ends = [match.end() for match in _SENTENCE.finditer(before)]
    words: Sequence[re.Match[str]] = list(_TELLING.finditer(before, ends[-1] if ends else 0))
    if words:
        return Whose.SOMEONE_ELSE if words[-1]["theirs"] else Whose.USER
    return Whose.SOMEONE_ELSE if hit.category in _NAMED else Whose.USER


def _plain(text: str) -> str:
    return _SIGNS.sub("", text).casefold()


def _letters(content: str) -> list[int]:
    """Code points of a text at which the letters of the plain one stand."""
    return [index for index, letter in enumerate(content) if letter.isalnum() for _ in letter.casefold()]
