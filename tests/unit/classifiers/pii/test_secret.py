"""Keys and tokens; none of them is real. Put together from parts so that no scanner takes them for leaks."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import secret

ISSUED = (
    "AKIA" + "QWERTYUIOP234567",  # AWS access key id
    "ghp_" + "a1B2c3" * 6,  # GitHub
    "sk_live_" + "4eC39HqLyjWDarjt",  # Stripe
    "sk-ant-" + "api03-abcDEF123456ghiJKL",  # Anthropic
    "sk-proj-" + "abcdefgh12345678ABCDEFGH",  # OpenAI
    "AIza" + "Sy" + "A1b2C3d4" * 4,  # Google
    "hf_" + "aB3dE5fG7h" * 3,  # Hugging Face
    "xoxb-" + "1234567890-abcdefghij",  # Slack
    "glpat-" + "abcdefghij0123456789",  # GitLab
    "SG." + "abcdefghij.klmnopqrstuvwxyz0123",  # SendGrid
    "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiJraXdpIn0" + ".c2lnbmF0dXJl",  # JSON Web Token
    "-----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY-----",
)


@pytest.mark.parametrize("key", ISSUED)
def test_a_key_with_its_issuers_shape_is_found_whole(key: str) -> None:
    text = f"use {key} for it"

    hits = [(text[hit.start : hit.end], hit.rule) for hit in secret.find(text, "en")]

    assert (key, "secret.issued") in hits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Authorization: Bearer abcd1234efgh5678", [("Authorization: Bearer abcd1234efgh5678", "secret.header")]),
        ("JSESSIONID=A1B2C3D4E5F6G7H8", [("JSESSIONID=A1B2C3D4E5F6G7H8", "secret.header")]),
        ("postgresql://kiwi:tui4ever@db.kiwi.nz/x", [("tui4ever", "password.in_address")]),
        ("API_KEY=zxcv1234asdf5678", [("zxcv1234asdf5678", "secret.assigned")]),
        ('"client_secret": "zxcv1234asdf5678"', [("zxcv1234asdf5678", "secret.assigned")]),
        ("my api key is zxcv1234asdf5678", [("zxcv1234asdf5678", "secret.assigned")]),
        ("密钥是zxcv1234asdf5678", [("zxcv1234asdf5678", "secret.assigned")]),
        ("API_KEY=your_api_key_here_1", []),  # a placeholder
        ("api_key = os.environ['KIWI_KEY_2']", []),
        ("secret: strawberries", []),  # no digit
        ("the id is 550e8400-e29b-41d4-a716-446655440000", []),  # a UUID, noren misc-001
        ("the secret of a good soup is time", []),
    ],
)
def test_credentials_are_found_by_their_name(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(secret.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]
