"""Answers held against the other answers to the same prompt: how well the wrong ones come first, beside baselines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from classifiers.classifier import Classifier
from classifiers.evaluation.facts.unigram import surprise
from classifiers.evaluation.metrics import Estimate, Sample, estimates
from classifiers.training.agreement import FLAGS, Judged, judged
from classifiers.training.made_lives import lives
from ingest.conversation import Candidate, Conversation, Message, Role

THRESHOLD = 0.5
"""Probability from which on the policy shows a tag; precision and recall are told there."""

MOST_CANDIDATES = 32
"""Other answers of a message, at most; the limit of the wire."""

MADE = 60
"""Made-up biographies that are scored; other ones than those that the model was fitted to."""

SEED = 77
"""Of these."""

OURS, UNIGRAM, LENGTH = "winnow", "unigram", "length"
"""Systems: Winnow; the unigram baseline of SelfCheckGPT; the length of the answer or sentence alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Siblings:
    """How one system ranks the answers, or sentences, of one set."""

    set: str
    system: str
    unit: str  # what is ranked: `answer` or `sentence`
    items: int
    base: float  # share that is wrong, 0..1
    covered: float  # share of items of which something was found, 0..1
    metrics: Mapping[str, Estimate]  # of `metrics.METRICS`; precision and recall are Winnow's at THRESHOLD only


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scored:
    """One answer or sentence with every system's score."""

    group: str
    wrong: bool
    covered: bool
    scores: tuple[float, float, float]  # of OURS, UNIGRAM, LENGTH


def measure(folder: Path, part: str, classifier: Classifier) -> list[Siblings]:
    """Return a row for each set and system.

    Args:
        folder: of the labelled data; a set that is not there is left out.
        part: `train` or `dev`; the made-up biographies are the same for both.
        classifier: the factual part.
    """
    rows: list[Siblings] = []
    for name in FLAGS:
        if (folder / "preference" / f"{name}.{part}.jsonl.gz").exists():
            scored = [one for prompt in judged(folder, name, part) for one in _answers(prompt, classifier)]
            rows += _rows(name, "answer", scored)
    return [*rows, *_rows("made_lives", "sentence", list(_made(classifier)))]


def asked(question: str, texts: Sequence[str]) -> Conversation:
    """Return a conversation in which the first text was sent and the others, at most 32, could have been."""
    others = tuple(Candidate(id=f"c{at}", content=text) for at, text in enumerate(texts[1 : MOST_CANDIDATES + 1]))
    return Conversation(
        id="siblings",
        messages=(
            Message(id="q", role=Role.USER, content=question),
            Message(id="a", role=Role.ASSISTANT, content=texts[0], candidates=others),
        ),
    )


def _answers(prompt: Judged, classifier: Classifier) -> Iterator[_Scored]:
    for which, wrong in enumerate(prompt.wrong):
        texts = (prompt.texts[which], *prompt.texts[:which], *prompt.texts[which + 1 :])
        if len(texts) == 1:
            continue
        (findings,) = classifier.classify([asked(prompt.question, texts)])
        yield _Scored(
            group=prompt.question,
            wrong=wrong,
            covered=any(claim.evidence for claim in findings.claims),
            scores=(findings.messages["a"]["factual_error"], surprise(texts[0], texts), float(len(texts[0]))),
        )


def _made(classifier: Classifier) -> Iterator[_Scored]:
    for number, life in enumerate(lives(MADE, SEED)):
        conversation = asked(life.question, life.answers)
        (findings,) = classifier.classify([conversation])
        known = dict(life.wrong[0])
        for claim in findings.claims:
            sentence = life.answers[0][claim.start : claim.end]
            if sentence in known:
                scores = (claim.score, surprise(sentence, life.answers), float(len(sentence)))
                yield _Scored(
                    group=str(number), wrong=known[sentence], covered=bool(claim.evidence), scores=scores
                )  # fmt: skip


def _rows(name: str, unit: str, scored: Sequence[_Scored]) -> Iterator[Siblings]:
    wrong = np.array([one.wrong for one in scored], dtype=np.int8)
    for at, system in enumerate((OURS, UNIGRAM, LENGTH)):
        score = np.array([one.scores[at] for one in scored], dtype=np.float64)
        sample = Sample(target=wrong, score=score, groups=[one.group for one in scored])
        metrics = estimates(sample, THRESHOLD, salt=f"siblings:{name}:{system}")
        told = metrics.keys() if system == OURS else metrics.keys() & {"ap", "auc"}
        kept = {key: metrics[key] for key in sorted(told)}
        covered = float(np.mean([one.covered for one in scored])) if system == OURS else 1.0
        yield Siblings(
            set=name, system=system, unit=unit, items=len(scored), base=float(wrong.mean()), covered=covered,
            metrics=kept,
        )  # fmt: skip
