"""What is known of chemical elements: symbol, number, weight, place in the table, family, state."""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

import re
from fractions import Fraction

from classifiers.factual.check import Check, Kind, each
from classifiers.factual.lookups import element_facts
from classifiers.factual.lookups.element_names import FAMILIES, element, families, family
from classifiers.factual.lookups.matching import Matcher
from classifiers.factual.lookups.measuring import Measure, measured
from classifiers.factual.lookups.relation import WORD, Compare, Relation, Verdict
from classifiers.factual.lookups.sources import elements as table

SYMBOL = r"(?-i:[A-Z][a-z]?)"
DIGITS = r"\d{1,3}(?![\d,.]\d)"
STATES = {
    "solid": "solid", "liquid": "liquid", "gas": "gas", "gaseous": "gas", "solido": "solid", "liquido": "liquid", "gaseoso": "gas",
    "solide": "solid", "liquide": "liquid", "gaz": "gas", "gazeux": "gas", "固体": "solid", "液体": "liquid", "气体": "gas",
    "固态": "solid", "液态": "liquid", "气态": "gas",
}  # fmt: skip
KELVIN = Fraction(27315, 100)


def _called(symbol: str) -> str:
    return table.elements()[symbol].name


def _family(subject: str, words: str, language: str) -> Verdict | None:
    """What only some tables say is neither right nor wrong."""
    del language
    said, main = family(words), table.elements()[subject].series
    if not said or (main not in said and said & families(subject)):
        return None
    return Verdict(right=main in said, expected=main.lower(), said=words)


def _symbol(subject: str, words: str, language: str) -> Verdict | None:
    """A symbol is right, or another element's, or none at all; only the first two can be told."""
    del language
    if words == subject or words in table.elements():
        return Verdict(right=words == subject, expected=subject, said=words)
    return None


def _number(subject: str, words: str, language: str) -> Verdict:
    del language
    expected = table.elements()[subject].number
    return Verdict(right=int(words) == expected, expected=str(expected), said=words)


def _place(what: str) -> Compare:
    def compare(subject: str, words: str, language: str) -> Verdict | None:
        del language
        one = table.elements()[subject]
        expected = one.group if what == "group" else one.period
        if expected is None:
            return None
        right = int(words) == expected or subject in {"La", "Ac", "Lu", "Lr", "H", "He"}
        return Verdict(right=right, expected=str(expected), said=words)

    return compare


def _state(subject: str, words: str, language: str) -> Verdict | None:
    del language
    said, expected = STATES.get(table_key(words)), table.state(table.elements()[subject])
    return None if said is None or expected is None else Verdict(right=said == expected, expected=expected, said=said)


def table_key(words: str) -> str:
    """Return a word as the table of states writes it."""
    return re.sub(r"í|ó", lambda match: {"í": "i", "ó": "o"}[match[0]], words.lower())


def _celsius(kelvin: tuple[float, ...]) -> tuple[Fraction, ...]:
    return tuple(Fraction(str(one)) - KELVIN for one in kelvin)


def _relation(  # noqa: PLR0917  # the columns of the table below
    rule: str, cues: tuple[str, ...], patterns: tuple[str, ...], compare: Compare, says: str, o: str, *questions: str
) -> Relation:
    return Relation(
        rule=f"element.{rule}", cues=cues, patterns=patterns, subject=element, compare=compare, called=_called, says=says,
        source=table.SOURCE, s=rf"(?:(?:the|el|la|le) |l['’])?{WORD}", o=o, passes=False, questions=questions,
    )  # fmt: skip


