"""`winnow dead`: what could not be processed, and a way to send it again."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ingest.deadletter import DeadLetter
    from ingest.producer import EventProducer
    from ingest.source import Record
    from storage.dead_letters import KeptDeadLetter
    from storage.store import Store

AT_A_TIME = 200
"""Dead letters that one transaction reads and marks."""

ATTEMPT = "winnow-attempt"
"""Header that counts how often a record was sent again."""

app = typer.Typer(add_completion=False, no_args_is_help=True, help="What could not be processed.")

Code = Annotated[str | None, typer.Option(help="Only those refused with this code, such as not_json.")]


@app.command("list")
def list_letters(
    code: Code = None,
    limit: Annotated[int, typer.Option(min=1, help="Show at most this many, oldest first.")] = 100,
    everything: Annotated[bool, typer.Option("--all", help="Also those that were sent again.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List dead letters; never what they contain.

    Example: winnow dead list --code limit_bytes
    """
    import orjson

    with _store() as store, store.transaction() as work:
        kept = work.dead_letters.list(limit, code=code, waiting=not everything)
        waiting = work.dead_letters.count()
    if as_json:
        for one in kept:
            print(orjson.dumps(described(one)).decode())
    else:
        _print_table(kept)
        print(f"{len(kept)} shown, {waiting} wait to be looked at", file=sys.stderr)


@app.command("show")
def show_letter(
    letter_id: Annotated[str, typer.Argument(metavar="ID", help="As listed: topic:partition:offset.")],
    content: Annotated[bool, typer.Option("--content", help="Also print the original bytes.")] = False,
) -> None:
    """Show all about one dead letter.

    Example: winnow dead show winnow.conversations:0:17 --content
    """
    import orjson

    with _store() as store, store.transaction() as work:
        kept = work.dead_letters.get(letter_id)
        if kept is not None and content:
            work.audit.add(None, "dead.viewed", letter_id, at=datetime.now(UTC))
    if kept is None:
        raise typer.BadParameter(f"no dead letter {letter_id}; see `winnow dead list --all`")
    print(orjson.dumps(described(kept), option=orjson.OPT_INDENT_2).decode())
    if content:
        print(printable(kept.letter.record.value))


@app.command("redrive")
def redrive_letters(
    letter_ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="As listed.")] = None,
    code: Code = None,
    everything: Annotated[bool, typer.Option("--all", help="All that wait.")] = False,
) -> None:
    """Send dead letters again to the topic they came from, once what stopped them is put right.

    Example: winnow dead redrive --code limit_bytes
    """
    from config.endpoints import resolve
    from config.settings import Settings
    from ingest.producer import EventProducer

    if sum((bool(letter_ids), code is not None, everything)) != 1:
        raise typer.BadParameter("say which: IDs, --code CODE, or --all")
    with _store() as store, closing(EventProducer(resolve(Settings()).kafka)) as producer:
        sent = Redrive(store, producer).run(_named(store, letter_ids) if letter_ids else _waiting(store, code))
    print(f"{sent} sent again")


class Redrive:
    """Sends dead letters again and remembers it."""

    def __init__(self, store: "Store", producer: "EventProducer") -> None:
        self._store = store
        self._producer = producer

    def run(self, chunks: Iterable[list["KeptDeadLetter"]]) -> int:
        """Send all; return how many. One without key and value holds nothing to send, and counts as dealt with.

        Raises:
            SourceUnavailableError: Kafka did not take them. Those of earlier chunks are sent and marked.
        """
        return sum(self._send(chunk) for chunk in chunks)

    def _send(self, chunk: list["KeptDeadLetter"]) -> int:
        records = [outgoing(kept.letter) for kept in chunk]
        full = [record for record in records if record.key is not None or record.value is not None]
        for record in full:
            self._producer.send(record.topic, record.key, record.value, record.headers)
        self._producer.flush()
        with self._store.transaction() as work:
            work.dead_letters.mark_redriven([kept.letter.id for kept in chunk], datetime.now(UTC))
        return len(full)


def outgoing(letter: "DeadLetter") -> "Record":
    """Return the record as it lay on its topic, with one attempt more in its headers."""
    headers = [(name, value) for name, value in letter.record.headers if name != ATTEMPT]
    return replace(letter.record, headers=(*headers, (ATTEMPT, str(letter.attempt + 1).encode())))


def _named(store: "Store", letter_ids: list[str]) -> Iterator[list["KeptDeadLetter"]]:
    with store.transaction() as work:
        found = [work.dead_letters.get(letter_id) for letter_id in letter_ids]
    if missing := [name for name, kept in zip(letter_ids, found, strict=True) if kept is None]:
        raise typer.BadParameter(f"no dead letter {missing[0]}; see `winnow dead list --all`")
    yield [kept for kept in found if kept is not None]


def _waiting(store: "Store", code: str | None) -> Iterator[list["KeptDeadLetter"]]:
    """Yield what waits now, chunk by chunk; what dies again meanwhile is left for the next time."""
    began = datetime.now(UTC)
    while True:
        with store.transaction() as work:
            kept = work.dead_letters.list(AT_A_TIME, code=code)
        chunk = [one for one in kept if one.died_at <= began]
        if not chunk:
            return
        yield chunk


def described(kept: "KeptDeadLetter") -> dict[str, object]:
    """Return all about a dead letter but its content."""
    letter, record = kept.letter, kept.letter.record
    return {
        "id": letter.id,
        "code": letter.code,
        "reason": letter.reason,
        "attempt": letter.attempt,
        "died_at": kept.died_at.isoformat(),
        "redriven_at": kept.redriven_at.isoformat() if kept.redriven_at else None,
        "topic": record.topic,
        "partition": record.partition,
        "offset": record.offset,
        "key": None if record.key is None else printable(record.key),
        "headers": {name: printable(value) for name, value in record.headers},
        "bytes": None if record.value is None else len(record.value),
    }


def printable(value: bytes | None) -> str:
    """Return bytes as text that does nothing to a terminal."""
    if value is None:
        return "(no value: a tombstone)"
    text = value.decode("utf-8", "backslashreplace")
    return "".join(one if one.isprintable() or one == "\n" else one.encode("unicode_escape").decode() for one in text)


def _print_table(kept: list["KeptDeadLetter"]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("id", "code", "attempt", "died", "sent again", "reason", box=None)
    for one in kept:
        letter = one.letter
        again = f"{one.redriven_at:%Y-%m-%d %H:%M}" if one.redriven_at else ""
        cells = (letter.id, letter.code, str(letter.attempt), f"{one.died_at:%Y-%m-%d %H:%M}", again, letter.reason)
        table.add_row(*(Text(cell) for cell in cells))
    Console().print(table)


@contextmanager
def _store() -> Iterator["Store"]:
    from config.endpoints import resolve
    from config.settings import Settings
    from storage.store import connect

    with closing(connect(resolve(Settings()).database)) as store:
        yield store
