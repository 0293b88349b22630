"""What a reviewer is shown as the ground of a tag: the classifier's evidence as plain lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from classifiers.tag import Tag
from storage.records import CaseFile
from triage.console import words

LONGEST = 600
"""Characters of one value, at most; evidence is a pointer, not a copy of the conversation."""

WEIGHTS = "weights"
"""Key under which a classifier lists [start, end, weight] of words."""

OBJECTION = "objection"
"""Key under which a classifier gives [message id, start, end] of what somebody said against it."""

SOURCES = "sources"
"""Key under which a classifier lists where its facts are from."""

CONTRIBUTIONS = "contributions"
"""Key under which the fact checks list what each of them adds."""

FACT = "factual_error"
"""Category of what the fact checks find, and the first part of those under it."""

APART = frozenset({WEIGHTS, OBJECTION, SOURCES, CONTRIBUTIONS, "error", "focus"})
"""Keys that are no plain values: shown in a way of their own, or in the text."""

LINKS = ("https://", "http://")

DOCUMENT = "Document"
"""Name of the line that quotes the passage of a document which a claim was held against."""

FIRST = ("Says", "Source", "Claim", "Expected", "Said", DOCUMENT, "Also", "But", "Kind")
"""Names of the lines that come first, in this order."""

HOW = ("Check", "Weights", "Rule")
"""Names of the lines on how a fact check came to it, which are folded away: the reason does not need them."""

TOLD_BY = frozenset({"Claim", "Expected", "Said", DOCUMENT})
"""Names of lines that are left out where the sentence for a person holds them."""

WORTH_SAYING = 1.0
"""Log-odds from which on what another check says has a line of its own; its weight is listed anyway."""

TENFOLD = "+2.3 makes an error ten times as likely"

MOST = 24
"""Lines shown, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One named value of the evidence."""

    name: str
    value: str
    url: str | None = None  # where a person can look it up
    how: bool = False  # whether it says how it was found, which is folded away


def evidence_lines(tag: Tag) -> tuple[Line, ...]:
    """Return a tag's evidence, each value as one line, a whole sentence first; nested values are named by their path.

    Weights of words and objections are left out: they are places in the text, see `weighed` and `passages`.
    """
    told = _private(tag) or {name: value for name, value in _named(tag).items() if name not in APART}
    lines = [Line(name=_spoken(path), value=value) for path, value in _flat("", told) if path and value]
    says = " ".join(line.value for line in lines if line.name == "Says").casefold()
    lines = [line for line in lines if line.name not in TOLD_BY or line.value.casefold() not in says]
    lines += [*_sources(tag), *_contributions(tag)]
    ordered = sorted(lines, key=_place)
    return tuple(dict.fromkeys(replace(line, how=_is_how(tag, line)) for line in ordered))[:MOST]


def _place(line: Line) -> int:
    if line.name in HOW:
        return len(FIRST) + 1 + HOW.index(line.name)
    return FIRST.index(line.name) if line.name in FIRST else len(FIRST)


def _is_how(tag: Tag, line: Line) -> bool:
    return _is_fact(tag) and line.name in HOW


def _is_fact(tag: Tag) -> bool:
    return tag.category.partition(".")[0] == FACT


def _named(tag: Tag) -> Mapping[str, object]:
    """The evidence, a fact check by what a person calls it, and the passage of a document told from that of the tag."""
    if not _is_fact(tag):
        return tag.evidence
    told = dict(tag.evidence)
    kind, passage = told.pop("kind", None), told.pop("passage", None)
    return {**told, "check": kind and words.check(str(kind)), DOCUMENT: passage}


def _sources(tag: Tag) -> Iterator[Line]:
    """Where the facts are from: title, row of a table, age and licence on one line, with a link when there is one."""
    for source in _mappings(tag.evidence.get(SOURCES)):
        parts = [str(source[name]) for name in ("title", "row") if source.get(name)]
        parts += [f"as of {source['as_of']}"] if source.get("as_of") else []
        parts += [str(source["licence"])] if source.get("licence") else []
        url = str(source.get("url", ""))
        yield Line(name="Source", value=", ".join(parts)[:LONGEST], url=url if url.startswith(LINKS) else None)


def _contributions(tag: Tag) -> Iterator[Line]:
    """What other checks say of the sentence, for and against; and what each adds, in log-odds."""
    given = [one for one in _mappings(tag.evidence.get(CONTRIBUTIONS)) if isinstance(one.get("logit"), int | float)]
    for one in given:
        says = str(one.get("says", ""))
        if says and says != tag.evidence.get("says") and abs(_adds(one)) >= WORTH_SAYING:
            name = "Also" if _adds(one) > 0 else "But"
            yield Line(name=name, value=f"{words.check(str(one.get('check', '')))}: {says}"[:LONGEST])
    if given:
        weights = ", ".join(f"{words.check(str(one.get('check', '')))} {_adds(one):+.1f}" for one in given)
        yield Line(name="Weights", value=f"{weights}; {TENFOLD}"[:LONGEST])


def _adds(contribution: Mapping[str, object]) -> float:
    logit = contribution.get("logit")
    return float(logit) if isinstance(logit, int | float) else 0.0


def _mappings(value: object) -> Iterator[Mapping[str, object]]:
    yield from (one for one in (value if isinstance(value, list | tuple) else ())[:MOST] if isinstance(one, Mapping))


def _private(tag: Tag) -> dict[str, object]:
    """What speaks for private data, in words; nothing for other tags."""
    if not tag.category.startswith("pii."):
        return {}
    told = dict(tag.evidence)
    known = {"found_by": words.GROUNDS.get(str(told.pop("kind", None))), "whose": words.whose(tag)}
    return {**told, **{name: value for name, value in known.items() if value}}


def weighed(file: CaseFile, tag: Tag) -> tuple[Line, ...]:
    """Return the words that carry a score, strongest first, with what each brings in logits."""
    text = content_of(file, tag.message_id, tag.candidate) or ""
    weights = tag.evidence.get(WEIGHTS)
    entries = weights if isinstance(weights, list | tuple) else ()
    return tuple(line for entry in entries[:MOST] if (line := _weight(text, entry)))


def _weight(text: str, entry: object) -> Line | None:
    match entry:
        case [int(start), int(end), float(weight) | int(weight)] if 0 <= start < end <= len(text):
            part = text[start:end][:LONGEST]
            return Line(name=f"{'Phrase' if len(part.split()) > 1 else 'Word'}, {weight:+.2f}", value=part)
    return None


def passages(file: CaseFile, tag: Tag) -> tuple[Line, ...]:
    """Return the passages that a tag is about, and what somebody said against it, as lines."""
    about = tuple(Line(name="Passage", value=part) for part in _passages(file, tag))[:MOST]
    return (*about, *_objection(file, tag))


def _objection(file: CaseFile, tag: Tag) -> Iterator[Line]:
    match tag.evidence.get(OBJECTION):
        case [str(message_id), int(start), int(end)] if 0 <= start < end:
            if passage := (content_of(file, message_id, None) or "")[start:end][:LONGEST]:
                yield Line(name="Objection", value=passage)


def _passages(file: CaseFile, tag: Tag) -> Iterator[str]:
    text = content_of(file, tag.message_id, tag.candidate)
    for start, end in tag.spans if text is not None else ():
        if passage := (text or "")[max(0, start) : end][:LONGEST]:
            yield passage


def content_of(file: CaseFile, message_id: str, candidate: str | None) -> str | None:
    """Return the text of a message, or of one of its candidates; None when the case has no such text."""
    for message in file.conversation.messages:
        if message.id == message_id:
            if candidate is None:
                return message.content
            return next((one.content for one in message.candidates if one.id == candidate), None)
    return None


def _flat(path: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _flat(f"{path} {name}".strip(), inner)
    elif isinstance(value, list | tuple) and any(isinstance(inner, Mapping | list | tuple) for inner in value):
        for number, inner in enumerate(value, 1):
            yield from _flat(f"{path} {number}", inner)
    elif isinstance(value, list | tuple):
        yield path, ", ".join(_plain(inner) for inner in value)[:LONGEST]
    elif value is not None:
        yield path, _plain(value)[:LONGEST]


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def _spoken(path: str) -> str:
    text = path.replace("_", " ")
    return text[:1].upper() + text[1:]
