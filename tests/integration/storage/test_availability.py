"""Losing PostgreSQL: one error, and the store goes on when it is back."""

from datetime import datetime

import psycopg
import pytest
from pydantic import SecretStr
from sqlalchemy.exc import IntegrityError

from config.errors import SettingsError
from config.settings import DatabaseSettings
from storage.errors import DatabaseUnavailableError
from storage.store import Store, connect

pytestmark = pytest.mark.integration

END_OTHERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def test_no_address_names_the_setting() -> None:
    """The remedy is in the message."""
    with pytest.raises(SettingsError, match="WINNOW_DATABASE__URL"):
        connect(DatabaseSettings())


def test_a_database_that_is_down_is_unavailable_and_its_password_stays_secret() -> None:
    """The error may be logged."""
    store = connect(DatabaseSettings(url=SecretStr("postgresql://winnow:secret@127.0.0.1:1/winnow")))

    with pytest.raises(DatabaseUnavailableError) as caught, store.transaction() as work:
        work.ping()

    assert "secret" not in str(caught.value)


def test_a_connection_lost_in_a_transaction_rolls_back_and_the_next_one_works(
    store: Store, database_url: str, now: datetime
) -> None:
    """As after a restart of PostgreSQL."""
    with pytest.raises(DatabaseUnavailableError):
        _lose_a_transaction(store, database_url, now)

    with store.transaction() as work:
        assert work.audit.of("x") == []


def test_a_connection_lost_while_idle_is_not_even_noticed(store: Store, database_url: str) -> None:
    """The pool looks before it hands one out."""
    with store.transaction() as work:
        work.ping()
    _end_others(database_url)

    with store.transaction() as work:
        work.ping()


def test_a_statement_that_takes_too_long_is_ended(database_url: str, store: Store, now: datetime) -> None:
    """A lock held elsewhere does not hang a caller for ever."""
    hasty = connect(DatabaseSettings(url=SecretStr(database_url), statement_timeout=0.2))

    with store.transaction() as holding:
        holding.audit.add(None, "held", "x", at=now)
        with pytest.raises(DatabaseUnavailableError, match="too long"), hasty.transaction() as work:
            work.audit.add(None, "waits", "x", at=now)

    hasty.close()


def test_our_own_mistakes_are_not_called_an_outage(store: Store) -> None:
    """A retry would not cure them."""
    with pytest.raises(IntegrityError), store.transaction() as work:
        work.people.add_token(b"x", "robot", "nobody")


def test_one_holder_at_a_time_has_an_exclusive_lock(store: Store) -> None:
    """The second gets None, until the first lets go."""
    with store.exclusive("test") as first, store.exclusive("test") as second, store.exclusive("other") as third:
        assert first is not None
        assert second is None
        assert third is not None

    with store.exclusive("test") as again:
        assert again is not None
        store.still_held(again)


def test_a_lost_exclusive_lock_is_noticed_and_free_for_others(store: Store, database_url: str) -> None:
    """The lock dies with its session."""
    with pytest.raises(DatabaseUnavailableError):
        _lose_a_lock(store, database_url)

    with store.exclusive("test") as again:
        assert again is not None


def _lose_a_transaction(store: Store, database_url: str, now: datetime) -> None:
    with store.transaction() as work:
        work.audit.add(None, "lost", "x", at=now)
        _end_others(database_url)
        work.ping()


def _lose_a_lock(store: Store, database_url: str) -> None:
    with store.exclusive("test") as held:
        assert held is not None
        _end_others(database_url)
        store.still_held(held)


def _end_others(database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as admin:
        admin.execute(END_OTHERS)
