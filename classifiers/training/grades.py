"""Train the suggested grades: read preferences, make worse answers, fit two heads, and say how far they carry."""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from classifiers.grading.exchange import Text
from classifiers.grading.grader import Encoder, Read, encoded, read
from classifiers.grading.model import Head, Model
from classifiers.grading.modelfile import state_of
from classifiers.grading.rarity import Rarity
from classifiers.grading.subject import Subject
from classifiers.training import grade_damage, grade_fit
from classifiers.training.grade_fit import ReadPair
from classifiers.training.names_file import write
from classifiers.training.preferences import SETS, Preference, preferences
from config.errors import SettingsError

Say = Callable[[str], None]

SEED = 6
"""Of the made pairs."""

FOLDS = 5

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "llmbar": 1.0,
        "pandalm": 1.0,
        "halluqa_multi": 0.03,
        "chinesefacteval_multi": 0.1,
        grade_damage.NEIGHBOUR: 0.15,
        grade_damage.BROKEN: 0.03,
    }
)
"""How much a pair of a set counts: people's own choices most; the others are many, and say less about grades.

Chosen by cross-validation on the train parts. Right and wrong sums (gsm8k_multi), rated chit-chat (usr_topicalchat) and
answers that an expert revised (expertqa_revisions) were tried too: they took two points from the rest.
"""

ADVERSARIAL = 0.2
"""How much a pair counts that was written to mislead: there the longer, smoother answer is the worse one.

At 1.0 such pairs gain 5 points, and natural ones of another source lose 5.
"""

BROKEN_ALONE = 5.0
"""How many times more a spoilt answer counts for the head that reads words alone."""

REFERENCE = ("llmbar", "pandalm", grade_damage.NEIGHBOUR)
"""Sets whose undamaged answers say what a grade stands for: the median of them is a 4."""


@dataclass(frozen=True, slots=True)
class Base:
    """What features are made with; learned without any preference."""

    rarity: Rarity
    subject: Subject
    encoder: Encoder

    def read(self, pairs: Sequence[Preference]) -> list[ReadPair]:
        """Return pairs with features, 200 at a time."""
        out: list[ReadPair] = []
        for start in range(0, len(pairs), 200):
            some = pairs[start : start + 200]
            sides = [side for pair in some for side in pair.exchanges()]
            known = read(sides, self.rarity, self.subject, self.encoder)
            out += [
                ReadPair(pair.set, pair.subset, pair.prompt, better, worse, weight(pair))
                for pair, better, worse in zip(some, known[::2], known[1::2], strict=True)
            ]
        return out


class Remembering:
    """Encodes a text once: prompts and answers come in many pairs."""

    def __init__(self, encoder: Encoder) -> None:
        """Take what encodes."""
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    def encode(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """Return (N, W), each row of length 1."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._encoder.encode(new), strict=True))
        return np.array([self._known[text] for text in texts], dtype=np.float32)


def train(data: Path, out: Path, encoder: Encoder, say: Say) -> None:
    """Train on the train parts and write the file; the same data, the same bytes.

    Raises:
        SettingsError: the folder holds no preferences that may be learned from.
    """
    chosen = [pair for name in SETS for pair in preferences(data, name, "train")]
    if not chosen:
        raise SettingsError(f"no preferences under {data}; give the folder with --data or WINNOW_DATA")
    rows = list(grade_damage.sound(data))
    base, prompts = _base(rows, Remembering(encoder))
    made = list(grade_damage.pairs(rows, prompts, SEED))
    say(f"{len(chosen):,} pairs that people or experts judged, {len(made):,} made ones")
    pairs = base.read([*chosen, *made])
    for line in cross_validated(pairs):
        say(line)
    reference = reference_of(pairs)
    model = Model(
        rarity=base.rarity,
        subject=base.subject,
        light=grade_fit.light(_for_light(pairs), reference),
        full=grade_fit.full(pairs, reference),
    )
    write(state_of(model), out)
    say(f"wrote {out}")


def weight(pair: Preference) -> float:
    """Return how much a pair counts."""
    return WEIGHTS[pair.set] * (ADVERSARIAL if pair.subset.startswith("Adversarial") else 1.0)


def _for_light(pairs: Sequence[ReadPair]) -> list[ReadPair]:
    """Return the pairs as they count for answers that stand alone: there, it is broken ones that matter."""
    return [replace(one, weight=one.weight * BROKEN_ALONE) if one.set == grade_damage.BROKEN else one for one in pairs]


def reference_of(pairs: Sequence[ReadPair]) -> list[Read]:
    """Return the answers whose strengths the grades are fixed by."""
    judged = [pair for pair in pairs if pair.set in REFERENCE]
    made = grade_damage.NEIGHBOUR
    return [read for pair in judged for read in ((pair.better,) if pair.set == made else (pair.better, pair.worse))]


def cross_validated(pairs: Sequence[ReadPair]) -> Iterator[str]:
    """Yield how often each head prefers the better answer of prompts that it was not fitted on, by set."""
    fold = np.array([zlib.crc32(pair.prompt.encode("utf-8", "replace")) % FOLDS for pair in pairs])
    right: dict[str, list[tuple[float, float]]] = {}
    for held in range(FOLDS):
        kept = [pair for pair, of in zip(pairs, fold, strict=True) if of != held]
        heads = grade_fit.light(_for_light(kept), reference_of(kept)), grade_fit.full(kept, reference_of(kept))
        for pair in (pair for pair, of in zip(pairs, fold, strict=True) if of == held):
            light, full = heads
            for name in {pair.set, f"{pair.set} {pair.subset}".strip() if pair.set == "llmbar" else pair.set}:
                right.setdefault(name, []).append((_wins(light, pair), _wins_beside(full, pair)))
    for name, wins in sorted(right.items()):
        light_share, full_share = np.mean(wins, axis=0)
        yield f"{name}: {len(wins)} pairs, words alone {light_share:.3f}, compared {full_share:.3f} (cross-validated)"


def _wins(head: Head, pair: ReadPair) -> float:
    strengths = head.alone(head.rows([pair.better.features, pair.worse.features]))
    return float(np.heaviside(strengths[0] - strengths[1], 0.5))


def _wins_beside(head: Head, pair: ReadPair) -> float:
    better, worse = head.rows([pair.better.features, pair.worse.features])
    return float(np.heaviside(head.preferred(better - worse, pair.better.beside(pair.worse)), 0.5))


def _base(rows: Sequence[grade_damage.Sound], encoder: Encoder) -> tuple[Base, NDArray[np.float32]]:
    """Return what features are made with, and (N, W) encodings of the prompts."""
    prompts = encoder.encode([encoded(Text.of(row.prompt).text) for row in rows])
    answers = encoder.encode([encoded(Text.of(row.answer).text) for row in rows])
    rarity = Rarity.counted(Text.of(text).kinds for row in rows for text in (row.prompt, row.answer))
    return Base(rarity, grade_fit.subject(prompts, answers), encoder), prompts
