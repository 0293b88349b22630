"""Message content that comes as a list of typed parts, as text that a person can read and a classifier can score."""

import orjson

Part = dict[str, object]


def text_of(content: object) -> str:
    """Return plain text for content that is text, null, or parts; what is not text becomes `[its type]`."""
    if content is None:
        return ""
    if isinstance(content, list):
        return "\n".join(filter(None, (part_text(part) for part in content)))
    return content if isinstance(content, str) else _json(content)


def part_text(part: object) -> str:
    """Return one part as text: of OpenAI (`text`, `refusal`, ...) or OpenTelemetry (`content`, `tool_call`, ...)."""
    if not isinstance(part, dict):
        return text_of(part)
    kind = part.get("type")
    if kind in ("tool_call", "function_call", "tool_use"):
        return call_text(part)
    for name in ("text", "content", "refusal", "response", "result"):
        if name in part:
            return text_of(part[name])
    return f"[{kind}]" if isinstance(kind, str) and kind.isidentifier() else "[part]"


def call_text(call: Part) -> str:
    """Return a tool call as `name(arguments)`."""
    function = call.get("function")
    named = function if isinstance(function, dict) else call
    name = named.get("name")
    arguments = named.get("arguments", named.get("input"))
    return f"{name if isinstance(name, str) else 'tool'}({text_of(arguments)})"


def _json(value: object) -> str:
    return orjson.dumps(value).decode()
