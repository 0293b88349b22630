"""`winnow token`: tokens for programs."""

import sys
from typing import Annotated

import typer

from storage.records import Role
from triage.cli.database import open_store

app = typer.Typer(no_args_is_help=True, help="Make and revoke API tokens.")

Name = Annotated[str, typer.Argument(help="Name of the token.")]


@app.command()
def create(name: Name, role: Annotated[Role, typer.Option(help="What it may be used for.")]) -> None:
    """Make a token and print it.

    Example: winnow token create checkout-bot --role producer
    """
    from triage.review import people

    with open_store() as store:
        token = people.create_token(store, name, role)
    print("token, shown only now; send it as Authorization: Bearer:", file=sys.stderr)
    print(token)


@app.command("list")
def list_tokens() -> None:
    """List tokens: name, role, owner, when made, state.

    Example: winnow token list
    """
    with open_store() as store, store.transaction() as work:
        tokens = work.people.tokens()
    for token in tokens:
        state = "revoked" if token.revoked_at else "disabled" if token.person.disabled else "active"
        print(token.name, token.person.role, token.person.id, token.created_at.isoformat(), state, sep="\t")


@app.command()
def revoke(name: Name) -> None:
    """Stop a token from working, at once.

    Example: winnow token revoke checkout-bot
    """
    from triage.review import people

    with open_store() as store:
        people.revoke_token(store, name)
    print(f"{name} no longer works", file=sys.stderr)
