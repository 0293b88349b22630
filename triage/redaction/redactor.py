"""Redaction with all that it needs: detector, policy, key. A label is planned once and shown in any style."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from classifiers.tag import Tagged
from config.policy import load_policy
from config.settings import Settings
from storage.store import Store
from triage.redaction.key import site_key
from triage.redaction.plan import FindPii, Plan, RedactFrom, make
from triage.redaction.redact import redact
from triage.redaction.style import Style

KeptPlan = Mapping[str, Any]
"""A plan as the database keeps it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redactor:
    """Takes private data out of labels. Used by one thread."""

    find_pii: FindPii
    redact_from: RedactFrom
    key: bytes
    style: Style  # of what is published

    def plan(self, record: Mapping[str, Any], tagged: Tagged, before: KeptPlan | None) -> dict[str, Any]:
        """Return where private data stands in a label, as kept.

        Args:
            record: on the wire, raw.
            tagged: what the classifiers said of its conversation.
            before: plan of the conversation's label before this one, as kept.
        """
        earlier = Plan.from_json(before) if before else None
        plan = make(record, tagged, self.find_pii, redact_from=self.redact_from, key=self.key, before=earlier)
        return plan.to_json()

    def show(self, record: Mapping[str, Any], plan: KeptPlan, style: Style | None = None) -> dict[str, Any]:
        """Return the label without its private data, in the style of the site or another."""
        return redact(record, Plan.from_json(plan), style or self.style, self.key)


def load_redactor(settings: Settings, store: Store) -> Redactor:
    """Load what finds private data (about 5 s).

    Raises:
        ClassifierUnavailableError: a model is not installed.
        DatabaseUnavailableError: retry later.
    """
    from classifiers.pii.finder import Finder  # noqa: PLC0415 - loads Presidio: 2 s and 300 MB, when a label waits

    return Redactor(
        find_pii=Finder(settings.classifiers.pii_recognizers, exhaustive=True).find,
        redact_from=load_policy(settings.policy).redact_from,
        key=site_key(settings.redaction, store),
        style=Style(settings.redaction.style),
    )


Load = Callable[[], Redactor]
"""Loads a redactor, when the first label needs one."""
