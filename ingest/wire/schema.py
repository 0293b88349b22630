"""JSON Schema of every event that Winnow takes in."""

from ingest.wire.winnow import MODELS, VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def event_schemas() -> dict[str, dict[str, object]]:
    """Return the schemas by CloudEvents type, `winnow.conversation.v1` and so on."""
    return {
        f"winnow.{name}.v{VERSION}": {"$schema": DIALECT, **model.model_json_schema()} for name, model in MODELS.items()
    }
