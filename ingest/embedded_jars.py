"""Apache Kafka's jars, fetched once from Maven Central and kept, so that later starts need no network."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from config.engine import EngineError, Lock

VERSION = "4.3.1"
COORDINATES = f"org.apache.kafka:kafka_2.13:{VERSION}!+org.slf4j:slf4j-simple:1.7.36!"
"""The marks keep either's bill of materials from moving the versions of the other."""

Progress = Callable[[int, int], None]
"""Told how many of how many jars are there."""


def kafka_jars(cache: Path, progress: Progress | None = None) -> list[Path]:
    """Return Kafka's jars, fetching them when they are not in the cache. Two processes may ask at once.

    Raises:
        EngineError: they are not there and cannot be fetched.
    """
    folder = cache / f"kafka-{VERSION}"
    if not folder.exists():
        with Lock(cache / "lock").waiting():
            if not folder.exists():
                _fetch(folder, progress or (lambda _done, _total: None))
    return sorted(folder.glob("*.jar"))


def _fetch(folder: Path, progress: Progress) -> None:
    """Fill a folder beside its place and move it there whole."""
    repository, new = folder.with_suffix(".m2"), folder.with_suffix(".new")
    shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(repository, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        artifacts = _resolve(repository)
        progress(0, len(artifacts))
        with ThreadPoolExecutor(4) as pool:
            fetched = [pool.submit(artifact.resolve) for artifact in artifacts]
            for done, jar in enumerate(as_completed(fetched), start=1):
                shutil.copy(jar.result(), new)
                progress(done, len(artifacts))
    except (OSError, RuntimeError, ValueError) as error:
        raise EngineError(
            f"Apache Kafka {VERSION} cannot be fetched from Maven Central ({type(error).__name__}); check the network, "
            "or set WINNOW_KAFKA__BOOTSTRAP_SERVERS to a Kafka of yours"
        ) from error
    new.replace(folder)
    shutil.rmtree(repository, ignore_errors=True)


def _resolve(repository: Path) -> list[Any]:
    """Return jgo's artifacts for Kafka and all that it needs at run time; their checksums are verified by jgo."""
    from jgo.maven import MavenContext  # noqa: PLC0415 - needed once in a machine's life
    from jgo.parse import Endpoint  # noqa: PLC0415 - as above

    context = MavenContext(repo_cache=repository)
    wanted = [context.create_dependency(coordinate) for coordinate in Endpoint.parse(COORDINATES).coordinates]
    roots, others = context.resolver.resolve(wanted)
    return [needed.artifact for needed in (*roots, *others) if needed.scope in {"compile", "runtime", None}]
