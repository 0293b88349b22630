"""All classifiers over a batch, so that none can hide what another found or hold up the line."""

from collections.abc import Sequence
from functools import partial

from classifiers import language, merging, registry
from classifiers.classifier import Classifier
from classifiers.errors import UnknownClassifierError
from classifiers.factual.knowledge.fact import Knowledge
from classifiers.merging import PartResult
from classifiers.stage import Stage
from classifiers.tag import Tagged
from config import logs
from config.settings import ClassifierSettings
from ingest.conversation import Conversation

PARTS = {"detoxify": "toxicity"}
"""Registry names whose part is called otherwise."""

log = logs.get(__name__)


class Ensemble:
    """Screens batches. Not for several threads at once."""

    def __init__(self, classifiers: Sequence[Classifier | Stage], timeout: float) -> None:
        """Take classifiers, loaded or still to be loaded, and the seconds each may take for one batch."""
        self._stages = [c if isinstance(c, Stage) else Stage(c.part, partial(_itself, c)) for c in classifiers]
        self._timeout = timeout

    def load(self) -> None:
        """Load what can be loaded now, so that the first batch does not pay for it."""
        for stage in self._stages:
            stage.ready()

    @property
    def unavailable(self) -> tuple[str, ...]:
        """Parts whose classifier is not loaded."""
        return tuple(stage.part for stage in self._stages if not stage.ready())

    def screen(self, batch: Sequence[Conversation], earlier: Sequence[Tagged | None]) -> list[Tagged]:
        """Tag each conversation; a part that fails or times out on one is named in its `screened`.

        Args:
            batch: N conversations.
            earlier: N, in the same order: what is known from an earlier screening, if any. Messages before
                `fresh_from` keep their scores and tags; a part that failed then is shown every message now.

        Returns:
            N tagged conversations in the order of `batch`; `scores` holds every one of CATEGORIES.
        """
        by_stage = [self._run(stage, batch, earlier) for stage in self._stages]
        languages = [_language(conversation) for conversation in batch]
        return [
            merging.merge(conversation, languages[index], earlier[index], [results[index] for results in by_stage])
            for index, conversation in enumerate(batch)
        ]

    def _run(self, stage: Stage, batch: Sequence[Conversation], earlier: Sequence[Tagged | None]) -> list[PartResult]:
        views = [merging.view(stage, *pair) for pair in zip(batch, earlier, strict=True)]
        found = iter(stage.run([shown for shown in views if shown is not None], self._timeout))
        return [
            PartResult(stage=stage, asked=True, whole=shown.fresh_from == 0, findings=next(found))
            if shown is not None
            else PartResult(stage=stage, asked=False, whole=False)
            for shown in views
        ]


def build(settings: ClassifierSettings, timeout: float, knowledge: Knowledge | None = None) -> Ensemble:
    """Load the enabled classifiers; one that cannot be loaded stays as FAILED and is tried again later.

    Args:
        settings: which ones, and theirs.
        timeout: seconds that each may take for one batch.
        knowledge: what the site knows; None: what the settings name.

    Raises:
        UnknownClassifierError: `enabled` names one that is not registered.
    """
    for name in settings.enabled:
        if name not in registry.FACTORIES:
            raise UnknownClassifierError(name, tuple(registry.FACTORIES))
    stages = [
        Stage(PARTS.get(name, name), partial(registry.build, name, settings, knowledge), name=name)
        for name in settings.enabled
    ]
    ensemble = Ensemble(stages, timeout)
    ensemble.load()
    return ensemble


def _itself(classifier: Classifier) -> Classifier:
    return classifier


def _language(conversation: Conversation) -> str:
    try:
        return language.of(conversation)
    except Exception as error:  # noqa: BLE001  # a missing detector must not stop the screening
        log.warning("language not detected", error=logs.where(error))
        return language.UNKNOWN
