"""What the words around a number say of it: one's own phone, someone's, a business's, or no phone at all."""

import re
from typing import Literal

Whose = Literal["mine", "someone", "somewhere", "business", "no_phone", "unsaid"]
"""`somewhere`: a phone, but nothing says a person's (`you can call`, `the number is`)."""

BEFORE = 50
"""Code points in front of a number in which words announce it."""

AROUND = (120, 80)
"""Code points before and behind a number in which a business may be named."""

_THINGS = r"(?:phone|number|cell|mobile|tel\w{0,7}|fax|whats ?app|landline|handy|line|digits|contact)"
_CHINESE_THINGS = r"(?:电话|手机|号码|联系方式|座机)"
_NO_PHONE_WORDS = (
    r"social security|ssn|sin|licen[cs]e|card|credit|debit|account|acct|passport|order|invoice|tracking|parcel"
    r"|ticket|claim"
    r"|policy|member\w{0,5}|confirmation|reference|ref|serial|model|part|isbn|issn|doi|pmid|arxiv|nhc|nass|col"
    r"|colegiado|dni|nie"
    r"|nif|cif|nir|id|iban|vat|ein|tin|npi|nhs|mrn|routing|sort code|zip|postal|cp|employee|customer id|patient"
    r"|product|sku"
    r"|version|cve|rfc|bug|issue|patent|pages?|vol(?:ume)?|cuenta|tarjeta|pedido|factura|expediente|cartes?|compte"
    r"|commande"
    r"|facture|[ée]pisod\w|historia|dossier|s[ée]curit[ée] sociale|conto|konto|rechnung|ausweis|steuer\w{0,8}|imei"
    r"|imsi|lucky|flight|vuelo|vol"
)
_MINE = (
    rf"\b(?:call|text|phone|ring|reach|contact|whats ?app|message|dial|join) (?:me|you)\b"
    rf"|\bmy (?:(?!(?:{_NO_PHONE_WORDS})\b)[\w']{{1,12}} ){{0,3}}?{_THINGS}"
    rf"|\bi can be reached|\bmine is|\bmy \w{{3,10}}'s (?:(?!(?:{_NO_PHONE_WORDS})\b)\w{{1,8}} )?{_THINGS}"
    rf"|\bmy registered|on my registered"
    r"|\bll[aá]m[aeé]n?me|\bescr[ií]b[ea]n?me|\bcont[aá]ct[ea]n?me|\bme (?:puedes?|pueden?) (?:llamar|contactar"
    r"|escribir)"
    r"|\bmi (?:\w{1,10} ){0,2}?(?:n[uú]mero(?! de (?!tel|m[oó]v|cel|contact))|tel[eé]fono|m[oó]vil|celular|cel|fijo"
    r"|whatsapp|fax)"
    r"|\b(?:appel|joign|contact|[ée]cri|rappel)\w{0,5}[- ]moi|\bm'appeler|\bme (?:joindre|contacter|rappeler)"
    r"|\bmon (?:\w{1,10} ){0,2}?(?:num[ée]ro(?! de (?!t[ée]l|portable|mobile))|portable|t[ée]l\w{0,6}|fixe|mobile)"
    rf"|(?:我|本人)的?.{{0,4}}{_CHINESE_THINGS}|打给我|打我|联系我|给我打电话|加我"
    r"|\bmeine (?:\w{1,10} )?\w{0,8}nummer|\bruf\w{0,3} (?:sie )?mich|\berreich\w{0,3} (?:sie |du )?mich"
    r"|\bil mio (?:numero|cellulare|telefono)|\b(?:o )?meu (?:n[úu]mero|telefone|celular|telem[óo]vel)"
    r"|\bmijn (?:nummer|telefoonnummer)"
    r"|\bm[óo]j (?:numer|telefon)|私の(?:電話|携帯|番号)|내 (?:전화|번호|핸드폰|휴대폰)|मेरा (?:फ़ोन |फोन |मोबाइल )?नंबर"
)
_NO_PHONE = (
    rf"\b(?:{_NO_PHONE_WORDS})\b['.:]{{0,2}} ?(?:(?:number|num|no|n[ºo]|code|id)\b|#)?\.?(?: is\b)?"
    r"|\bn[ºo]\.? ?col|\b10\.\d{4,9}/\S{1,40}"
    r"|(?:中奖|开奖|彩票|身份证|卡号|账号|订单|编号|银行|护照|证号|病历|QQ|微信)号?码?"
)
_SOMEWHERE = (
    r"(?:^|[.!?,:;]\s|\band\s)(?:phone|telephone|contact) number is\b|"
    r"\bthe (?:\w{1,12} )?(?:phone |telephone |cell ?phone |mobile |contact )?(?:number|phone"
    r"|telephone)(?: number)? (?:is|for)\b"
    r"|\byou (?:can|could|may|might|should) (?:try |always |also )?(?:call|phone|dial|ring"
    r"|contact)(?:ing)?(?! me)\b|\btry calling\b"
)
_SAID = (
    r"\bphone|\btele?f?s?\.? ?:|\btele?phone|\bmob(?:ile|\.|:)|\bcell(?:s|phones?|ular|ulaire)?\b|\bfax"
    r"|\bwhats ?app|\bsms\b|\btext(?:ed)? (?:him|her)"
    r"|\b(?:call|dial|ring|reach|contact|calling)\b|\b(?:desk|office|home|work|direct|landline|ph|t|m|p|f|c|o"
    r"|d)\.? ?:|\bpager"
    r"|\bregistered\b|\bmessages to|\b(?:his|her|mom's|dad's|wife's|husband's) (?:\w{1,10} )?number"
    r"|\bt(?:[ée]?l(?:[ée]?f)?|fn)[a-zé]{0,4}\b|\btel[eé]fono|\bm[óo]vil|\bcelular|\bllam[aeéó]\w{0,4}"
    r"|\bt[ée]l[ée]phone|\bportable|\bappel\w{0,4}|\bjoindre|\bfixe\b|\bnum[ée]ro de t"
    r"|电话|手机|致电|联系方式|热线|号码|拨打|传真"
    r"|\btelef[ou]n\w{0,8}|\bhandy\w{0,6}|\bmobil\w{0,10}|\banruf\w{0,3}|\brufnummer|\bcellulare|\bchiam\w{0,5}"
    r"|\btelem[óo]vel"
    r"|\bligu\w{0,3}|\btelefoon\w{0,6}|\bkom[óo]rk\w{1,3}|電話|携帯|전화|휴대폰|핸드폰|फ़ोन|फोन|मोबाइल"
)
_WEAK = r"\bnumbers? (?:is|are|was)\b|\bn[úu]mero (?:es|est)\b|\bnummer ist\b"
_ANNOUNCED = re.compile(
    f"(?P<mine>{_MINE})|(?P<no_phone>{_NO_PHONE})|(?P<somewhere>{_SOMEWHERE})|(?P<someone>{_SAID}|{_WEAK})",
    re.IGNORECASE,
)
_LABEL_BEHIND = re.compile(r" ?[-(] ?(?:office|fax|home|cell|mobile|desk|work)\b", re.IGNORECASE)
_PERSONAL = re.compile(
    r"\b(?:mobile|cell|home|desk|my|me|his|her|him|mr|mrs|ms|m[óo]vil|celular|portable|mi|mon|mio)\b|手机|我",
    re.IGNORECASE,
)
_BUSINESS = re.compile(
    r"\b(?:restaurants?|cafe|hotels?|motel|hostel|shops?|stores?|salons?|stylist|dentists?|dental|therapist"
    r"|reservations?|bookings?"
    r"|booked|appointments?|alcohol|liquor|live music|pets?|rating|located (?:at|on|in)|the address is"
    r"|their address|its address"
    r"|price range|moderate|propert(?:y|ies)|customer (?:service|support|care)|support line|help ?lines?|hot ?lines?"
    r"|toll[- ]free|crisis (?:line|text|centre|center)|suicide|lifeline|emergency|poison|front desk"
    r"|reception|box office|headquarters"
    r"|open(?:ing)? hours"
    r"|museum|airlines?|cosmetic|unisex|attractions?|of the house)\b"
    r"|\baddress is \d|\b(?:their|its|our) (?:\w{1,12} ){0,2}?(?:phone|number|telephone|contact|fax|line)|\b(?:is"
    r"|are) (?:their|its|our) (?:\w{1,9} )?(?:phone|number)"
    r"|\b(?:call|reach|contact|phone|calling|contacting|reaching) (?:them|us|it|the (?:store|shop|office|hotel"
    r"|restaurant))\b|\b(?:they|it) can be (?:reached|contacted)"
    r"|\bcan be (?:reached|contacted) (?:at|on|via)|\breachable (?:at|on)"
    r"|\b(?:restaurante|hotel|tienda|reservas?|atenci[oó]n al cliente|l[ií]nea (?:de|gratuita)|emergencias"
    r"|n[úu]mero gratuito)\b"
    r"|\b(?:h[ôo]tel|boutique|r[ée]servations?|service client[èe]?l?e?|num[ée]ro vert|standard :|accueil|urgences)\b"
    r"|酒店|餐厅|饭店|客服|热线|前台|官方|预订|店铺|门店|商家|急救|报警",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?。]\s|\n")


def whose(text: str, start: int, end: int) -> Whose:
    """Return what the words around a number at `start` to `end` say of it."""
    kinds = [match.lastgroup for match in _ANNOUNCED.finditer(text, max(0, start - BEFORE), start)]
    last = kinds[-1] if kinds else None
    if last == "no_phone":
        return "no_phone"
    if "mine" in kinds:
        return "mine"
    if _LABEL_BEHIND.match(text, end):
        return "someone"
    if _a_business(text, start, end):
        return "business"
    if last == "somewhere":
        return "somewhere"
    return "someone" if last == "someone" else "unsaid"


def _a_business(text: str, start: int, end: int) -> bool:
    first = max(0, start - AROUND[0])
    stops = [match.end() for match in _SENTENCE.finditer(text, first, start)]
    if _PERSONAL.search(text, stops[-1] if stops else first, start):
        return False
    return _BUSINESS.search(text, first, min(len(text), end + AROUND[1])) is not None
