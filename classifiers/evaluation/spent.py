"""What a classifier costs, measured in the process that runs this: meant for a fresh one."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # scikit-learn brings it, without types

from classifiers import ensemble, registry
from config.settings import ClassifierSettings
from ingest.conversation import Conversation

BATCH = 32
"""Conversations taken at a time, as a worker takes them."""

_TIMEOUT = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What some conversations took on one core."""

    conversations: int
    seconds: tuple[float, ...]  # of processor time, batch by batch
    megabytes: float  # peak resident memory of the process, models loaded

    @property
    def rate(self) -> float:
        """Conversations a second."""
        return self.conversations / max(sum(self.seconds), 1e-9)


def spend(settings: ClassifierSettings, name: str | None, conversations: Sequence[Conversation]) -> Spent:
    """Classify conversations on one thread; the first batch warms up and is not counted.

    Args:
        settings: of the classifiers.
        name: registry name of the one to run; None: every enabled one, as a worker does.
        conversations: `BATCH` for the warm-up, then whole batches; what is left over is not run.
    """
    with threadpool_limits(limits=1):
        if name is None:
            every = ensemble.build(settings, _TIMEOUT)
            return timed(lambda batch: every.screen(batch, [None] * len(batch)), conversations)
        return timed(registry.build(name, settings).classify, conversations)


def timed(run: Callable[[Sequence[Conversation]], object], conversations: Sequence[Conversation]) -> Spent:
    """Run conversations batch by batch in this process; the first batch warms up and is not counted."""
    run(conversations[:BATCH])
    whole = range(BATCH, len(conversations) - BATCH + 1, BATCH)
    seconds = []
    for start in whole:
        begun = time.process_time()
        run(conversations[start : start + BATCH])
        seconds.append(time.process_time() - begun)
    return Spent(conversations=len(whole) * BATCH, seconds=tuple(seconds), megabytes=peak_megabytes())


def peak_megabytes() -> float:
    """Return the peak resident memory of this process since it began to run its program.

    `getrusage` would count what the parent held when it forked.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024
