"""The gate for the large model keeps what that model finds, and most of an assistant's prose away from it."""

import pytest

from classifiers.pii.classifier import PiiClassifier
from classifiers.pii.finder import Finder
from classifiers.pii.names.modelfile import load

PEOPLE = (
    "Hi, I'm Margaret Henderson and my order has not arrived.",
    "Yesterday my neighbour Oliver Grant drove to Manchester with his sister Emily.",
    "Please write a letter to Daniel Foster at Northwind Insurance in Chicago.",
    "Thanks for your help!\n\nBest regards,\nSophie Turner",
    "The meeting was moved by Thomas Baker, who lives in Boston.",
)
PROSE = (
    "Here are some ideas for a healthier week:\n\n1. **Plan Ahead:** Decide on Sunday what you will cook.\n"
    "2. **Drink Water:** Keep a bottle on your desk.\n3. **Sleep Well:** Go to bed at the same time every night.\n\n"
    "Additionally, it helps to take short breaks. However, everyone is different, so try what works for you.\n\n"
    "Conclusion: Small steps add up. Let me know if you have any other questions!"
)


@pytest.fixture(scope="module")
def everything(pii: PiiClassifier) -> Finder:
    """Return a finder whose large model reads every text in full."""
    finder = Finder.__new__(Finder)
    finder.__dict__.update(pii.finder.__dict__ | {"_exhaustive": True, "_seen": type(pii.finder._seen)()})
    return finder


def test_what_the_large_model_finds_in_full_texts_it_finds_in_stretches(pii: PiiClassifier, everything: Finder) -> None:
    """People and places; what else it takes for a name may differ."""
    texts = [f"{PROSE}\n\n{text}\n\n{PROSE}" for text in PEOPLE]

    for text, gated, full in zip(texts, pii.finder.find(texts, "en"), everything.find(texts, "en"), strict=True):
        people = {text[hit.start : hit.end] for hit in full if hit.category == "person" and hit.score >= 0.6}
        assert people
        assert {text[hit.start : hit.end] for hit in gated if hit.category == "person"} >= people


def test_little_of_an_assistants_prose_is_read() -> None:
    (reading,) = load().read([PROSE], "en")

    assert sum(end - start for start, end in reading.stretches()) <= 0.2 * len(PROSE)
