"""Whose data a find is."""

import pytest

from classifiers.pii.hit import Hit
from classifiers.pii.whose import Speakers, Whose, told
from ingest.conversation import Conversation, Document, Message, Role

MAIL = "tane@kiwi.nz"


def _hit(text: str, value: str, category: str = "email_address") -> Hit:
    start = text.index(value)
    return Hit(category, start, start + len(value), "email")


@pytest.mark.parametrize(
    ("text", "value", "category", "expected"),
    [
        ("my mail is tane@kiwi.nz", MAIL, "email_address", Whose.USER),
        ("tane@kiwi.nz", MAIL, "email_address", Whose.USER),  # nothing tells: one's own
        ("her address is tane@kiwi.nz", MAIL, "email_address", Whose.SOMEONE_ELSE),
        ("my sister's mail is tane@kiwi.nz", MAIL, "email_address", Whose.SOMEONE_ELSE),
        ("I asked my boss, his mail is tane@kiwi.nz", MAIL, "email_address", Whose.SOMEONE_ELSE),
        ("He left. My mail is tane@kiwi.nz", MAIL, "email_address", Whose.USER),  # another sentence
        ("My name is Tane Moana", "Tane Moana", "person", Whose.USER),
        ("Yesterday Tane Moana came by", "Tane Moana", "person", Whose.SOMEONE_ELSE),
        ("mi correo es tane@kiwi.nz", MAIL, "email_address", Whose.USER),
        ("mi hermana usa tane@kiwi.nz", MAIL, "email_address", Whose.SOMEONE_ELSE),
        ("mon adresse : tane@kiwi.nz", MAIL, "email_address", Whose.USER),
        ("elle s'écrit tane@kiwi.nz", MAIL, "email_address", Whose.SOMEONE_ELSE),
        ("我的邮箱是tane@kiwi.nz", MAIL, "email_address", Whose.USER),
        ("她的邮箱是tane@kiwi.nz", MAIL, "email_address", Whose.SOMEONE_ELSE),
        ("我妈妈的邮箱是tane@kiwi.nz", MAIL, "email_address", Whose.SOMEONE_ELSE),
    ],
)
def test_the_nearest_word_tells(text: str, value: str, category: str, expected: Whose) -> None:
    assert told(text, _hit(text, value, category)) is expected


def _said(*turns: tuple[Role, str], documents: tuple[str, ...] = ()) -> Conversation:
    messages = tuple(Message(id=str(i), role=role, content=text) for i, (role, text) in enumerate(turns))
    context = tuple(Document(id=str(i), content=text) for i, text in enumerate(documents))
    return Conversation(id="c", messages=messages, context=context)


def _last(conversation: Conversation, value: str) -> Whose:
    message = conversation.messages[-1]
    return Speakers(conversation).whose(message, message.content, _hit(message.content, value))


def test_what_nobody_had_said_is_the_assistants() -> None:
    assert _last(_said((Role.USER, "who?"), (Role.ASSISTANT, f"Ask {MAIL}")), MAIL) is Whose.ASSISTANT


def test_what_the_assistant_says_again_stays_its_own() -> None:
    turns = ((Role.ASSISTANT, f"Ask {MAIL}"), (Role.USER, "who?"), (Role.ASSISTANT, MAIL))

    assert _last(_said(*turns), MAIL) is Whose.ASSISTANT


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (f"My mail is {MAIL}", Whose.USER),
        (f"His mail is {MAIL.upper()}", Whose.SOMEONE_ELSE),
        (f"It is 12 o'clock 😀 and my mail is {MAIL}", Whose.USER),
    ],
)
def test_what_the_user_said_first_stays_whose_it_was(said: str, expected: Whose) -> None:
    assert _last(_said((Role.USER, said), (Role.ASSISTANT, f"So {MAIL}, right")), MAIL) is expected


def test_a_document_or_an_instruction_speaks_of_someone_else() -> None:
    asked = (Role.USER, "who?")

    assert _last(_said(asked, (Role.ASSISTANT, MAIL), documents=(f"Desk: {MAIL}",)), MAIL) is Whose.SOMEONE_ELSE
    assert _last(_said((Role.SYSTEM, f"Desk: {MAIL}"), (Role.ASSISTANT, MAIL)), MAIL) is Whose.SOMEONE_ELSE
