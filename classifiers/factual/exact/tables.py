"""Totals of Markdown tables and of listed amounts that are not the sum of what is above them."""

# ruff: noqa: RUF001  # patterns and signs of four languages are the subject

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.exact.fences import without_fences
from classifiers.factual.exact.gate import holds
from classifiers.factual.exact.lists import listings
from classifiers.factual.exact.numbers import FULL_WIDTH, Number, Style, read, shown, styles
from classifiers.factual.finding import Finding, found

TOTAL = re.compile(
    r"[\s*_]*(?:grand\s)?(?:total(?:\s(?:cost|general|général|amount|estimated cost|des coûts))?|sum|suma|somme|总计|合计|总额|总和|共计)[\s*_]*$",
    re.IGNORECASE,
)
PART_TOTAL = re.compile(r"total|\b(?:sum|average|mean|tax(?:es)?|discount|tip|shipping|less|minus|vat|iva|tva|descuento|remise|promedio|moyenne|media|impuestos?)\b|"
                        r"小计|合计|总|平均|税|折扣|balance|net\b|remaining|profit|saldo", re.IGNORECASE)  # fmt: skip
RATES = re.compile(r"\b(?:rate|price|per|each|units?|average|avg|mean|percent\w*|age|years?|tarifa|precio|prix|taux|porcentaje)\b|%|单价|比例|率|平均|年|score|"
                   r"rank|date|id\b|no\.|number|#|min|max|median|度|index", re.IGNORECASE)  # fmt: skip
"""Headings of columns whose total is not their sum."""

CELL = re.compile(
    r"[\s*_~]*(?P<sign>[-−(]?)\s*(?P<before>[$€£¥]?)\s*(?P<number>\d[\d.,'’\u00a0\u202f ]{0,28})\s*(?P<unit>%|[€$£¥元]|[a-zA-Z一-鿿]{0,12})[\s*_]*"
)
SEPARATOR = re.compile(r"\s*\|?\s*:?-{2,}")
AMOUNT = re.compile(
    r"(?P<label>[^\d:：|]{1,60})[:：]\**\s*(?P<before>[$€£¥]?)\s*(?P<number>\d[\d.,'’\u00a0\u202f]{0,28})\s*(?P<unit>%|[€$£¥元]|[a-zA-Z一-鿿]{0,12})\**[\s.。;；]*"
)
TOTAL_LINE = re.compile(
    r"[ \t]*(?:[-*+•]\s)?[*_ ]*(?:the\s)?(?P<label>(?:grand\s)?total(?:\s(?:cost|general|général|amount))?|suma|somme|总计|合计|总额|共计)[*_ ]*[:：=][*_]*\s*(?P<before>[$€£¥]?)\s*"
    r"(?P<number>\d[\d.,'’\u00a0\u202f]{0,28})\s*(?P<unit>%|[€$£¥元]|[a-zA-Z一-鿿]{0,12})[*_\s.。]*",
    re.IGNORECASE,
)
WORDS = ("total", "suma", "somme", "sum", "总计", "合计", "总额", "共计", "总和")
FEWEST = 2
"""Amounts that make a sum."""

WIDEST = 40
"""Columns of a table that is read."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table."""

    cells: tuple[str, ...]
    start: int
    end: int


def check(answer: Answer) -> Iterator[Finding]:
    """Yield the totals of an answer, right or wrong."""
    if "\n" not in answer.text or not holds(answer.text, WORDS):
        return
    text = without_fences(answer.text.translate(FULL_WIDTH))
    for table in tables(text):
        yield from _table(table, answer)
    yield from _listed(text, answer)


def tables(text: str) -> Iterator[list[Row]]:
    """Yield the tables of a text: neighbouring lines with bars; the first row is the heading."""
    rows: list[Row] = []
    at = 0
    for line in (*text.split("\n"), ""):
        if line.count("|") > 1 and line.count("|") <= WIDEST:
            if not SEPARATOR.match(line):
                rows.append(Row(tuple(cell.strip() for cell in line.strip().strip("|").split("|")), at, at + len(line)))
        elif rows:
            yield rows
            rows = []
        at += len(line) + 1


def _table(rows: Sequence[Row], answer: Answer) -> Iterator[Finding]:
    if len(rows) < FEWEST + 2 or not TOTAL.match(rows[-1].cells[0]):
        return
    heading, parts, total = rows[0], rows[1:-1], rows[-1]
    if any(PART_TOTAL.search(row.cells[0]) for row in parts) or any(
        len(row.cells) != len(heading.cells) for row in rows
    ):
        return
    columns = [place for place in range(1, len(heading.cells)) if not RATES.search(heading.cells[place])]
    for place in columns:
        cells = [CELL.fullmatch(row.cells[place]) for row in (*parts, total)]
        yield from _sum(cells, (total.start, total.end), answer)


def _listed(text: str, answer: Answer) -> Iterator[Finding]:
    """A list of amounts whose last item, or the line after it, is their total."""
    for listing in listings(text):
        amounts = [AMOUNT.fullmatch(item.body) for item in listing.items]
        last = listing.items[-1]
        line = TOTAL_LINE.fullmatch(text[last.start : last.end])
        span = (last.start, last.end)
        if line is not None:
            amounts.pop()
        else:
            after = re.compile(r"\s*([^\n]{1,200})").match(text, listing.end)
            line = TOTAL_LINE.fullmatch(after[1]) if after else None
            span = after.span(1) if after else span
        labels = [amount["label"] for amount in amounts if amount]
        if line is None or any(PART_TOTAL.search(label) for label in labels):
            continue
        yield from _sum([*amounts, line], span, answer)


def _sum(cells: Sequence[re.Match[str] | None], span: tuple[int, int], answer: Answer) -> Iterator[Finding]:
    """Hold the last amount against the sum of the others; all have to be read, and of one unit."""
    full = [cell for cell in cells if cell is not None]
    units = {cell["before"] + cell["unit"].lower() for cell in full}
    if len(full) != len(cells) or len(full) < FEWEST + 1 or len(units - {""}) > 1:
        return
    if any("sign" in cell.groupdict() and cell["sign"] for cell in full):
        return
    outcome = [_sums([cell["number"].strip() for cell in full], style) for style in styles(answer.language)]
    known = [one for one in outcome if one is not None]
    if not known:
        return
    claim = answer.text[slice(*span)][:300]
    right = next((one for one in known if one[2]), None)
    expected, said, _ = right or known[0]
    says = f"The parts add up to {shown(expected)}"
    if right:
        yield found("table.right", span, says, claim=claim)
    else:
        says = f"{says}, the total says {shown(said.value)}"
        yield found("table.total", span, says, claim=claim, expected=shown(expected), said=shown(said.value))


def _sums(words: Sequence[str], style: Style) -> tuple[Fraction, Number, bool] | None:
    """Return the sum, what is said, and whether they agree but for rounding; None when a number is not in this style."""
    read_all = [read(word, style) for word in words]
    numbers = [one for one in read_all if one is not None]
    if len(numbers) != len(words):
        return None
    *parts, said = numbers
    total = sum((one.value for one in parts), Fraction(0))
    rounded = any(one.step < 1 for one in numbers)
    slack = sum((one.step for one in parts), Fraction(0)) / 2 + said.step / 2 if rounded else Fraction(0)
    return total, said, abs(total - said.value) <= slack


CHECK = Check(
    name="table",
    kind=Kind.EXACT,
    what="Totals of tables and of listed amounts.",
    rules=("table.total", "table.right"),
    find=each(check),
)
