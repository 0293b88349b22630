"""One answer for the exact checks, and what they say of it."""

from classifiers.factual.answer import Answer, answers
from classifiers.factual.check import Check
from ingest.conversation import Conversation, Message, Role


def answer(text: str, question: str = "Hello") -> Answer:
    """Return the only answer of a conversation."""
    messages = (
        Message(id="u", role=Role.USER, content=question),
        Message(id="a", role=Role.ASSISTANT, content=text),
    )
    return next(answers(Conversation(id="c", messages=messages)))


def wrong(check: Check, text: str, question: str = "Hello") -> list[object]:
    """Return what a check says against an answer, for a person."""
    return [one.evidence["says"] for one in check.find([answer(text, question)])[0] if not one.supports]


def right(check: Check, text: str, question: str = "Hello") -> list[str]:
    """Return the rules by which a check bears an answer out."""
    return [one.rule for one in check.find([answer(text, question)])[0] if one.supports]


def marked(check: Check, text: str, question: str = "Hello") -> list[str]:
    """Return the words that a check marks as wrong."""
    found = check.find([answer(text, question)])[0]
    return [text[slice(*one.span)] for one in found if one.span is not None and not one.supports]
