"""Name to factory: explicit, and lazy, so that naming a classifier loads nothing."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import cast

from classifiers.classifier import Classifier
from classifiers.errors import UnknownClassifierError
from config.settings import ClassifierSettings

Factory = Callable[[ClassifierSettings], Classifier]

FACTORIES: Mapping[str, str] = MappingProxyType(
    {
        "toxicity": "classifiers.toxicity.classifier:build",
        "detoxify": "classifiers.toxicity.detoxify_backend:build",
        "pii": "classifiers.pii.classifier:build",
        "factual": "classifiers.factual.classifier:build",
        "writing": "classifiers.writing:build",
    }
)
"""Registry name to ``module:function``. The function may take seconds: it loads the model."""


def build(name: str, settings: ClassifierSettings) -> Classifier:
    """Load one classifier.

    Raises:
        UnknownClassifierError: nothing is registered under `name`.
        ClassifierUnavailableError: its model or its packages are missing.
    """
    if name not in FACTORIES:
        raise UnknownClassifierError(name, tuple(FACTORIES))
    module, function = FACTORIES[name].split(":")
    factory = cast("Factory", getattr(import_module(module), function))
    return factory(settings)
