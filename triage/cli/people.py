"""`winnow people`: add those who sign in, list them, lock them out, give new passwords."""

import sys
from typing import Annotated

import typer

from storage.records import Role
from triage.cli.database import open_store

app = typer.Typer(no_args_is_help=True, help="Add reviewers and others, and lock them out.")

Name = Annotated[str, typer.Argument(help="What they sign in with.")]


@app.command()
def add(
    name: Name,
    role: Annotated[Role, typer.Option(help="What they may do.")],
    language: Annotated[list[str] | None, typer.Option(help="Language they read; repeat it. None: every one.")] = None,
    clearance: Annotated[list[str] | None, typer.Option(help="Team that needs a clearance, such as minors.")] = None,
) -> None:
    """Add someone, and print the one-time password.

    Example: winnow people add ada --role reviewer --language en --language fr
    """
    from triage.review import people

    with open_store() as store:
        password = people.add(store, name, role, languages=language or (), clearances=clearance or ())
    print("one-time password, shown only now; it is changed at the first sign-in:", file=sys.stderr)
    print(password)


@app.command("list")
def list_people() -> None:
    """List people and programs: id, name, role, languages, clearances, state.

    Example: winnow people list
    """
    from triage.review import people

    with open_store() as store:
        found = people.everyone(store)
    for person in found:
        languages, clearances = ",".join(person.languages) or "*", ",".join(sorted(person.clearances)) or "-"
        state = "disabled" if person.disabled else "active"
        print(person.id, person.name, person.role, languages, clearances, state, sep="\t")


@app.command()
def disable(name: Name) -> None:
    """Lock someone out: sessions and tokens stop at once.

    Example: winnow people disable ada
    """
    from triage.review import people

    with open_store() as store:
        people.disable(store, name)
    print(f"{name} is locked out", file=sys.stderr)


@app.command()
def password(name: Name) -> None:
    """Print a new one-time password, and end every session.

    Example: winnow people password ada
    """
    from triage.review import people

    with open_store() as store:
        new = people.reset_password(store, name)
    print("one-time password, shown only now:", file=sys.stderr)
    print(new)
