"""Ages and spans of years that do not come out, and lives that end before they begin."""

# ruff: noqa: RUF001  # patterns and signs of four languages are the subject

import re
from collections.abc import Iterator

from classifiers.factual.check import Check, Kind
from classifiers.factual.exact.gate import YEAR as YEAR_SIGNS
from classifiers.factual.exact.gate import sentences_with
from classifiers.factual.exact.number_words import COUNT, number
from classifiers.factual.exact.written_dates import dates
from classifiers.factual.finding import INACCURATE, Finding, found
from classifiers.factual.hedges import APPROXIMATE

YEAR = r"(?<![\d.,/-])1[0-9]\d\d(?![\d%]|[.,]\d)|(?<![\d.,/-])20\d\d(?![\d%]|[.,]\d)"
YEAR_END = r"(?<!\d)(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)"
GAP = r"[^\d;.!?。；\n]{0,60}?"
DATED = r"(?:[^\d;.!?。；\n]{0,24}?\d{1,2}(?:st|nd|rd|th)?\b[^\d;.!?。；\n]{1,16}?|[^\d;.!?。；\n]{0,40}?)"
"""Words between 'born' and its year, with the day of the month at most."""

BORN = re.compile(
    rf"(?:\bborn(?:\s(?:in|on|around)\b)?|\bnaci(?:ó|do|da)\b|\b(?:est\s)?née?\b(?:\sen\b|\sle\b)?|(?:出)?生于|出生(?:于|在)?){DATED}"
    rf"(?P<birth>{YEAR})|(?<!\d)(?P<birth2>1[0-9]\d\d|20\d\d)年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?(?:出生|生(?!产|长))",
    re.IGNORECASE,
)
DIED = re.compile(
    rf"(?:\bdied|\bpassed\saway|\bdeath\sin|\bmurió|\bfalleció|\bmort[e]?|\bdécéd[ée]{{1,2}}|\bs'est\séteinte?|卒于|死于|逝世于|去世于){DATED}"
    rf"(?P<death>{YEAR})|(?<!\d)(?P<death2>1[0-9]\d\d|20\d\d)年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?(?:去世|逝世|病逝|辞世)",
    re.IGNORECASE,
)
AGED = re.compile(
    rf"(?:\bat\s(?:the\s)?age\s(?:of\s)?|\baged\s|\ba\slos\s|\ba\sla\sedad\sde\s|\bà\sl'âge\sde\s|\bà\s(?=\d+\sans)|\blived\s(?:to\s)?|\bvivió\s|\ba\svécu\s|享年|终年|"
    rf"时年)(?P<age>{COUNT})(?![A-Za-zÀ-ÿ\d]|[.,]\d)(?!\s?(?:days|months|weeks|días|meses|jours|mois|%))",
    re.IGNORECASE,
)
TURNS = re.compile(
    rf"\bborn\sin\s(?P<birth>{YEAR})[^\d;.!?]{{0,40}}?\b(?:would|will)\s(?:turn|be|have\sturned)\s(?P<age>\d{{1,3}})\s"
    rf"(?:years\sold\s)?in\s(?P<death>{YEAR})",
    re.IGNORECASE,
)
IN_YEAR = (
    re.compile(
        rf"\b(?:lived|vivió|vécut|a\svécu)\s(?:from|de|desde)\s(?P<birth>{YEAR})\s(?:to|until|a|hasta|à)\s(?P<death>{YEAR}),?\s(?:and|y|et)\s"
        r"(?:died|murió|mourut|est\smorte?)\s(?:at|aged|con|a\slos|à)\s(?:the\sage\sof\s)?(?P<age>\d{1,3})(?!\d|:)",
        re.IGNORECASE,
    ),
    re.compile(
        r"生于(?P<birth>1[0-9]\d\d|20\d\d)年[^\d;。；]{0,12}?(?P<death>1[0-9]\d\d|20\d\d)年时?[^\d;。；]{0,6}?(?P<age>\d{1,3})岁"
    ),
    re.compile(
        rf"\b(?:born|nacid[oa]|née?)\s(?:in|en)\s(?P<birth>{YEAR})[^\d;.!?]{{0,60}}?\b(?P<age>\d{{1,3}})\s(?:years\sold|años|ans)\s(?:in|en)\s(?P<death>{YEAR})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:born|nació|nacid[oa]|née?)\s(?:in|en)\s(?P<birth>{YEAR})[^\d;.!?]{{0,30}}?\b(?:in|en)\s(?P<death>{YEAR}),?\s(?:(?:s?he|they|il|elle|él|ella)\s)?"
        r"(?:was|is|were|would\sbe|turned|tenía|cumplió|avait|a\seu)\s(?P<age>\d{1,3})(?=\s(?:years\sold|años|ans)|[.,;!?]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<!\d)(?P<birth>1[0-9]\d\d|20\d\d)年(?:出生|生)[^\d;。；]{0,12}?(?P<death>1[0-9]\d\d|20\d\d)年时?[^\d;。；]{0,6}?(?P<age>\d{1,3})岁"
    ),
)
"""How old somebody was in a year."""

