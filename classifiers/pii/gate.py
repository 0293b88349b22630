"""One pass over a text that says which recognizers have to look at it."""

from collections.abc import Sequence

import re2

from classifiers.pii.recognizer import Recognizer

MEMORY = 32 << 20
"""Bytes that the automaton of a set may grow to. In RE2's own 8 MB the states of all gates do not find room."""

TOGETHER = 8
"""Gates in one automaton: its states multiply with every gate that it holds."""

_ALWAYS = ""


class Gate:
    """The gates of all recognizers in few automata."""

    def __init__(self, recognizers: Sequence[Recognizer]) -> None:
        """Compile the gates.

        Raises:
            re2.error: a gate is not RE2.
        """
        names = [recognizer.name for recognizer in recognizers]
        self._parts = [
            (_compiled(recognizers[start : start + TOGETHER]), names[start : start + TOGETHER])
            for start in range(0, len(recognizers), TOGETHER)
        ]

    def open(self, text: str) -> list[str]:
        """Return the names of the recognizers whose gate matches somewhere in the text.

        An automaton that runs out of memory gives up and says that nothing matches, not even the pattern that matches
        everything: all its gates count as open then.
        """
        found: list[str] = []
        for automaton, names in self._parts:
            matched = sorted(automaton.Match(text) or ())
            found += [names[index - 1] for index in matched if index] if matched else names
        return found


def _compiled(recognizers: Sequence[Recognizer]) -> re2.Set:
    options = re2.Options()
    options.max_mem = MEMORY
    automaton = re2.Set.SearchSet(options)
    automaton.Add(_ALWAYS)
    for recognizer in recognizers:
        automaton.Add(recognizer.gate)
    automaton.Compile()
    return automaton
