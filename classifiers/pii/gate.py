"""One pass over a text that says which recognizers have to look at it."""

from collections.abc import Sequence

import re2

from classifiers.pii.recognizer import Recognizer

MEMORY = 64 << 20
"""Bytes that the automaton may grow to. RE2's own 8 MB would soon be full, and it would give up on a text."""


MEMORY = 64 << 20
"""Bytes that the automaton may grow to. RE2's own 8 MB are soon full: then it gives up on a text with no more than a line in the log."""


class Gate:
    """The gates of all recognizers in one automaton."""

    def __init__(self, recognizers: Sequence[Recognizer]) -> None:
        """Compile the gates.

        Raises:
            re2.error: a gate is not RE2.
        """
        self._names = [recognizer.name for recognizer in recognizers]
        options = re2.Options()
        options.max_mem = MEMORY
        self._set = re2.Set.SearchSet(options)
        for recognizer in recognizers:
            self._set.Add(recognizer.gate)
        self._set.Compile()

    def open(self, text: str) -> list[str]:
        """Return the names of the recognizers whose gate matches somewhere in the text."""
        matched: list[int] | None = self._set.Match(text)  # None: no gate matches
        return [self._names[index] for index in sorted(matched or ())]
