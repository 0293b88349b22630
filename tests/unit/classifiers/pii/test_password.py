"""Passwords, PINs and codes in prose, in four languages; all made up."""

import pytest

from classifiers.pii.recognizers.password import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check


def _one(text: str, value: str, rule: str, language: str = "en") -> Example:
    return Example(text, ((value, f"password.{rule}"),), "ours", language)


EXAMPLES = (
    _one("my password is Tui4ever!", "Tui4ever!", "said"),
    _one("Password: kiwifruit", "kiwifruit", "plain"),
    _one("the pwd=kIwi2024", "kIwi2024", "said"),
    _one("pw: hunter22", "hunter22", "said"),
    _one("the password for the wifi is kea_2024", "kea_2024", "said"),
    _one("I changed my password to Kea-2024.", "Kea-2024", "said"),
    _one("DB_PASSWORD=tui4ever", "tui4ever", "said"),
    _one("my password is sunshine and it fails", "sunshine", "word"),
    _one("ssh root@10.4.0.12 password tui99", "tui99", "beside"),
    _one("my login is kea / Tui4ever", "Tui4ever", "login"),
    _one("creds: kea:Tui4ever", "Tui4ever", "login"),
    Example("WIFI:T:WPA;S:KeaNet;P:tui4ever;;", (("tui4ever", "password.wifi"),), "ZXing, 'Barcode contents'"),
    _one("La contraseña es Gato2024", "Gato2024", "said", "es"),
    _one("contraseña nueva: Perro_1234", "Perro_1234", "said", "es"),
    _one("la clave del wifi es gato2024", "gato2024", "said", "es"),
    _one("mot de passe : Soleil99", "Soleil99", "said", "fr"),
    _one("mon mot de passe pour la banque c'est Soleil99", "Soleil99", "said", "fr"),
    _one("密码是abc12345", "abc12345", "said", "zh"),
    _one("WiFi密码abc12345", "abc12345", "beside", "zh"),
    _one('"password": "Tui4ever",', "Tui4ever", "said"),
    _one("<password>Tui4ever</password>", "Tui4ever", "said"),
    _one("define('DB_PASSWORD', 'Tui4ever');", "Tui4ever", "said"),
    _one("user: kea, pass: Tui4ever", "Tui4ever", "said"),
    _one("The password I use is Tui4ever", "Tui4ever", "said"),
    _one("use Tui4ever as the password", "Tui4ever", "said"),
    _one("Wifi: KeaNet / tui4ever", "tui4ever", "said"),
    _one("Le mot de passe que j'utilise est Soleil99", "Soleil99", "said", "fr"),
    _one("the pin for my card ending 1234 is 4821", "4821", "pin"),
    _one("el código que me llegó es 482913", "482913", "code", "es"),
    _one("my pin is 4821", "4821", "pin"),
    _one("the alarm code for the house is 7741", "7741", "pin"),
    _one("cvv: 123", "123", "pin"),
    _one("le digicode c'est 4821", "4821", "pin", "fr"),
    _one("your verification code is 482913", "482913", "code"),
    _one("G-482913 is your verification code", "G-482913", "code"),
    _one("tu código de seguridad es 482913", "482913", "code", "es"),
    _one("验证码482913,请勿告诉他人", "482913", "code", "zh"),
    _one("mother's maiden name: Ruru", "Ruru", "answer"),
    *(
        Example(text, (), "ours: nothing is told")
        for text in (
            "my password is wrong",
            "the password is required",
            "the password is case-sensitive and 8-16 characters long",
            "la contraseña es incorrecta",
            "la clave es paciencia y tiempo",
            "le mot de passe est incorrect",
            "how do I reset my password?",
            "password: ********",
            "PASSWORD=$(openssl rand -base64 32)",
            'password = getpass.getpass("Password: ")',
            "if (password === confirmPassword) { submit(); }",
            "密码长度至少8位",
            "密码错误,请重新输入",
            "pin the note to the board",
            "GPIO pin 13 and pin 12",
            "my zip code is 90210, the area code 4123",
            "mother's maiden name is required",
            "url, rev, user_pass = super().split()",
            "Single pass: characters are counted",
            "he passed 42 tests, pass the salt",
            "classDef user fill:#FEE8D6,stroke:#A6532A",
        )
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)


def test_the_word_again_and_again_is_no_password() -> None:
    text = "password " * 440

    assert list(RECOGNIZER.find(text, "en")) == []
