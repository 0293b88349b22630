"""Run by Alembic: applies the revisions on the connection that `storage.migrate` gives it."""

from alembic import context

from storage.tables.registry import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata())
with context.begin_transaction():
    context.run_migrations()
