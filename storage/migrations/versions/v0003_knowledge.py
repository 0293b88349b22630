"""Facts that a site brings: bases, facts, names."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    _bases()
    _facts()
    _names()


def _bases() -> None:
    op.create_table(
        "knowledge_bases",
        sa.Column("name", sa.String(length=64), nullable=False, comment="what the operator calls it"),
        sa.Column("title", sa.String(length=200), nullable=False, comment="how a reviewer is told of it: Price list"),
        sa.Column("licence", sa.String(length=200), nullable=False, comment="under which its facts may be shown"),
        sa.Column(
            "as_of", sa.String(length=10), nullable=False, comment="ISO 8601 date, or a year: how old its facts are"
        ),
        sa.Column("url", sa.Text(), nullable=True, comment="where it is published"),
        sa.Column(
            "content", sa.LargeBinary(), nullable=False, comment="SHA-256 of files and options: a repeat is a no-op"
        ),
        sa.Column("facts", sa.Integer(), nullable=False, comment="rows of knowledge_facts, duplicates not counted"),
        sa.Column("refused", sa.Integer(), nullable=False, comment="rows that were no facts and were left out"),
        sa.Column("imported_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("facts > 0", name=op.f("ck_knowledge_bases_facts")),
        sa.CheckConstraint("refused >= 0", name=op.f("ck_knowledge_bases_refused")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_knowledge_bases")),
        comment="tables of facts that the site imported; replaced as a whole",
    )


def _facts() -> None:
    op.create_table(
        "knowledge_facts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("base", sa.String(length=64), nullable=False),
        sa.Column(
            "subject_key", sa.Text(), nullable=False, comment="the subject in the form in which names are compared"
        ),
        sa.Column("subject", sa.Text(), nullable=False, comment="as the table writes it"),
        sa.Column(
            "relation", sa.Text(), nullable=False, comment="column or relation; with {}: a sentence without its value"
        ),
        sa.Column("value", sa.Text(), nullable=False, comment="as the table writes it"),
        sa.Column("unit", sa.Text(), nullable=True, comment="ISO 4217 code or a unit's symbol"),
        sa.Column("language", sa.String(length=2), nullable=True, comment="ISO 639-1, of relation and value"),
        sa.Column(
            "until", sa.String(length=10), nullable=True, comment="ISO 8601 date from which on it is not relied on"
        ),
        sa.Column("title", sa.Text(), nullable=False, comment="source as shown; a row may name its own"),
        sa.Column("licence", sa.Text(), nullable=False, comment="of the source"),
        sa.Column("as_of", sa.String(length=10), nullable=False, comment="of the source: ISO 8601 date, or a year"),
        sa.Column("url", sa.Text(), nullable=True, comment="of the source"),
        sa.Column("place", sa.Text(), nullable=False, comment="file and line: prices.csv:3"),
        sa.ForeignKeyConstraint(
            ["base"], ["knowledge_bases.name"], name=op.f("fk_knowledge_facts_base_knowledge_bases"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_knowledge_facts")),
        comment="facts of the site; no personal data is expected here, and an erasure does not look here",
    )
    op.create_index("ix_knowledge_facts_base_subject_key", "knowledge_facts", ["base", "subject_key"])
    op.create_index("ix_knowledge_facts_relation", "knowledge_facts", ["relation"])


def _names() -> None:
    op.create_table(
        "knowledge_names",
        sa.Column("name", sa.Text(), nullable=False, comment="subject or alias, as names are compared"),
        sa.Column("base", sa.String(length=64), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False, comment="of knowledge_facts"),
        sa.ForeignKeyConstraint(
            ["base"], ["knowledge_bases.name"], name=op.f("fk_knowledge_names_base_knowledge_bases"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("name", "base", "subject_key", name=op.f("pk_knowledge_names")),
        comment="names and aliases of what the facts are about; the key starts with the name that is looked up",
    )
    op.create_index("ix_knowledge_names_base", "knowledge_names", ["base"])
