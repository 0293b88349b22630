"""Secrets of the site: made by the first process that needs one, the same for all of them."""

import secrets

from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert

from storage.tables.secrets import SiteSecretRow

SIZE = 32
"""Bytes of a secret."""


class Secrets:
    """Repository of the site's secrets."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> bytes:
        """Return a secret; make it when there is none yet."""
        kept = select(SiteSecretRow.value).where(SiteSecretRow.name == name)
        value = self._connection.scalar(kept)
        if value is not None:
            return value
        made = {"name": name, "value": secrets.token_bytes(SIZE)}
        self._connection.execute(insert(SiteSecretRow).on_conflict_do_nothing(), [made])
        return self._connection.scalars(kept).one()
