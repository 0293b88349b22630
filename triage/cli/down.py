"""`winnow down`: stop what `winnow up` started."""

import os
import signal
import time
from typing import Annotated

import typer


def down(
    timeout: Annotated[float, typer.Option(min=0, help="Seconds to wait until all has stopped.")] = 120.0,
) -> None:
    """Stop everything that `winnow up` runs in this home, in order, and wait for it.

    Example: winnow down
    """
    from config.endpoints import lock_file
    from config.engine import EngineError, Lock
    from config.settings import Settings

    home = Settings().home
    lock = Lock(lock_file(home))
    holder = lock.holder()
    if not holder:
        print(f"winnow does not run in {home}")
        return
    os.kill(holder, signal.SIGTERM)
    deadline = time.monotonic() + timeout
    while lock.holder() == holder:
        if time.monotonic() > deadline:
            raise EngineError(f"process {holder} has not stopped after {timeout:.0f} seconds; see {home / 'logs'}")
        time.sleep(0.1)
    print("stopped")
