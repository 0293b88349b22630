"""Field types that the wire models share, and how their refusals are worded."""

from datetime import UTC, datetime
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    FailFast,
    StringConstraints,
    ValidationError,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from ingest.errors import RefusedEventError

_REPLACED = "\ufffd"
_UNITS = ((1e17, 1e9), (1e14, 1e6), (1e11, 1e3))  # a number above the first is in 1/second-th of a second


class WireModel(BaseModel):
    """Something as it travels: strict about types, open to fields it does not know."""

    model_config = ConfigDict(extra="allow", strict=True)

    @property
    def unknown(self) -> dict[str, object]:
        """The fields that the format does not name."""
        return dict(self.model_extra or {})


def _plain(value: str) -> str:
    if any(character < " " or character in ("\x7f", _REPLACED) for character in value):
        raise PydanticCustomError("wrong_value", "should have neither control characters nor U+FFFD")
    return value


def _moment(value: object) -> object:
    """Turn ISO 8601 text, or a number of (milli-, micro-, nano-) seconds since 1970, into an aware UTC time."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise PydanticCustomError("wrong_type", "should be a time such as 2026-11-22T10:00:00Z")
    try:
        read = datetime.fromisoformat(value) if isinstance(value, str) else _from_number(value)
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        raise PydanticCustomError("wrong_value", "should be a time such as 2026-11-22T10:00:00Z") from None


def _from_number(value: float) -> datetime:
    divisor = next((unit for above, unit in _UNITS if abs(value) > above), 1.0)
    return datetime.fromtimestamp(value / divisor, UTC)


def _as_text(value: object) -> object:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


Id = Annotated[str, StringConstraints(min_length=1, max_length=128), AfterValidator(_plain)]
"""An identifier that other systems chose: 1 to 128 code points."""

LooseId = Annotated[Id, BeforeValidator(_as_text)]
"""An identifier that may come as a number, as data sets have it."""

Name = Annotated[str, StringConstraints(max_length=256)]
"""A short text: of a model, a source."""

Moment = Annotated[datetime, BeforeValidator(_moment)]
"""A time; without a zone it is taken as UTC."""

T = TypeVar("T")
M = TypeVar("M", bound=WireModel)

Rows = Annotated[list[T], FailFast()]
"""A list that is given up at its first wrong entry, so that a hostile one costs no more than a good one."""


def validated(model: type[M], document: object) -> M:
    """Return the model built from a parsed event.

    Raises:
        RefusedEventError: missing_field, wrong_type or wrong_value, naming the field and never what stands there.
    """
    try:
        return model.model_validate(document)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        raise refused(first) from None


def refused(problem: ErrorDetails) -> RefusedEventError:
    """Return the refusal that says what pydantic found."""
    field = ".".join(str(part) for part in problem["loc"] if part != "function-before[_moment(), datetime]")
    kind = problem["type"]
    if kind == "missing":
        return RefusedEventError("missing_field", f"{field} is missing; add it", field=field)
    code = "wrong_type" if kind == "wrong_type" or kind.endswith("_type") else "wrong_value"
    return RefusedEventError(code, f"{field} {problem['msg'].replace('Input should', 'should')}", field=field)
