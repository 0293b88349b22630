"""`winnow train`: make the shipped models again from labelled data."""

from pathlib import Path
from typing import Annotated

import typer

from config.errors import SettingsError
from config.settings import Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Train the models that Winnow ships.")


@app.callback()
def choose() -> None:
    """Train the models that Winnow ships."""


@app.command()
def toxicity(
    data: Annotated[Path | None, typer.Option(help="Folder of labelled data; unset: WINNOW_DATA.")] = None,
    out: Annotated[Path | None, typer.Option(help="Folder of the model; unset: the one that Winnow ships.")] = None,
) -> None:
    """Train, calibrate and measure the heads of toxicity and harm; write them with their model card.

    Example: winnow train toxicity --data labelled
    """
    from classifiers.training import toxicity as training

    folder = data or Settings().data
    if folder is None:
        raise SettingsError("no data folder; give it with --data or WINNOW_DATA")
    training.train(folder, out or training.SHIPPED, _say)


def _say(progress: str) -> None:
    typer.echo(progress, err=True)
