"""Which clauses carry a score: those without which it falls, and those that reach it alone."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.tag import Span

Floats = NDArray[np.float64]

Score = Callable[[Sequence[str]], Floats]
"""Takes N texts, none of them blank; returns the (N,) logits of one head."""

MOST = 11
"""Clauses of a text, at most: the text, each clause left out and each alone are 23 variants."""

_FEWEST = 4
"""Clauses of a text, if it can be cut into as many: below, it is cut finer."""

_SHARE = 0.5
"""A word is part of the phrase when it brings at least this share of what the strongest word of its clause brings."""

_NOTHING = "."
"""What is scored in place of a text of which nothing is left."""

_SENTENCE = re.compile(
    r"(?:(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s)|[。！？!?…]+[”’」』）]*|\n)\s*"  # noqa: RUF001 - Chinese punctuation
)
_CLAUSE = re.compile(r"(?:[,;:)\]—–](?=\s)|[，；：、）])\s*|\s(?=(?:and|but|because|y|pero|porque|et|mais|car)\s)")  # noqa: RUF001
_WORD = re.compile(r"\s+|(?<=[\u3040-\u30ff\u3400-\u9fff])(?=[\u3040-\u30ff\u3400-\u9fff])")
_CUTS = (_SENTENCE, _CLAUSE, _WORD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a text that carries a score."""

    span: Span  # code points into the text
    weight: float  # logits: what the score loses without it, or has beyond the threshold with it alone


def clauses(text: str, within: Span | None = None) -> list[Span]:
    """Cut a text at sentences, then at clauses, then at words, until there are enough; neighbours of many are joined.

    Args:
        text: the text.
        within: the window that mattered, in code points; None is all of it.

    Returns:
        At most `MOST` spans without the white space around them, in order; together they hold every word.
    """
    pieces = [within or (0, len(text))]
    for cut in _CUTS:
        if len(pieces) < _FEWEST:
            pieces = [inner for piece in pieces for inner in _pieces(text, piece, cut)]
    return [_bare(text, piece) for piece in _joined(pieces) if text[slice(*piece)].strip()]


def _pieces(text: str, within: Span, cut: re.Pattern[str]) -> list[Span]:
    ends = [found.end() for found in cut.finditer(text, *within) if within[0] < found.end() < within[1]]
    return list(zip([within[0], *ends], [*ends, within[1]], strict=True))


def _joined(pieces: Sequence[Span]) -> list[Span]:
    """Join neighbours to at most `MOST` pieces of about the same length."""
    if len(pieces) <= MOST:
        return list(pieces)
    share = (pieces[-1][1] - pieces[0][0]) / MOST
    groups: dict[int, list[Span]] = {}
    for piece in pieces:
        groups.setdefault(min(MOST - 1, int((piece[0] - pieces[0][0]) / share)), []).append(piece)
    return [(group[0][0], group[-1][1]) for group in groups.values()]


def _bare(text: str, span: Span) -> Span:
    inner = text[slice(*span)]
    start = span[0] + len(inner) - len(inner.lstrip())
    return start, start + len(inner.strip())


def carried(
    text: str, spans: Sequence[Span], score: Score, threshold: float, within: Span | None = None
) -> tuple[Part, ...]:
    """Find the smallest set of clauses without which the score falls under the threshold.

    A clause that reaches the threshold by itself belongs to it: where two say the same, leaving out one of them changes
    little. Others are added by what the score loses without them, the most first, until the losses add up. All are
    scored in one batch; one more text when several clauses reach the threshold alone.

    Args:
        text: the text.
        spans: at most `MOST` clauses of it, from `clauses`.
        score: of one head.
        threshold: in logits of that head.
        within: the window that mattered; None is all of the text.

    Returns:
        The clauses in order; none when there is no clause.
    """
    if not spans:
        return ()
    window = within or (0, len(text))
    left_out = [_without(text, window, [span]) for span in spans]
    logits = score([text[slice(*window)], *left_out, *(text[slice(*span)] for span in spans)])
    losses = logits[0] - logits[1 : len(spans) + 1]
    alone = logits[len(spans) + 1 :] - threshold
    chosen = np.flatnonzero(alone >= 0).tolist()
    left = float(logits[0] - threshold - losses[chosen].sum())
    if len(chosen) > 1:
        left = float(score([_without(text, window, [spans[at] for at in chosen])])[0]) - threshold
    chosen += _greedy(losses, left, chosen)
    return tuple(Part(span=spans[at], weight=float(max(losses[at], alone[at]))) for at in sorted(chosen))


def _without(text: str, window: Span, spans: Sequence[Span]) -> str:
    """Return a window without these spans of it, which are in order."""
    starts = [window[0], *(end for _, end in spans)]
    ends = [*(start for start, _ in spans), window[1]]
    kept = " ".join(text[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return kept.strip() or _NOTHING


def _greedy(losses: Floats, left: float, chosen: Sequence[int]) -> list[int]:
    """Return which to add to those chosen until nothing is left over the threshold; one at least in all."""
    added: list[int] = []
    for at in np.argsort(-losses, kind="stable").tolist():
        if (chosen or added) and (left < 0 or losses[at] <= 0):
            break
        if at not in chosen:
            added.append(at)
            left -= float(losses[at])
    return added


def narrowed(parts: Sequence[Part], words: Sequence[Span], shares: Floats) -> tuple[Part, ...]:
    """Narrow clauses to the words that speak for the score by linear weights; a clause without any stays whole.

    Args:
        parts: clauses, from `carried`.
        words: T spans into the same text, in order.
        shares: (T,) what each word adds, in logits.
    """
    return tuple(_narrowed(part, words, shares) for part in parts)


def _narrowed(part: Part, words: Sequence[Span], shares: Floats) -> Part:
    inside = [at for at, word in enumerate(words) if part.span[0] <= word[0] and word[1] <= part.span[1]]
    strongest = max((float(shares[at]) for at in inside), default=0.0)
    if strongest <= 0:
        return part
    chosen = [words[at] for at in inside if shares[at] >= _SHARE * strongest]
    return Part(span=(chosen[0][0], chosen[-1][1]), weight=part.weight)


def evidence(parts: Sequence[Part], model_part: str) -> Mapping[str, object]:
    """Return what a reviewer can check: the phrases by place, the weightiest first, with what each is worth in logits.

    Args:
        parts: what carries the score.
        model_part: which part of the model said so.
    """
    ordered = sorted(parts, key=lambda part: -part.weight)
    return {
        "kind": "phrase",
        "weights": [[*part.span, round(part.weight, 2)] for part in ordered],
        "part": model_part,
    }
