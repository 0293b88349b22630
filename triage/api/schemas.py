"""What the review routes take and give, as JSON."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from ingest.wire.winnow import to_wire
from storage.codec import dump
from storage.records import CaseFile, Claim, ErrorMark, Grade, IdealAnswer, TagVerdict, Verdicts


class DecisionIn(BaseModel):
    """A decision as submitted."""

    model_config = ConfigDict(extra="forbid")
    lease: str
    tags: tuple[TagVerdict, ...] = ()
    errors: tuple[ErrorMark, ...] = ()
    grades: tuple[Grade, ...] = ()
    ideal_answer: IdealAnswer | None = None
    action: str = "none"
    note: str = Field("", max_length=20_000)

    def verdicts(self) -> Verdicts:
        """Return the decision without its lease."""
        return Verdicts(
            tags=self.tags,
            errors=self.errors,
            grades=self.grades,
            ideal_answer=self.ideal_answer,
            action=self.action,
            note=self.note,
        )


class ReleaseIn(BaseModel):
    """Why a claim is given back."""

    model_config = ConfigDict(extra="forbid")
    reason: str = Field("skipped", max_length=500)


def case_to_wire(file: CaseFile) -> dict[str, Any]:
    """Return a case as the claim and case routes show it."""
    case, tagged = file.case, dump(file.tagged)
    severity = dump(case.severity)
    return {
        "case_id": str(case.id),
        "conversation_id": case.conversation_id,
        "revision": case.revision,
        "state": case.state,
        "lane": case.lane,
        "band": case.severity.band,
        "expected_harm": case.severity.expected_harm,
        "grade": case.severity.grade,
        "reasons": severity["reasons"],
        "tags": tagged["tags"],
        "screened": tagged["screened"],
        "reports": [dump(report) for report in file.reports],
        "history": list(file.history),
        "opened_at": case.opened_at.isoformat(),
        "due_at": case.due_at.isoformat(),
        "conversation": to_wire(file.conversation),
    }


def claim_to_wire(claim: Claim, file: CaseFile) -> dict[str, Any]:
    """Return a claim with its case."""
    return {
        "claim_id": str(claim.id),
        "lease": claim.lease,
        "expires_at": claim.expires_at.isoformat(),
        "case": case_to_wire(file),
    }
