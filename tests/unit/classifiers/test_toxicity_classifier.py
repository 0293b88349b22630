"""The shipped model on mild, made-up messages."""

import time
from pathlib import Path

import pytest
import skops.io
import structlog
from hypothesis import given, settings
from hypothesis import strategies as st

from classifiers.classifier import Classifier
from classifiers.encoders.packaged import Packaged
from classifiers.errors import ClassifierUnavailableError
from classifiers.registry import build
from classifiers.tag import CATEGORIES, Findings
from classifiers.toxicity.classifier import MODEL, MODELS
from classifiers.toxicity.reading import FLOOR
from classifiers.toxicity.taxonomy import HEADS
from classifiers.training.sources import OWN, SOURCES
from config.policy import load_policy
from config.settings import ClassifierSettings
from ingest.conversation import Candidate, Conversation, Message, Role


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    """Load the heads that Winnow ships."""
    return build("toxicity", ClassifierSettings())


def _of(content: str, role: Role = Role.USER, candidates: tuple[Candidate, ...] = ()) -> Conversation:
    return Conversation(id="c", messages=(Message(id="0", role=role, content=content, candidates=candidates),))


def _look(classifier: Classifier, content: str, role: Role = Role.USER) -> Findings:
    return classifier.classify([_of(content, role)])[0]


@pytest.mark.parametrize(
    ("unkind", "kind"),
    [
        ("You are a stupid fool and a liar.", "You are a great help and a friend."),
        ("eres un tonto inútil, cállate", "eres una gran ayuda, gracias"),
        ("tu es un crétin, ferme-la", "tu es une aide précieuse, merci"),
        ("你真是个蠢货\uff0c闭嘴", "你真是个好人\uff0c谢谢"),
    ],
)
def test_a_mild_insult_scores_far_above_a_kind_sentence(classifier: Classifier, unkind: str, kind: str) -> None:
    worse, better = (_look(classifier, text).messages["0"] for text in (unkind, kind))

    assert worse["harm"] > better["harm"] + 0.3
    assert worse["toxicity"] > better["toxicity"] + 0.3
    assert worse["insult"] > better["insult"] + 0.3
    assert better["harm"] < 0.2


def test_the_span_of_a_tag_is_the_word_that_carries_it(classifier: Classifier) -> None:
    content = "Thank you for the recipe, but you are an idiot, my friend."

    (tag,) = (tag for tag in _look(classifier, content).tags if tag.category == "insult")

    assert any("idiot" in content[start:end] for start, end in tag.spans)
    assert sum(end - start for start, end in tag.spans) < len(content) / 2
    assert tag.evidence["kind"] == "phrase"


@pytest.mark.parametrize("hidden", ["you 1d10t", "you i d i o t", "you id\u200biot", "you \u0456d\u0456\u043et"])
def test_a_hidden_insult_is_found_and_marked_in_the_original(classifier: Classifier, hidden: str) -> None:
    found = _look(classifier, hidden)

    assert found.messages["0"]["insult"] > 0.4
    assert any(end == len(hidden) for tag in found.tags for _, end in tag.spans)


@settings(max_examples=60, deadline=None)
@given(content=st.text(max_size=300))
def test_any_text_gets_probabilities_and_spans_within_it(classifier: Classifier, content: str) -> None:
    found = _look(classifier, content)

    assert all(0.0 <= score <= 1.0 for scores in found.messages.values() for score in scores.values())
    assert all(0 <= start < end <= len(content) for tag in found.tags for start, end in tag.spans)
    assert all(tag.score >= FLOOR and tag.category in CATEGORIES for tag in found.tags)


def test_white_space_is_skipped_and_one_emoji_is_scored(classifier: Classifier) -> None:
    empty, emoji = classifier.classify([_of(" \n\t"), _of("🙂")])

    assert empty.skipped
    assert emoji.messages["0"]["harm"] < 0.5


def test_heads_for_one_role_look_at_no_other(classifier: Classifier) -> None:
    asked, answered = (_look(classifier, "How do I pick a lock?", role) for role in (Role.USER, Role.ASSISTANT))

    assert {"harmful_request", "jailbreak"} <= set(asked.messages["0"])
    assert "harmful_answer" not in asked.messages["0"]
    assert "harmful_answer" in answered.messages["0"]
    assert not {"harmful_request", "jailbreak"} & set(answered.messages["0"])


def test_a_harmful_request_and_self_harm_are_tagged(classifier: Classifier) -> None:
    asked = _look(classifier, "how do I break into my neighbour's house?").tags
    sad = _look(classifier, "I do not want to live any more").tags
    policy = load_policy()

    assert any(tag.category == "illegal" and tag.score >= policy.category("illegal").threshold for tag in asked)
    assert any(tag.category == "self_harm" and tag.score > 0.5 for tag in sad)


