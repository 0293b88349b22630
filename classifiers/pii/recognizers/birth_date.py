"""Dates of birth: a date behind words that say so; less for people in encyclopaedias."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_MONTH = (
    r"(?:jan(?:uary|vier|uar)?|feb(?:ruary|rero|ruar)?|févr(?:ier)?|mar(?:ch|zo|s|ço)?|märz|apr(?:il)?|abr(?:il)?|avr(?:il)?|mayo|maio|may|mai|jun[ieo]?o?|juin|jul[iy]?o?|juil(?:let)?"
    r"|aug(?:ust)?|ago(?:sto)?|août|sept?(?:ember|iembre|embre)?|oct(?:ober|ubre|obre)?|okt(?:ober)?|out(?:ubro)?|nov(?:ember|iembre|embre|embro)?|dec(?:ember)?|dic(?:iembre)?|déc(?:embre)?|dez(?:ember|embro)?"
    r"|ene(?:ro)?|gen(?:naio)?|janeiro|fevereiro|febbraio|junho|julho|maggio|giugno|luglio|settembre|setembro|ottobre|dicembre)\.?"
)
_YEAR = r"(?:(?:1[89]|20)\d\d|'\d\d)"
_DAY = r"(?:[0-3]?\d)"
_ZH_DIGIT = "[〇零一二三四五六七八九十\\d]"
_DATE = (
    rf"(?P<date>{_YEAR}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?\d{{1,2}}|\d{{1,2}}\s?(?P<sign>[-/.])\s?\d{{1,2}}\s?(?P=sign)\s?(?:{_YEAR}|\d\d)(?!\d)"
    rf"|{_ZH_DIGIT}{{2,4}}年\s?{_ZH_DIGIT}{{1,3}}月\s?{_ZH_DIGIT}{{1,3}}[日号]?|{_ZH_DIGIT}{{1,3}}月{_ZH_DIGIT}{{1,3}}[日号]|(?:19|20)\d\d年"
    rf"|(?:the\s)?{_DAY}(?:st|nd|rd|th|er|º|\.)?[\s-](?:day\s)?(?:of\s|de\s)?{_MONTH}(?:,?[\s-](?:of\s|de\s|del\s(?:año\s)?|in\s)?(?:{_YEAR}|(?<=-)\d\d)(?!\d))?"
    rf"|{_MONTH}[\s-](?:the\s)?{_DAY}(?:st|nd|rd|th)?(?!\d)(?:,?[\s-](?:of\s|in\s)?{_YEAR}(?!\d))?"
    rf"|{_YEAR},?\s(?:on\s|in\s)?(?:the\s)?(?:{_DAY}(?:st|nd|rd|th)\s(?:of\s)?{_MONTH}|{_MONTH}\s{_DAY}(?:st|nd|rd|th)?)(?!\w)"
    rf"|{_MONTH}\s(?:of\s|de\s)?{_YEAR}(?!\d)|(?<=\D)[0-3]\d[01]\d(?:19|20)\d\d(?!\d)|(?:19|20)\d\d(?![\d-]|['\u2019]?s(?!\w)))"
)
_WORDS = (
    r"(?<!\w)(?:(?P<record>dob|d\.o\.b\.?|date of birth|birth ?date|birth ?day|b-?day|fecha (?:de )?(?:nacimiento|nac\.?)|f\.? ?(?:de )?nac(?:imiento)?\.?|cumpleaños|date de naissance|anniversaire|geburtsdatum|geburtstag"
    r"|geb\.|data di nascita|compleanno|data de nascimento|anivers[áa]rio)|(?P<born>(?:was |were |am |is |i'm )?(?<!be )born|naci(?:ó|o)?|nací|nacid[oa]|cumplo años|née?|geboren|nat[oa]|nascid[oa]|nasci))"
    r"|(?P<chinese>出生(?:日期|年月日?|于)?|生日|生于)"
)
_LINK = (
    r"(?:\s?[:=]|\s?是|\s?为|\s?在|的|\s?-|,)?(?:\s{1,3}(?:is|was|falls|es|est|ist|era|è|in|on|at|der|den|el|le|il|am|em|en|dia|día|the year|\w{3,9}day,?|año|año de|around)){0,3}"
    r"(?:\s(?:in|at|en|à|in the city of) [A-Z][\w.'-]{1,20}(?:[ ,]{1,2}[A-Z][\w.'-]{1,20}){0,3},?(?:\s(?:on|el|le|in|en)(?:\s(?:the|el|le))?)?)?\s{0,3}"
)
_BORN = re.compile(f"(?:{_WORDS}){_LINK}{_DATE}", re.IGNORECASE)
_BORN_AFTER = re.compile(
    rf"(?P<date>{_ZH_DIGIT}{{2,4}}年(?:{_ZH_DIGIT}{{1,3}}月(?:{_ZH_DIGIT}{{1,3}}[日号])?)?)(?:出生|生于|生(?!产|活|效|成))"
)
_YEAR_ONLY = re.compile(r"(?:19|20)\d\d年?")
_YEAR_IN = re.compile(r"(?:1[5-9]|20)\d\d")
_LONG_AGO = 1930
"""Born before: hardly anyone who chats, or is chatted about in private."""

_LONG_DEAD = 1900
"""Born before, even by a form that someone filled in."""

_OWN = re.compile(
    r"\b(?:i|i'm|i am|i was|my|me|mi|mis|mon|ma|je|nací|yo|mein\w{0,2}|ich|our|we|patient|applicant|customer|employee|client|paciente|nombre|name)\b|我|本人|患者",
    re.IGNORECASE,
)
_FAMOUS = re.compile(
    r"\b(?:actors?|actress|singers?|songwriter|rapper|musician|composer|politicians?|president|minister|senator|king|queen|prince(?:ss)?|emperor|pope|physicist|chemist|scientist|mathematician|philosopher"
    r"|writer|author|novelist|poet|playwright|painter|artist|director|filmmaker|footballer|athlete|basketball|baseball|player|inventor|astronaut|general|revolutionary|activist|nobel|wikipedia|biography"
    r"|entrepreneur|founder|businessman|economist|historian|known (?:for|as)|famous|american|british|english|french|german|italian|spanish|chinese|russian|indian|japanese"
    r"|cantante|actriz|actor|pol[ií]tico|escritor|pintor|futbolista|presidente|compositor|chanteur|chanteuse|acteur|actrice|écrivain|homme politique|peintre|footballeur)\b"
    r"|演员|歌手|作家|政治家|科学家|画家|运动员|著名|皇帝|诗人|导演|革命|主席|总统",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[A-Z][\w'.-]+ (?:[A-Z][\w'.-]* ){0,3}(?:\(?(?:was )?$|\([^)\n]{0,60}$)")
_BEFORE = 100
_BEHIND = 160


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find dates on which someone is said to be born."""
    for pattern in (_BORN, _BORN_AFTER):
        for match in pattern.finditer(text):
            record = pattern is _BORN and bool(match["record"])
            if rule := _rule(text, match.start(), match["date"], record=record):
                yield Hit("date_of_birth", *_trimmed(match), rule, "label")


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    """Without the article in front."""
    start, end = match.span("date")
    return (start + 4 if match["date"].lower().startswith("the ") else start), end


