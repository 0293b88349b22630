"""Candidates: every sentence of an answer is held against the other answers to the same prompt."""

import time

import pytest

from classifiers.evaluation.facts.unigram import surprise
from classifiers.factual.agreement.candidates import CHECK
from classifiers.factual.classifier import FactualClassifier
from classifiers.tag import Claim, Findings
from classifiers.training.made_lives import lives
from ingest.conversation import Candidate, Conversation, Message, Role

PART = FactualClassifier((CHECK,))
CITY = (
    "The old harbour of Brackwell was built in {year} by the engineer {name} after a long quarrel in the town council."
)
CLOSE = " It is still used by small boats today, and the market next to it opens on most days of the week."


def look(question: str, sent: str, *others: str) -> Findings:
    """Return what is found in an answer and the others that could have been sent."""
    candidates = tuple(Candidate(id=f"c{at}", content=text) for at, text in enumerate(others))
    messages = (
        Message(id="q", role=Role.USER, content=question),
        Message(id="a", role=Role.ASSISTANT, content=sent, candidates=candidates),
    )
    return PART.classify([Conversation(id="c", messages=messages)])[0]


def told(findings: Findings, candidate: str | None = None) -> list[object]:
    """Return what the tags of one answer say."""
    return [tag.evidence["says"] for tag in findings.tags if tag.candidate == candidate]


def graded(findings: Findings) -> list[Claim]:
    """Return the sentences of which something is known."""
    return [claim for claim in findings.claims if claim.evidence]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("A box has 12 rows of 6 eggs, how many are there?", "12 rows of 6 eggs make {} eggs.\nA: {}"),
        ("Una caja tiene 12 filas de 6 huevos, ¿cuántos hay?", "Son 12 por 6. La respuesta es {}."),
        ("Une boîte a 12 rangées de 6 œufs, combien y en a-t-il ?", "On compte. La réponse est {}."),
        ("一盒有12排，每排6个鸡蛋，一共多少个？", "12排，每排6个。答案是{}。"),
    ],
)
def test_a_result_that_the_others_do_not_come_to_is_a_wrong_step(question: str, answer: str) -> None:
    right, wrong = (answer.replace("{}", number) for number in ("72", "76"))

    findings = look(question, wrong, right, right, right)

    (tag,) = [tag for tag in findings.tags if tag.candidate is None]
    assert tag.score > 0.8
    assert tag.evidence["error"] == "reasoning"
    assert tag.evidence["says"] == "3 of 3 other answers come to 72, this one comes to 76"
    assert (tag.evidence["expected"], tag.evidence["said"]) == ("72", "76")


def test_a_result_that_all_the_others_come_to_supports_the_answer_but_only_a_little() -> None:
    findings = look("12 rows of 6 eggs, how many are there?", "A: 72", "It is 72.", "12 x 6 = 72\nA: 72")

    assert findings.tags == ()
    (claim,) = graded(findings)
    assert 0.01 <= claim.score < 0.02
    assert claim.evidence[0]["says"] == "The 2 other answers also come to 72"


def test_results_that_all_differ_are_said_to_differ() -> None:
    findings = look("12 rows of 6 eggs, how many are there?", "A: 70", "A: 71", "A: 72", "A: 73")

    assert told(findings) == ["4 answers come to 4 results; this one to 70"]


def test_a_copy_counts_and_is_said_to_be_one() -> None:
    findings = look("12 rows of 6 eggs, how many are there?", "A: 70", "A: 72", "A: 72", "A: 72")

    (tag,) = [tag for tag in findings.tags if tag.candidate is None]
    assert (tag.evidence["compared"], tag.evidence["copies"]) == (3, 2)


def test_a_refusal_is_no_vote() -> None:
    findings = look(
        "12 rows of 6 eggs, how many are there?",
        "A: 72",
        "I'm sorry, I cannot help with 12 eggs.",
        "抱歉，我无法回答。",
    )

    assert findings.tags == ()
    assert graded(findings) == []


def test_a_year_that_most_others_give_otherwise_is_found() -> None:
    right, wrong = (CITY.format(year=year, name="Corin Dunmere") + CLOSE for year in (1969, 1972))

    findings = look("When was the harbour of Brackwell built?", wrong, right, right, right, right, f"{wrong} So it is.")

    assert told(findings) == ["4 of 5 other answers say 1969, this one says 1972"]
    assert told(findings, "c0") == []


