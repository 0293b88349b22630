"""A long-running process of ours: one thread for linear algebra, logs, metrics, and a signal that ends it in order."""

import ctypes
import os
import signal
import sys
from threading import Event
from types import FrameType

from config import logs
from config.metrics import Metrics
from config.settings import KafkaSettings
from ingest.errors import SourceUnavailableError
from ingest.topics_admin import ensure_topics

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
"""One thread a process and one process a core; libraries read these when they are imported."""

ARENA_MAX = -8
"""M_ARENA_MAX of glibc's mallopt(3)."""

TOPICS_AGAIN = 2.0
"""Seconds between two attempts to reach Kafka at the start."""

log = logs.get(__name__)

ENDINGS = (signal.SIGTERM, signal.SIGINT)


def begin(name: str, metrics_port: int | None) -> tuple[Event, Metrics]:
    """Set up this process; call it before anything heavy is imported.

    Args:
        name: of the process, as in `winnow status`.
        metrics_port: where to offer its metrics on loopback; None = nowhere.

    Returns:
        The event that SIGTERM and Ctrl-C set (the second one ends the process at once), and its metrics.
    """
    for variable in ONE_THREAD:
        os.environ.setdefault(variable, "1")
    one_arena()
    logs.configure(name)
    counted = Metrics()
    counted.offer(metrics_port)
    return _stopper(), counted


def one_arena() -> bool:
    """Let all threads share one heap, so that what one part frees serves the next, each of which has its thread.

    Returns:
        Whether the C library took it; only glibc does.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    return mallopt is not None and mallopt(ARENA_MAX, 1) == 1


def topics_ready(settings: KafkaSettings, stop: Event) -> None:
    """Make sure that the topics exist, for as long as it takes; what differs from the settings is a warning."""
    while not stop.is_set():
        try:
            for warning in ensure_topics(settings):
                log.warning("topic differs", detail=warning)
        except SourceUnavailableError as error:
            log.warning("waiting", service="kafka", reason=str(error), seconds=TOPICS_AGAIN)
            stop.wait(TOPICS_AGAIN)
        else:
            return


def _stopper() -> Event:
    stop = Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.set()
        for number in ENDINGS:
            signal.signal(number, signal.SIG_DFL)

    for number in ENDINGS:
        signal.signal(number, end)
    return stop
