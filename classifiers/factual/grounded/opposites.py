"""Words that turn a statement round: negations, opposites, quantities and degrees of certainty, in four languages."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Iterator, Mapping

from classifiers.factual.grounded.reading import Reading, stem

NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]t|"
    r"nunca|jamás|ning[uú]n[oa]?|nadie|nada|tampoco|sin|"
    r"ne|pas|jamais|aucune?|rien|sans|ni)\b|(?-i:\bn['’](?=[a-zà-ÿ]))|[不没沒未无無非]",
    re.IGNORECASE,
)
"""Negations."""

POSSIBLE = re.compile(
    r"\b(?:may|might|could|possibl[ey]|perhaps|maybe|likely|reportedly|allegedly|alleged|suspected|potentially|"
    r"plan(?:s|ned)?|hop(?:e|es|ed|ing)|expect(?:s|ed)?|propos(?:e|es|ed)|consider(?:s|ed|ing)?|"
    r"podr[ií]an?|quiz[aá]s?|posible(?:mente)?|tal vez|espera(?:n|ba)?|"
    r"pourrai(?:t|ent)|peut-être|possible|probablement|espère(?:nt)?)\b|可能|也许|或许|计划|预计|据称",
    re.IGNORECASE,
)
"""Words that leave open whether it is so."""

QUANTITY = re.compile(
    r"\b(?:all|every|always|only|entire(?:ly)?|every(?:one|thing|body)|complete(?:ly)?|sole(?:ly)?|exclusively|"
    r"tod[oa]s?|siempre|s[oó]lo|solamente|únic[oa]s?|"
    r"tou(?:s|tes)|toujours|seule?s?|seulement|uniquement)\b|全部|所有|总是|只有|唯一|都",
    re.IGNORECASE,
)
"""Words that leave no exception."""

_PAIRS = """
increase decrease|increased decreased|rise fall|rose fell|risen fallen|rising falling|grew shrank|
growing shrinking|up down|more less|more fewer|most least|higher lower|highest lowest|larger smaller|
largest smallest|longer shorter|longest shortest|older younger|oldest youngest|bigger smaller|
biggest smallest|faster slower|earlier later|before after|first last|first second|first third|second third|
begin end|began ended|begins ends|start finish|started finished|open closed|opens closes|opened closed|
win lose|won lost|wins loses|win lost|victory defeat|accept reject|accepted rejected|accepted refused|
allow forbid|allowed forbidden|allowed banned|allows bans|approve reject|approved rejected|approved denied|
guilty innocent|convicted acquitted|alive dead|survived died|born died|male female|man woman|men women|
boy girl|boys girls|son daughter|brother sister|father mother|husband wife|king queen|actor actress|
north south|east west|northern southern|eastern western|left right|above below|inside outside|near far|
morning evening|day night|summer winter|spring autumn|hot cold|warm cold|wet dry|success failure|
successful unsuccessful|succeeded failed|support oppose|supported opposed|supports opposes|buy sell|
bought sold|arrive leave|arrived left|join leave|joined left|enter exit|positive negative|always never|
all none|all some|every some|todos algunos|todas algunas|tous certains|toutes certaines|welcome forbidden|
everyone nobody|many few|true false|safe dangerous|legal illegal|possible impossible|
possible unlikely|likely unlikely|same different|included excluded|include exclude|single married|
public private|domestic foreign|home away|oldest newest|ancient modern|old new|weak strong|rich poor|
happy sad|best worst|better worse|easy difficult|major minor|maximum minimum|early late|top bottom|
upper lower|aumentar disminuir|aumentó disminuyó|subió bajó|más menos|mayor menor|antes después|
primero último|primera última|abre cierra|abierto cerrado|ganó perdió|aceptó rechazó|permitido prohibido|
norte sur|este oeste|siempre nunca|todos ninguno|vivo muerto|nació murió|hombre mujer|verdadero falso|
mejor peor|augmenter diminuer|augmenté diminué|plus moins|avant après|premier dernier|première dernière|
ouvre ferme|ouvert fermé|gagné perdu|accepté refusé|autorisé interdit|nord sud|est ouest|toujours jamais|
tous aucun|vivant mort|né mort|homme femme|vrai faux|meilleur pire
"""
CHINESE = (
    ("增加", "减少"), ("上升", "下降"), ("提高", "降低"), ("最大", "最小"), ("最高", "最低"), ("最多", "最少"),
    ("之前", "之后"), ("以前", "以后"), ("开门", "关门"), ("赢", "输"), ("接受", "拒绝"), ("允许", "禁止"),
    ("南", "北"), ("东", "西"), ("男", "女"), ("成功", "失败"), ("支持", "反对"), ("进口", "出口"),
)  # fmt: skip
_SETS = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "january february march april may june july august september october november december",
    "lunes martes miércoles jueves viernes sábado domingo",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
)


LEAD_IN = re.compile(
    r"^\W*(?:no|non|not at all|不|不是|没有)(?:\s*[,.;:!，。！]|\s+(?=but|i|it|pero|mais)\b)|"
    r"\bnot (?:only|sure|just)\b",
    re.IGNORECASE,
)
"""Negations that are not of what follows: an answer of no, not only."""


def negations(text: str) -> list[re.Match[str]]:
    """Return the negations of a sentence, without those that lead in."""
    led = [match.span() for match in LEAD_IN.finditer(text)]
    return [one for one in NEGATION.finditer(text) if not any(start <= one.start() < end for start, end in led)]


def _opposites() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    groups = [pair.split() for pair in _PAIRS.replace("\n", "").split("|")]
    for group in [*groups, *(names.split() for names in _SETS), *CHINESE]:
        for word in group:
            others = {stem(other): other for other in group if other != word}
            found.setdefault(stem(word), {}).update(others)
    return found


OPPOSITES = _opposites()
"""Stem of a word to the stems of its opposites, or of the other days and months."""


def turned(claim: Reading, passage: Reading) -> Iterator[tuple[str, str]]:
    """Yield the words of a claim whose opposite stands in the passage while they themselves do not."""
    there, ours = passage.forms, claim.forms
    for said, word in ours.items():
        for other in OPPOSITES.get(said, ()):
            if said not in there and other in there and other not in ours:
                yield word, there[other]
                break
