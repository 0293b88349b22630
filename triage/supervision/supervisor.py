"""Starts everything in order, keeps it running, stops it in order."""

import os
import time
from contextlib import closing
from dataclasses import dataclass, field
from typing import Protocol

from pydantic import SecretStr

from config.endpoints import Endpoints, Process, run_file
from config.engine import EngineError
from config.settings import Settings
from ingest.embedded import EmbeddedKafka
from ingest.topics_admin import ensure_topics
from storage.embedded import EmbeddedPostgres
from storage.migrate import upgrade
from storage.store import connect
from triage.demo.knowledge import bring_prices
from triage.supervision.console import address, choose_port, is_ready
from triage.supervision.part import Keeper, Part
from triage.supervision.plan import commands, in_stopping_order

READY_TIMEOUT = 180.0  # seconds until the console must answer
LOOK = 0.2  # seconds between two looks at the processes


class Voice(Protocol):
    """How `winnow up` speaks to whoever started it."""

    def say(self, sentence: str) -> None:
        """Tell one thing."""
        ...

    def fetching(self, done: int, total: int) -> None:
        """Show how many jars of how many are there."""
        ...


@dataclass(slots=True)
class Supervisor:
    """Runs everything in one home whose lock the caller holds, from the main thread. Not reusable.

    Raises:
        EngineError: a part cannot be started; says which and what to do.
    """

    settings: Settings  # as set from outside; addresses that are missing are filled in
    voice: Voice
    keepers: list[Keeper] = field(default_factory=list)

    def start(self, *, demo: bool) -> Settings:
        """Start everything and return the settings with every address. Call `stop` also when this raises."""
        run_file(self.settings.home).unlink(missing_ok=True)  # left by a crash
        self._start_engines()
        self._prepare()
        if demo:
            self._bring_prices()
        for command in commands(self.settings, demo=demo):
            self._add(command)
        self._write_run_file()
        self._await_console()
        return self.settings

    def watch(self) -> None:
        """Look once at every process; start again what ended."""
        now = time.monotonic()
        changed = False
        for keeper in self.keepers:
            if (sentence := keeper.ended(now)) is not None:
                self.voice.say(sentence)
            if keeper.is_due(now):
                changed = self._restart(keeper) or changed
        if changed:
            self._write_run_file()
        time.sleep(LOOK)

    def stop(self) -> None:
        """Stop everything in order, whatever state it is in."""
        for stage in in_stopping_order(keeper.part for keeper in self.keepers):
            stop_together(stage)
        run_file(self.settings.home).unlink(missing_ok=True)

    def _start_engines(self) -> None:
        home, kafka, database = self.settings.home, self.settings.kafka, self.settings.database
        if kafka.bootstrap_servers is None:
            servers = self._add(EmbeddedKafka(home, cache=self.settings.cache, progress=self.voice.fetching))
            kafka = kafka.model_copy(update={"bootstrap_servers": servers})
            self.voice.say(f"Kafka runs on {servers}")
        if database.url is None:
            url = str(self._add(EmbeddedPostgres(home)))
            database = database.model_copy(update={"url": SecretStr(url)})
            self.voice.say(f"PostgreSQL runs on {url.rpartition('@')[2]}")
        port = choose_port(self.settings.serve, home / "run")
        serve = self.settings.serve.model_copy(update={"port": port})
        self.settings = self.settings.model_copy(update={"kafka": kafka, "database": database, "serve": serve})

    def _prepare(self) -> None:
        """Bring database and topics up to date."""
        assert self.settings.database.url is not None  # noqa: S101 - filled in by _start_engines
        upgrade(self.settings.database.url.get_secret_value())
        for warning in ensure_topics(self.settings.kafka):
            self.voice.say(f"warning: {warning}")

    def _bring_prices(self) -> None:
        """Let the site know what the demo's shop sells, before anyone is told a price."""
        with closing(connect(self.settings.database)) as store:
            facts = bring_prices(store)
        self.voice.say(f"{facts} facts of the demo shop imported: winnow knowledge list")

    def _add(self, part: Part) -> object:
        keeper = Keeper(part)
        self.keepers.append(keeper)
        return keeper.start(time.monotonic())

    def _restart(self, keeper: Keeper) -> bool:
        try:
            keeper.restart(time.monotonic())
        except EngineError as error:
            self.voice.say(str(error))
            return False
        self.voice.say(f"{keeper.part.name} runs again")
        return True

    def _await_console(self) -> None:
        url = address(self.settings.serve)
        deadline = time.monotonic() + READY_TIMEOUT
        while not is_ready(url):
            if time.monotonic() > deadline:
                raise EngineError(f"the console was not ready after {READY_TIMEOUT:.0f} seconds; see {self._logs}")
            self.watch()

    @property
    def _logs(self) -> str:
        return str(self.settings.home / "logs" / "serve.log")

    def _write_run_file(self) -> None:
        """Leave addresses and process ids for other commands, readable by the owner only."""
        found = [(keeper.part.name, keeper.part.process) for keeper in self.keepers]
        processes = [Process(name=name, pid=process.pid) for name, process in found if process is not None]
        url = self.settings.database.url
        left = Endpoints(
            kafka=self.settings.kafka.bootstrap_servers,
            database=url.get_secret_value() if url else None,
            console=address(self.settings.serve),
            processes=[Process(name="up", pid=os.getpid()), *processes],
        )
        path = run_file(self.settings.home)
        new = path.with_suffix(".new")
        new.unlink(missing_ok=True)
        new.touch(0o600)
        new.write_text(left.model_dump_json(), "utf-8")
        new.replace(path)


def stop_together(stage: list[Part]) -> None:
    """Tell the parts of a stage to stop, all at once when there are several, and wait for each."""
    if len(stage) > 1:
        for part in stage:
            if part.process is not None and part.process.poll() is None:
                part.process.terminate()
    for part in stage:
        part.stop()
