"""Fenced Python that does not parse and fenced JSON that is none; nothing is run."""

# ruff: noqa: RUF001  # patterns and signs of four languages are the subject

import ast
import json
import re
import textwrap
import warnings
from collections.abc import Iterator

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.exact.fences import Fence, fences
from classifiers.factual.finding import Finding, found

PYTHON = frozenset({"python", "py", "python3"})
LARGEST = 20_000
"""Code points of a block that is parsed."""

DEEPEST = 60
"""Brackets within brackets; deeper ones can exhaust a parser."""

BLOCKS = 20
"""Blocks of one answer that are parsed."""

NO_PYTHON = re.compile(
    r"^\s*(?:>>>|\.\.\.\s|[%!$?]|In\s?\[|Out\s?\[|pip3?\s|python3?\s|conda\s|[-+]\s*\w.*\n\s*[-+]\s*\w|\d+[:.|]\s|@@|Output\b|//|/\*|\|)"
    r"|^\s*(?:print|exec)\s+[^\s(=.,:+\-*/]|^\s*print\s+\(|except\s+[\w.]+\s*,\s*\w+\s*:|raise\s+\w+\s*,|<>|\b0[0-7]+\b|`"
    r"|<[\w\s-]+>(?!\s*[\"'])|\{\{|\{%|…|\.\.\.\s*\w|\w\s*\.\.\.(?!\s*[\])\"',])|\bTODO\b|\b(?:your|insert|code)\b[^\n]{0,30}\bhere\b|[“”‘’（）：，]",
    re.MULTILINE | re.IGNORECASE,
)
"""Python 2, consoles, notebooks, diffs, placeholders, typographic quotes: not meant to parse, or not by this version."""

SURE = (
    "was never closed", "expected ':'", "unmatched", "does not match opening", "expected an indented block", "unindent does not match",
    "unterminated string literal", "unterminated triple-quoted", "invalid syntax. perhaps you forgot a comma", "unexpected indent", "maybe you meant '=='",
)  # fmt: skip
"""Messages of the parser that people make by mistake; 'invalid syntax' alone is often another language."""

NO_JSON = re.compile(r"//|/\*|#|\.\.\.|…|<\w|\{\{|\$\{|^\s*[+-]\s|[“”]", re.MULTILINE)
"""Comments, ellipses and placeholders: not meant to be read by a machine."""


def check(answer: Answer) -> Iterator[Finding]:
    """Yield the blocks of an answer that do not parse, and those that do."""
    if "```" not in answer.text and "~~~" not in answer.text:
        return
    for place, fence in enumerate(fences(answer.text)):
        if place == BLOCKS:
            return
        code = answer.text[fence.start : fence.end]
        if not fence.closed or not code.strip() or len(code) > LARGEST or not shallow(code):
            continue
        if fence.language in PYTHON and not NO_PYTHON.search(code):
            yield from _python(code, fence, answer)
        elif fence.language == "json" and not NO_JSON.search(code):
            yield from _json(code, fence, answer)


def shallow(code: str) -> bool:
    """Whether brackets are nowhere deeper than `DEEPEST`, those in strings counted too, and no sign is repeated for long."""
    depth = 0
    for sign in re.findall(r"[(\[{}\])]", code):
        depth += 1 if sign in "([{" else -1
        if depth > DEEPEST:
            return False
    return re.search(r"(?:[-+~.*]\s*|not\s+|\*\*\w\s*){200}", code) is None


def python_error(code: str) -> SyntaxError | None:
    """Return why Python code does not parse, None when it does or nobody can say."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(code)
        except SyntaxError as error:
            return error
        except (RecursionError, MemoryError, ValueError):
            return None
    return None


def _python(code: str, fence: Fence, answer: Answer) -> Iterator[Finding]:
    text = textwrap.dedent(code)
    error = python_error(text)
    if error is None:
        yield found("code.right", (fence.start, fence.end), "The block parses as Python")
        return
    message, line = error.msg.lower(), error.lineno or 1
    known = "..." not in code and (message.startswith(SURE) or any(sure in message for sure in SURE))
    if known and not _fragment(text.split("\n"), line, message):
        yield _finding("code.python", fence, answer, line, error.msg)


def _fragment(lines: list[str], line: int, message: str) -> bool:
    """Whether the code is a piece, not a mistake: headers without bodies, a part that begins inside a block, prose."""
    at = lines[line - 1] if line <= len(lines) else ""
    if "indented block" in message:
        before = [one.strip() for one in lines[max(0, line - 4) : line - 1] if one.strip()]
        header = bool(before) and before[-1].startswith("#")
        return (
            header
            or not at.strip()
            or line > len(lines)
            or at.strip().startswith(("def ", "class ", "@", "#", "if ", "elif ", "else"))
        )
    if "unindent" in message or "unexpected indent" in message:
        first = next((one for one in lines if one.strip()), "")
        return first[:1] in " \t" or line <= 2 or "\t" in "".join(lines)  # noqa: PLR2004  # a piece cut out of a block
    if "string literal" in message:
        return re.search(r"[=(]\s*[rbfu]{0,2}[\"']", at) is None
    return False


def _json(code: str, fence: Fence, answer: Answer) -> Iterator[Finding]:
    error = json_error(code)
    if error is None or json_error("{" + code + "}") is None or json_error("[" + code + "]") is None:
        yield found("code.right", (fence.start, fence.end), "The block parses as JSON")
    elif not all(json_error(line) is None for line in code.strip().split("\n") if line.strip()):
        yield _finding("code.json", fence, answer, error.lineno, error.msg)


def json_error(code: str) -> json.JSONDecodeError | None:
    """Return why a text is no JSON, None when it is or nobody can say."""
    try:
        json.loads(code, strict=False)
    except json.JSONDecodeError as error:
        return error
    except (RecursionError, ValueError):  # also integers longer than Python reads
        return None
    return None


def _finding(rule: str, fence: Fence, answer: Answer, line: int, why: str) -> Finding:
    """Return a finding whose place is the line of the block."""
    text = answer.text
    start = fence.start
    for _ in range(line - 1):
        following = text.find("\n", start, fence.end)
        if following < 0:
            break
        start = following + 1
    end = text.find("\n", start, fence.end)
    span = (start, max(start + 1, end if end >= 0 else fence.end))
    says = f"Code: line {line}: {why}"
    return found(rule, span, says, claim=text[slice(*span)].strip()[:300], error="reasoning")


CHECK = Check(
    name="code",
    kind=Kind.EXACT,
    what="Fenced Python and JSON that does not parse; nothing is run.",
    rules=("code.python", "code.json", "code.right"),
    find=each(check),
)
