"""How an answer goes with its prompt: words taken up, words copied, the subject kept or left."""

import re
from collections.abc import Collection, Mapping

from classifiers.grading.exchange import Exchange, Text
from classifiers.grading.rarity import Rarity

RUN = 4
"""Words in a row that count as copied."""

NAMED = 3
"""The rarest words of a prompt that an answer should take up."""

EDGE = 300
"""Code points of an answer's start and end."""

MOSTLY = 0.8
"""Share of runs from which on an answer is mostly copied."""

Kinds = Mapping[str, float]
"""Stems to their rarity."""

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
PROPER = re.compile(r"(?<=[a-z,;:] )[A-Z][\w'-]{2,}")


def features(exchange: Exchange, rarity: Rarity) -> dict[str, float]:
    """Return every feature of the two texts beside each other, each 0..1."""
    asked, given = rarity.each(exchange.prompt.kinds), rarity.each(exchange.answer.kinds)
    return {
        **_taken_up(exchange, asked, given, rarity),
        **_named(exchange.prompt.text, exchange.answer.text),
        **_repeated(exchange),
        "own": _covered(given, asked.keys()),
        "alike": _cosine(asked, given),
        "rarity": sum(given.values()) / max(len(given), 1),
    }


def _taken_up(exchange: Exchange, asked: Kinds, given: Kinds, rarity: Rarity) -> dict[str, float]:
    """Return how much of the prompt, and of its parts, comes up in the answer, and where."""
    text, sentences = exchange.answer.text, exchange.prompt.sentences or ("",)
    first, last = (rarity.each(Text(sentence).kinds) for sentence in (sentences[0], sentences[-1]))
    rarest = sorted(asked.items(), key=lambda one: (-one[1], one[0]))[:NAMED]
    return {
        "covered": _covered(asked, given.keys()),
        "covered_first": _covered(first, given.keys()),
        "covered_last": _covered(last, given.keys()),
        "covered_early": _covered(asked, Text(text[:EDGE]).kinds),
        "covered_late": _covered(asked, Text(text[-EDGE:]).kinds),
        "covered_named": sum(stem in given for stem, _ in rarest) / len(rarest) if rarest else 0.5,
        "covered_before": _covered(rarity.each(exchange.before.kinds), given.keys()),
    }


def _named(prompt: str, answer: str) -> dict[str, float]:
    """Return the shares of numbers and of names that both texts have."""
    numbers = frozenset(NUMBER.findall(prompt)), frozenset(NUMBER.findall(answer))
    names = frozenset(PROPER.findall(prompt)), frozenset(PROPER.findall(answer))
    return {
        "numbers": _share(*numbers),
        "numbers_own": 1 - _share(*reversed(numbers)),
        "names": _share(*names),
        "names_own": 1 - _share(*reversed(names)),
    }


def _repeated(exchange: Exchange) -> dict[str, float]:
    """Return how much each text copies of the other."""
    prompt, answer = exchange.prompt, exchange.answer
    source, said = _runs(prompt.words), _runs(answer.words)
    known, used = set(source), set(said)
    copied = sum(run in known for run in said) / len(said) if said else 0.0
    return {
        "copied": copied,
        "copied_whole": float(bool(answer.text) and answer.text in prompt.text),
        "copied_mostly": float(copied > MOSTLY),
        "prompt_repeated": sum(run in used for run in source) / len(source) if source else 0.0,
        "prompt_start": float(bool(source and said) and source[0] == said[0]),
    }


def _covered(asked: Kinds, given: Collection[str]) -> float:
    """Return the share of one text's stems, by rarity, that are in the other; 0.5 when there are none."""
    whole = sum(asked.values())
    return sum(value for stem, value in asked.items() if stem in given) / whole if whole else 0.5


def _cosine(one: Kinds, other: Kinds) -> float:
    whole = (sum(v * v for v in one.values()) * sum(v * v for v in other.values())) ** 0.5
    return sum(value * value for stem, value in one.items() if stem in other) / whole if whole else 0.0


def _share(asked: frozenset[str], given: frozenset[str]) -> float:
    return len(asked & given) / len(asked) if asked else 0.5


def _runs(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return every `RUN` words in a row."""
    return list(zip(*(words[i:] for i in range(RUN)), strict=False))
