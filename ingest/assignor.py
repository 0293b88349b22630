"""Spreads the partitions of each input topic evenly over the workers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import SimpleNamespace
from typing import Any

from kafka.coordinator.assignors.cooperative_sticky import CooperativeStickyAssignor
from kafka.protocol.consumer.metadata import ConsumerProtocolAssignment


class TopicwiseAssignor(CooperativeStickyAssignor):  # type: ignore[misc]  # kafka-python is untyped
    """Cooperative and sticky, topic by topic.

    The parent balances the number of partitions over all topics together, and so may give one worker every partition
    of the conversations and the other every one of the reports. On the wire it is the parent: members with either
    can share a group.
    """

    def assign(self, cluster: Any, members: Iterable[Any]) -> Mapping[str, Any]:  # noqa: ANN401 - kafka-python is untyped
        """Return the assignment of every member: the parent's, made for each topic alone."""
        members = list(members)
        topics = sorted({topic for member in members for topic in member.metadata.topics})
        spread: dict[str, dict[str, list[int]]] = {member.member_id: defaultdict(list) for member in members}
        for topic in topics:
            alone = [_only(member, topic) for member in members if topic in member.metadata.topics]
            for member_id, assignment in super().assign(cluster, alone).items():
                for name, partition in assignment.partitions():
                    spread[member_id][name].append(partition)
        return {
            member_id: ConsumerProtocolAssignment(self.version, sorted(found.items()), b"")
            for member_id, found in spread.items()
        }


def _only(member: Any, topic: str) -> SimpleNamespace:  # noqa: ANN401 - kafka-python is untyped
    """Return a member as if it had subscribed to this topic alone."""
    owned = getattr(member.metadata, "owned_partitions", None) or ()
    return SimpleNamespace(
        member_id=member.member_id,
        metadata=SimpleNamespace(
            topics=[topic],
            owned_partitions=[entry for entry in owned if entry.topic == topic],
            generation_id=member.metadata.generation_id,
        ),
    )
