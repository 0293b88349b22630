"""Which sentence of one text speaks of the same thing as a sentence of another, and where their figures differ."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from classifiers.factual.sentences import Sentence, sentences

LATIN = re.compile(r"[^\W\d_\u3400-\u9fff]{3,}")
CHINESE = re.compile(r"[\u3400-\u9fff]+")
FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
NAME = re.compile(r"(?<=[\w,;:] )[A-ZÀ-Þ][^\W\d_]{2,}|(?<=[(\"“«])[A-ZÀ-Þ][^\W\d_]{2,}")
COMMON = frozenset(
    {
        "the", "and", "for", "that", "this", "with", "from", "are", "was", "were", "has", "have", "had", "her", "his",
        "its", "they", "their", "you", "your", "our", "not", "but", "which", "who", "can", "will", "would", "also",
        "more", "than", "into", "about", "over", "been", "between", "one", "two",
        "que", "los", "las", "una", "con", "por", "para", "del", "este", "esta", "como", "más", "son", "fue", "sus",
        "les", "des", "est", "une", "dans", "pour", "qui", "sur", "pas", "par", "avec", "sont", "plus", "aux", "ces",
        "cette", "ont", "été",
    }
)  # fmt: skip
"""Words that two sentences share without speaking of the same thing."""

SHARED = 0.6
"""Share of a sentence's words that must come back in another for the two to be about the same thing."""

FEWEST = 3
"""Words they must share at least."""


@dataclass(frozen=True)
class Passage:
    """A sentence with what is compared: its words, figures and names."""

    sentence: Sentence
    source: str  # id of the document or answer

    @cached_property
    def words(self) -> frozenset[str]:
        """Content words, and pairs of Chinese signs."""
        text = self.sentence.text
        latin = {word for word in LATIN.findall(text.lower()) if word not in COMMON}
        return frozenset(latin | {run[i : i + 2] for run in CHINESE.findall(text) for i in range(len(run) - 1)})

    @cached_property
    def figures(self) -> frozenset[str]:
        """Numbers, written alike: 1,200 is 1200."""
        return figures(self.sentence.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """Capitalised words that do not begin the sentence."""
        return frozenset(NAME.findall(self.sentence.text))


def figures(text: str) -> frozenset[str]:
    """Return the numbers of a text, without the commas of thousands."""
    return frozenset(re.sub(r",(?=\d{3}\b)", "", figure) for figure in FIGURE.findall(text))


def passages(text: str, source: str, most: int) -> tuple[Passage, ...]:
    """Return the sentences of a text, at most so many."""
    return tuple(Passage(sentence, source) for sentence in sentences(text)[:most])


class Index:
    """Finds the passage that shares most words with a sentence."""

    def __init__(self, found: Iterable[Passage]) -> None:
        self._passages = tuple(found)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, passage in enumerate(self._passages):
            for word in passage.words:
                self._places[word].append(place)

    def nearest(self, passage: Passage) -> Passage | None:
        """Return the passage about the same thing, None when there is none."""
        hits: Counter[int] = Counter()
        for word in passage.words:
            hits.update(self._places.get(word, ()))
        if not hits:
            return None
        place, shared = max(hits.items(), key=lambda item: (item[1], -len(self._passages[item[0]].words)))
        return self._passages[place] if shared >= max(FEWEST, SHARED * len(passage.words)) else None
