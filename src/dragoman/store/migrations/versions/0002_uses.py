"""Which publication shows which picture, and what each host has asked of us."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_SHOWN = re.compile(r'"media":"([0-9a-f]{64})"')


def upgrade() -> None:
    op.create_table(
        "picture_uses",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("digest", "story", "language"),
    )
    op.create_index("picture_uses_by_story", "picture_uses", ["story", "language"])
    op.create_table(
        "hosts",
        sa.Column("host", sa.String(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("host"),
    )
    _fill()


def _fill() -> None:
    """The pictures of what readers see today. The columns are written out: tables of later versions may differ."""
    connection = op.get_bind()
    live = sa.text(
        "select p.story, p.language, e.data from publications p join editions e "
        "on e.story = p.story and e.language = p.language "
        "where p.state = 'live' and e.basis <> '' and p.data like '%' || e.basis || '%'"
    )
    rows = {
        (digest, row.story, row.language) for row in connection.execute(live) for digest in _SHOWN.findall(row.data)
    }
    put = sa.text("insert into picture_uses (digest, story, language) values (:digest, :story, :language)")
    for digest, story, language in sorted(rows):
        connection.execute(put, {"digest": digest, "story": story, "language": language})
