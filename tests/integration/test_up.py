"""`winnow up` as a whole: start, second start, status, stop, restart without a network, a killed parent."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import psutil
import pytest

from config.engine import strays
from ingest.embedded import EmbeddedKafka
from storage.embedded import EmbeddedPostgres
from storage.store import connect
from tests.whole import Winnow, until, winnow

pytestmark = [pytest.mark.integration, pytest.mark.timeout(900)]

CHEAP = {"WINNOW_CLASSIFIERS__ENABLED": "[]"}
NO_NETWORK = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:1")
NAMES = ["kafka", "postgresql", "publish", "serve", "up", "work", "work"]


@pytest.fixture
def whole(own_home: Path) -> Iterator[Winnow]:
    """Yield a Winnow in an empty home, not started."""
    with winnow(own_home, **CHEAP) as made:
        yield made


def send(whole: Winnow, count: int) -> None:
    lines = [
        json.dumps({"conversation_id": f"c-{number}", "messages": [{"role": "user", "content": f"Hello {number}"}]})
        for number in range(count)
    ]
    file = whole.home / "chats.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    assert whole.run("send", str(file)).returncode == 0


def conversations(whole: Winnow, count: int) -> int:
    store = connect(whole.settings.database)
    with store.transaction() as work:
        found = len(work.conversations.peek(f"c-{number}" for number in range(count)))
    store.close()
    return found


def get(url: str, path: str) -> int:
    connection = HTTPConnection(url.removeprefix("http://"), timeout=10)
    connection.request("GET", path)
    status = connection.getresponse().status
    connection.close()
    return status


def test_everything_starts_says_where_it_is_keeps_its_data_and_needs_no_network_again(whole: Winnow) -> None:
    whole.start()
    status = whole.status()
    second = whole.run("up")
    send(whole, 20)
    until(lambda: conversations(whole, 20) == 20, "the conversations are kept")
    running = [psutil.Process(process.pid) for process in status.processes]
    down = whole.down()
    left = psutil.wait_procs(running, timeout=0)[1]
    stopped = whole.run("status", "--json")
    whole.env |= NO_NETWORK
    operator = whole.line("sign in as operator with the one-time password ")
    whole.said.clear()
    whole.start()

    assert status.ready
    assert status.console.url is not None
    assert status.lag == 0
    assert sorted(process.name for process in status.processes) == NAMES
    assert operator
    assert (second.returncode, status.console.url in second.stdout) == (0, True)
    assert (down.returncode, down.stdout) == (0, "stopped\n")
    assert left == []
    assert stopped.returncode == 1
    assert whole.line("sign in as") is None
    assert conversations(whole, 20) == 20
    assert whole.status().kafka == status.kafka
    assert get(status.console.url, "/readyz") == 200


def test_when_up_is_killed_no_orphan_stays_and_the_next_start_is_clean(whole: Winnow) -> None:
    whole.start()
    processes = [psutil.Process(process.pid) for process in whole.status().processes]

    assert whole.process is not None
    whole.process.kill()
    whole.process.wait()
    _, alive = psutil.wait_procs(processes, timeout=30)
    stale = whole.run("status", "--json")
    whole.said.clear()
    whole.start()

    assert alive == []
    assert stale.returncode == 1
    assert whole.status().ready


def test_engines_of_your_own_are_used_and_none_is_started(
    whole: Winnow, kafka_servers: str, database_url: str, topic_prefix: str
) -> None:
    whole.env |= {
        "WINNOW_KAFKA__BOOTSTRAP_SERVERS": kafka_servers,
        "WINNOW_KAFKA__TOPIC_PREFIX": topic_prefix,
        "WINNOW_DATABASE__URL": database_url,
    }

    whole.start("--demo")
    names = sorted(process.name for process in whole.status().processes)
    status = whole.status()
    marks = [EmbeddedKafka(whole.home, cache=whole.home).mark, EmbeddedPostgres(whole.home).mark]
    started = [process for mark in marks for process in strays(mark)]

    assert names == ["demo", "publish", "serve", "up", "work", "work"]
    assert (status.kafka.bootstrap_servers, status.database.url) == (kafka_servers, database_url)
    assert started == []
    assert whole.line("sign in as demo with the one-time password ")
