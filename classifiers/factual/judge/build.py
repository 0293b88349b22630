"""Makes the judge that the settings name."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from classifiers.factual.judge.allowance import Allowance
from classifiers.factual.judge.endpoint import Endpoint
from classifiers.factual.judge.judge import Judge, Redact
from config.policy import REDACT_FROM
from config.settings import ClassifierSettings

if TYPE_CHECKING:
    from classifiers.pii.finder import Finder


def build(settings: ClassifierSettings) -> Judge | None:
    """Return the judge of the settings; None when they name none.

    Raises:
        ClassifierUnavailableError: what takes private data out cannot be loaded: then nothing is sent anywhere.
    """
    given = settings.judge
    if given.url is None or given.model is None:
        return None
    key = given.key.get_secret_value() if given.key else None
    folder = given.folder or Path(platformdirs.user_cache_path("winnow", appauthor=False))
    return Judge(
        endpoint=Endpoint(given.url, key, given.timeout),
        allowance=Allowance(folder / "judge.sqlite", given.questions_a_day),
        redact=redacting(_finder(settings)),
        model=given.model,
        scope=given.scope,
    )


def _finder(settings: ClassifierSettings) -> "Finder":
    """Load what finds private data; its module alone takes 3 s to import, so nobody pays for it without a judge."""
    finder: Finder = import_module("classifiers.pii.finder").Finder(settings.pii_recognizers, exhaustive=True)
    return finder


def redacting(finder: "Finder") -> Redact:
    """Return what puts `[PERSON]` and the like in place of private data, everything that exports take out too."""

    def redact(texts: Sequence[str], language: str) -> list[str]:
        pairs = zip(texts, finder.find(texts, language), strict=True)
        return [_without(text, [(hit.start, hit.end, hit.category) for hit in hits if hit.score >= REDACT_FROM])
                for text, hits in pairs]  # fmt: skip

    return redact


def _without(text: str, places: Sequence[tuple[int, int, str]]) -> str:
    for start, end, category in sorted(places, reverse=True):
        text = f"{text[:start]}[{category.upper()}]{text[end:]}"
    return text
