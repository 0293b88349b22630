"""Lines of JSONL files: plain, `.gz` or `.zst`; `-` is standard input."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, cast

import zstandard

from ingest.errors import UnreadableFileError

LONGEST = 67_108_864
"""Bytes of a line that are kept at most; longer ones are cut, and so refused by the limit on an event's bytes."""

Line = tuple[str, int, bytes]
"""Name of the file, number of the line from 1, and the line without its end."""


def lines(paths: Iterable[Path | str]) -> Iterator[Line]:
    """Yield every line that is not blank, file by file.

    Raises:
        UnreadableFileError: a file is missing, may not be read, or is damaged; names it.
    """
    for path in paths:
        name = "stdin" if str(path) == "-" else str(path)
        try:
            with _opened(path) as stream:
                yield from ((name, number, line) for number, line in _numbered(stream) if line)
        except (OSError, EOFError, zlib.error, zstandard.ZstdError) as error:
            reason = getattr(error, "strerror", None) or "the file is damaged"
            raise UnreadableFileError(f"{name}: {reason}; check the file") from error


def _opened(path: Path | str) -> AbstractContextManager[BinaryIO]:
    if str(path) == "-":
        return nullcontext(sys.stdin.buffer)
    path = Path(path)
    if path.suffix == ".gz":
        return cast("AbstractContextManager[BinaryIO]", gzip.open(path, "rb"))
    if path.suffix == ".zst":
        unpacker = zstandard.ZstdDecompressor()
        reader = unpacker.stream_reader(path.open("rb"), read_across_frames=True, closefd=True)
        return cast("AbstractContextManager[BinaryIO]", io.BufferedReader(reader))
    return path.open("rb")


def _numbered(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := stream.readline(LONGEST):
        number += 1
        whole = line.endswith(b"\n")
        while not whole and (rest := stream.readline(LONGEST)):
            whole = rest.endswith(b"\n")
        yield number, line.strip(b"\r\n\t ")
