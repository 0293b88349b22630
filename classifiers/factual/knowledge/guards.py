"""When a value beside a name is not that name's own: discounts, sets, other days, other people's words."""

# words of four languages are the subject
# ruff: noqa: RUF001

import re

from classifiers.factual.hedges import APPROXIMATE, states
from classifiers.factual.knowledge.value import ValueKind

OTHER_PRICE = re.compile(
    r"%|\b(?:off|discount\w*|rebate|coupon|voucher|save[sd]?|savings?|deposit|tax|vat|fees?|insurance"
    r"|instal?ments?|monthly"
    r"|per (?:month|week|day|year|person|hour|night)|a (?:month|week|day|year)|each month|upgrade|extra"
    r"|additional(?:ly)?"
    r"|starting (?:at|from)|starts? (?:at|from)|from|up to|at least|minimum|under|below|above|between|total|altogether"
    r"|together|both|pair|set of|pack of|bundle|for (?:two|three|four|\d+)|was|were|used to|previously|formerly"
    r"|originally"
    r"|last (?:year|month|week)|next (?:year|month|week)|will|would|could|might|may|than|compared|cheaper|difference"
    r"|members?|students?|seniors?|child(?:ren)?|kids"
    r"|competitors?|elsewhere|other (?:shops?|stores?|sites?)|average|usually|range|budget|shipping|delivery"
    r"|postage|gift"
    r"|socios?|estudiantes?|jubilados?|niñ[oa]s?|pasad[oa]|anterior(?:es)?|próxim[oa]s?"
    r"|descuento|rebaja\w*|oferta|ahorr\w+|dep[oó]sito|impuestos?|iva|cuota|al mes|por (?:mes|persona|noche)"
    r"|desde|hasta"
    r"|m[ií]nimo|m[aá]ximo|total|juntos|antes|costaba|valía|m[aá]s de|menos de|env[ií]o|gastos|promedio"
    r"|membres?|adhérente?s?|étudiante?s?|enfants?|derni(?:er|ère)|prochaine?|fidélité"
    r"|remise|réduction|soldes?|rabais|promo\w*|caution|taxes?|tva|par (?:mois|personne|nuit)|à partir|jusqu|total"
    r"|ensemble|avant|coûtait|était|livraison|frais de port|moyenne|moins de|plus de)\b"
    r"|折|优惠|打折|减|省|押金|税|运费|去年|明年|上个月|下个月|曾|会员|学生|儿童|老人|每月|每人|起|以上|以下|一共|总共|原价|以前|两件|套装|平均",
    re.IGNORECASE,
)
"""Words of amounts that are not simply the price."""

PAST = re.compile(
    r"\b(?:was|were|used to|previously|formerly|last year|will|holidays?|christmas|except|exception\w*|special"
    r"|temporar\w*"
    r"|festivos?|navidad|excepto|antes|jours? fériés?|noël|sauf|avant|était)\b|假期|节假日|除了|以前",
    re.IGNORECASE,
)
"""Words of times that are not the ordinary ones."""

ABOUT_TIME = re.compile(
    r"\b(?:about|around|approximately|roughly|alrededor de|hacia|sobre las|vers|environ|aux alentours)\b|大约|左右",
    re.IGNORECASE,
)
"""Words by which a time is not meant to the minute."""

LIMITS = re.compile(
    r"\b(?:at least|at most|minimum|maximum|between|from|more|less|under|over|extra|extended|additional\w*"
    r"|process\w*|arriv\w+|issued|credited|paid out|appears?|shows? up|procesa\w*|llega\w*|abona\w*|trait\w+|crédit\w+"
    r"|m[ií]nimo|m[aá]ximo|entre|au moins|au plus|minimum|supplémentaire\w*)\b|至少|最多|以上|以下|延长|到账|处理",
    re.IGNORECASE,
)
"""Words that make a number a bound, or the time that something takes and not the one that is granted."""

SOURCES = re.compile(r"[\"“«「][^\"”»」\n]{0,300}[\"”»」]")
SEVERAL = re.compile(
    r"(?:(?<![\w.,])(?:[2-9]|[1-9]\d{1,3})\s?(?:x|×|个|件|只|台|本)?|\b(?:two|three|four|five|six|ten|dozen|several"
    r"|all|dos|tres"
    r"|cuatro|cinco|seis|varios|varias|deux|trois|quatre|cinq|six|plusieurs)|两个|三个|两件|三件|两|三)\s*(?:of (?:the"
    r"|our)\s*)?$",
    re.IGNORECASE,
)
"""More than one of what follows."""


def may_be_wrong(sentence: str, kind: ValueKind, own: tuple[str, ...]) -> bool:
    """Whether a value of this kind that differs can be a mistake; `own`: the relation's words, which do not count."""
    if not states(sentence):
        return False
    plain = _without(sentence, own)
    if kind is ValueKind.MONEY:
        return APPROXIMATE.search(plain) is None and OTHER_PRICE.search(plain) is None
    if kind is ValueKind.NUMBER:
        return APPROXIMATE.search(plain) is None and LIMITS.search(plain) is None
    if kind is ValueKind.TIME and ABOUT_TIME.search(plain) is not None:
        return False
    return PAST.search(plain) is None if kind in {ValueKind.TIME, ValueKind.WEEKDAY, ValueKind.DATE} else True


def is_quoted(sentence: str, span: tuple[int, int]) -> bool:
    """Whether a place in a sentence is inside quotation marks."""
    return any(match.start() < span[0] and span[1] < match.end() for match in SOURCES.finditer(sentence))


def is_several(sentence: str, at: int) -> bool:
    """Whether more than one of what is named at this place is spoken of."""
    return SEVERAL.search(sentence, max(0, at - 24), at) is not None


def _without(sentence: str, own: tuple[str, ...]) -> str:
    for word in own:
        sentence = re.sub(re.escape(word), " ", sentence, flags=re.IGNORECASE)
    return sentence
