"""Read the file of the grades: plain arrays only, and only of a layout that this version knows."""

from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

import classifiers
from classifiers.errors import ClassifierUnavailableError
from classifiers.grading.model import Head, Model
from classifiers.grading.pair import GATES
from classifiers.grading.rarity import Rarity
from classifiers.grading.subject import Subject

MODEL = Path("grading") / "grades.npz"
"""Where the file lies in a folder of models."""

SHIPPED = Path(classifiers.__file__).parent / "models"
"""The folder of models that Winnow ships."""

FORMAT = 1
"""Raised when a reader of the old layout would misread the new one."""

_REMEDY = "install Winnow again, or make it with `winnow train grades`"
_HEADS = ("light", "full")
_SUBJECT = ("prompt_mean", "answer_mean", "prompt_axes", "answer_axes", "strength")


def load(path: Path) -> Model:
    """Return the model in a file.

    Raises:
        ClassifierUnavailableError: there is no such file, or it is not one that this version can trust and read.
    """
    if not path.is_file():
        raise ClassifierUnavailableError("grading", f"no model at {path}; {_REMEDY}")
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            state = {name: file[name] for name in file.files}
        if int(state["format"]) != FORMAT or tuple(state["gates"]) != GATES:
            raise ClassifierUnavailableError("grading", f"{path} was made by another version; {_REMEDY}")
        return _model(state)
    except (BadZipFile, EOFError, KeyError, OSError, TypeError, ValueError) as broken:
        raise ClassifierUnavailableError("grading", f"{path} is damaged; {_REMEDY}") from broken


def _model(state: dict[str, Any]) -> Model:
    light, full = (_head(state, name) for name in _HEADS)
    subject = Subject(*(state[f"subject/{name}"].astype(np.float32) for name in _SUBJECT))
    return Model(rarity=Rarity(state["rarity"]), subject=subject, light=light, full=full)


def _head(state: dict[str, Any], name: str) -> Head:
    head = Head(
        names=tuple(str(one) for one in state[f"{name}/names"]),
        weights=state[f"{name}/weights"].astype(np.float64),
        between=state[f"{name}/between"].astype(np.float64),
        at=state[f"{name}/at"].astype(np.float64),
    )
    if head.weights.shape != (len(head.names),) or head.between.shape[1:] != head.weights.shape:
        raise ValueError
    return head


def state_of(model: Model) -> dict[str, Any]:
    """Return plain values to write to a file."""
    heads = {
        name: {"names": np.array(head.names), "weights": head.weights, "between": head.between, "at": head.at}
        for name, head in zip(_HEADS, (model.light, model.full), strict=True)
    }
    subject = {name: getattr(model.subject, name).astype(np.float16) for name in _SUBJECT}
    return {"format": FORMAT, "gates": np.array(GATES), "rarity": model.rarity.table, "subject": subject, **heads}
