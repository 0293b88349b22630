"""What a batch changes in each conversation, before anything is classified or written: pure."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from classifiers.tag import Tagged
from ingest.conversation import Conversation, merge
from ingest.deadletter import DeadLetter
from storage.conversations import Kept
from triage.intake import Incoming, dead_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A conversation that has to be screened and written."""

    before: Kept  # as read; it must still be so when the change is written
    after: Conversation  # `fresh_from` says what the classifiers have not seen
    forget: bool = False  # its user was erased: keep no word of it

    @property
    def earlier(self) -> Tagged | None:
        """What an earlier screening said."""
        return self.before.tagged


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All changes of a batch. What changes nothing, a second delivery above all, is in neither list."""

    changes: tuple[Change, ...]
    dead: tuple[DeadLetter, ...] = ()  # events that would take a conversation past a limit


def plan(
    incoming: Sequence[Incoming], known: Mapping[str, Kept], erased_users: AbstractSet[str], *, most_messages: int
) -> Plan:
    """Merge events into what is known.

    Args:
        incoming: in the order of delivery.
        known: by conversation id; ids never seen may be missing.
        erased_users: user refs of whom nothing is kept.
        most_messages: limit of one conversation over all its events.
    """
    grouped: dict[str, list[Incoming]] = {}
    for item in incoming:
        grouped.setdefault(item.conversation.id, []).append(item)
    changes: list[Change] = []
    dead: list[DeadLetter] = []
    for conversation_id, items in grouped.items():
        before = known.get(conversation_id) or unknown(conversation_id)
        after, refused = _merged(before.conversation, items, most_messages)
        dead += refused
        if after is not None and after is not before.conversation and not before.erased:
            changes.append(Change(before=before, after=after, forget=after.user_ref in erased_users))
    return Plan(changes=tuple(changes), dead=tuple(dead))


def rescreening(due: Iterable[Kept]) -> tuple[Change, ...]:
    """Return changes that show parts which failed earlier every message again, and nothing to the others."""
    return tuple(Change(before=kept, after=seen(kept.conversation)) for kept in due if kept.conversation is not None)


def unknown(conversation_id: str) -> Kept:
    """Return what is known of a conversation never seen."""
    return Kept(id=conversation_id, conversation=None, tagged=None)


def seen(conversation: Conversation) -> Conversation:
    """Return the conversation as it is kept: all of it screened."""
    return replace(conversation, fresh_from=len(conversation.messages))


def _merged(
    before: Conversation | None, items: Iterable[Incoming], most_messages: int
) -> tuple[Conversation | None, list[DeadLetter]]:
    after, refused = before, []
    fresh_from: int | None = None
    for item in items:
        merged = merge(after, item.conversation)
        if len(merged.messages) > most_messages:
            refused.append(_too_many(item, most_messages))
        elif merged is not after:
            first = 0 if after is not None and merged.context != after.context else merged.fresh_from
            fresh_from = first if fresh_from is None else min(fresh_from, first)
            after = merged
    return (replace(after, fresh_from=fresh_from) if after and fresh_from is not None else after), refused


def _too_many(item: Incoming, most_messages: int) -> DeadLetter:
    reason = f"the conversation would have more than {most_messages} messages; raise WINNOW_LIMITS__MESSAGES to keep it"
    return dead_letter(item.record, "limit_messages", reason)