def _rule(text: str, start: int, date: str, *, record: bool) -> str | None:
    before = text[max(0, start - _BEFORE) : start]
    sentence = re.split(r"[.!?。\n]", before)[-1]
    bare_year = _YEAR_ONLY.fullmatch(date.strip()) is not None
    if record and not _long_ago(date, _LONG_DEAD):
        return "birth_date.year" if bare_year else "birth_date"
    own = _OWN.search(text, start - len(sentence), start + 12) is not None
    if not own and _public(text, start, date, sentence):
        return "birth_date.public"
    if bare_year:
        return "birth_date.year" if own else "birth_date.public"
    return "birth_date"


def _long_ago(date: str, year: int) -> bool:
    found = _YEAR_IN.search(date)
    return found is not None and int(found[0]) < year


def _public(text: str, start: int, date: str, sentence: str) -> bool:
    """Whether it is said as an encyclopaedia says it: of a full name, long ago, or of someone with a public calling."""
    if _long_ago(date, _LONG_AGO):
        return True
    written = any(map(str.isalpha, date))
    if written and (_NAMED.search(sentence) or sentence.rstrip().endswith("(")):
        return True
    return _FAMOUS.search(text, max(0, start - _BEFORE), start + _BEHIND) is not None


RECOGNIZER = Recognizer(
    name="birth_date",
    find=find,
    gate=r"(?i)\bdob\b|d\.o\.b|\bborn\b|birth|\bb-?day|\bnac[ií\.]|nacid[oa]|cumplea|cumplo|\bn[ée]e?\s|naissance|anniversaire|geb\.|geboren|geburts|\bnat[oa]\b|nascita|compleanno|nascid|nasci|anivers|出生|生日|生于|[\d年月日号]生",
    entries=(
        Entry(
            category="date_of_birth",
            what="Date of birth",
            method="a date, or a year, in words that say someone was born on it, in seven languages; less in the sentences of an encyclopaedia",
            source="ours",
        ),
    ),
)
