"""The sentences of an answer that can be held against documents, each measured beside them."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from classifiers.factual.answer import Answer
from classifiers.factual.grounded.documents import Library
from classifiers.factual.grounded.features import Measured, measure
from classifiers.factual.grounded.reading import Reading
from classifiers.factual.sentences import Sentence
from ingest.conversation import Document

MOST = 200
"""Sentences of one answer that are compared."""

SAID = 20_000
"""Code points of what was said before that are read; the latest count."""

ASKS = re.compile(
    r"[?？]\W{0,5}$|^\W*(?:if you|please|feel free|let me|would you|do you|shall|"
    r"si (?:necesitas?|quieres?|deseas?|tienes?)|por favor|si vous|n['’]hésitez|veuillez|如果您|如果你|请)",
    re.IGNORECASE,
)
"""Questions and offers: nothing that documents could support."""

COURTESY = re.compile(
    r"^\W*(?:(?:oh|yes|no|ok(?:ay)?|unfortunately|well)\W+)?(?:"
    r"i['’]?(?: a)?m (?:so |very |really )?(?:sorry|glad|happy|afraid|unable|not able)|"
    r"sorry|i apologi[sz]e|i (?:really )?hope|i wish you|(?:thanks|thank you)|you(?:['’]re| are) welcome|"
    r"i (?:do not|don['’]t|did not|didn['’]t|could not|couldn['’]t|can ?not|can['’]t) "
    r"(?:have|see|find|know|tell|access|help|answer)|"
    r"there is no information|lo siento|no (?:tengo|dispongo|encuentro|puedo)|espero que|gracias|de nada|"
    r"(?:je suis )?désolée?|je (?:n['’]ai|ne (?:trouve|peux|dispose|sais))|j['’]espère|merci|de rien|"
    r"抱歉|对不起|很抱歉|我没有|我无法|我不知道|希望|谢谢|不客气)|"
    r"\b(?:documents?|text|context|passage|article|guide|page) (?:you gave |provided )?do(?:es)?(?: not|n['’]t) "
    r"(?:say|mention|state|specify)",
    re.IGNORECASE,
)
"""Courtesy, and saying that one does not know: nothing that documents could support either."""

TELLS = re.compile(r"\b(?:did|do) you know\b|\b¿?sab[ií]as?\b|\b(?:le )?sa(?:vais|viez)\b|你知道", re.IGNORECASE)
"""Questions that tell something."""


@dataclass(frozen=True, slots=True)
class Held:
    """A claim beside the documents."""

    sentence: Sentence
    measured: Measured


@lru_cache(maxsize=4)
def library(documents: tuple[Document, ...]) -> Library:
    """Return the documents, read; those of the last conversations are kept for their other answers."""
    return Library(documents)


def said_before(answer: Answer) -> frozenset[str]:
    """Return the stems of what was said before an answer, by anybody."""
    before = "\n".join(message.content for message in answer.conversation.messages[: answer.index])
    return Reading(before[-SAID:]).stems


def held(answer: Answer) -> Iterator[Held]:
    """Yield the claims of an answer, measured; questions, offers and courtesy are none."""
    known = library(answer.conversation.context)
    said = said_before(answer)
    for sentence in answer.sentences[:MOST]:
        if COURTESY.search(sentence.text) or (ASKS.search(sentence.text) and not TELLS.search(sentence.text)):
            continue
        measured = measure(Reading(sentence.text), known, said)
        if measured is not None:
            yield Held(sentence, measured)
