"""Keys by their issuers' shapes; none is real. Put together from parts, so that no scanner takes them for leaks."""

import pytest

from classifiers.evaluation.pii.secrets import SHAPED, shaped
from classifiers.pii.issuers import ISSUERS
from classifiers.pii.recognizers.issued_key import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

_DRAWN = "k7Qz2mXw9Rt4Lp8Vb3Nc6Hj1Df5Gs0YaTuEo"
_HEX = "9f3c71e8a2d046b5" * 4

KEYS = (
    ("AKIA" + "Q3WX7ZRT5LPV2NHJ", "AWS, 'IAM identifiers'"),
    ("ghp_" + _DRAWN, "GitHub Docs, 'About authentication to GitHub'"),
    ("sk_live_" + _DRAWN[:24], "Stripe, 'API keys'"),
    ("sk-ant-" + "api03-" + _DRAWN + _DRAWN[::-1], "Anthropic, 'API keys'"),
    ("sk-proj-" + _DRAWN + _DRAWN[::-1], "OpenAI, 'API keys'"),
    ("AIza" + "Sy" + _DRAWN[:33], "Google Cloud, 'Manage API keys'"),
    ("hf_" + "QwhTzPbKxLmVdRgJcNsYfUaEoWiHqBtZkX", "Hugging Face, 'User access tokens'"),
    ("xoxb-" + "482916730514-" + "7391562840173-" + _DRAWN[:24], "Slack, 'Token types'"),
    ("glpat-" + _DRAWN[:20], "GitLab Docs, 'Token prefixes'"),
    ("SG." + _DRAWN[:22] + "." + _DRAWN + _DRAWN[:7], "Twilio SendGrid, 'API keys'"),
    ("dop_v1_" + _HEX, "DigitalOcean, 'Create a personal access token'"),
    ("hooks.slack.com/services/" + "T03QK7XZ2/B05RW8LP4/" + _DRAWN[:24], "Slack, 'Incoming webhooks'"),
    ("access_token" + "$production$" + "k7qz2mxw9rt4lp8v" + "$" + _HEX[:32], "PayPal Braintree, 'Access tokens'"),
)

EXAMPLES = (
    *(Example(f"use {key} for it", ((key, "secret.issued"),), source) for key, source in KEYS),
    Example("sk_test_" + "1234567890" * 3, (("sk_test_" + "1234567890" * 3, "secret.issued_plain"),), "noren, made up"),
    Example("GH=\\nghp_" + _DRAWN, (("ghp_" + _DRAWN, "secret.issued"),), "a line break written out"),
    Example(f"curl example.com -u ghp_{_DRAWN}", ((f"ghp_{_DRAWN}", "secret.sample"),), "RFC 2606"),
    Example("ghp_" + "1234567890" * 4, (), "40 characters where GitHub has 36"),
    Example("AIza" + "SyDdVgKwhZl-fffffffffffffffff", (), "29 characters where Google has 35"),
    Example("AKIA" + "IOSFODNN7EXAMPLE", (), "the sample of AWS' documentation"),
    Example("sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", (), "a placeholder"),
    Example("sk-your-api-key-goes-here-1234567890123456", (), "a placeholder"),
    Example("hooks.slack.com/services/T1234567890/B1234567890/abcdefghijklmnopqrstuvwx", (), "the alphabet"),
    Example("pk_live_" + _DRAWN[:24], (), "Stripe: a publishable key is no secret"),
    Example("sk-learn-style-estimators-are-nice-to-have-2023", (), "words"),
    Example("commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12", (), "a hash"),
    Example("550e8400-e29b-41d4-a716-446655440000", (), "a UUID, RFC 9562"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)


@pytest.mark.parametrize("slot", SHAPED)
def test_a_key_of_each_provider_drawn_by_lot_is_found_whole(slot: str) -> None:
    """20 of each, from a seeded generator."""
    for seed in range(20):
        key = shaped(slot, seed)
        text = f"key: {key} thanks"

        assert [text[hit.start : hit.end] for hit in RECOGNIZER.find(text, "en")] == [key]


def test_each_provider_is_a_line_of_the_reference() -> None:
    assert len({issuer.name for issuer in ISSUERS}) == len(ISSUERS) == len(RECOGNIZER.entries)