SECOND_PERSON = re.compile(
    r"\b(?:his|her|their|whose|su|sus|cuy[oa]|son|sa|ses|leur|dont|father|mother|brother|sister|wife|husband|son|daughter|padre|madre|"
    r"hermano|hermana|esposa|esposo|marido|père|mère|frère|sœur|mari|femme)\b|他的|她的|其|父|母|兄|弟|妻|丈夫|儿子|女儿",
    re.IGNORECASE,
)
MAKING = re.compile(r"\bmaking\s(?:him|her|them)\b", re.IGNORECASE)
PRONOUN = re.compile(r"\b(?:s?he|they|who|il|elle|él|ella)\b|他|她", re.IGNORECASE)

LIFE = re.compile(
    r"[(（](?:born\s|b\.\s|\w{0,3}\.?\s?)?(?P<birth>1[0-9]\d\d|20\d\d)年?\s?[–—\-－]\s?(?P<death>1[0-9]\d\d|20\d\d)年?[)）]"
    rf"(?:[^\d;.!?。；\n]{{0,40}}?\baged\s(?P<age>{COUNT})\b)?"
)
LASTED = re.compile(
    rf"(?:\blast(?:s|ed)|\bdur[óa]|\bduré|\bran|\breigned|\bruled|\breinó|\bgobernó|\brégné|历时|持续|共|延续)[^\d;.!?。；\n]{{0,30}}?"
    rf"(?<![\w.])(?P<n>{COUNT})\s?(?:full\s)?(?:years|años|ans|年)(?![a-z])[,，]?\s?(?:[(（](?:from\s|de\s)?|(?:from|between|de|desde|entre|从)\s?)"
    rf"(?P<first>{YEAR})年?\s?(?:to|until|through|and|-|–|—|a|hasta|y|à|et|到|至)\s?(?P<last>{YEAR_END})",
    re.IGNORECASE,
)
RAN = re.compile(
    rf"(?:\bfrom|\bbetween|\bde|\bdesde|\bentre|从|自|(?=\d{{4}}年[至到]))\s?(?P<first>{YEAR})年?\s?(?:to|until|through|and|a|hasta|y|à|et|-|–|持续到|延续到|到|至)\s?"
    rf"(?P<last>{YEAR_END})年?(?:为止)?[,，]?\s?(?:\(|a\sduré\s|duró\s|lasted\s|一?共是|[^\d;.!?。；\n]{{0,40}}?\b(?:lasted|duró|a\sduré)\s|which\sis\s|that\sis,?\s|lasting\s|for\s|es\sdecir,?\s|soit\s|durante\s|pendant\s|历时|"
    rf"共计|一?共|持续了?|长达)?\s?(?:a\s(?:total|period|span)\sof\s|a\stotal\s|un\stotal\sde\s)?(?P<n>{COUNT})\s?(?:years|años|ans|年)(?![a-z代])",
    re.IGNORECASE,
)
OLDEST = 123
"""Years that nobody has outlived; a longer difference is of a legend or another person."""

TOLERANCE = 1
"""Years that an age may be off when months are not said; one more in Chinese, where a newborn may count as one."""

