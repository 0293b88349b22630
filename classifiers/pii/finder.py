"""Private data in texts: every recognizer over every window, what overlaps resolved, spans of the original text."""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from classifiers import language as languages
from classifiers.pii.analyzer import Analyzer
from classifiers.pii.catalogue import RECOGNIZERS
from classifiers.pii.folding import Folded, fold, windows
from classifiers.pii.gate import Gate
from classifiers.pii.hit import Hit
from classifiers.pii.names import modelfile
from classifiers.pii.names.cues import near
from classifiers.pii.names.hits import hits_of
from classifiers.pii.names.listed import listed
from classifiers.pii.names.opinion import weighed
from classifiers.pii.names.stretches import Excerpt, excerpt
from classifiers.pii.names.tagger import Reading
from classifiers.pii.names.weighing import DATA, NEAR, SHORT, weigh
from classifiers.pii.overlap import resolve
from classifiers.pii.passage import Passage, Seen
from classifiers.tag import Span

NAMED_WINDOWS = 8
"""Windows of one text in which the model looks for names: 30,000 code points. Patterns look at all of them."""

TELLING = 40
"""Code points from which a text in ASCII tells its language."""


WARMING = (
    "My name is Maria Garcia, my sister Ana Lopez lives with me at 12 Main Street, Springfield, IL 62704. "
    "I have diabetes. Call me at +1 202 555 0143. Name: Ana Lopez\n"
    "SSN: 219-09-9999, passport 123456789, card 4111 1111 1111 1111, ana@example.com, 7 years old.\n"
)
"""Says a little of much, so that reading it loads what most texts need; made up."""


