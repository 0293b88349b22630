"""The model at work: a gate for every text, the quick network for some, the full one for few."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.encoders.e5 import E5
from classifiers.encoders.use import Use
from classifiers.toxicity import features
from classifiers.toxicity.calibration import Floats
from classifiers.toxicity.edits import Normalised
from classifiers.toxicity.encoding import WIDTH, clean
from classifiers.toxicity.model import Model
from classifiers.toxicity.normalise import lowered, normalise
from classifiers.toxicity.reading import Text
from classifiers.toxicity.taxonomy import HEADS, looks_at
from classifiers.toxicity.windows import Window, last, windows
from ingest.conversation import Role

Singles = NDArray[np.float32]

LINEAR, QUICK, FULL = "words", "quick network", "full network"
"""The parts of the model, as evidence names them."""

_ANSWER = HEADS.index("harmful_answer")

_NOTHING = np.zeros(WIDTH, dtype=np.float32)

_FINALISTS = 4
"""Windows of a text that the full network reads unless it reads everything: the worst by the quick one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A text with what the steps see of it."""

    text: Text
    plain: Normalised  # evasions undone, case kept
    parts: tuple[features.Window, ...]  # what the linear heads see, at least one

    @classmethod
    def at(cls, text: Text) -> "Look":
        """Prepare a text."""
        plain = normalise(text.content, keep_case=True)
        return cls(text=text, plain=plain, parts=tuple(features.cut(lowered(plain))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the model says of a text."""

    look: Look
    part: str  # which part of the model said it
    chances: Floats  # (K,) probabilities; those of heads that do not look at it are meaningless
    worst: NDArray[np.intp]  # (K,): the window of `parts` that the linear heads find worst
    windows: tuple[Window, ...]  # what the last network read; none when it read nothing
    where: NDArray[np.intp]  # (K,): which of `windows` is worst


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A text that the linear heads have seen."""

    look: Look
    linear: Floats  # (parts, K)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A text that a network has read."""

    seen: _Seen
    windows: tuple[Window, ...]
    use: Singles  # (windows, 512)
    logits: Floats  # (windows, K) of the network


