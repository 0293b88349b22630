"""What can go wrong in a classifier."""

from config.errors import WinnowError


class ClassifierError(WinnowError):
    """Root of this package's errors."""

    code = "classifier"


class ClassifierUnavailableError(ClassifierError):
    """A classifier cannot run now: its model is missing or cannot be loaded. Retry later."""

    code = "classifier_unavailable"

    def __init__(self, name: str, remedy: str) -> None:
        super().__init__(f"classifier {name} cannot run: {remedy}")
        self.name = name


class UnknownClassifierError(ClassifierError):
    """No classifier has this name."""

    code = "unknown_classifier"

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no classifier named {name!r}; known: {', '.join(known)}")
        self.name = name
