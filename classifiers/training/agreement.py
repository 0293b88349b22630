"""Fit the models of agreement between answers: labels of whole answers, and of sentences of made-up lives."""

import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from classifiers.factual.agreement.group import FEATURES, Floats, Group, Version, version
from classifiers.factual.agreement.model import Logistic, Model, ballots
from classifiers.factual.agreement.votes import is_problem, refuses, result, vote
from classifiers.training.made_lives import lives

FLAGS = {"chinesefacteval_multi": "factual", "halluqa_multi": "hallucination_gpt4_judge", "gsm8k_multi": "correct"}
"""File of `preference/` to the rating that says whether an answer is wrong."""

RIGHT = frozenset({"factual", "correct"})
"""Ratings that are true for an answer that is right."""

LEANING = (0.5, 0.7, 1.5, 1.0, 1.0, 0.6, 1.0, 2.0)
"""Weights of FEATURES that the fit is drawn towards: labels of whole answers leave open which feature carries them."""

PULL = 200.0
"""How strongly: half of this times each squared distance, against a sum of log losses over `WEIGHTS` labels."""

WEIGHTS = {"chinesefacteval_multi": 600.0, "halluqa_multi": 300.0, "made": 300.0}
"""Labels that each source counts as."""

MADE = 100
"""Made-up people."""

BASE = 0.15
"""Share of answers that is wrong where Winnow is used; the sets, with 0.6, were chosen for being hard."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Answers to one prompt, each known to be wrong or not."""

    question: str
    texts: tuple[str, ...]
    wrong: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Bags:
    """Sentences of answers: only of an answer as a whole it is known whether it is wrong."""

    rows: Floats  # (N, len(FEATURES))
    owner: NDArray[np.intp]  # (N,) into the answers
    wrong: Floats  # (M,) 0 or 1
    weight: float  # of each answer


def train(folder: Path, out: Path, say: Callable[[str], None]) -> None:
    """Fit the models to the train parts below `folder` and write them; say whether they are other ones than before.

    Raises:
        FileNotFoundError: a set is missing.
    """
    content = train_agreement(folder)
    same = out.exists() and out.read_text(encoding="utf-8") == content
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(content, encoding="utf-8")
    say(f"wrote {out}: {'the same as before' if same else 'another model than before'}")


def train_agreement(folder: Path) -> str:
    """Return the file of the model, fitted to the train parts below `folder`; the same data give the same text.

    Raises:
        FileNotFoundError: a set is missing.
    """
    parts = [
        _bags(list(_answers(judged(folder, name, "train"))), WEIGHTS[name])
        for name in ("chinesefacteval_multi", "halluqa_multi")
    ]
    sentences = _fitted([*parts, _bags(list(_made()), WEIGHTS["made"])])
    share = float(np.average([part.wrong.mean() for part in parts], weights=[len(part.wrong) for part in parts]))
    sentences = Logistic(sentences.bias + _log_odds(BASE) - _log_odds(share), sentences.weights)
    return Model(sentences, _votes(judged(folder, "gsm8k_multi", "train"))).as_json()


def judged(folder: Path, name: str, part: str) -> Iterator[Judged]:
    """Yield the prompts of a set, without the answers that nobody judged."""
    flag = FLAGS[name]
    with gzip.open(folder / "preference" / f"{name}.{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            known = [one for one in row["responses"] if isinstance(one["ratings"].get(flag), bool)]
            yield Judged(
                row["prompt"][-1]["content"],
                tuple(one["text"] for one in known),
                tuple(one["ratings"][flag] != (flag in RIGHT) for one in known),
            )


def _answers(prompts: Iterator[Judged]) -> Iterator[tuple[Floats, bool]]:
    """Yield the features of each answer that can be compared, and whether it is wrong."""
    for prompt in prompts:
        kept = [
            (version(text), wrong) for text, wrong in zip(prompt.texts, prompt.wrong, strict=True) if not refuses(text)
        ]
        if len(kept) > 1:
            group = Group(prompt.question, [one for one, _ in kept])
            for which, (_, wrong) in enumerate(kept):
                rows = group.features(which)
                if len(rows):
                    yield rows, wrong


def _made() -> Iterator[tuple[Floats, bool]]:
    """Yield single sentences of made-up lives."""
    for life in lives(MADE):
        versions: list[Version] = [version(text) for text in life.answers]
        group = Group(life.question, versions)
        for which in range(0, len(versions), 5):
            rows = group.features(which)
            if len(rows) == len(life.wrong[which]):
                yield from ((row[None], wrong) for row, (_, wrong) in zip(rows, life.wrong[which], strict=True))


def _bags(found: Sequence[tuple[Floats, bool]], weight: float) -> Bags:
    return Bags(
        np.concatenate([rows for rows, _ in found]),
        np.repeat(np.arange(len(found)), [len(rows) for rows, _ in found]),
        np.array([wrong for _, wrong in found], dtype=np.float64),
        weight / len(found),
    )


def _fitted(parts: Sequence[Bags]) -> Logistic:
    """Fit weights that are not negative; the probability of an answer is the mean over its sentences."""
    leaning = np.array(LEANING)

    def loss(values: Floats) -> tuple[float, Floats]:
        away = values[1:] - leaning
        total, slope = PULL / 2 * float(away @ away), np.concatenate([[0.0], PULL * away])
        for part in parts:
            more, steep = _loss(values, part)
            total, slope = total + more, slope + steep
        return total, slope

    bounds = [(None, None), *[(0.0, None)] * len(FEATURES)]
    fitted = minimize(loss, np.concatenate([[0.0], leaning]), jac=True, bounds=bounds, method="L-BFGS-B").x
    return Logistic(float(fitted[0]), tuple(map(float, fitted[1:])))


def _loss(values: Floats, part: Bags) -> tuple[float, Floats]:
    """Return the log loss of a source, and its slope."""
    each = 1 / (1 + np.exp(-(part.rows @ values[1:] + values[0])))
    count = np.bincount(part.owner, minlength=len(part.wrong))
    mean = np.clip(np.bincount(part.owner, each, minlength=len(part.wrong)) / count, 1e-6, 1 - 1e-6)
    lost = -(part.wrong * np.log(mean) + (1 - part.wrong) * np.log(1 - mean))
    steep = ((mean - part.wrong) / (mean * (1 - mean)) / count)[part.owner] * each * (1 - each) * part.weight
    return float(lost.sum() * part.weight), np.concatenate([[steep.sum()], part.rows.T @ steep])


def _votes(prompts: Iterator[Judged]) -> Logistic:
    """Fit the worth of a vote to word problems; scikit-learn's logistic regression with its usual penalty."""
    rows, wrong = [], []
    for prompt in prompts:
        results = [result(text, problem=is_problem(prompt.question)) for text in prompt.texts]
        for which, own in enumerate(results):
            told = vote(own, results[:which] + results[which + 1 :]) if own is not None else None
            if told is not None:
                rows.append(ballots(told))
                wrong.append(prompt.wrong[which])
    fitted = LogisticRegression(C=10.0).fit(np.array(rows), np.array(wrong))
    return Logistic(float(fitted.intercept_[0]), tuple(map(float, fitted.coef_[0])))


def _log_odds(share: float) -> float:
    return float(np.log(share / (1 - share)))
