"""Whether a broker can be reached: a cheap answer for readiness checks."""

import socket

from config.settings import KafkaSettings


def reachable(settings: KafkaSettings, timeout: float = 1.0) -> bool:
    """Return whether any bootstrap server accepts a connection within `timeout` seconds each."""
    return any(_accepts(server.strip(), timeout) for server in (settings.bootstrap_servers or "").split(","))


def _accepts(server: str, timeout: float) -> bool:
    host, _, port = server.rpartition(":")
    if not port.isdigit():
        return False
    try:
        socket.create_connection((host.strip("[]"), int(port)), timeout=timeout).close()
    except OSError:
        return False
    return True
