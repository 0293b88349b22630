"""The model at work: a gate for every text, the networks for those only that may need them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from classifiers.toxicity import features
from classifiers.toxicity.encoding import Encoding
from classifiers.toxicity.model import Model
from classifiers.toxicity.reader import Networks
from classifiers.toxicity.taxonomy import HEADS
from classifiers.toxicity.verdict import LINEAR, Look, Verdict, Worded

_NOWHERE = np.zeros(len(HEADS), dtype=np.intp)


SPEAKS = 0.1
"""Probability by words alone, of any head, from which on the gate is open whatever it says itself."""


SHOUTS = 0.3
"""Probability by words alone, of any head, from which on the full network reads a text whatever the quick one says."""


class Cascade:
    """Scores texts, the dear steps for those only that may need them."""

    def __init__(self, model: Model, encoding: Encoding | None, *, exhaustive: bool = False) -> None:
        """Put the model to work.

        Args:
            model: trained.
            encoding: both encoders; None judges every text by its words alone.
            exhaustive: let every text through to the full network, every window of it.
        """
        self.model = model
        self.networks = None if encoding is None else Networks(model, encoding, exhaustive=exhaustive)
        self._exhaustive = exhaustive

    def judge(self, looks: Sequence[Look]) -> list[Verdict]:
        """Return a verdict for each text, in order."""
        matrix = features.matrix([part for look in looks for part in look.parts])
        ends = np.cumsum([len(look.parts) for look in looks])[:-1]
        linear = np.split(self.model.heads.raw(matrix), ends)
        gate = [scores.max() for scores in np.split(self.model.gate.scores(matrix), ends)]
        seen = [Worded(look=look, linear=scores) for look, scores in zip(looks, linear, strict=True)]
        said = self._by_words(seen)
        if self.networks is None:
            return said
        opened = [
            self._exhaustive or score >= self.model.gate.level or verdict.loudest >= SPEAKS
            for score, verdict in zip(gate, said, strict=True)
        ]
        further = [
            replace(one, loud=verdict.loudest >= SHOUTS)
            for one, verdict, through in zip(seen, said, opened, strict=True)
            if through
        ]
        read = iter(self.networks.judge(further))
        return [next(read) if through else verdict for through, verdict in zip(opened, said, strict=True)]

    def _by_words(self, seen: Sequence[Worded]) -> list[Verdict]:
        """Judge by the linear heads alone."""
        if not seen:
            return []
        logits = [self.model.heads.blended(one.linear, [one.look.text.role] * len(one.linear)) for one in seen]
        chances = self.model.heads.probabilities(np.stack([of_text.max(axis=0) for of_text in logits]))
        return [
            Verdict(
                look=one.look,
                part=LINEAR,
                chances=of_text,
                linear=one.linear.max(axis=0),
                worst=by_window.argmax(axis=0),
                windows=(),
                where=_NOWHERE,
            )
            for one, of_text, by_window in zip(seen, chances, logits, strict=True)
        ]
