"""Private data in texts: every recognizer over every window, what overlaps resolved, spans of the original text."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from classifiers import language as languages
from classifiers.pii.analyzer import Analyzer
from classifiers.pii.folding import Folded, fold, windows
from classifiers.pii.hit import Hit
from classifiers.pii.overlap import resolve
from classifiers.pii.recognizers import (
    age,
    birth_date,
    coordinates,
    credit_card,
    email,
    labelled,
    national_id,
    password,
    phone,
    said_name,
    said_place,
    secret,
    street_address,
    url,
    username,
)
from classifiers.pii.suffixes import known_suffix

NAMED_WINDOWS = 8
"""Windows of one text in which the model looks for names: 30,000 code points. Patterns look at all of them."""

TELLING = 40
"""Code points from which a text in ASCII tells its language."""

Recognizer = Callable[[str], Iterator[Hit]]


class Finder:
    """Finds private data in texts. Not for several threads at once."""

    def __init__(self) -> None:
        """Load models and tables (about 5 s).

        Raises:
            ClassifierUnavailableError: a model is not installed.
        """
        self._analyzer = Analyzer()
        self._recognizers: tuple[Recognizer, ...] = (
            partial(email.find, known=known_suffix()),
            *(module.find for module in (url, credit_card, national_id, secret, password, labelled)),
            *(
                module.find
                for module in (street_address, birth_date, age, username, coordinates, said_name, said_place)
            ),
        )

    def find(self, texts: Sequence[str], language: str) -> list[list[Hit]]:
        """Find private data.

        Args:
            texts: N texts of any length.
            language: ISO 639-1 of texts too short to tell their own; `und` when unknown.

        Returns:
            N lists of hits that do not overlap, in the order of the text; spans are code points of the text as given.
        """
        folded = [fold(text) for text in texts]
        parts = [(index, start, part) for index, f in enumerate(folded) for start, part in windows(f.text)]
        spoken = self._languages([f.text for f in folded], language)
        found: list[list[Hit]] = [[] for _ in texts]
        for index, start, part in parts:
            hits = [hit for recognizer in self._recognizers for hit in recognizer(part)]
            found[index] += [_moved(hit, start) for hit in (*hits, *phone.find(part, spoken[index]))]
        self._analyze(parts, spoken, found)
        return [[_in_original(f, hit) for hit in resolve(hits, f.text)] for f, hits in zip(folded, found, strict=True)]

    def _languages(self, texts: Sequence[str], language: str) -> list[str]:
        """A text's own language; the given one for short texts in ASCII, which tell it badly; English for the rest."""
        return [
            language if language != languages.UNKNOWN and _short(text) else own
            for text, own in zip(texts, self._detected(texts, language), strict=True)
        ]

    def _detected(self, texts: Sequence[str], language: str) -> list[str]:
        fallback = language if language != languages.UNKNOWN else "en"
        return [own if own != languages.UNKNOWN else fallback for own in languages.detect(texts)]

    def _analyze(
        self, parts: Sequence[tuple[int, int, str]], spoken: Sequence[str], found: Sequence[list[Hit]]
    ) -> None:
        """Run the analyzer over the windows, language by language, short ones first so that batches are even."""
        groups: dict[str, list[tuple[int, int, str]]] = {}
        for index, start, part in parts:
            late = start >= NAMED_WINDOWS * len(part)
            groups.setdefault("" if late else spoken[index], []).append((index, start, part))
        for language, group in groups.items():
            group.sort(key=lambda item: len(item[2]))
            for (index, start, _), hits in zip(
                group, self._analyzer.find([p for *_, p in group], language), strict=True
            ):
                found[index] += [_moved(hit, start) for hit in hits]


def _short(text: str) -> bool:
    return len(text) < TELLING and text.isascii()


def _moved(hit: Hit, by: int) -> Hit:
    return Hit(hit.category, hit.start + by, hit.end + by, hit.rule, hit.kind)


def _in_original(folded: Folded, hit: Hit) -> Hit:
    start, end = folded.original(hit.start, hit.end)
    return Hit(hit.category, start, end, hit.rule, hit.kind)
