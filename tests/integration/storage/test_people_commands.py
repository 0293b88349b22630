"""`winnow people` and `winnow token`: secrets alone on standard output."""

import pytest
from typer.testing import CliRunner

from storage.records import Role
from storage.store import Store
from triage.cli.people import app as people_app
from triage.cli.token import app as token_app
from triage.review import people

pytestmark = pytest.mark.integration


@pytest.fixture(autouse=True)
def _address(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point the commands at this test's database."""
    monkeypatch.setenv("WINNOW_DATABASE__URL", database_url)


def test_adding_someone_prints_the_password_alone(store: Store) -> None:
    """A script can take standard output as it is."""
    result = CliRunner().invoke(people_app, ["add", "ada", "--role", "reviewer", "--language", "en"])

    (password,) = result.stdout.splitlines()
    assert result.exit_code == 0
    assert people.everyone(store)[0].languages == ("en",)
    with store.transaction() as work:
        account = work.people.by_name("ada")
    assert account is not None
    assert account.must_change
    people.change_password(store, account.person, password, "a longer password of my own")


def test_a_new_password_is_printed_alone(store: Store) -> None:
    """And it is not the old one."""
    old = people.add(store, "ada", Role.REVIEWER)

    result = CliRunner().invoke(people_app, ["password", "ada"])

    assert len(result.stdout.split()) == 1
    assert result.stdout.strip() != old


def test_a_token_is_printed_alone_and_works_until_it_is_revoked(store: Store) -> None:
    """The list shows its state and not the token."""
    token = CliRunner().invoke(token_app, ["create", "bot", "--role", "producer"]).stdout.strip()
    owner = people.by_token(store, token)
    listed = CliRunner().invoke(token_app, ["list"]).stdout

    revoked = CliRunner().invoke(token_app, ["revoke", "bot"])

    assert owner is not None
    assert owner.role is Role.PRODUCER
    assert "active" in listed
    assert token not in listed
    assert revoked.exit_code == 0
    assert people.by_token(store, token) is None


def test_people_are_listed_with_their_state(store: Store) -> None:
    """One line each, tab-separated."""
    people.add(store, "ada", Role.LEAD, clearances=("minors",))
    people.add(store, "bob", Role.DATA, languages=("en", "fr"))
    CliRunner().invoke(people_app, ["disable", "bob"])

    listed = CliRunner().invoke(people_app, ["list"]).stdout

    assert listed.splitlines() == [
        "p-1\tada\tlead\t*\tminors\tactive",
        "p-2\tbob\tdata\ten,fr\t-\tdisabled",
    ]


@pytest.mark.parametrize("arguments", [["add", "ada", "--role", "king"], ["add", "ada"], []])
def test_wrong_use_ends_with_status_2(arguments: list[str]) -> None:
    """Nothing is added."""
    assert CliRunner().invoke(people_app, arguments).exit_code == 2
