"""The database of the running Winnow, for commands that need nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.store import Store


@contextmanager
def open_store() -> Iterator["Store"]:
    """Yield the store at the set address, or that of the `winnow up` that runs in the same home.

    Raises:
        SettingsError: neither is there.
    """
    from config.endpoints import resolve
    from config.settings import Settings
    from storage.store import connect

    store = connect(resolve(Settings()).database)
    try:
        yield store
    finally:
        store.close()
