"""Tables of a site: both layouts, and every way in which a row can be wrong."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.knowledge.entry import About, Entry, Refused
from classifiers.factual.knowledge.memory import load
from classifiers.factual.knowledge.tables import LONGEST_LINE, rows, tables

ABOUT = About(title="Price list", licence="own", as_of="2026-11-01")


def read(path: Path, about: About = ABOUT) -> tuple[list[tuple[str, str, str, str | None]], list[tuple[int, str]]]:
    """Return the facts of a table, and line and code of what was refused."""
    found = list(rows(tables(path), about))
    facts = [one.fact for one in found if isinstance(one, Entry)]
    refused = [(one.line, one.code) for one in found if isinstance(one, Refused)]
    return [(fact.subject, fact.relation, fact.value, fact.unit) for fact in facts], refused


def written(folder: Path, content: str | bytes, name: str = "prices.csv") -> Path:
    """Write a table."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_plain_table_gives_a_fact_for_each_cell_and_the_currency_to_prices(tmp_path: Path) -> None:
    path = written(tmp_path, "product,price,currency,warranty\nBlue Mug,24.90,EUR,2 years\nLamp,,EUR,1 year\n")

    assert read(path) == (
        [
            ("Blue Mug", "price", "24.90", "EUR"),
            ("Blue Mug", "warranty", "2 years", None),
            ("Lamp", "warranty", "1 year", None),
        ],
        [],
    )


def test_another_column_may_be_the_subject(tmp_path: Path) -> None:
    path = written(tmp_path, "sku,name,price\nA1,Blue Mug,24.90\n")

    assert read(path, About(title="t", licence="l", as_of="2026", subject="Name"))[0] == [
        ("Blue Mug", "sku", "A1", None),
        ("Blue Mug", "price", "24.90", None),
    ]


def test_a_unit_may_stand_in_the_header(tmp_path: Path) -> None:
    path = written(tmp_path, "product,price (EUR),weight [kg]\nBlue Mug,24.90,0.35\n")

    assert read(path)[0] == [("Blue Mug", "price", "24.90", "EUR"), ("Blue Mug", "weight", "0.35", "kg")]


def test_triples_may_have_short_names_and_things_beside(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '{"s": "Aruba", "r": "capital", "o": "Oranjestad", "source": "Atlas", "licence": "CC0", "code": 7}\n'
        '{"subject": "Blue Mug", "relation": "price", "value": 24.9, "unit": "EUR", "aliases": ["Taza Azul", "taza"],'
        ' "as_of": "2026-01-31", "until": "2027-01-01", "url": "https://shop.example/mug", "language": "es"}\n',
        "facts.jsonl",
    )

    first, second = (one for one in rows([path], ABOUT) if isinstance(one, Entry))

    assert (first.fact.subject, first.fact.value, first.fact.source.title) == ("Aruba", "Oranjestad", "Atlas")
    assert second.names == ("blue mug", "taza azul", "taza")
    assert second.fact.source.shown() == {
        "title": "Price list",
        "url": "https://shop.example/mug",
        "as_of": "2026-01-31",
        "licence": "own",
        "row": "facts.jsonl:2",
    }
    assert (second.fact.until, second.fact.language, second.fact.unit) == ("2027-01-01", "es", "EUR")
    assert float(second.fact.number or 0) == pytest.approx(24.9)


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_separator_is_seen_in_the_header(tmp_path: Path, sign: str) -> None:
    path = written(tmp_path, f"\ufeffproduct{sign}price\r\nBlue Mug{sign}24.90\r\n")

    assert read(path) == ([("Blue Mug", "price", "24.90", None)], [])


def test_packed_tables_and_folders_are_read(tmp_path: Path) -> None:
    written(tmp_path, gzip.compress(b"product,price\nA,1\n"), "a.csv.gz")
    written(tmp_path, "product\tprice\nB\t2\n", "b.tsv")
    written(tmp_path, "not a table", "notes.txt")

    assert [subject for subject, *_ in read(tmp_path)[0]] == ["A", "B"]


BAD = {
    "a row with too few fields": ("product,price\nLamp\nMug,1\n", [(2, "ragged")]),
    "a row with too many": ("product,price\nLamp,1,2\nMug,1\n", [(2, "ragged")]),
    "a row without a subject": ("product,price\n ,1\nMug,1\n", [(2, "no_subject")]),
    "a subject of signs": ("product,price\n***,1\nMug,1\n", [(2, "no_subject")]),
    "a row without a value": ("product,price\nLamp,\nMug,1\n", [(2, "no_value")]),
    "a triple without a relation": ("subject,relation,value\nLamp,,1\nMug,price,1\n", [(2, "no_relation")]),
    "a date that is none": ("product,price,until\nLamp,1,2026-02-30\nMug,1,\n", [(2, "wrong_date")]),
    "a date of another form": ("product,price,as_of\nLamp,1,31/01/2026\nMug,1,\n", [(2, "wrong_date")]),
    "an address that is none": ("product,price,url\nLamp,1,javascript:1\nMug,1,\n", [(2, "wrong_url")]),
    "a language that is none": ("product,price,language\nLamp,1,english\nMug,1,en\n", [(2, "wrong_language")]),
    "a line with a NUL": ("product,price\nLa\0mp,1\nMug,1\n", [(2, "nul")]),
    "a line that is not UTF-8": (b"product,price\nL\xe4mp,1\nMug,1\n", [(2, "not_utf8")]),
    "a huge line": (f"product,price\n{'L' * (LONGEST_LINE + 5)},1\nMug,1\n", [(2, "too_long")]),
    "a huge field": (f"product,price\n{'L' * 200_000},1\nMug,1\n", [(2, "too_long")]),
    "the header again": ("product,price\nproduct,price\nMug,1\n", [(2, "header_again")]),
    "a closing quote too early": ('product,price\n"La"mp,1\nMug,1\n', [(2, "wrong_quotes")]),
    "a long subject": (f"product,price\n{'L' * 300},1\nMug,1\n", [(2, "too_long")]),
    "a long value": (f"product,price\nLamp,{'1' * 3000}\nMug,1\n", [(2, "too_long")]),
}


