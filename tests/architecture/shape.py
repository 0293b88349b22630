"""Prints how long functions and modules are, and fails past the house limits."""

import ast
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("config", "ingest", "classifiers", "storage", "triage")
MEDIAN, NINETIETH, MODULE = 9, 30, 400  # lines


def modules() -> Iterator[Path]:
    """Yield every module that ships."""
    for package in PACKAGES:
        yield from (p for p in (ROOT / package).rglob("*.py") if "node_modules" not in p.parts)


def functions(module: Path) -> Iterator[int]:
    """Yield the length in lines of each function of a module, its docstring not counted."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield lines(node) - (lines(node.body[0]) if ast.get_docstring(node) is not None else 0)


def lines(node: ast.stmt) -> int:
    """Return how many lines a statement covers."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def main() -> int:
    """Print the figures; return 1 when one is past its limit."""
    paths = list(modules())
    lengths = sorted(length for path in paths for length in functions(path))
    median, ninetieth = statistics.median(lengths), statistics.quantiles(lengths, n=10)[-1]
    sizes = {path.relative_to(ROOT): len(path.read_text("utf-8").splitlines()) for path in paths}
    long = {path: size for path, size in sizes.items() if size > MODULE}
    print(
        f"{len(lengths)} functions: median {median:.0f} lines (limit {MEDIAN}), 90 % within {ninetieth:.0f} ({NINETIETH})"
    )
    print(f"{len(paths)} modules: longest {max(sizes.values())} lines (limit {MODULE})")
    for path, size in long.items():
        print(f"  too long: {path}, {size} lines", file=sys.stderr)
    return int(median > MEDIAN or ninetieth > NINETIETH or bool(long))


if __name__ == "__main__":
    sys.exit(main())
