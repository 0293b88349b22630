"""Push-back: what the user says of an answer, and whether the assistant gives in."""

# signs and full-width forms of four languages are the subject

import time

import pytest

from classifiers.factual.answer import answers
from classifiers.factual.finding import Finding
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


def found(conversation: Conversation, which: int = 0) -> list[Finding]:
    """Return the findings about one of the answers."""
    return list(check(list(answers(conversation))[which]))


def rules(conversation: Conversation) -> list[str]:
    """Return the rules that speak of the first answer."""
    first = next(iter(answers(conversation)))
    return [finding.rule for finding in check(first)]


@pytest.mark.parametrize(
    "objection",
    [
        "That is wrong.", "that's not correct", "That isn't right, try again", "You are wrong",
        "you're mistaken about that", "You made a mistake", "Incorrect, it is 126",
        "That can't be true", "It seems like you are making up responses", "Eso no es correcto", "Te equivocas, es 126",
        "C'est faux", "Ce n'est pas exact", "Tu te trompes", "不对，是126", "你算错了", "这个答案有误",
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


@pytest.mark.parametrize(
    ("correction", "expected"),
    [
        ("No, it's 126.", "126"), ("The correct answer is 126", "126"), ("it is closer to 126 kg", "126 kg"),
        ("It actually is a word for ferries", "a word for ferries"), ("No, es 126", "126"),
        ("La respuesta correcta es 126", "126"), ("Non, c'est 126", "126"), ("La bonne réponse est 126", "126"),
        ("正确答案是126", "126"), ("应该是126。", "126"),
    ],
)  # fmt: skip
def test_a_correction_says_what_should_stand_there(correction: str, expected: str) -> None:
    (finding,) = found(chat("It is 136.", correction))

    assert finding.rule == "push-back.correction"
    assert finding.evidence["expected"] == expected


@pytest.mark.parametrize(
    ("reply", "rule"),
    [
        ("That's not what I asked", "misread"), ("I said Lisbon, not London", "misread"),
        ("You already said that", "misread"), ("You didn't answer my question", "misread"),
        ("No es lo que pregunté", "misread"), ("Ce n'est pas ce que j'ai demandé", "misread"), ("答非所问", "misread"),
        ("你已经说过了", "misread"), ("Try again", "again"), ("Improve your response.", "again"),
        ("Réessaie", "again"), ("重新回答", "again"),
    ],
)  # fmt: skip
def test_an_answer_beside_the_point_is_no_factual_error(reply: str, rule: str) -> None:
    (finding,) = found(chat("It is 136.", reply))

    assert finding.rule == f"push-back.{rule}"
    assert finding.evidence["error"] in {"off_topic", "other"}
    assert finding.score <= 0.2


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("A table for two at six. Is that correct?", "No, it is for three."),
        ("You would like 4 tickets?", "That's not right, I want 2."),
    ],
)
def test_what_the_assistant_asked_to_confirm_is_no_claim(asked: str, reply: str) -> None:
    assert rules(chat(asked, reply)) == ["push-back.settled"]


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("Anything else?", "No, that's it."), ("Anything else?", "No, that is all, thanks"),
        ("Shall I buy them?", "Not right now."), ("It is 136.", "That's actually really cool"),
        ("It is 136.", "It should be fun"), ("It is 136.", "I am not quite sure what you mean"),
        ("It is 136.", 'My boss wrote "that is wrong" under it'), ("It is 136.", "> that is wrong\nWho said so?"),
        ("It is 136.", "I was wrong about the date, it is Monday"), ("It is 136.", "我上面说错了，是七月"),
        ("It is 136.", "```\nthat is wrong\n``` what does this print?"),
    ],
)  # fmt: skip
def test_talk_is_no_objection(asked: str, reply: str) -> None:
    assert rules(chat(asked, reply)) == []


def test_of_a_pasted_text_only_the_first_line_objects() -> None:
    pasted = (
        "Summarise this. " + "The sea was calm. " * 10 + "That is wrong, said the captain. " + "Gulls cried. " * 200
    )

    assert rules(chat("It is 136.", pasted)) == []


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("How tall is the old tower of Brackwell?", "how tall is the old tower of brackwell"),
        ("¿Qué altura tiene la torre vieja de Brackwell?", "Qué altura tiene la torre vieja de Brackwell"),
        (
            "Quelle est la hauteur de la vieille tour de Brackwell ?",
            "quelle est la hauteur de la vieille tour de Brackwell",
        ),
        ("布拉克韦尔的旧塔有多高？", "布拉克韦尔的旧塔有多高"),
    ],
)
def test_the_same_question_again_weighs_little(first: str, again: str) -> None:
    (finding,) = found(chat("Hello.", first, "It is old.", again), which=1)

    assert finding.rule == "push-back.repeated"
    assert finding.score < 0.1


@pytest.mark.parametrize(
    "again", ["How tall is the old tower of Brackwell 2?", "Write a poem about the old tower", "Yes"]
)
def test_another_question_is_no_repetition(again: str) -> None:
    assert found(chat("Hello.", "How tall is the old tower of Brackwell?", "It is old.", again), which=1) == []


def test_an_objection_says_where_it_stands() -> None:
    reply = "Hm. That is wrong. Please look again."

    (finding,) = found(chat("It is 136.", reply))

    assert finding.evidence["objection"] == ["1", 4, 18]
    assert reply[4:18] == "That is wrong."


@pytest.mark.parametrize(
    "content", ["no, " * 50_000, "that is " * 25_000, "不" * 200_000, "i said " * 30_000, '"' * 200_000]
)
def test_a_hostile_objection_is_read_at_once(content: str) -> None:
    started = time.process_time()

    rules(chat("It is 136.", content, content))

    assert time.process_time() - started < 2
