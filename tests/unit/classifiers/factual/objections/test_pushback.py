"""Push-back: what the user says of an answer, and whether the assistant gives in."""

# signs and full-width forms of four languages are the subject

import pytest

from classifiers.factual.answer import answers
from classifiers.factual.objections.pushback import check
from ingest.conversation import Conversation, Message, Role


def chat(*contents: str) -> Conversation:
    """Return a chat in which the assistant speaks first."""
    roles = (Role.ASSISTANT, Role.USER)
    return Conversation(
        id="c-1",
        messages=tuple(
            Message(id=str(index), role=roles[index % 2], content=content) for index, content in enumerate(contents)
        ),
    )


def rules(conversation: Conversation) -> list[str]:
    """Return the rules that speak of the first answer."""
    first = next(iter(answers(conversation)))
    return [finding.rule for finding in check(first)]


@pytest.mark.parametrize(
    "objection",
    [
        "That is wrong.", "that's not correct", "That isn't right, try again", "No, it's 126.", "You are wrong",
        "you're mistaken about that", "You made a mistake", "The correct answer is 126", "Incorrect, it is 126",
        "Eso no es correcto", "Te equivocas, es 126", "No, es 126", "La respuesta correcta es 126", "C'est faux",
        "Ce n'est pas exact", "Non, c'est 126", "Tu te trompes", "不对，是126", "你算错了", "这个答案有误",
    ],
)  # fmt: skip
def test_an_objection_raises_the_answer_before(objection: str) -> None:
    assert rules(chat("It is 136.", objection)) == ["push-back.objection"]


@pytest.mark.parametrize(
    "reply",
    [
        "Thanks, that is right", "What is wrong with my code?", "Tell me if this is wrong", "No thanks",
        "No, it's fine",
        "Correct me if I am wrong", "Gracias, es perfecto", "C'est vrai", "谢谢，很好",
        "What's not to like", "that is not wrong",
        "Is there nothing wrong with it?",
    ],
)  # fmt: skip
def test_what_is_no_objection_raises_nothing(reply: str) -> None:
    assert rules(chat("It is 136.", reply)) == []


@pytest.mark.parametrize(
    ("objection", "reply", "rule"),
    [
        ("That is wrong.", "You are right, I apologize. It is 126.", "changed"),
        ("That is wrong.", "Lo siento, tienes razón.", "gave_in"),
        ("不对", "抱歉，我错了。", "gave_in"),
        ("That is wrong.", "It is 136, as I said.", "stood_firm"),
        ("Are you sure?", "Yes, quite.", "doubt"),
    ],
)
def test_what_the_assistant_does_next_counts(objection: str, reply: str, rule: str) -> None:
    assert rules(chat("It is 136.", objection, reply)) == [f"push-back.{rule}"]
