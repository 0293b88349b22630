"""Build what the encoders need before anything waits for them: `python -m classifiers.toxicity.prepare`."""

from classifiers.encoders.e5 import E5
from classifiers.encoders.folder import encoders
from classifiers.encoders.use import Use
from config.settings import Settings


def main() -> None:
    """Build the files that are not there yet, in the folder of the settings."""
    folder = encoders(Settings().classifiers)
    E5(folder)
    Use(folder)


if __name__ == "__main__":
    main()
