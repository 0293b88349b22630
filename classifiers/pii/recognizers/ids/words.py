"""Words that announce numbers of a category, whichever the country, and how far from the number they may stand."""

import re
from collections.abc import Iterator
from functools import cache

BEFORE = 110
"""Code points in front of a number in which a word announces it."""

AFTER = 60
"""Code points behind it."""

NEAR = re.compile(
    r"(?:[^\d!?\n.]|(?<=[nN][ro])\.|(?<=[nN][uU][mM])\.|\.(?=:)){0,60}"
    r"(?:[.!?]{1,2} (?:the|my|its?|here|this|that|number|de|die|das|mein|el|la|le|les|il|o|mi|mon|num|n[úu]m|num[ée]r)\b[^\d.!?\n]{0,30})?"
    r"\n?\s{0,3}",
    re.IGNORECASE,
)
"""What may stand between a word and a number that nothing but the word vouches for."""

OTHERS = re.compile(
    r"phone|\btel\b|\btel[.:]|tel[ée]f|mobile|m[óo]vil|\bcel|\bfax|order|invoice|ticket|tracking|电话|手机|订单",
    re.IGNORECASE,
)
"""Words between which say that the number is something else."""

GENERIC = {
    "national_id": (
        r"national (?:id|identity|identification|insurance|register|registration|registry|number)\w*|national-id|"
        r"identity (?:card|number|document|code|no)\w*|identification (?:card|number|code|document|no)\w*|"
        r"(?:personal|citizens?|civil|resident|birth|population) (?:id|identity|identification|number|code|card|no|registration)\w*|"
        r"id (?:number|card|code|no|document)s?|(?:my|his|her|their|our|your|the|photo) id|government id|\bid[:#]|id is|social (?:security|insurance)|"
        r"(?-i:ID)|"
        r"documento (?:nacional )?de identi\w+|identidad|n[úu]mero de identi\w+|c[ée]dula|carn[ée]t? de identidad|seguridad social|"
        r"num[ée]ro (?:national|d.identi\w+|personnel|de s[ée]cu\w*)|carte d.identit[ée]|pi[èe]ce d.identit[ée]|s[ée]curit[ée] sociale|identit[ée]|"
        r"carta d.identit[àa]|identit[àa]|identidade|identifica\w+|personalausweis\w*|ausweis\w*|identit[äeé]t\w*|sozialversicherung\w*|"
        r"personen?nummer|persoonsnummer|identiteits\w+|dow[óo]d\w*|to[żz]samo[śs]\w+|henkil[öo]\w+|personn?ummer\w*|person-?nr|"
        r"kimlik\w*|身份证?|身份證|证件|證件|番号|番號|주민|번호|आधार"
    ),
    "tax_id": (
        r"tax(?:payer)?(?:'s)? ?(?:id|identification|number|no|file|code|ref|reference|registration|account|payer)\w*|taxpayer\w*|taxes|"
        r"tax (?:return|office|authorit\w+)|my tax|(?-i:TIN)|(?-i:VAT)|vat (?:id|no|number|reg)\w*|business (?:id|number|no|registration)\w*|"
        r"company (?:id|number|no|registration)\w*|registration (?:number|no)|sole trader|self-employed|freelanc\w+|aut[óo]nom[oa]|"
        r"fiscal\w*|n[úu]mero de contribuyente|contribu\w+|impuestos?|impositiva|tributari\w+|imp[ôo]ts?|tva|iva|moms\w*|mva|btw\w*|"
        r"umsatzsteuer\w*|ust-?id\w*|steuer\w*|podat\w+|belasting\w*|skatt?e?\w*|vero\w*|vergi\w*|imposto|"
        r"税\w{0,4}|稅\w{0,4}|사업자\w*|番号"
    ),
    "medical_id": (
        r"health(?:care)? ?(?:card|insurance|number|no|id|plan|service)\w*|patient\w*|medical (?:record|number|no|id|card)\w*|"
        r"insurance (?:number|no|card|id)\w*|medicare|medicaid|m[ée]dic\w*|sanitaria|paciente|assurance maladie|carte vitale|"
        r"krankenversicher\w*|krankenkasse\w*|versicher\w*|tessera sanitaria|医保|病历|健保|保険"
    ),
    "bank_account": (
        r"bank(?:ing)?|accounts?|a/c|acct|deposit|wire|transfer\w*|payroll|cuenta\w*|banco|bancari[ao]|transferencia|dep[óo]sito|"
        r"compte\w*|virement|banque|bancaire|konto\w*|rekening\w*|conto|conta|rachunek|银行|銀行|账号|帐号|賬號|계좌"
    ),
    "passport": r"passports?|pasaportes?|passeports?|passaport[oe]s?|reisepass\w*|paspoort\w*|paszport\w*|pasaport\w*|passi\w*|护照|護照|パスポート|여권|旅券",
}  # fmt: skip

