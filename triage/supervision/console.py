"""Where the console is, and whether it answers."""

from http.client import HTTPConnection, HTTPException
from pathlib import Path

from config.engine import EngineError, is_free, keep_port
from config.settings import ServeSettings

READY = 200  # HTTP status


def choose_port(settings: ServeSettings, folder: Path) -> int:
    """Return the port of the console: the one that is set; if only the default and taken, another that stays.

    Raises:
        EngineError: a port was set and something else listens there.
    """
    if settings.port and is_free(settings.port, settings.host):
        return settings.port
    if settings.port and "port" in settings.model_fields_set:
        raise EngineError(f"port {settings.port} is in use; set WINNOW_SERVE__PORT to a free one, or to 0 for any")
    return keep_port(folder / "console-port")


def address(settings: ServeSettings) -> str:
    """Return the console's URL, for a browser on this machine."""
    host = "127.0.0.1" if settings.host in {"0.0.0.0", "::"} else settings.host  # noqa: S104 - compared, not bound
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"


def is_ready(url: str) -> bool:
    """Return whether the server at a URL says that it and what it needs are up."""
    connection = HTTPConnection(url.removeprefix("http://"), timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == READY
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
