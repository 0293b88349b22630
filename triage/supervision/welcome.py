"""The first people: whoever starts Winnow must be able to sign in."""

from storage.records import Role
from storage.store import Store
from triage.review import people

DEMO = "demo"
OPERATOR = "operator"


def demo_reviewer(store: Store) -> str:
    """Return a new one-time password for the demo reviewer, who is added when missing."""
    with store.transaction() as work:
        known = work.people.by_name(DEMO) is not None
    return people.reset_password(store, DEMO) if known else people.add(store, DEMO, Role.REVIEWER)


def first_operator(store: Store) -> str | None:
    """Return the one-time password of an operator added to an empty house; None when somebody is there."""
    with store.transaction() as work:
        if work.people.count() > 0:
            return None
    return people.add(store, OPERATOR, Role.OPERATOR)
