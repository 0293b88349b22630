"""The site's knowledge in PostgreSQL: imported as a whole, found by name, and missed without harm."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from pydantic import SecretStr

from classifiers.factual.knowledge.entry import About, Refused
from classifiers.factual.knowledge.fact import Fact, KnowledgeUnavailableError
from config.settings import DatabaseSettings
from storage.errors import DatabaseUnavailableError
from storage.kept_knowledge import AGAIN_AFTER, LOOK_EVERY, KeptKnowledge
from storage.knowledge import NoFactsError
from storage.store import Store, connect
from triage.knowledge import Brought, KnowledgeDamagedError, KnowledgeExistsError, bring

pytestmark = pytest.mark.integration

ABOUT = About(title="Price list", licence="own", as_of="2026-11-01")


class Clock:
    """A clock that moves when told to."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture
def prices(tmp_path: Path) -> Path:
    """Return a price list with two good rows and a bad one."""
    path = tmp_path / "prices.csv"
    path.write_text("product,price,currency,aliases\nBlue Mug,24.90,EUR,Taza Azul\nRed Mug\nRed Mug,19.90,EUR,\n")
    return path


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands still."""
    return Clock()


@pytest.fixture
def kept(store: Store, clock: Clock) -> KeptKnowledge:
    """Return the knowledge of the test's own database."""
    return KeptKnowledge(store, clock=clock)


@pytest.fixture
def nowhere() -> Iterator[Store]:
    """Yield a store whose database does not answer."""
    store = connect(DatabaseSettings(url=SecretStr("postgresql://winnow:secret@127.0.0.1:1/winnow")))
    yield store
    store.close()


def put(store: Store, path: Path, *, replace: bool = False) -> tuple[Brought, list[Refused]]:
    """Import a table as `prices`."""
    refused: list[Refused] = []
    return bring(store, [path], "prices", ABOUT, replace=replace, tell=refused.append), refused


def values(facts: dict[str, list[Fact]] | object, name: str) -> list[str]:
    """Return the values known of a name."""
    assert isinstance(facts, dict)
    return [fact.value for fact in facts.get(name, ())]


def test_facts_are_found_by_subject_and_alias_with_their_row(store: Store, prices: Path, kept: KeptKnowledge) -> None:
    brought, refused = put(store, prices)

    found = kept.facts({"blue mug", "taza azul", "green mug"})

    assert (brought.facts, brought.refused, brought.changed) == (2, 1, True)
    assert [(row.line, row.code) for row in refused] == [(3, "ragged")]
    assert found.keys() == {"blue mug", "taza azul"}
    (fact,) = found["taza azul"]
    assert (fact.subject, fact.relation, fact.value, fact.unit) == ("Blue Mug", "price", "24.90", "EUR")
    assert fact.source.shown() == {
        "title": "Price list",
        "as_of": "2026-11-01",
        "licence": "own",
        "row": "prices.csv:2",
    }
    assert set(kept.vocabulary({"price", "colour"})["price"]) == {"24.90", "19.90"}
    assert set(kept.beginnings({"blue", "green", "taza"})) == {"blue", "taza"}


def test_the_same_import_twice_changes_nothing(store: Store, prices: Path) -> None:
    put(store, prices)
    with store.transaction() as work:
        before = work.knowledge.all()

    again, _ = put(store, prices, replace=True)

    with store.transaction() as work:
        assert work.knowledge.all() == before
    assert not again.changed


def test_another_content_needs_replace_and_then_takes_the_place_of_all(store: Store, prices: Path) -> None:
    put(store, prices)
    prices.write_text("product,price,currency\nBlue Mug,22.00,EUR\n")

    with pytest.raises(KnowledgeExistsError, match="--replace"):
        put(store, prices)
    put(store, prices, replace=True)

    with store.transaction() as work:
        assert values(work.knowledge.named(["blue mug", "red mug"]), "blue mug") == ["22.00"]
        assert work.knowledge.named(["red mug"]) == {}
        assert work.knowledge.named(["taza azul"]) == {}


def test_a_table_without_a_good_row_changes_nothing(store: Store, prices: Path) -> None:
    put(store, prices)
    prices.write_text("product,price\n,1\n,2\n")

    with pytest.raises(NoFactsError):
        put(store, prices, replace=True)

    with store.transaction() as work:
        assert values(work.knowledge.named(["blue mug"]), "blue mug") == ["24.90"]


def test_a_fact_that_stands_there_twice_is_kept_once(store: Store, prices: Path) -> None:
    prices.write_text("product,price,currency\n" + "Blue Mug,24.90,EUR\n" * 5)

    brought, _ = put(store, prices)

    assert brought.facts == 1


def test_a_new_import_is_noticed_after_half_a_minute(
    store: Store, prices: Path, kept: KeptKnowledge, clock: Clock
) -> None:
    assert kept.revision == ""
    put(store, prices)
    assert not kept.facts({"blue mug"})

    clock.now += LOOK_EVERY
    first = kept.revision
    assert kept.facts({"blue mug"})
    with store.transaction() as work:
        assert work.knowledge.remove("prices")
    clock.now += LOOK_EVERY

    assert first != ""
    assert kept.revision == ""
    assert not kept.facts({"blue mug"})


def test_while_the_database_is_away_it_says_so_at_once_and_asks_again_later(nowhere: Store, clock: Clock) -> None:
    kept = KeptKnowledge(nowhere, clock=clock)

    for _ in range(2):
        with pytest.raises(KnowledgeUnavailableError):
            kept.facts({"blue mug"})


def test_while_the_database_is_away_what_was_read_serves_and_the_rest_waits_a_second(
    store: Store, prices: Path, kept: KeptKnowledge, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, prices)
    assert kept.facts({"blue mug"})
    asked = []

    def away() -> NoReturn:
        asked.append(clock.now)
        raise DatabaseUnavailableError("away")

    with monkeypatch.context() as patched:
        patched.setattr(store, "transaction", away)
        clock.now += LOOK_EVERY
        assert kept.facts({"blue mug", "a name that nobody knows"}).keys() == {"blue mug"}
        for _ in range(2):
            with pytest.raises(KnowledgeUnavailableError):
                kept.facts({"red mug"})
    clock.now += AGAIN_AFTER

    assert asked == [LOOK_EVERY]
    assert kept.facts({"red mug"})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("more.csv.gz", gzip.compress(b"product,price\n" + b"Mug,1\n" * 50_000)[:-9]),
        ("more.csv", b'product,price\nMug,1\nLamp,"2\nPot,3\n'),
    ],
    ids=["cut off", "an open quote"],
)
def test_a_file_that_cannot_be_read_to_its_end_changes_nothing(
    store: Store, prices: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    put(store, prices)
    damaged = tmp_path / name
    damaged.write_bytes(content)

    with pytest.raises(KnowledgeDamagedError, match="nothing was changed"):
        put(store, damaged, replace=True)

    with store.transaction() as work:
        assert [fact.value for fact in work.knowledge.facts_of("prices", 9)] == ["24.90", "19.90"]


def test_a_million_rows_take_bounded_memory(store: Store, tmp_path: Path, kept: KeptKnowledge) -> None:
    """Twenty thousand here; what is held does not grow with them but by eight bytes a name."""
    path = tmp_path / "prices.csv"
    path.write_text("product,price\n" + "".join(f"Thing {number},{number}.50\n" for number in range(20_000)))

    brought, _ = put(store, path)

    assert brought.facts == 20_000
    assert values(dict(kept.facts({"thing 19999"})), "thing 19999") == ["19999.50"]
