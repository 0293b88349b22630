"""Which heads there are, and which of them look at whose messages."""

from ingest.conversation import Role

HEADS: tuple[str, ...] = (
    "harm", "toxicity", "severe_toxicity", "identity_attack", "insult", "obscene", "threat", "harassment", "sexual",
    "self_harm", "violence", "illegal", "harmful_request", "harmful_answer", "jailbreak",
)  # fmt: skip
"""Categories with a trained head, in the order of the model's columns."""

ONLY = {"harmful_request": Role.USER, "jailbreak": Role.USER, "harmful_answer": Role.ASSISTANT}
"""Heads that mean something for one role only; the others look at every message."""


def looks_at(head: str, role: Role) -> bool:
    """Whether a head scores messages of this role."""
    return ONLY.get(head, role) is role
