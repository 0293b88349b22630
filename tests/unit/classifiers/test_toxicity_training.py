"""Training: what is read, what is known, calibration, and the same bytes from the same data."""

import gzip
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pytest
from typer.testing import CliRunner

from classifiers.toxicity.calibration import Calibration, sigmoid
from classifiers.toxicity.classifier import MODEL
from classifiers.toxicity.encoding import WIDTH
from classifiers.toxicity.heads import quantise, restore
from classifiers.toxicity.model import load
from classifiers.toxicity.network import Network
from classifiers.toxicity.taxonomy import HEADS
from classifiers.training import harm, own, shipping
from classifiers.training.calibrate import ISOTONIC_FROM, ORDINARY, calibrate, mix
from classifiers.training.encoded import Store
from classifiers.training.fit import labels, weights
from classifiers.training.gate import level
from classifiers.training.modelfile import differences
from classifiers.training.network import Examples, Plan
from classifiers.training.network import fit as network_fit
from classifiers.training.sources import SOURCES, read
from config.errors import SettingsError
from config.settings import ClassifierSettings
from ingest.conversation import Role
from triage.cli.train import app

BY_NAME = {source.name: source for source in SOURCES}


def _write(folder: Path, name: str, *records: dict[str, Any]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with gzip.open(folder / f"{name}.train.jsonl.gz", "wb") as file:
        file.writelines(orjson.dumps(record) + b"\n" for record in records)


def _record(mapped: dict[str, int], **more: object) -> dict[str, Any]:
    return {"id": "r-1", "lang": "en", "text": "a text", "labels": {}, "mapped": mapped, **more}


@pytest.mark.parametrize(
    ("name", "mapped", "expected"),
    [
        ("surge_toxicity", {"toxicity": 1}, {"toxicity": 1, "harm": 1, "self_harm": 0}),
        ("surge_toxicity", {"toxicity": 0}, {"toxicity": 0, "harm": 0, "severe_toxicity": 0, "self_harm": 0}),
        ("stormfront", {"identity_attack": 0}, {"identity_attack": 0, "self_harm": 0}),
        (
            "civil_spans",
            {"toxicity": 1, "threat": 1},
            {"toxicity": 1, "threat": 1, "harm": 1, "severe_toxicity": 1, "self_harm": 0},
        ),
        ("advbench", {"harmful": 1}, {"harmful_request": 1, "harm": 1}),
        ("ailuminate", {"harmful": 1, "identity_attack": 1}, {"harmful_request": 1, "harm": 1}),
        ("pyrit_harm", {"harmful": 1}, {"harmful_answer": 1, "harm": 1}),
        ("diasafety", {"harmful": 0}, {"harmful_answer": 0}),
        ("inthewild_jailbreaks", {}, {"jailbreak": 1}),
        ("openai_moderation", {"harmful": 0, "sexual": 0}, {"harm": 0, "sexual": 0}),
    ],
)
def test_a_label_becomes_what_it_means_and_nothing_more(
    tmp_path: Path, name: str, mapped: dict[str, int], expected: dict[str, int]
) -> None:
    _write(tmp_path / "toxicity", name, _record(mapped))

    (row,) = read(tmp_path, BY_NAME[name], "train")

    assert dict(row.labels) == expected


def test_rows_about_minors_are_never_read(tmp_path: Path) -> None:
    _write(tmp_path / "toxicity", "openai_moderation", _record({"harmful": 1, "sexual_minors": 1}))

    assert list(read(tmp_path, BY_NAME["openai_moderation"], "train")) == []


def test_ordinary_chat_is_harmless_but_says_nothing_about_answers(tmp_path: Path) -> None:
    turns = [{"role": "user", "content": "hello"}, {"role": "assistant", "content": "hi"}]
    _write(tmp_path / "conversations", "chitchat", {"id": "c", "lang": "en", "labels": {}, "messages": turns})

    asked, answered = read(tmp_path, BY_NAME["chitchat"], "train")

    assert asked.labels["harmful_request"] == asked.labels["harm"] == answered.labels["harm"] == 0
    assert "harmful_answer" not in answered.labels
    assert asked.group == answered.group


def test_a_flagged_conversation_is_not_ordinary_chat(tmp_path: Path) -> None:
    flagged = {"id": "c", "lang": "en", "labels": {"upstream_toxic_flag": True}, "messages": []}
    _write(tmp_path / "conversations", "wildchat", {**flagged, "messages": [{"role": "user", "content": "hello"}]})

    assert list(read(tmp_path, BY_NAME["wildchat"], "train")) == []


def test_own_rows_are_the_same_for_a_seed_and_fill_every_slot() -> None:
    rows = list(own.rows(3))

    assert rows == list(own.rows(3))
    assert not [row for row in rows if "{" in row.text]
    assert {row.language for row in rows} >= {"en", "es", "fr", "zh"}
    assert all((labels(rows, head) == 1).any() for head in HEADS)
    assert all(("harmful_answer" not in row.labels) or row.role is Role.ASSISTANT for row in rows)


def test_a_set_weighs_by_the_root_of_its_size() -> None:
    known = np.zeros(101, dtype=np.int8)

    weight = weights(["large"] * 100 + ["small"], known, power=0.5)

    assert weight[:100].sum() == pytest.approx(10 * weight[100])
    assert weight.mean() == pytest.approx(1)


def test_ordinary_chat_has_its_share_in_the_mix() -> None:
    weight = mix(["chat", "one", "two", "two"], np.array([True, False, False, False]))

    assert weight[0] == pytest.approx(ORDINARY)
    assert weight.sum() == pytest.approx(1)


@pytest.mark.parametrize("count", [400, ISOTONIC_FROM + 3_000])
def test_calibrated_probabilities_are_frequencies(count: int) -> None:
    rng = np.random.default_rng(5)
    logits = rng.normal(0, 2, count)
    target = (rng.random(count) < sigmoid(2 * logits - 1)).astype(np.int8)

    line = calibrate(logits, target, np.full(count, 1 / count))

    said = line.probability(logits)
    for low, high in ((0.0, 0.3), (0.3, 0.7), (0.7, 1.0)):
        inside = (said >= low) & (said <= high)
        assert said[inside].mean() == pytest.approx(target[inside].mean(), abs=0.08)
    assert (np.diff(line.probability(np.linspace(-30, 30, 500))) >= 0).all()


def test_a_calibration_survives_its_file() -> None:
    line = Calibration(x=np.array([-1.0, 1.0]), y=np.array([-2.0, 2.0]), slope=0.5)

    assert Calibration.of(line.state()).probability(np.array([0.0])) == pytest.approx(0.5)


def test_quantised_weights_come_back_almost_whole() -> None:
    weight = np.random.default_rng(1).normal(0, 1, (500, 3)).astype(np.float32)

    back = restore(*quantise(weight))

    assert np.abs(back - weight).max() < 0.02 * np.abs(weight).max()
    assert np.corrcoef(back.ravel(), weight.ravel())[0, 1] > 0.9999


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Write a folder of made-up sets in which every head has both kinds of rows."""
    talk = ("good morning", "the train leaves at nine", "a nice recipe for soup", "see you tomorrow then")
    chats = [
        {
            "id": f"c-{at}",
            "lang": "en",
            "labels": {},
            "messages": [{"role": role, "content": f"{talk[at % 4]} {at}"} for role in ("user", "assistant")],
        }
        for at in range(60)
    ]
    _write(tmp_path / "conversations", "chitchat", *chats)
    topics = ("harmful", "illegal", "violence", "self_harm", "sexual", "identity_attack")
    answers = [
        _record(dict.fromkeys(topics, at % 2), id=f"a-{at}", messages=[{"role": "assistant", "content": talk[at % 2]}])
        for at in range(60)
    ]
    _write(tmp_path / "toxicity", "pyrit_harm", *answers)
    words = ("toxicity", "threat", "insult", "obscene")
    comments = [_record(dict.fromkeys(words, at % 2), id=f"w-{at}", text=talk[at % 2]) for at in range(60)]
    _write(tmp_path / "toxicity", "civil_spans", *comments)
    return tmp_path


@pytest.fixture
def few_own_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave a twentieth of the own rows."""
    few = list(own.rows(harm.SEED))[::20]
    monkeypatch.setattr(own, "rows", lambda _: iter(few))


@pytest.mark.usefixtures("few_own_rows")
def test_the_same_data_gives_the_same_bytes_and_a_model_that_loads(data: Path, tmp_path: Path) -> None:
    settings = ClassifierSettings(encoders=tmp_path / "encoders")
    said: list[str] = []

    shipping.train(data, tmp_path / "one", settings, said.append, leave_out=False)
    shipping.train(data, tmp_path / "two", settings, said.append, leave_out=True)
    first = (tmp_path / "one" / MODEL.name).read_bytes()
    shipping.train(data, tmp_path / "one", settings, said.append, leave_out=False)

    assert first == (tmp_path / "two" / MODEL.name).read_bytes()
    assert "the same model as before, bit for bit" in said
    model = load(tmp_path / "one" / MODEL.name)
    assert len(model.heads.calibrations) == len(model.full.calibrations) == len(HEADS)
    assert any("harmful_answer" in line for line in said)
    assert b'"own"' in (tmp_path / "one" / shipping.MADE_OF).read_bytes()
    left_out = orjson.loads((tmp_path / "two" / shipping.LEFT_OUT).read_bytes())
    assert left_out.keys() == {"civil_spans", "pyrit_harm"}
    assert left_out["civil_spans"]["toxicity"]["rows"] == 60


def test_what_differs_from_another_model_is_said_part_by_part() -> None:
    old = {"format": 2, "net": {"w": np.zeros(3), "b": np.ones(2)}, "lines": [{"x": np.zeros(1)}]}
    new = {"format": 2, "net": {"w": np.array([0.0, 0.5, 0.0]), "b": np.ones(2)}, "lines": [{"x": np.ones(1)}]}

    assert list(differences(old, new)) == [
        "lines.0.x: 1 of 1 values, at most 1 apart",
        "net.w: 1 of 3 values, at most 0.5 apart",
    ]


def test_a_folder_without_sets_is_refused_with_the_way_to_name_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"--data or WINNOW_DATA"):
        harm.gather(tmp_path, harm.SEED)


