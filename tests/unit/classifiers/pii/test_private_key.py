"""Private keys and password hashes; none is real."""

import pytest

from classifiers.pii.recognizers.private_key import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

_BODY = "MIIEpAIBAAKCAQEAk7Qz2mXw9Rt4Lp8Vb3Nc6Hj1Df5Gs0Ya"


def _pem(kind: str, line: str = "\n") -> str:
    return line.join((f"-----BEGIN {kind}PRIVATE KEY-----", _BODY, _BODY, f"-----END {kind}PRIVATE KEY-----"))


_ESCAPED = _pem("", "\\n")
_ENCODED = "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFcEFJQkFBS0NBUUVBazdRejJtWHc5UnQ0"
_BCRYPT = "$2b$12$" + "EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW"

EXAMPLES = (
    *(
        Example(f"here: {_pem(kind)} ok", ((_pem(kind), "secret.private_key"),), "RFC 7468")
        for kind in ("", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED ")
    ),
    Example(f'"private_key": "{_ESCAPED}"', ((_ESCAPED, "secret.private_key"),), "Google service account"),
    Example(
        f"{_BODY}\n-----END PRIVATE KEY-----",
        ((f"{_BODY}\n-----END PRIVATE KEY-----", "secret.private_key"),),
        "cut off",
    ),
    Example(f"client-key-data: {_ENCODED}", ((_ENCODED, "secret.private_key"),), "Kubernetes, 'kubeconfig (v1)'"),
    Example(f"kea:{_BCRYPT}", ((_BCRYPT, "secret.hash"),), "passlib's documentation, 'bcrypt'"),
    Example("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOC\n-----END PUBLIC KEY-----", (), "public"),
    Example("-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----", (), "left out"),
    Example("-----BEGIN CERTIFICATE-----\nMIIDdzCCAl\n-----END CERTIFICATE-----", (), "public"),
    Example("it costs $5 or $6 a month", (), "money"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)


def test_first_lines_again_and_again_are_no_key() -> None:
    text = "-----BEGIN RSA PRIVATE KEY-----" * 130

    assert list(RECOGNIZER.find(text, "en")) == []
