"""The case page: what a reviewer reads and judges, and what is shown of it only when asked for."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import BaseModel, ConfigDict, Field

from classifiers.tag import Tag
from storage.errors import CaseNotFoundError, StaleLeaseError
from storage.records import Capability, CaseFile, Claim
from triage.api.auth import Given
from triage.console import words
from triage.console.evidence import Line, content_of, evidence_lines, passages, weighed
from triage.console.pages import Page, Shown
from triage.console.passages import shown_tags
from triage.console.session import Asker, ConsoleRoute, Sender, Signed, Someone
from triage.console.similar import NEWEST, precedents
from triage.console.view import CaseView, MessageView, case_view, suggested
from triage.review import claim as claims
from triage.review.roles import require
from triage.services import Services

SKIP_REASONS = (
    "I do not read this language well",
    "The guideline does not cover it",
    "I know the people in it",
    "Something on the page is broken",
)
FACTS = 8
"""Entries of the metadata shown, at most."""

LONGEST_FACT = 200  # characters


class Passage(BaseModel):
    """A stretch of a text."""

    model_config = ConfigDict(extra="forbid")
    message_id: str
    candidate: str | None = None
    start: int = Field(ge=0)  # code point
    end: int = Field(ge=0)  # code point, exclusive


class RevealIn(BaseModel):
    """Hidden passages that the reviewer asks for."""

    model_config = ConfigDict(extra="forbid")
    passages: tuple[Passage, ...] = Field(min_length=1, max_length=2000)


class GradeIn(BaseModel):
    """The grade that a reviewer has given to an answer."""

    model_config = ConfigDict(extra="forbid")
    message_id: str
    candidate: str | None = None
    grade: int = Field(ge=1, le=7)


router = APIRouter(route_class=ConsoleRoute, include_in_schema=False)


@router.get("/case/{case_id}")
def show(page: Shown, services: Given, given: Someone, case_id: UUID) -> Response:
    """Show a case to the person who holds it."""
    require(given.person, Capability.CLAIM)
    now = services.now()
    held = claims.held_case(services.store, given.person, now)
    if held is None or held[1].case.id != case_id:
        return _ended(page, given, case_id, taken=False)
    return page.render("case.html", {**_signs(given), **_values(*held, services, now)})


@router.post("/case/{case_id}/again")
def again(page: Shown, services: Given, given: Sender, case_id: UUID) -> Response:
    """Claim a case again whose lease has ended."""
    require(given.person, Capability.CLAIM)
    lease = timedelta(seconds=services.settings.review.lease)
    try:
        claims.claim_again(services.store, given.person, services.policy, case_id, lease=lease, now=services.now())
    except StaleLeaseError:
        return _ended(page, given, case_id, taken=True)
    return RedirectResponse(f"/case/{case_id}", status_code=303)


@router.post("/case/{case_id}/reveal")
def reveal(services: Given, given: Asker, case_id: UUID, wanted: RevealIn) -> Response:
    """Send hidden passages, once the audit log says who asked."""
    file = _held(given, case_id, services)
    texts = [content_of(file, part.message_id, part.candidate) for part in wanted.passages]
    if None in texts:
        raise CaseNotFoundError(case_id)
    where = {"passages": len(texts), "messages": len({part.message_id for part in wanted.passages})}
    _audit(services, given, case_id, "text.revealed", where)
    pairs = zip(texts, wanted.passages, strict=True)
    return JSONResponse({"texts": [(text or "")[part.start : part.end] for text, part in pairs]})


@router.post("/case/{case_id}/suggested")
def suggest(services: Given, given: Asker, case_id: UUID, own: GradeIn) -> Response:
    """Send the grade that the model suggests for an answer, once the reviewer has given their own."""
    file = _held(given, case_id, services)
    grade = suggested(file).get((own.message_id, own.candidate))
    if grade is not None:
        detail: dict[str, str | int] = {"message_id": own.message_id, "own": own.grade, "suggested": round(grade * 10)}
        _audit(services, given, case_id, "grade.suggested", detail)
    return JSONResponse({"grade": None if grade is None else round(grade, 1)})


@router.post("/case/{case_id}/evidence/{key}")
def evidence(page: Shown, services: Given, given: Asker, case_id: UUID, key: str) -> Response:
    """Show the ground of a tag, once the audit log says who asked."""
    file = _held(given, case_id, services)
    tags = {f"t{number}": tag for number, tag in enumerate(shown_tags(file, services.policy), 1)}
    if key not in tags:
        raise CaseNotFoundError(case_id)
    _audit(services, given, case_id, "evidence.viewed", {"category": tags[key].category})
    tag = tags[key]
    about = passages(file, tag)
    lines = (*about, *evidence_lines(tag), *weighed(file, tag), *_precedents(file, tag, about, services))
    return page.render("lines.html", {"lines": lines})


def _precedents(file: CaseFile, tag: Tag, about: Sequence[Line], services: Services) -> tuple[Line, ...]:
    """Return confirmed passages like those of the tag, from the lane of the case."""
    with services.store.transaction() as work:
        confirmed = work.decisions.confirmed(tag.category, file.case.lane, newest=NEWEST)
    others = [one for one in confirmed if one.conversation.id != file.conversation.id]
    return precedents([line.value for line in about], others)


def _ended(page: Page, given: Signed, case_id: UUID, *, taken: bool) -> Response:
    return page.render("ended.html", {**_signs(given), "case_id": case_id, "taken": taken}, 409)


def _signs(given: Signed) -> dict[str, object]:
    return {"person": given.person, "csrf": given.csrf}


def _held(given: Signed, case_id: UUID, services: Services) -> CaseFile:
    """Return the case that the person holds.

    Raises:
        StaleLeaseError: the person does not hold it.
    """
    with services.store.transaction() as work:
        claim = work.claims.live(given.person.id)
        if claim is None or claim.case_id != case_id or claim.expires_at <= services.now():
            raise StaleLeaseError(case_id)
        return work.cases.file(case_id)


def _audit(services: Services, given: Signed, case_id: UUID, action: str, detail: Mapping[str, str | int]) -> None:
    with services.store.transaction() as work:
        work.audit.add(given.person.id, action, str(case_id), at=services.now(), detail=detail)


def _values(claim: Claim, file: CaseFile, services: Services, now: datetime) -> Mapping[str, object]:
    policy, case = services.policy, file.case
    view = case_view(file, policy)
    return {
        "claim": claim,
        "case": case,
        "view": view,
        "policy": policy,
        "seconds_left": max(0, int((claim.expires_at - now).total_seconds())),
        "lease_seconds": int(services.settings.review.lease),
        "band": policy.band_names[case.band],
        "band_from": policy.bands[case.band].start,
        "due": words.due(case.due_at, now),
        "late": case.due_at < now,
        "about": [part for part in (_language(view), file.conversation.source, file.conversation.model) if part],
        "reports": _reports(file, view),
        "history": _history(file),
        "documents": file.conversation.context,
        "known": _known(file, view),
        "rules": _rules(services, view),
        "choices": [(name, rule) for name, rule in policy.categories.items() if rule.tag and rule.family != "report"],
        "judged": _judged(view),
        "skip_reasons": SKIP_REASONS,
    }


def _language(view: CaseView) -> str | None:
    names = {"en": "English", "es": "Spanish", "fr": "French", "zh": "Chinese"}
    return names.get(view.language, view.language) if view.language else None


def _judged(view: CaseView) -> MessageView | None:
    """Return the message that is graded where there are no candidates."""
    messages = (message for fold in view.folds for message in fold.messages)
    return next((message for message in messages if message.id == view.ideal_for), None)


def _reports(file: CaseFile, view: CaseView) -> list[dict[str, object]]:
    anchors = {message.id: message.key for fold in view.folds for message in fold.messages}
    return [
        {
            "reason": report.reason.replace("_", " "),
            "comment": report.comment,
            "reporter_ref": report.reporter_ref,
            "occurred_at": report.occurred_at,
            "anchor": anchors.get(report.message_id or ""),
        }
        for report in file.reports
    ]


def _history(file: CaseFile) -> list[dict[str, object]]:
    return [{"at": _time(entry.get("at")), "what": str(entry.get("what", ""))} for entry in file.history]


def _time(value: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(value))
    except ValueError:
        return None


def _known(file: CaseFile, view: CaseView) -> list[tuple[str, str]]:
    """Facts about the conversation, the producer's own ones last."""
    conversation = file.conversation
    facts: list[tuple[str, object]] = [
        ("User", conversation.user_ref or "not given"),
        ("Reports", len(file.reports) or "none"),
        ("Screened", "in part" if view.unscreened else "in full"),
        *list(conversation.metadata.items())[:FACTS],
    ]
    return [(name[:LONGEST_FACT], str(value)[:LONGEST_FACT]) for name, value in facts]


def _rules(services: Services, view: CaseView) -> list[tuple[str, object]]:
    """The policy's categories, those of this case first; a rule for `pii` speaks for `pii.email_address` too."""
    categories = services.policy.categories
    here = {tag.category if tag.category in categories else tag.category.split(".")[0] for tag in view.tags}
    named = [(name, rule) for name, rule in categories.items() if rule.tag]
    return sorted(named, key=lambda pair: pair[0] not in here)
