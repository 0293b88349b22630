"""The policy: taxonomy, thresholds, harm weights, bands and lanes, read from one commented TOML file."""

import tomllib
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from config.errors import SettingsError

Share = Annotated[float, Field(ge=0, le=1)]
Letter = Literal["h", "p", "f", "w", "s"]

REQUIRED_ERRORS = frozenset(
    {
        "factual_inaccuracy", "reasoning", "outdated", "unsupported_by_context", "spelling", "grammar", "style",
        "off_topic", "incomplete", "refused_wrongly", "unsafe", "harassment", "offensive", "private_data",
        "language_mismatch", "other",
    }
)  # fmt: skip
"""Error types that the label contract names; a policy may add to them."""


REDACT_FROM = 0.2
"""Probability from which private data is taken out of labels where the policy does not say: a leak costs more than a
placeholder too many.
"""


class PolicyError(SettingsError):
    """The policy file cannot be used."""

    code = "policy"


class Frozen(BaseModel):
    """A part of the policy: immutable, and strict about names."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class SeverityPolicy(Frozen):
    """How expected harm is made up."""

    vulnerability: float = Field(ge=1)
    assistant: float = Field(ge=1)
    someone_else: float = Field(1.0, ge=1)
    brought_up: float = Field(1.0, ge=1)
    report: float = Field(ge=0)
    report_cap: float = Field(ge=0)
    open_from: Share
    audit_share: Share
    ageing_hours: float = Field(gt=0)


class ReviewPolicy(Frozen):
    """How people review."""

    blind: bool = True  # whether the suggested grade waits until the reviewer has given their own


class Band(Frozen):
    """An urgency class."""

    name: str = Field(pattern=r"^P[0-9]$")
    start: Share = Field(alias="from")
    due_minutes: int = Field(gt=0)


class Team(Frozen):
    """People who look at some families of categories."""

    name: str
    title: str
    families: tuple[str, ...]
    any_language: bool = False
    clearance: str | None = None


class Lanes(Frozen):
    """Where cases wait."""

    languages: tuple[str, ...]
    teams: tuple[Team, ...] = Field(min_length=1)


class Category(Frozen):
    """One entry of the taxonomy."""

    title: str
    family: str
    letter: Letter
    weight: float = Field(ge=0)  # harm done when the tag is right; above 1 for what must come first
    threshold: Share
    at_least: str | None = None
    vulnerable: bool = False
    opens: bool = True  # whether this tag alone makes a case
    tag: bool = True  # whether it is shown as a tag at all
    redact_from: float | None = Field(None, gt=0, le=1)  # of private data: from where on it is taken out of labels
    action: str = "none"
    hide: Literal["veil", "mask"] = "veil"
    description: str = ""  # for the reviewer: what belongs here, and what does not


class ErrorType(Frozen):
    """One error that a reviewer can tick."""

    title: str
    letter: Letter


class Policy(Frozen):
    """Everything a site may decide about what is harmful and who looks at it."""

    version: Literal[1]
    severity: SeverityPolicy
    review: ReviewPolicy = ReviewPolicy()
    bands: tuple[Band, ...] = Field(min_length=1)
    lanes: Lanes
    categories: dict[str, Category]
    errors: dict[str, ErrorType]
    actions: dict[str, str]
    grades: dict[int, str]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        starts = [band.start for band in self.bands]
        names = {band.name for band in self.bands}
        if starts != sorted(starts, reverse=True) or starts[-1] != 0:
            raise ValueError("bands: list them from the gravest down; the last one starts at 0")
        if len(names) != len(self.bands):
            raise ValueError("bands: a name stands twice")
        for name, category in self.categories.items():
            if category.at_least is not None and category.at_least not in names:
                raise ValueError(f"categories.{name}.at_least: no band named {category.at_least}")
            if category.action not in self.actions:
                raise ValueError(f"categories.{name}.action: no action named {category.action}")
            _check_redaction(name, category)
        if missing := REQUIRED_ERRORS - set(self.errors):
            raise ValueError(f"errors: {', '.join(sorted(missing))} must stay; other systems rely on the names")
        if set(self.grades) != set(range(1, 8)):
            raise ValueError("grades: describe each of 1 to 7")
        return self

    def category(self, name: str) -> Category:
        """Return the entry for a category, or for what stands before its first dot (`pii.email_address` → `pii`).

        Raises:
            KeyError: neither is in the taxonomy.
        """
        return self.categories.get(name) or self.categories[name.split(".", 1)[0]]

    def redact_from(self, name: str) -> float:
        """Return from which probability on a find of private data is taken out of labels, 0..1.

        A category that does not say takes what `pii` says; never more than its threshold: what a reviewer is shown
        as private does not leave.
        """
        category = self.category(name)
        general = self.categories["pii"].redact_from if "pii" in self.categories else None
        return min(category.redact_from or general or REDACT_FROM, category.threshold or REDACT_FROM)

    @cached_property
    def band_names(self) -> tuple[str, ...]:
        """Names of the bands, gravest first; a band's number is its index."""
        return tuple(band.name for band in self.bands)

    @cached_property
    def lane_names(self) -> tuple[str, ...]:
        """Every lane as ``team.language``, in the order of the teams."""
        languages = (*self.lanes.languages, "other")
        return tuple(
            f"{team.name}.{language}"
            for team in self.lanes.teams
            for language in (("any",) if team.any_language else languages)
        )


def _check_redaction(name: str, category: Category) -> None:
    if category.redact_from is None:
        return
    if name.partition(".")[0] != "pii":
        raise ValueError(f"categories.{name}.redact_from: only private data (pii) is redacted; take the line out")
    if category.redact_from > category.threshold:
        raise ValueError(f"categories.{name}.redact_from: at most the threshold, {category.threshold}")


def load_policy(path: Path | None = None) -> Policy:
    """Read a policy file, or the one that Winnow ships.

    Raises:
        PolicyError: the file cannot be read or is not a valid policy; names each place and what is wrong there.
    """
    try:
        text = path.read_text("utf-8") if path else files("config").joinpath("policy.toml").read_text("utf-8")
        return Policy.model_validate(tomllib.loads(text))
    except OSError as error:
        raise PolicyError(f"cannot read the policy file {path}: {error.strerror}") from error
    except tomllib.TOMLDecodeError as error:
        raise PolicyError(f"{path or 'policy.toml'} is not valid TOML: {error}") from error
    except ValidationError as error:
        places = (f"{'.'.join(map(str, item['loc'])) or 'policy'}: {item['msg']}" for item in error.errors())
        raise PolicyError(f"{path or 'policy.toml'} is not a valid policy:\n  " + "\n  ".join(places)) from error
