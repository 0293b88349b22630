"""The queue page's view: counts, what breaches next, lanes and why one is closed."""

from datetime import UTC, datetime, timedelta

from config.policy import load_policy
from storage.queue import LaneStats
from storage.records import Person, Role
from triage.console import queue_view

POLICY = load_policy()
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def stats(lane: str = "safety.en", band: int = 1, waiting: int = 2, *, due: int = 18, age: int = 12) -> LaneStats:
    """Return counts; `due` and `age` in minutes."""
    return LaneStats(
        lane=lane,
        band=band,
        waiting=waiting,
        claimed=1,
        oldest=NOON - timedelta(minutes=age) if waiting else None,
        breached=0,
        next_due=NOON + timedelta(minutes=due) if waiting else None,
    )


def person(*languages: str, clearances: frozenset[str] = frozenset()) -> Person:
    """Return a reviewer."""
    return Person(id="p-1", name="noor", role=Role.REVIEWER, languages=languages, clearances=clearances)


def test_bands_add_up_over_the_lanes_and_name_what_breaches_first() -> None:
    rows = [stats(), stats("quality.en", due=5, age=30), stats("minors.any", waiting=9)]

    p1 = queue_view.bands(rows, ["safety.en", "quality.en"], POLICY, NOON)[1]

    assert (p1.name, p1.waiting, p1.oldest, p1.next_due, p1.soon) == ("P1", 4, "30 min", "in 5 min", True)
    assert p1.width == queue_view.BAR


def test_an_empty_band_says_nothing() -> None:
    p0 = queue_view.bands([stats()], ["safety.en"], POLICY, NOON)[0]

    assert (p0.waiting, p0.width, p0.oldest, p0.next_due, p0.soon) == (0, 0, None, None, False)


def test_lanes_that_are_closed_say_why_and_come_last() -> None:
    rows = [stats("minors.any"), stats("safety.zh"), stats("safety.en"), stats("old.en")]

    found = {lane.title: lane.closed for lane in queue_view.lanes(rows, person("en"), POLICY, NOON)}

    assert found == {
        "Safety, English": None,
        "Minors, all languages": "closed: needs the clearance minors",
        "Safety, 中文": "closed: not one of your languages (en)",
        "old, English": "closed: the policy no longer has this team",
    }
    assert next(iter(found)) == "Safety, English"


def test_an_empty_queue_says_because_of_what() -> None:
    nobody_else = queue_view.nothing_because([], person("en"), POLICY)
    elsewhere = queue_view.nothing_because([stats("safety.zh", waiting=3)], person("en"), POLICY)

    assert nobody_else is not None
    assert "any lane" in nobody_else
    assert elsewhere is not None
    assert "3 cases wait" in elsewhere
    assert queue_view.nothing_because([stats()], person("en"), POLICY) is None
