"""Short conversations with documents, as the tests of this folder hold them."""

from classifiers.factual.answer import Answer, answers
from ingest.conversation import Conversation, Document, Message, Role


def talk(*turns: str, documents: tuple[str, ...] = ()) -> Answer:
    """Return the last answer of a conversation in which the user and the assistant take turns, the user first."""
    messages = tuple(
        Message(id=str(at), role=Role.ASSISTANT if at % 2 else Role.USER, content=turn) for at, turn in enumerate(turns)
    )
    context = tuple(Document(id=f"d{at}", content=text, title="Shop guide") for at, text in enumerate(documents))
    return list(answers(Conversation(id="c", messages=messages, context=context)))[-1]
