"""Private data put back into redacted labels, from the log that still holds it; nothing is kept twice."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from storage.labels import LabelEntry
from triage.redaction.plan import Plan
from triage.redaction.redact import carried_out, carry, redact
from triage.redaction.rewriting import Edit, Rewritten, rewrite
from triage.redaction.spreading import verbatim
from triage.redaction.style import Style
from triage.redaction.styles import DOT
from triage.redaction.texts import Place, put, texts


def restore(given: Mapping[str, Any], entry: LabelEntry, key: bytes) -> dict[str, Any]:
    """Return a redacted label with its private data.

    A label as it left Winnow becomes exactly what it was. Where somebody has changed it since, texts that were left
    alone become what they were, and in the others each stand-in becomes the longest value that it stood for; dots
    stand for nothing that could be looked up, and stay.

    Args:
        given: the redacted label.
        entry: of the same label in the log, neither erased nor without a plan.
        key: the site's.
    """
    plan = Plan.from_json(entry.plan or {"entities": [], "marks": []})
    style = Style(given.get("redaction", Style.LABEL))
    shown = redact(entry.raw, plan, style, key)
    if shown == given:
        return deepcopy(entry.raw)
    return _pieced(given, entry.raw, shown, carried_out(entry.raw, plan, style, key))


def _pieced(
    given: Mapping[str, Any], raw: Mapping[str, Any], shown: Mapping[str, Any], left: Mapping[Place, Rewritten]
) -> dict[str, Any]:
    """Put back text by text."""
    result: dict[str, Any] = deepcopy(dict(given))
    before = dict(texts(raw))
    values = _values(before, left)
    back = {
        place: _inverse(left[place], before[place])
        if place in left and left[place].text == text
        else _swapped(text, values if before.get(place) != text else {})
        for place, text in texts(given)
    }
    carry(result, back)
    for group in ("tags", "errors"):
        for item, now, was, had in zip(
            result.get(group) or (), given.get(group) or (), shown.get(group) or (), raw.get(group) or (), strict=False
        ):
            if now == was:
                item["spans"] = had.get("spans")
    put(result, ((place, new.text) for place, new in back.items() if new.edits))
    result.pop("redacted", None)
    result.pop("redaction", None)
    return result


def _values(before: Mapping[Place, str], left: Mapping[Place, Rewritten]) -> dict[str, str]:
    """Stand-in to the longest value that it stood for; without dots."""
    found: dict[str, str] = {}
    for place, new in left.items():
        for edit in new.edits:
            name, value = new.text[slice(*edit.new)], before[place][slice(*edit.old)]
            if name.strip(DOT):
                found[name] = max(found.get(name, ""), value, key=len)
    return found


def _inverse(new: Rewritten, before: str) -> Rewritten:
    return Rewritten(text=before, edits=tuple(Edit(old=edit.new, new=edit.old) for edit in new.edits))


def _swapped(text: str, values: Mapping[str, str]) -> Rewritten:
    marks = verbatim(text, [(name, "") for name in values])
    return rewrite(text, marks, lambda _, name: values.get(name, name))
