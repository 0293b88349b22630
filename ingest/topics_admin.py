"""Creates the topics that are missing; those that exist are used as they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kafka import KafkaAdminClient
from kafka.admin import ConfigResource
from kafka.errors import KafkaError, TopicAlreadyExistsError, for_code

from config.settings import KafkaSettings
from config.topics import Topics
from ingest.errors import SourceUnavailableError
from ingest.kafka_options import LARGEST, client_options, unavailable

DAY = 86_400_000  # ms
HEADROOM = 1_048_576  # bytes; a dead letter is the original record and its headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a topic is made when it is missing."""

    name: str
    days: int  # kept
    bytes: int = LARGEST  # of one record

    @property
    def configs(self) -> dict[str, str]:
        """Kafka's words for it."""
        return {
            "cleanup.policy": "delete",
            "retention.ms": str(self.days * DAY),
            "max.message.bytes": str(self.bytes),
        }


def plans(topics: Topics) -> tuple[Plan, ...]:
    """Return every topic that Winnow uses."""
    return (
        Plan(name=topics.conversations, days=7),
        Plan(name=topics.reports, days=30),
        Plan(name=topics.tagged, days=7),
        Plan(name=topics.labels, days=365),
        Plan(name=topics.dead, days=30, bytes=LARGEST + HEADROOM),
    )


def ensure_topics(settings: KafkaSettings) -> list[str]:
    """Create the missing topics; return a warning for each existing one that differs from the settings.

    Raises:
        SourceUnavailableError: Kafka cannot be reached, or refuses; says which topic and why.
    """
    wanted = {plan.name: plan for plan in plans(Topics(settings.topic_prefix))}
    try:
        client = KafkaAdminClient(**client_options(settings))
    except KafkaError as error:
        raise unavailable(error) from error
    try:
        existing = wanted.keys() & set(client.list_topics())
        _create(client, settings, [plan for name, plan in wanted.items() if name not in existing])
        return sorted(_differences(client, settings, [wanted[name] for name in existing]))
    except KafkaError as error:
        raise unavailable(error) from error
    finally:
        client.close()


def _create(client: Any, settings: KafkaSettings, missing: list[Plan]) -> None:  # noqa: ANN401 - kafka-python is untyped
    if not missing:
        return
    shape = {"num_partitions": settings.partitions, "replication_factor": settings.replication_factor}
    answer = client.create_topics(
        {plan.name: {**shape, "configs": plan.configs} for plan in missing}, raise_errors=False
    )
    for topic in answer["topics"]:
        error = for_code(topic["error_code"])
        if topic["error_code"] and error is not TopicAlreadyExistsError:
            raise SourceUnavailableError(
                f"the topic {topic['name']} cannot be created ({error.__name__}); create it, or allow this user to"
            )
    client.wait_for_topics([plan.name for plan in missing])


def _differences(client: Any, settings: KafkaSettings, existing: list[Plan]) -> Iterator[str]:  # noqa: ANN401 - kafka-python is untyped
    if not existing:
        return
    found = {topic["name"]: topic["partitions"] for topic in client.describe_topics([plan.name for plan in existing])}
    configs = _configs(client, existing)
    for plan in existing:
        partitions = found[plan.name]
        copies = len(partitions[0]["replica_nodes"])
        if len(partitions) != settings.partitions:
            yield f"{plan.name} has {len(partitions)} partitions, the settings say {settings.partitions}"
        if copies != settings.replication_factor:
            yield f"{plan.name} has {copies} copies, the settings say {settings.replication_factor}"
        yield from _config_differences(plan, configs.get(plan.name, {}))


def _config_differences(plan: Plan, found: Mapping[str, str]) -> Iterator[str]:
    if int(found.get("max.message.bytes", plan.bytes)) < plan.bytes:
        yield f"{plan.name} takes records of {found['max.message.bytes']} bytes, Winnow sends up to {plan.bytes}"
    for name in ("cleanup.policy", "retention.ms"):
        if found.get(name, plan.configs[name]) != plan.configs[name]:
            yield f"{plan.name} has {name}={found[name]}, Winnow would have chosen {plan.configs[name]}"


def _configs(client: Any, existing: list[Plan]) -> dict[str, dict[str, str]]:  # noqa: ANN401 - kafka-python is untyped
    asked = [ConfigResource("TOPIC", plan.name, dict.fromkeys(plan.configs)) for plan in existing]
    answer = client.describe_configs(asked, config_filter="all").get("topic", {})
    return {topic: {name: entry["value"] for name, entry in found.items()} for topic, found in answer.items()}
