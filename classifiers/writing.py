"""The writing part: loops, answers cut off, broken Markdown, the wrong language, doubled words and signs."""

# ruff: noqa: RUF001  # Chinese signs are the subject

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from classifiers import language
from classifiers.tag import Findings, Span, Tag
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

CATEGORY = "writing"
NAME = "writing@1"

LOOKED_AT = 50_000
"""Code points of one answer that are checked."""

FENCED = re.compile(
    r"^[ \t]*(`{3,}+|~{3,}+)[^\n]*+\n.*?(?:^[ \t]*\1[`~]*[ \t]*$|\Z)|`[^`\n]*`", re.MULTILINE | re.DOTALL
)
DOUBLED_WORD = re.compile(r"\b([^\W\d_]{2,})[ \t]+\1\b", re.IGNORECASE)
MEANT_TWICE = frozenset(
    {"that", "had", "very", "so", "no", "yes", "bye", "ha", "haha", "blah", "really", "nous", "vous", "muy", "many"}
)
DOUBLED_SIGN = re.compile(
    r"(?<![.,;:!?，。；])(?:,,+|;;+|(?<![.\d])\.\.(?!\.)|,\.(?!\.)|，，+|。。(?!。))|(?<=\w) ,(?= )"
)
LOOP = re.compile(r"(\S.{11,119}?)\1{3,}", re.DOTALL)
LINE_LOOP = 6
"""Times that a line comes before it is a loop; songs and lists repeat less."""

DOUBLES = frozenset({"en", "es", "fr"})
"""Languages in which a word hardly ever stands twice; German has `die die`."""

ENDED = re.compile(r"[.!?:;…。！？；：)\]}\"'”’»」』*_`~|>]\s*$|[\U0001F000-\U0001FAFF\u2600-\u27bf]\W*$")
LISTS = re.compile(r"^\s*(?:[-*+•#|]|\d+[.)])|^[^.!?。！？]{0,80}$")
LONG_ENOUGH = 200
"""Code points of an answer that should end like a sentence."""

SURE_ENOUGH = 60
"""Letters from which on the language of a text is told reliably."""

TRANSLATES = re.compile(
    r"translat|tradu|翻译|译成|语|language|lengua|langue|idioma|how do you say|用[英中法西]"
    r"|\bin (?:english|spanish|french|chinese|german|italian|japanese|korean|portuguese|russian)"
    r"|\ben (?:inglés|español|francés|chino|anglais|espagnol|français|chinois)",
    re.IGNORECASE,
)
"""A user who says this may well want another language than their own."""

LOOP_AT = 2_000
"""Code points at the end of an answer that are searched for loops; a model that loops seldom stops again."""

VARIED = 5
"""Different signs of a passage whose return is a loop and not a ruled line."""

LOOP_LINE = 25
"""Code points of a line that has no reason to come again and again."""

REPETITIVE = 0.3
"""Compressed to this share or less, a text is worth searching for loops."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with how an answer is written."""

    span: Span | None
    score: float  # probability that a person would call it a writing error
    kind: str
    says: str


class WritingClassifier:
    """Rules only; holds nothing."""

    part = "writing"
    name = NAME

    def classify(self, batch: Sequence[Conversation], /) -> list[Findings]:
        """Look at the fresh answers of each conversation."""
        return [_findings(conversation) for conversation in batch]


def build(settings: ClassifierSettings) -> WritingClassifier:
    """Return the classifier; it has no model and no settings of its own."""
    del settings
    return WritingClassifier()


def _findings(conversation: Conversation) -> Findings:
    if not any(message.role is Role.ASSISTANT for message in conversation.messages):
        return Findings(skipped="the assistant said nothing")
    first = conversation.fresh_from
    answers = [
        (message, [*_flaws(message.content), *_foreign(conversation, first + index)])
        for index, message in enumerate(conversation.fresh)
        if message.role is Role.ASSISTANT
    ]
    return Findings(
        tags=tuple(_tag(message, flaw) for message, flaws in answers for flaw in flaws),
        messages={message.id: {CATEGORY: max((f.score for f in flaws), default=0.0)} for message, flaws in answers},
    )


