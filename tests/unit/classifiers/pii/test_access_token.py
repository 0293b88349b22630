"""Tokens by where they stand; none is real."""

import pytest

from classifiers.pii.recognizers.access_token import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

_JWT = "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiJraXdpIn0" + ".c2lnbmF0dXJl"
_DRAWN = "k7Qz2mXw9Rt4Lp8Vb3Nc"
_SIGNATURE = "X-Amz-Signature=" + "fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024"

EXAMPLES = (
    Example(f"token {_JWT} at", ((_JWT, "secret.jwt"),), "RFC 7515"),
    Example(f"Authorization: Bearer {_JWT}", ((_JWT, "secret.jwt"),), "RFC 6750"),
    Example(
        "Authorization: Bearer abcd1234efgh5678",
        (("Authorization: Bearer abcd1234efgh5678", "secret.header"),),
        "RFC 6750",
    ),
    Example(
        "Authorization: Basic a2VhOnR1aTRldmVy",
        (("Authorization: Basic a2VhOnR1aTRldmVy", "secret.header"),),
        "RFC 7617",
    ),
    Example("X-API-Key: apikey987654321", (("X-API-Key: apikey987654321", "secret.header"),), "noren, made up"),
    Example(f"headers = Bearer {_DRAWN}", ((_DRAWN, "secret.bearer"),), "RFC 6750"),
    Example("JSESSIONID=A1B2C3D4E5F6G7H8", (("JSESSIONID=A1B2C3D4E5F6G7H8", "secret.session"),), "Jakarta Servlet"),
    Example("Cookie: a=b; sid=k7Qz2mXw9Rt4", (("Cookie: a=b; sid=k7Qz2mXw9Rt4", "secret.cookie"),), "RFC 6265"),
    Example(
        "/cb?refresh_token=xyz987654321abcdefgh",
        (("?refresh_token=xyz987654321abcdefgh", "secret.parameter"),),
        "noren, made up",
    ),
    Example(f"/data?token={_DRAWN}&q=1", ((f"?token={_DRAWN}", "secret.parameter"),), "RFC 6750, section 2.3"),
    Example(
        f"/b/o?d=1&{_SIGNATURE}", ((f"&{_SIGNATURE}", "secret.parameter"),), "sample of AWS, 'Signature version 4'"
    ),
    Example(f"https://api.example.com/?token={_JWT}", ((_JWT, "secret.sample"),), "RFC 2606"),
    Example("eyJhbGciOiJIUzI1NiJ9", (), "a header alone"),
    Example("eyJhbGc.broken.signature", (), "no JSON"),
    Example(f"{_JWT}.extra", (), "four parts"),
    Example("Authorization: Bearer YOUR_ACCESS_TOKEN", (), "a placeholder"),
    Example("Authorization: Bearer $TOKEN", (), "a variable"),
    Example("Authorization header without value", (), "prose"),
    Example("Cookie: token1=abc123; session=ghi789", (), "too short"),
    Example("Set-Cookie: theme=dark2; Path=/", (), "no session"),
    Example("/api?q=search&token=authentication_token", (), "words"),
    Example("The cookie: 200 g butter, 1 egg", (), "a recipe"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
