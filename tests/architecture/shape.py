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
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            first = node.body[0]
            doc = ast.get_docstring(node) is not None and first.end_lineno is not None
            yield (
                node.end_lineno
                - node.lineno
                + 1
                - (first.end_lineno - first.lineno + 1 if doc and first.end_lineno else 0)
            )


def main() -> int:
    """Print the figures; return 1 when one is past its limit."""
    paths = list(modules())
    lengths = sorted(length for path in paths for length in functions(path))
    median, ninetieth = statistics.median(lengths), statistics.quantiles(lengths, n=10)[-1]
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in paths}
    long = {path: size for path, size in sizes.items() if size > MODULE}
    print(
        f"functions: {len(lengths)}, median {median:.0f} lines (limit {MEDIAN}), 90th percentile {ninetieth:.0f} (limit {NINETIETH})"
    )
    print(f"modules: {len(paths)}, longest {max(sizes.values())} lines (limit {MODULE})")
    for path, size in long.items():
        print(f"  too long: {path.relative_to(ROOT)}, {size} lines", file=sys.stderr)
    return int(median > MEDIAN or ninetieth > NINETIETH or bool(long))


if __name__ == "__main__":
    sys.exit(main())
