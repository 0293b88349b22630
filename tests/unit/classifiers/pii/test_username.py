"""Account names."""

import pytest

from classifiers.pii.recognizers.username import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("@startuml\nA -> B\n@enduml", (), "PlantUML"),
    Example("follow @kiwi_fan", (("@kiwi_fan", "username.handle"),), "ours"),
    Example("@kiwi_fan: are you there?", (("@kiwi_fan", "username.handle"),), "ours"),
    Example("my username is kiwi.fan42", (("kiwi.fan42", "username.said"),), "ours"),
    Example("my username on chess.com is kiwifan", (("kiwifan", "username.said"),), "ours"),
    Example(
        "add me on Discord: kiwifan#1234", (("kiwifan#1234", "username.said"), ("kiwifan#1234", "username.tag")), "ours"
    ),
    Example("my gamertag is KiwiFan9", (("KiwiFan9", "username.said"),), "ours"),
    Example("Skype: live:kiwi.fan", (("live:kiwi.fan", "username.said"),), "ours"),
    Example("Instagram: kiwi_fan", (("kiwi_fan", "username.said"),), "ours"),
    Example("find me on snapchat as kiwi_fan", (("kiwi_fan", "username.said"),), "ours"),
    Example("usuario: kiwifan", (("kiwifan", "username.said"),), "ours", "es"),
    Example("búscame en Telegram como kiwi_fan", (("kiwi_fan", "username.said"),), "ours", "es"),
    Example("mon pseudo sur Discord est kiwifan", (("kiwifan", "username.said"),), "ours", "fr"),
    Example("ajoute-moi sur insta : kiwi_fan9", (("kiwi_fan9", "username.said"),), "ours", "fr"),
    Example("微信号:kiwi_fan", (("kiwi_fan", "username.said"),), "ours", "zh"),
    Example("加我QQ:12345678", (("12345678", "username.said"),), "ours", "zh"),
    Example('{"username": "kiwifan"}', (("kiwifan", "username.assigned"),), "ours; a program"),
    Example("as @BBCNews reports", (("@BBCNews", "username.public"),), "ours; a news outlet"),
    Example("a@kiwi.nz", (), "ours; an e-mail address"),
    Example("the username is required", (), "ours"),
    Example("username = request.form['name']", (), "ours; a program"),
    Example("@media (max-width: 600px) {}", (), "CSS"),
    Example("@Override\npublic void run() {}", (), "Java"),
    Example("@cached_thing\ndef f(): ...", (), "Python"),
    Example("npm install @angular/core", (), "npm"),
    Example("see PR#1234 and issue#2345", (), "ours"),
    Example("my instagram is private", (), "ours"),
    Example("eBay: eBay is another platform", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