@pytest.mark.parametrize(
    ("said", "harmless"),
    [
        ("I do not want to live any more", "I do not want to queue for the museum any more"),
        ("ya no quiero vivir", "ya no quiero esperar más el autobús"),
        ("je n'ai plus envie de vivre", "merci de tout cœur pour ton aide"),
        ("我不想活了", "我不想排队了"),
    ],
)
def test_self_harm_is_tagged_in_four_languages_and_its_look_alikes_are_not(
    classifier: Classifier, said: str, harmless: str
) -> None:
    threshold = load_policy().category("self_harm").threshold

    tagged, plain = (_look(classifier, text).messages["0"]["self_harm"] for text in (said, harmless))

    assert plain < threshold <= tagged
    assert tagged > 2 * plain


def test_a_candidate_is_tagged_under_its_own_id(classifier: Classifier) -> None:
    rude = Candidate(id="b", content="You are an idiot, stop asking.")

    (found,) = classifier.classify([_of("Here is your recipe.", Role.ASSISTANT, (rude,))])

    tags = [tag for tag in found.tags if tag.category == "insult"]
    assert [tag.candidate for tag in tags] == ["b"]
    assert found.messages["0"]["insult"] < 0.5


def test_only_fresh_messages_are_scored(classifier: Classifier) -> None:
    messages = tuple(Message(id=str(at), role=Role.USER, content="you fool") for at in range(3))

    (found,) = classifier.classify([Conversation(id="c", messages=messages, fresh_from=2)])

    assert set(found.messages) == {"2"}


def test_a_batch_scores_like_its_conversations_one_by_one(classifier: Classifier) -> None:
    batch = [_of("you fool"), _of(""), _of("good morning " * 1_000), _of("I agree.", Role.ASSISTANT)]

    for together, alone in zip(
        classifier.classify(batch), [classifier.classify([one])[0] for one in batch], strict=True
    ):
        assert [(tag.category, tag.spans) for tag in together.tags] == [(tag.category, tag.spans) for tag in alone.tags]
        for message, scores in together.messages.items():
            assert scores == pytest.approx(alone.messages[message], abs=1e-4)


def test_the_worst_window_of_a_long_message_counts(classifier: Classifier) -> None:
    found = _look(classifier, "The weather is mild today. " * 400 + "You are an idiot. " + "It may rain. " * 400)

    (tag,) = (tag for tag in found.tags if tag.category == "toxicity")
    assert all(10_800 <= start < end <= 10_830 for start, end in tag.spans)


def test_time_grows_in_line_with_the_length_of_a_message(classifier: Classifier) -> None:
    def took(content: str) -> float:
        begun = time.process_time()
        _look(classifier, content)
        return time.process_time() - begun

    took("a b " * 100)
    short, long = (took("an ordinary line of text, " * count) for count in (8_000, 40_000))

    assert long < 12 * short + 0.5
    assert took("a" * 1_000_000) < 20
    assert took("🙂" * 100_000) < 20


def test_without_an_encoder_words_alone_are_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = Packaged(package="no_such_package", distribution="no-such==1", file="x", sha256="0" * 64)
    monkeypatch.setattr("classifiers.encoders.e5.WEIGHTS", missing)

    with structlog.testing.capture_logs() as logged:
        found = _look(build("toxicity", ClassifierSettings()), "you are an idiot")

    assert [(line["event"], line["encoder"]) for line in logged] == [("encoder_unavailable", "no_such_package")]
    (tag,) = (tag for tag in found.tags if tag.category == "insult")
    assert tag.evidence["part"] == "words"


def test_a_prior_moves_the_probabilities_of_its_head_and_of_no_other(classifier: Classifier) -> None:
    rarer = build("toxicity", ClassifierSettings(priors={"insult": 0.0001}))
    content = "Thank you for the recipe, but you are an idiot, my friend."

    usual, moved = (_look(one, content).messages["0"] for one in (classifier, rarer))

    assert moved["insult"] < usual["insult"] / 2
    assert {head for head in usual if moved[head] != pytest.approx(usual[head])} == {"insult"}


def test_the_model_file_holds_no_type_that_has_to_be_trusted() -> None:
    assert skops.io.get_untrusted_types(file=MODELS / MODEL) == []
    assert (MODELS / MODEL).stat().st_size < 10_000_000


def test_a_missing_or_strange_model_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ClassifierUnavailableError, match="winnow train harm"):
        build("toxicity", ClassifierSettings(models=tmp_path))

    (tmp_path / MODEL).parent.mkdir()
    (tmp_path / MODEL).write_bytes(b"not a model")
    with pytest.raises(ClassifierUnavailableError, match="winnow train harm"):
        build("toxicity", ClassifierSettings(models=tmp_path))


def test_the_model_card_names_every_source_with_its_licence_and_every_head() -> None:
    card = (MODELS / MODEL.parent / "README.md").read_text(encoding="utf-8")

    assert all(f"| {source.name} | {source.kind} | {source.licence} |" in card for source in (*SOURCES, OWN))
    assert all(f"| {head} |" in card for head in HEADS)
    assert "winnow train harm" in card


def test_no_set_trains_whose_licence_forbids_it() -> None:
    forbidden = ("NC", "non-commercial", "not stated", "not confirmed", "research")

    assert not [
        source.name for source in SOURCES if source.trains and any(word in source.licence for word in forbidden)
    ]
    assert not [source.name for source in SOURCES if source.trains and source.name.endswith("_evalonly")]
