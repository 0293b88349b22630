"""Where the encoders are that are built once from packages."""

from pathlib import Path

import platformdirs

from config.settings import ClassifierSettings


def encoders(settings: ClassifierSettings) -> Path:
    """Return the folder of what is built once from the packages of encoders."""
    return settings.encoders or Path(platformdirs.user_cache_path("winnow", appauthor=False)) / "encoders"
