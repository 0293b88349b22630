"""The machine's side of a verdict: which of its tags a person means. Pure."""

from dataclasses import replace

from classifiers.tag import Span, Tag
from storage.records import CaseFile, TagVerdict, Verdict, Verdicts

REPORT = "user_report."


def machine_tag(verdict: TagVerdict, file: CaseFile) -> Tag | None:
    """Return the tag that a verdict confirms or rejects: same place, then the spans that fit best, then the score."""
    same = (
        tag
        for tag in (*file.tagged.tags, *_reported(verdict, file))
        if (tag.category, tag.message_id, tag.candidate) == (verdict.category, verdict.message_id, verdict.candidate)
    )
    fitting = ((_fit(tag.spans, verdict.spans), tag.score, tag) for tag in same)
    best = max(fitting, key=lambda found: found[:2], default=None)
    return best[2] if best and best[0] else None


def completed(verdicts: Verdicts, file: CaseFile) -> Verdicts:
    """Return verdicts with score, classifier and spans of the tags that they judge, whatever was submitted there."""
    return replace(verdicts, tags=tuple(_completed(verdict, file) for verdict in verdicts.tags))


def _completed(verdict: TagVerdict, file: CaseFile) -> TagVerdict:
    tag = None if verdict.verdict is Verdict.ADDED else machine_tag(verdict, file)
    if tag is None or tag.classifier == REPORT:
        return replace(verdict, score=None, classifier=None)
    return replace(verdict, score=tag.score, classifier=tag.classifier, spans=verdict.spans or tag.spans)


def _fit(tag: tuple[Span, ...], verdict: tuple[Span, ...]) -> int:
    """Return 3 for the same spans, 2 when the verdict names none, 1 for an overlap or a tag without spans, else 0."""
    if set(tag) == set(verdict):
        return 3
    if not verdict:
        return 2
    return int(not tag or any(start < end_ and start_ < end for start, end in tag for start_, end_ in verdict))


def _reported(verdict: TagVerdict, file: CaseFile) -> tuple[Tag, ...]:
    """Return what users reported, as tags: a person may confirm or reject a report too."""
    return tuple(
        Tag(category=f"{REPORT}{report.reason}", score=0.0, message_id=verdict.message_id, classifier=REPORT)
        for report in file.reports
        if report.message_id in {None, verdict.message_id}
    )