class Finder:
    """Finds private data in texts. Not for several threads at once."""

    def __init__(self, own: Path | None = None, *, exhaustive: bool = False) -> None:
        """Load models and tables (about 5 s).

        Args:
            own: recognizers of the site, a YAML file as Presidio reads it.
            exhaustive: run everything on everything: no gates, and the model on whole windows.

        Raises:
            ClassifierUnavailableError: a model is not there, or the file of the site cannot be read.
        """
        self._tagger = modelfile.load()
        self._analyzer = Analyzer(own)
        running = [recognizer for recognizer in RECOGNIZERS if exhaustive or not recognizer.exports_only]
        self._finds = {recognizer.name: recognizer.find for recognizer in running}
        self._gate = Gate(running)
        self._exhaustive = exhaustive
        self._seen = Seen()
        self._warm()

    def find(self, texts: Sequence[str], language: str, *, resolved: bool = True) -> list[list[Hit]]:
        """Find private data.

        Args:
            texts: N texts of any length.
            language: ISO 639-1 of texts too short to tell their own; `und` when unknown.
            resolved: whether of hits that overlap one is kept; else all are returned: rules are counted on them.

        Returns:
            N lists of hits that do not overlap, in the order of the text; spans are code points of the text as given.
        """
        folded = [fold(text) for text in texts]
        spoken = self._languages([f.text for f in folded], language)
        parts = [
            (index, start, Passage(part, spoken[index], named=start < NAMED_WINDOWS * len(part)))
            for index, f in enumerate(folded)
            for start, part in windows(f.text)
        ]
        inside = self._passages([passage for *_, passage in parts])
        found: list[list[Hit]] = [[] for _ in texts]
        for index, start, passage in parts:
            found[index] += [_moved(hit, start) for hit in inside[passage]]
        weighed = [weigh(hits, f.text) for f, hits in zip(folded, found, strict=True)]
        kept = [resolve(hits, f.text) if resolved else hits for f, hits in zip(folded, weighed, strict=True)]
        return [[_in_original(f, hit) for hit in hits] for f, hits in zip(folded, kept, strict=True)]

    def _warm(self) -> None:
        """Compile patterns and read lists now: they are made when first asked for, which no message should wait for."""
        for language in ("en", "es", "fr", "zh"):
            for find in self._finds.values():
                deque(find(WARMING, language), maxlen=0)
            self.find([WARMING], language)

    def _languages(self, texts: Sequence[str], language: str) -> list[str]:
        """A text's own language; the given one for short texts in ASCII, which tell it badly; English for the rest."""
        fallback = language if language != languages.UNKNOWN else "en"
        telling = [text for text in texts if language == languages.UNKNOWN or not _short(text)]
        told = dict(zip(telling, languages.detect(telling), strict=True))
        return [own if (own := told.get(text, fallback)) != languages.UNKNOWN else fallback for text in texts]

    def _passages(self, passages: Sequence[Passage]) -> dict[Passage, Sequence[Hit]]:
        """Look at every passage once, and not at those seen lately."""
        known = {passage: hits for passage in set(passages) if (hits := self._seen.get(passage)) is not None}
        new = [passage for passage in dict.fromkeys(passages) if passage not in known]
        for passage, hits in zip(new, self._look(new), strict=True):
            known[passage] = hits
            self._seen.keep(passage, hits)
        return known

    def _look(self, passages: Sequence[Passage]) -> list[list[Hit]]:
        own = self._analyzer.own([passage.text for passage in passages])
        ruled = [self._ruled(passage) for passage in passages]
        named = self._named(passages, ruled)
        return [
            [replace(hit, language=passage.language) for hit in (*hits, *others, *names)]
            for passage, hits, others, names in zip(passages, ruled, own, named, strict=True)
        ]

    def _ruled(self, passage: Passage) -> list[Hit]:
        """What the recognizers find whose gate opens."""
        names = self._finds if self._exhaustive else self._gate.open(passage.text)
        return [hit for name in names for hit in self._finds[name](passage.text, passage.language)]

    def _named(self, passages: Sequence[Passage], ruled: Sequence[Sequence[Hit]]) -> list[list[Hit]]:
        """What our tagger and the lists find, and what the large models find where a name may be private."""
        readings = self._readings(passages)
        likely = list(map(self._likely, passages, readings))
        found = self._modelled(passages, list(map(self._private, passages, likely, ruled)))
        for index, (passage, reading) in enumerate(zip(passages, readings, strict=True)):
            if reading is not None:
                found[index] = list(weighed(found[index], reading, passage.language))
                found[index] += hits_of(reading.names, passage.text, passage.language)
            if likely[index]:
                part = excerpt(passage.text, likely[index])
                found[index] += _back(part, list(listed(part.text)))
        return found

    def _readings(self, passages: Sequence[Passage]) -> list[Reading | None]:
        """What our tagger thinks of each passage; None where no names are looked for."""
        readings: list[Reading | None] = [None] * len(passages)
        groups: dict[str, list[int]] = {}
        for index, passage in enumerate(passages):
            if passage.named:
                groups.setdefault(passage.language, []).append(index)
        for language, group in groups.items():
            read = self._tagger.read([passages[index].text for index in group], language)
            for index, reading in zip(group, read, strict=True):
                readings[index] = reading
        return readings

    def _modelled(self, passages: Sequence[Passage], stretches: Sequence[Sequence[Span]]) -> list[list[Hit]]:
        """What the large models find, language by language, short texts first so that batches are even."""
        groups: dict[str, list[tuple[int, Excerpt]]] = {}
        for index, (passage, spans) in enumerate(zip(passages, stretches, strict=True)):
            if spans:
                groups.setdefault(passage.language, []).append((index, excerpt(passage.text, spans)))
        found: list[list[Hit]] = [[] for _ in passages]
        for language, group in groups.items():
            group.sort(key=lambda item: len(item[1].text))
            names = self._analyzer.names([part.text for _, part in group], language)
            for (index, part), hits in zip(group, names, strict=True):
                found[index] += _back(part, hits)
        return found

    def _likely(self, passage: Passage, reading: Reading | None) -> list[Span]:
        """Where a name may stand, in languages that the tagger knows less well than a large model."""
        if reading is None or passage.language not in self._analyzer.languages:
            return []
        return [(0, len(passage.text))] if self._exhaustive else reading.stretches()

    def _private(self, passage: Passage, likely: Sequence[Span], ruled: Sequence[Hit]) -> list[Span]:
        """What the large model reads: where something around a name may make it private, and short texts."""
        if self._exhaustive or not likely or len(passage.text) <= SHORT:
            return list(likely)
        beside = ((hit.start - NEAR, hit.start + NEAR) for hit in ruled if hit.category in DATA)
        return list(near(passage.text, likely, beside))


def _back(part: Excerpt, hits: Sequence[Hit]) -> list[Hit]:
    """The hits of an excerpt where they stand in its text."""
    spans = [part.original(hit.start, hit.end) for hit in hits]
    return [replace(h, start=span[0], end=span[1]) for h, span in zip(hits, spans, strict=True) if span is not None]


def _short(text: str) -> bool:
    return len(text) < TELLING and text.isascii()


def _moved(hit: Hit, by: int) -> Hit:
    return replace(hit, start=hit.start + by, end=hit.end + by)


def _in_original(folded: Folded, hit: Hit) -> Hit:
    start, end = folded.original(hit.start, hit.end)
    return replace(hit, start=start, end=end)
