"""What the pipeline sends: the records for winnow.tagged and winnow.dead, each with an id that a repeat shares."""

import orjson

from config.policy import Policy
from ingest.deadletter import DeadLetter
from storage.outbox import Outgoing
from triage.casework import Evidence
from triage.intake import ATTEMPT
from triage.tagging import event_of

ID = "winnow-id"
JSON = ("content-type", b"application/json")


def tagged_record(evidence: Evidence, policy: Policy, *, again: bool = False) -> Outgoing:
    """Return a conversation's tags and severity, without its words.

    Args:
        evidence: what the classifiers say now.
        policy: thresholds of the tags.
        again: this completes what a failed part left open; the id tells it from the first record of the revision.
    """
    conversation = evidence.conversation
    identity = f"{conversation.id}:{conversation.revision}" + (":complete" if again else "")
    value = orjson.dumps(event_of(conversation, evidence.tagged, evidence.severity, policy))
    return Outgoing(topic="tagged", key=conversation.id.encode(), value=value, headers=((ID, identity.encode()), JSON))


def dead_record(letter: DeadLetter) -> Outgoing:
    """Return a dead letter: the original bytes, key and headers, and beside them where it lay and why it died."""
    record = letter.record
    ours = {
        ID: letter.id,
        "winnow-error-code": letter.code,
        "winnow-error-reason": letter.reason,
        "winnow-topic": record.topic,
        "winnow-partition": str(record.partition),
        "winnow-offset": str(record.offset),
        ATTEMPT: str(letter.attempt),
    }
    kept = tuple((name, value) for name, value in record.headers if name not in ours)
    headers = (*kept, *((name, value.encode()) for name, value in ours.items()))
    return Outgoing(topic="dead", key=record.key, value=record.value, headers=headers)
