"""Where labelled data lies, for the commands that train on it or measure with it."""

from pathlib import Path
from typing import Annotated

import typer

from config.errors import SettingsError
from config.settings import Settings

Data = Annotated[Path | None, typer.Option(help="Folder of labelled data; unset: WINNOW_DATA.")]


def data_folder(given: Path | None, settings: Settings) -> Path:
    """Return the folder that was given, or the one of the settings.

    Raises:
        SettingsError: neither names one.
    """
    folder = given or settings.data
    if folder is None:
        raise SettingsError("no data folder; give it with --data or WINNOW_DATA")
    return folder
