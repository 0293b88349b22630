"""`winnow`: the table of commands; each one's module is imported only when it is called."""

import sys
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Annotated, cast

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from pydantic import ValidationError

RUN = "Run"
DATA = "Conversations and labels"
MANAGE = "People, policy and models"


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: its line in the list, and where it is."""

    help: str
    panel: str
    module: str | None = None  # under triage.cli; the command's own name when None


COMMANDS = {
    "up": Entry("Run everything on this machine.", RUN),
    "down": Entry("Stop it, in order.", RUN),
    "status": Entry("Show addresses, lag, what waits, and dead letters.", RUN),
    "work": Entry("Run one pipeline worker.", RUN),
    "publish": Entry("Relay what is decided and tagged to Kafka.", RUN),
    "serve": Entry("Serve the API and the console.", RUN),
    "migrate": Entry("Bring the database up to date.", RUN),
    "send": Entry("Send files of conversations to Kafka.", DATA),
    "tag": Entry("Tag files of conversations without any server.", DATA),
    "labels": Entry("Export the labelled stream.", DATA),
    "dead": Entry("List, show and send again what could not be processed.", DATA),
    "erase": Entry("Erase a user's conversations everywhere.", DATA),
    "demo": Entry("Send made-up conversations at a steady rate.", DATA),
    "people": Entry("Add reviewers and others, and lock them out.", MANAGE),
    "knowledge": Entry("Import what your site knows: prices, opening hours, policies.", MANAGE),
    "token": Entry("Make and revoke API tokens.", MANAGE),
    "policy": Entry("Check the policy, and see why a conversation ranks where it does.", MANAGE),
    "train": Entry("Train models from labelled data, or calibrate Detoxify.", MANAGE),
    "evaluate": Entry("Measure the classifiers on labelled data.", MANAGE),
}


class LazyGroup(TyperGroup):
    """The list of commands, known without importing them."""

    _listing = False

    def list_commands(self, _ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """Return the names, in the order in which they are shown."""
        return list(COMMANDS)

    def get_command(self, _ctx: typer.Context, cmd_name: str) -> TyperCommand | TyperGroup | None:  # type: ignore[override]
        """Import a command; while the list is shown, stand in for it."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        if self._listing:
            return TyperCommand(cmd_name, help=entry.help, rich_help_panel=entry.panel)
        return load(cmd_name, entry)

    def format_help(self, ctx: typer.Context, formatter: object) -> None:  # type: ignore[override]
        """Show the list."""
        self._listing = True
        super().format_help(ctx, formatter)  # type: ignore[arg-type]


def load(name: str, entry: Entry) -> TyperCommand | TyperGroup:
    """Import a command's module and make its parser: from `app`, or from the function of the command's name."""
    module = import_module(f"triage.cli.{entry.module or name}")
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(add_completion=False)
        app.command(name)(getattr(module, name))
    command = cast("TyperCommand | TyperGroup", typer.main.get_command(app))
    command.name = name
    return command


root = typer.Typer(cls=LazyGroup, name="winnow", no_args_is_help=True, add_completion=False)


def print_version(wanted: bool) -> None:
    """Print the version and end."""
    if wanted:
        print(version("winnow-triage"))
        raise typer.Exit


@root.callback()
def winnow(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """The conversation a human should see first is the one a human sees first.

    Example: winnow up --demo
    """


def main() -> None:
    """Run a command. Exit status: 0 done, 1 failed, 2 wrong use, 3 done in part."""
    try:
        typer.main.get_command(root)(prog_name="winnow")
    except Exception as error:
        message = explained(error)
        if message is None:
            raise
        print(f"winnow: {message}", file=sys.stderr)
        raise SystemExit(1) from None


def explained(error: Exception) -> str | None:
    """Return what to tell the user, or None for a fault of ours, whose traceback is of use."""
    from pydantic import ValidationError

    from config.errors import WinnowError

    if isinstance(error, WinnowError):
        return str(error)
    if isinstance(error, ValidationError) and error.title == "Settings":
        return wrong_settings(error)
    return None


def wrong_settings(error: "ValidationError") -> str:
    """Name each environment variable that cannot be used; never its value, which may be a secret."""
    places = (
        f"WINNOW_{'__'.join(str(part) for part in item['loc']).upper()}: {item['msg']}" for item in error.errors()
    )
    return "settings cannot be used:\n  " + "\n  ".join(places)


if __name__ == "__main__":
    main()
