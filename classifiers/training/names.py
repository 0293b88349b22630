"""Train the taggers of names: sources, gazetteers, one tagger for each language or two, and the file."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from classifiers.pii.names.gazetteers import Gazetteers
from classifiers.pii.names.model import Model
from classifiers.pii.names.tagger import FORMAT, Tagger
from classifiers.training import names_lists, names_made
from classifiers.training.names_documents import UNKNOWN, Document, Names, chinese, marked, silver
from classifiers.training.names_file import write
from classifiers.training.names_fit import Plan, fit

SEED = 20
"""Of the made sentences."""

CATEGORIES = {
    "en": ("person", "location", "organization"),
    "es": ("person", "location", "organization", "street_address", "medical_id", "age"),
    "zh": ("person", "location", "organization", "street_address"),
}
"""What each tagger finds; the one of English is that of French too."""

PLANS = {"en": Plan(), "es": Plan(rows=8_000, pair_rows=14_000), "zh": Plan(rows=6_000, pair_rows=10_000)}

_SURE = 0.4  # of a name in an unmarked Chinese text, from which its tokens train nothing

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Made:
    """A trained tagger and what it was made of."""

    tagger: Tagger
    documents: Sequence[Document]


def gather(data: Path, names: Names, seed: int) -> list[Document]:
    """Return all marked documents."""
    found = list(marked(data))
    spanish = [document for document in found if document.language == "es"]
    return [*found, *names_made.swapped(spanish, seed), *silver(data, names), *names_made.made(seed)]


def make(documents: Sequence[Document], unmarked: Sequence[Document], say: Say) -> Made:
    """Train every tagger.

    Args:
        documents: with marks.
        unmarked: Chinese texts, of which most name nobody.
        say: is told how it goes.
    """
    lists = names_lists.gazetteers(documents)
    models: dict[str, Model] = {}
    for language, categories in CATEGORIES.items():
        own = [document for document in documents if _tagger_of(document.language) == language]
        say(f"{language}: {len(own):,} texts of {sum(len(d.text) for d in own):,} characters")
        models[language] = (
            _chinese(own, unmarked, lists) if language == "zh" else fit(own, categories, lists, PLANS[language])
        )
    return Made(Tagger(models, lists), [*documents, *unmarked])


def _tagger_of(language: str) -> str:
    return "en" if language == "fr" else language


def _chinese(made: Sequence[Document], unmarked: Sequence[Document], lists: Gazetteers) -> Model:
    """Fit twice: what the first tagger takes for a name in the unmarked texts trains the second one nothing."""
    plan = PLANS["zh"]
    first = Tagger({"zh": fit([*made, *unmarked], CATEGORIES["zh"], lists, plan)}, lists)
    hazy = [replace(document, spans=_hazy(first, document.text)) for document in unmarked]
    return fit([*made, *hazy], CATEGORIES["zh"], lists, plan)


def _hazy(tagger: Tagger, text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((f.start, f.end, UNKNOWN) for f in tagger.find(text, "zh") if f.probability >= _SURE)


def counts(documents: Iterable[Document]) -> Counter[str]:
    """Return how many documents each source gave."""
    return Counter(document.source for document in documents)


def train(data: Path, out: Path, names: Names, say: Say) -> None:
    """Train all taggers and write them to a file; the same data and the same packages give the same bytes."""
    made = make(gather(data, names, SEED), list(chinese(data)), say)
    write(made.tagger.state() | {"format": FORMAT}, out)
    for source, count in sorted(counts(made.documents).items()):
        say(f"{source}: {count:,} texts")
    say(f"wrote {out}, {out.stat().st_size / 1e6:.2f} MB")
