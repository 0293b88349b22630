"""What a batch writes, inside one transaction: conversations, reports, cases, dead letters and outgoing records."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from classifiers.tag import Outcome as PartOutcome
from classifiers.tag import Tagged
from config import metrics
from config.metrics import Metric, Metrics
from config.policy import Policy
from ingest.conversation import Conversation
from ingest.deadletter import DeadLetter
from ingest.report import Report
from storage.conversations import Kept, Screened
from storage.records import Case
from storage.store import UnitOfWork
from triage.casework import Casework, Evidence, Outcome, casework
from triage.intake import Intake
from triage.plan import Change, seen
from triage.sending import dead_record, tagged_record
from triage.severity import assess


class ChangedMeanwhileError(Exception):
    """Another worker has written one of the conversations since they were read; plan again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A change and what the classifiers say of it; None when its user was erased, for then nobody looks."""

    change: Change
    tagged: Tagged | None

    @property
    def rescreen(self) -> bool:
        """Whether a part failed and has to look again."""
        return self.tagged is not None and not self.tagged.complete


@dataclass(slots=True)
class Tally:
    """What a transaction did, counted once it is durable."""

    counts: Counter[tuple[Metric, tuple[tuple[str, str], ...]]] = field(default_factory=Counter)

    def add(self, metric: Metric, amount: int = 1, **labels: str) -> None:
        """Remember a count."""
        self.counts[metric, tuple(labels.items())] += amount

    def pay_into(self, counted: Metrics) -> None:
        """Count it."""
        for (metric, labels), amount in self.counts.items():
            counted.count(metric, amount, **dict(labels))


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One transaction's worth of writing. Rows are locked in the store's order; every write may be repeated."""

    work: UnitOfWork
    policy: Policy
    rescreen_after: timedelta
    now: datetime
    tally: Tally = field(default_factory=Tally)

    def write(self, intake: Intake, findings: Sequence[Finding], dead: Sequence[DeadLetter]) -> None:
        """Write a batch of records.

        Raises:
            ChangedMeanwhileError: what `findings` rest on no longer holds.
        """
        self.work.erasures.hold_off()
        about = {finding.change.before.id for finding in findings} | {r.conversation_id for r in intake.reports}
        locked = self.work.conversations.lock(about)
        self._check(findings, locked)
        new = self.work.reports.add(self._without_erased(intake.reports, locked))
        reported = frozenset(report.conversation_id for report in intake.reports if report.id in new)
        self._save(findings)
        evidence = self._evidence(findings, locked, reported)
        self._cases(evidence)
        fresh = {finding.change.before.id for finding in findings}
        self.work.outbox.add([tagged_record(e, self.policy) for e in evidence if e.conversation.id in fresh])
        self._bury(dead)

    def rewrite(self, findings: Sequence[Finding]) -> None:
        """Write what screening again has found; published once no part is missing.

        Raises:
            ChangedMeanwhileError: as for `write`.
        """
        self.work.erasures.hold_off()
        locked = self.work.conversations.lock(finding.change.before.id for finding in findings)
        self._check(findings, locked)
        self._save(findings)
        news = [finding for finding in findings if finding.tagged != finding.change.earlier]
        evidence = self._evidence(news, locked, frozenset())
        self._cases(evidence)
        complete = [e for e in evidence if e.tagged.complete]
        self.work.outbox.add([tagged_record(e, self.policy, again=True) for e in complete])

    def show(self, reports: Sequence[Report]) -> None:
        """Open cases for reports whose conversation has not come."""
        locked = self.work.conversations.lock(report.conversation_id for report in reports)
        missing = {key: kept for key, kept in locked.items() if kept.conversation is None and not kept.erased}
        shown = self.work.cases.of(missing)
        waiting = {key for key in missing if key not in shown}
        self._cases([self._assess(_absent(key), _untagged(key), reports) for key in sorted(waiting)])

    def _check(self, findings: Iterable[Finding], locked: Mapping[str, Kept]) -> None:
        changes = [finding.change for finding in findings]
        erased = self.work.erasures.known({c.after.user_ref for c in changes if c.after.user_ref is not None})
        for change in changes:
            if locked[change.before.id] != change.before or (change.after.user_ref in erased) != change.forget:
                raise ChangedMeanwhileError

    def _without_erased(self, reports: Iterable[Report], locked: Mapping[str, Kept]) -> list[Report]:
        """Empty what an erased user wrote, and what was written about an erased conversation."""
        reports = list(reports)
        erased = self.work.erasures.known({report.reporter_ref for report in reports if report.reporter_ref})
        return [
            replace(report, comment=None, reporter_ref=None)
            if report.reporter_ref in erased
            else replace(report, comment=None)
            if locked[report.conversation_id].erased
            else report
            for report in reports
        ]

    def _save(self, findings: Sequence[Finding]) -> None:
        again = self.now + self.rescreen_after
        self.work.conversations.save(
            [
                Screened(
                    conversation=_stub(finding.change.after) if finding.change.forget else seen(finding.change.after),
                    tagged=finding.tagged,
                    rescreen_at=again if finding.rescreen else None,
                )
                for finding in findings
            ]
        )
        forgotten = [finding.change.before.id for finding in findings if finding.change.forget]
        self.work.erasures.empty(forgotten, self.now)
        for finding in findings:
            self._count(finding)

    def _count(self, finding: Finding) -> None:
        if finding.tagged is not None:
            self.tally.add(metrics.CONVERSATIONS)
            for part, outcome in finding.tagged.screened.items():
                if outcome is PartOutcome.FAILED:
                    self.tally.add(metrics.PARTS_FAILED, part=part)

    def _evidence(
        self, findings: Iterable[Finding], locked: Mapping[str, Kept], reported: frozenset[str]
    ) -> list[Evidence]:
        """Return what is known now of each conversation that changed, and of each that a new report is about."""
        reports = self.work.reports.of(locked)
        found = {finding.change.before.id: finding for finding in findings}
        evidence: list[Evidence] = []
        for key in sorted(locked):
            now = _known(found.get(key), locked[key])
            if now is not None and (key in found or key in reported):
                new = (
                    frozenset(message.id for message in found[key].change.after.fresh) if key in found else frozenset()
                )
                assessed = self._assess(*now, reports.get(key, ()))
                evidence.append(replace(assessed, fresh=new, reported=key in reported))
        return evidence

    def _assess(self, conversation: Conversation, tagged: Tagged, reports: Sequence[Report]) -> Evidence:
        about = tuple(report for report in reports if report.conversation_id == conversation.id)
        severity = assess(conversation, tagged, about, self.policy)
        return Evidence(conversation=conversation, tagged=tagged, severity=severity)

    def _cases(self, evidence: Sequence[Evidence]) -> None:
        known = self.work.cases.of(item.conversation.id for item in evidence)
        jobs = [self._job(item, known.get(item.conversation.id)) for item in evidence]
        by_outcome: dict[Outcome, list[Case]] = {outcome: [] for outcome in Outcome}
        for job in jobs:
            if job is not None:
                by_outcome[job.outcome].append(job.case)
                self.tally.add(metrics.CASES, outcome=job.outcome.value, band=job.case.severity.band)
        for outcome in (Outcome.OPENED, Outcome.MERGED, Outcome.REOPENED):
            self.work.cases.put(by_outcome[outcome], outcome.value, self.now)
        self.work.queue.put([*by_outcome[Outcome.OPENED], *by_outcome[Outcome.MERGED]])
        self.work.queue.reopen(by_outcome[Outcome.REOPENED])
        self.work.queue.withdraw(case.id for case in by_outcome[Outcome.WITHDRAWN])
        for case in by_outcome[Outcome.WITHDRAWN]:
            self.work.cases.note(case.id, Outcome.WITHDRAWN.value, self.now)

    def _job(self, item: Evidence, known: Case | None) -> Casework | None:
        """A report about a conversation that has not come waits, unless its case is already shown."""
        if item.conversation.revision == 0 and known is None and item.reported:
            return None
        return casework(item, known, self.policy, self.now)

    def _bury(self, dead: Sequence[DeadLetter]) -> None:
        new = self.work.dead_letters.add(dead)
        fresh = [letter for letter in dead if letter.id in new]
        self.work.outbox.add([dead_record(letter) for letter in fresh])
        for letter in fresh:
            self.tally.add(metrics.DEAD, code=letter.code)


def _known(finding: Finding | None, kept: Kept) -> tuple[Conversation, Tagged] | None:
    """Return the newest of a conversation; without messages when only reports have come; None when it was erased."""
    if finding is not None:
        return None if finding.tagged is None else (finding.change.after, finding.tagged)
    if kept.erased:
        return None
    return kept.conversation or _absent(kept.id), kept.tagged or _untagged(kept.id)


def _absent(conversation_id: str) -> Conversation:
    return Conversation(id=conversation_id, messages=(), revision=0)


def _untagged(conversation_id: str) -> Tagged:
    return Tagged(conversation_id=conversation_id, revision=0, language="und", scores={}, tags=(), messages={})


def _stub(conversation: Conversation) -> Conversation:
    """Return what is kept of an erased user's conversation: that there was one."""
    return Conversation(id=conversation.id, messages=(), revision=conversation.revision, user_ref=conversation.user_ref)
