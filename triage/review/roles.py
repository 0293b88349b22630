"""What each role may do."""

from collections.abc import Mapping
from types import MappingProxyType

from config.errors import WinnowError
from storage.records import Capability, Person, Role

REVIEW = frozenset({Capability.QUEUE_READ, Capability.CLAIM, Capability.DECIDE, Capability.CASE_READ})

CAPABILITIES: Mapping[Role, frozenset[Capability]] = MappingProxyType(
    {
        Role.REVIEWER: REVIEW,
        Role.QUALITY: REVIEW,
        Role.LEAD: REVIEW
        | {Capability.LABELS_READ, Capability.LABELS_RAW, Capability.PEOPLE, Capability.METRICS, Capability.DEAD},
        Role.DATA: frozenset({Capability.LABELS_READ}),
        Role.PRODUCER: frozenset({Capability.SEND}),
        Role.OPERATOR: frozenset(Capability) - {Capability.DECIDE, Capability.CLAIM},
    }
)
"""An operator runs Winnow and judges nothing; raw labels are for leads and operators, and each reading is audited."""


class ForbiddenError(WinnowError):
    """The person may not do this."""

    code = "forbidden"

    def __init__(self, capability: Capability) -> None:
        super().__init__(f"your role does not include {capability}; ask an operator for one that does")
        self.capability = capability


def may(person: Person, capability: Capability) -> bool:
    """Return whether a person has a capability; a disabled one has none."""
    return not person.disabled and capability in CAPABILITIES[person.role]


def require(person: Person, capability: Capability) -> None:
    """Let only people with this capability go on.

    Raises:
        ForbiddenError: this one lacks it.
    """
    if not may(person, capability):
        raise ForbiddenError(capability)
