"""Who people are: accounts with one-time passwords, sessions of browsers, tokens of programs."""

import hashlib
import re
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from config.errors import WinnowError
from storage.people import Account
from storage.records import Person, Role
from storage.store import Store, UnitOfWork

SECRET_BYTES = 32  # 256 bits: of cookies, CSRF tokens and API tokens
TOKEN_PREFIX = "wnw_"  # noqa: S105 - lets secret scanners recognise a leaked token
ONE_TIME_BYTES = 15  # 120 bits, 20 characters
MIN_PASSWORD = 12  # characters
MAX_PASSWORD = 256  # characters; bounds the work of one sign-in
NAME = re.compile(r"[^\s\x00-\x1f\x7f]([^\x00-\x1f\x7f]{0,126}[^\s\x00-\x1f\x7f])?")
LANGUAGE = re.compile(r"[a-z]{2,3}")


class SignInError(WinnowError):
    """Name and password do not go together. Says no more, so that names cannot be guessed."""

    code = "sign_in"

    def __init__(self) -> None:
        super().__init__("this name and password do not go together; check both, or ask a lead for a new password")


class PersonError(WinnowError):
    """An account or a token cannot be made or changed like this."""

    code = "person"


def add(
    store: Store,
    name: str,
    role: Role,
    *,
    languages: Sequence[str] = (),
    clearances: Sequence[str] = (),
    by: str | None = None,
) -> str:
    """Add someone who signs in, and return the one-time password.

    Args:
        store: where people are kept.
        name: what they sign in with.
        role: what they may do.
        languages: ISO 639-1 codes; none means every lane.
        clearances: teams that need one, for instance minors.
        by: id of who added them; None: the command line.

    Raises:
        PersonError: the name is taken or cannot be a name, or a language is no code.
    """
    _check(name, languages)
    password = secrets.token_urlsafe(ONE_TIME_BYTES)
    hashed = _hasher().hash(password)
    with store.transaction() as work:
        _check_free(work, name)
        person = work.people.add(name, role, password_hash=hashed, languages=languages, clearances=clearances)
        _audit(work, by, "person.added", person.id, role=role.value)
    return password


def reset_password(store: Store, name: str, *, by: str | None = None) -> str:
    """Give someone a new one-time password, end every session, and return it.

    Raises:
        PersonError: nobody has this name.
    """
    password = secrets.token_urlsafe(ONE_TIME_BYTES)
    hashed = _hasher().hash(password)
    with store.transaction() as work:
        person = _named(work, name).person
        work.people.set_password(person.id, hashed, must_change=True)
        _audit(work, by, "person.password_reset", person.id)
    return password


def change_password(store: Store, person: Person, old: str, new: str) -> None:
    """Replace one's own password; every session ends, the caller's too.

    Raises:
        SignInError: the old one is wrong.
        PersonError: the new one is too short, too long, or the old one.
    """
    if not MIN_PASSWORD <= len(new) <= MAX_PASSWORD:
        raise PersonError(f"choose a password of {MIN_PASSWORD} to {MAX_PASSWORD} characters")
    if old == new:
        raise PersonError("choose a password that differs from the old one")
    with store.transaction() as work:
        account = work.people.get(person.id)
    if account is None or not _verified(account.password_hash, old):
        raise SignInError
    hashed = _hasher().hash(new)
    with store.transaction() as work:
        work.people.set_password(person.id, hashed, must_change=False)
        _audit(work, person.id, "person.password_changed", person.id)


def disable(store: Store, name: str, *, by: str | None = None) -> None:
    """Lock someone out: sessions and tokens stop at once, the case they hold goes back when its lease ends.

    Raises:
        PersonError: nobody has this name.
    """
    with store.transaction() as work:
        person = _named(work, name).person
        work.people.disable(person.id, datetime.now(UTC))
        _audit(work, by, "person.disabled", person.id)


def everyone(store: Store) -> list[Person]:
    """Return all people and programs, in the order in which they were added."""
    with store.transaction() as work:
        return work.people.all()


