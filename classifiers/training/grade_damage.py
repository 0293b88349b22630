"""Answers that are worse by construction: to another prompt, cut, looped, empty, copied, refused, foreign."""

# ruff: noqa: RUF001  # Chinese signs are meant

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers.training.preferences import Preference, right
from classifiers.training.rows import records

LICENCES: Mapping[str, str] = MappingProxyType(
    {
        "halueval_general": "MIT",
        "wildchat": "ODC-BY",
        "halluqa_multi": "Apache-2.0",
        "chinesefacteval_multi": "Apache-2.0",
    }
)
"""Sets whose prompts and answers are damaged."""

NEIGHBOUR, BROKEN = "neighbour", "broken"
"""Names of the two kinds of made pairs: an answer to another prompt, and a spoilt one."""

_LONG = 80  # code points of an answer that can be cut
_SAME = 0.93  # cosine of two prompts from which on they ask the same
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Sound:
    """A prompt and an answer that nobody called wrong."""

    prompt: str
    answer: str
    language: str


def sound(data: Path) -> Iterator[Sound]:
    """Yield prompts and answers of the train parts."""
    for row in _records(data / "factual" / "halueval_general.train.jsonl.gz"):
        if row["label"] == 0:
            yield Sound(row["messages"][-2]["content"], row["messages"][-1]["content"], "en")
    for row in _records(data / "conversations" / "wildchat.train.jsonl.gz"):
        said = row["messages"]
        if len(said) > 1 and said[0]["role"] == "user" and said[1]["role"] == "assistant":
            yield Sound(said[0]["content"], said[1]["content"], row["lang"])
    for name in ("halluqa_multi", "chinesefacteval_multi"):
        for row in _records(data / "preference" / f"{name}.train.jsonl.gz"):
            sounds = [one["text"] for one in row["responses"] if right(one["ratings"])]
            for answer in sounds[:2]:
                yield Sound(row["prompt"][-1]["content"], answer, "zh")


def _records(path: Path) -> Iterator[Mapping[str, Any]]:
    return records(path) if path.is_file() else iter(())


def pairs(rows: Sequence[Sound], prompts: NDArray[np.float32], seed: int) -> Iterator[Preference]:
    """Yield for each row one pair with an answer to another prompt, and one with a spoilt answer.

    Args:
        rows: N prompts and answers.
        prompts: (N, W) encodings of the prompts, each of length 1.
        seed: of the choices.
    """
    draw = random.Random(seed)  # noqa: S311 - no secret
    by_language: dict[bool, list[int]] = {}
    for index, row in enumerate(rows):
        by_language.setdefault(row.language == "zh", []).append(index)
    kinds = list(BREAKS)
    for index, row in enumerate(rows):
        other = _other(index, prompts, by_language[row.language == "zh"], draw)
        yield _pair(NEIGHBOUR, row, rows[other].answer)
        foreign = by_language.get(row.language != "zh") or [other]
        worse = BREAKS[kinds[index % len(kinds)]](row, rows[draw.choice(foreign)].answer, draw)
        if worse is not None:
            yield _pair(BROKEN, row, worse)


def _pair(kind: str, row: Sound, worse: str) -> Preference:
    return Preference(set=kind, subset=row.language, turns=(row.prompt,), better=row.answer, worse=worse)


def _other(index: int, prompts: NDArray[np.float32], own: Sequence[int], draw: random.Random) -> int:
    """Return one of the nearest prompts that ask something else; every third time any prompt of the language."""
    if index % 3 == 0:
        return draw.choice([other for other in draw.sample(own, min(8, len(own))) if other != index] or [index])
    nearness = prompts[own] @ prompts[index]
    nearness[nearness > _SAME] = -1.0
    nearest = np.argsort(-nearness, kind="stable")[:_NEAREST]
    return own[int(nearest[draw.randrange(len(nearest))])]


def _empty(_row: Sound, _foreign: str, draw: random.Random) -> str | None:
    return draw.choice(["", "...", "I", "?", "\n", "-"])


def _cut(row: Sound, _foreign: str, draw: random.Random) -> str | None:
    return row.answer[: int(len(row.answer) * draw.uniform(0.1, 0.6))] if len(row.answer) > _LONG else None


def _looped(row: Sound, _foreign: str, draw: random.Random) -> str | None:
    start = row.answer[: draw.randrange(20, 120)]
    return " ".join([start] * draw.randrange(4, 16))


def _copied(row: Sound, _foreign: str, _draw: random.Random) -> str | None:
    return row.prompt


def _foreign(_row: Sound, foreign: str, _draw: random.Random) -> str | None:
    return foreign


def _ran_on(row: Sound, foreign: str, draw: random.Random) -> str | None:
    mark = draw.choice(["### Instruction: ", "Human: ", "User: ", "Q: "])
    return f"{row.answer}\n\n{mark}{foreign[:400]}"


REFUSALS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            "I'm sorry, but I can't help with that.",
            "I cannot answer this question.",
            "Sorry, I am not able to do that.",
        ),
        "es": ("Lo siento, no puedo ayudarte con eso.", "No puedo responder a esa pregunta."),
        "fr": ("Je suis désolé, je ne peux pas vous aider.", "Je ne peux pas répondre à cette question."),
        "zh": ("抱歉，我无法回答这个问题。", "对不起，我不能帮你。"),
    }
)
"""Bare refusals of what can be answered, by language; ours."""


def _refused(row: Sound, _foreign: str, draw: random.Random) -> str | None:
    return draw.choice(REFUSALS.get(row.language, REFUSALS["en"]))


Break = Callable[[Sound, str, random.Random], str | None]
BREAKS: Mapping[str, Break] = MappingProxyType(
    {
        "empty": _empty,
        "cut": _cut,
        "looped": _looped,
        "copied": _copied,
        "foreign": _foreign,
        "ran_on": _ran_on,
        "refused": _refused,
    }
)
"""Each spoils an answer; None when it cannot."""
