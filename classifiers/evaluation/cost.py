"""Speed and memory of the shipped classifier, printed with what its short cuts miss."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import numpy as np

from classifiers import registry
from classifiers.evaluation.metrics import RESAMPLES, Estimate, interval, mean, resampled
from classifiers.evaluation.ordinary import flagged
from classifiers.evaluation.scoring import Ticks, brief, classified
from classifiers.evaluation.sets import ChatSet, LabelledSet, alone
from classifiers.evaluation.spent import BATCH, Spent, spend
from classifiers.tag import Findings
from classifiers.toxicity.classifier import MODELS
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

TRAFFIC = ("wildchat", "chitchat")
"""Sets whose messages make up the conversations that are timed."""

CHARACTERS = 1_500
TURNS = 4

_DEFAULT = 320
"""Conversations that the default path is timed on, at most, after the first batch."""

_EXHAUSTIVE = 64
"""Conversations that the slow path is timed on, after the first batch."""

_WHOLE = 128
"""Conversations that a worker with every part is measured on, after the first batch."""

_ROWS, _CHATS = 30, 10
"""Rows and conversations of each set on which both paths are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """What the default path misses of what the exhaustive one tags."""

    conversations: int
    tags: int  # of the exhaustive path: categories over their threshold, conversation by conversation
    lost: int  # of them, not made by the default path
    added: int  # made by the default path alone
    share: Estimate  # lost of all tags of the exhaustive path, 0..1
    harmful: int  # rows labelled harmful
    found_default: int  # of them, with `harm` over its threshold
    found_exhaustive: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What the classifier costs on one core; conversations are of 4 messages and 1,500 characters."""

    default: Spent
    exhaustive: Spent
    worker: Spent  # every part
    lost: Lost
    models: float  # megabytes of the models in the wheel

    def rates(self) -> Estimate:
        """Return conversations a second on the default path, resampled over batches."""
        return rate(self.default)


def rate(spent: Spent) -> Estimate:
    """Return conversations a second, resampled over batches."""
    batches = np.array(spent.seconds)
    each = mean(batches, [str(at) for at in range(len(batches))], salt="rate")
    return Estimate(value=BATCH / each.value, low=BATCH / each.high, high=BATCH / each.low)


def cost(
    settings: ClassifierSettings,
    thresholds: Mapping[str, float],
    labelled: Sequence[LabelledSet],
    chats: Sequence[ChatSet],
    ticks: Ticks,
) -> Cost | None:
    """Time both paths in processes of their own and compare what they find; None without enough real traffic."""
    talks = [talk for held in chats if held.name in TRAFFIC for whole in held.conversations for talk in paced(whole)]
    if len(talks) < 2 * BATCH:
        return None
    slow = settings.model_copy(update={"exhaustive": True})
    fast = settings.model_copy(update={"exhaustive": False})
    return Cost(
        default=fresh(fast, "toxicity", talks[: BATCH + _DEFAULT]),
        exhaustive=fresh(slow, "toxicity", talks[: BATCH + _EXHAUSTIVE]),
        worker=fresh(fast, None, talks[: BATCH + _WHOLE]),
        lost=_lost(fast, slow, thresholds, list(_mixed(labelled, chats)), ticks),
        models=sum(path.stat().st_size for path in (settings.models or MODELS).rglob("*") if path.is_file()) / 2**20,
    )


def fresh(settings: ClassifierSettings, name: str | None, talks: Sequence[Conversation]) -> Spent:
    """Run `spend` in a process that has loaded nothing else."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(spend, settings, name, talks).result()


def paced(whole: Conversation) -> Iterator[Conversation]:
    """Yield conversations of `TURNS` messages and `CHARACTERS` characters, cut from the words of a longer one."""
    size = CHARACTERS // TURNS
    texts = {role: _joined(whole, role) for role in (Role.USER, Role.ASSISTANT)}
    rounds = min(len(text) for text in texts.values()) // (2 * size)
    for nr in range(min(rounds, 5)):
        messages = []
        for turn in range(TURNS):
            role = Role.ASSISTANT if turn % 2 else Role.USER
            start = (2 * nr + turn // 2) * size
            messages.append(Message(id=str(turn), role=role, content=texts[role][start : start + size]))
        yield Conversation(id=f"{whole.id[:100]}-{nr}", messages=tuple(messages), language=whole.language)


def _joined(whole: Conversation, role: Role) -> str:
    return "\n".join(message.content for message in whole.messages if message.role is role)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """A conversation that both paths see."""

    conversation: Conversation
    harmful: bool


def _mixed(labelled: Sequence[LabelledSet], chats: Sequence[ChatSet]) -> Iterator[_Shown]:
    """Yield some of every set; rows come in a random order already."""
    for held in labelled:
        for row in held.rows[:_ROWS]:
            yield _Shown(conversation=alone(row), harmful=row.labels.get("harm") == 1)
    for chat in chats:
        for talk in chat.conversations[:_CHATS]:
            yield _Shown(conversation=talk, harmful=False)


def _lost(
    fast: ClassifierSettings,
    slow: ClassifierSettings,
    thresholds: Mapping[str, float],
    shown: Sequence[_Shown],
    ticks: Ticks,
) -> Lost:
    batch = [one.conversation for one in shown]
    default = _tags(classified(brief(registry.build("toxicity", fast)), batch, ticks), thresholds)
    exhaustive = _tags(classified(brief(registry.build("toxicity", slow)), batch, ticks), thresholds)
    pairs = list(zip(default, exhaustive, strict=True))
    harmful = [pair for pair, one in zip(pairs, shown, strict=True) if one.harmful]
    return Lost(
        conversations=len(batch),
        tags=sum(len(theirs) for theirs in exhaustive),
        lost=sum(len(theirs - ours) for ours, theirs in pairs),
        added=sum(len(ours - theirs) for ours, theirs in pairs),
        share=_share(pairs),
        harmful=len(harmful),
        found_default=sum("harm" in ours for ours, _ in harmful),
        found_exhaustive=sum("harm" in theirs for _, theirs in harmful),
    )


def _share(pairs: Sequence[tuple[set[str], set[str]]]) -> Estimate:
    """Return the share of tags lost, resampled over conversations."""
    lost = np.array([len(theirs - ours) for ours, theirs in pairs], dtype=np.float64)
    tags = np.array([len(theirs) for _, theirs in pairs], dtype=np.float64)
    names = [str(at) for at in range(len(pairs))]
    drawn = [weights @ lost / np.maximum(weights @ tags, 1) for weights in resampled(names, "lost", RESAMPLES)]
    return interval(float(lost.sum() / max(tags.sum(), 1)), np.concatenate(drawn))


def _tags(found: Sequence[Findings], thresholds: Mapping[str, float]) -> list[set[str]]:
    return [set(flagged(one, thresholds)) for one in found]
