"""From verdicts to tags: each with the smallest spans that carry its score."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.tag import Scores, Tag
from classifiers.toxicity import occlusion
from classifiers.toxicity.calibration import Floats
from classifiers.toxicity.cascade import Cascade
from classifiers.toxicity.evidence import Carried
from classifiers.toxicity.features import Window, by_token
from classifiers.toxicity.model import NAME
from classifiers.toxicity.reading import FLOOR, Seen
from classifiers.toxicity.taxonomy import HEADS, looks_at
from classifiers.toxicity.verdict import LINEAR, Verdict

OCCLUDED = 0.3
"""Probability from which on clauses are left out one by one to see which of them matter; below, words by weight."""

_WORDING = frozenset({"toxicity", "severe_toxicity", "insult", "obscene", "identity_attack", "threat", "harassment"})
"""Heads whose score is often a matter of single words, which raters mark as the linear heads do."""

_HALF = 0.5
"""A clause matters while the text stands at least this share of its height above ordinary chat."""

_STANDS = 1.0
"""Spreads above ordinary chat from which on a part of the model can say what a text stands on."""


@dataclass(frozen=True, slots=True)
class Sayer:
    """Turns verdicts into what is seen in a text."""

    cascade: Cascade
    evidence: bool = True  # False: no tags, which nothing could show the reason of

    def seen(self, verdict: Verdict) -> Seen:
        """Return the scores and tags of a text."""
        scores = self.scores(verdict)
        tagged = {head: score for head, score in scores.items() if score >= FLOOR and self.evidence}
        return Seen(text=verdict.look.text, scores=scores, tags=tuple(self._tags(verdict, tagged)))

    @staticmethod
    def scores(verdict: Verdict) -> Scores:
        """Return the probability of every head that looks at the text."""
        chances = zip(HEADS, verdict.chances, strict=True)
        return {head: float(chance) for head, chance in chances if looks_at(head, verdict.look.text.role)}

    def _tags(self, verdict: Verdict, tagged: Mapping[str, float]) -> Iterator[Tag]:
        if not tagged:
            return
        words = _Words(self.cascade, verdict)
        clauses = _Clauses(self.cascade, verdict)
        for head, score in tagged.items():
            carried = words.of(HEADS.index(head))
            parts = clauses.of(head, carried) if score >= OCCLUDED and not words.enough(head) else ()
            spans = tuple(part.span for part in parts) or carried.spans()
            evidence = occlusion.evidence(parts, verdict.part) if parts else {**carried.evidence(), "part": LINEAR}
            yield verdict.look.text.tag(head, score, NAME, spans=spans, evidence=evidence)


class _Words:
    """What each word brings to the linear heads; every window is taken apart once for all heads."""

    def __init__(self, cascade: Cascade, verdict: Verdict) -> None:
        self._heads, self._verdict = cascade.model.heads, verdict
        self._shares: dict[int, Floats] = {}

    def of(self, k: int) -> Carried:
        """Return the words of the worst window for a head."""
        worst = int(self._verdict.worst[k])
        window: Window = self._verdict.look.parts[worst]
        if worst not in self._shares:
            self._shares[worst] = self._heads.shares(by_token(window))
        return Carried(window=window, parts=self._shares[worst][:, k])

    def enough(self, head: str) -> bool:
        """Whether the score is a matter of single words, and the linear heads found them."""
        k = HEADS.index(head)
        return head in _WORDING and bool(
            self._verdict.linear[k] >= self._heads.typical[k] + _STANDS * self._heads.spread[k]
        )


class _Clauses:
    """What the quick network says of a text with clauses left out; every variant is scored once for all heads."""

    def __init__(self, cascade: Cascade, verdict: Verdict) -> None:
        self._cascade, self._verdict = cascade, verdict
        self._standing: dict[str, Floats] = {}

    def of(self, head: str, carried: Carried) -> tuple[occlusion.Part, ...]:
        """Return the parts that carry a head's score; none when the quick network cannot tell."""
        k = HEADS.index(head)
        if self._cascade.networks is None or not self._verdict.windows:
            return ()
        text = self._verdict.look.text.content
        window = self._verdict.windows[int(self._verdict.where[k])].span
        height = float(self._score([text[slice(*window)]], k)[0])
        if height < _STANDS:
            return ()
        spans = occlusion.clauses(text, window)
        parts = occlusion.carried(text, spans, lambda texts: self._score(texts, k), _HALF * height, window)
        return occlusion.narrowed(parts, carried.window.spans, carried.parts)

    def _score(self, texts: Sequence[str], k: int) -> Floats:
        new = [text for text in dict.fromkeys(texts) if text not in self._standing]
        if new and self._cascade.networks is not None:
            rows = self._cascade.networks.standing(new, self._verdict.look.text.role)
            self._standing.update(zip(new, rows, strict=True))
        return np.array([self._standing[text][k] for text in texts])
