"""The top-level names are plain; these tests guard that they are ours."""

import re
from importlib import import_module
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("config", "ingest", "classifiers", "storage", "triage")


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_installed_distribution_ships_our_top_level_names(package: str) -> None:
    """A plain name such as `config` could be shadowed by a careless dependency."""
    shippers = set(packages_distributions().get(package, []))

    assert shippers <= {"winnow-triage"}


@pytest.mark.parametrize("package", PACKAGES)
def test_the_imported_package_comes_from_this_repository(package: str) -> None:
    """The tests must test this checkout."""
    module = import_module(package)

    assert module.__file__ is not None
    assert Path(module.__file__).is_relative_to(ROOT)


def test_every_file_that_the_architecture_page_names_exists() -> None:
    """The walk of one conversation through the files stays true."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = set(re.findall(r"`((?:config|ingest|classifiers|storage|triage|tests|benchmarks|docs)/[\w/.-]+)`", page))

    missing = sorted(name for name in named if not (ROOT / name).exists())

    assert len(named) > 20
    assert missing == []
