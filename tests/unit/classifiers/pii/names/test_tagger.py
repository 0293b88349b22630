"""What the shipped taggers find in made-up sentences of four languages."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifiers.pii.names.hits import hits_of
from classifiers.pii.names.modelfile import load
from classifiers.pii.names.tagger import BATCH, TAGGERS, Tagger

SPANISH = (
    ("Hola, soy Marta Quintero.", {"Marta Quintero": "person"}),
    ("hola soy pedro lozano y tengo una duda", {"pedro lozano": "person"}),
    ("ME LLAMO LUCÍA ROMERO", {"LUCÍA ROMERO": "person"}),
    ("Hola Marta, gracias por el libro.", {"Marta": "person"}),
    ("Te espero mañana.\n\nSaludos,\nPedro Ruiz", {"Pedro Ruiz": "person"}),
    ("Mi hermano juan vive en Colombia con Ana.", {"juan": "person", "Colombia": "location", "Ana": "person"}),
    ("Vivo en la calle Mayor 12, 3º B, Madrid.", {"calle Mayor 12, 3º B": "street_address", "Madrid": "location"}),
    ("Nombre: Elena.\nApellidos: Prado Gil.", {"Elena": "person", "Prado Gil": "person"}),
)
CHINESE = (
    ("我叫王小明，今年二十岁。", {"王小明": "person"}),
    ("联系人：刘洋\n电话：13800000000", {"刘洋": "person"}),
    ("我的同事赵敏昨天去了上海出差。", {"赵敏": "person"}),
    ("患者孙丽华，女，因头痛入院。", {"孙丽华": "person"}),
    ("我从杭州市搬到了成都。", {"杭州市": "location"}),
)
FRENCH = (
    ("Bonjour, je suis Camille Perrin et j'habite à Lyon.", {"Camille Perrin": "person", "Lyon": "location"}),
    ("Merci beaucoup.\n\nCordialement,\nHugo Lambert", {"Hugo Lambert": "person"}),
)
ENGLISH = (
    ("hi my name is sarah and i need help", {"sarah": "person"}),
    ("Thanks a lot.\n\nBest regards,\nOliver Grant", {"Oliver Grant": "person"}),
    ("MY BOSS, JAMES COOPER, WON'T PAY ME.", {"JAMES COOPER": "person"}),
)
NAMELESS = (
    ("es", "Claro, aquí tienes algunas ideas:\n\n1. Bebe Agua\n2. Duerme Bien\n3. Come Fruta"),
    ("es", "Además, la Inteligencia Artificial cambia el mundo. Abre Excel y pulsa Guardar."),
    ("es", "me duele la cabeza desde ayer, que puedo hacer"),
    ("zh", "高兴认识你，方便的话马上回复。"),
    ("zh", "首先，我们需要了解问题的背景。其次，要注意安全。"),
    ("zh", "我叫外卖了，等一下。周末我们去爬山吧。"),
)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    """Return the shipped taggers."""
    return load()


CASES = [
    (language, *case)
    for language, cases in (("es", SPANISH), ("zh", CHINESE), ("fr", FRENCH), ("en", ENGLISH))
    for case in cases
]


@pytest.mark.parametrize(("language", "text", "names"), CASES)
def test_names_are_found_in_greetings_signatures_and_any_case(
    tagger: Tagger, language: str, text: str, names: dict[str, str]
) -> None:
    found = {text[name.start : name.end]: name.category for name in tagger.find(text, language)}

    assert found.items() >= names.items()


@pytest.mark.parametrize(("language", "text"), NAMELESS)
def test_ordinary_chat_has_no_finds(tagger: Tagger, language: str, text: str) -> None:
    assert list(hits_of(tagger.find(text, language), text, language)) == []


def test_a_language_without_a_tagger_has_no_names(tagger: Tagger) -> None:
    (reading,) = tagger.read(["Ich heiße Anna."], "de")

    assert reading.names == []
    assert (reading.chances == 1).all()


@given(st.lists(st.text(st.characters(), max_size=40), max_size=6), st.sampled_from(sorted(TAGGERS)))
@settings(deadline=None)
def test_names_lie_in_any_text_in_order_and_apart_whatever_is_read_with_it(texts: list[str], language: str) -> None:
    tagger = load()

    readings = tagger.read(texts, language)

    for text, reading in zip(texts, readings, strict=True):
        edges = [edge for name in reading.names for edge in (name.start, name.end)]
        assert edges == sorted(edges)
        assert all(0 <= name.start < name.end <= len(text) for name in reading.names)
        assert all(0 <= name.probability <= 1 for name in reading.names)
        alone = tagger.read([text], language)[0]
        assert [(n.category, n.start, n.end) for n in alone.names] == [
            (n.category, n.start, n.end) for n in reading.names
        ]


def test_batches_of_many_texts_find_what_each_text_holds(tagger: Tagger) -> None:
    texts = ["Hola, soy Marta Quintero.", "", "nada de nada. " * BATCH, "Saludos,\nPedro Ruiz"] * 3

    together = [reading.names for reading in tagger.read(texts, "es")]

    assert [[(n.start, n.end) for n in names] for names in together] == [
        [(n.start, n.end) for n in tagger.find(text, "es")] for text in texts
    ]


@pytest.mark.parametrize("part", ["Ana ", "9", "@", "\n", "王", "a"])
def test_time_is_linear_in_the_text(tagger: Tagger, part: str) -> None:
    def seconds(count: int) -> float:
        started = time.process_time()
        tagger.find(part * count, "es")
        return time.process_time() - started

    seconds(1_000)

    assert seconds(80_000) < 40 * max(seconds(8_000), 0.02)


def test_the_words_that_are_remembered_are_bounded(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tagger.find("Hola, soy Marta Quintero.", "es")
    monkeypatch.setattr("classifiers.pii.names.model.KEPT_TYPES", 5)

    tagger.find("uno dos tres cuatro cinco seis siete", "es")

    assert tagger.find("Hola, soy Marta Quintero.", "es") == before
