"""When a conversation becomes a case, rises, comes back, or leaves: a table."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from classifiers.tag import CATEGORIES, Tag, Tagged
from config.policy import load_policy
from ingest.conversation import Conversation, Message, Role
from storage.records import Case, CaseState, Reason, Severity
from triage.casework import Evidence, Outcome, casework

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=2)
POLICY = load_policy()


def severity(harm: float, *, why: str = "severity", opens: bool = True) -> Severity:
    """Return a severity in its band."""
    band = next(band.name for band in POLICY.bands if harm >= band.start)
    reasons = (Reason(category="insult", share=1.0),)
    return Severity(expected_harm=harm, band=band, grade=3.0, reasons=reasons, opens=opens, why=why)


def evidence(
    harm: float, *, fresh: tuple[str, ...] = (), why: str = "severity", opens: bool = True, reported: bool = False
) -> Evidence:
    """Return evidence of an insult in m1 and none in m2."""
    messages = tuple(Message(id=name, role=Role.USER, content="…") for name in ("m1", "m2"))
    tag = Tag(category="insult", score=0.9, message_id="m1", classifier="word@1")
    tagged = Tagged(
        conversation_id="c-1",
        revision=2,
        language="en",
        scores=dict.fromkeys(CATEGORIES, 0.1),
        tags=(tag,),
        messages={},
    )
    return Evidence(
        conversation=Conversation(id="c-1", messages=messages, revision=2),
        tagged=tagged,
        severity=severity(harm, why=why, opens=opens),
        fresh=frozenset(fresh),
        reported=reported,
    )


def known(state: CaseState, harm: float = 0.5, *, why: str = "severity") -> Case:
    """Return the case as it was opened at NOW."""
    opened = casework(replace(evidence(harm), severity=severity(harm, why=why)), None, POLICY, NOW)
    assert opened is not None
    return replace(opened.case, state=state, revision=1)


@pytest.mark.parametrize(
    ("item", "case", "outcome"),
    [
        pytest.param(evidence(0.5), None, Outcome.OPENED, id="policy wants a person to look"),
        pytest.param(evidence(0.1, opens=False), None, None, id="nobody needs to look"),
        pytest.param(evidence(0.6), known(CaseState.OPEN), Outcome.MERGED, id="more, while it waits"),
        pytest.param(evidence(0.6), known(CaseState.CLAIMED), Outcome.MERGED, id="more, while someone looks"),
        pytest.param(evidence(0.5, fresh=("m2",)), known(CaseState.DECIDED), None, id="decided, then harmless talk"),
        pytest.param(evidence(0.5, fresh=("m1",)), known(CaseState.DECIDED), Outcome.REOPENED, id="decided, then more"),
        pytest.param(evidence(0.5, reported=True), known(CaseState.DECIDED), Outcome.REOPENED, id="decided, reported"),
        pytest.param(
            evidence(0.1, fresh=("m1",), opens=False), known(CaseState.DECIDED), None, id="decided, and no longer opens"
        ),
        pytest.param(evidence(0.9, reported=True), known(CaseState.ERASED), None, id="erased"),
        pytest.param(
            evidence(0.1, opens=False), known(CaseState.OPEN, why="screening"), Outcome.WITHDRAWN, id="now screened"
        ),
        pytest.param(
            evidence(0.1, opens=False), known(CaseState.CLAIMED, why="screening"), Outcome.MERGED, id="held by someone"
        ),
    ],
)
def test_what_becomes_of_the_case(item: Evidence, case: Case | None, outcome: Outcome | None) -> None:
    """Every state against every kind of evidence."""
    job = casework(item, case, POLICY, LATER)

    assert (job and job.outcome) == outcome


def test_a_merged_case_keeps_its_age_and_the_graver_severity() -> None:
    """Waiting counts from when it was opened; less evidence takes nothing back; the newest revision is shown."""
    first = known(CaseState.OPEN, 0.7)

    less = casework(evidence(0.2), first, POLICY, LATER)
    more = casework(evidence(0.95), first, POLICY, LATER)

    assert less is not None
    assert more is not None
    assert (less.case.severity, less.case.revision) == (first.severity, 2)
    assert (more.case.band, more.case.opened_at, more.case.revision) == (0, NOW, 2)
    assert more.case.rank > first.rank


def test_a_case_that_comes_back_waits_from_then() -> None:
    """Its due time is counted anew."""
    again = casework(evidence(0.5, reported=True), known(CaseState.DECIDED), POLICY, LATER)

    assert again is not None
    assert again.case.opened_at == LATER
    assert again.case.due_at > LATER


def test_a_case_has_the_same_id_whoever_opens_it() -> None:
    """Two workers that open the same case open one."""
    assert known(CaseState.OPEN).id == known(CaseState.DECIDED, 0.9).id
