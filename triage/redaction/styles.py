"""What stands for a value: a label, dots, a keyed hash, or a made-up value of the same kind."""

from collections.abc import Callable, Mapping

from triage.redaction.plan import Plan
from triage.redaction.pseudonyms import Entity, upper
from triage.redaction.rewriting import Mark
from triage.redaction.style import Style
from triage.redaction.texts import Place

DOT = "•"

HIDDEN_LENGTH = frozenset({"password", "secret"})
"""Categories whose length helps to guess them: always EIGHT dots."""

EIGHT = 8

HASH = 10
"""Hexadecimal digits of a hash: among 10,000 people of all conversations two share one once in 20,000 exports."""


StandIn = Callable[[Mark, str], str]
"""From a mark and the marked text to what stands for it."""


def stand_ins(style: Style, plan: Plan, texts: Mapping[Place, str], keyed: Callable[[str, str], str]) -> StandIn:
    """Return what gives the stand-ins of one label.

    Args:
        style: how.
        plan: of the label.
        texts: of the label, raw; a made-up value has the form of the one it stands for.
        keyed: kind and value to their keyed hash within the conversation, `Pseudonyms.keyed`.
    """
    entities = plan.entities
    if style is Style.MASK:
        return _mask
    if style is Style.HASH:
        return lambda mark, _: _hashed(entities[mark.entity])
    if style is Style.FAKE:
        from triage.redaction.made_up import MadeUp  # noqa: PLC0415 - Faker takes 0.4 s to import

        return MadeUp(plan, texts, keyed)
    return lambda mark, _: label(entities[mark.entity])


def label(entity: Entity) -> str:
    """Return `[PERSON_1]`."""
    return f"[{upper(entity.category)}_{entity.number}]"


def _hashed(entity: Entity) -> str:
    return f"[{upper(entity.category)}_{entity.id[:HASH]}]"


def _mask(mark: Mark, value: str) -> str:
    return DOT * (EIGHT if mark.category in HIDDEN_LENGTH else len(value))