def sign_in(store: Store, name: str, password: str, now: datetime, hours: float) -> tuple[str, str]:
    """Return a cookie and its CSRF token. Takes the same time whether the name exists or not.

    Raises:
        SignInError: name and password do not go together, or the account is disabled.
    """
    with store.transaction() as work:
        account = work.people.by_name(name) if NAME.fullmatch(name) else None
    verified = _verified(account.password_hash if account else None, password)
    if account is None or not verified or account.person.disabled:
        raise SignInError
    cookie, csrf = secrets.token_urlsafe(SECRET_BYTES), secrets.token_urlsafe(SECRET_BYTES)
    with store.transaction() as work:
        if account.password_hash and _hasher().check_needs_rehash(account.password_hash):
            work.people.refresh_hash(account.person.id, _hasher().hash(password))
        work.people.add_session(_digest(cookie), account.person.id, csrf, now, now + timedelta(hours=hours))
        work.audit.add(account.person.id, "person.signed_in", account.person.id, at=now)
    return cookie, csrf


def by_session(store: Store, cookie: str, now: datetime) -> tuple[Person, str] | None:
    """Return who is signed in with a cookie, and the CSRF token; None when nobody is."""
    if not cookie:
        return None
    with store.transaction() as work:
        session = work.people.session(_digest(cookie), now)
    return None if session is None else (session.person, session.csrf)


def must_change(store: Store, person: Person) -> bool:
    """Return whether a person still has a one-time password."""
    with store.transaction() as work:
        account = work.people.get(person.id)
    return account is not None and account.must_change


def sign_out(store: Store, cookie: str) -> None:
    """End the session of a cookie."""
    with store.transaction() as work:
        work.people.end_session(_digest(cookie))


def create_token(store: Store, name: str, role: Role, *, by: str | None = None) -> str:
    """Return a new API token. Its owner is the person of that name and role, made when there is none.

    Raises:
        PersonError: someone of that name has another role, or a live token has this name.
    """
    _check(name, ())
    token = TOKEN_PREFIX + secrets.token_urlsafe(SECRET_BYTES)
    with store.transaction() as work:
        if any(kept.name == name and kept.revoked_at is None for kept in work.people.tokens()):
            raise PersonError("a live token has this name; revoke it first, or choose another name")
        owner = _owner(work, name, role)
        work.people.add_token(_digest(token), name, owner.id)
        _audit(work, by, "token.created", owner.id, token=name, role=role.value)
    return token


def revoke_token(store: Store, name: str, *, by: str | None = None) -> None:
    """Stop a token from working.

    Raises:
        PersonError: no live token has this name.
    """
    now = datetime.now(UTC)
    with store.transaction() as work:
        if not work.people.revoke_token(name, now):
            raise PersonError("no live token has this name; see `winnow token list`")
        _audit(work, by, "token.revoked", name)


def by_token(store: Store, token: str) -> Person | None:
    """Return whom a token stands for; None when it is unknown, revoked, or its owner disabled."""
    with store.transaction() as work:
        return work.people.by_token(_digest(token))


def _owner(work: UnitOfWork, name: str, role: Role) -> Person:
    account = work.people.by_name(name)
    if account is None:
        return work.people.add(name, role)
    if account.person.role is not role or account.person.disabled:
        raise PersonError(f"{name} exists as {account.person.role}; choose another name, or that role")
    return account.person


def _named(work: UnitOfWork, name: str) -> Account:
    account = work.people.by_name(name)
    if account is None:
        raise PersonError("nobody has this name; see `winnow people list`")
    return account


def _check_free(work: UnitOfWork, name: str) -> None:
    if work.people.by_name(name) is not None:
        raise PersonError("this name is taken; choose another, or see `winnow people password`")


def _check(name: str, languages: Sequence[str]) -> None:
    if not NAME.fullmatch(name):
        raise PersonError("a name has 1 to 128 characters, no control characters, no space at its ends")
    if wrong := [code for code in languages if not LANGUAGE.fullmatch(code)]:
        raise PersonError(f"{wrong[0]!r} is no language code; write en, es, fr, …")


def _audit(work: UnitOfWork, by: str | None, action: str, subject: str, **detail: str) -> None:
    work.audit.add(by, action, subject, at=datetime.now(UTC), detail=detail)


def _digest(secret: str) -> bytes:
    """Hash a random secret; with 256 random bits a plain hash is enough, and the look-up leaks nothing of use."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobody() -> str:
    """Return a hash that no password matches, for names that do not exist."""
    return _hasher().hash(secrets.token_urlsafe(SECRET_BYTES))


def _verified(hashed: str | None, password: str) -> bool:
    if len(password) > MAX_PASSWORD:
        return False
    try:
        matches = _hasher().verify(hashed or _nobody(), password.encode("utf-8", "surrogatepass"))
    except (VerificationError, InvalidHashError):
        return False
    return matches and hashed is not None
