"""The site's key of redactions: of the settings, or made once and kept in the database."""

import hashlib

from config.settings import RedactionSettings
from storage.store import Store

NAME = "redaction"


def site_key(settings: RedactionSettings, store: Store) -> bytes:
    """Return the key; 32 bytes.

    Raises:
        DatabaseUnavailableError: retry later.
    """
    if settings.key is not None:
        return hashlib.sha256(settings.key.get_secret_value().encode()).digest()
    with store.transaction() as work:
        return work.secrets.get(NAME)
