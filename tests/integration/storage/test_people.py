"""Accounts, sessions and tokens on real PostgreSQL."""

from datetime import datetime, timedelta

import psycopg
import pytest

from storage.records import Role
from storage.store import Store
from triage.review import people

pytestmark = pytest.mark.integration

NEW = "a longer password of my own"


def test_someone_added_signs_in_with_the_one_time_password(store: Store, now: datetime) -> None:
    """The cookie leads back to the person and the CSRF token."""
    password = people.add(store, "Ada", Role.REVIEWER, languages=("en",), clearances=("minors",))

    cookie, csrf = people.sign_in(store, "Ada", password, now, 12)
    found = people.by_session(store, cookie, now)

    assert found is not None
    person, kept = found
    assert (person.id, person.languages, person.clearances, kept) == ("p-1", ("en",), frozenset({"minors"}), csrf)
    assert people.must_change(store, person)


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("Ada", "wrong"),
        ("Nobody", "wrong"),
        ("Ada", ""),
        ("", ""),
        ("A\0da", "x"),
        ("Ada", "\ud800"),
        ("Ada", "x" * 9999),
    ],
)
def test_a_wrong_name_or_password_is_refused_alike(store: Store, now: datetime, name: str, password: str) -> None:
    """The message does not say which of the two was wrong."""
    people.add(store, "Ada", Role.REVIEWER)

    with pytest.raises(people.SignInError, match="do not go together"):
        people.sign_in(store, name, password, now, 12)


def test_a_session_ends_with_its_time_and_with_sign_out(store: Store, now: datetime) -> None:
    """Neither cookie is of use afterwards."""
    password = people.add(store, "Ada", Role.REVIEWER)
    first, _ = people.sign_in(store, "Ada", password, now, 12)
    second, _ = people.sign_in(store, "Ada", password, now, 12)

    people.sign_out(store, second)

    assert people.by_session(store, first, now + timedelta(hours=12)) is None
    assert people.by_session(store, second, now) is None
    assert people.by_session(store, "made up", now) is None
    assert people.by_session(store, "", now) is None


def test_a_new_password_ends_every_session(store: Store, now: datetime) -> None:
    """Whoever knew the old one is out."""
    password = people.add(store, "Ada", Role.REVIEWER)
    cookie, _ = people.sign_in(store, "Ada", password, now, 12)
    found = people.by_session(store, cookie, now)
    assert found is not None

    people.change_password(store, found[0], password, NEW)

    assert people.by_session(store, cookie, now) is None
    assert not people.must_change(store, found[0])
    people.sign_in(store, "Ada", NEW, now, 12)
    with pytest.raises(people.SignInError):
        people.sign_in(store, "Ada", password, now, 12)


@pytest.mark.parametrize("new", ["short", "x" * 300])
def test_a_password_too_short_or_too_long_is_refused(store: Store, now: datetime, new: str) -> None:
    """The message says how long it may be."""
    password = people.add(store, "Ada", Role.REVIEWER)
    cookie, _ = people.sign_in(store, "Ada", password, now, 12)
    found = people.by_session(store, cookie, now)
    assert found is not None

    with pytest.raises(people.PersonError, match="12 to 256"):
        people.change_password(store, found[0], password, new)


def test_a_reset_password_is_one_time_again(store: Store, now: datetime) -> None:
    """The one before no longer works."""
    old = people.add(store, "Ada", Role.REVIEWER)

    new = people.reset_password(store, "Ada")

    people.sign_in(store, "Ada", new, now, 12)
    with pytest.raises(people.SignInError):
        people.sign_in(store, "Ada", old, now, 12)


def test_a_disabled_person_is_out_at_once(store: Store, now: datetime) -> None:
    """Session, sign-in and token alike."""
    password = people.add(store, "Ada", Role.REVIEWER)
    token = people.create_token(store, "Ada", Role.REVIEWER)
    cookie, _ = people.sign_in(store, "Ada", password, now, 12)

    people.disable(store, "Ada")

    assert people.by_session(store, cookie, now) is None
    assert people.by_token(store, token) is None
    with pytest.raises(people.SignInError):
        people.sign_in(store, "Ada", password, now, 12)


def test_a_token_stands_for_its_owner_until_it_is_revoked(store: Store) -> None:
    """The name is free again afterwards."""
    token = people.create_token(store, "bot", Role.PRODUCER)
    owner = people.by_token(store, token)

    people.revoke_token(store, "bot")

    assert owner is not None
    assert (owner.name, owner.role) == ("bot", Role.PRODUCER)
    assert people.by_token(store, token) is None
    assert people.by_token(store, people.create_token(store, "bot", Role.PRODUCER)) == owner


def test_a_token_cannot_widen_a_role(store: Store) -> None:
    """A token named like a reviewer is the reviewer's, not an operator's."""
    people.add(store, "Ada", Role.REVIEWER)

    with pytest.raises(people.PersonError, match="exists as reviewer"):
        people.create_token(store, "Ada", Role.OPERATOR)


@pytest.mark.parametrize("name", ["", " Ada", "Ada ", "A\nda", "x" * 129])
def test_a_name_that_would_confuse_is_refused(store: Store, name: str) -> None:
    """Names are shown to others."""
    with pytest.raises(people.PersonError):
        people.add(store, name, Role.REVIEWER)


def test_a_name_is_taken_once(store: Store) -> None:
    """The second account of a name is refused with what to do."""
    people.add(store, "Ada", Role.REVIEWER)

    with pytest.raises(people.PersonError, match="taken"):
        people.add(store, "Ada", Role.LEAD)


def test_no_secret_is_kept_in_the_clear(store: Store, now: datetime, database_url: str) -> None:
    """Passwords are argon2id hashes; tokens and cookies SHA-256 hashes."""
    password = people.add(store, "Ada", Role.REVIEWER)
    token = people.create_token(store, "bot", Role.PRODUCER)
    cookie, _ = people.sign_in(store, "Ada", password, now, 12)

    with psycopg.connect(database_url) as connection:
        rows = connection.execute(
            "SELECT p::text FROM people p UNION ALL SELECT t::text FROM tokens t"
            " UNION ALL SELECT s::text FROM sessions s UNION ALL SELECT a::text FROM audit a"
        )
        kept = str(rows.fetchall())

    assert "$argon2id$" in kept
    assert not any(secret in kept or secret.encode().hex() in kept for secret in (password, token, cookie))
