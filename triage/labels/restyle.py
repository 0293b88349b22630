"""Labels shown in another style than the one in which they were published, from their plans."""

from storage.labels import LabelEntry, WireRecord
from storage.store import Store
from triage.labels.release import erased, untagged
from triage.redaction.plan import Plan
from triage.redaction.redact import redact
from triage.redaction.redactor import Load, Redactor
from triage.redaction.style import Style


class Restyle:
    """Shows entries of the log in one style. Models are loaded only for labels of versions that kept no plans."""

    def __init__(self, store: Store, key: bytes, style: Style, load: Load) -> None:
        self._store = store
        self._key = key
        self._style = style
        self._load = load
        self._redactor: Redactor | None = None

    def __call__(self, entry: LabelEntry) -> WireRecord:
        """Return the redacted record.

        Raises:
            ClassifierUnavailableError: a plan is missing, and so is a model that it takes to make one.
            DatabaseUnavailableError: retry later.
        """
        if entry.kind == "tombstone" or erased(entry.raw):
            return entry.raw
        plan = entry.plan if entry.plan is not None else self._planned(entry)
        return redact(entry.raw, Plan.from_json(plan), self._style, self._key)

    def _planned(self, entry: LabelEntry) -> WireRecord:
        """Make the plan that is missing, and keep it."""
        if self._redactor is None:
            self._redactor = self._load()
        with self._store.transaction() as work:
            kept = work.conversations.peek([entry.conversation_id]).get(entry.conversation_id)
            before = work.labels.plan_before(entry.conversation_id, entry.sequence)
        tagged = (kept and kept.tagged) or untagged(entry.conversation_id)
        plan = self._redactor.plan(entry.raw, tagged, before)
        with self._store.transaction() as work:
            now = {label.sequence: label.raw for label in work.labels.of_conversations([entry.conversation_id])}
            if now.get(entry.sequence) == entry.raw:
                work.labels.set_plan(entry.sequence, plan)
        return plan