@pytest.mark.parametrize(("content", "refused"), BAD.values(), ids=BAD.keys())
def test_a_bad_row_is_refused_by_line_and_the_rest_is_kept(
    tmp_path: Path, content: str | bytes, refused: list[tuple[int, str]]
) -> None:
    facts, found = read(written(tmp_path, content))

    assert found == refused
    assert [subject for subject, *_ in facts] == ["Mug"]


UNUSABLE = {
    "nothing": ("", [(1, "empty")]),
    "a header alone": ("product,price\n", [(1, "empty")]),
    "a header that is not UTF-8": (b"producto,tama\xf1o\nTaza,1\n", [(1, "not_utf8")]),
    "a column without a name": ("product,,price\nMug,x,1\n", [(1, "wrong_header")]),
    "a column twice": ("product,price,Price\nMug,1,2\n", [(1, "wrong_header")]),
    "another sign between the fields": ("product|price\nMug|1\n", [(1, "wrong_header")]),
    "a triple without a value": ("subject,relation\nMug,price\n", [(2, "no_value")]),
    "a quote that is never closed": ('product,price\n"Mug,1\nLamp,2\n', [(2, "open_quote")]),
    "line ends of old": ("product,price\rMug,1\r", [(1, "wrong_line_end")]),
}


@pytest.mark.parametrize(("content", "refused"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_a_table_that_cannot_be_understood_gives_no_fact(
    tmp_path: Path, content: str | bytes, refused: list[tuple[int, str]]
) -> None:
    assert read(written(tmp_path, content)) == ([], refused)


@pytest.mark.parametrize("header", ["sep=;\nproduct;price", "product;price;"])
def test_what_spreadsheets_add_to_a_header_does_no_harm(tmp_path: Path, header: str) -> None:
    path = written(tmp_path, f"{header}\nBlue Mug;24,90\n")

    assert read(path) == ([("Blue Mug", "price", "24,90", None)], [])


BAD_LINES = {
    "no JSON": ("{", "not_json"),
    "no object": ("[1]", "not_object"),
    "an object in a value": ('{"s": "a", "r": "b", "o": {"c": 1}}', "nested"),
    "no number": ('{"s": "a", "r": "b", "o": NaN}', "not_json"),
    "a number without end": ('{"s": "a", "r": "b", "o": 1e999}', "nested"),
    "half a surrogate": ('{"s": "a\\ud800", "r": "b", "o": "c"}', "nested"),
    "a NUL in disguise": ('{"s": "a\\u0000", "r": "b", "o": "c"}', "nested"),
    "brackets without end": ("[" * 100_000, "not_json"),
}


@pytest.mark.parametrize(("line", "code"), BAD_LINES.values(), ids=BAD_LINES.keys())
def test_a_bad_line_is_refused(tmp_path: Path, line: str, code: str) -> None:
    path = written(tmp_path, f'{line}\n{{"s": "Mug", "r": "price", "o": "1"}}\n', "facts.jsonl")

    facts, refused = read(path)

    assert refused == [(1, code)]
    assert [subject for subject, *_ in facts] == ["Mug"]


@pytest.mark.parametrize("content", ["", "\n\n", "product\nMug\n", "a,a\n1,2\n", "a,\n1,2\n"])
def test_a_table_without_columns_holds_nothing(tmp_path: Path, content: str) -> None:
    assert read(written(tmp_path, content))[0] == []


def test_a_damaged_file_is_refused_as_a_whole_after_its_good_rows(tmp_path: Path) -> None:
    packed = gzip.compress(b"product,price\n" + b"".join(b"Mug %d,1\n" % number for number in range(50_000)))

    facts, refused = read(written(tmp_path, packed[: len(packed) // 2], "a.csv.gz"))

    assert facts
    assert [code for _, code in refused] == ["unreadable"]


def test_a_quoted_field_may_hold_lines_and_the_row_is_where_it_begins(tmp_path: Path) -> None:
    path = written(tmp_path, 'product,note\nMug,"one\ntwo"\nLamp,three\n')

    lines = [one.fact.source.row for one in rows([path], ABOUT) if isinstance(one, Entry)]

    assert lines == ["prices.csv:2", "prices.csv:4"]


def test_a_formula_is_text(tmp_path: Path) -> None:
    assert read(written(tmp_path, "product,price\nMug,=1+1\n"))[0] == [("Mug", "price", "=1+1", None)]


def test_a_folder_is_held_in_memory_with_every_alias(tmp_path: Path) -> None:
    written(tmp_path, "product,price,aliases\nBlue Mug,24.90,Taza Azul|Tasse\nBad\n")

    held = load(tmp_path)

    assert held.facts({"taza azul", "blue mug", "red mug"}).keys() == {"taza azul", "blue mug"}
    assert held.beginnings({"taza", "red"}) == {"taza"}
    assert held.vocabulary({"price"}) == {"price": {"24.90"}}
    assert held.revision
    assert load(written(tmp_path / "..", "", "empty.csv")).revision == ""


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    for name in ("a.csv", "a.tsv", "a.jsonl", "a.csv.gz"):
        for row in rows([written(folder, content, name)], ABOUT):
            assert isinstance(row, Entry | Refused)
