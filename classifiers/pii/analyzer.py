"""Presidio, trimmed: names by spaCy's entity recognizer, and the recognizers that check what they find."""

import gc
import ipaddress
import re
from collections.abc import Iterator, Sequence

from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine, RecognizerRegistry, RecognizerResult
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import (
    CryptoRecognizer,
    IbanRecognizer,
    IpRecognizer,
    MacAddressRecognizer,
    SpacyRecognizer,
)
from spacy.language import Language

from classifiers.pii import spacy_models
from classifiers.pii.hit import Hit
from classifiers.pii.spacy_models import PACKAGES, PATTERNS_ONLY

BATCH = 64
"""Texts that spaCy takes at a time, at most."""

BATCH_LETTERS = 8_000
"""Code points that spaCy takes at a time, at most, but at least one text: 2 KB for each in its layers."""

_NAMES = ("PERSON", "LOCATION", "ORGANIZATION")
_CHECKED = ("IBAN_CODE", "CRYPTO", "IP_ADDRESS", "MAC_ADDRESS")
_LABELS = {"PER": "PERSON", "PERSON": "PERSON", "LOC": "LOCATION", "GPE": "LOCATION", "ORG": "ORGANIZATION"}
_IGNORED = (
    "CARDINAL", "DATE", "EVENT", "FAC", "LANGUAGE", "LAW", "MISC", "MONEY", "NORP", "ORDINAL", "PERCENT", "PRODUCT",
    "QUANTITY", "TIME", "WORK_OF_ART",
)  # fmt: skip
_CATEGORIES = {
    "PERSON": ("person", "name.model"),
    "LOCATION": ("location", "place.model"),
    "ORGANIZATION": ("organization", "organization.model"),
    "IBAN_CODE": ("iban", "iban"),
    "CRYPTO": ("crypto_wallet", "crypto"),
    "IP_ADDRESS": ("ip_address", "ip"),
    "MAC_ADDRESS": ("mac_address", "mac"),
}
_NO_NAMES_LISTED = "ssn nir iban dni nie pin ip id mac url api key email e-mail tel phone password card visa hi hello"
_NO_NAMES = frozenset(_NO_NAMES_LISTED.split())
_CODE = re.compile(r"[\\_=()\[\]{}<>@/|]")
_UNBROKEN = re.compile(r"\S{60,}")
_WORTH_CHECKING = re.compile(r"\d\D{0,3}\d\D{0,3}\d|[0-9A-Fa-f]{1,4}:[0-9A-Fa-f:]{2}")
_EDGES = re.compile(r"^[\W_]+|(?:'s)?[\W_]*$")


class Analyzer:
    """Presidio's engine with the models of PACKAGES. Not for several threads at once."""

    def __init__(self) -> None:
        """Load the models (about 5 s).

        Raises:
            ClassifierUnavailableError: a model is not installed.
        """
        self._pipelines = spacy_models.load()
        self.languages = frozenset(PACKAGES)
        self._engine = BatchAnalyzerEngine(_engine(self._pipelines))
        gc.collect()
        gc.freeze()

    def find(self, texts: Sequence[str], language: str) -> list[list[Hit]]:
        """Find names, when there is a model for the language, and numbers with a check.

        Args:
            texts: N texts of at most a window's length.
            language: ISO 639-1.

        Returns:
            N lists of hits in the order of `texts`.
        """
        found: list[list[Hit]] = [[] for _ in texts]
        if language in self.languages:
            self._run(found, range(len(texts)), [_UNBROKEN.sub(_blank, t) for t in texts], language, _NAMES)
        checked = [index for index, text in enumerate(texts) if _WORTH_CHECKING.search(text)]
        self._run(found, checked, [texts[index] for index in checked], PATTERNS_ONLY, _CHECKED)
        return found

    def _run(
        self,
        found: list[list[Hit]],
        places: Sequence[int],
        texts: Sequence[str],
        language: str,
        entities: Sequence[str],
    ) -> None:
        for part in batches(texts):
            with spacy_models.bounded(self._pipelines[language]):
                results = self._engine.analyze_iterator(texts[part], language, BATCH, entities=list(entities))
            for index, text, of_text in zip(places[part], texts[part], results, strict=True):
                found[index] += [hit for result in of_text if (hit := _hit(text, result)) is not None]


def batches(texts: Sequence[str]) -> Iterator[slice]:
    """Yield slices that cover N texts in order, each as long as BATCH and BATCH_LETTERS allow."""
    start = letters = 0
    for index, text in enumerate(texts):
        letters += len(text)
        if index > start and (index - start == BATCH or letters > BATCH_LETTERS):
            yield slice(start, index)
            start, letters = index, len(text)
    if start < len(texts):
        yield slice(start, len(texts))


def _engine(pipelines: dict[str, Language]) -> AnalyzerEngine:
    nlp = SpacyNlpEngine(
        models=[{"lang_code": language, "model_name": "loaded"} for language in pipelines],
        ner_model_configuration=NerModelConfiguration(
            model_to_presidio_entity_mapping=_LABELS, labels_to_ignore=list(_IGNORED), low_score_entity_names=[]
        ),
    )
    nlp.nlp = pipelines  # loaded from explicit paths: Presidio must not download
    names = [SpacyRecognizer(supported_language=lang, supported_entities=list(_NAMES)) for lang in PACKAGES]
    kinds = (IbanRecognizer, CryptoRecognizer, IpRecognizer, MacAddressRecognizer)
    checked = [kind(supported_language=PATTERNS_ONLY) for kind in kinds]
    registry = RecognizerRegistry([*names, *checked], supported_languages=list(pipelines))
    return AnalyzerEngine(registry=registry, nlp_engine=nlp, supported_languages=list(pipelines))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _hit(text: str, result: RecognizerResult) -> Hit | None:
    category, rule = _CATEGORIES[result.entity_type]
    if result.entity_type in _NAMES:
        return _name(text, result, category, rule)
    checked = _address_rule(text[result.start : result.end]) if category == "ip_address" else rule
    return Hit(category, result.start, result.end, checked, "checked") if checked else None


def _name(text: str, result: RecognizerResult, category: str, rule: str) -> Hit | None:
    """A name without quotes, possessive and line break; None when nothing like a name is left."""
    found = text[result.start : result.end].split("\n", 1)[0]
    edges = [match.span() for match in _EDGES.finditer(found)]
    start, end = (edges[0][1] if edges[0][0] == 0 and len(edges) > 1 else 0), edges[-1][0]
    name = found[start:end]
    if len(name) < 2 or not any(map(str.isalpha, name)):  # noqa: PLR2004  # an initial is no name
        return None
    if _unlikely(name):
        return None
    if category == "person" and " " not in name:
        rule = "name.lower" if name.islower() else "name.single"
    return Hit(category, result.start + start, result.start + end, rule, "name")


def _unlikely(name: str) -> bool:
    """Identifiers, code and abbreviations that the model takes for names."""
    digits = sum(map(str.isdigit, name))
    return digits > 1 or _CODE.search(name) is not None or name.casefold() in _NO_NAMES


def _address_rule(found: str) -> str | None:
    """Less for addresses that point at no one: private, loopback, documentation (RFC 5737, RFC 3849)."""
    address = ipaddress.ip_interface(found).ip
    if address.is_unspecified or len(found) < 6:  # noqa: PLR2004  # `::1`, `a::b`: more often code
        return None
    return "ip" if address.is_global else "ip.private"
