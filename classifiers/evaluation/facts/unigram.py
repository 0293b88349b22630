"""The unigram baseline of SelfCheckGPT: how rare the rarest word of a sentence is among all sampled answers.

Source: Manakul, Liusie, Gales, SelfCheckGPT, EMNLP 2023: a unigram model of the samples and the answer itself, the
largest negative log-probability of a sentence; 85.6 AUC-PR on the non-factual sentences of their WikiBio passages.
"""

import math
from collections import Counter
from collections.abc import Sequence

from classifiers.factual.agreement.words import read


def surprise(text: str, answers: Sequence[str]) -> float:
    """Return the mean over sentences of the largest -log probability of a word, nats, among those of the answers."""
    counts = Counter(word for answer in answers for said in read(answer) for word in said.words)
    total = counts.total()
    worst = [
        max(-math.log(max(counts[word], 1) / total) for word in said.words) for said in read(text) if said.words
    ]  # fmt: skip
    return sum(worst) / len(worst) if worst else 0.0
