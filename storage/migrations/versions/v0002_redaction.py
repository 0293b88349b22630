"""Plans of redactions beside the labels, and secrets of the site."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column(
        "labels",
        sa.Column(
            "plan",
            postgresql.JSONB(none_as_null=True, astext_type=sa.Text()),
            nullable=True,
            comment="where private data stands in raw, and whose it is; emptied by an erasure",
        ),
    )
    op.create_table(
        "site_secrets",
        sa.Column("name", sa.String(length=32), nullable=False, comment="what it is for: redaction"),
        sa.Column("value", sa.LargeBinary(), nullable=False, comment="256 random bits, made once"),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_site_secrets")),
        comment="secrets that all processes of the site share, unless a setting gives them",
    )