LATER_LIFE = re.compile(
    rf"(?:\bgraduated|\bmarried|\bgraduó|\bse\scasó|\bdiplômée?|\bépousa|毕业于?|结婚){GAP}(?P<year>{YEAR})",
    re.IGNORECASE,
)


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the ages, lives and spans of years of a sentence, right or wrong; one person a sentence."""
    del language
    if sum(sign.isdecimal() for sign in sentence) < 6:  # noqa: PLR2004  # a year and an age
        return
    yield from (*_lives(sentence), *_spans(sentence))


def _lives(sentence: str) -> Iterator[Finding]:
    for match in LIFE.finditer(sentence):
        yield from _life(sentence, match.span(), int(match["birth"]), int(match["death"]), match["age"])
    turns = TURNS.search(sentence) or next(filter(None, (pattern.search(sentence) for pattern in IN_YEAR)), None)
    if turns and not SECOND_PERSON.search(MAKING.sub("", sentence)):
        yield from _life(sentence, turns.span(), int(turns["birth"]), int(turns["death"]), turns["age"])
    births, deaths = list(BORN.finditer(sentence)), list(DIED.finditer(sentence))
    if len(births) != 1 or turns:
        return
    birth = births[0]
    born = int(birth["birth"] or birth["birth2"])
    if len(deaths) == 1 and deaths[0].start() > birth.start() and not _two(sentence, birth, deaths[0]):
        death = deaths[0]
        aged = AGED.search(sentence, birth.end())
        end = max(death.end(), aged.end() if aged else 0)
        yield from _life(
            sentence, (birth.start(), end), born, int(death["death"] or death["death2"]), aged and aged["age"]
        )
    for later in LATER_LIFE.finditer(sentence, birth.end()):
        if int(later["year"]) < born and not deaths:
            says = f"Born in {born}, so it cannot have been in {later['year']}"
            yield _wrong("age.order", (birth.start(), later.end()), sentence, says, f"after {born}", later["year"])


def _two(sentence: str, birth: re.Match[str], death: re.Match[str]) -> bool:
    """Whether the birth may be of one person and the death of another."""
    between = sentence[birth.end() : death.start()]
    begins = not sentence[: birth.start()].strip(" *_\"'")
    named = bool(PRONOUN.search(between)) and not begins and not PRONOUN.search(sentence[: birth.start()])
    return named or SECOND_PERSON.search(between + sentence[death.end() :]) is not None


def _life(sentence: str, span: tuple[int, int], birth: int, death: int, age: str | None) -> Iterator[Finding]:
    lived = death - birth
    exact = _exactly(sentence, birth, death)
    if lived < 0 and not re.search(r"\bB\.?C|前|a\.\s?C|av\.\sJ", sentence):
        says = f"{death} is before {birth}: nobody dies before being born"
        yield _wrong("age.order", span, sentence, says, f"after {birth}", str(death))
        return
    said = number(age) if age else None
    if said is None or not 0 <= lived <= OLDEST or said > OLDEST:
        return
    says = f"From {birth} to {death} it is {lived - 1} or {lived} years"
    chinese = any("\u4e00" <= sign <= "\u9fff" for sign in sentence)
    if exact is not None and said not in {exact, exact + chinese}:
        told = f"From {birth} to {death} by the days said it is {exact} years, the answer says {said}"
        yield _wrong("age.years", span, sentence, told, str(exact), str(said))
    elif lived - TOLERANCE <= said <= lived:
        yield found("age.right", span, says, claim=sentence[slice(*span)])
    elif not lived - TOLERANCE - 1 < said < lived + TOLERANCE + chinese + 1:
        yield _wrong(
            "age.years", span, sentence, f"{says}, the answer says {said}", f"{lived - 1} or {lived}", str(said)
        )


def _exactly(sentence: str, birth: int, death: int) -> int | None:
    """Return the years between the days of birth and death, None unless the sentence says one of each."""
    written = list(dates(sentence))
    born = [one.when for one in written if one.year == birth]
    died = [one.when for one in written if one.year == death]
    if len(born) != 1 or len(died) != 1 or born[0] is None or died[0] is None or birth == death:
        return None
    return death - birth - ((died[0].month, died[0].day) < (born[0].month, born[0].day))


def _spans(sentence: str) -> Iterator[Finding]:
    for pattern in (LASTED, RAN):
        for match in pattern.finditer(sentence):
            said, years = number(match["n"]), int(match["last"]) - int(match["first"])
            if said is None or years < 0 or APPROXIMATE.search(sentence):
                continue
            says = f"From {match['first']} to {match['last']} it is {years} years"
            if said == years:
                yield found("age.right", match.span(), says, claim=match[0])
            elif abs(said - years) > TOLERANCE:
                yield _wrong(
                    "age.lasted", match.span(), sentence, f"{says}, the answer says {said}", str(years), str(said)
                )


def _wrong(rule: str, span: tuple[int, int], sentence: str, says: str, expected: str, said: str) -> Finding:  # noqa: PLR0917  # private
    claim = sentence[slice(*span)]
    return found(rule, span, says, claim=claim, expected=expected, said=said, error=INACCURATE)


CHECK = Check(
    name="age",
    kind=Kind.EXACT,
    what="Ages from years of birth and death, how long something lasted from one year to another, deaths before births.",
    rules=("age.years", "age.lasted", "age.order", "age.right"),
    find=sentences_with(
        (
            "born",
            "lived",
            "vivió",
            "vécu",
            "naci",
            "né ",
            "née",
            "生于",
            "出生",
            " years",
            "años",
            " ans",
            "年",
            "–",
            "—",
            "-",
            "－",
        ),
        check,
        needs=YEAR_SIGNS,
    ),
)
