"""What every decoder is told besides the event: the limits, the time, and the id of a row that has none."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from config.settings import LimitSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The circumstances under which one event is read."""

    limits: LimitSettings
    now: datetime  # aware
    fallback_id: str | None = None  # conversation id of a row that brings none; None: made from its messages

    def too_late(self, moment: datetime | None) -> bool:
        """Whether a time lies further in the future than clocks differ."""
        return moment is not None and moment - self.now.astimezone(UTC) > timedelta(seconds=self.limits.clock_skew)

    def past(self, moment: datetime | None) -> datetime | None:
        """Return the time, or None when it lies too far in the future to be believed."""
        return None if self.too_late(moment) else moment
