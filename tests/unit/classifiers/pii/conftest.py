"""The PII part with its models, loaded once."""

import pytest

from classifiers.pii.classifier import PiiClassifier, build
from config.settings import ClassifierSettings


@pytest.fixture(scope="session")
def pii() -> PiiClassifier:
    """Return the classifier; loading takes a few seconds."""
    return build(ClassifierSettings())
