"""Connection options that every kafka-python client of Winnow shares."""

from typing import Any

from config.settings import KafkaSettings
from ingest.errors import SourceUnavailableError

LARGEST = 16_777_216
"""Bytes of one record that Winnow's topics take; above any limit on an event, so that ours decides and says so."""


def client_options(settings: KafkaSettings) -> dict[str, Any]:
    """Return keyword arguments for a consumer, producer or admin client.

    Raises:
        SourceUnavailableError: no address is known.
    """
    if not settings.bootstrap_servers:
        raise SourceUnavailableError(
            "no Kafka is known; start one with `winnow up`, or set WINNOW_KAFKA__BOOTSTRAP_SERVERS"
        )
    return {
        "bootstrap_servers": [server.strip() for server in settings.bootstrap_servers.split(",")],
        "bootstrap_timeout_ms": int(settings.bootstrap_timeout * 1000),
        "reconnect_backoff_max_ms": 1_000,  # kafka-python's 30 s would outlast any restart of a broker
        "security_protocol": settings.security_protocol,
        **_credentials(settings),
    }


def _credentials(settings: KafkaSettings) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if settings.ssl_cafile:
        found["ssl_cafile"] = str(settings.ssl_cafile)
    if settings.sasl_mechanism:
        found["sasl_mechanism"] = settings.sasl_mechanism
        found["sasl_plain_username"] = settings.sasl_username
        found["sasl_plain_password"] = settings.sasl_password.get_secret_value() if settings.sasl_password else None
    return found


def unavailable(error: Exception) -> SourceUnavailableError:
    """Return what to raise for an error of kafka-python."""
    return SourceUnavailableError(
        f"Kafka cannot be used at the moment ({type(error).__name__}); check that it runs and try again"
    )
