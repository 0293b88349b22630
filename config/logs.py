"""Structured logs on standard error: JSON for machines, coloured lines for a terminal; never a conversation's text."""

import logging
import sys
import traceback
from pathlib import Path
from typing import Any, TextIO

import structlog

Logger = structlog.stdlib.BoundLogger

QUIET = {"kafka": logging.ERROR, "presidio-analyzer": logging.ERROR, "alembic": logging.WARNING}
"""Libraries that would otherwise repeat what we already log ourselves."""


def configure(process: str, *, stream: TextIO | None = None) -> None:
    """Send this process's logs, and those of its libraries, to `stream` (standard error when unset).

    Args:
        process: its name as in `winnow status`: work, publish, serve.
        stream: a terminal gets readable lines, everything else one JSON object a line.
    """
    target = stream or sys.stderr
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    structlog.contextvars.bind_contextvars(process=process)
    _install(shared, target)


def get(name: str) -> Logger:
    """Return the logger of a module; use keyword arguments for everything that varies."""
    logger: Logger = structlog.stdlib.get_logger(name)
    return logger


def where(error: BaseException) -> str:
    """Return the class of an error and the line that raised it, without its message, which may quote a conversation."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


def _install(shared: list[Any], target: TextIO) -> None:
    """Route the standard library's logging through the same renderer."""
    handler = logging.StreamHandler(target)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_renderer(target)],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for name, level in QUIET.items():
        logging.getLogger(name).setLevel(level)


def _renderer(target: TextIO) -> list[Any]:
    if target.isatty():
        return [structlog.dev.ConsoleRenderer()]
    return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
