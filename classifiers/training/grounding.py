"""Fits the model of support: which claims of an answer are not backed by the documents it was to be taken from.

An answer is unsupported when one of its claims is, so the claims' probabilities are fitted through 'at least one of
them' (noisy-or) to labels of whole answers; what can only speak against a claim never gets a negative weight.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from classifiers.factual.answer import Answer
from classifiers.factual.grounded.claims import held
from classifiers.factual.grounded.features import COLUMNS, FREE
from classifiers.factual.grounded.model import Model
from classifiers.training.rows import records
from ingest.conversation import Conversation, Document, Message, Role

SETS = ("begin", "halueval_summarization")
"""Sets whose licence allows it and whose labels are about the documents; each weighs as much as the other."""

ANSWERS = 2_000
"""Weight of a set, in answers."""

RIDGE = 3.0
"""Weight of the squares of the standardised weights beside the log-likelihood of all sets."""

SHIFT = -0.15
"""Log-odds added to the intercept that fits best: on train both sets are told apart best a little above the middle."""

DIGITS = 4
"""Decimals of a weight that are kept: more would differ between machines."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Bags:
    """Claims of answers."""

    values: Floats  # (C, COLUMNS)
    answer: NDArray[np.intp]  # (C,) the answer of each claim
    label: NDArray[np.int8]  # (N,) 1: the answer is not supported
    weight: Floats  # (N,)


def train(data: Path, out: Path, say: Callable[[str], None]) -> Model:
    """Fit on the train parts and write the model.

    Args:
        data: folder with `factual`.
        out: JSON file to write: weights only, no text.
        say: is told how it goes.
    """
    bags = _bags({name: data / "factual" / f"{name}.train.jsonl.gz" for name in SETS}, say)
    model = fit(bags)
    facts = {"sets": list(SETS), "answers": len(bags.label), "claims": len(bags.answer)}
    written = model.json(facts)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(written)
    say(f"wrote {out}: {len(COLUMNS)} weights, sha256 {hashlib.sha256(written).hexdigest()[:16]}")
    return model


def conversation(record: Mapping[str, Any]) -> Conversation:
    """Return a row of the factual sets: its messages, and its context as one document."""
    messages = tuple(
        Message(id=str(at), role=Role(one["role"]), content=one["content"]) for at, one in enumerate(record["messages"])
    )
    context = record["context"]
    documents = (Document(id="context", content=context),) if context else ()
    return Conversation(id=record["id"][:128], messages=messages, context=documents)


def fit(bags: Bags) -> Model:
    """Return the model that fits the labels best; the same bags, the same model."""
    deviation = bags.values.std(axis=0)
    deviation[deviation == 0] = 1.0
    scaled = bags.values / deviation
    bounds = [(None if name in FREE else 0.0, None) for name in COLUMNS]
    found = minimize(
        _loss,
        np.append(np.zeros(len(COLUMNS)), -1.0),
        args=(scaled, bags),
        jac=True,
        method="L-BFGS-B",
        bounds=[*bounds, (None, None)],
        options={"maxiter": 1_000},
    )
    weights = [round(float(weight), DIGITS) for weight in found.x[:-1] / deviation]
    return Model(tuple(weights), round(float(found.x[-1]) + SHIFT, DIGITS))


def _loss(theta: Floats, values: Floats, bags: Bags) -> tuple[float, Floats]:
    """Return the weighted loss and its gradient at (COLUMNS + 1,) weights and intercept."""
    odds = values @ theta[:-1] + theta[-1]
    single = np.minimum(1 / (1 + np.exp(-odds)), 1 - 1e-9)
    clean = np.zeros(len(bags.label))  # log of the probability that every claim is supported
    np.add.at(clean, bags.answer, np.log1p(-single))
    clean = np.minimum(clean, -1e-9)
    wrong = -np.expm1(clean)
    label = bags.label
    loss = -(bags.weight * (label * np.log(wrong) + (1 - label) * clean)).sum()
    slope = bags.weight * (label * np.exp(clean) / wrong - (1 - label))
    of_claim = -slope[bags.answer] * single
    gradient = np.append(values.T @ of_claim + 2 * RIDGE * theta[:-1], of_claim.sum())
    return float(loss + RIDGE * (theta[:-1] ** 2).sum()), gradient


def _bags(paths: Mapping[str, Path], say: Callable[[str], None]) -> Bags:
    values: list[Sequence[float]] = []
    answer: list[int] = []
    label: list[int] = []
    weight: list[float] = []
    for name, path in paths.items():
        found = [(record["label"], claims) for record in records(path) if (claims := list(_values(record)))]
        say(f"{name}: {len(found):,} answers with claims")
        for truth, claims in found:
            values += claims
            answer += [len(label)] * len(claims)
            label.append(truth)
            weight.append(ANSWERS / len(found))
    return Bags(
        values=np.array(values),
        answer=np.array(answer, dtype=np.intp),
        label=np.array(label, dtype=np.int8),
        weight=np.array(weight),
    )


def _values(record: Mapping[str, Any]) -> Iterator[tuple[float, ...]]:
    spoken = conversation(record)
    index = len(spoken.messages) - 1
    answer = Answer(text=spoken.messages[index].content, language=record["lang"], conversation=spoken, index=index)
    for claim in held(answer):
        yield claim.measured.values
