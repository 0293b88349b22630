"""Who may do what."""

from dataclasses import replace

import pytest

from storage.records import Capability, Person, Role
from triage.review.roles import CAPABILITIES, ForbiddenError, may, require

TABLE = {
    Role.REVIEWER: {"queue.read", "cases.claim", "cases.decide", "cases.read"},
    Role.QUALITY: {"queue.read", "cases.claim", "cases.decide", "cases.read"},
    Role.LEAD: {
        "queue.read", "cases.claim", "cases.decide", "cases.read", "labels.read", "labels.read_raw", "people.manage",
        "metrics.read", "dead.manage",
    },
    Role.DATA: {"labels.read"},
    Role.PRODUCER: {"conversations.send"},
    Role.OPERATOR: {
        "conversations.send", "queue.read", "cases.read", "labels.read", "labels.read_raw", "people.manage",
        "dead.manage", "erasure.request", "metrics.read",
    },
}  # fmt: skip


@pytest.mark.parametrize("role", Role)
def test_each_role_has_exactly_its_capabilities(role: Role) -> None:
    """A role that gains or loses one must be changed here too."""
    assert CAPABILITIES[role] == {Capability(name) for name in TABLE[role]}


def test_a_missing_capability_is_named() -> None:
    """So that the person knows what to ask for."""
    person = Person(id="p-1", name="Ada", role=Role.PRODUCER)

    require(person, Capability.SEND)
    with pytest.raises(ForbiddenError, match=r"cases\.claim"):
        require(person, Capability.CLAIM)


@pytest.mark.parametrize("capability", Capability)
def test_a_disabled_person_may_do_nothing(capability: Capability) -> None:
    """Whatever the role."""
    operator = Person(id="p-1", name="Ada", role=Role.OPERATOR)

    assert not may(replace(operator, disabled=True), capability)
