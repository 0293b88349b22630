"""The ensemble: isolation, time-outs, retries, and what is kept from an earlier screening."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from threading import Event

import pytest
from structlog.testing import capture_logs

from classifiers import ensemble, language, registry
from classifiers.classifier import Classifier
from classifiers.ensemble import Ensemble
from classifiers.errors import ClassifierUnavailableError, UnknownClassifierError
from classifiers.factual.knowledge.fact import Knowledge
from classifiers.stage import LOAD_AGAIN_AFTER, Stage
from classifiers.tag import CATEGORIES, Claim, Findings, Grade, Outcome, Tag, Tagged
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

TIMEOUT = 5.0
SECRET = "the quick brown fox"


def conversation(identifier: str, *contents: str, fresh_from: int = 0, revision: int = 1) -> Conversation:
    messages = tuple(Message(id=f"m{i}", role=Role.USER, content=text) for i, text in enumerate(contents))
    return Conversation(id=identifier, messages=messages, fresh_from=fresh_from, revision=revision, language="en")


@dataclass
class Fake:
    """Tags every fresh message that holds `word`; runs `spoil` first."""

    part: str = "toxicity"
    category: str = "insult"
    word: str = "bad"
    score: float = 0.9
    spoil: Callable[[Sequence[Conversation]], None] = lambda _: None
    batches: list[list[Conversation]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Version 1."""
        return f"{self.part}@1"

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """Remember the batch and tag it."""
        self.batches.append(list(batch))
        self.spoil(batch)
        return [self._findings(conversation) for conversation in batch]

    def _findings(self, conversation: Conversation) -> Findings:
        hits = [m for m in conversation.fresh if self.word in m.content]
        return Findings(
            tags=tuple(
                Tag(category=self.category, score=self.score, message_id=m.id, classifier=self.name) for m in hits
            ),
            messages={m.id: {self.category: self.score if m in hits else 0.1} for m in conversation.fresh},
        )