_TAIL = re.compile(r" ?(?:MVA|MWST|TVA|IVA|TPV)\b")
"""Letters that end a value-added tax number, and are no word about it."""

_OF_A_THING = re.compile(
    r"(?:order|user|product|transaction|session|ticket|tracking|device|app|client|customer|item|invoice|payment|booking|"
    r"reservation|confirmation|case|request|employee|member|video|channel|post|tweet|game|steam|server|process|job|build|"
    r"event|message|chat|conversation|meeting|zoom|apple|login|file|document|article|project|team|group|role|object|row|"
    r"record|unique|pedido|commande|订单|用户|商品|产品)[ _-]{0,2}$",
    re.IGNORECASE,
)
"""What makes an `ID` one of a thing."""

_SHORT = 2
"""Letters of an abbreviation that is no proof by itself."""

_GOES_ON = re.compile(r"\s?(?:[:#=.]|\s?— |n[º°o.]|num|n[úu]m|is\b|es\b)", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:\b(?:my|his|her|our|the|mi|su|con|o|el|il|le|la|meu|mein\w*|mio|with|and|y|e)|[,;(\n])\s?$", re.IGNORECASE
)
"""What makes such an abbreviation a word after all, behind it and before it."""

_OF_THE_NEXT = re.compile(
    r"[^\S\n]*(?:numbers?|no\.?|num\.?|n[º°]|nr\.?|#)?\s{0,2}(?:[:=#]|is\b|es\b|est\b|ist\b)?\s{0,3}[A-Z]{0,5}[ -]?\d",
    re.IGNORECASE,
)
"""What stands behind a word that names the number after it, not the one before."""

LINK = re.compile(
    r"(?:[\s:=#\"'(/—→>-]|n[º°]|[号號码碼是为為は가은는]|(?<=[nN][ro])\.|(?<=[nN][uU][mM])\.|(?<![A-Za-zÀ-ɏ])(?:numbers?|num|no|nr|nummer|numero|n[úu]mero|num[ée]ro|code|"
    r"id|card|is|are|was|it.s|that.s|es|est|ist|är|er|on|è|é|lautet|the|my|our|his|her|mi|mon|ma|meu|minha|mein|meine|il|mio|de|du|del|of|la|le|el|"
    r"ending in|follow(?:s|ing)|as follows|to|has|as)(?![A-Za-zÀ-ɏ])){0,12}",
    re.IGNORECASE,
)
"""What may stand between a number and a word that other numbers follow as well."""


@cache
def compiled(words: str) -> re.Pattern[str]:
    """Compile alternatives; Latin ones match as whole words only."""
    return re.compile(rf"(?<![A-Za-zÀ-ɏ])(?:{words})(?![A-Za-zÀ-ɏ])", re.IGNORECASE)


def in_any_case(words: str) -> str:
    """Return alternatives of which abbreviations that must be in capitals (`SIN`, `PAN`) may be in small letters too."""
    return words.replace("(?-i:", "(?:")


def owned(words: str) -> str:
    """Return the same, but only behind `my` and the like."""
    return rf"(?:my|our|his|her|their|your|mi|su|mon|ma|meu|minha|mein\w*|mio) (?:{in_any_case(words)})"


def announced(words: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether one of the words stands shortly before or after a stretch, and no other thing is meant by it."""
    return any(_before(words, text, start)) or any(_after(words, text, end))


def introduced(words: re.Pattern[str], text: str, start: int, end: int, link: re.Pattern[str] = NEAR) -> bool:
    """Whether one of the words stands right before a stretch, or right after it, with no more than a link between."""
    between = (text[match.end() : start] for match in _before(words, text, start) if _spelled(match, text))
    behind = (text[end : match.start()] for match in _after(words, text, end))
    return any(link.fullmatch(part) and not OTHERS.search(part) for part in (*between, *behind))


def _spelled(match: re.Match[str], text: str) -> bool:
    """Whether a word is more than two letters that may as well begin a number (`CC 44 94 71 R`)."""
    return (
        match.end() - match.start() > _SHORT
        or _GOES_ON.match(text, match.end()) is not None
        or _LEADS.search(text, max(0, match.start() - 12), match.start()) is not None
    )


def _before(words: re.Pattern[str], text: str, start: int) -> Iterator[re.Match[str]]:
    for match in words.finditer(text, max(0, start - BEFORE), start):
        if not _OF_A_THING.search(text, max(0, match.start() - 20), match.start()):
            yield match


def _after(words: re.Pattern[str], text: str, end: int) -> Iterator[re.Match[str]]:
    tail = _TAIL.match(text, end)
    for match in words.finditer(text, tail.end() if tail else end, end + AFTER):
        if _spelled(match, text) and not _OF_THE_NEXT.match(text, match.end()):
            yield match
