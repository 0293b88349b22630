"""Support by documents: what is said there, what is turned round, and what is nowhere."""

# signs of four languages are the subject

import time

import pytest

from classifiers.factual.finding import Finding
from classifiers.factual.grounded.context import CHECK
from tests.unit.classifiers.factual.grounded.talk import talk

EN = (
    "Our shop on Mill Lane is open from Monday to Friday, 9 am to 6 pm. We are closed on Sundays and public holidays. "
    "You can return unworn shoes within 30 days with the receipt. A heel repair costs 12 euros and takes two days. "
    "Students get 10 % off all new shoes. The shop was founded by Anna Weber in 1987."
)
ES = (
    "Nuestra tienda de la calle Molino abre de lunes a viernes. Cerramos los domingos y festivos. La reparación de un "
    "tacón cuesta 12 euros y tarda dos días. La tienda fue fundada por Ana Ruiz en 1987."
)
FR = (
    "Notre magasin de la rue du Moulin est ouvert du lundi au vendredi. Nous sommes fermés le dimanche. La réparation "
    "d'un talon coûte 12 euros et prend deux jours. Le magasin a été fondé par Anne Roux en 1987."
)
ZH = "鞋店周一至周五上午9点到下午6点营业。周日和节假日休息。修鞋跟的费用是12欧元，需要两天。本店由王安娜于1987年创立。"


def look(answer: str, *documents: str, question: str = "Tell me about the shop?") -> list[Finding]:
    """Return what the check finds in an answer."""
    return list(CHECK.find([talk(question, answer, documents=documents)])[0])


def rules(findings: list[Finding]) -> set[str]:
    """Return the rules that found something."""
    return {finding.rule for finding in findings}


@pytest.mark.parametrize(
    ("document", "answer"),
    [
        (EN, "A heel repair costs 12 euros and takes two days."),
        (EN, "No, we are closed on Sundays."),
        (EN, "Anna Weber founded the shop in 1987."),
        (ES, "La reparación de un tacón cuesta 12 euros y tarda dos días."),
        (FR, "La réparation d'un talon coûte 12 euros et prend deux jours."),
        (ZH, "修鞋跟的费用是12欧元，需要两天。"),
    ],
)
def test_what_a_passage_says_is_found_to_be_right(document: str, answer: str) -> None:
    (finding,) = look(answer, document)

    assert finding.supports
    assert finding.evidence["sources"] == [{"title": "Shop guide"}]


@pytest.mark.parametrize(
    ("document", "answer"),
    [
        (EN, "We also offer free shoe polishing and a loyalty card."),
        (ES, "Ofrecemos un seguro gratuito para bolsos de piel y una tarjeta de puntos."),
        (FR, "Nous offrons aussi une carte de fidélité et un cirage gratuit."),
        (ZH, "我们还提供免费擦鞋服务和会员积分卡。"),
    ],
)
def test_what_is_nowhere_is_unsupported(document: str, answer: str) -> None:
    (finding,) = look(answer, document)

    assert (finding.rule, finding.score > 0.5) == ("context.unsupported", True)
    assert finding.evidence["error"] == "unsupported_by_context"


def test_an_unsupported_claim_names_its_words_and_the_nearest_passage() -> None:
    answer = "A heel repair costs 12 euros. The shop has a parrot named Coco in the window."

    found = [finding for finding in look(answer, EN) if finding.rule == "context.unsupported"]

    assert "“Coco”" in str(found[0].evidence["says"])
    assert "nowhere in the document; the nearest passage is “" in str(found[0].evidence["says"])
    focus = found[0].evidence["focus"]
    assert isinstance(focus, list)
    assert {answer[start:end] for start, end in focus} >= {"parrot", "Coco", "window"}


