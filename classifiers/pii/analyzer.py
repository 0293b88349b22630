"""Presidio, trimmed to what it is best at: names by spaCy's entity recognizer, and the recognizers of a site."""

import gc
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine, RecognizerRegistry, RecognizerResult
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import SpacyRecognizer
from spacy.language import Language

from classifiers.errors import ClassifierUnavailableError
from classifiers.pii import spacy_models
from classifiers.pii.hit import OWN, Hit
from classifiers.pii.names.given import is_given
from classifiers.pii.spacy_models import PACKAGES, PATTERNS_ONLY

BATCH = 64
"""Texts that spaCy takes at a time, at most."""

BATCH_LETTERS = 8_000
"""Code points that spaCy takes at a time, at most, but at least one text: 2 KB for each in its layers."""

_NAMES = ("PERSON", "LOCATION", "ORGANIZATION")
_LABELS = {"PER": "PERSON", "PERSON": "PERSON", "LOC": "LOCATION", "GPE": "LOCATION", "ORG": "ORGANIZATION"}
_IGNORED = (
    "CARDINAL", "DATE", "EVENT", "FAC", "LANGUAGE", "LAW", "MISC", "MONEY", "NORP", "ORDINAL", "PERCENT", "PRODUCT",
    "QUANTITY", "TIME", "WORK_OF_ART",
)  # fmt: skip
_CATEGORIES = {
    "PERSON": ("person", "name.model"),
    "LOCATION": ("location", "place.model"),
    "ORGANIZATION": ("organization", "organization.model"),
}
_NO_NAMES_LISTED = (
    "ssn nir iban dni nie pin ip id mac url api key email e-mail tel phone password card visa hi hello hey yup yeah "
    "yep nope nah geez "
    "jeez uhm umm hmm mhmm wow whoa aww ugh omg lol lmao ok okay oh ooh yay oops dang gosh heyo heyoo haha hahah "
    "hahaha hahahaha"
)
_NO_NAMES = frozenset(_NO_NAMES_LISTED.split())
_CODE = re.compile(r"[\\_=()\[\]{}<>@/|]")
_UNBROKEN = re.compile(r"\S{60,}")
_PERSONAL = re.compile(
    r"[^\W\d_][\w'-]+(?: [^\W\d_]\.)?(?: (?!(?i:inc|ltd|llc|gmbh|co|corp|group|company|bank|"
    r"university|hospital|school|foundation|and)(?!\w))[^\W\d_][\w'-]+){1,2}"
)
_GIVEN_BEFORE = re.compile(r"(?<![\w.])([A-ZÀ-Þ][^\W\d_]{2,15}) $")
_EDGES = re.compile(r"^[\W_]+|(?:'s)?[\W_]*$")


class Analyzer:
    """Presidio's engine with the models of PACKAGES. Not for several threads at once."""

    def __init__(self, own: Path | None = None) -> None:
        """Load the models (about 5 s).

        Args:
            own: recognizers of the site, a YAML file as Presidio reads it, for the language `xx`.

        Raises:
            ClassifierUnavailableError: a model is not installed, or the file cannot be read.
        """
        self._pipelines = spacy_models.load()
        self.languages = frozenset(PACKAGES)
        self._engine = BatchAnalyzerEngine(_engine(self._pipelines, own))
        self._own = tuple(self._engine.analyzer_engine.get_supported_entities(PATTERNS_ONLY)) if own else ()
        gc.collect()
        gc.freeze()

    def names(self, texts: Sequence[str], language: str) -> list[list[Hit]]:
        """Find names of people, places and organisations, when there is a model for the language.

        Args:
            texts: N texts of at most a window's length; of similar length next to each other is fastest.
            language: ISO 639-1.

        Returns:
            N lists of hits in the order of `texts`.
        """
        if language not in self.languages:
            return [[] for _ in texts]
        return self._run([_UNBROKEN.sub(_blank, text) for text in texts], language, _NAMES)

    def own(self, texts: Sequence[str]) -> list[list[Hit]]:
        """Find what the recognizers of the site find: N lists of hits in the order of `texts`."""
        return self._run(texts, PATTERNS_ONLY, self._own) if self._own else [[] for _ in texts]

    def _run(self, texts: Sequence[str], language: str, entities: Sequence[str]) -> list[list[Hit]]:
        found: list[list[Hit]] = []
        for part in batches(texts):
            with spacy_models.bounded(self._pipelines[language]):
                results = self._engine.analyze_iterator(texts[part], language, BATCH, entities=list(entities))
            found += [list(_hits(text, of_text)) for text, of_text in zip(texts[part], results, strict=True)]
        return found


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


def _engine(pipelines: dict[str, Language], own: Path | None) -> AnalyzerEngine:
    nlp = SpacyNlpEngine(
        models=[{"lang_code": language, "model_name": "loaded"} for language in pipelines],
        ner_model_configuration=NerModelConfiguration(
            model_to_presidio_entity_mapping=_LABELS, labels_to_ignore=list(_IGNORED), low_score_entity_names=[]
        ),
    )
    nlp.nlp = pipelines  # loaded from explicit paths: Presidio must not download
    names = [SpacyRecognizer(supported_language=lang, supported_entities=list(_NAMES)) for lang in PACKAGES]
    registry = RecognizerRegistry(names, supported_languages=list(pipelines))
    if own is not None:
        _add(registry, own)
    return AnalyzerEngine(registry=registry, nlp_engine=nlp, supported_languages=list(pipelines))


def _add(registry: RecognizerRegistry, own: Path) -> None:
    try:
        registry.add_recognizers_from_yaml(own)
    except Exception as broken:  # Presidio lets out whatever its YAML reader and its classes raise
        remedy = f"{own} is no list of Presidio recognizers; see docs/operator.md, 'Numbers of your own'"
        raise ClassifierUnavailableError("pii", remedy) from broken


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _hits(text: str, results: Iterable[RecognizerResult]) -> Iterator[Hit]:
    for result in results:
        if (hit := _hit(text, result)) is not None:
            yield hit


def _hit(text: str, result: RecognizerResult) -> Hit | None:
    if result.entity_type in _CATEGORIES:
        return _name(text, result, *_CATEGORIES[result.entity_type])
    return Hit(result.entity_type.lower(), result.start, result.end, OWN, given=result.score)


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
    start, end = result.start + start, result.start + end
    if category != "location":
        start = _with_given_name(text, start)
    if (
        category == "organization"
        and _PERSONAL.fullmatch(text[start:end])
        and is_given(text[start:end].split(" ", 1)[0])
    ):
        category, rule = "person", "name.model"
    if category == "person" and " " not in text[start:end]:
        rule = "name.lower" if name.islower() else "name.single"
    return Hit(category, start, end, rule, "name")


def _with_given_name(text: str, start: int) -> int:
    """Where a name starts whose given name the model left out."""
    before = _GIVEN_BEFORE.search(text, max(0, start - 25), start)
    return before.start(1) if before is not None and is_given(before[1]) else start


def _unlikely(name: str) -> bool:
    """Identifiers, code and abbreviations that the model takes for names."""
    digits = sum(map(str.isdigit, name))
    return digits > 1 or _CODE.search(name) is not None or name.casefold() in _NO_NAMES