RELATIONS = (
    _relation(
        "symbol",
        ("symbol", "símbolo", "symbole", "符号"),
        (
            r"\b(?:chemical |element |atomic )?symbol (?:of|for) (?:the element )?<s>(?: is|:) ['\"“]?<o>\b",
            r"<start><s> (?:has|with) (?:the|a) (?:chemical |atomic )?symbol (?:of )?['\"“]?<o>\b",
            r"<start><s>['’]s (?:chemical |atomic )?symbol is ['\"“]?<o>\b",
            r"\bsímbolo (?:químico )?<de>\s?<s> es ['\"“«]?<o>\b",
            r"\bsymbole (?:chimique )?<de>\s?<s> est ['\"“«]?\s?<o>\b",
            r"<s>(?:元素)?的(?:化学|元素)?符号(?:是|为)[“\"]?<o>(?![A-Za-z])",
        ),
        _symbol,
        "The symbol of {subject} is {expected}, the answer says {said}",
        SYMBOL,
        r"\bsymbol (?:of|for) (?:the element )?<s>\s*\?",
        r"\bsímbolo (?:químico )?<de>\s?<s>\s*\?",
        r"\bsymbole (?:chimique )?<de>\s?<s>\s*\?",
        r"<s>的(?:化学|元素)?符号是什么",
    ),
    _relation(
        "number",
        ("atomic number", "número atómico", "numéro atomique", "原子序数"),
        (
            r"\batomic number (?:of|for) (?:the element )?<s>(?: is|:) <o><end>",
            r"<start><s>,? (?:has|with) (?:the|an) atomic number (?:of )?<o><end>",
            r"<start><s>['’]s atomic number is <o><end>",
            r"\bnúmero atómico <de>\s?<s> es (?:el )?<o><end>",
            r"<start><s> tiene (?:el |un )?número atómico (?:de )?<o><end>",
            r"\bnuméro atomique <de>\s?<s> est (?:le )?<o><end>",
            r"<start><s> (?:a|possède) (?:le |un |pour )?numéro atomique (?:de )?<o><end>",
            r"<s>(?:元素)?的原子序数(?:是|为)<o>",
        ),
        _number,
        "The atomic number of {subject} is {expected}, the answer says {said}",
        DIGITS,
        r"\batomic number (?:of|for) (?:the element )?<s>\s*\?",
        r"\bnúmero atómico <de>\s?<s>\s*\?",
        r"\bnuméro atomique <de>\s?<s>\s*\?",
        r"<s>的原子序数是多少",
    ),
    _relation(
        "family",
        (*FAMILIES, "halógeno", "metal alcalinotérreo", "actínido", "lantánido", "métal", "halogène", "gaz rare"),
        (
            r"<start><s> is (?:in|part of|a member of) the <o> (?:group|family|series)\b",
            r"<start><s> belongs to the <o> (?:group|family|series)\b",
            r"<start><s> is (?:an?|one of the) <o>(?=[.,;]|$| (?:with|and|that|which|used)\b)",
            r"<start><s> (?:pertenece al grupo de los|es un|es uno de los) <o><end>",
            r"<start><s> (?:appartient (?:à la famille|au groupe) des|est un) <o><end>",
            r"<s>(?:是|属于)(?:一种)?<o><end>",
        ),
        _family,
        "{subject} belongs to the {expected}, the answer says {said}",
        r"(?-i:[^\W\d_\u3400-\u9fff][\w-]{2,20}(?:[ -][^\W\d_\u3400-\u9fff][\w-]{1,20}){0,2}?|[\u4e00-\u9fff]{2,5})",
    ),
    _relation(
        "state",
        ("state as", "standard conditions", "room temperature", "temperatura ambiente", "température ambiante", "常温", "室温"),
        (
            r"<start><s> (?:appears|is found|exists) in its (?:standard|natural) state as (?:an? )?<o><end>",
            r"<start><s> is an? <o> at (?:room temperature|standard conditions)",
            r"\bat room temperature,? <s> is an? <o><end>",
            r"<start><s> es (?:un )?<o> a temperatura ambiente",
            r"<start><s> est (?:un )?<o> à température ambiante",
            r"<s>在(?:常温|室温)下?(?:是|为|呈)<o>",
        ),
        _state,
        "At 25 °C {subject} is a {expected}, the answer says {said}",
        r"(?:solid|liquid|gas(?:eous)?|s[oó]lido|l[ií]quido|gaseoso|solide|liquide|gaz(?:eux)?|[固液气][体态])",
    ),
    _relation(
        "group",
        ("in group ", "to group ", "grupo ", "groupe ", "族"),
        (
            r"<start><s> (?:is|lies) in group <o>\b",
            r"<start><s> belongs to group <o>\b",
            r"<start><s> (?:está en|pertenece a)l? grupo <o>\b",
            r"<start><s> (?:est dans|appartient a)u? ?(?:le )?groupe <o>\b",
            r"<s>(?:位于|在|属于)(?:元素周期表)?第?<o>族",
        ),
        _place("group"),
        "{subject} is in group {expected}, the answer says {said}",
        r"(?:1[0-8]|[1-9])(?![\dA-Ba-b])",
    ),
    _relation(
        "period",
        ("in period ", "período ", "periodo ", "période ", "周期"),
        (
            r"<start><s> (?:is|lies) in period <o>\b",
            r"<start><s> está en el per[ií]odo <o>\b",
            r"<start><s> est dans la période <o>\b",
            r"<s>(?:位于|在|属于)第?<o>周期",
        ),
        _place("period"),
        "{subject} is in period {expected}, the answer says {said}",
        r"[1-7](?!\d)",
    ),
    _relation(
        "weight",
        ("atomic weight", "atomic mass", "peso atómico", "masa atómica", "masse atomique", "原子量", "原子质量"),
        (
            r"\b(?:standard |relative )?atomic (?:weight|mass) of <s> is <o>",
            r"<start><s> has an atomic (?:weight|mass) of <o>",
            r"\b(?:peso atómico|masa atómica) <de>\s?<s> es <o>",
            r"\bmasse atomique <de>\s?<s> est (?:de )?<o>",
            r"<s>的(?:相对)?原子(?:量|质量)(?:是|为)<o>",
        ),
        measured(lambda symbol: (Fraction(str(table.elements()[symbol].weight)),), Measure(right=Fraction(1, 80), wrong=Fraction(1, 20))),
        "The atomic weight of {subject} is {expected}, the answer says {said}",
        r"(?:about |approximately |approx\. |aproximadamente |environ |约)?\d{1,3}(?:[.,]\d{1,4})?(?!\d)",
    ),
    *element_facts.RELATIONS,
)  # fmt: skip

MATCHER = Matcher(RELATIONS, answer_rule="element.answer")

CHECK = Check(
    name="element",
    kind=Kind.LOOK_UP,
    what="Chemical elements: symbol, number, weight, group, period, family, state at room temperature, melting and boiling points, density, protons, discovery.",
    rules=(*(one.rule for one in RELATIONS), "element.answer"),
    find=each(MATCHER.find),
    sources=(table.SOURCE,),
)
