"""Writes the reference pages from the code: settings, events, dead-letter codes, metrics."""

import json
import sys
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

from fastapi import FastAPI
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from config.metrics import ALL
from config.settings import Settings
from config.topics import Topics
from ingest.errors import REFUSALS
from ingest.wire.schema import event_schemas
from triage.api.app import PARTS

TOPICS = Topics()
FOLDER = Path(__file__).parent / "reference"
NOTE = "<!-- Made by `python docs/generate.py`; change the code, not this page. -->\n\n"


def pages() -> dict[str, str]:
    """Return every reference page by file name."""
    return {
        "settings.md": settings_page(),
        "events.md": events_page(),
        "dead-letters.md": dead_letters_page(),
        "metrics.md": metrics_page(),
        "openapi.json": _json(openapi()),
        "asyncapi.json": _json(asyncapi()),
    }


def settings_page() -> str:
    """Return the page of settings."""
    rows = [
        f"| `{name}` | {kind} | {default} | {meaning} |"
        for name, kind, default, meaning in _settings(Settings, "WINNOW")
    ]
    return (
        f"{NOTE}# Settings\n\nEach is an environment variable. Only `winnow` reads them, once, when it starts.\n\n"
        "| variable | kind | default | meaning |\n| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n"
    )


def _settings(model: type[BaseModel], prefix: str) -> list[tuple[str, str, str, str]]:
    separator = "_" if prefix == "WINNOW" else "__"
    found: list[tuple[str, str, str, str]] = []
    for name, field in model.model_fields.items():
        variable = f"{prefix}{separator}{name.upper()}"
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            found += _settings(field.annotation, variable)
        else:
            found.append((variable, _kind(field.annotation), _default(field), field.description or ""))
    return found


def _kind(annotation: Any) -> str:  # noqa: ANN401 - any annotation
    if get_origin(annotation) in {Union, UnionType}:
        return " or ".join(_kind(part) for part in get_args(annotation) if part is not type(None))
    name = getattr(annotation, "__name__", str(annotation))
    if name == "Literal":
        return " or ".join(f"`{value}`" for value in get_args(annotation))
    return {"str": "text", "SecretStr": "secret", "int": "whole number", "float": "number", "bool": "yes/no"}.get(
        name, name.lower()
    )


def _default(field: FieldInfo) -> str:
    if field.default_factory is not None:
        return "the platform's data folder"
    if field.default is None or field.default is PydanticUndefined:
        return "unset"
    return f"`{json.dumps(field.default)}`"


def events_page() -> str:
    """Return the page of event schemas."""
    parts = [
        f"## {name}\n\n```json\n{json.dumps(schema, indent=2, ensure_ascii=False)}\n```\n"
        for name, schema in event_schemas().items()
    ]
    head = (
        "# Events in\n\nWinnow's own events, version 1, as JSON Schema. Also accepted, and recognised by shape: the same in CloudEvents 1.0, "
        'OpenAI chat messages, ShareGPT, WildChat and LMSYS rows, OpenTelemetry GenAI events, and `{"id", "text"}`.\n\n'
    )
    return NOTE + head + "\n".join(parts)


def dead_letters_page() -> str:
    """Return the page of refusal codes."""
    rows = "\n".join(f"| `{code}` | {meaning} |" for code, meaning in REFUSALS.items())
    return (
        f"{NOTE}# Dead-letter codes\n\nWhat `winnow dead list`, HTTP problems and `winnow tag` errors name. A code never changes its meaning.\n\n"
        f"| code | meaning |\n| --- | --- |\n{rows}\n"
    )


def metrics_page() -> str:
    """Return the page of metrics."""
    rows = "\n".join(f"| `{m.name}` | {m.kind} | {m.unit} | {m.meaning} |" for m in ALL)
    return f"{NOTE}# Metrics\n\nOn `/metrics`, for Prometheus.\n\n| name | kind | unit | meaning |\n| --- | --- | --- | --- |\n{rows}\n"


def openapi() -> dict[str, Any]:
    """Return the HTTP interface as OpenAPI 3.1."""
    app = FastAPI(title="Winnow", version="1")
    for part in PARTS:
        app.include_router(part.router)
    return app.openapi()


def asyncapi() -> dict[str, Any]:
    """Return the topics as AsyncAPI 3: what comes in, and what goes out."""
    schemas = event_schemas()
    reports = {name: schema for name, schema in schemas.items() if "report" in name or "erasure" in name}
    channels = {
        TOPICS.conversations: {name: schema for name, schema in schemas.items() if name not in reports},
        TOPICS.reports: reports,
        TOPICS.tagged: {"tagged": {"type": "object", "description": "Tags and severity; no message text."}},
        TOPICS.labels: {"label": {"type": "object", "description": "A label or a tombstone, redacted."}},
        TOPICS.dead: {"dead": {"description": "The original bytes; why and where from in `winnow-` headers."}},
    }
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "Winnow", "version": "1"},
        "channels": {name: _channel(name, messages) for name, messages in channels.items()},
        "operations": {
            ("receive." if name in {TOPICS.conversations, TOPICS.reports} else "send.") + name: {
                "action": "receive" if name in {TOPICS.conversations, TOPICS.reports} else "send",
                "channel": {"$ref": f"#/channels/{name}"},
            }
            for name in channels
        },
    }


def _channel(name: str, messages: dict[str, Any]) -> dict[str, Any]:
    return {
        "address": name,
        "messages": {
            kind: {"name": kind, "contentType": "application/json", "payload": schema}
            for kind, schema in messages.items()
        },
    }


def _json(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    """Write every page."""
    for name, text in pages().items():
        (FOLDER / name).write_text(text, "utf-8")
        print(FOLDER / name)


if __name__ == "__main__":
    sys.exit(main())