@pytest.mark.parametrize(
    ("document", "answer", "rule"),
    [
        (EN, "A heel repair costs 15 euros and takes two days.", "context.figure"),
        (EN, "The shop was founded by Peter Klein in 1987.", "context.name"),
        (EN, "You can not return unworn shoes within 30 days with the receipt.", "context.negation"),
        (EN, "We are open on Sundays and public holidays.", "context.opposite"),
        (ES, "La tienda fue fundada por Luis Vega en 1987.", "context.name"),
        (FR, "Le magasin a été fondé par Paul Petit en 1987.", "context.name"),
        (ZH, "修鞋跟的费用是15欧元，需要两天。", "context.figure"),
    ],
)
def test_what_differs_from_the_passage_has_its_own_rule(document: str, answer: str, rule: str) -> None:
    findings = look(answer, document)

    assert rule in rules(findings)
    assert all(finding.evidence["passage"] for finding in findings)


@pytest.mark.parametrize(
    "answer",
    [
        "You're welcome! How can I help you today?",
        "I'm sorry, I don't have information about boots. Would you like me to ask a colleague in the shop?",
        "Lo siento, no tengo información sobre botas.",
        "Désolé, je n'ai pas d'information sur les bottes.",
        "您好！很高兴为您服务，请问有什么可以帮您？",
    ],
)
def test_courtesy_questions_and_not_knowing_are_no_claims(answer: str) -> None:
    assert look(answer, EN) == []


def test_an_answer_to_a_question_that_the_documents_are_not_about_stays_under_the_threshold() -> None:
    findings = look("The capital of France is Paris.", EN, question="What is the capital of France?")

    assert [(finding.rule, finding.score < 0.5) for finding in findings] == [("context.aside", True)]


def test_a_poem_beside_documents_stays_under_the_threshold() -> None:
    poem = "Golden leaves drift slowly down.\nThe river hums beside the town.\nSoft rain taps the window glass.\n"

    findings = look(poem + "Old friends wave to me as they pass.", EN, question="Write a poem about autumn.")

    assert [finding.rule for finding in findings] == ["context.aside"]


def test_several_weak_claims_make_one_finding_for_the_whole() -> None:
    answer = (
        "You can return unworn shoes within 30 days if you bring the receipt. "
        "Students receive a 10 % discount on all new shoes. You can get your money back on unworn shoes."
    )

    findings = look(answer, EN)

    whole = [finding for finding in findings if finding.span is None]
    weak = [finding for finding in findings if finding.rule == "context.unsupported" and finding.span is not None]
    assert len(whole) <= 1
    assert not (whole and weak)
    assert all(finding.score >= 0.5 and "claims" in finding.evidence for finding in whole)


def test_without_documents_nothing_is_read() -> None:
    assert look("We also offer free shoe polishing and a loyalty card.") == []


@pytest.mark.parametrize("unit", ["The shop is open. ", "a" * 50, "No 1 ", "12 34, ", "周六营业", "Anna Weber "])
def test_long_documents_and_answers_take_bounded_time(unit: str) -> None:
    long = unit * (200_000 // len(unit))
    begun = time.process_time()

    look(long, long, EN)

    assert time.process_time() - begun < 10


def test_small_talk_beside_long_documents_stays_under_the_threshold() -> None:
    guide = " ".join(f"Shelf {at} holds leather boots, laces and brushes of maker {at}." for at in range(30))

    findings = look("My sister plays the violin in a small orchestra near the lake.", guide, question="Any hobbies?")

    assert [(finding.rule, finding.score < 0.5) for finding in findings] == [("context.aside", True)]


@pytest.mark.parametrize("answer", ["Nuestra tienda vende zapatos de cuero.", "鞋店出售皮鞋和靴子。"])
def test_documents_in_another_language_than_the_answer_say_nothing(answer: str) -> None:
    assert all(finding.score < 0.5 for finding in look(answer, EN, question="?"))


def test_of_several_documents_the_one_that_speaks_of_it_is_named() -> None:
    others = ("The lake is two miles long.", "Trains leave every hour.", "The castle has a tower.", "Rain is rare.")

    (finding,) = look("A heel repair costs 12 euros and takes two days.", *others, EN)

    assert finding.supports
    assert "A heel repair" in str(finding.evidence["passage"])


def test_what_denies_something_else_than_its_passage_is_not_supported() -> None:
    document = "Dogs are welcome in every room, but cats are not allowed."

    assert not any(finding.supports for finding in look("Dogs are not welcome in any room.", document))