def test_every_sentence_has_a_score_and_the_one_that_nobody_shares_the_highest() -> None:
    right = CITY.format(year=1969, name="Corin Dunmere") + CLOSE
    odd = " The harbour also holds the Copper Fountain of Merrin Kestrel from 1811."

    findings = look("Tell me about the harbour of Brackwell.", right + odd, *[right] * 6)

    scores = [claim.score for claim in graded(findings)]
    assert len(scores) == 3
    assert scores[2] > 0.2
    assert max(scores[:2]) < 0.1
    assert told(findings) == ["None of the 6 other answers mentions “1811” or “Copper” or “Fountain”"]


@pytest.mark.parametrize(
    "question",
    [
        "Write a short poem about the sea", "Suggest some names for my cat", "Escribe un cuento sobre el mar",
        "Écris un poème sur la mer", "写一首关于大海的诗", "Tell me a joke",
    ],
)  # fmt: skip
def test_answers_to_a_task_without_one_right_answer_are_not_compared(question: str) -> None:
    findings = look(question, "Waves of 1812 sing to Merrin.", "Gulls of 1799 call Corin.", "Gulls of 1799 call Corin.")

    assert findings.tags == ()
    assert graded(findings) == []


def test_short_answers_that_all_differ_tell_nothing() -> None:
    findings = look("A number?", "It is 7.", "It is 8.", "It is 9.")

    assert findings.tags == ()


def test_answers_in_another_language_are_not_held_against_words() -> None:
    sent = CITY.format(year=1969, name="Corin Dunmere") + CLOSE
    other = "El puerto viejo de la ciudad fue construido por un ingeniero después de una larga disputa en el consejo."

    findings = look("What about the harbour?", sent, other, "老港口是由一位工程师在市议会长期争吵之后建造的。")

    assert findings.tags == ()


def test_all_candidates_are_checked() -> None:
    findings = look("Capital?", "It is Paris.", "It is Paris.", "Paris.", "It is Lyon.", "Paris.")

    assert [tag.candidate for tag in findings.tags] == ["c2"]


def test_made_up_biographies_rank_better_than_by_their_rarest_word() -> None:
    pairs: list[tuple[float, float, bool]] = []
    for life in lives(30, seed=5):
        findings = look(life.question, *life.answers)
        known = dict(life.wrong[0])
        pairs += [
            (claim.score, surprise(text, life.answers), known[text])
            for claim in findings.claims
            if (text := life.answers[0][claim.start : claim.end]) in known
        ]

    ours, unigram = (_above([(pair[at], pair[2]) for pair in pairs]) for at in (0, 1))
    assert len(pairs) > 150
    assert ours > max(0.74, unigram + 0.02)


def _above(pairs: list[tuple[float, bool]]) -> float:
    """Return the share of pairs of a wrong and a right sentence in which the wrong one has the higher score."""
    right, wrong = ([score for score, is_wrong in pairs if is_wrong is kind] for kind in (False, True))
    return sum(one > other for one in wrong for other in right) / (len(wrong) * len(right))


def test_every_sentence_of_a_biography_is_graded_among_twenty_samples() -> None:
    life = next(life for life in lives(20, seed=3) if len(life.wrong[0]) > 6)
    said = f"{life.answers[0]} It was so."

    findings = look(life.question, said, *life.answers[1:], f"{life.answers[1]} He was.")

    graded_ones = [said[claim.start : claim.end] for claim in graded(findings)]
    assert graded_ones == [*(sentence for sentence, _ in life.wrong[0]), "It was so."]
    assert len({claim.score for claim in graded(findings)}) > 6


@pytest.mark.parametrize("content", ["9" * 200_000, "word " * 40_000, "A. " * 66_000, "的" * 200_000, "A:" * 100_000])
def test_thirty_two_long_candidates_are_done_in_seconds(content: str) -> None:
    started = time.process_time()

    look("How many are 2 and 3?", content, *[f"{content}{at}" for at in range(32)])

    assert time.process_time() - started < 30
