"""Finds in chat, and what people said of them."""

from pathlib import Path

import pytest

from classifiers.evaluation.metrics import Estimate
from classifiers.evaluation.pii.figures import Measure
from classifiers.evaluation.pii.ordinary import ALL, Quiet, Verdict, quiet, verdicts
from classifiers.evaluation.scoring import ScoredChat, score_chat
from classifiers.evaluation.sets import ChatSet
from config.errors import SettingsError
from ingest.conversation import Conversation, Message, Role
from tests.unit.classifiers.evaluation.pii.words import WordPii

HOW = Measure(thresholds={"pii": 0.5}, floor=0.2, resamples=50)


def _chat(name: str, *contents: str) -> ScoredChat:
    talks = tuple(
        Conversation(id=f"{name}-{at}", messages=(Message(id="0", role=Role.USER, content=content),))
        for at, content in enumerate(contents)
    )
    return score_chat(WordPii(), ChatSet(name=name, conversations=talks, of=len(talks)), lambda _: None)


def _verdict(conversation: str, verdict: str, start: int = 0, category: str = "person") -> Verdict:
    return Verdict(
        conversation=conversation, message="0", start=start, end=start + 3, category=category, verdict=verdict
    )


def _value(estimate: Estimate | None) -> float:
    assert estimate is not None
    return estimate.value


def _quiet(*said: Verdict) -> dict[str, Quiet]:
    chats = [_chat("a", "Ana 1234", "Ana", "hello", "hello"), _chat("b", "Ana", "hello")]
    return {one.set: one for one in quiet(chats, said, HOW)}


def test_finds_are_counted_in_100_messages_by_type() -> None:
    found = _quiet()

    assert found["a"].finds.value == 75
    assert found["a"].by_category == {"person": 50, "phone_number": 25}
    assert found[ALL].finds.value == pytest.approx(400 / 6)
    assert found["a"].false is None


def test_the_share_judged_false_is_taken_of_all_finds_of_its_set() -> None:
    found = _quiet(_verdict("a-0", "false"), _verdict("a-1", "real"), _verdict("b-0", "business"))

    assert _value(found["a"].false) == 37.5
    assert (_value(found["b"].false), _value(found["b"].wrong)) == (50, 0)  # true of a business is false here
    assert _value(found[ALL].false) == pytest.approx((1.5 + 1) * 100 / 6)


def test_a_verdict_on_what_is_found_no_more_is_passed_over() -> None:
    found = _quiet(_verdict("a-0", "false", start=40), _verdict("a-0", "false", category="age"))

    assert found["a"].judged == 0


def test_judgements_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "judged.json"
    path.write_text(
        '[{"conversation": "a-0", "message": 0, "start": 0, "end": 3, "category": "pii.person", "verdict": "false"}]'
    )

    assert verdicts(path) == [_verdict("a-0", "false")]


def test_a_file_that_holds_no_judgements_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "judged.json"
    path.write_text('[{"conversation": "a-0"}]')

    with pytest.raises(SettingsError, match="no list of judged finds"):
        verdicts(path)