class Cascade:
    """Scores texts, the dear steps for those only that may need them."""

    def __init__(self, model: Model, e5: E5, use: Use, *, exhaustive: bool = False) -> None:
        """Put the model to work.

        Args:
            model: trained.
            e5: the dear encoder.
            use: the quick encoder.
            exhaustive: let every text through to the full network, every window of it.
        """
        self.model = model
        self._e5, self._use, self._exhaustive = e5, use, exhaustive

    def judge(self, looks: Sequence[Look]) -> list[Verdict]:
        """Return a verdict for each text, in order."""
        matrix = features.matrix([part for look in looks for part in look.parts])
        ends = np.cumsum([len(look.parts) for look in looks])[:-1]
        linear = np.split(self.model.heads.raw(matrix), ends)
        gate = [scores.max() for scores in np.split(self.model.gate.scores(matrix), ends)]
        seen = [_Seen(look=look, linear=scores) for look, scores in zip(looks, linear, strict=True)]
        opened = [self._exhaustive or score >= self.model.gate.level for score in gate]
        out = [None if through else self._by_words(one) for one, through in zip(seen, opened, strict=True)]
        further = iter(self._by_networks([one for one, through in zip(seen, opened, strict=True) if through]))
        return [verdict or next(further) for verdict in out]

    def _by_words(self, seen: _Seen) -> Verdict:
        """Judge by the linear heads alone."""
        logits = self.model.heads.blended(seen.linear, [seen.look.text.role] * len(seen.linear))
        chances = self.model.heads.probabilities(logits.max(axis=0)[None])[0]
        none = np.zeros(len(HEADS), dtype=np.intp)
        return Verdict(
            look=seen.look, part=LINEAR, chances=chances, worst=logits.argmax(axis=0), windows=(), where=none
        )

    def _by_networks(self, seen: Sequence[_Seen]) -> list[Verdict]:
        """Judge by the quick network, and by the full one what the quick one does not let go."""
        if not seen:
            return []
        quick = self._quick(seen)
        said = [self._verdict(one, QUICK) for one in quick]
        through = [self._exhaustive or self._suspect(verdict) for verdict in said]
        suspects = [one for one, goes in zip(quick, through, strict=True) if goes]
        full = iter(self._full(suspects) if suspects else ())
        return [next(full) if goes else verdict for verdict, goes in zip(said, through, strict=True)]

    def _suspect(self, verdict: Verdict) -> bool:
        role = verdict.look.text.role
        return any(
            chance >= self.model.gate.quick
            for head, chance in zip(HEADS, verdict.chances, strict=True)
            if looks_at(head, role)
        )

    def _quick(self, seen: Sequence[_Seen]) -> list[_Read]:
        """Read every window of the texts with the quick encoder."""
        cut = [tuple(windows(one.look.plain)) for one in seen]
        encoded = self._use.encode([clean(window.text) for parts in cut for window in parts])
        logits = self.model.quick.network.logits(encoded).astype(np.float64)
        ends = np.cumsum([len(parts) for parts in cut])[:-1]
        return [
            _Read(seen=one, windows=parts, use=use, logits=said)
            for one, parts, use, said in zip(seen, cut, np.split(encoded, ends), np.split(logits, ends), strict=True)
        ]

    def _full(self, read: Sequence[_Read]) -> list[Verdict]:
        """Read the worst windows of the texts with both encoders."""
        chosen = [self._finalists(one) for one in read]
        before = self._before(chosen)
        return [
            self._verdict(self._reread(one, inputs, before.get(at)), FULL)
            for at, (one, inputs) in enumerate(zip(chosen, self._both(chosen), strict=True))
        ]

    def _finalists(self, read: _Read) -> _Read:
        """Keep the windows that the quick network finds worst, in order."""
        if self._exhaustive or len(read.windows) <= _FINALISTS:
            return read
        worst = np.sort(np.argsort(-read.logits.max(axis=1), kind="stable")[:_FINALISTS])
        kept = tuple(read.windows[at] for at in worst)
        return _Read(seen=read.seen, windows=kept, use=read.use[worst], logits=read.logits[worst])

    def _both(self, read: Sequence[_Read]) -> list[Singles]:
        """Return (windows, WIDTH) of each text."""
        e5 = self._e5.encode([clean(window.text) for one in read for window in one.windows])
        ends = np.cumsum([len(one.windows) for one in read])[:-1]
        return [
            np.concatenate([of_text, one.use], axis=1) for one, of_text in zip(read, np.split(e5, ends), strict=True)
        ]

    def _before(self, read: Sequence[_Read]) -> dict[int, Singles]:
        """Return the encoded turn before of each answer that has one."""
        asked = {
            at: clean(last(normalise(one.seen.look.text.before, keep_case=True)))
            for at, one in enumerate(read)
            if one.seen.look.text.role is Role.ASSISTANT and one.seen.look.text.before.strip()
        }
        turns = list(dict.fromkeys(filter(None, asked.values())))
        if not turns:
            return {}
        encoded = np.concatenate([self._e5.encode(turns), self._use.encode(turns)], axis=1)
        return {at: encoded[turns.index(turn)] for at, turn in asked.items() if turn}

    def _reread(self, read: _Read, inputs: Singles, before: Singles | None) -> _Read:
        """Return a text with what the full network says of its windows."""
        logits = self.model.full.network.logits(inputs)
        if read.seen.look.text.role is Role.ASSISTANT:
            asked = np.broadcast_to(_NOTHING if before is None else before, inputs.shape)
            logits[:, _ANSWER] = self.model.answer.logits(np.concatenate([inputs, asked], axis=1))[:, 0]
        return _Read(seen=read.seen, windows=read.windows, use=read.use, logits=logits.astype(np.float64))

    def _verdict(self, read: _Read, part: str) -> Verdict:
        """Judge by what a network said of the windows, each head by its worst one."""
        stage = self.model.full if part == FULL else self.model.quick
        look, linear = read.seen.look, read.seen.linear
        mixed = stage.mixed(blind(read.logits.max(axis=0)[None], look.text.role), linear.max(axis=0)[None])
        return Verdict(
            look=look,
            part=part,
            chances=stage.probabilities(mixed)[0],
            worst=linear.argmax(axis=0),
            windows=read.windows,
            where=read.logits.argmax(axis=0),
        )

    def standing(self, texts: Sequence[str], role: Role) -> Floats:
        """Return (N, K): how parts of a text stand, by the quick network and the words, above ordinary chat."""
        quick = self.model.quick.network.logits(self._use.encode([clean(text) for text in texts]))
        return self.model.quick.mixed(blind(quick, role), self.model.heads.raw(features.matrix(list(_words(texts)))))


def blind(logits: NDArray[np.floating], role: Role) -> Floats:
    """Return the logits with NaN for heads that do not look at messages of this role."""
    out = logits.astype(np.float64)
    out[:, [k for k, head in enumerate(HEADS) if not looks_at(head, role)]] = np.nan
    return out


def _words(texts: Iterable[str]) -> Iterable[features.Window]:
    """Yield one window of words for each text, an empty one where it holds none."""
    for text in texts:
        parts = features.cut(Normalised.of(text.lower()))
        yield parts[0] if parts else features.Window(tokens=(), spans=())
