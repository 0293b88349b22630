"""The reference pages say what the code does."""

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", ["settings.md", "events.md", "dead-letters.md", "metrics.md"])
def test_a_reference_page_is_what_the_code_generates(name: str) -> None:
    """Run `python docs/generate.py` when this fails."""
    pages = runpy.run_path(str(DOCS / "generate.py"))["pages"]()

    assert (DOCS / "reference" / name).read_text("utf-8") == pages[name]
