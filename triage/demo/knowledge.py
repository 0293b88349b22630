"""What the demo's shop knows: a small price list, so that a wrong price in made-up traffic has a row against it."""

from importlib.resources import as_file, files

from classifiers.factual.knowledge.entry import About
from storage.store import Store
from triage.knowledge import bring

NAME = "demo-prices"
ABOUT = About(title="Price list of the demo shop", licence="made up", as_of="2026-11-01", language="en")


def bring_prices(store: Store) -> int:
    """Import the price list, and return how many facts it holds; again is a no-op."""
    with as_file(files("triage.demo").joinpath("prices.csv")) as path:
        return bring(store, [path], NAME, ABOUT, replace=True, tell=lambda _row: None).facts
