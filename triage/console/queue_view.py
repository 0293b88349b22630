"""What the queue page shows, made from counts and the policy: pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from config.policy import Policy, Team
from storage.queue import LaneStats
from storage.records import Case, Person
from triage.console import words
from triage.routing import lanes_of

BAR = 160  # px
SOON = timedelta(minutes=10)
"""A case that is due this soon is marked like a late one."""

LEAST_SHARE = 0.1
"""Share of the expected harm from which on a reason is named in the list."""

LANGUAGES = {"en": "English", "es": "español", "fr": "français", "zh": "中文", "other": "other languages"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BandView:
    """One row of the table by band."""

    name: str
    within: str
    waiting: int
    width: int  # of the bar, px
    oldest: str | None
    next_due: str | None
    soon: bool
    breached: int
    urgent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneView:
    """One lane, open to the person or not."""

    title: str
    closed: str | None  # why, when it is
    waiting: int
    worst: str | None
    oldest: str | None
    claimed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """A case that is handed out soon, without any of its text."""

    name: str
    band: str
    because: str
    letters: tuple[str, ...]
    lane: str
    due: str
    late: bool


def bands(stats: Sequence[LaneStats], lanes: Sequence[str], policy: Policy, now: datetime) -> tuple[BandView, ...]:
    """Return what waits in these lanes, by band."""
    mine = [row for row in stats if row.lane in lanes]
    by_band = [[row for row in mine if row.band == number] for number in range(len(policy.bands))]
    most = max((sum(row.waiting for row in rows) for rows in by_band), default=0) or 1
    return tuple(_band(policy, number, rows, most, now) for number, rows in enumerate(by_band))


def _band(policy: Policy, number: int, rows: Sequence[LaneStats], most: int, now: datetime) -> BandView:
    waiting = sum(row.waiting for row in rows)
    due = min((row.next_due for row in rows if row.next_due), default=None)
    return BandView(
        name=policy.bands[number].name,
        within=words.duration(timedelta(minutes=policy.bands[number].due_minutes)),
        waiting=waiting,
        width=_bar(waiting, most),
        oldest=_age(rows, now),
        next_due=words.due(due, now) if due else None,
        soon=due is not None and due - now < SOON,
        breached=sum(row.breached for row in rows),
        urgent=number == 0,
    )


def lanes(stats: Sequence[LaneStats], person: Person, policy: Policy, now: datetime) -> tuple[LaneView, ...]:
    """Return every lane in which something waits or is in review, those open to the person first."""
    mine = lanes_of(person, policy)
    by_lane = ((name, [row for row in stats if row.lane == name]) for name in _known(stats, policy))
    shown = [(name, rows) for name, rows in by_lane if any(row.waiting or row.claimed for row in rows)]
    shown.sort(key=lambda pair: pair[0] not in mine)
    return tuple(_lane(name, rows, person, policy, now) for name, rows in shown)


def empty_lanes(stats: Sequence[LaneStats], person: Person, policy: Policy) -> tuple[str, ...]:
    """Return the titles of the lanes that are open to the person and empty."""
    busy = {row.lane for row in stats if row.waiting or row.claimed}
    return tuple(lane_title(name, policy) for name in lanes_of(person, policy) if name not in busy)


def _known(stats: Sequence[LaneStats], policy: Policy) -> Iterable[str]:
    return dict.fromkeys((*policy.lane_names, *(row.lane for row in stats)))


def _lane(name: str, rows: Sequence[LaneStats], person: Person, policy: Policy, now: datetime) -> LaneView:
    waiting = [row for row in rows if row.waiting]
    return LaneView(
        title=lane_title(name, policy),
        closed=None if name in lanes_of(person, policy) else _why_closed(name, person, policy),
        waiting=sum(row.waiting for row in rows),
        worst=policy.band_names[min(row.band for row in waiting)] if waiting else None,
        oldest=_age(rows, now),
        claimed=sum(row.claimed for row in rows),
    )


def lane_title(name: str, policy: Policy) -> str:
    """Return 'Safety, English' for `safety.en`."""
    team, _, language = name.rpartition(".")
    title = next((entry.title for entry in policy.lanes.teams if entry.name == team), team)
    return f"{title}, {LANGUAGES.get(language, 'all languages' if language == 'any' else language)}"


def _why_closed(name: str, person: Person, policy: Policy) -> str:
    team_name, _, language = name.rpartition(".")
    team: Team | None = next((entry for entry in policy.lanes.teams if entry.name == team_name), None)
    if team is None:
        return "closed: the policy no longer has this team"
    if team.clearance and team.clearance not in person.clearances:
        return f"closed: needs the clearance {team.clearance}"
    return f"closed: not one of your languages ({', '.join(person.languages)})" if language != "any" else "closed"


def line(case: Case, policy: Policy, now: datetime) -> LineView:
    """Return one of the next cases in line."""
    reasons = sorted(case.severity.reasons, key=lambda reason: -reason.share)
    names = [reason.category for reason in reasons if reason.share >= LEAST_SHARE][:3]
    titles = list(dict.fromkeys(words.title(policy, name).partition(": ")[0] for name in names))
    return LineView(
        name=case.conversation_id,
        band=policy.band_names[case.band],
        because=", ".join(titles[:2]) or "Expected harm",
        letters=tuple(dict.fromkeys(words.category(policy, name).letter for name in names)),
        lane=lane_title(case.lane, policy),
        due=words.due(case.due_at, now).removeprefix("in "),
        late=case.due_at - now < SOON,
    )


def nothing_because(stats: Sequence[LaneStats], person: Person, policy: Policy) -> str | None:
    """Return why nobody can be given a case, as the end of a sentence; None when something waits for the person."""
    mine = lanes_of(person, policy)
    if not mine:
        return "no lane is open to you: ask your lead for a language or a clearance."
    if any(row.waiting for row in stats if row.lane in mine):
        return None
    elsewhere = sum(row.waiting for row in stats if row.lane not in mine)
    if elsewhere:
        waits = "1 case waits" if elsewhere == 1 else f"{elsewhere} cases wait"
        return f"your lanes are empty; {waits} in lanes that are not open to you."
    return "nothing waits in any lane. New cases show up here by themselves."


def _bar(count: int, most: int) -> int:
    return max(3, round(BAR * count / most)) if count else 0


def _age(rows: Sequence[LaneStats], now: datetime) -> str | None:
    oldest = min((row.oldest for row in rows if row.oldest), default=None)
    return words.duration(now - oldest) if oldest else None
