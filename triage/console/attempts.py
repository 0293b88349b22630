"""Failed sign-ins, counted so that passwords cannot be tried one after the other."""

from typing import Annotated

from fastapi import Depends, Request
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

MINUTES = 15
PER_ADDRESS = 10
"""Failed sign-ins from one address, in multiples of those for one name."""


class Attempts:
    """Counts failed sign-ins, by name and address and by address alone. May be shared by threads."""

    def __init__(self, most: int) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._by_name = RateLimitItemPerMinute(most, MINUTES)
        self._by_address = RateLimitItemPerMinute(most * PER_ADDRESS, MINUTES)

    def left(self, name: str, address: str) -> int:
        """Return how many tries are left."""
        by_name = self._limiter.get_window_stats(self._by_name, name.lower(), address)
        by_address = self._limiter.get_window_stats(self._by_address, address)
        return max(0, min(by_name.remaining, by_address.remaining))

    def failed(self, name: str, address: str) -> int:
        """Count a failure; returns how many tries are left."""
        self._limiter.hit(self._by_name, name.lower(), address)
        self._limiter.hit(self._by_address, address)
        return self.left(name, address)

    def forget(self, name: str, address: str) -> None:
        """Start anew for a name that has signed in."""
        self._limiter.clear(self._by_name, name.lower(), address)


def attempts(request: Request) -> Attempts:
    """Return the counter that `mount` made."""
    found: Attempts = request.app.state.attempts
    return found


Tries = Annotated[Attempts, Depends(attempts)]
