"""A conversation is more than its worst message, by bounded amounts that a reviewer can check."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.ensemble import Ensemble
from classifiers.tag import Findings, Scores, Tag
from classifiers.toxicity.conversation import AIMED, NEAR, Turn, objection, of_turns
from classifiers.toxicity.reading import FLOOR, Seen, Text, findings, texts
from ingest.conversation import Conversation, Message, Role

OBJECTIONS = [
    "Please stop.", "please stop it", "That hurts.", "That is hurtful", "you are hurting me", "Leave me alone!",
    "don't talk to me like that", "Stop calling me that, please", "stop insulting me",
    "No me hables así", "deja de insultarme", "me estás haciendo daño", "¡Basta ya!",
    "Arrête de m'insulter", "Arrêtez, s'il vous plaît", "ça me blesse", "ne me parle pas comme ça",
    "请不要这样说", "别骂我", "你伤害了我", "请尊重一下",
    "Hör auf damit", "lass mich in Ruhe", "não fale assim comigo", "me deixa em paz",
]  # fmt: skip
NO_OBJECTIONS = [
    "Please stop the music at nine.", "When does the bus stop it self?", "My knee hurts after running.",
    "How do I stop Docker containers?", "It is not ok to park here, is it?", "Puedes hablar así de claro siempre",
    "¿Dónde para el tren?", "Le train s'arrête à Lyon", "arrête-t-il ici ?", "我不要了，谢谢", "你说得对",
    "Wann hört es auf?",
]  # fmt: skip


def _turns(scores: list[float], *, text: str = "well", category: str = "insult") -> list[Turn]:
    return [
        Turn(message_id=str(at), role=Role.USER, text=text, scores={category: score}) for at, score in enumerate(scores)
    ]


def _answer(text: str, at: int) -> Turn:
    return Turn(message_id=str(at), role=Role.ASSISTANT, text=text, scores={"insult": 0.0})


@pytest.mark.parametrize("text", OBJECTIONS)
def test_somebody_who_objects_is_heard(text: str) -> None:
    span = objection(text)

    assert span is not None
    assert text[slice(*span)].strip()


@pytest.mark.parametrize("text", NO_OBJECTIONS)
def test_other_sentences_are_no_objection(text: str) -> None:
    assert objection(text) is None


@given(st.lists(st.floats(0, FLOOR), min_size=1, max_size=300))
def test_a_long_harmless_conversation_stays_under_the_floor(scores: list[float]) -> None:
    judged = of_turns([*_turns(scores), _answer("please stop it", 999)])["insult"]

    assert judged.score == max(scores) <= FLOOR < NEAR
    assert not judged.evidence


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30), st.booleans())
def test_the_context_never_lowers_a_score_and_adds_a_bounded_amount(scores: list[float], objected: bool) -> None:
    turns = [*_turns(scores), *([_answer("that hurts", 99)] if objected else [])]

    judged = of_turns(turns)["insult"]

    assert max(scores) <= judged.score <= 1
    assert judged.context.logits <= 1.5
    assert bool(judged.evidence) == (judged.context.logits > 0)


def test_repetition_counts_and_is_told() -> None:
    once, often = (of_turns(_turns(scores))["insult"] for scores in ([0.4, 0.01, 0.01], [0.4, 0.35, 0.38]))

    assert once.score == 0.4
    assert often.score > 0.45
    assert often.evidence["repetition"] == 3
    assert often.latest == "2"


def test_escalation_names_the_turns() -> None:
    rising, falling = (
        of_turns(_turns(scores))["insult"] for scores in ([0.05, 0.1, 0.25, 0.5], [0.5, 0.25, 0.1, 0.05])
    )

    assert rising.evidence["escalation"] == ["0", "1", "2", "3"]
    assert rising.score > 0.55
    assert falling.score == 0.5


def test_an_objection_to_what_was_just_said_counts_and_is_told() -> None:
    judged = of_turns([*_turns([0.4]), _answer("Please stop, that hurts.", 1)])["insult"]

    assert judged.score > 0.5
    assert judged.evidence["objection"] == ["1", 0, 11]
    assert judged.evidence["kind"] == "context"


def test_an_objection_counts_only_against_what_is_done_to_somebody_and_comes_next() -> None:
    late = [*_turns([0.4, 0.01]), _answer("that hurts", 2)]
    request = [*_turns([0.4], category="harmful_request"), _answer("that hurts", 1)]
    own = [*_turns([0.4]), *_turns([0.0], text="that hurts")]

    assert "harmful_request" not in AIMED
    assert all(not judged.evidence for turns in (late, request, own) for judged in of_turns(turns).values())


class Fixed:
    """Scores a message by the number it starts with; looks at earlier turns too."""

    part = "toxicity"
    name = "fixed@1"

    def classify(self, batch: Sequence[Conversation], /) -> list[Findings]:
        """See `Classifier`."""
        seen = [Seen(text=text, scores=_fixed(text), tags=_fixed_tags(text)) for text in texts(batch)]
        return findings(batch, seen, classifier=self.name, rescore=lambda texts: [_fixed(text) for text in texts])


def _fixed(text: Text) -> Scores:
    return {"insult": float(text.content.split()[0])}


def _fixed_tags(text: Text) -> tuple[Tag, ...]:
    score = _fixed(text)["insult"]
    return (text.tag("insult", score, "fixed@1", spans=((0, 3),), evidence={}),) if score >= FLOOR else ()


def _said(*contents: str, fresh_from: int = 0) -> Conversation:
    roles = (Role.USER, Role.ASSISTANT)
    messages = (Message(id=str(at), role=roles[at % 2], content=text) for at, text in enumerate(contents))
    return Conversation(id="c", messages=tuple(messages), fresh_from=fresh_from)


def test_the_conversation_scores_more_than_its_messages_and_says_why() -> None:
    (tagged,) = Ensemble([Fixed()], 5.0).screen([_said("0.4 you", "0.0 please stop", "0.4 again")], [None])

    (told,) = (tag for tag in tagged.tags if tag.evidence.get("kind") == "context")
    assert tagged.scores["insult"] == told.score > 0.5
    assert tagged.messages["0"]["insult"] == 0.4
    assert (told.message_id, told.evidence["repetition"], told.evidence["objection"]) == ("2", 2, ["1", 4, 15])


def test_a_conversation_in_parts_scores_like_the_whole() -> None:
    ensemble = Ensemble([Fixed()], 5.0)
    contents = ("0.4 you", "0.0 please stop", "0.35 again", "0.0 yes", "0.4 more")
    (whole,) = ensemble.screen([_said(*contents)], [None])

    known = None
    for count in range(1, len(contents) + 1):
        (known,) = ensemble.screen([_said(*contents[:count], fresh_from=count - 1)], [known])

    assert known is not None
    assert known.scores["insult"] == pytest.approx(whole.scores["insult"])


def test_an_ordinary_new_message_looks_at_no_earlier_one() -> None:
    asked: list[Text] = []

    def rescore(found: Sequence[Text]) -> list[Scores]:
        asked.extend(found)
        return [{"insult": 0.0} for _ in found]

    quiet, loud = _said("0.4 you", "0.0 yes", "0.1 well", fresh_from=2), _said("0.4 you", "0.0", "0.4", fresh_from=2)
    for conversation in (quiet, loud):
        seen = [Seen(text=text, scores=_fixed(text), tags=()) for text in texts([conversation])]
        findings([conversation], seen, rescore=rescore)

    assert [text.message_id for text in asked] == ["0", "1"]
