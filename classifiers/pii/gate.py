"""One pass over a text that says which recognizers have to look at it."""

from collections.abc import Sequence

import re2

from classifiers.pii.recognizer import Recognizer


class Gate:
    """The gates of all recognizers in one automaton."""

    def __init__(self, recognizers: Sequence[Recognizer]) -> None:
        """Compile the gates.

        Raises:
            re2.error: a gate is not RE2.
        """
        self._names = [recognizer.name for recognizer in recognizers]
        self._set = re2.Set.SearchSet()
        for recognizer in recognizers:
            self._set.Add(recognizer.gate)
        self._set.Compile()

    def open(self, text: str) -> list[str]:
        """Return the names of the recognizers whose gate matches somewhere in the text."""
        return [self._names[index] for index in sorted(self._set.Match(text) or ())]
