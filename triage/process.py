"""A long-running process of ours: one thread for linear algebra, logs, metrics, and a signal that ends it in order."""

import os
import signal
from threading import Event
from types import FrameType

from config import logs
from config.metrics import Metrics

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
"""One thread a process and one process a core; libraries read these when they are imported."""

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
    logs.configure(name)
    counted = Metrics()
    counted.offer(metrics_port)
    return _stopper(), counted


def _stopper() -> Event:
    stop = Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.set()
        for number in ENDINGS:
            signal.signal(number, signal.SIG_DFL)

    for number in ENDINGS:
        signal.signal(number, end)
    return stop
