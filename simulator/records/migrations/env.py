"""Runs the migrations on the connection that `database` hands over."""

from alembic import context

from simulator.records.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,
)
context.run_migrations()
