"""Secrets that all processes of a site share."""

from datetime import datetime

from sqlalchemy import DateTime, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class SiteSecretRow(Base):
    """A secret of the site."""

    __tablename__ = "site_secrets"
    name: Mapped[str] = mapped_column(String(32), primary_key=True, comment="what it is for: redaction")
    value: Mapped[bytes] = mapped_column(LargeBinary, comment="256 random bits, made once")
    made_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    __table_args__ = ({"comment": "secrets that all processes of the site share, unless a setting gives them"},)
