"""Which language: detection on short and odd texts, and the producer's hint."""

import pytest

from classifiers import language
from ingest.conversation import Conversation, Message, Role


def conversation(*contents: str, hint: str | None = None) -> Conversation:
    roles = (Role.USER, Role.ASSISTANT)
    messages = tuple(Message(id=str(i), role=roles[i % 2], content=text) for i, text in enumerate(contents))
    return Conversation(id="c", messages=messages, language=hint)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Where can I find the opening hours of the library?", "en"),
        ("¿Dónde está la biblioteca más cercana?", "es"),
        ("Quelle est la capitale de la Belgique ?", "fr"),
        ("你好,请问图书馆在哪里", "zh"),
        ("春天的街道总是很干净的样子。", "zh"),
        ("日本の図書館は毎週月曜日が休館日です。", "ja"),
        ("WHERE CAN I FIND THE LIBRARY OPENING HOURS", "en"),
        ("Où est la gare ?\nJe suis perdu.", "fr"),
        ("नमस्ते, आप कैसे हैं", "hi"),
        ("", "und"),
        ("   \n", "und"),
        ("ok", "und"),
        ("hi", "und"),
        ("12345 67890", "und"),
        ("😀😀😀", "und"),
        ("https://a.test/some/long/path/with/words", "und"),
        ("asdf qwer zxcv", "und"),
        ("\ud800 What is the capital of Belgium and France?", "en"),
        ("\x00What is the capital of Belgium and France?", "en"),
    ],
)
def test_a_text_gets_its_language_or_und(text: str, expected: str) -> None:
    assert language.detect([text]) == [expected]


def test_languages_come_in_the_order_of_the_texts() -> None:
    assert language.detect(["Bonjour tout le monde", "", "Good morning everybody"]) == ["fr", "und", "en"]


def test_a_very_long_text_is_cut_before_it_is_looked_at() -> None:
    assert language.detect(["This is a sentence about trains. " * 30_000]) == ["en"]


@pytest.mark.parametrize(
    ("hint", "expected"), [("fr", "fr"), ("FR", "fr"), ("zh-Hans-CN", "zh"), ("pt_BR", "pt"), ("xx", "en"), ("", "en")]
)
def test_a_sane_hint_wins_and_another_is_ignored(hint: str, expected: str) -> None:
    said = conversation("Where is the station, and when does the train leave?", hint=hint)

    assert language.of(said) == expected


def test_the_users_language_comes_before_the_assistants() -> None:
    said = conversation("¿Puedes traducir esto al inglés, por favor?", "Good morning, how are you today?" * 5)

    assert language.of(said) == "es"


def test_the_assistant_decides_when_the_user_says_too_little() -> None:
    assert language.of(conversation("ok", "Très bien, je vous envoie la réponse demain.")) == "fr"


def test_system_prompts_say_nothing_about_the_language() -> None:
    system = Message(id="0", role=Role.SYSTEM, content="You are a helpful assistant and answer in English.")
    said = Conversation(id="c", messages=(system, Message(id="1", role=Role.USER, content="你好,图书馆在哪里")))

    assert language.of(said) == "zh"
