"""Given names and surnames of many countries, from Faker's lists; read out of its source, for importing it takes 70 MB."""

import ast
from collections.abc import Iterator
from functools import cache
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

WORDS = frozenset(
    # English words, months, virtues, stones, plants and places that people are called, too
    "abbey angel april art asia august aura autumn bay bill blue boy brandy brook buddy cash chance chase chelsea china "
    "christian clay cliff coral cookie crystal dale daisy dallas dawn dean destiny diamond don drew duke earl ease eden "
    "ember essence eve ever faith fallon flora florence france free gay gene genesis gin ginger glen glory grace grant guy "
    "hall happy harmony harper haven hazel heath heaven holly honey hope hunter iris island israel ivy jade jasmine jay "
    "jazz jewel jordan journey joy june justice king lance lee lily london love lucky lyric major mark marine mars max may "
    "mark maverick melody mercy miles milan misty more myrtle nevada noble norm north ocean olive pat pax pearl peace penny "
    "phoenix pierce poppy precious prince princess queen rain raven ray reed reign rich rip river rob robin rocky rod rose "
    "royal ruby rusty sage sandy savannah scout serenity shade sierra sky sol star stone storm stormy sue summer sunny "
    "sydney tab teal temple tiffany treasure trinity unique van victor victory vienna violet virginia wade ward west will "
    "lot else said job per line gun che till harm server theres floor junior lady ben tan harsh nel kick forum wolf toy martial uma "
    "meta dev sole urban india cord cas ties edit owe alla edu pastor nazi eder nell tali tanner german ale tore jet nam mare major "
    "durante cara ante segundo salud máximo campo canal máxima severo abril tránsito lisa tomas ella benigna benigno julio franca "
    "corona verde carina antero seda rico primitiva "
    "winter wood wren young zion the and but for not you all any can had her was one our out day get has him his how man "
    "new now old see two way who boy did its let put say she too use her they this that with have from your what when "
    # Spanish and French
    "alba alegría amor ángel ángeles blanca caridad clara concepción consuelo cruz dolores esperanza estrella flor gloria "
    "jesús león linda luna luz mar marina mercedes nieves paz pilar reyes rocío rosa rosario santos sol soledad victoria "
    "aimé ange avril claire constant désiré fleur honoré marguerite noël océane olive parfait pascal pierre prudence "
    "reine rémy sacha vivien como para pero porque cuando dios nada todo bien más muy una uno las los con por del "
    # Cities and countries
    "paris roma rome milano georgia carolina austin houston brooklyn madison cairo lorraine argentina américa italia "
    # What chats say hello to
    "alexa siri claude gemini bard".split()
)
"""Given names that are more often something else: never taken for a name by the list alone."""


@cache
def given_names() -> frozenset[str]:
    """Return given names in lower case, with those that are words, too. Read once (0.4 s)."""
    return frozenset(name for name in _listed(_GIVEN) if len(name) >= _LEAST_LETTERS)


@cache
def surnames() -> frozenset[str]:
    """Return surnames in lower case. Read once."""
    return frozenset(_listed(_SURNAMES))


def is_given(word: str) -> bool:
    """Whether a word, in any case, is a given name and nothing else; of a double name (`Anne-Marie`) the first part."""
    return any(part in given_names() and part not in WORDS for part in (word.casefold(), word.casefold().split("-", 1)[0]))


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
