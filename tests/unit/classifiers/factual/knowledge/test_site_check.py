"""The site check: what contradicts a site's own table, what agrees with it, and what it keeps silent about."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.answer import Answer, answers
from classifiers.factual.finding import Finding, Source
from classifiers.factual.knowledge.check import site
from classifiers.factual.knowledge.entry import Entry, names_of
from classifiers.factual.knowledge.fact import Fact, KnowledgeUnavailableError
from classifiers.factual.knowledge.memory import FactsInMemory
from classifiers.factual.precision import PRIOR
from ingest.conversation import Conversation, Message, Role

TODAY = date(2026, 11, 23)


def entry(subject: str, relation: str, value: str, unit: str | None = None, **more: str) -> Entry:
    """Return a fact with its names."""
    source = Source(title="Price list", as_of="2026-11-01", licence="own", row="prices.csv:2")
    fact = Fact(
        subject=subject, relation=relation, value=value, unit=unit, source=source, until=more.get("until")
    )  # fmt: skip
    return Entry(names=names_of(subject, more.get("aliases", "").split("|")), fact=fact)


KNOWN = FactsInMemory(
    [
        entry("Blue Mug", "price", "24.90", "EUR", aliases="Taza Azul|Tasse Bleue|蓝色杯子"),
        entry("Blue Mug", "warranty", "2 years", aliases="Taza Azul"),
        entry("Blue Mug", "weight", "350 g"),
        entry("Red Mug", "price", "19.90", "EUR"),
        entry("Old Town Shop", "opening hours", "Mon-Fri 9:00-18:00; Sat 10:00-14:00", aliases="旧城店"),
        entry("Old Town Shop", "email", "help@shop.example"),
        entry("Old Town Shop", "phone", "+44 20 7946 0123"),
        entry("Old Town Shop", "founded", "1987"),
        entry("Returns", "refund period", "30 days", aliases="refund|refunds"),
        entry("Spring Sale", "start date", "4 March 2027"),
        entry("Lentil Soup", "vegan", "yes"),
        entry("Fish Soup", "vegan", "no"),
        entry("Quillon", "capital", "Marrow"),
        entry("Zebulon", "capital", "Tansy"),
        entry("Ada Quill", "The mother tongue of {} is", "French"),
        entry("Ben Quill", "The mother tongue of {} is", "Danish"),
        entry("Winter Pass", "price", "80", "EUR", until="2026-06-30"),
        entry("Night Bus", "price", "3", "EUR"),
        entry("Night Bus", "price", "5", "EUR"),
    ]
)


def asked(content: str, question: str = "Hello.", **message: datetime) -> list[Answer]:
    """Return an answer as checks see it."""
    messages = (
        Message(id="u", role=Role.USER, content=question),
        Message(id="a", role=Role.ASSISTANT, content=content, created_at=message.get("at")),
    )
    return list(answers(Conversation(id="c", messages=messages)))


def look(content: str, question: str = "Hello.") -> Sequence[Finding]:
    """Return what the check says of an answer."""
    return site(KNOWN, lambda: TODAY).find(asked(content, question))[0]


def wrong(content: str, question: str = "Hello.") -> list[tuple[str, object, object]]:
    """Return rule, expected and said of what is found to be wrong."""
    found = [one for one in look(content, question) if one.score > PRIOR]
    return [(one.rule, one.evidence["expected"], one.evidence["said"]) for one in found]


WRONG = [
    ("The Blue Mug costs 19.90 EUR.", "site.money", "19.90 EUR"),
    ("The Blue Mug costs €19.90.", "site.money", "€19.90"),
    ("the blue mug is $24.90.", "site.money", "$24.90"),
    ("The price for the Blue Mug is 19.90 EUR.", "site.money", "19.90 EUR"),
    ("The Blue Mug's price is 19.90 EUR.", "site.money", "19.90 EUR"),
    ("Our Blue Mug currently costs 19.90 EUR.", "site.money", "19.90 EUR"),
    ("El precio de la Taza Azul es de 19,90 €.", "site.money", "19,90 €"),
    ("Le prix de la Tasse Bleue est de 19,90 €.", "site.money", "19,90 €"),
    ("The Blue Mug is dishwasher-safe and costs 19.90 EUR.", "site.money", "19.90 EUR"),
    ("The price of the Blue Mug is 1.234,50 €.", "site.money", "1.234,50 €"),
    ("La Taza Azul cuesta 19,90 euros.", "site.money", "19,90 euros"),
    ("La Tasse Bleue coûte 19,90 €.", "site.money", "19,90 €"),
    ("蓝色杯子的价格是19.90欧元。", "site.money", "19.90欧元"),
    ("- **Blue Mug**: 19.90 EUR", "site.money", "19.90 EUR"),
    ("The Blue Mug has a warranty of 3 years.", "site.number", "3 years"),
    ("The Blue Mug has a two month warranty.", "site.number", "two month"),
    ("The Blue Mug weighs 0.5 kg.", "site.number", "0.5 kg"),
    ("You can ask for a refund within 14 days.", "site.number", "14 days"),
    ("The Old Town Shop is open from 8 am to 8 pm on weekdays.", "site.time", "8 am to 8 pm"),
    ("Old Town Shop closes at 20:00.", "site.time", "closes at 20:00"),
    ("Old Town Shop is open 10:00-16:00 on Saturday.", "site.time", "10:00-16:00"),
    ("旧城店的营业时间是8点到20点。", "site.time", "8点到20点"),
    ("Write to the Old Town Shop at info@shop.example.", "site.contact", "info@shop.example"),
    ("Call the Old Town Shop at +44 20 7946 0999.", "site.contact", "+44 20 7946 0999"),
    ("The Old Town Shop was founded in 1978.", "site.number", "1978"),
    ("The start date of the Spring Sale is March 5, 2027.", "site.date", "March 5, 2027"),
    ("The Fish Soup is vegan.", "site.answer", "yes"),
    ("The Lentil Soup is not vegan.", "site.answer", "no"),
    ("The capital of Quillon is Tansy.", "site.name", "Tansy"),
    ("The mother tongue of Ada Quill is Danish.", "site.template", "Danish"),
    ("The Old Town Shop is open until 8 pm.", "site.time", "open until 8 pm."),
    ("旧城店的营业时间是上午9点到下午8点。", "site.time", "上午9点到下午8点"),
    ("蓝色杯子的费用是19.90欧元。", "site.money", "19.90欧元"),
]


@pytest.mark.parametrize(("content", "rule", "said"), WRONG, ids=[content for content, _, _ in WRONG])
def test_what_contradicts_the_table_is_found(content: str, rule: str, said: str) -> None:
    assert [(found, words) for found, _, words in wrong(content)] == [(rule, said)]


RIGHT = [
    "The Old Town Shop is open until 6 pm.",
    "The Blue Mug costs 24.90 EUR.",
    "La Taza Azul vale 24,90 €.",
    "The Blue Mug weighs 0.35 kg.",
    "The Blue Mug has a warranty of 24 months.",
    "We refund within 30 days: see Returns.",
    "Old Town Shop is open 9-18, Monday to Friday.",
    "Old Town Shop opens at 9 am.",
    "Call the Old Town Shop: 020 7946 0123.",
    "The start date of the Spring Sale is 4 March.",
    "The Lentil Soup is vegan.",
    "The Fish Soup is not vegan.",
    "The capital of Quillon is Marrow.",
    "The mother tongue of Ada Quill is French.",
    "A ticket for the Night Bus costs 5 EUR.",
]


@pytest.mark.parametrize("content", RIGHT)
def test_what_agrees_with_the_table_supports_the_claim(content: str) -> None:
    found = look(content)

    assert wrong(content) == []
    if "24 months" not in content:  # a year and twelve months are near each other, and not the same
        assert any(one.supports for one in found)


SILENT = [
    "The Old Town Shop is open until about 8 pm.",
    "去年蓝色杯子卖19.90欧元。",
    "For members the Blue Mug costs 19.90 EUR.",
    "La Tasse Bleue de 2 litres coûte 31,50 €.",
    "大号蓝色杯子售价34.90欧元。",
    "The Old Town Shop is open Monday to Sunday 9:00-18:00.",
    "Does the Blue Mug cost 19.90 EUR?",
    "The Blue Mug is not 19.90 EUR.",
    "If the Blue Mug cost 19.90 EUR, I would buy it.",
    "You said the Blue Mug costs 19.90 EUR.",
    "The Blue Mug costs about 20 EUR.",
    "With 20 % off, the Blue Mug costs 19.92 EUR.",
    "The Blue Mug costs 25 EUR.",
    "The Blue Mug was 19.90 EUR last year.",
    "Two of the Blue Mug cost 49.80 EUR.",
    "3 x Blue Mug: 74.70 EUR",
    "Shipping the Blue Mug costs 4.90 EUR.",
    "The Blue Mug Pro costs 39.90 EUR.",
    "The Royal Blue Mug costs 39.90 EUR.",
    "The large Blue Mug costs 29.90 EUR.",
    "The Blue Mug and the Red Mug cost 44.80 EUR.",
    "The Blue Mug goes well with a saucer, which costs 5.50 EUR.",
    "The Blue Mug, unlike the one by our competitor, which is 31.00 EUR, is in stock.",
    "The Blue Mug costs 22.10 GBP.",
    "The Blue Mug lid costs 4.90 EUR.",
    "The price of a Blue Mug lid is 4.90 EUR.",
    "The Blue Mug's lid costs 4.90 EUR.",
    "Refunds are processed in 5 days.",
    "You can also write to Bob at bob@shop.example, or to the Old Town Shop.",
    "A lid for the Blue Mug costs 4.90 EUR.",
    "La tapa de la Taza Azul cuesta 4,90 euros.",
    "蓝色杯子盖子的价格是4.90欧元。",
    "The Blue Mug ships free from 50.00 EUR on.",
    "Together with a spoon, the Blue Mug costs 27.90 EUR.",
    "Pay for the Blue Mug in instalments of 8.30 EUR.",
    "A sign said 'Blue Mug' next to \"Blue Mug costs 19.90 EUR\".",
    "The Blue Mug has a warranty of at least 3 years.",
    "You can return the Blue Mug within 14 days.",
    "A month is enough for a refund.",
    "The Old Town Shop is open 10-12 on holidays.",
    "We met at the Old Town Shop from 10 to 11.",
    "The Old Town Shop has 3 floors and 40 parking spaces.",
    "Visit the Old Town Shop before 2030.",
    "Is the Fish Soup vegan?",
    "The Fish Soup is vegan if you leave out the fish.",
    "The capital of Quillon is lovely in spring.",
    "Tansy is older than Quillon, whose capital is younger.",
    "The mother tongue of Ada Quill is widely spoken.",
    "```\nThe Blue Mug costs 19.90 EUR.\n```",
    "> The Blue Mug costs 19.90 EUR.",
    "Nothing of the kind is known here.",
]


@pytest.mark.parametrize("content", SILENT)
def test_what_may_be_meant_otherwise_is_not_called_wrong(content: str) -> None:
    assert wrong(content) == []


def test_of_two_things_each_has_its_own_price() -> None:
    found = wrong("The Blue Mug costs 24.90 EUR and the Red Mug costs 29.90 EUR.")

    assert found == [("site.money", "19.90 EUR", "29.90 EUR")]


@pytest.mark.parametrize("content", ["It costs 19.90 EUR.", "It's 19.90 EUR.", "19.90 EUR.", "Its price is 19.90 EUR."])
def test_an_answer_goes_on_about_what_was_asked(content: str) -> None:
    assert wrong(content, "How much is the Blue Mug?") == [("site.money", "24.90 EUR", "19.90 EUR")]


def test_a_sentence_goes_on_about_the_one_before() -> None:
    assert wrong("I like the Blue Mug. It costs 19.90 EUR.") == [("site.money", "24.90 EUR", "19.90 EUR")]
    assert wrong("I like the Blue Mug. A spoon costs 1.90 EUR.") == []
    assert wrong("I like the Blue Mug and the Red Mug. It costs 14.90 EUR.") == []


def test_the_evidence_names_the_row_and_both_values() -> None:
    (finding,) = look("I looked it up. The Blue Mug costs 19.90 EUR.")

    assert finding.evidence == {
        "kind": "site",
        "rule": "site.money",
        "says": "Price list says price of Blue Mug: 24.90 EUR, the answer says 19.90 EUR",
        "claim": "The Blue Mug costs 19.90 EUR.",
        "expected": "24.90 EUR",
        "said": "19.90 EUR",
        "error": "factual_inaccuracy",
        "sources": [{"title": "Price list", "as_of": "2026-11-01", "licence": "own", "row": "prices.csv:2"}],
    }


def test_a_fact_past_its_time_is_named_and_not_relied_on() -> None:
    (finding,) = look("The Winter Pass costs 60 EUR.")

    assert finding.score == PRIOR
    assert "known only until 2026-06-30" in str(finding.evidence["says"])


def test_a_conversation_is_judged_by_its_own_time() -> None:
    (found,) = site(KNOWN, lambda: TODAY).find(
        asked("The Winter Pass costs 60 EUR.", at=datetime(2026, 5, 1, tzinfo=UTC))
    )

    assert [one.rule for one in found if one.score > PRIOR] == ["site.money"]


class Away:
    """Knowledge whose database does not answer."""

    revision = "1"

    def facts(self, names: Collection[str], /) -> Mapping[str, Sequence[Fact]]:
        """Fail."""
        del names
        raise KnowledgeUnavailableError

    def beginnings(self, words: Collection[str], /) -> Collection[str]:
        """Fail."""
        del words
        raise KnowledgeUnavailableError

    def vocabulary(self, relations: Collection[str], /) -> Mapping[str, Collection[str]]:
        """Fail."""
        del relations
        raise KnowledgeUnavailableError


def test_while_the_knowledge_is_away_the_part_fails_so_that_the_conversation_is_screened_again() -> None:
    with pytest.raises(KnowledgeUnavailableError):
        site(Away()).find(asked("The Blue Mug costs 19.90 EUR."))


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_looked_at_without_an_error(text: str) -> None:
    for finding in look(f"Blue Mug {text} price Old Town Shop {text}"):
        assert finding.span is not None


@pytest.mark.timeout(20)
@pytest.mark.parametrize("unit", ["9", "1,", "Blue Mug ", "Blue Mug 1 EUR ", "a@", "9-", "'\"", "é", "蓝", "+4 ("])
def test_fifty_thousand_signs_are_no_burden(unit: str) -> None:
    look("The Blue Mug costs " + unit * (50_000 // len(unit)))
