"""Given names and surnames of many countries: Faker's lists, read from its source, for importing it takes 70 MB."""

import ast
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

LOCALES = (
    "en_US", "en_GB", "en_IN", "en_IE", "es_ES", "es_MX", "es_AR", "es_CO", "es_CL", "fr_FR", "fr_CA", "fr_BE", "de_DE",
    "it_IT", "pt_BR", "nl_NL", "sv_SE", "pl_PL", "tr_TR", "vi_VN", "zu_ZA",
)  # fmt: skip
"""Faker's (MIT) locales in Latin letters."""

_GIVEN = frozenset({"first_names", "first_names_male", "first_names_female", "first_names_nonbinary"})
_SURNAMES = frozenset({"last_names", "last_names_male", "last_names_female"})
_LEAST_LETTERS = 3  # `Al`, `Jo` and `Li` are more often something else


@cache
def given_names() -> frozenset[str]:
    """Return given names in lower case, with those that are words, too. Read once (0.4 s)."""
    return frozenset(name for name in _listed(_GIVEN) if len(name) >= _LEAST_LETTERS)


@cache
def chinese_given_names() -> frozenset[str]:
    """Return Chinese given names of one or two characters. Read once."""
    return frozenset(name for locale in ("zh_CN", "zh_TW") for name in _of_locale(locale, _GIVEN))


@cache
def surnames() -> frozenset[str]:
    """Return surnames in lower case. Read once."""
    return frozenset(_listed(_SURNAMES))


def is_given(word: str) -> bool:
    """Whether a word is a given name; of `Anne-Marie`, `Anne`.

    In lower case, or shouted, it must be no other word; in capitals it may be `Mark` or `Grace`, though not `India`.
    """
    others = _ambiguous("never") if word[:1].isupper() and not word.isupper() else _words()
    parts = (word.casefold(), word.casefold().split("-", 1)[0])
    return any(part in given_names() and part not in others for part in parts)


def is_surname(word: str) -> bool:
    """Whether a word in lower case is a surname and no other word."""
    return word in surnames() and word not in _ambiguous("surnames") and word not in _words()


@cache
def _ambiguous(key: str) -> frozenset[str]:
    """Names that are more often something else: `never`, in lower case `words`, behind a given name `surnames`."""
    lists: dict[str, list[str]] = json.loads(
        files("classifiers.pii").joinpath("data/ambiguous_names.json").read_text("utf-8")
    )
    return frozenset(lists[key])


@cache
def _words() -> frozenset[str]:
    return _ambiguous("never") | _ambiguous("words")


def _listed(attributes: frozenset[str]) -> Iterator[str]:
    for locale in LOCALES:
        for name in _of_locale(locale, attributes):
            yield name.casefold()


def _of_locale(locale: str, attributes: frozenset[str]) -> Iterator[str]:
    """Names in the assignments of one of Faker's provider classes."""
    path = _faker() / "providers" / "person" / locale / "__init__.py"
    if not path.exists():
        return
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        value = _assigned(node, attributes)
        if value is not None:
            yield from _strings(value)


def _assigned(node: ast.AST, attributes: frozenset[str]) -> ast.expr | None:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    named = any(isinstance(target, ast.Name) and target.id in attributes for target in targets)
    return node.value if named and isinstance(node, ast.Assign | ast.AnnAssign) else None


def _strings(value: ast.expr) -> Iterator[str]:
    for inner in ast.walk(value):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def _faker() -> Path:
    spec = find_spec("faker")
    folders = (spec.submodule_search_locations or ()) if spec else ()
    return Path(next(iter(folders)))
