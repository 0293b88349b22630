"""How fast cases are claimed: eight threads on queues of growing size, on the PostgreSQL that Winnow brings.

Run: python benchmarks/claims.py [--rows 10000 100000] [--seconds 10] [--json FILE]
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from uuid import UUID, uuid4

import psycopg
from pydantic import SecretStr

from config.policy import Policy, load_policy
from config.settings import DatabaseSettings
from storage import migrate
from storage.embedded import EmbeddedPostgres
from storage.records import CaseState, Claim, Person, Role, Verdicts
from storage.store import Store, connect
from triage.review.claim import next_case
from triage.review.decide import decide
from triage.routing import lanes_of

THREADS = 8
LEASE = timedelta(minutes=15)

FILL = """
WITH rows AS (
    SELECT 'c-' || n AS id, gen_random_uuid() AS case_id, n FROM generate_series(1, %(rows)s) AS n
), conversations AS (
    INSERT INTO conversations (id, revision, body)
    SELECT id, 1, jsonb_build_object('id', id, 'messages', jsonb_build_array(
        jsonb_build_object('id', 'm1', 'role', 'user', 'content', repeat('Hello there. ', 30)))) FROM rows
), cases AS (
    INSERT INTO cases (id, conversation_id, revision, severity, opened_at)
    SELECT case_id, id, 1, jsonb_build_object('expected_harm', 0.5, 'band', 'P2', 'grade', 3, 'opens', true,
        'why', 'severity', 'reasons', jsonb_build_array()), now() FROM rows
)
INSERT INTO queue (case_id, lane, state, band, rank, due_at, opened_at)
SELECT case_id, (%(lanes)s::text[])[1 + n %% %(count)s], 'open', n %% 5, random(), now(), now() FROM rows
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One row of the table."""

    what: str
    rows: int  # waiting at the start
    lanes: int
    threads: int
    done: int
    per_second: float
    p50_ms: float
    p99_ms: float


Step = Callable[[Person], bool]


def main() -> None:
    """Measure, print a table, and write JSON when asked to."""
    options = _options()
    figures = []
    with _postgres() as admin:
        for rows in options.rows:
            figures += _measure(admin, rows, options.seconds)
    _print(figures)
    if options.json:
        options.json.write_text(json.dumps([asdict(figure) for figure in figures], indent=1) + "\n", "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=[10_000, 100_000], help="cases that wait")
    parser.add_argument("--seconds", type=float, default=10.0, help="of each measurement, at most")
    parser.add_argument("--json", type=Path, help="write the figures there too")
    return parser.parse_args()


@contextmanager
def _postgres() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="winnow-bench-") as home:
        postgres = EmbeddedPostgres(Path(home))
        yield postgres.start()
        postgres.stop()


def _measure(admin: str, rows: int, seconds: float) -> list[Figure]:
    policy = load_policy()
    url = _fresh_database(admin)
    store = connect(DatabaseSettings(url=SecretStr(url), pool_size=THREADS))
    with store.transaction() as work:
        people = [work.people.add(f"Reviewer {n}", Role.REVIEWER, clearances=("minors",)) for n in range(THREADS)]
    lanes = lanes_of(people[0], policy)
    _fill(url, rows, lanes)
    steps: dict[str, tuple[Step, int]] = {
        "claim statement, 1 lane": (_taking(store, lanes[:1]), 1),
        f"claim statement, {len(lanes)} lanes": (_taking(store, lanes), len(lanes)),
        "next case, decide (audit, label)": (_working(store, policy), len(lanes)),
    }
    figures = [_run(what, step, people, (rows, count), seconds) for what, (step, count) in steps.items()]
    store.close()
    return figures


def _fresh_database(admin: str) -> str:
    name = f"claims_{uuid4().hex}"
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    url = admin.rpartition("/")[0] + f"/{name}"
    migrate.upgrade(url)
    return url


def _fill(url: str, rows: int, lanes: tuple[str, ...]) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(FILL, {"rows": rows, "lanes": list(lanes), "count": len(lanes)})
        connection.execute("VACUUM ANALYZE")


def _taking(store: Store, lanes: tuple[str, ...]) -> Step:
    """Return a step that runs the claim statement in a transaction that also closes the case."""

    def step(person: Person) -> bool:
        now = datetime.now(UTC)
        wanted = Claim(
            id=uuid4(), case_id=UUID(int=0), person_id=person.id, lease=uuid4().hex, claimed_at=now,
            expires_at=now + LEASE,
        )  # fmt: skip
        with store.transaction() as work:
            claim = work.queue.take(wanted, lanes, now)
            if claim is None:
                return False
            work.queue.release(claim.case_id, CaseState.DECIDED)
            work.claims.end(claim.id, "decided", now)
        return True

    return step


def _working(store: Store, policy: Policy) -> Step:
    """Return a step that does what a reviewer does: claim with its audit row, then decide."""

    def step(person: Person) -> bool:
        found = next_case(store, person, policy, LEASE, datetime.now(UTC))
        if found is None:
            return False
        decide(store, person, found[0].case_id, found[0].lease, Verdicts(), policy, datetime.now(UTC))
        return True

    return step


def _run(what: str, step: Step, people: list[Person], size: tuple[int, int], seconds: float) -> Figure:
    end = perf_counter() + seconds

    def repeat(person: Person) -> list[float]:
        times = []
        while (began := perf_counter()) < end and step(person):
            times.append((perf_counter() - began) * 1000)
        return times

    began = perf_counter()
    with ThreadPoolExecutor(len(people)) as threads:
        times = [time for found in threads.map(repeat, people) for time in found]
    spread = quantiles(times, n=100)
    return Figure(
        what=what,
        rows=size[0],
        lanes=size[1],
        threads=len(people),
        done=len(times),
        per_second=round(len(times) / (perf_counter() - began), 1),
        p50_ms=round(spread[49], 2),
        p99_ms=round(spread[98], 2),
    )


def _print(figures: list[Figure]) -> None:
    print(f"{'what':36} {'rows':>8} {'lanes':>5} {'done':>7} {'/s':>8} {'p50 ms':>8} {'p99 ms':>8}")
    for row in figures:
        print(
            f"{row.what:36} {row.rows:8} {row.lanes:5} {row.done:7} {row.per_second:8.1f}"
            f" {row.p50_ms:8.2f} {row.p99_ms:8.2f}"
        )
    sys.stdout.flush()


if __name__ == "__main__":
    main()
