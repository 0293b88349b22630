"""As whom PostgreSQL runs when we are root, which it refuses to run as."""

import os
import pwd
from dataclasses import asdict, dataclass
from pathlib import Path

from config.engine import EngineError

CANDIDATES = ("postgres", "nobody")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerUser:
    """A user without rights of its own."""

    uid: int
    gid: int
    through_closed_folders: bool  # needs the right to pass folders that only root may enter, such as /root

    @property
    def plan(self) -> dict[str, int | bool]:
        """What `config.leash` is told."""
        return asdict(self)


def server_user(*paths: Path) -> ServerUser | None:
    """Return the user to run as, or None when we are not root and stay who we are.

    Args:
        paths: folders that it must reach.

    Raises:
        EngineError: we are root and there is no such user.
    """
    if os.geteuid() != 0:
        return None
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        closed = any(not _open_to_all(path.resolve()) for path in paths)
        return ServerUser(uid=entry.pw_uid, gid=entry.pw_gid, through_closed_folders=closed)
    raise EngineError(
        "PostgreSQL does not run as root and there is no user 'postgres' or 'nobody'; run as another user"
    )


def _open_to_all(path: Path) -> bool:
    """Return whether every folder above `path` may be entered by anyone."""
    return all(folder.stat().st_mode & 0o001 for folder in path.parents)
