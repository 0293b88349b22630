"""Lines of files."""

import gzip
import io
from pathlib import Path
from types import SimpleNamespace

import pytest
import zstandard

from ingest import files
from ingest.errors import UnreadableFileError
from ingest.files import lines

TEXT = b'{"id": 1}\n\n{"id": 2}\r\n{"id": 3}'


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".jsonl.zst"])
def test_lines_come_with_their_numbers_from_plain_and_packed_files(tmp_path: Path, ending: str) -> None:
    packed = {
        ".jsonl": TEXT,
        ".jsonl.gz": gzip.compress(TEXT),
        ".jsonl.zst": zstandard.compress(TEXT[:12]) + zstandard.compress(TEXT[12:]),
    }
    path = tmp_path / f"rows{ending}"
    path.write_bytes(packed[ending])

    found = list(lines([path]))

    assert found == [(str(path), 1, b'{"id": 1}'), (str(path), 3, b'{"id": 2}'), (str(path), 4, b'{"id": 3}')]


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"a\nb")))

    assert list(lines(["-"])) == [("stdin", 1, b"a"), ("stdin", 2, b"b")]


def test_a_line_that_never_ends_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LONGEST", 4)
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b"123456789\nab\n")

    assert list(lines([path])) == [(str(path), 1, b"1234"), (str(path), 2, b"ab")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.jsonl", None),
        ("cut.jsonl.gz", gzip.compress(b"hello" * 1000)[:-9]),
        ("not.jsonl.gz", b"hello"),
        ("not.jsonl.zst", b"hello"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes | None) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(UnreadableFileError, match=name):
        list(lines([path]))
