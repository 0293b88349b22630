"""The networks at work: the quick one reads every text, the full one what the quick one does not let go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.encoders import use
from classifiers.toxicity import features
from classifiers.toxicity.calibration import Floats
from classifiers.toxicity.edits import Normalised
from classifiers.toxicity.encoding import Encoding
from classifiers.toxicity.model import Model
from classifiers.toxicity.normalise import normalise
from classifiers.toxicity.taxonomy import HEADS, looks_at
from classifiers.toxicity.verdict import FULL, QUICK, Verdict, Worded
from classifiers.toxicity.windows import Window, clean, last, windows
from ingest.conversation import Role

Singles = NDArray[np.float32]

_ANSWER = HEADS.index("harmful_answer")

_NOTHING = np.zeros(use.WIDTH, dtype=np.float32)

MOST = 24
"""Windows of a text that a network reads, at most."""

_FINALISTS = 4
"""Windows of a text that the full network reads unless it reads everything: the worst by the quick one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A text that a network has read."""

    seen: Worded
    windows: tuple[Window, ...]
    use: Singles  # (windows, 512)
    logits: Floats  # (windows, K) of the network


class Networks:
    """Reads texts with the encoders."""

    def __init__(self, model: Model, encoding: Encoding, *, exhaustive: bool) -> None:
        """Put the networks to work.

        Args:
            model: trained.
            encoding: both encoders.
            exhaustive: let the full network read every window of every text.
        """
        self._model, self._encoding, self._exhaustive = model, encoding, exhaustive

    def judge(self, seen: Sequence[Worded]) -> list[Verdict]:
        """Return a verdict for each text, in order."""
        if not seen:
            return []
        quick = self._quick(seen)
        said = [self._verdict(one, QUICK) for one in quick]
        through = [
            self._exhaustive or one.loud or verdict.loudest >= self._model.gate.quick
            for one, verdict in zip(seen, said, strict=True)
        ]
        suspects = [one for one, goes in zip(quick, through, strict=True) if goes]
        full = iter(self._full(suspects) if suspects else ())
        return [next(full) if goes else verdict for verdict, goes in zip(said, through, strict=True)]

    def _quick(self, seen: Sequence[Worded]) -> list[_Read]:
        """Read every window of the texts with the quick encoder."""
        cut = [self._some(windows(one.look.plain)) for one in seen]
        encoded = self._encoding.use.encode([clean(window.text) for parts in cut for window in parts])
        logits = self._model.quick.network.logits(encoded).astype(np.float64)
        ends = np.cumsum([len(parts) for parts in cut])[:-1]
        return [
            _Read(seen=one, windows=parts, use=use, logits=said)
            for one, parts, use, said in zip(seen, cut, np.split(encoded, ends), np.split(logits, ends), strict=True)
        ]

    def _some(self, cut: list[Window]) -> tuple[Window, ...]:
        """Return the windows of a long text that the gate finds worst, in order; all of a shorter one."""
        if len(cut) <= MOST:
            return tuple(cut)
        scores = self._model.gate.scores(features.matrix(list(_words(window.text for window in cut))))
        return tuple(cut[at] for at in np.sort(np.argsort(-scores, kind="stable")[:MOST]))

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
        e5 = self._encoding.e5.encode([clean(window.text) for one in read for window in one.windows])
        ends = np.cumsum([len(one.windows) for one in read])[:-1]
        return [
            np.concatenate([of_text, one.use], axis=1) for one, of_text in zip(read, np.split(e5, ends), strict=True)
        ]

    def _before(self, read: Sequence[_Read]) -> dict[int, Singles]:
        """Return what the quick encoder sees of the turn before each answer that has one."""
        asked = {
            at: clean(last(normalise(one.seen.look.text.before, keep_case=True)))
            for at, one in enumerate(read)
            if one.seen.look.text.role is Role.ASSISTANT and one.seen.look.text.before.strip()
        }
        turns = list(dict.fromkeys(filter(None, asked.values())))
        if not turns:
            return {}
        encoded = self._encoding.use.encode(turns)
        return {at: encoded[turns.index(turn)] for at, turn in asked.items() if turn}

    def _reread(self, read: _Read, inputs: Singles, before: Singles | None) -> _Read:
        """Return a text with what the full network says of its windows."""
        logits = self._model.full.network.logits(inputs)
        if read.seen.look.text.role is Role.ASSISTANT:
            asked = np.broadcast_to(_NOTHING if before is None else before, (len(inputs), use.WIDTH))
            answer = self._model.answer.logits(np.concatenate([inputs, asked], axis=1))[:, 0]
            logits[:, _ANSWER] = (logits[:, _ANSWER] + answer) / 2
        return _Read(seen=read.seen, windows=read.windows, use=read.use, logits=logits.astype(np.float64))

    def _verdict(self, read: _Read, part: str) -> Verdict:
        """Judge by what a network said of the windows, each head by its worst one."""
        stage = self._model.full if part == FULL else self._model.quick
        look, linear = read.seen.look, read.seen.linear
        mixed = stage.mixed(blind(read.logits.max(axis=0)[None], look.text.role), linear.max(axis=0)[None])
        return Verdict(
            look=look,
            part=part,
            chances=stage.probabilities(mixed)[0],
            linear=linear.max(axis=0),
            worst=linear.argmax(axis=0),
            windows=read.windows,
            where=read.logits.argmax(axis=0),
        )

    def standing(self, texts: Sequence[str], role: Role) -> Floats:
        """Return (N, K): how parts of a text stand, by the quick network and the words, above ordinary chat."""
        quick = self._model.quick.network.logits(self._encoding.use.encode([clean(text) for text in texts]))
        return self._model.quick.mixed(blind(quick, role), self._model.heads.raw(features.matrix(list(_words(texts)))))


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
