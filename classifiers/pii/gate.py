"""One pass over a text that says which recognizers have to look at it."""

from collections.abc import Iterator, Sequence

import re2

from classifiers.pii.recognizer import Recognizer

MEMORY = 32 << 20
"""Bytes that the automaton of a set may grow to. In RE2's own 8 MB the states of all gates do not find room."""

TOGETHER = 8
"""Gates in one automaton: its states multiply with every gate that it holds."""

ALONE = 1_000
"""Letters of a gate from which it has an automaton of its own: the first texts pay for every state that it makes."""

_ALWAYS = ""


class Gate:
    """The gates of all recognizers in few automata."""

    def __init__(self, recognizers: Sequence[Recognizer]) -> None:
        """Compile the gates.

        Raises:
            re2.error: a gate is not RE2.
        """
        self._order = {recognizer.name: nr for nr, recognizer in enumerate(recognizers)}
        self._parts = [(_compiled(part), [recognizer.name for recognizer in part]) for part in _parts(recognizers)]

    def open(self, text: str) -> list[str]:
        """Return the names of the recognizers whose gate matches somewhere in the text, in the order of the catalogue.

        An automaton that runs out of memory gives up and says that nothing matches, not even the pattern that matches
        everything: all its gates count as open then.
        """
        found: list[str] = []
        for automaton, names in self._parts:
            matched = sorted(automaton.Match(text) or ())
            found += [names[index - 1] for index in matched if index] if matched else names
        return sorted(found, key=self._order.__getitem__)


def _parts(recognizers: Sequence[Recognizer]) -> Iterator[Sequence[Recognizer]]:
    """Yield what goes into each automaton."""
    light = [recognizer for recognizer in recognizers if len(recognizer.gate) <= ALONE]
    yield from ([recognizer] for recognizer in recognizers if len(recognizer.gate) > ALONE)
    yield from (light[start : start + TOGETHER] for start in range(0, len(light), TOGETHER))


def _compiled(recognizers: Sequence[Recognizer]) -> re2.Set:
    options = re2.Options()
    options.max_mem = MEMORY
    automaton = re2.Set.SearchSet(options)
    automaton.Add(_ALWAYS)
    for recognizer in recognizers:
        automaton.Add(recognizer.gate)
    automaton.Compile()
    return automaton
