"""Whose address it is: the words around it say that someone lives there, or that everyone may come in."""

import re

from classifiers.pii.addresses.shape import Strength
from classifiers.pii.addresses.tail import Tail

_BEFORE, _BEHIND = 110, 70
"""Code points around an address in which such words count."""

_NEAR = 45
"""Code points in which words of a home beat those of a shop."""

MINE = re.compile(
    r"(?<![a-z])(?:(?:my|our|his|her|your|their home|home|mailing|shipping|billing|delivery|postal|residential|"
    r"current|new) (?:home )?address|my (?:home|house|place|flat|apartment|apt)|our (?:home|house|place|flat|apartment)|"
    r"liv(?:e|es|ed|ing) (?:at|on|in)|resid(?:e|es|ed|ing) (?:at|on|in)|mov(?:ed|ing) (?:in )?to|staying at|home is|"
    r"(?:ship|send|deliver|mail|post|forward)(?:ed|s|ing)?(?: (?:it|this|that|them|me|us|one|my \w+|the \w+|a new one))?"
    r"(?: \w+)? to|sent to|pick (?:me|us) up (?:at|from)|meet me at|where i live|change my address|"
    r"vivo en|vivimos en|vive (?:en|con)|resido en|reside en|domiciliad[oa] en|mi (?:domicilio|direcci[oó]n|casa)|"
    r"env[ií](?:ar|e|en)(?:lo|la|me)? a|nuestra casa|me mud[ée] a|"
    r"j'habite|nous habitons|habite (?:au|à)|domicili[ée]e? (?:au|à)|mon adresse|chez moi|notre adresse|livr\w+ (?:au|à)|"
    r"envoy\w+ (?:au|à)|ich wohne|meine adresse|wohnhaft|abito in|moro na|mieszkam)|"
    r"我住|我家|家住|住址|住在|寄到|送到|收货地址|我的地址|家庭地址|我搬到",
    re.IGNORECASE,
)
BUSINESS = re.compile(
    r"(?<![a-z])(?:restaurants?|stores?|shops?|offices?|bank|branch|hotels?|hostel|museum|theat(?:er|re)|venue|"
    r"cinema|clinic|hospital|pharmacy|dentist|doctor|salon|stylist|barber|spa|gym|bars?|pub|caf[ée]|coffee|bakery|"
    r"school|university|college|library|church|stadium|arena|garage|dealer\w*|station|airport|mall|market|"
    r"company|headquarters|hq|inc\.?|llc|ltd|corp\.?|court(?:house)?|embassy|consulate|city hall|visit us|"
    r"opening hours|business hours|open (?:from|daily|until|24)|reservations?|reserve|table for|tickets?|booked|"
    r"appointment|directions to|cab|taxi|uber|lyft|per night|"
    r"a night|apartments called|properties|property (?:is|at)|landmark|attraction|"
    r"restaurante|tienda|oficina|banco|hotel|museo|hospital|cl[ií]nica|universi(?:dad|tario)|farmacia|horario|"
    r"restaurant|magasin|boutique|bureau|banque|mus[ée]e|h[ôo]pital|universit[ée]|pharmacie|horaires|gare|mairie|"
    r"gesch[äa]ft|laden|[öo]ffnungszeiten|b[üu]ro)(?![a-z])|"
    r"餐厅|饭店|酒店|商店|医院|银行|公司|博物馆|电影院|营业时间|景点|门店|我们的?店|本店|小店|总部|大学|学校|政府|位于",
    re.IGNORECASE,
)
LOOSE = re.compile(
    r"(?<![a-z])(?:(?:it|they|this|that|place|building|address|location|which)(?:'s| is| are|'re| will be)?"
    r"(?: (?:situated|located))?(?: (?:at|in|on))? $|(?:it's|its|it is|they are|they're) (?:located |situated )?(?:at|on|in)|"
    r"(?:the|its|their) address|located at|location|takes? place|bus|train|pedestrians|title refers|song|parks?|event|open|"
    r"rides?|beds?|rent|rated|book|rating|stars?|bed ?rooms?|baths?|held|happen(?:s|ing)|starts?|find them|destination|"
    r"(?:go|going|went|get|getting|travel\w*|trip|head(?:ed|ing)?|drive|way) too?|seats?|pets|live music|confirm|hall|"
    r"tickets?|football|soccer|concert|game|they(?:'re| are) down|be at|show|movie|o.clock|[ap]m|is their)(?![a-z])|^\W*(?:at|to|it's|it is|yes,?|sure,?) ?$",
    re.IGNORECASE,
)
"""The same, weaker: not enough against a full address."""

EXAMPLES = re.compile(
    r"(?i:1600 pennsylvania ave|10 downing st|221b baker st|742 evergreen ter|4 privet dr|12 grimmauld pl|1234? fake st|"
    r"1313 mockingbird l|123 (?:any|example|sample|your)\w* |350 fifth ave|1 infinite loop|one apple park|1600 amphitheatre|"
    r"123 (?:main|elm|maple|oak|street)\b[^\n]{0,25}(?:any ?town|any ?city|city, state|your city|usa? 12345|1234\d))|"
    r"(?:123|1234) (?i:main st(?:reet)?)\.?$"
)
"""Addresses that everyone knows, of films and books, and those that stand for any address."""

_HOME = re.compile(r"(?i)\b(?:apt|apartment|flat|piso)\b")


def rule(text: str, start: int, tail: Tail, strength: Strength) -> str:
    """Return the rule under which an address is found."""
    before, behind = text[max(0, start - _BEFORE) : start], text[tail.end : tail.end + _BEHIND]
    if strength == "labelled":
        return "address.labelled"
    if EXAMPLES.match(text, start, tail.end):
        return "address.example"
    if MINE.search(before[-_NEAR:]):
        return "address.mine"
    rule = _plain(tail, strength)
    home = strength == "full" or (tail.unit and _HOME.search(text, start, tail.end))
    if not home and (
        _said(BUSINESS, before, behind)
        or (rule not in {"address.full", "address.bare"} and _said(LOOSE, before, behind))
    ):
        return "address.business_full" if rule in {"address.full", "address.bare"} else "address.business"
    return rule


def _said(words: re.Pattern[str], before: str, behind: str) -> bool:
    return words.search(before) is not None or words.search(behind) is not None


def _plain(tail: Tail, strength: Strength) -> str:
    if strength == "bare":
        return "address.bare"
    if strength == "full" or (tail.code and tail.places) or (tail.unit and tail.places):
        return "address.full"
    if strength in {"street", "lower"} and tail.places and tail.country:
        return "address.full"
    return "street_address" if strength == "street" else f"address.{strength}"
