"""Which toxicity classifier runs: ours, Detoxify instead of it, or both."""

from classifiers.classifier import Classifier
from classifiers.toxicity import classifier as ours
from classifiers.toxicity.detoxify import classifier as detoxify
from classifiers.toxicity.detoxify.beside import BesideClassifier
from config.settings import ClassifierSettings


def build(settings: ClassifierSettings) -> Classifier:
    """Load what the setting `detoxify` asks for.

    Raises:
        ClassifierUnavailableError: a model, a checkpoint or a package is missing.
    """
    match settings.detoxify:
        case "off":
            return ours.build(settings)
        case "instead":
            return detoxify.build(settings)
        case "beside":
            return BesideClassifier(ours.build(settings), detoxify.build(settings), exhaustive=settings.exhaustive)
