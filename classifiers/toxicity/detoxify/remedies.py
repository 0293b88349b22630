"""What to do when Detoxify cannot run: which file to fetch, where to put it, what to install."""

from collections.abc import Iterable
from pathlib import Path

from classifiers.errors import ClassifierUnavailableError
from classifiers.toxicity.detoxify.variants import VARIANTS, Variant, published

NAME = "detoxify"
"""Of the classifier in the registry and in errors."""

CHECKPOINT = "WINNOW_CLASSIFIERS__DETOXIFY_CHECKPOINT"
FOLDER = "WINNOW_CLASSIFIERS__DETOXIFY_CONFIG"
CALIBRATION = "WINNOW_CLASSIFIERS__DETOXIFY_CALIBRATION"


def checkpoint_missing(path: Path | None) -> ClassifierUnavailableError:
    """There is no file at the path, or no path."""
    wanted = published(path) if path else None
    lines = [f"{variant.name}: {variant.url}" for variant in ([wanted] if wanted else VARIANTS.values())]
    place = f"put it at {path}" if path else f"put it into a folder of this machine and set {CHECKPOINT} to the file"
    return _error(f"the checkpoint is missing; download {_listed(lines)}; {place}")


def folder_incomplete(path: Path | None, variant: Variant | None) -> ClassifierUnavailableError:
    """The folder lacks the base model's shape or tokenizer; the variant is None where it is not known yet."""
    wanted = (variant,) if variant else VARIANTS.values()
    lines = [f"for {one.name}: {' '.join(one.base_urls)}" for one in wanted]
    place = f"put them into {path}" if path else f"put them into one folder and set {FOLDER} to it"
    return _error(f"the files of the checkpoint's base model are missing; download {_listed(lines)}; {place}")


def extra_missing(python: Path | None) -> ClassifierUnavailableError:
    """The interpreter has no torch, or no detoxify."""
    where = f"with {python} -m pip install detoxify==0.5.4" if python else "winnow-triage[detoxify]"
    return _error(f"install {where}")


def checkpoint_unreadable(path: Path) -> ClassifierUnavailableError:
    """The file holds other things than plain weights and their configuration, or weights of another model."""
    return _error(
        f"{path} cannot be read as plain weights with their configuration; download it again, or save its state_dict"
        " and config anew as detoxify's convert_weights.py does"
    )


def memory_short(megabytes: int) -> ClassifierUnavailableError:
    """The process needs more than it may have."""
    return _error(
        f"{megabytes} MiB are too few for it; raise WINNOW_CLASSIFIERS__DETOXIFY_MEMORY, or use a small variant"
    )


def calibration_unfit(path: Path, why: str) -> ClassifierUnavailableError:
    """The calibration file is missing, or is not one of this checkpoint."""
    return _error(
        f"calibration {path} {why}; make it with winnow train detoxify --data DIR --out {path}, or unset {CALIBRATION}"
    )


def ended(why: str, wait: float) -> ClassifierUnavailableError:
    """Its process has ended, and may be started again in `wait` seconds."""
    again = f"in {wait:.0f} s" if wait > 0 else "with the next batch"
    return _error(f"its process {why}; it is started again {again}")


def refused(why: str) -> ClassifierUnavailableError:
    """Its process goes on, but could not score this batch."""
    return _error(f"its process could not score this batch: {why}")


def _error(remedy: str) -> ClassifierUnavailableError:
    return ClassifierUnavailableError(NAME, remedy)


def _listed(lines: Iterable[str]) -> str:
    """Return one line when there is one, otherwise the choice."""
    several = list(lines)
    return several[0] if len(several) == 1 else "one of these: " + "; ".join(several)
