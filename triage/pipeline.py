"""The pipeline: a batch of records becomes conversations, tags, cases and outgoing records in one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta

from config import metrics
from config.metrics import Metrics
from config.policy import Policy
from config.settings import Settings
from config.topics import Topics
from ingest.report import Erasure
from ingest.source import Record
from storage.conversations import Kept
from storage.errors import DatabaseUnavailableError
from storage.store import Store
from triage.batch import Batch, ChangedMeanwhileError, Finding
from triage.intake import Intake, read_batch
from triage.plan import Change, Plan, plan, rescreening
from triage.tagging import Screener

ATTEMPTS = 5
"""How often a batch is planned again because another worker has changed the same conversations meanwhile."""

REPORT_PATIENCE = timedelta(minutes=10)
"""How long a report waits for its conversation before it is shown without."""


class Pipeline:
    """Takes batches of records to where they are durable. Every step may be repeated. Used by one thread."""

    def __init__(
        self,
        store: Store,
        screener: Screener,
        policy: Policy,
        settings: Settings,
        *,
        counted: Metrics | None = None,
    ) -> None:
        self._store = store
        self._screener = screener
        self._policy = policy
        self._settings = settings
        self._topics = Topics(settings.kafka.topic_prefix)
        self._counted = counted or Metrics()

    def process(self, records: Sequence[Record], now: datetime) -> None:
        """Read records and make all that follows from them durable.

        Raises:
            DatabaseUnavailableError: nothing, or all but the erasures, is durable; do the same batch again.
        """
        self.settle(self.read(records, now), now)

    def read(self, records: Sequence[Record], now: datetime) -> Intake:
        """Return what the records hold; writes nothing."""
        return read_batch(records, self._topics, self._settings.limits, now)

    def settle(self, intake: Intake, now: datetime) -> None:
        """Screen what is new and write everything in one transaction; erasures follow in one of their own.

        Raises:
            DatabaseUnavailableError: as for `process`.
        """
        for _ in range(ATTEMPTS):
            try:
                self._settle(intake, now)
                break
            except ChangedMeanwhileError:
                continue
        else:
            raise DatabaseUnavailableError("other workers keep changing the same conversations; try again")
        for erasure in intake.erasures:
            self._erase(erasure, now)

    def rescreen(self, now: datetime) -> int:
        """Screen again what a failed part left open; returns how many were tried."""
        wait = timedelta(seconds=self._settings.pipeline.rescreen_after)
        with self._store.transaction() as work:
            hold = wait + timedelta(seconds=4 * self._settings.pipeline.classifier_timeout)
            due = work.conversations.due_for_rescreen(now, self._settings.pipeline.batch, hold)
        changes = rescreening(due)
        for finding in self._screen(changes):
            with suppress(ChangedMeanwhileError), self._batch(now) as batch:  # whoever changed it screens it too
                batch.rewrite([finding])
        return len(changes)

    def show_orphans(self, now: datetime) -> int:
        """Open cases for reports whose conversation has not come in time; returns how many reports there were."""
        with self._batch(now) as batch:
            orphans = batch.work.reports.orphans(now - REPORT_PATIENCE, self._settings.pipeline.batch)
            batch.show(orphans)
        return len(orphans)

    def _settle(self, intake: Intake, now: datetime) -> None:
        made = self._plan(intake)
        findings = self._screen(made.changes)
        with self._batch(now) as batch:
            batch.write(intake, findings, (*intake.dead, *made.dead))

    @contextmanager
    def _batch(self, now: datetime) -> Iterator[Batch]:
        """Open a transaction; what it did is counted once it is durable."""
        rescreen_after = timedelta(seconds=self._settings.pipeline.rescreen_after)
        with self._store.transaction() as work:
            batch = Batch(work=work, policy=self._policy, rescreen_after=rescreen_after, now=now)
            yield batch
        batch.tally.pay_into(self._counted)

    def _plan(self, intake: Intake) -> Plan:
        with self._store.transaction() as work:
            known = work.conversations.peek({item.conversation.id for item in intake.conversations})
            erased = work.erasures.known(_users(intake, known))
        return plan(intake.conversations, known, erased, most_messages=self._settings.limits.messages)

    def _screen(self, changes: Sequence[Change]) -> list[Finding]:
        """Classify outside any transaction: it takes seconds."""
        wanted = [change for change in changes if not change.forget]
        tagged = (
            iter(self._screener.screen([c.after for c in wanted], [c.earlier for c in wanted])) if wanted else iter(())
        )
        return [Finding(change=change, tagged=None if change.forget else next(tagged)) for change in changes]

    def _erase(self, erasure: Erasure, now: datetime) -> None:
        with self._store.transaction() as work:
            work.erasures.carry_out(erasure, now)
        self._counted.count(metrics.ERASURES)


def _users(intake: Intake, known: Mapping[str, Kept]) -> set[str]:
    """Return everyone whose words the batch may hold."""
    refs = {item.conversation.user_ref for item in intake.conversations}
    refs |= {kept.conversation.user_ref for kept in known.values() if kept.conversation}
    refs |= {report.reporter_ref for report in intake.reports}
    return {ref for ref in refs if ref is not None}
