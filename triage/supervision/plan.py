"""Which of Winnow's commands `winnow up` runs, and in which order everything stops."""

from collections.abc import Iterable, Iterator

from config.settings import Settings
from triage.supervision.part import Command, Part

STOPPING_ORDER = ("serve", "demo", "work", "publish", "kafka", "postgresql")


def commands(settings: Settings, *, demo: bool) -> list[Command]:
    """Return the commands, in the order in which they are started.

    Args:
        settings: with every address filled in.
        demo: whether made-up traffic is wanted.
    """
    workers = [("work", f"work-{number}") for number in range(1, settings.pipeline.workers + 1)]
    names = [("serve", "serve"), ("publish", "publish"), *workers, *([("demo", "demo")] if demo else [])]
    env = environment(settings)
    return [Command(name=name, words=(name,), home=settings.home, env=env, log=log) for name, log in names]


def environment(settings: Settings) -> dict[str, str]:
    """Return what tells a process of ours where everything is."""
    url = settings.database.url
    return {
        "WINNOW_HOME": str(settings.home.resolve()),
        "WINNOW_KAFKA__BOOTSTRAP_SERVERS": settings.kafka.bootstrap_servers or "",
        "WINNOW_DATABASE__URL": url.get_secret_value() if url else "",
        "WINNOW_SERVE__PORT": str(settings.serve.port),
    }


def in_stopping_order(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """Yield the parts that stop together, first those that others do not need."""
    known = list(parts)
    for name in STOPPING_ORDER:
        yield [part for part in known if part.name == name]
