"""Toxicity and harm of every fresh message: a cascade from hashed words to sentence encoders."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import classifiers
from classifiers.classifier import Classifier
from classifiers.encoders.e5 import E5
from classifiers.encoders.folder import encoders
from classifiers.encoders.use import shared
from classifiers.errors import ClassifierUnavailableError
from classifiers.tag import Findings, Scores
from classifiers.toxicity.cascade import Cascade
from classifiers.toxicity.encoding import Encoding
from classifiers.toxicity.model import NAME, load
from classifiers.toxicity.reading import Text, findings, texts, with_rules
from classifiers.toxicity.saying import Sayer
from classifiers.toxicity.verdict import Look, Verdict
from config import logs
from config.settings import ClassifierSettings
from ingest.conversation import Conversation

MODELS = Path(classifiers.__file__).parent / "models"
"""The folder of models that Winnow ships."""

MODEL = Path("harm", "model.skops")
"""Where the model lies in the folder of models."""

log = logs.get(__name__)

_CHUNK = 256
"""Windows scored at once: enough to be fast, few enough to stay small."""


class ToxicityClassifier:
    """Scores wording, requests and answers; sexual content about minors by rules."""

    part = "toxicity"
    name = NAME

    def __init__(self, cascade: Cascade, *, evidence: bool = True) -> None:
        """Take the model; without evidence, scores are the same and no head makes a tag."""
        self._cascade = cascade
        self._sayer = Sayer(cascade, evidence)

    def scores_only(self) -> "ToxicityClassifier":
        """Return one without evidence, many times faster on harmful texts: for measuring."""
        return ToxicityClassifier(self._cascade, evidence=False)

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        seen = [
            with_rules(self._sayer.seen(verdict), NAME, verdict.look.lower) for verdict in self._judge(texts(batch))
        ]
        return findings(batch, seen, classifier=NAME, rescore=self._again)

    def _judge(self, found: Iterable[Text]) -> list[Verdict]:
        """Return a verdict for each text that has words."""
        looks = (Look.at(text) for text in found)
        return [verdict for chunk in _chunks(looks) for verdict in self._cascade.judge(chunk)]

    def _again(self, earlier: Sequence[Text]) -> list[Scores]:
        """Score messages that were screened before, for what they say about the fresh ones."""
        judged = {id(verdict.look.text): self._sayer.scores(verdict) for verdict in self._judge(earlier)}
        return [judged.get(id(text), {}) for text in earlier]


def build(settings: ClassifierSettings) -> Classifier:
    """Load the model that Winnow ships, or the one in the folder of the settings, and the encoders it needs.

    Where a package with an encoder is missing, words alone are judged, and a warning says so.

    Raises:
        ClassifierUnavailableError: the model is missing or cannot be read.
    """
    model = load((settings.models or MODELS) / MODEL).moved(settings.priors)
    return ToxicityClassifier(Cascade(model, _encoding(encoders(settings)), exhaustive=settings.exhaustive))


def _encoding(folder: Path) -> Encoding | None:
    try:
        return Encoding(E5(folder), shared(folder))
    except ClassifierUnavailableError as missing:
        log.warning("encoder_unavailable", encoder=missing.name, remedy=str(missing))
        return None


def _chunks(looks: Iterable[Look]) -> Iterator[list[Look]]:
    """Yield texts that have words, in groups of about `_CHUNK` windows."""
    chunk: list[Look] = []
    size = 0
    for look in looks:
        if look.parts:
            chunk.append(look)
            size += len(look.parts)
        if size >= _CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
