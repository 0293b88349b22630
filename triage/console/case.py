"""The case page: what a reviewer reads and judges, and what is shown of it only when asked for."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Body, Form, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import BaseModel, ConfigDict, Field

from storage.errors import CaseNotFoundError, StaleLeaseError
from storage.records import Capability, CaseFile, Claim
from triage.api.auth import CSRF_HEADER
from triage.console import words
from triage.console.evidence import content_of, evidence_lines, passages
from triage.console.pages import Pages
from triage.console.passages import shown_tags
from triage.console.session import Signed, guarded, own_form, signed
from triage.console.view import CaseView, case_view
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


class RevealIn(BaseModel):
    """A passage that the reviewer asks for."""

    model_config = ConfigDict(extra="forbid")
    message_id: str
    candidate: str | None = None
    start: int = Field(ge=0)  # code point
    end: int = Field(ge=0)  # code point, exclusive


def router(services: Services, pages: Pages) -> APIRouter:
    """Return the routes of the case page."""
    routes = APIRouter(route_class=guarded(pages), include_in_schema=False)

    @routes.get("/case/{case_id}")
    def show(request: Request, case_id: UUID) -> Response:
        """Show a case to the person who holds it."""
        given = signed(request, services)
        require(given.person, Capability.CLAIM)
        now = services.now()
        held = claims.held_case(services.store, given.person, now)
        signs = {"person": given.person, "csrf": given.csrf}
        if held is None or held[1].case.id != case_id:
            return pages.render(request, "ended.html", {**signs, "case_id": case_id, "taken": False}, 409)
        return pages.render(request, "case.html", {**signs, **_values(*held, services, now)})

    @routes.post("/case/{case_id}/again")
    def again(request: Request, case_id: UUID, csrf: Annotated[str, Form()] = "") -> Response:
        """Claim a case again whose lease has ended."""
        given = signed(request, services)
        own_form(request, given, csrf)
        require(given.person, Capability.CLAIM)
        lease = timedelta(seconds=services.settings.review.lease)
        try:
            claims.claim_again(services.store, given.person, services.policy, case_id, lease, services.now())
        except StaleLeaseError:
            values = {"person": given.person, "csrf": given.csrf, "case_id": case_id, "taken": True}
            return pages.render(request, "ended.html", values, 409)
        return RedirectResponse(f"/case/{case_id}", status_code=303)

    @routes.post("/case/{case_id}/reveal")
    def reveal(request: Request, case_id: UUID, wanted: Annotated[RevealIn, Body()]) -> Response:
        """Send a hidden passage, once the audit log says who asked."""
        given = _asking(request, services)
        file = _held(given, case_id, services)
        text = content_of(file, wanted.message_id, wanted.candidate)
        if text is None:
            raise CaseNotFoundError(case_id)
        where = {"message": wanted.message_id[:128], "start": wanted.start, "end": wanted.end}
        _audit(services, given, case_id, "text.revealed", where)
        return JSONResponse({"text": text[wanted.start : wanted.end]})

    @routes.post("/case/{case_id}/evidence/{key}")
    def evidence(request: Request, case_id: UUID, key: str) -> Response:
        """Show the ground of a tag, once the audit log says who asked."""
        given = _asking(request, services)
        file = _held(given, case_id, services)
        tags = {f"t{number}": tag for number, tag in enumerate(shown_tags(file, services.policy), 1)}
        if key not in tags:
            raise CaseNotFoundError(case_id)
        _audit(services, given, case_id, "evidence.viewed", {"category": tags[key].category})
        lines = (*passages(file, tags[key]), *evidence_lines(tags[key]))
        return pages.render(request, "lines.html", {"lines": lines})

    return routes


def _asking(request: Request, services: Services) -> Signed:
    """Return who asks from a script of ours."""
    given = signed(request, services)
    own_form(request, given, request.headers.get(CSRF_HEADER, ""))
    require(given.person, Capability.CASE_READ)
    return given


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
        "judged_title": _judged_title(view),
        "skip_reasons": SKIP_REASONS,
    }


def _language(view: CaseView) -> str | None:
    names = {"en": "English", "es": "Spanish", "fr": "French", "zh": "Chinese"}
    return names.get(view.language, view.language) if view.language else None


def _judged_title(view: CaseView) -> str:
    messages = {message.id: message for fold in view.folds for message in fold.messages}
    judged = messages.get(view.ideal_for or "")
    at = f", {judged.created_at:%H:%M}" if judged and judged.created_at else ""
    return f"Grade the answer{at}"


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
