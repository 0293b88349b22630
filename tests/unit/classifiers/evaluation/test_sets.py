"""What is measured, and the conversations that are made of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from classifiers.evaluation import sets
from classifiers.training.rows import Row
from classifiers.training.sources import SOURCES
from config.errors import SettingsError
from ingest.conversation import Role


def test_a_row_is_the_last_message_and_the_turn_before_is_context() -> None:
    row = Row(id="r", source="s", language="hi-Latn", role=Role.ASSISTANT, text="answer", before="question")

    talk = sets.alone(row)

    assert [(message.role, message.content) for message in talk.fresh] == [(Role.ASSISTANT, "answer")]
    assert talk.messages[0].role is Role.USER
    assert talk.language == "hi"


def test_a_set_keeps_its_own_labels_beside_ours(data: Path) -> None:
    spans, graded = sets.labelled(data)

    assert (spans.name, len(spans.rows), spans.of) == ("civil_spans", 80, 80)
    assert graded.facts["p-0"]["severity"] == 1.0
    assert {graded.subgroup(row) for row in graded.rows} == {"violence"}
    assert spans.subgroup(spans.rows[0]) is None


def test_a_cap_keeps_the_same_rows_each_time(data: Path) -> None:
    first, second = (next(sets.labelled(data, ("civil_spans",), cap=10)) for _ in range(2))

    assert (len(first.rows), first.of) == (10, 80)
    assert first.rows == second.rows


def test_chat_is_whole_conversations(data: Path) -> None:
    (chat,) = sets.chats(data)

    assert (len(chat.conversations), chat.of) == (10, 10)
    assert all(len(talk.messages) == 2 and talk.fresh_from == 0 for talk in chat.conversations)


@pytest.mark.parametrize(
    ("names", "said"), [(("no_such_set",), "no set is called no_such_set"), ((), r"--data or WINNOW_DATA")]
)
def test_what_cannot_be_measured_is_refused_with_the_remedy(tmp_path: Path, names: tuple[str, ...], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        sets.check(tmp_path, names)


def test_a_harmless_probe_says_that_no_minor_is_sexualised() -> None:
    group = {"language": "en", "role": "user", "functionality": "family", "labels": {}, "texts": ["a day at school"]}

    held = sets.probe("made_up", {"groups": [group, {**group, "labels": {"toxicity": 1}, "texts": ["rotten"]}]})

    assert [row.labels.get("sexual_minors") for row in held.rows] == [0, None]
    assert [held.subgroup(row) for row in held.rows] == ["family", "family"]


def test_hh_harmless_measures_and_trains_nothing(write: Callable[..., Path]) -> None:
    talk = {"id": "h", "lang": "en", "labels": {}, "messages": [{"role": "user", "content": "hello"}]}

    (chat,) = sets.chats(write("conversations", "hh_harmless", talk))

    assert chat.name == "hh_harmless"
    assert not next(source for source in SOURCES if source.name == "hh_harmless").trains