@dataclass
class Fixed:
    """Answers what it was told to."""

    answers: Sequence[Findings]
    part: str = "toxicity"

    @property
    def name(self) -> str:
        """Version 1."""
        return f"{self.part}@1"

    def classify(self, _batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """Return the answers, whatever was asked."""
        return self.answers


def screen_one(classifiers: Sequence[Classifier | Stage], said: Conversation, before: Tagged | None = None) -> Tagged:
    (tagged,) = Ensemble(classifiers, TIMEOUT).screen([said], [before])
    return tagged


def poison(batch: Sequence[Conversation]) -> None:
    if any("poison" in message.content for said in batch for message in said.messages):
        raise ValueError(SECRET)


def crash(_batch: Sequence[Conversation]) -> None:
    raise RuntimeError(SECRET)


@pytest.fixture
def gate() -> Iterator[Event]:
    """Yield an event that a hanging fake waits for; set at the end so that no thread stays."""
    event = Event()
    yield event
    event.set()


def test_every_category_has_a_score_and_every_part_an_outcome() -> None:
    tagged = screen_one([Fake(), Fake(part="pii", category="pii", word="@")], conversation("c", "a bad word", "fine"))

    assert set(tagged.scores) == set(CATEGORIES)
    assert tagged.scores["insult"] == 0.9
    assert tagged.scores["threat"] == 0.0
    assert tagged.messages["m1"]["insult"] == 0.1
    assert tagged.screened == {"toxicity": Outcome.OK, "pii": Outcome.OK}
    assert (tagged.conversation_id, tagged.revision, tagged.language) == ("c", 1, "en")
    assert tagged.complete


def test_a_conversation_score_is_the_largest_over_messages_unless_the_part_states_it() -> None:
    findings = Findings(messages={"m0": {"insult": 0.3, "harm": 0.9}, "m1": {"insult": 0.7}}, scores={"harm": 0.5})

    tagged = screen_one([Fixed([findings])], conversation("c", "one", "two"))

    assert tagged.scores["insult"] == 0.7
    assert tagged.scores["harm"] == 0.5


def test_answers_come_in_the_order_of_the_batch() -> None:
    batch = [conversation("a", "fine"), conversation("b", "bad"), conversation("c", "fine")]

    tagged = Ensemble([Fake()], TIMEOUT).screen(batch, [None] * 3)

    assert [t.conversation_id for t in tagged] == ["a", "b", "c"]
    assert [t.scores["insult"] for t in tagged] == [0.1, 0.9, 0.1]


def test_an_empty_batch_is_fine() -> None:
    assert Ensemble([Fake()], TIMEOUT).screen([], []) == []


def test_a_part_that_crashes_fails_alone() -> None:
    tagged = screen_one([Fake(spoil=crash), Fake(part="pii", category="pii")], conversation("c", "bad"))

    assert tagged.screened == {"toxicity": Outcome.FAILED, "pii": Outcome.OK}
    assert tagged.scores["pii"] == 0.9
    assert not tagged.complete


def test_one_poison_conversation_does_not_fail_its_neighbours() -> None:
    batch = [conversation("a", "bad"), conversation("b", "poison bad"), conversation("c", "bad")]

    tagged = Ensemble([Fake(spoil=poison)], TIMEOUT).screen(batch, [None] * 3)

    assert [t.screened["toxicity"] for t in tagged] == [Outcome.OK, Outcome.FAILED, Outcome.OK]
    assert [t.scores["insult"] for t in tagged] == [0.9, 0.0, 0.9]


def test_a_lone_conversation_that_fails_is_not_tried_twice() -> None:
    fake = Fake(spoil=crash)

    screen_one([fake], conversation("c", "bad"))

    assert len(fake.batches) == 1


@pytest.mark.parametrize(
    "answers",
    [
        [],
        [Findings(), Findings()],
        [Findings(scores={"harm": math.nan})],
        [Findings(scores={"harm": 1.2})],
        [Findings(messages={"m0": {"insult": -0.1}})],
        [Findings(tags=(Tag(category="insult", score=math.inf, message_id="m0", classifier="x@1"),))],
        [Findings(claims=(Claim(message_id="m0", start=0, end=1, score=7.0),))],
        [Findings(grades=(Grade(message_id="m0", grade=7.1, classifier="grading@1"),))],
    ],
)
def test_findings_that_make_no_sense_are_a_failure(answers: Sequence[Findings]) -> None:
    tagged = screen_one([Fixed(answers)], conversation("c", "fine"))

    assert tagged.screened == {"toxicity": Outcome.FAILED}
    assert tagged.scores["harm"] == 0.0


def test_a_part_that_hangs_times_out_and_is_not_called_again_until_it_returns(gate: Event) -> None:
    def hang(_batch: Sequence[Conversation]) -> None:
        gate.wait(TIMEOUT)

    fake = Fake(spoil=hang)
    screening = Ensemble([fake, Fake(part="pii", category="pii")], 0.05)

    first, second = (screening.screen([conversation("c", "bad")], [None])[0] for _ in range(2))
    calls_while_stuck = len(fake.batches)
    gate.set()
    screening._stages[0]._running.join(TIMEOUT)  # type: ignore[union-attr]  # it runs: the first screening started it
    third = screening.screen([conversation("c", "bad")], [None])[0]

    assert first.screened == second.screened == {"toxicity": Outcome.FAILED, "pii": Outcome.OK}
    assert calls_while_stuck == 1
    assert third.screened["toxicity"] is Outcome.OK


def test_what_was_done_before_the_time_out_counts(gate: Event) -> None:
    def spoil(batch: Sequence[Conversation]) -> None:
        if len(batch) > 1:
            raise ValueError
        if batch[0].id == "b":
            gate.wait(TIMEOUT)

    batch = [conversation("a", "bad"), conversation("b", "bad"), conversation("c", "bad")]

    tagged = Ensemble([Fake(spoil=spoil)], 0.3).screen(batch, [None] * 3)

    assert [t.screened["toxicity"] for t in tagged] == [Outcome.OK, Outcome.FAILED, Outcome.FAILED]


def test_a_classifier_that_cannot_be_loaded_is_failed_and_tried_again_later() -> None:
    now = [0.0]
    attempts: list[float] = []

    def load() -> Classifier:
        attempts.append(now[0])
        if len(attempts) == 1:
            raise ClassifierUnavailableError("toxicity", "no model")
        return Fake()

    screening = Ensemble([Stage("toxicity", load, clock=lambda: now[0])], TIMEOUT)
    outcomes = []
    for now[0] in (0.0, LOAD_AGAIN_AFTER / 2, LOAD_AGAIN_AFTER):
        outcomes.append(screening.screen([conversation("c", "bad")], [None])[0].screened["toxicity"])

    assert outcomes == [Outcome.FAILED, Outcome.FAILED, Outcome.OK]
    assert attempts == [0.0, LOAD_AGAIN_AFTER]


def test_unavailable_parts_are_named() -> None:
    def load() -> Classifier:
        raise OSError

    screening = Ensemble([Stage("pii", load), Fake()], TIMEOUT)
    screening.load()

    assert screening.unavailable == ("pii",)


def test_a_skipped_part_says_so() -> None:
    tagged = screen_one([Fixed([Findings(skipped="language")], part="writing")], conversation("c", "fine"))

    assert tagged.screened == {"writing": Outcome.SKIPPED}
    assert tagged.complete


def test_messages_before_the_fresh_ones_keep_their_scores_and_tags() -> None:
    fake = Fake()
    before = screen_one([fake], conversation("c", "bad"))

    after = screen_one([fake], conversation("c", "bad", "fine", fresh_from=1, revision=2), before)

    assert [m.id for m in fake.batches[-1][0].fresh] == ["m1"]
    assert [tag.message_id for tag in after.tags] == ["m0"]
    assert after.messages["m0"]["insult"] == 0.9
    assert after.scores["insult"] == 0.9
    assert after.revision == 2


def test_a_conversation_with_nothing_fresh_is_not_classified_again() -> None:
    fake = Fake()
    before = screen_one([fake], conversation("c", "bad"))

    after = screen_one([fake], conversation("c", "bad", fresh_from=1, revision=2), before)

    assert len(fake.batches) == 1
    assert after == replace(before, revision=2)


def test_a_part_that_failed_earlier_gets_all_messages_again_and_the_others_do_not() -> None:
    pii = Fake(part="pii", category="pii")
    before = screen_one([Fake(spoil=crash), pii], conversation("c", "bad", "bad"))
    toxicity = Fake()

    after = screen_one([toxicity, pii], conversation("c", "bad", "bad", fresh_from=2), before)

    assert [m.id for m in toxicity.batches[0][0].fresh] == ["m0", "m1"]
    assert len(pii.batches) == 1
    assert after.screened == {"toxicity": Outcome.OK, "pii": Outcome.OK}
    assert sorted((t.category, t.message_id) for t in after.tags) == [
        ("insult", "m0"), ("insult", "m1"), ("pii", "m0"), ("pii", "m1"),
    ]  # fmt: skip


def test_a_part_that_is_new_gets_all_messages() -> None:
    before = screen_one([Fake()], conversation("c", "bad"))
    pii = Fake(part="pii", category="pii")

    after = screen_one([Fake(), pii], conversation("c", "bad", fresh_from=1), before)

    assert after.scores["pii"] == 0.9


def test_a_conversation_never_screened_is_looked_at_from_the_start() -> None:
    tagged = screen_one([Fake()], conversation("c", "bad", "fine", fresh_from=1))

    assert tagged.scores["insult"] == 0.9


def test_a_part_that_fails_now_keeps_what_it_found_earlier() -> None:
    before = screen_one([Fake()], conversation("c", "bad"))

    after = screen_one([Fake(spoil=crash)], conversation("c", "bad", "bad", fresh_from=1), before)

    assert after.screened == {"toxicity": Outcome.FAILED}
    assert [tag.message_id for tag in after.tags] == ["m0"]
    assert after.scores["insult"] == 0.9


def test_an_edited_message_is_judged_anew() -> None:
    fake = Fake()
    before = screen_one([fake], conversation("c", "fine", "bad", "fine"))

    after = screen_one([fake], conversation("c", "fine", "nice", "fine", fresh_from=1), before)

    assert after.tags == ()
    assert after.scores["insult"] == 0.1


def test_tags_of_an_edited_message_are_dropped_even_when_the_part_fails() -> None:
    before = screen_one([Fake()], conversation("c", "bad", "bad"))

    after = screen_one([Fake(spoil=crash)], conversation("c", "bad", "nice", fresh_from=1), before)

    assert [tag.message_id for tag in after.tags] == ["m0"]


def test_a_finding_about_an_earlier_message_raises_its_score_and_is_kept_once() -> None:
    before = screen_one([Fake(part="factual", category="factual_error", score=0.6)], conversation("c", "bad"))
    tag = Tag(category="factual_error", score=0.8, message_id="m0", classifier="factual@1")
    late = Findings(tags=(tag,), messages={"m0": {"factual_error": 0.8}})

    after = screen_one([Fixed([late], part="factual")], conversation("c", "bad", "no", fresh_from=1), before)

    assert after.tags == (tag,)
    assert after.scores["factual_error"] == 0.8


def test_what_a_part_stated_of_the_whole_does_not_sink_when_a_message_is_added() -> None:
    before = screen_one([Fixed([Findings(scores={"pii": 0.8})], part="pii")], conversation("c", "x"))

    after = screen_one(
        [Fixed([Findings(scores={"pii": 0.1})], part="pii")], conversation("c", "x", "y", fresh_from=1), before
    )

    assert after.scores["pii"] == 0.8


def test_grades_of_kept_messages_stay_and_those_of_redone_ones_are_replaced() -> None:
    old, new = (Grade(message_id=name, grade=3.0, classifier="grading@1") for name in ("m0", "m1"))
    before = screen_one([Fixed([Findings(grades=(old,))], part="grading")], conversation("c", "one"))

    longer = conversation("c", "one", "two", fresh_from=1)
    after = screen_one([Fixed([Findings(grades=(new,))], part="grading")], longer, before)
    edited = conversation("c", "other", "two", fresh_from=0)
    again = screen_one([Fixed([Findings(grades=(replace(old, grade=6.0),))], part="grading")], edited, after)

    assert after.grades == (old, new)
    assert again.grades == (replace(old, grade=6.0),)


def test_claims_are_kept_and_added() -> None:
    old, new = (Claim(message_id=m, start=0, end=3, score=0.4) for m in ("m0", "m1"))
    before = screen_one([Fixed([Findings(claims=(old,))], part="factual")], conversation("c", "one"))

    after = screen_one(
        [Fixed([Findings(claims=(new,))], part="factual")], conversation("c", "one", "two", fresh_from=1), before
    )

    assert after.claims == (old, new)


def test_of_two_classifiers_for_one_part_a_failure_counts() -> None:
    tagged = screen_one([Fake(spoil=crash), Fake()], conversation("c", "bad"))

    assert tagged.screened == {"toxicity": Outcome.FAILED}
    assert tagged.scores["insult"] == 0.9


def test_a_detector_that_breaks_leaves_the_language_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_conversation: Conversation) -> str:
        raise OSError

    monkeypatch.setattr(language, "of", broken)

    assert screen_one([Fake()], conversation("c", "bad")).language == "und"


def test_logs_name_the_part_and_the_error_and_never_a_text() -> None:
    with capture_logs() as entries:
        screen_one([Fake(spoil=crash)], conversation("c", SECRET))

    (entry,) = entries
    assert entry["part"] == "toxicity"
    assert str(entry["error"]).startswith("RuntimeError at ")
    assert SECRET not in str(entries)


def test_build_keeps_a_classifier_that_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str, _settings: ClassifierSettings, _knowledge: Knowledge | None) -> Classifier:
        if name == "detoxify":
            raise ClassifierUnavailableError(name, "install winnow-triage[detoxify]")
        return Fake(part=name, category="pii")

    monkeypatch.setattr(registry, "build", load)
    built = ensemble.build(ClassifierSettings(enabled=("detoxify", "pii")), TIMEOUT)

    (tagged,) = built.screen([conversation("c", "bad")], [None])

    assert tagged.screened == {"toxicity": Outcome.FAILED, "pii": Outcome.OK}


def test_build_refuses_a_name_that_is_not_registered() -> None:
    with pytest.raises(UnknownClassifierError, match="known: toxicity"):
        ensemble.build(ClassifierSettings(enabled=("telepathy",)), TIMEOUT)
