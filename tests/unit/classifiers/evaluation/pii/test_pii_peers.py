"""Peers behind the Protocol."""

from collections.abc import Sequence

import pytest

from classifiers.evaluation.peers import Missing
from classifiers.evaluation.pii import peers
from classifiers.evaluation.pii.gold import Text
from classifiers.evaluation.pii.scoring import found_in
from classifiers.tag import Findings
from ingest.conversation import Conversation
from tests.unit.classifiers.evaluation.pii.words import WordPii


def _values(classifier: object, text: str) -> list[str]:
    made = Text(id="t", language="en", text=text, gold=())
    (found,) = found_in(classifier, [made], lambda _: None)  # type: ignore[arg-type]
    return [text[one.start : one.end] for one in found]


def test_patterns_only_is_ours_without_what_a_model_says() -> None:
    assert _values(peers.PatternsOnly(WordPii()), "Ana rang 12345") == ["12345"]


def test_a_conversation_is_looked_at_once() -> None:
    looked: list[str] = []

    class Counting(WordPii):
        """Notes what it is shown."""

        def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
            """See `Classifier`."""
            looked.extend(talk.id for talk in batch)
            return super().classify(batch)

    ours = peers.Remembering(Counting())

    assert _values(ours, "Ana rang 12345") == _values(ours, "Ana rang 12345") == ["Ana", "12345"]
    assert looked == ["t"]


def test_detect_secrets_marks_the_value_in_its_line() -> None:
    pytest.importorskip("detect_secrets")
    key = "AKIA" + "2QX7LM4RT6VB9NZC"  # the shape, made up

    assert _values(peers.DetectSecrets(entropy=False), f"hello\nmy key is {key} today") == [key]


def test_a_peer_without_its_model_is_named_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "SMALL", ("no_such_model",))
    monkeypatch.setattr(peers, "PACKAGES", {"en": ("no_such_model",)})

    found = {one.name: one.why for one in peers.peers(WordPii()) if isinstance(one, Missing)}

    assert set(found) == {"presidio sm", "presidio md"}
    assert all("not installed" in why for why in found.values())
