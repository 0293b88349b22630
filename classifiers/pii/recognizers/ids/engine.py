"""One pass over the numbers of a text: schemes are looked up by shape, then their check and the words around decide."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

import re2

from classifiers.pii.hit import Hit, Kind
from classifiers.pii.recognizers.ids.candidates import Candidate, Run, candidates
from classifiers.pii.recognizers.ids.scheme import Scheme
from classifiers.pii.recognizers.ids.words import GENERIC, LINK, announced, compiled, in_any_case, introduced, owned


class Evidence(IntEnum):
    """What speaks for a number, the best first."""

    NAMED = 0  # valid, and called by its own name
    ALONE = 1  # valid, in a layout that so few random numbers have that no word is needed
    GENERIC = 2  # valid, and announced by words of its category
    UNCHECKED = 3  # called by its own name, but the check is wrong
    LIKELY = 4  # valid, in a telling layout, not announced


_WORDS_MEMORY = 12 << 20
"""Bytes that the automaton of all words may take; when they are used up, it starts again."""

_RULES = ("said", "alone", "said", "unchecked", "likely")


class _Find(NamedTuple):
    evidence: Evidence
    parted: bool  # a group next to it was left out
    length: int  # negative: the longest comes first
    candidate: Candidate
    scheme: Scheme


class Engine:
    """Finds numbers of schemes. Immutable once made."""

    def __init__(self, schemes: Sequence[Scheme]) -> None:
        """Index the schemes by shape; no check is loaded."""
        self._by_shape: dict[str, list[Scheme]] = defaultdict(list)
        for scheme in schemes:
            for signature in dict.fromkeys(scheme.signatures()):
                self._by_shape[signature].append(scheme)
        self._least = min(map(len, self._by_shape))
        self._schemes = schemes

    def find(self, text: str, among: Iterable[Run]) -> Iterator[Hit]:
        """Yield numbers that do not overlap, from the runs of a text."""
        named: set[str] | None = None
        for run in among:
            shaped = [c for c in candidates(text, run, self._least) if c.signature in self._by_shape]
            if shaped:
                named = self._named(text) if named is None else named
                yield from _best(self._graded(text, shaped, named), text)

    def _graded(self, text: str, shaped: Iterable[Candidate], named: set[str]) -> Iterator[_Find]:
        for candidate in shaped:
            for scheme in self._by_shape[candidate.signature]:
                evidence = _evidence(scheme, candidate, text, named)
                if evidence is not None:
                    yield _Find(evidence, not candidate.whole, candidate.start - candidate.end, candidate, scheme)

    def _named(self, text: str) -> set[str]:
        """Ids of schemes and names of categories whose words occur somewhere."""
        names, words = self._words
        return {names[index] for index in words.Match(text) or ()}

    @cached_property
    def _words(self) -> tuple[list[str], "re2.Set"]:
        found = {scheme.id: scheme.words for scheme in self._schemes} | GENERIC
        options = re2.Options()
        options.max_mem = _WORDS_MEMORY
        words = re2.Set.SearchSet(options)
        for pattern in found.values():
            words.Add(f"(?i)(?:{in_any_case(pattern)})")
        words.Compile()
        return list(found), words


def _evidence(scheme: Scheme, candidate: Candidate, text: str, named: set[str]) -> Evidence | None:
    own, layout = scheme.id in named, _layout(scheme, candidate, text)
    generic = scheme.generic and candidate.whole and scheme.category in named
    if not (own or generic or layout) or not scheme.fits(candidate.number):
        return None
    if not scheme.check(candidate.number):
        wrong = own and scheme.checksum and introduced(compiled(scheme.words), text, candidate.start, candidate.end)
        return Evidence.UNCHECKED if wrong else None
    if own and _called(scheme.words, scheme, candidate, text):
        return Evidence.NAMED
    if layout is not Evidence.ALONE and generic and _called(GENERIC[scheme.category], scheme, candidate, text):
        return Evidence.GENERIC
    return layout


def _layout(scheme: Scheme, candidate: Candidate, text: str) -> Evidence | None:
    """What the way in which it is written says for a valid number."""
    if _laid_out(scheme.alone, candidate, text):
        return Evidence.ALONE
    return Evidence.LIKELY if _laid_out(scheme.likely, candidate, text) else None


def _called(words: str, scheme: Scheme, candidate: Candidate, text: str) -> bool:
    """Whether a name stands near enough: right beside it for what has no check."""
    near = announced if scheme.checksum or _laid_out(scheme.likely, candidate, text) else introduced
    place = text, candidate.start, candidate.end
    return (
        near(compiled(words), *place)
        or introduced(compiled(in_any_case(words)), *place, LINK)
        or introduced(compiled(owned(words)), *place)
    )


def _laid_out(layout: str, candidate: Candidate, text: str) -> bool:
    return bool(layout) and re.fullmatch(layout, text[candidate.start : candidate.end], re.IGNORECASE) is not None


def _best(finds: Iterable[_Find], text: str) -> Iterator[Hit]:
    """Yield the best finds, none of which overlaps a better one."""
    taken: list[Candidate] = []
    for find in sorted(finds, key=lambda find: find[:3]):
        here = find.candidate
        if all(here.end <= other.start or other.end <= here.start for other in taken):
            taken.append(here)
            yield _hit(find, text)


def _hit(find: _Find, text: str) -> Hit:
    scheme, here = find.scheme, find.candidate
    proven = scheme.checksum or _laid_out(scheme.likely, here, text)
    strength = "labelled" if find.evidence is Evidence.NAMED and not proven else _RULES[find.evidence]
    kind: Kind = "checked" if scheme.checksum and find.evidence is not Evidence.UNCHECKED else "label"
    return Hit(scheme.category, here.start, here.end, f"{scheme.category}.{strength}", kind)
