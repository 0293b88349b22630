"""Pairs of answers to one prompt of which people preferred one, as the data folder holds them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

from classifiers.grading.exchange import BEFORE, Exchange, Text
from classifiers.training.rows import records

SETS: Mapping[str, str] = MappingProxyType(
    {
        "llmbar": "MIT",
        "pandalm": "Apache-2.0",
        "halluqa_multi": "Apache-2.0",
        "chinesefacteval_multi": "Apache-2.0",
    }
)
"""Sets that the shipped model learns from, and their licences."""

MEASURED = ("llmbar", "pandalm", "autoj_pairwise")
"""Sets with goals. `autoj_pairwise` has no licence: it is measured, and nothing learns from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """One answer that was preferred to another."""

    set: str
    subset: str
    turns: tuple[str, ...]  # what was said before the answer; the last is the prompt
    better: str
    worse: str

    @property
    def prompt(self) -> str:
        """The last turn; also what keeps pairs on one side of a split."""
        return self.turns[-1] if self.turns else ""

    def exchanges(self) -> tuple[Exchange, Exchange]:
        """Return both answers as they are graded."""
        return exchange(self.turns, self.better), exchange(self.turns, self.worse)


def exchange(turns: Sequence[str], answer: str) -> Exchange:
    """Return one answer as it is graded."""
    prompt = turns[-1] if turns else ""
    return Exchange(Text.of(prompt), Text.of(answer), Text(" ".join(turns[:-1])[-BEFORE:]))


def preferences(data: Path, name: str, part: str) -> Iterator[Preference]:
    """Yield the pairs of one set; ties are left out.

    Args:
        data: folder with `preference` in it; a set that is not there has no pairs.
        name: of the set.
        part: `train` or `dev`.
    """
    path = data / "preference" / f"{name}.{part}.jsonl.gz"
    if path.is_file():
        for record in records(path):
            turns = tuple(message["content"] for message in record["prompt"])
            subset = str((record.get("meta") or {}).get("subset") or "")
            for better, worse in _compared(record):
                yield Preference(set=name, subset=subset, turns=turns, better=better, worse=worse)


def _compared(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield better and worse answers of a record, by votes, or by whether they were called right."""
    texts = {str(answer["id"]): answer["text"] for answer in record["responses"]}
    if record.get("annotators"):
        yield from _voted(texts, record["annotators"])
    else:
        yield from _rated(record["responses"])


def _voted(texts: Mapping[str, str], votes: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield the pair when most voted for one of the two."""
    counted = Counter(str(vote["preferred"]) for vote in votes).most_common()
    clear = len(counted) == 1 or counted[0][1] > counted[1][1]
    if clear and counted[0][0] in texts and len(texts) == 2:  # noqa: PLR2004 - a pair
        other = next(key for key in texts if key != counted[0][0])
        yield texts[counted[0][0]], texts[other]


def _rated(answers: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield neighbours in the list of which one is right: few of many, so that no prompt outweighs others."""
    for one, other in pairwise(answers):
        first, second = right(one["ratings"]), right(other["ratings"])
        if first is not None and second is not None and first != second:
            yield (one["text"], other["text"]) if first else (other["text"], one["text"])


def right(ratings: Mapping[str, Any]) -> bool | None:
    """Return whether an answer was called right; None when nobody said."""
    if "factual" in ratings:
        return bool(ratings["factual"])
    wrong = ratings.get("hallucination_gpt4_judge")
    return None if wrong is None else not wrong
