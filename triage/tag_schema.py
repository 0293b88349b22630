"""The JSON Schema of one output line of `winnow tag`."""

from typing import Any

from classifiers.tag import CATEGORIES, Outcome
from ingest.conversation import Role

PROBABILITY: dict[str, Any] = {"type": "number", "minimum": 0, "maximum": 1}
EVIDENCE: dict[str, Any] = {"type": "object", "description": "what a person can check; `kind` says how to read it"}
COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
GRADE: dict[str, Any] = {"type": "number", "minimum": 1, "maximum": 7}
NAME: dict[str, Any] = {"type": "string", "minLength": 1}


def schema() -> dict[str, Any]:
    """Return the schema, draft 2020-12: a tagged conversation, or a line that could not be read."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One output line of winnow tag",
        "oneOf": [{"$ref": "#/$defs/tagged"}, {"$ref": "#/$defs/unreadable"}],
        "$defs": {"tagged": _tagged(), "unreadable": _unreadable()},
    }


def _record(properties: dict[str, Any], optional: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the schema of an object that holds just these keys."""
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _tagged() -> dict[str, Any]:
    return _record(
        {
            "id": NAME,
            "language": {"type": "string", "pattern": "^([a-z]{2}|und)$"},
            "scores": _scores(required=CATEGORIES),
            "tags": _list(_tag()),
            "messages": _list(
                _record({"id": NAME, "role": {"enum": [role.value for role in Role]}, "scores": _scores()})
            ),
            "claims": _list(
                _record(
                    {
                        "message_id": NAME,
                        "start": COUNT,
                        "end": COUNT,
                        "score": PROBABILITY,
                        "evidence": _list(EVIDENCE),
                    }
                )
            ),
            "grades": _list(
                _record({"message_id": NAME, "candidate": NAME, "grade": GRADE}, optional=("candidate",))
                | {"description": "suggested for each answer that was sent, and for its candidates"}
            ),
            "severity": _severity(),
            "screened": {
                "type": "object",
                "additionalProperties": {"enum": [outcome.value for outcome in Outcome]},
            },
        }
    )


def _scores(required: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "additionalProperties": PROBABILITY}


def _tag() -> dict[str, Any]:
    return _record(
        {
            "category": {"type": "string", "pattern": r"^[a-z_]+(\.[a-z0-9_]+)?$"},
            "score": PROBABILITY,
            "message_id": NAME,
            "spans": _list({"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}),
            "evidence": EVIDENCE,
            "classifier": {"type": "string", "pattern": "^[^@]+@[^@]+$"},
            "candidate": NAME,
        },
        optional=("candidate",),
    )


def _severity() -> dict[str, Any]:
    return _record(
        {
            "expected_harm": PROBABILITY,
            "band": {"type": "string", "pattern": "^P[0-9]$"},
            "grade": GRADE | {"description": "of the whole conversation: 7 when nothing in it was found wrong"},
            "reasons": _list(_record({"category": NAME, "share": PROBABILITY, "detail": {"type": "string"}})),
            "opens": {"type": "boolean", "description": "whether the policy wants a person to look"},
            "why": {"enum": ["severity", "report", "screening", "audit"]},
        }
    )


def _unreadable() -> dict[str, Any]:
    return _record(
        {
            "line": {"type": "integer", "minimum": 1},
            "id": {"type": "null"},
            "error": _record({"code": NAME, "message": NAME}),
        }
    )
