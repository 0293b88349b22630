"""People and programs, with their sessions and tokens; secrets come in hashed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from storage.records import Person, Role
from storage.tables.people import PERSON_NUMBER, PersonRow, SessionRow, TokenRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person with what is needed to check a sign-in."""

    person: Person
    password_hash: str | None  # argon2id; None: signs in by token only
    must_change: bool  # the password is one-time


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSession:
    """A browser that is signed in."""

    person: Person
    csrf: str
    must_change: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptToken:
    """An API token, without the token."""

    name: str
    person: Person
    created_at: datetime
    revoked_at: datetime | None


class People:
    """Repository of people, sessions and tokens."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        name: str,
        role: Role,
        *,
        password_hash: str | None = None,
        languages: Iterable[str] = (),
        clearances: Iterable[str] = (),
    ) -> Person:
        """Keep a new person; the password, if any, is one-time. The name must be free: see `by_name`."""
        person = Person(
            id=f"p-{self._connection.scalar(PERSON_NUMBER.next_value())}",
            name=name,
            role=role,
            languages=tuple(languages),
            clearances=frozenset(clearances),
        )
        row = {
            "id": person.id,
            "name": name,
            "role": role.value,
            "password_hash": password_hash,
            "must_change": password_hash is not None,
            "languages": list(person.languages),
            "clearances": sorted(person.clearances),
        }
        self._connection.execute(insert(PersonRow), [row])
        return person

    def get(self, person_id: str) -> Account | None:
        """Return a person by id."""
        return self._account(_accounts().where(PersonRow.id == person_id))

    def by_name(self, name: str) -> Account | None:
        """Return a person by name."""
        return self._account(_accounts().where(PersonRow.name == name))

    def all(self) -> list[Person]:
        """Return everyone, in the order in which they were added."""
        return [_person(row) for row in self._connection.execute(_accounts().order_by(PersonRow.created_at))]

    def lock(self, person_id: str) -> None:
        """Do one thing at a time for a person, until the transaction ends."""
        row = select(PersonRow.id).where(PersonRow.id == person_id)
        self._connection.execute(row.with_for_update(key_share=True))

    def set_password(self, person_id: str, password_hash: str, *, must_change: bool) -> None:
        """Replace the password and end every session that the old one opened."""
        self._update(person_id, password_hash=password_hash, must_change=must_change)
        self._connection.execute(delete(SessionRow).where(SessionRow.person_id == person_id))

    def refresh_hash(self, person_id: str, password_hash: str) -> None:
        """Replace the hash of the same password by a stronger one."""
        self._update(person_id, password_hash=password_hash)

    def disable(self, person_id: str, now: datetime) -> None:
        """Lock a person out: sessions end now, tokens stop working."""
        self._update(person_id, disabled_at=now)
        self._connection.execute(delete(SessionRow).where(SessionRow.person_id == person_id))

    def add_session(self, token_hash: bytes, person_id: str, csrf: str, now: datetime, expires_at: datetime) -> None:
        """Remember a signed-in browser, and forget those whose time is over."""
        self._connection.execute(delete(SessionRow).where(SessionRow.expires_at <= now))
        row = {
            "token_hash": token_hash,
            "person_id": person_id,
            "csrf": csrf,
            "created_at": now,
            "expires_at": expires_at,
        }
        self._connection.execute(insert(SessionRow), [row])

    def session(self, token_hash: bytes, now: datetime) -> KeptSession | None:
        """Return the live session of a cookie, if its person may still sign in."""
        query = _accounts().add_columns(SessionRow.csrf).join(SessionRow, SessionRow.person_id == PersonRow.id)
        live = (SessionRow.token_hash == token_hash, SessionRow.expires_at > now, PersonRow.disabled_at.is_(None))
        row = self._connection.execute(query.where(*live)).one_or_none()
        return None if row is None else KeptSession(person=_person(row), csrf=row.csrf, must_change=row.must_change)

    def end_session(self, token_hash: bytes) -> None:
        """Sign a browser out."""
        self._connection.execute(delete(SessionRow).where(SessionRow.token_hash == token_hash))

    def add_token(self, token_hash: bytes, name: str, person_id: str) -> None:
        """Keep a token; its name must not be that of another live one."""
        row = {"token_hash": token_hash, "name": name, "person_id": person_id}
        self._connection.execute(insert(TokenRow), [row])

    def by_token(self, token_hash: bytes) -> Person | None:
        """Return whom a live token stands for."""
        query = _accounts().join(TokenRow, TokenRow.person_id == PersonRow.id)
        live = (TokenRow.token_hash == token_hash, TokenRow.revoked_at.is_(None), PersonRow.disabled_at.is_(None))
        row = self._connection.execute(query.where(*live)).one_or_none()
        return None if row is None else _person(row)

    def tokens(self) -> list[KeptToken]:
        """Return all tokens, oldest first."""
        columns = (TokenRow.name.label("token"), TokenRow.created_at.label("made"), TokenRow.revoked_at)
        query = _accounts().add_columns(*columns).join(TokenRow, TokenRow.person_id == PersonRow.id)
        rows = self._connection.execute(query.order_by(TokenRow.created_at))
        return [
            KeptToken(name=row.token, person=_person(row), created_at=row.made, revoked_at=row.revoked_at)
            for row in rows
        ]

    def revoke_token(self, name: str, now: datetime) -> bool:
        """Stop a token from working; returns whether a live one had this name."""
        live = update(TokenRow).where(TokenRow.name == name, TokenRow.revoked_at.is_(None))
        return self._connection.execute(live.values(revoked_at=now)).rowcount > 0

    def count(self) -> int:
        """Return how many people and programs there are."""
        return self._connection.scalar(select(func.count()).select_from(PersonRow)) or 0

    def _update(self, person_id: str, **values: object) -> None:
        self._connection.execute(update(PersonRow).where(PersonRow.id == person_id).values(**values))

    def _account(self, query: Select[Any]) -> Account | None:
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return None
        return Account(person=_person(row), password_hash=row.password_hash, must_change=row.must_change)


def _accounts() -> Select[Any]:
    row = PersonRow
    return select(
        row.id, row.name, row.role, row.languages, row.clearances, row.disabled_at, row.password_hash, row.must_change
    )


def _person(row: Row[Any]) -> Person:
    return Person(
        id=row.id,
        name=row.name,
        role=Role(row.role),
        languages=tuple(row.languages),
        clearances=frozenset(row.clearances),
        disabled=row.disabled_at is not None,
    )
