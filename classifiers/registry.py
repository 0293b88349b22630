"""Name to factory: explicit, and lazy, so that naming a classifier loads nothing."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from importlib.abc import MetaPathFinder
from types import MappingProxyType
from typing import cast

from classifiers.classifier import Classifier
from classifiers.errors import UnknownClassifierError
from classifiers.factual.knowledge.fact import Knowledge
from config.settings import ClassifierSettings

Factory = Callable[[ClassifierSettings], Classifier]
KnowingFactory = Callable[[ClassifierSettings, Knowledge | None], Classifier]

FACTORIES: Mapping[str, str] = MappingProxyType(
    {
        "toxicity": "classifiers.toxicity.choice:build",
        "detoxify": "classifiers.toxicity.detoxify.classifier:build",
        "pii": "classifiers.pii.classifier:build",
        "factual": "classifiers.factual.classifier:build",
        "writing": "classifiers.writing.classifier:build",
        "grading": "classifiers.grading.classifier:build",
    }
)
"""Registry name to ``module:function``. The function may take seconds: it loads the model."""

KNOWING = frozenset({"factual"})
"""Names whose function also takes what the site knows."""


OUTSIDE = frozenset({"torch", "transformers"})
"""Packages that Presidio and spaCy import wherever they are installed: 6 s and some 680 MB that nothing here uses."""


class _Absent(MetaPathFinder):
    """Answers for packages that are to look as if they were not installed."""

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        """Refuse what is `OUTSIDE`, and leave the rest to other finders."""
        del path, target
        if fullname.partition(".")[0] in OUTSIDE:
            raise ModuleNotFoundError(name=fullname)


@contextmanager
def without_torch() -> Iterator[None]:
    """Hide torch from what is imported in the block; Detoxify's is in a process of its own."""
    absent = _Absent()
    sys.meta_path.insert(0, absent)
    try:
        yield
    finally:
        sys.meta_path.remove(absent)


def build(name: str, settings: ClassifierSettings, knowledge: Knowledge | None = None) -> Classifier:
    """Load one classifier.

    Args:
        name: one of FACTORIES.
        settings: its settings.
        knowledge: what the site knows, for those in KNOWING; None: what the settings name.

    Raises:
        UnknownClassifierError: nothing is registered under `name`.
        ClassifierUnavailableError: its model or its packages are missing.
    """
    if name not in FACTORIES:
        raise UnknownClassifierError(name, tuple(FACTORIES))
    module, function = FACTORIES[name].split(":")
    with without_torch():
        factory = getattr(import_module(module), function)
        if name in KNOWING:
            return cast("KnowingFactory", factory)(settings, knowledge)
        return cast("Factory", factory)(settings)
