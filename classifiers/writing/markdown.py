"""Broken Markdown: code blocks that stay open, table rows that do not fit, emphasis that never ends."""

import re
from collections.abc import Iterator

from classifiers.writing.answer import Answer
from classifiers.writing.check import ANY, Check
from classifiers.writing.flaw import Flaw

FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})(.*)$", re.MULTILINE)
RULE = re.compile(r"^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?$")
PIPE = re.compile(r"(?<!\\)\|")
BOLD = re.compile(r"(?<![*\w])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![*\w])")
LONGEST_PARAGRAPH = 2_000
"""Code points of a paragraph in which emphasis is counted."""


def find(answer: Answer) -> Iterator[Flaw]:
    """Yield at most one flaw of each kind."""
    if answer.whole and "```" in answer.text:
        yield from _open_fence(answer.text)
    if "|" in answer.plain:
        yield from _table(answer.plain)
    if "**" in answer.plain:
        yield from _emphasis(answer.plain)


def _open_fence(text: str) -> Iterator[Flaw]:
    """Walk through the fences: one that opens may carry a language, one that closes carries nothing."""
    opened: re.Match[str] | None = None
    for fence in FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]) and not fence[2].strip():
            opened = None
    if opened is not None:
        yield Flaw(rule="markdown.fence", span=opened.span(1), says="A code block is opened and not closed.")


def _table(plain: str) -> Iterator[Flaw]:
    """The first row of a table that has more cells than the table has columns."""
    columns, at = 0, 0
    for line in plain.split("\n"):
        if RULE.match(line):
            columns = _cells(line)
        elif columns and not line.strip().startswith("|"):
            columns = 0
        elif columns and line.strip().endswith("|") and "\ufffc" not in line and _cells(line) != columns:
            says = f"A row of the table has {_cells(line)} cells, the table has {columns} columns."
            yield Flaw(rule="markdown.table", span=(at, at + len(line)), says=says)
            return
        at += len(line) + 1


def _cells(row: str) -> int:
    return len(PIPE.findall(row.strip().removeprefix("|").removesuffix("|"))) + 1


def _emphasis(plain: str) -> Iterator[Flaw]:
    """The first paragraph in which bold begins or ends alone."""
    at = 0
    for line in plain.split("\n"):
        marks = list(BOLD.finditer(line[:LONGEST_PARAGRAPH]))
        if len(marks) % 2 and line.count("**") % 2 and len(line) <= LONGEST_PARAGRAPH:
            span = (at + marks[-1].start(), at + marks[-1].end())
            yield Flaw(
                rule="markdown.emphasis",
                span=span,
                says="Bold text begins and does not end, or ends without a beginning.",
            )
            return
        at += len(line) + 1


CHECK = Check(
    name="markdown",
    what="A code block that stays open, a table row with another number of cells than the table, bold that begins and "
    "does not end.",
    languages=ANY,
    rules=("markdown.fence", "markdown.table", "markdown.emphasis"),
    sources=("CommonMark and GitHub's tables",),
    find=find,
)
