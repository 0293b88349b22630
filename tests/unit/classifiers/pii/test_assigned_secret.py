"""Keys by the names they are assigned to; none is real."""

import pytest

from classifiers.pii.recognizers.assigned_secret import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

_KEY = "k7Qz2mXw9Rt4Lp8Vb3Nc"
_HEX = "9f3c71e8a2d046b57c1e8f20a94d3b65"
_FOUND = ((_KEY, "secret.assigned"),)

EXAMPLES = (
    Example(f'"client_secret": "{_KEY}"', _FOUND, "RFC 6749"),
    Example(f"my api key is {_KEY}", _FOUND, "ours"),
    Example(f"aws_secret_access_key = {_KEY * 2}", ((_KEY * 2, "secret.assigned"),), "AWS, 'credentials file'"),
    Example(f"the secret access key {_KEY} fails", _FOUND, "ours"),
    Example(f"DD_API_KEY={_HEX}", ((_HEX, "secret.assigned"),), "Datadog, 'API and application keys'"),
    Example(f"localStorage.setItem('sessionToken', '{_KEY}')", _FOUND, "Web Storage"),
    Example(f"la clave de API es {_KEY}", _FOUND, "ours", "es"),
    Example(f"jeton d'accès : {_KEY}", _FOUND, "ours", "fr"),
    Example(f"密钥是{_KEY}", _FOUND, "ours", "zh"),
    Example(
        "HEROKU_API_KEY=7c1e8f20-a94d-4b65-9f3c-71e8a2d046b5",
        (("7c1e8f20-a94d-4b65-9f3c-71e8a2d046b5", "secret.assigned"),),
        "Heroku, 'Authentication'",
    ),
    Example("JWT_SECRET=kakapo123456", (("kakapo123456", "secret.environment"),), "The Twelve-Factor App"),
    Example(f"Here's the key: {_KEY}", ((_KEY, "secret.bare"),), "ours"),
    Example(f'<add key="ApiKey" value="{_KEY}" />', _FOUND, "Microsoft, 'appSettings'"),
    Example(f"SECRET_KEY = '{_KEY}$#!'", ((f"{_KEY}$#!", "secret.assigned"),), "Django, 'SECRET_KEY'"),
    Example(f"idempotency_key: {_KEY}", (), "no secret"),
    Example("the key understanding of tokenization", (), "prose"),
    Example("API_KEY=your_api_key_here_1", (), "a placeholder"),
    Example("api_key = os.environ['KIWI_KEY_2']", (), "code"),
    Example("secret: strawberries", (), "a word"),
    Example("X-Access-Token: xyz98765432109876543210fedcba", (), "typed in rows"),
    Example("the token is generateSecretToken2()", (), "a call"),
    Example(f"public_key: {_KEY}", (), "public"),
    Example(f'"etag": "{_HEX}"', (), "no secret's name"),
    Example("request id 550e8400-e29b-41d4-a716-446655440000", (), "a UUID"),
    Example("max_tokens=4096, token_type_ids=[0, 0]", (), "code"),
    Example("the secret of a good soup is time", (), "prose"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
