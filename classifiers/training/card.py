"""The model card: what the heads were made of and how well they do, written by the run that made them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from classifiers.toxicity.heads import NAME
from classifiers.toxicity.taxonomy import HEADS
from classifiers.training.calibrate import ISOTONIC_FROM, ORDINARY
from classifiers.training.evaluate import Figure, Measured
from classifiers.training.rows import Row
from classifiers.training.sources import OWN, SOURCES

_INTRODUCTION = f"""# Model card: {NAME}

Linear heads over hashed words, word pairs and letters of a message (normalised against evasions), one head per
category, each fitted to the rows that know it (a label that a set does not give is unknown, not 0,
except `self_harm` in sets of abuse aimed at others, which trains as 0 and does not calibrate). `harm` blends its
own head with those for wording, sexual content, requests and answers. `sexual_minors` has no head: it is found by
rules, and no row marked so was read.

Made by:

    winnow train toxicity --data DIR

The same data, seed and versions of scikit-learn, numpy and scipy give the same bytes.

## What the probabilities mean

Each head has its own calibration, on rows that trained no head: Platt scaling, from {ISOTONIC_FROM:,} labels on
isotonic regression. It is meant for traffic of which {ORDINARY:.0%} is ordinary chat and the rest resembles the sets
below. In other traffic the order holds, the numbers shift.
"""

_LIMITS = """## Limits

- Words, not meaning: quotation, counter-speech, reclaimed words and irony are often scored like the real thing.
- A request set teaches its own wording. Requests of other wording (wildguardtrain, alpaca_benign) are told apart
  much less well than the development part of a set that trained.
- `harmful_answer` sees the answer alone, not the question.
- No set marks `severe_toxicity`. It is derived: raters called the text strong, it threatens, or it attacks a group
  with an insult or an oath.
- `self_harm`, `violence`, `illegal`, `sexual`, `threat` and `jailbreak` rest on a few hundred positives each.
- English and Chinese have most rows; Spanish and French rest on the project's own rows and on mlma. Languages
  without a set are scored by what they share with the others.
- Of a message longer than 4,096 characters the worst window counts.
- The development parts were looked at while the settings and the blend were chosen, so they flatter. Sets marked
  "measures only" never trained.
- Share-alike sets (CC BY-SA) are named above. The heads hold weights of hashed features and no text.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What the run took."""

    seconds: float
    megabytes: float  # peak resident memory


def write(path: Path, rows: Sequence[Row], held: Sequence[Row], measured: Measured, spent: Spent) -> None:
    """Write the card as Markdown.

    Args:
        path: of the file.
        rows: every row that was used, those of `held` among them.
        held: the rows that calibrated.
        measured: figures on the development parts.
        spent: time and memory of the run.
    """
    parts = [_INTRODUCTION, *_sources(rows, held), *_labels(rows), *_quiet(measured), *_figures(measured), _LIMITS]
    parts.append(f"## The run\n\n{spent.seconds:.0f} s on one thread, {spent.megabytes:,.0f} MB at most.\n")
    path.write_text("\n".join(parts), encoding="utf-8")


def _sources(rows: Sequence[Row], held: Sequence[Row]) -> Iterator[str]:
    """List every set with its licence."""
    used, apart = Counter(row.source for row in rows), Counter(row.source for row in held)
    yield "## Sources\n"
    yield "| set | kind | licence | rows that train | rows that calibrate |\n|---|---|---|---|---|"
    for source in (*SOURCES, OWN):
        trained, calibrated = used[source.name] - apart[source.name], apart[source.name]
        numbers = f"{trained:,} | {calibrated:,}" if source.trains else "measures only | "
        yield f"| {source.name} | {source.kind} | {source.licence} | {numbers} |"
    yield ""


def _labels(rows: Sequence[Row]) -> Iterator[str]:
    """Count the labels of each head."""
    yield "## Labels\n"
    yield "| head | positives | negatives |\n|---|---|---|"
    for head in HEADS:
        count = Counter(row.labels.get(head) for row in rows)
        yield f"| {head} | {count[1]:,} | {count[0]:,} |"
    yield ""


def _quiet(measured: Measured) -> Iterator[str]:
    """Show how ordinary chat scores."""
    yield "## Ordinary chat\n"
    yield "| set (development part) | messages | harm under 0.1 | harm of 0.5 or more |\n|---|---|---|---|"
    for quiet in measured.quiet:
        yield f"| {quiet.source.name} | {quiet.messages:,} | {quiet.low:.1%} | {quiet.alarms:.1%} |"
    yield ""


def _figures(measured: Measured) -> Iterator[str]:
    """Show every head on every set that knows it."""
    yield "## Figures\n"
    yield "Development parts. AUC = area under the ROC curve, AP = average precision; found and false alarms at 0.5.\n"
    yield "| set | head | rows | positives | AUC | AP | found | false alarms |\n|---|---|---|---|---|---|---|---|"
    for figure in measured.figures:
        yield line_of(figure)
    yield f"\nMarked characters of `toxicity` against raters' marks (civil_spans), F1: {measured.spans:.2f}.\n"


def line_of(figure: Figure) -> str:
    """Return a figure as a row of the table; a dash where a set holds one class only."""
    shares = [_share(value) for value in (figure.auc, figure.precision, figure.found, figure.alarms)]
    return f"| {figure.source.name} | {figure.head} | {figure.rows:,} | {figure.positives:,} | {' | '.join(shares)} |"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"  # noqa: RUF001 - a dash in a table
