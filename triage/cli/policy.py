"""`winnow policy check` and `winnow policy explain`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from config.policy import Policy
    from storage.records import Reason
    from triage.tagging import Assessed

app = typer.Typer(no_args_is_help=True, help="Check the policy, and see why a conversation ranks where it does.")

ExistingFile = typer.Argument(exists=True, dir_okay=False, help="A policy file; the one in use when not given.")


@app.command()
def check(
    file: Annotated[Path | None, ExistingFile] = None,
) -> None:
    """Check a policy file; exit status 1 when it cannot be used or leaves a gap.

    Example: winnow policy check policy.toml
    """
    from config.policy import load_policy
    from config.settings import Settings

    policy = load_policy(file or Settings().policy)
    problems = gaps(policy)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        raise typer.Exit(1)
    print(
        f"ok: {len(policy.categories)} categories, {len(policy.bands)} bands, {len(policy.lane_names)} lanes, "
        f"{len(policy.errors)} error types"
    )


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Conversations, one a line.")],
    policy: Annotated[Path | None, typer.Option(exists=True, dir_okay=False, help="Try this policy.")] = None,
) -> None:
    """Show the expected harm, the band and the reasons of each conversation in a file, the most urgent first.

    Example: winnow policy explain chats.jsonl --policy stricter.toml
    """
    from datetime import UTC, datetime

    from config.settings import Settings
    from triage.cli.tag import build_tagger, numbered
    from triage.tagging import Assessed

    tagger = build_tagger(Settings(), policy=policy)
    rows = list(tagger.assess(numbered([file]), datetime.now(UTC)))
    for row in rows:
        if not isinstance(row, Assessed):
            print(f"line {row.line}: {row.message}", file=sys.stderr)
    _print([row for row in rows if isinstance(row, Assessed)], tagger.policy)


def gaps(policy: "Policy") -> list[str]:
    """Return what a valid policy still leaves open: findings that would count nothing, or that no team would see."""
    from classifiers.tag import CATEGORIES

    listed = {family for team in policy.lanes.teams for family in team.families}
    unlisted = {category.family for category in policy.categories.values()} - listed
    return [
        *(
            f"categories.{name}: missing, so what the classifiers find of it would count nothing"
            for name in (*CATEGORIES, "user_report")
            if name not in policy.categories
        ),
        *(f"lanes.teams: no team lists the family {family}" for family in sorted(unlisted)),
        *(f"lanes.teams: no team lists {family}" for family in ("screening", "audit") if family not in listed),
    ]


def _print(rows: list["Assessed"], policy: "Policy") -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("Conversation", "Band", "Harm", "Grade", "Opens", "Reasons", box=None)
    for row in sorted(rows, key=lambda row: (row.severity.band, -row.severity.expected_harm)):
        severity = row.severity
        table.add_row(
            Text(row.conversation.id),
            severity.band,
            f"{severity.expected_harm:.2f}",
            f"{severity.grade:.1f}",
            severity.why if severity.opens else "no",
            "\n".join(_sentence(reason, policy) for reason in severity.reasons),
        )
    Console().print(table)


def _sentence(reason: "Reason", policy: "Policy") -> str:
    return f"{policy.category(reason.category).title} {reason.share:.0%} ({reason.detail})"
