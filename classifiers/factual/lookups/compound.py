"""What is known of chemical compounds: their formulae, compared by how many atoms of each element they hold."""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

import re
from collections import Counter
from collections.abc import Mapping

from classifiers.factual.check import Check, Kind, each
from classifiers.factual.lookups.matching import Matcher
from classifiers.factual.lookups.relation import HAN_NAME, Relation, Verdict
from classifiers.factual.lookups.sources import compounds, elements
from classifiers.factual.lookups.spelling import spelled

_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_PIECE = re.compile(r"([A-Z][a-z]?)(\d{0,3})|(\()|\)(\d{0,3})")

ENGLISH: Mapping[str, str] = {
    "agua": "water", "eau": "water", "水": "water", "dioxido de carbono": "carbon dioxide", "dioxyde de carbone": "carbon dioxide",
    "二氧化碳": "carbon dioxide", "metano": "methane", "methane": "methane", "甲烷": "methane", "amoniaco": "ammonia", "ammoniac": "ammonia",
    "氨": "ammonia", "氨气": "ammonia", "sal": "sodium chloride", "cloruro de sodio": "sodium chloride", "sal de mesa": "sodium chloride",
    "chlorure de sodium": "sodium chloride", "sel de table": "sodium chloride", "氯化钠": "sodium chloride", "食盐": "sodium chloride",
    "glucosa": "glucose", "葡萄糖": "glucose", "acido sulfurico": "sulfuric acid", "acide sulfurique": "sulfuric acid", "硫酸": "sulfuric acid",
    "acido clorhidrico": "hydrochloric acid", "acide chlorhydrique": "hydrochloric acid", "盐酸": "hydrochloric acid",
    "monoxido de carbono": "carbon monoxide", "monoxyde de carbone": "carbon monoxide", "一氧化碳": "carbon monoxide", "etanol": "ethanol",
    "乙醇": "ethanol", "ozono": "ozone", "臭氧": "ozone", "peroxido de hidrogeno": "hydrogen peroxide", "过氧化氢": "hydrogen peroxide",
    "peroxyde d'hydrogene": "hydrogen peroxide", "carbonato de calcio": "calcium carbonate", "carbonate de calcium": "calcium carbonate",
    "碳酸钙": "calcium carbonate", "sulphuric acid": "sulfuric acid", "baking soda": "sodium bicarbonate",
}  # fmt: skip
"""Names in other languages to the table's."""

_GASES = {
    "oxygen": "O2",
    "hydrogen": "H2",
    "nitrogen": "N2",
    "chlorine": "Cl2",
    "fluorine": "F2",
    "bromine": "Br2",
    "iodine": "I2",
}


def atoms(formula: str) -> Mapping[str, int] | None:
    """Return how many atoms of each element a formula holds; None when it is no formula of elements."""
    text = formula.translate(_SUBSCRIPTS)
    levels: list[Counter[str]] = [Counter()]
    at = 0
    for match in _PIECE.finditer(text):
        if match.start() != at or not _counted(match, levels):
            return None
        at = match.end()
    return dict(levels[0]) if at == len(text) and len(levels) == 1 and levels[0] else None


def _counted(match: re.Match[str], levels: list[Counter[str]]) -> bool:
    if match[1]:
        levels[-1][match[1]] += int(match[2] or 1)
        return match[1] in elements.elements()
    if match[3]:
        levels.append(Counter())
        return True
    if len(levels) == 1:
        return False
    inner = levels.pop()
    levels[-1].update({symbol: count * int(match[4] or 1) for symbol, count in inner.items()})
    return True


def compound(name: str) -> frozenset[str]:
    """Return the table's name of a compound, when it has one."""
    plain = spelled(name)
    english = ENGLISH.get(plain, plain)
    return frozenset({english}) if english in _GASES or compounds.formulae(english) else frozenset()


def _compare(name: str, words: str, language: str) -> Verdict | None:
    del language
    said = atoms(words)
    known = {_GASES[name]} if name in _GASES else compounds.formulae(name)
    if said is None or not known or (name in _GASES and len(said) == 1):
        return None
    right = any(atoms(one) == said for one in known)
    if not right and (len(known) > 1 or max(said.values()) > 50):  # noqa: PLR2004  # a name of several, or a polymer
        return None
    return Verdict(right=right, expected=" or ".join(sorted(known)[:3]), said=words)


_LATIN = (
    r"(?-i:[^\W\d_\u3400-\u9fff][\w'’\-]{0,24}"
    r"(?: (?!is\b|es\b|est\b)(?:\(?[IVX]{1,3}\)?|[^\W\d_\u3400-\u9fff][\w'’\-]{0,24})){0,3})"
)
RELATION = Relation(
    rule="compound.formula",
    cues=("formula", "fórmula", "formule", "化学式", "分子式"),
    patterns=(
        r"\b(?:chemical |molecular )formula (?:of|for) (?:the compound )?<s>(?: is|:) <o>(?![\w(])",
        r"<start><s>['’]s (?:chemical |molecular )formula is <o>(?![\w(])",
        r"<start><s> has the (?:chemical |molecular )formula (?:of )?<o>(?![\w(])",
        r"\bfórmula (?:química |molecular )<de><s> es <o>(?![\w(])",
        r"\bformule (?:chimique |moléculaire )<de>\s?<s> est <o>(?![\w(])",
        r"<s>的(?:化学式|分子式)(?:是|为)<o>",
    ),
    questions=(
        r"\b(?:chemical |molecular )formula (?:of|for) <s>\s*\?",
        r"\bfórmula (?:química |molecular )<de><s>\s*\?",
        r"\bformule (?:chimique |moléculaire )<de>\s?<s>\s*\?",
        r"<s>的(?:化学式|分子式)是什么",
    ),
    subject=compound,
    compare=_compare,
    called=str.capitalize,
    says="The formula of {subject} is {expected}, the answer says {said}",
    source=compounds.SOURCE,
    s=rf"(?:{_LATIN}|{HAN_NAME})",
    o=r"(?-i:[A-Z(][A-Za-z0-9()₀-₉]{0,30})",
    passes=False,
)

MATCHER = Matcher((RELATION,), answer_rule="compound.answer")

CHECK = Check(
    name="compound",
    kind=Kind.LOOK_UP,
    what="Chemical formulae of compounds: 'the chemical formula of water is H2O'.",
    rules=("compound.formula", "compound.answer"),
    find=each(MATCHER.find),
    sources=(compounds.SOURCE,),
)
