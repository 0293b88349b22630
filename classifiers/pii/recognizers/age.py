"""Ages of people, in English, Spanish, French, Chinese and some more; not of whisky, companies and trees."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_EN_WORD = (
    rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:{_ONES}))?"
    rf"|{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_EN = rf"(?P<age>\d{{1,3}}|{_EN_WORD})"
_KIN = (
    r"son|daughter|kid|child|baby|toddler|boy|girl|brother|sister|mother|mom|mum|mommy|father|dad|daddy|husband|wife|partner|boyfriend|girlfriend|bf|gf|friend"
    r"|grand(?:mother|father|ma|pa|son|daughter)|nana|uncle|aunt|cousin|niece|nephew|roommate|boss|neighbou?r|patient|client|student|twins?|fianc[ée]e?|ex"
)
_PERSON = rf"(?:i am|i'm|im|we're both|we are both|i just hit|i was|i turn|i'll be|i will be|he is|he's|hes|he was|she is|she's|shes|she was|(?:my|his|her|our|their|the) (?:\w{{2,10}} ){{0,2}}?(?:{_KIN})(?: \w{{2,12}})? (?:is|was)|who is|who's)"
_FOLLOW = r"(?=\s{0,2}(?:[.,;!?)\n]|$)|\s(?:and|but|so|now|this|next|last|in|on|today|tomorrow|yesterday|soon|already|male|female|still|lol|when|with|from|living|because|or)\b)"
_ES_WORD = (
    r"(?:(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y \w{2,6})?|veinti\w{2,6}|veinte|dieci\w{3,5}|once|doce|trece|catorce|quince|diez"
    r"|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)"
)
_ES_NUMBER = rf"(?:\d{{1,3}}|{_ES_WORD})"
_ES_SPAN = rf"(?P<age>{_ES_NUMBER}\s{{0,2}}(?:años?|mes(?:es)?|d[ií]as?|semanas?)(?:\s(?:y|,)\s(?:medio|{_ES_NUMBER}\s(?:meses|mes|d[ií]as?)))?)(?![\w/])"
_ES_AGE = (
    _ES_SPAN
    + r"(?!\s(?:de\s(?!edad|vida|origen|sexo)|del\s|despu[eé]s|m[aá]s tarde|atr[aá]s|antes|trabajando|viviendo|estudiando|en\s(?:la|el|esta|este)\s(?:empresa|puesto)|casad|juntos|aqu[ií]))"
)
"""Not `10 años de experiencia`; behind a noun for a person (`_ES_SPAN`) what follows does not matter."""

_ES_PEOPLE = (
    r"var[oó]n(?:es)?|hombre|mujer|pacientes?|niñ[oa]s?|lactante|reci[eé]n nacid[oa]|adolescente|joven|gestante|masculin[oa]|femenin[oa]|señora?|chic[oa]|ancian[oa]"
    r"|beb[eé]|hij[oa]s?|herman[oa]s?|madre|padre|abuel[oa]|t[ií][oa]|prim[oa]s?|espos[oa]|marido|caucasian[oa]|cauc[aá]sic[oa]|negr[oa]|muchach[oa]|amig[oa]|novi[oa]"
)
_FR_AGE = r"(?P<age>\d{1,3}\s(?:ans|mois))(?![\w-])(?!\s(?:d['e]\s?(?!âge)|après|plus tard|avant|que|depuis|ensemble|de mariage|maximum|minimum))"
_FR_KIN = r"fils|fille|frère|sœur|soeur|mère|père|mari|femme|bébé|enfant|copine?|ami|amie|patiente?|homme|garçon|grand-(?:mère|père)"
_ZH_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"

_NEEDS = {
    _ES_SPAN: re.compile(r"años?\b|\bmes|\bd[ií]as?\b|\bsemana", re.IGNORECASE),
    _FR_AGE: re.compile(r"\d\s(?:ans|mois)\b", re.IGNORECASE),
    "岁": re.compile("[岁歲]|年[龄齡]"),
    "edad": re.compile("edad", re.IGNORECASE),
    "anni|anos": re.compile(r"anni|anos", re.IGNORECASE),
}
"""What a text must hold for a pattern with it to be worth a try."""


@dataclass(frozen=True, slots=True)
class _Way:
    pattern: re.Pattern[str]
    rule: str
    needs: re.Pattern[str] | None  # a text without it is not searched


def _way(pattern: str, rule: str = "age") -> _Way:
    """A way to say an age; those of other languages begin with a look for a word that all of them hold."""
    needs = next((words for unit, words in _NEEDS.items() if unit in pattern), None)
    return _Way(re.compile(pattern, re.IGNORECASE), rule, needs)


_WAYS = (
    _way(rf"(?<![\w.,/-]){_EN}[ -]{{1,2}}(?:years?|yrs?|months?|weeks?)[ -]{{1,2}}olds?(?!\w)", "age.old"),
    _way(r"(?<![\w.,/-])(?P<age>\d{1,3}) ?(?:y\.?o\.?|y/o|yrs? old)(?!\w)"),
    _way(
        rf"(?<![\w-])(?:at the |at an? \w{{3,5}} |by the )?age of {_EN}(?![\w%:/-]|[.,]\d)(?! (?:or|and) (?:older|younger|over|under|up|above|below))",
        "age.reached",
    ),
    _way(
        r"(?<![\w-])(?:aged|age(?:\s?is|\s?:|\s?=)?)\s{1,2}(?P<age>\d{1,3})(?![\w%:/+-]|[.,]\d|'|\s(?:and|or)\s(?:up|older|over|above|under|below|younger|\d)|\sto\s\d|\syears and)",
        "age.reached",
    ),
    _way(
        rf"(?<!\w)(?:turn(?:ed|ing|s)?|celebrat(?:ed|ing) (?:my|his|her))\s{_EN}(?:(?:th|st|nd|rd)(?= birthday)|{_FOLLOW})"
    ),
    _way(
        rf"(?<!\w){_PERSON}\s(?:only |just |about |almost |nearly |like |now |already |currently |actually ){{0,2}}{_EN}{_FOLLOW}(?! years? (?!old))(?! yrs? (?!old))(?! in (?:a|the) )",
        "age.bare",
    ),
    _way(
        rf"(?<!\w)(?:i|me|he|she|him|her|{_KIN})\s?[(\[]\s?(?P<age>(?:\d{{2}}\s?[mf]|[mf]\s?\d{{2}}|\d{{2}}))\s?[)\]]"
    ),
    _way(rf"(?<!\w)my (?:{_KIN}),? (?P<age>\d{{1,2}}),"),
    _way(r"(?<![\w/])(?P<age>\d{2})\s?/\s?[mf]\s?/\s?\w{2}"),
    _way(
        rf"(?<!\w)edad\s?:?\s{{0,3}}(?P<age>{_ES_NUMBER}\s{{0,2}}(?:(?:años?|mes(?:es)?)(?: y medio)?|d[ií]as?|semanas?|a(?=[\s.,]))|\d{{1,3}}(?=\s{{0,3}}(?:sexo|[.,;)\n]|$)))(?!\w)"
    ),
    _way(
        rf"(?<!\w)(?:{_ES_PEOPLE})(?:,?\s(?!\d|desde|durante|hace|a\s|en\s)\w{{1,15}}){{0,3}}?(?:,?\s(?:de|con|y)\s|,\s|\s(?=edad)){_ES_SPAN}"
    ),
    _way(r"(?<!\w)(?:paciente|var[oó]n|mujer|hombre|niñ[oa])\sde\s(?P<age>\d{1,3})(?=,|\.\s|\sde\sedad)"),
    _way(rf"(?<![\w.,]){_ES_AGE}\sde\s(?:edad|vida)(?! m[ií]nima)"),
    _way(
        rf"(?<!\w)(?:tengo|tiene|ten[ií]a|tienes|cumpl[ioíea]\w{{0,5}}|contaba con|con(?:tando)? (?:solo |apenas )?)\s?(?!una?\s(?:d|m|s|año\s(?!de edad))){_ES_AGE}"
    ),
    _way(r"(?<!\w)(?:a|desde|hasta|hacia|sobre)\sl[ao]s\s(?P<age>\d{1,2})(?=\s(?:y|a los)\s\d{1,2}\saños)", "age.at"),
    _way(
        rf"(?<!\w)(?:(?:a|desde|hasta|hacia|sobre)\sl[ao]s|a la edad de|en el)\s(?:{_ES_NUMBER}\s(?:y|a los)\s)?{_ES_SPAN}(?!\s(?:de\s(?:l[ao]s?\s|su\s|evoluci|seguimiento|tratamiento)|del\s|despu[eé]s|m[aá]s tarde|antes))",
        "age.at",
    ),
    _way(
        rf"(?<!\w)(?:j'ai|il a|elle a|j'avais|il avait|elle avait|(?:mon|ma|son|sa) (?:{_FR_KIN}) (?:a|de)|âgée?s? de|à l'âge de|fête mes|aura|aurai)\s{_FR_AGE}"
    ),
    _way(r"(?<!\w)âge\s?:\s?(?P<age>\d{1,3}(?:\s(?:ans|mois))?)(?![\w%.,]\d|\w)"),
    _way(
        rf"(?:我|他|她|儿子|女儿|孩子|宝宝|妈|爸|父亲|母亲|爷爷|奶奶|外婆|外公|老公|老婆|丈夫|妻子|哥|姐|弟|妹|朋友|患者|病人|本人|男|女|今年|现年|年龄|年纪|年仅)[^\d\n。,]{{0,6}}?\s?(?P<age>{_ZH_NUMBER}\s?(?:周?岁|歲)半?)(?!以上|以下|之前|以前|以内|至|-|的?人群|左右的人)"
    ),
    _way(r"(?:年龄|年齡)\s?:?\s?(?P<age>\d{1,3}(?:岁)?)(?![\d-])"),
    _way(
        r"(?<!\w)(?:ich bin|er ist|sie ist|mein \w{2,10} ist|meine \w{2,10} ist)\s(?P<age>\d{1,3})(?:\sjahre(?:\salt)?)(?!\w)|(?<!\w)alter\s?:\s(?P<older>\d{1,3})(?!\w)"
    ),
    _way(
        r"(?<!\w)(?:ho|ha|tenho|tem|compi\w{2,4})\s(?P<age>\d{1,3}\s(?:anni|anos))(?!\w)(?!\s(?:di|de)\s(?!idade|et))"
    ),
)
_OTHERS = frozenset({"es", "fr", "zh", "de", "it", "pt", "nl", "pl", "ja", "ko", "hi"})
"""Languages in which `im 5.` is no age."""

_OLDEST = 115
_YOUNGEST_SPEAKER = 5
_IDIOMS = frozenset({"one", "two", "ten"})
"""`he is one`, `she's a ten`: seldom an age."""

_STORY = re.compile(
    r"\b(?:once upon|character|protagonist|novel|story|fiction|hero(?:ine)?|there (?:was|is|lived))\b", re.IGNORECASE
)
_THING = (
    r"(?:whisk[e]?y|scotch|bourbon|rum|wine|port|cheese|bottle|company|companies|business|firm|startup|start-up|brand|software|code|codebase|app|website|site|system|systems|version|library|project"
    r"|program|tree|trees|oak|forest|building|buildings|houses?|home|homes|apartment|castle|church|temple|bridge|city|town|village|universe|earth|planet|star|sun|moon|fossils?|bones?|cars?|vehicle|bike|truck"
    r"|laptop|computer|phone|iphone|pc|tv|console|game|games|movie|film|book|song|album|painting|tradition|law|treaty|record|mystery|history|civilization|empire|dynasty|country|nation|republic"
    r"|dogs?|pupp(?:y|ies)|cats?|kittens?|horses?|hamster|rabbit|parrot|tortoise|turtle|pets?|furniture|machine|engine|account|bond|debt|mascot|rock|rocks|specimen|mummy|manuscript|artifact)"
)
_THING_BEHIND = re.compile(rf"[\s-]{{0,2}}(?:\w{{2,12}} )?{_THING}\b", re.IGNORECASE)
_THING_BEFORE = re.compile(
    rf"\b{_THING}\b[^.]{{0,25}}\b(?:is|was|are|were|be|been|turn\w{{0,3}})\b[^.]{{0,15}}$|\b{_THING} (?:of|aged|over|around|about) ?$|\bit(?:'s| is| was)\b[^.]{{0,15}}$",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(
    r"(?:\b(?:m[aá]s de|menos de|a partir de|mayor(?:es)? de|menor(?:es)? de|entre|hace|desde hace|por|durante)\s|\bages\s|\b(?:over|under|above|below|least|than|minimum|maximum|between|from|until|till|to|or|through|children|kids|people|adults|anyone|everyone|you are|you're|you turn|you were|must be|should be|when you|if you|typical|average|seniors?|youth|teens)\s(?:the age of\s|of\s|and\s|are\s|is\s|be\s|turn\s)?|[<>≥≤-]\s?|\d\s?(?:-|to|or|and)\s?)$",
    re.IGNORECASE,
)
_RANGE_BEHIND = re.compile(
    r"\s?(?:years old |years |and |or |\+|-)\s?(?:or )?(?:older|over|above|up|younger|under|below|more|less|\d)|\s?\+",
    re.IGNORECASE,
)
_LIKENESS = re.compile(
    r"\b(?:like|as|to|for|than|of|by|imagine|average|typical|every|any|each|your)\s(?:i'm |i am |he's |she's )?(?:an? |the )?(?:\w+ )?$",
    re.IGNORECASE,
)
_IS_A = re.compile(
    r"\b(?:am|i'm|is|was|he's|she's|i|my|his|her|our|their|named?|am an?|is an?|was an?|i'm an?|have an?)\s(?:(?:an?|also|now|just|only|about|almost|like|currently|over|probably|still)\s){0,2}(?:\w{2,10}\s)?$",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"\b(?:i|i'm|my|me|he|she|his|her|him|we|our|mi|yo)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were)\b[^.]{0,15}$", re.IGNORECASE)
_SPAN = re.compile(r"mes|d[ií]a|semana", re.IGNORECASE)
"""Units of what passed since an operation (`a los 6 meses`) more often than since birth."""

_BEFORE = 45
_BEHIND = 25


def find(text: str, language: str) -> Iterator[Hit]:
    """Find how old someone is said to be; the number alone in English, with its unit elsewhere."""
    for way in _WAYS:
        if (way.needs and not way.needs.search(text)) or (way.rule == "age.bare" and language in _OTHERS):
            continue
        for match in way.pattern.finditer(text):
            group = "age" if match["age"] else "older"
            start, end = match.span(group)
            if rule := _rule(way.rule, text, start, end, match.end()):
                yield Hit("age", start, end, rule)


def _rule(rule: str, text: str, start: int, end: int, after: int) -> str | None:
    """The rule for an age said in one of `_WAYS`; None for a range and for what is too old."""
    number = re.match(r"\d+", text[start:end])
    before = text[max(0, start - _BEFORE) : start]
    too_old = number is not None and int(number[0]) > _OLDEST
    if too_old or _RANGE_BEFORE.search(before[-25:]) or _RANGE_BEHIND.match(text, end):
        return None
    if rule == "age.old":
        return _of_someone(before, text[after : after + _BEHIND])
    if rule == "age.bare":
        return _of_a_speaker(before, number[0] if number else text[start:end].lower())
    if rule == "age.at" and _SPAN.search(text[start:end]):
        return "age.after"
    if rule == "age.reached":
        return "age" if _PERSONAL.search(before) or ":" in text[start - 3 : start] else "age.described"
    return rule


def _of_a_speaker(before: str, number: str) -> str | None:
    """The rule for `I am 34`: less when it is past, none for what is too small to speak."""
    if number in _IDIOMS or (number.isdigit() and int(number) < _YOUNGEST_SPEAKER):
        return None
    return "age.past" if _PAST.search(before) else "age"


def _of_someone(before: str, behind: str) -> str | None:
    """The rule for `34 years old`: less for anyone of that age (`a 5 year old could`), none for things."""
    clause = re.split(r"[.!?;\n]", before)[-1]
    if _THING_BEHIND.match(behind) or _THING_BEFORE.search(clause):
        return None
    if _LIKENESS.search(clause):
        return "age.anyone"
    if _STORY.search(before):
        return "age.described"
    return "age.past" if _PAST.search(clause) else "age" if _IS_A.search(clause) else "age.described"


RECOGNIZER = Recognizer(
    name="age",
    find=find,
    gate=r"(?i)(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty)[ -]{1,2}(?:years?|yrs?|months?|weeks?)[ -]{1,2}old|\d ?(?:y\.?o\b|y/o|yrs? old)"
    r"|\bage of |\baged? (?:is )?\d|\bage ?[:=] ?\d|\bturn(?:ed|ing|s)? (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twenty)|celebrat\w+ (?:my|his|her) "
    r"|(?:\b(?:i am|i'm|im|i was|i'll be|we're|we are|just|he is|he's|hes|he was|she is|she's|shes|she was|who is|who's)|"
    rf"\b(?:{_KIN})(?: \w+)? (?:is|was)) (?:\w+ )?(?:\w+ )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|eighteen|twenty|forty)"
    r"|\bmy \w+,? \d\d?,|[(\[]\s?(?:\d\d\s?[mf]?|[mf]\s?\d\d)\s?[)\]]|\d\d\s?/\s?[mf]\s?/|edad\s?:?\s*\d|años|meses|\bmes\b|\bd[ií]as\b|semanas|(?:paciente|var[oó]n|mujer|hombre|niñ[oa]) de \d"
    r"|\bmes de vida|los \d|\d\s(?:ans|mois|anni|anos|jahre)\b|âge\s?:|岁|歲|年龄|年齡|\balter\s?:|un año",
    entries=(
        Entry(
            category="age",
            what="Age",
            method="said to be someone's age, in English, Spanish, French, Chinese, German, Italian or Portuguese; ages of anyone "
            "(`a five-year-old could`) and of people in stories count less",
            source="ours; MEDDOCAN for clinical Spanish",
        ),
    ),
)
