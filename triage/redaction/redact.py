"""A label without its private data: the plan carried out in a style, spans of tags and errors moved along."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from triage.redaction.plan import Plan
from triage.redaction.pseudonyms import Pseudonyms
from triage.redaction.rewriting import Rewritten, rewrite
from triage.redaction.style import Style
from triage.redaction.styles import stand_ins
from triage.redaction.texts import Place, put, said_places, texts


def redact(record: Mapping[str, Any], plan: Plan, style: Style, key: bytes) -> dict[str, Any]:
    """Return the label without private data, with `redacted` set and its `redaction` named.

    Args:
        record: the label on the wire (wire.md, 'Label out'); not changed. One already redacted is returned as it is.
        plan: of this very record.
        style: what stands for a value.
        key: the site's.
    """
    result: dict[str, Any] = deepcopy(dict(record))
    if result.get("redacted") is True:
        return result
    rewritten = carried_out(result, plan, style, key)
    carry(result, rewritten)
    put(result, ((place, new.text) for place, new in rewritten.items()))
    result["redacted"] = True
    result["redaction"] = style.value
    return result


def carried_out(record: Mapping[str, Any], plan: Plan, style: Style, key: bytes) -> dict[Place, Rewritten]:
    """Return each text that loses something, as it then reads."""
    found = dict(texts(record))
    keyed = Pseudonyms(key, str(record.get("conversation_id", ""))).keyed
    stand_in = stand_ins(style, plan, found, keyed)
    return {place: rewrite(found[place], marks, stand_in) for place, marks in plan.marks.items()}


def carry(record: Mapping[str, Any], rewritten: Mapping[Place, Rewritten]) -> None:
    """Move the spans of tags and errors to where their text is now."""
    said = said_places(record)
    for item in (*(record.get("tags") or ()), *(record.get("errors") or ())):
        new = rewritten.get(said.get((item.get("message_id"), item.get("candidate")), ()))
        if new is not None and item.get("spans"):
            item["spans"] = [list(new.carried((start, end))) for start, end in item["spans"]]
