"""The reference pages say what the code does."""

import re
import runpy
from pathlib import Path

import pytest

from ingest.errors import REFUSALS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = (
    "settings.md",
    "events.md",
    "dead-letters.md",
    "metrics.md",
    "pii.md",
    "facts.md",
    "writing.md",
    "openapi.json",
    "asyncapi.json",
)


@pytest.mark.parametrize("name", PAGES)
def test_a_reference_page_is_what_the_code_generates(name: str) -> None:
    """Run `python docs/generate.py` when this fails."""
    pages = runpy.run_path(str(DOCS / "generate.py"))["pages"]()

    assert (DOCS / "reference" / name).read_text("utf-8") == pages[name]


def test_every_code_that_refuses_an_event_is_in_the_reference() -> None:
    """A producer looks a code up; it must be there."""
    sources = [path.read_text("utf-8") for path in (ROOT / "ingest").rglob("*.py")]
    used = set(re.findall(r'RefusedEventError\(\s*"([a-z_]+)"', "\n".join(sources)))

    assert used
    assert used <= set(REFUSALS)


def test_every_setting_says_what_it_is_for() -> None:
    """An operator reads the table, not the code."""
    rows = (ROOT / "docs" / "reference" / "settings.md").read_text("utf-8").splitlines()

    settings = [row for row in rows if row.startswith("| `WINNOW_")]

    assert len(settings) > 40
    assert [row for row in settings if row.rstrip(" |").endswith(("unset", "`"))] == []