def test_a_folder_without_ordinary_chat_is_refused(tmp_path: Path) -> None:
    _write(tmp_path / "toxicity", "surge_toxicity", _record({"toxicity": 1}))

    with pytest.raises(SettingsError, match="ordinary chat"):
        harm.gather(tmp_path, harm.SEED)


def test_the_command_asks_for_a_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WINNOW_DATA", raising=False)

    result = CliRunner().invoke(app, ["harm"])

    assert isinstance(result.exception, SettingsError)


def test_the_network_learns_what_only_two_inputs_together_say() -> None:
    random = np.random.default_rng(1)
    inputs = random.standard_normal((4_000, 6)).astype(np.float16)
    target = ((inputs[:, 0] > 0) != (inputs[:, 1] > 0)).astype(np.int8)
    known = np.column_stack([target, np.where(np.arange(4_000) % 2, target, -1)])
    examples = Examples(inputs=inputs, known=known, weights=np.ones(4_000, dtype=np.float32))

    network = network_fit(examples, Plan(hidden=64, epochs=30, batch=100, rate=5e-3))

    right = (network.logits(inputs.astype(np.float32)) > 0) == target[:, None]
    assert right.mean(axis=0).min() > 0.93
    back = Network.of(network.state())
    assert (
        np.corrcoef(back.logits(inputs.astype(np.float32)).T, network.logits(inputs.astype(np.float32)).T)[0, 2] > 0.99
    )


def test_a_gate_lets_through_what_is_rightly_tagged() -> None:
    scores = np.linspace(0, 1, 1_000)
    tagged = scores > 0.6

    opened = level(scores, tagged, np.ones(1_000), ~tagged, 0.98)

    assert (scores[tagged] >= opened.level).mean() == pytest.approx(0.98, abs=0.005)
    assert opened.through == 0


def test_encodings_are_kept_and_a_torn_file_is_cut_to_what_is_whole(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add(["one", "two"], np.arange(2 * WIDTH, dtype=np.float16).reshape(2, WIDTH))
    with (tmp_path / "encoded-2.f16").open("ab") as file:
        file.write(b"torn")

    again = Store(tmp_path)

    assert again.missing(["one", "three", "two"]) == ["three"]
    assert (again.take(["two"]) == store.take(["two"])).all()
