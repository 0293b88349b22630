"""Bring the schema up to date, from as many processes at once as like."""

from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from storage.connection import CONNECT_TIMEOUT, availability, driver_url

LOCK = text("SELECT pg_advisory_lock(hashtextextended('winnow.migrate', 0))")


def upgrade(url: str) -> None:
    """Apply the revisions that are missing. Others that try it meanwhile wait, and find nothing left to do.

    Raises:
        DatabaseUnavailableError: PostgreSQL does not answer.
        SettingsError: `url` is no PostgreSQL URL.
    """
    arguments = {"connect_timeout": CONNECT_TIMEOUT, "application_name": "winnow migrate"}
    engine = create_engine(driver_url(url), poolclass=NullPool, connect_args=arguments)
    with availability(), engine.connect() as connection:
        connection.execute(LOCK)  # of the session: ends with the connection, whatever happens
        connection.commit()
        _apply(connection)
        connection.commit()


def newest() -> str:
    """Return the revision that this version of Winnow needs."""
    with as_file(files("storage").joinpath("migrations")) as scripts:
        head = ScriptDirectory(str(scripts)).get_current_head()
    if head is None:
        raise RuntimeError("this installation holds no migrations; install it again")
    return head


def _apply(connection: Connection) -> None:
    with as_file(files("storage").joinpath("migrations")) as scripts:
        config = Config()
        config.set_main_option("script_location", str(scripts).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
