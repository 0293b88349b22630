"""`winnow tag`: the pipeline without the servers."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from config.settings import Settings
    from triage.tagging import Tagger

STDIN = Path("-")
IN_PART = 3
"""Exit status when some lines could not be read."""


def tag(
    files: Annotated[
        list[Path] | None, typer.Argument(help="JSONL, also .gz or .zst; `-` or none is standard input.")
    ] = None,
    output: Annotated[Path | None, typer.Option(help="Write here, all or nothing, not to standard output.")] = None,
    exhaustive: Annotated[bool, typer.Option("--exhaustive", help="Run every classifier on every message.")] = False,
    claims: Annotated[bool, typer.Option("--claims", help="List every sentence that was checked as a fact.")] = False,
) -> None:
    """Tag files of conversations; one JSON object a line on standard output.

    Exit status 3: some lines could not be read; each stands in its place with its error.

    Example: winnow tag chats.jsonl.gz --output tagged.jsonl
    """
    from config.settings import Settings

    paths = files or [STDIN]
    _require(paths, output)
    tagger = build_tagger(Settings(), exhaustive=exhaustive)
    with _sink(output) as sink:
        refused = _write(tagger, paths, sink, claims=claims)
    if refused:
        print(f"could not be read: {refused} of the lines; look for `error` in the output", file=sys.stderr)
        raise typer.Exit(IN_PART)


def build_tagger(settings: "Settings", *, exhaustive: bool = False, policy: Path | None = None) -> "Tagger":
    """Load the classifiers and the policy that the stream uses."""
    from classifiers.ensemble import build
    from config.policy import load_policy
    from triage.tagging import Tagger

    rules = load_policy(policy or settings.policy)
    classifiers = settings.classifiers.model_copy(update={"exhaustive": exhaustive or settings.classifiers.exhaustive})
    return Tagger(
        screener=build(classifiers, settings.pipeline.classifier_timeout),
        policy=rules,
        limits=settings.limits,
        batch=settings.pipeline.batch,
    )


def _require(paths: list[Path], output: Path | None) -> None:
    """Refuse before minutes of work what cannot be opened."""
    if output is not None and not output.parent.is_dir():
        raise typer.BadParameter(f"no folder {output.parent}")
    for path in paths:
        if path != STDIN and (path.is_dir() or not path.exists()):
            raise typer.BadParameter(f"no file {path}")


def _write(tagger: "Tagger", paths: list[Path], sink: IO[bytes], *, claims: bool) -> int:
    """Write every line and return how many could not be read."""
    from datetime import UTC, datetime

    from triage.cli.progress import counted

    refused = 0
    for line in counted(tagger.lines(numbered(paths), datetime.now(UTC), claims=claims), _total(paths), "Tagging"):
        refused += "error" in line
        sink.write(_encoded(line))
    return refused


def numbered(paths: list[Path]) -> Iterator[tuple[int, bytes]]:
    """Yield the number in its file and the bytes of every line."""
    from ingest.files import lines

    for _, number, line in lines(paths):
        yield number, line


def _total(paths: list[Path]) -> int | None:
    """Count the lines for the time left; only when someone is looking, and nothing comes from a pipe."""
    if not sys.stderr.isatty() or not all(path.is_file() for path in paths):
        return None
    return sum(1 for _ in numbered(paths))


def _encoded(line: dict[str, Any]) -> bytes:
    """Return one line of JSON; a lone surrogate is written as its escape."""
    import json

    return json.dumps(line, ensure_ascii=False, allow_nan=False).encode("utf-8", "backslashreplace") + b"\n"


@contextmanager
def _sink(output: Path | None) -> Iterator[IO[bytes]]:
    """Open standard output, or a file that appears under its name only when it is whole."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with _whole(output) as file:
        yield file


@contextmanager
def _whole(output: Path) -> Iterator[IO[bytes]]:
    import os
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile(dir=output.parent, prefix=f".{output.name}.", delete=False) as file:
        part = Path(file.name)
        try:
            yield file.file
            file.flush()
            os.fsync(file.fileno())
            part.chmod(0o644)
            part.replace(output)
        finally:
            part.unlink(missing_ok=True)
