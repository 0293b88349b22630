"""What the API and the console share: one store, one policy, one clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from config.policy import Policy
from config.settings import Settings
from storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Collaborators of every route, built once when the server starts."""

    store: Store
    policy: Policy
    settings: Settings
    now: Callable[[], datetime]  # aware, UTC
