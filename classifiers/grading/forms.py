"""What an answer looks like: its parts, its manner, its faults."""

# ruff: noqa: RUF001  # Chinese signs are the subject

import re
import zlib
from collections.abc import Mapping
from types import MappingProxyType

import re2

ITEM = re.compile(
    r"^[ \t]*(?:[-*•+–][ \t]+|\(?\d{1,3}[.)、:][ \t]*|[a-hA-H][.)][ \t]+|第[一二三四五六七八九十]|step \d)",
    re.MULTILINE | re.IGNORECASE,
)
NUMBERED = re.compile(r"^[ \t]*\(?\d{1,3}[.)、:]", re.MULTILINE)
HEADING = re.compile(r"^#{1,6} |^\*\*[^*\n]{1,80}\*\*:?[ \t]*$", re.MULTILINE)
CODE = re2.compile(
    r"(?m)```|^[ \t]*(?:def |class |import |from \w+ import|#include|public |function |var |let |const "
    r"|SELECT |<\w+>|return |for ?\(|if ?\(|int |print)"
)
TABLE = re.compile(r"^[ \t]*\|?[^|\n]{1,80}\|[^|\n]{1,80}\|", re.MULTILINE)
SURE = re.compile(
    r"^\W{0,3}(?:sure|certainly|of course|absolutely|great question|okay|ok\b|yes,? (?:i|here)|here(?:'s"
    r"| is| are)|i'd be happy"
    r"|claro|por supuesto|aquí|bien sûr|voici|当然|好的|以下是)",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?:hope (?:this|that) helps|let me know|feel free|any (?:other|more|further) questions|good luck|happy to help"
    r"|espero que|no dudes|n'hésite|j'espère|希望|如果您有)[^\n]{0,120}$",
    re.IGNORECASE,
)
REFUSAL = re.compile(
    r"(?:\bi(?: a|')?m (?:sorry|unable|not able)|\bi (?:cannot|can't|can not|do not|don't) (?:have"
    r"|provide|help|assist|answer|"
    r"understand|know|fulfill|complete)|as an ai\b|\bi apologi[sz]e|not possible to|unfortunately|lo siento|no puedo"
    r"|je suis désolé|je ne peux pas|抱歉|对不起|无法|我不能|作为一个?(?:人工智能|AI|语言模型))",
    re.IGNORECASE,
)
AI = re.compile(
    r"as an? (?:ai|language model|assistant)|ai language model|openai|作为一个?(?:人工智能|AI|语言模型|大语言模型)",
    re.IGNORECASE,
)
LEAK = re2.compile(
    r"(?i)<\|?/?(?:endoftext|im_|s|unk|pad|bot|user)|###\s|\b(?:Human|User|Assistant|Instruction|Input"
    r"|Output|Response|Q|A):"
)
HEDGES_LINES = """
may might could perhaps possibly probably generally usually often typically seem seems depends believe quizás
puede probablemente peut probablement 可 许 概
"""
HEDGES = frozenset(HEDGES_LINES.split())
FIRST = frozenset(["i", "im", "ive", "my", "me", "mine", "yo", "mi", "je", "mon", "ma", "我"])
YOU = frozenset(["you", "your", "yours", "usted", "tú", "tu", "vous", "votre", "你", "您"])
CONNECTIVES_LINES = """
because therefore however example instance first second finally additionally also overall since thus while
although porque además ejemplo donc cependant exemple aussi 因 所 例 但 此 首
"""
CONNECTIVES = frozenset(CONNECTIVES_LINES.split())
URL = re.compile(r"https?://|www\.")
ENDED = re.compile(r"[.!?:…。！？）)\]}\"'”’»」』*_`~|>]\s*$")
QUOTED = re.compile(r"[\"“”«»「」]")
GAP = re.compile(r"\[[A-Z][^\]\n]{2,40}\]|_{3,}|\bx{3,}\b")
LIMITS: Mapping[str, tuple[frozenset[str], float]] = MappingProxyType(
    {"hedges": (HEDGES, 0.1), "first": (FIRST, 0.2), "you": (YOU, 0.2), "connectives": (CONNECTIVES, 0.1)}
)
"""Feature to its words, and the share of an answer's words from which on it is 1."""

WORDS_AT = 600
"""Words from the start of an answer whose variety is measured."""


def variety(words: tuple[str, ...]) -> float:
    """Return the share of its first words that differ, 0..1; 1 of nothing."""
    read = words[:WORDS_AT]
    return len(set(read)) / len(read) if read else 1.0


def density(text: str) -> float:
    """Return its size after compression to that before, 0..1; low when it repeats itself."""
    raw = text.encode("utf-8", "replace")
    return min(1.0, len(zlib.compress(raw, 6)) / max(len(raw), 1)) if len(raw) > 80 else 1.0  # noqa: PLR2004 - a header


def twice(sentences: tuple[str, ...]) -> float:
    """Return the share of sentences that came before, 0..1."""
    read = [sentence.strip().lower() for sentence in sentences if len(sentence) > 12]  # noqa: PLR2004 - no list marks
    return 1 - len(set(read)) / len(read) if read else 0.0