def _tag(message: Message, flaw: Flaw) -> Tag:
    return Tag(
        category=CATEGORY,
        score=flaw.score,
        message_id=message.id,
        spans=() if flaw.span is None else (flaw.span,),
        evidence={"kind": flaw.kind, "says": flaw.says},
        classifier=NAME,
    )


def _flaws(content: str) -> Iterator[Flaw]:
    text = content[:LOOKED_AT]
    prose = FENCED.sub(_blank, text)
    for check in (_loops, _doubled_signs):
        yield from check(prose)
    if language.detect([text])[0] in DOUBLES:
        yield from _doubled_words(prose)
    if len(content) <= LOOKED_AT:
        yield from _open_fence(text)
        yield from _cut_off(text)


def _blank(code: re.Match[str]) -> str:
    """Equally long, and not a space where code stands among words."""
    return re.sub(r"[^\n]", " " if "\n" in code[0] else "\ufffc", code[0])


def _doubled_words(prose: str) -> Iterator[Flaw]:
    for match in DOUBLED_WORD.finditer(prose):
        if match[1].lower() not in MEANT_TWICE and match[1].islower():
            yield Flaw(match.span(), 0.55, "doubled word", f"“{match[1]}” stands twice")
            return


def _doubled_signs(prose: str) -> Iterator[Flaw]:
    match = DOUBLED_SIGN.search(prose)
    if match:
        yield Flaw(match.span(), 0.3, "doubled sign", "A punctuation mark is doubled or out of place")


def _loops(prose: str) -> Iterator[Flaw]:
    """The same passage four times in a row, or the same line six times."""
    start = max(0, len(prose) - LOOP_AT)
    part = prose[start:]
    packed = len(zlib.compress(part.encode("utf-8", "replace"), 1))
    match = LOOP.search(part) if packed <= REPETITIVE * len(part) else None
    if match and len(set(match[1])) >= VARIED:
        yield Flaw((start + match.start(), start + match.end()), 0.9, "loop", "The same passage comes again and again")
        return
    seen: dict[str, int] = {}
    at = 0
    for line in prose.split("\n"):
        words = line.strip()
        if len(words) >= LOOP_LINE:
            seen[words] = seen.get(words, 0) + 1
            if seen[words] == LINE_LOOP:
                yield Flaw((at, at + len(line)), 0.7, "loop", "The same line comes again and again")
                return
        at += len(line) + 1


def _open_fence(text: str) -> Iterator[Flaw]:
    fences = list(re.finditer(r"^[ \t]*`{3}", text, re.MULTILINE))
    if len(fences) % 2:
        yield Flaw(fences[-1].span(), 0.5, "markdown", "A code block is opened and not closed")


def _cut_off(text: str) -> Iterator[Flaw]:
    """A long answer whose last line is prose and ends in the middle of a sentence."""
    end = text.rstrip()
    last = end.rsplit("\n", 1)[-1]
    if len(end) < LONG_ENOUGH or ENDED.search(end) or LISTS.search(last) or "```" in end:
        return
    yield Flaw((max(0, len(end) - 20), len(end)), 0.45, "cut off", "The answer ends in the middle of a sentence")


def _foreign(conversation: Conversation, index: int) -> Iterator[Flaw]:
    """The user writes in one language and gets the answer in another, without having asked for it."""
    asked = next((m for m in reversed(conversation.messages[:index]) if m.role is Role.USER), None)
    if asked is None or any(TRANSLATES.search(m.content) for m in conversation.messages[:index]):
        return
    answer = conversation.messages[index].content
    if min(_letters(asked.content), _letters(answer)) < SURE_ENOUGH:
        return
    spoken, answered = language.detect([asked.content, answer])
    if language.UNKNOWN not in (spoken, answered) and spoken != answered:
        yield Flaw(None, 0.55, "language", f"The user writes {spoken}, the answer is in {answered}")


def _letters(text: str) -> int:
    return sum(2 if sign > "\u2e7f" else 1 for sign in text[:1_000] if sign.isalpha())
