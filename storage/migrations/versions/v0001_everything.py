"""Everything that the main job needs."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.execute(sa.schema.CreateSequence(sa.Sequence("person_number")))
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=True, comment="null: the system"),
        sa.Column(
            "action", sa.String(length=64), nullable=False, comment="case.viewed, case.decided, person.added, ..."
        ),
        sa.Column("subject", sa.Text(), nullable=False, comment="id of what was acted on; never its text"),
        sa.Column("detail", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False, comment="SHA-256 over the previous hash and this row"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        comment="audit log, hash-chained",
    )
    op.create_table(
        "conversations",
        sa.Column("id", sa.String(length=128), nullable=False, comment="the producer's id"),
        sa.Column(
            "revision",
            sa.Integer(),
            nullable=False,
            comment="raised by each event that changed it; 0 = only reports so far",
        ),
        sa.Column("user_ref", sa.Text(), nullable=True, comment="pseudonymous; what an erasure names"),
        sa.Column(
            "body",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="the conversation; emptied by an erasure",
        ),
        sa.Column(
            "tagged",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=True,
            comment="what the classifiers said of this revision",
        ),
        sa.Column(
            "rescreen_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="when to screen again because a part failed; null = fully screened",
        ),
        sa.Column("received_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversations")),
        comment="conversations as received, merged over their events",
    )
    op.create_index(
        "ix_conversations_rescreen_at",
        "conversations",
        ["rescreen_at"],
        unique=False,
        postgresql_where=sa.text("rescreen_at IS NOT NULL"),
    )
    op.create_index(
        "ix_conversations_user_ref",
        "conversations",
        ["user_ref"],
        unique=False,
        postgresql_where=sa.text("user_ref IS NOT NULL"),
    )
    op.create_table(
        "dead_letters",
        sa.Column("id", sa.Text(), nullable=False, comment="topic:partition:offset; a second delivery is a no-op"),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("partition", sa.Integer(), nullable=False),
        sa.Column("offset", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=True),
        sa.Column("value", sa.LargeBinary(), nullable=True, comment="the original bytes"),
        sa.Column("headers", postgresql.JSONB(astext_type=sa.Text()), nullable=False, comment="[name, base64] pairs"),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("died_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("redriven_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dead_letters")),
        comment="dead letters, with what is needed to send them again",
    )
    op.create_index(op.f("ix_dead_letters_code"), "dead_letters", ["code"], unique=False)
    op.create_table(
        "erasures",
        sa.Column("id", sa.String(length=128), nullable=False, comment="the producer's erasure_id"),
        sa.Column("user_ref", sa.Text(), nullable=False),
        sa.Column("conversations", sa.Integer(), nullable=False, comment="how many were emptied"),
        sa.Column("done_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
        comment="erasure requests carried out; later events of the same user are emptied too",
    )
    op.create_index(op.f("ix_erasures_user_ref"), "erasures", ["user_ref"], unique=False)
    op.create_table(
        "label_counter",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label_counter")),
        comment="one row; locked by the transaction that appends a label",
    )
    op.create_table(
        "labels",
        sa.Column(
            "sequence", sa.BigInteger(), autoincrement=False, nullable=False, comment="gap-free, in commit order"
        ),
        sa.Column("label_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False, comment="label or tombstone"),
        sa.Column("conversation_id", sa.String(length=128), nullable=False),
        sa.Column(
            "raw",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="the label record with raw text; emptied by an erasure",
        ),
        sa.Column(
            "redacted",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=True,
            comment="the same with private data replaced; null until the publisher made it",
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_labels")),
        sa.UniqueConstraint("label_id", name=op.f("uq_labels_label_id")),
        comment="the labelled stream, gap-free and replayable",
    )
    op.create_index(op.f("ix_labels_conversation_id"), "labels", ["conversation_id"], unique=False)
    op.create_index(
        "ix_labels_unredacted", "labels", ["sequence"], unique=False, postgresql_where=sa.text("redacted IS NULL")
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=True, comment="gap-free; null until the publisher saw it"),
        sa.Column("topic", sa.String(length=16), nullable=False, comment="role of the topic: tagged, labels, dead"),
        sa.Column("key", sa.LargeBinary(), nullable=True),
        sa.Column("value", sa.LargeBinary(), nullable=True, comment="null is a tombstone"),
        sa.Column(
            "headers",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'[]'"),
            nullable=False,
            comment="[name, base64] pairs",
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("position", name=op.f("uq_outbox_position")),
        comment="records on their way to Kafka; removed some time after they are there",
    )
    op.create_index("ix_outbox_unplaced", "outbox", ["id"], unique=False, postgresql_where=sa.text("position IS NULL"))
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=32), nullable=False, comment="p-<number>"),
        sa.Column("name", sa.String(length=128), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True, comment="argon2id; null: signs in by token only"),
        sa.Column(
            "must_change",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="the password is one-time",
        ),
        sa.Column("languages", postgresql.ARRAY(sa.String(length=8)), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("clearances", postgresql.ARRAY(sa.String(length=32)), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("disabled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "role IN ('reviewer', 'quality', 'lead', 'data', 'producer', 'operator')", name=op.f("ck_people_role")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("name", name=op.f("uq_people_name")),
        comment="people and programs",
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.String(length=128), nullable=False, comment="the producer's report_id"),
        sa.Column("conversation_id", sa.String(length=128), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=True),
        sa.Column("reason", sa.String(length=64), nullable=False),
        sa.Column("comment", sa.Text(), nullable=True, comment="emptied by an erasure"),
        sa.Column("reporter_ref", sa.Text(), nullable=True),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        comment="user reports",
    )
    op.create_index(op.f("ix_reports_conversation_id"), "reports", ["conversation_id"], unique=False)
    op.create_index(op.f("ix_reports_reporter_ref"), "reports", ["reporter_ref"], unique=False)
    op.create_table(
        "cases",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "conversation_id",
            sa.String(length=128),
            nullable=False,
            comment="one case per conversation; more evidence merges into it",
        ),
        sa.Column("revision", sa.Integer(), nullable=False, comment="of the conversation that the severity is about"),
        sa.Column(
            "severity",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="expected harm, band, grade, reasons",
        ),
        sa.Column(
            "history",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'[]'"),
            nullable=False,
            comment="what happened, oldest first",
        ),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_cases_conversation_id_conversations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("conversation_id", name=op.f("uq_cases_conversation_id")),
        comment="conversations that need a human; what waits is in queue",
    )
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False, comment="SHA-256 of the cookie"),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("csrf", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_sessions_person_id_people")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sessions")),
        comment="signed-in browsers",
    )
    op.create_index(op.f("ix_sessions_person_id"), "sessions", ["person_id"], unique=False)
    op.create_table(
        "tokens",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False, comment="SHA-256; the token has 256 random bits"),
        sa.Column("name", sa.String(length=128), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_tokens_person_id_people")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_tokens")),
        comment="API tokens",
    )
    op.create_index("ix_tokens_name", "tokens", ["name"], unique=True, postgresql_where=sa.text("revoked_at IS NULL"))
    op.create_index(op.f("ix_tokens_person_id"), "tokens", ["person_id"], unique=False)
    op.create_table(
        "claims",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column(
            "revision",
            sa.Integer(),
            nullable=False,
            comment="of the case when it was claimed: what the person has seen",
        ),
        sa.Column("lease", sa.Text(), nullable=False, comment="fencing token"),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended", sa.String(length=16), nullable=True, comment="decided, skipped, moment, expired, erased"),
        sa.Column("reason", sa.Text(), nullable=True, comment="why it was given back"),
        sa.CheckConstraint("(ended_at IS NULL) = (ended IS NULL)", name=op.f("ck_claims_ended")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_claims_case_id_cases")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_claims_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
        sa.UniqueConstraint("lease", name=op.f("uq_claims_lease")),
        comment="claims on cases, kept for the reviewer's own figures; one live claim a person",
    )
    op.create_index(op.f("ix_claims_case_id"), "claims", ["case_id"], unique=False)
    op.create_index(
        "ix_claims_live", "claims", ["person_id"], unique=True, postgresql_where=sa.text("ended_at IS NULL")
    )
    op.create_index("ix_claims_person_id_ended_at", "claims", ["person_id", "ended_at"], unique=False)
    op.create_table(
        "queue",
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("lane", sa.String(length=64), nullable=False, comment="team.language"),
        sa.Column("state", sa.String(length=16), nullable=False, comment="open, claimed, decided, erased"),
        sa.Column("band", sa.SmallInteger(), nullable=False, comment="0 = now"),
        sa.Column("rank", sa.Double(), nullable=False, comment="log harm - t/tau; higher comes first within a band"),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=True, comment="the claim that holds it"),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True, comment="end of that claim's lease"),
        sa.CheckConstraint(
            "(state = 'claimed') = (claim_id IS NOT NULL AND expires_at IS NOT NULL)", name=op.f("ck_queue_claimed")
        ),
        sa.CheckConstraint("state IN ('open', 'claimed', 'decided', 'erased')", name=op.f("ck_queue_state")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_queue_case_id_cases")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_queue")),
        comment="one row per case; the order of work; its storage parameters are set by the migration",
    )
    op.create_index(
        "ix_queue_expires_at", "queue", ["expires_at"], unique=False, postgresql_where=sa.text("state = 'claimed'")
    )
    op.create_index(
        "ix_queue_next",
        "queue",
        ["lane", "band", sa.literal_column("rank DESC"), "case_id"],
        unique=False,
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "decisions",
        sa.Column("id", sa.Uuid(), nullable=False, comment="the label_id"),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=False, comment="a second submit is a no-op"),
        sa.Column("reviewer", sa.String(length=32), nullable=False),
        sa.Column("look", sa.String(length=16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column(
            "verdicts",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="free text is emptied by an erasure",
        ),
        sa.Column("seconds", sa.Integer(), nullable=False, comment="from claim to submit"),
        sa.Column("supersedes", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_decisions_case_id_cases")),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_decisions_claim_id_claims")),
        sa.ForeignKeyConstraint(["reviewer"], ["people.id"], name=op.f("fk_decisions_reviewer_people")),
        sa.ForeignKeyConstraint(["supersedes"], ["decisions.id"], name=op.f("fk_decisions_supersedes_decisions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sa.UniqueConstraint("claim_id", name=op.f("uq_decisions_claim_id")),
        comment="every vote, append-only",
    )
    op.create_index(op.f("ix_decisions_case_id"), "decisions", ["case_id"], unique=False)
    op.create_index(op.f("ix_decisions_reviewer"), "decisions", ["reviewer"], unique=False)
    op.execute(
        "ALTER TABLE queue SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)"
    )
    op.execute("ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)")
    op.execute("INSERT INTO label_counter (id, value) VALUES (1, 0)")
    for statement in APPEND_ONLY:
        op.execute(statement)


APPEND_ONLY = (
    """
CREATE FUNCTION winnow_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING HINT = 'Add a row that corrects the other.';
END $$
""",
    """
CREATE FUNCTION winnow_text_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('winnow.erasing', true) IS DISTINCT FROM 'on'
        OR to_jsonb(OLD) - 'verdicts' IS DISTINCT FROM to_jsonb(NEW) - 'verdicts' THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING HINT = 'Only an erasure may empty free text.';
    END IF;
    RETURN NEW;
END $$
""",
    "CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION winnow_append_only()",
    "CREATE TRIGGER audit_keep BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION winnow_append_only()",
    "CREATE TRIGGER decisions_keep BEFORE DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION winnow_append_only()",
    "CREATE TRIGGER decisions_keep_all BEFORE TRUNCATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION winnow_append_only()",
    "CREATE TRIGGER decisions_text_only BEFORE UPDATE ON decisions FOR EACH ROW EXECUTE FUNCTION winnow_text_only()",
)
