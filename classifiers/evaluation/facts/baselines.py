"""What an answer's length or its wording alone tell: fitted on the training part, printed beside ours."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

from classifiers.evaluation.facts.sets import FactSet, Row
from classifiers.evaluation.metrics import Floats

FEWEST = 60
"""Training rows below which nothing is fitted."""

LENGTH, WORDS = "length only", "TF-IDF"


def baselines(train: FactSet, rows: Sequence[Row]) -> dict[str, Mapping[str, float]]:
    """Return for each baseline the probability of an error by row id; nothing where there is too little to fit."""
    wrong = [row.wrong for row in train.rows]
    if len(wrong) < FEWEST or len(set(wrong)) < 2:  # noqa: PLR2004 - both classes
        return {}
    names = [row.id for row in rows]
    return {
        name: dict(zip(names, _fitted(make(), train.rows, wrong, rows).tolist(), strict=True))
        for name, make in _MODELS.items()
    }


def _fitted(model: Any, train: Sequence[Row], wrong: Sequence[int], rows: Sequence[Row]) -> Floats:  # noqa: ANN401 - a pipeline
    model.fit([row.answer.content for row in train], wrong)
    scores: Floats = model.predict_proba([row.answer.content for row in rows])[:, 1]
    return scores


def _lengths(texts: Sequence[str]) -> Floats:
    """Return (N, 4): characters, words, sentence ends and digits, as logarithms."""
    counts = [
        (len(text), len(text.split()), sum(map(text.count, ".!?。")), sum(map(str.isdigit, text))) for text in texts
    ]
    return np.log1p(np.array(counts, dtype=np.float64))


def _logistic() -> LogisticRegression:
    return LogisticRegression(max_iter=1_000, class_weight="balanced")


_MODELS: Mapping[str, Callable[[], Any]] = {
    LENGTH: lambda: make_pipeline(FunctionTransformer(_lengths), StandardScaler(), _logistic()),
    WORDS: lambda: make_pipeline(TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True), _logistic()),
}
