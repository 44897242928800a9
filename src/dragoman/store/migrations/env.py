"""How Alembic runs here: over the connection it is handed, in one transaction."""

from alembic import context

from dragoman.store import schema

context.configure(
    connection=context.config.attributes["connection"], target_metadata=schema.metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
