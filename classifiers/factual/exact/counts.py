"""Lists with more or fewer items than their introduction, or the user, says; numbers of items that skip or repeat."""

# ruff: noqa: RUF001  # patterns and signs of four languages are the subject

import re
from collections.abc import Iterator, Sequence

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each, placed
from classifiers.factual.exact.lists import Listing, jumps, listings
from classifiers.factual.exact.number_words import COUNT, number
from classifiers.factual.finding import INACCURATE, Finding, found
from classifiers.factual.hedges import stated

NOUN = (
    r"(?:tips|reasons|steps|ways|examples|ideas|things|types|kinds|benefits|advantages|disadvantages|facts|points|factors|options|"
    r"suggestions|questions|strategies|methods|principles|features|sentences|titles|names|recipes|activities|books|movies|films|songs|"
    r"countries|cities|animals|elements|components|categories|stages|phases|characteristics|words|items|jokes|quotes|recommendations|"
    r"techniques|differences|rules|places|foods|exercises|headlines|slogans|taglines|topics|chores|causes|symptoms|tools|"
    r"consejos|razones|pasos|formas|maneras|ejemplos|cosas|tipos|beneficios|ventajas|desventajas|datos|puntos|factores|opciones|"
    r"sugerencias|preguntas|estrategias|métodos|principios|frases|títulos|nombres|recetas|actividades|libros|películas|canciones|países|"
    r"ciudades|animales|elementos|palabras|tareas|chistes|claves|categorías|etapas|fases|motivos|causas|características|recomendaciones|"
    r"técnicas|diferencias|reglas|lugares|"
    r"conseils|raisons|étapes|façons|manières|exemples|idées|choses|sortes|avantages|inconvénients|faits|facteurs|méthodes|principes|"
    r"phrases|titres|noms|recettes|activités|livres|chansons|pays|villes|animaux|éléments|mots|tâches|blagues|catégories|causes|"
    r"caractéristiques|recommandations|différences|règles|lieux)\b"
)
NUMBER = rf"(?P<n>(?<![\w.,-]){COUNT}(?![\w.,%-]))"
OF_NOUN = rf"{NUMBER}\s(?:(?!and\b|or\b|y\b|et\b|of\b|de\b|minutes?\b|hours?\b|days?\b|weeks?\b)[^\W\d_][\w'’-]{{1,20}},?\s){{0,3}}?{NOUN}"
INTRO = re.compile(
    rf"(?:\bte\spropongo|\ble\spropongo|\bje\s(?:te|vous)\spropose|\bbelow\sare|^\W{{0,4}}my(?=\s(?:top|best))|\bI\shave|\btengo|\bj'ai|\bhere\sare|\bthese\sare|\bthere\sare|\bfollowing(?:\sare)?|\bare|\blist\sof|\bhay|\baqu[ií](?:\s(?:tienes?|te\sdejo|van|están|hay))|"
    rf"\best[oa]s\sson|\bsiguientes|\bvoici|\bil\sy\sa|\bsuivant[e]?s)\s"
    rf"(?:(?:the|my|some|your|just|exactly|los|las|les|mes|vos|mis|tus|top|best|main|key|quick|simple)\s){{0,2}}{OF_NOUN}",
    re.IGNORECASE,
)
INTRO_THE = re.compile(rf"^\W{{0,4}}(?:the|los|las|les)\s(?:main\s|key\s)?{OF_NOUN}[^\d:]{{0,40}}:\s*$", re.IGNORECASE)
INTRO_CHINESE = re.compile(
    rf"(?:以下是|下面是|这里有|这里是|有|以下|列出|下列|如下|推荐|建议)(?:的|我的|关于)?(?P<n>{COUNT})(?:个|条|种|点|项|大|款|首|本|部|位|句|则|道|类)[^\d，。；]{{0,24}}[：:]\s*$"
)
ASKED = re.compile(
    rf"(?:^|[.!?:;,\n¡¿]\s*|\b(?:please|you|and|then|to|now|puedes|podrías|favor|peux|pouvez|plaît)\s)(?:list|give\sme|give|name|write|generate|provide|suggest|come\sup\swith|tell\sme|create|share|show\sme|dame|dime|escribe|enumera|"
    rf"menciona|nombra|genera|sugiere|proporciona|donne[-\s]moi|donnez[-\s]moi|écris|énumère|cite|génère|propose|liste)\s"
    rf"(?:(?!in\b|en\b|within\b|under\b|using\b|than\b|two\s|three\s|four\s|five\s|dos\s|tres\s|deux\s|trois\s|\d)[^\W\d_]{{1,12}}\s){{0,4}}?{OF_NOUN}",
    re.IGNORECASE,
)
ASKED_CHINESE = re.compile(
    rf"(?:列出|给我|写出?|说出|推荐|提供|举出?|生成|告诉我)[^\d，。；]{{0,6}}?(?P<n>{COUNT})(?:个|条|种|点|项|款|首|本|部|句|则|道)(?![^，。；]{{0,8}}[字分])"
)
LOOSE = re.compile(
    r"\b(?:at least|over|more than|up to|about|around|a few|several|many more|some of|among|such as|like|including|al menos|más de|hasta|"
    r"algunos|au moins|plus de|jusqu'à|quelques|dont|each|every|per|and|plus|y|et|or|other|categor\w+|part\w*|both|cada|chaque)\b"
    r"|至少|超过|以上|左右|每|等|和|各",
    re.IGNORECASE,
)
"""Words of an introduction after which the number need not be that of the items."""

INLINE = re.compile(
    rf"\b(?:there\sare|has|have|hay|tiene[n]?|il\sy\sa|ont|(?<!\w\s)the|les|los|las)\s(?:only\s|just\s|main\s)?(?P<n>{COUNT})\s"
    r"(?:[^\W\d_]{3,15}\s){0,2}?(?!(?:hours|minutes|days|weeks|months|years|horas|minutos|días|semanas|meses|años|heures|jours|semaines|mois|others|autres|otros|otras)\b)"
    r"[^\W\d_]{3,20}[sx]\s?:\s(?P<items>(?:[^\W\d_][^\d:;.!?()\"“”«»/,\n]{1,40},\s){0,10}?[^\W\d_][^\d:;.!?()\"“”«»/,\n]{1,40}?,?\s(?:and|y|et)\s(?!(?:many\s)?(?:more|others?)\b)"
    r"[^\d:;.!?()\"“”«»/,\n]{2,40})\.?$",
    re.IGNORECASE,
)
INLINE_CHINESE = re.compile(
    rf"(?:有|分为|分成)(?P<n>{COUNT})(?:个|种|项|大|类|点|条)[^\d，。；：、]{{1,8}}[:：](?P<items>(?:[^\d，。；：:、和与及（(]{{1,8}}、){{1,10}}"
    r"[^\d，。；：:、和与及（(]{1,8}(?:和|以及|与)[^\d，。；：:、和与及等（(]{1,8})[。]?$"
)
"""A number of things, a colon, and a list with 'and' before its last item that ends the sentence."""

BETWEEN = re.compile(r",?\s(?:and|y|et)\s|,\s|、|和|以及|与", re.IGNORECASE)

AND = re.compile(r"\s(?:and|y|et)\s", re.IGNORECASE)
"""Where it stands twice, one may be inside an item: 'fish and chips'."""

LOOSE_INLINE = re.compile(
    r"\b(?:etc|such\sas|including|e\.g|among|for\sexample|como|dont|or|u?o|ou)\b|[(（]|等|例如", re.IGNORECASE
)
"""Words after which a list need not be whole, or an item may have two names."""

MOST_INLINE = 12
"""Things that a sentence lists; a larger number is a year, or not of what follows."""

WORDS_OF_ITEM, LONGEST = 3, 30
"""Words and code points of an item; a longer one may hold a list itself."""

FEWEST, MANY = 2, 30
"""Items said that are counted: one is no list, of more only some are often shown."""

SUBNUMBER = re.compile(r"^\s*\d{1,2}\.\d", re.MULTILINE)
"""Numbers of sections below sections; then plain numbers begin anew for many reasons."""

SHORT_LIST = 3
"""Items of a list whose numbers are looked at."""


def check(answer: Answer) -> Iterator[Finding]:
    """Yield the lists of an answer whose number of items is said, rightly or not."""
    yield from _inline(answer)
    text = answer.text
    if "\n" not in text:
        return
    if not re.search(r"\n[ \t]*(?:\*\*|#{1,6} )?(?:[-*+•·] |\d{1,3}[.)、\\])", text):
        return
    found_lists = listings(text)
    told = list(_told(answer, found_lists))
    yield from told
    if not told:
        yield from _asked(answer, found_lists)
    yield from _numbering(answer, found_lists)


def _inline(answer: Answer) -> Iterator[Finding]:
    """Yield lists inside a sentence: 'there are three meals: breakfast and dinner'."""
    for sentence in answer.sentences:
        if ":" not in sentence.text:
            continue
        match = INLINE.search(sentence.text) or INLINE_CHINESE.search(sentence.text)
        said = number(match["n"]) if match else None
        if match is None or said is None or LOOSE_INLINE.search(sentence.text) or len(AND.findall(match["items"])) > 1:
            continue
        items = [item.strip() for item in BETWEEN.split(match["items"])]
        if not FEWEST <= said <= MOST_INLINE or not all(
            0 < len(item.split()) <= WORDS_OF_ITEM and len(item) < LONGEST for item in items
        ):
            continue
        span, claim = match.span(), match[0]
        says = f"{len(items)} things are listed"
        if len(items) == said:
            yield placed(found("count.right", span, says, claim=claim), sentence)
        elif stated(sentence.text, span):
            told = f"{says}, the answer says {said}"
            yield placed(
                found("count.inline", span, told, claim=claim, expected=str(len(items)), said=str(said)), sentence
            )


def said_in(intro: str) -> tuple[int, tuple[int, int]] | None:
    """Return the number of things that an introduction announces and its place, None unless there is just one."""
    matches = [*(list(INTRO.finditer(intro)) or INTRO_THE.finditer(intro)), *INTRO_CHINESE.finditer(intro)]
    if len(matches) != 1 or not intro.rstrip(" *_").endswith((":", "：")):
        return None
    match = matches[0]
    count = number(match["n"])
    if count is None or not FEWEST <= count <= MANY or LOOSE.search(intro[match.start("n") :]) or _others(intro, match):
        return None
    return count, match.span()


def _others(intro: str, match: re.Match[str]) -> bool:
    rest = intro[: match.start("n")] + intro[match.end("n") :]
    return any(sign.isdecimal() for sign in rest)


def _told(answer: Answer, lists: Sequence[Listing]) -> Iterator[Finding]:
    sizes = {len(one.items) for one in lists} | {sum(len(one.items) for one in lists if one.top)}
    for listing in lists:
        told = said_in(listing.intro[:300])
        if told is None or len(listing.items) < FEWEST:
            continue
        said, (begin, end) = told
        span = (listing.intro_start + begin, listing.intro_start + end)
        claim, listed = listing.intro.strip()[:300], len(listing.items)
        says = f"{listed} items are listed"
        if said == listed:
            yield found("count.right", span, says, claim=claim)
        elif said not in sizes and not any(jumps(listing)) and _alone(listing, lists):
            cut = listed < said and not answer.text[listing.end :].strip()
            yield found(
                "count.cut" if cut else "count.listed", span, f"{says}, the answer says {said}", claim=claim,
                expected=str(listed), said=str(said), error="incomplete" if cut else INACCURATE,
            )  # fmt: skip


def _alone(listing: Listing, lists: Sequence[Listing]) -> bool:
    """Whether no other list that could belong to the same things stands beside it."""
    return all(one is listing or one.indent > listing.indent or (not listing.sign and one.sign) for one in lists)


def _asked(answer: Answer, lists: Sequence[Listing]) -> Iterator[Finding]:
    """Fewer items than the user asked for; only when the answer is one list."""
    question = answer.question[-2_000:]
    matches = [*ASKED.finditer(question), *ASKED_CHINESE.finditer(question)] if lists else []
    tops = [one for one in lists if one.top]
    if len(matches) != 1 or len(tops) != 1 or LOOSE.search(matches[0][0]):
        return
    wanted, listed, only = number(matches[0]["n"]), len(tops[0].items), tops[0]
    if wanted is None or not FEWEST < wanted <= MANY or listed < FEWEST or any(jumps(only)):
        return
    span = (only.items[0].start, only.items[-1].end)
    if listed == wanted:
        yield found("count.right", span, f"{wanted} things were asked for and {listed} are listed")
    elif listed < wanted and not any(len(one.items) == wanted for one in lists):
        says = f"{wanted} things were asked for, {listed} are listed"
        yield found("count.asked", span, says, expected=str(wanted), said=str(listed), error="incomplete")


def _numbering(answer: Answer, lists: Sequence[Listing]) -> Iterator[Finding]:
    if SUBNUMBER.search(answer.text):
        return
    numbered = [one for one in lists if not one.sign]
    for listing in numbered:
        broken = list(jumps(listing))
        sure = (
            len(broken) == 1
            and listing.items[0].number == 1
            and len(listing.items) >= SHORT_LIST
            and sum(one.indent == listing.indent for one in numbered) == 1
        )
        if not sure:
            continue
        one, other = broken[0]
        last, this = one.number or 0, other.number or 0
        between = answer.text[one.end : other.start]
        missing = this == last + 2 and re.search(rf"(?<!\d){last + 1}(?!\d)", between) is None
        if missing or (this == last and not between.strip()):
            what = "comes twice" if this == last else f"follows {last}"
            says = f"Number {this} {what} in the list"
            span = (other.start, min(other.end, other.start + 80))
            yield found("count.numbering", span, says, expected=str(last + 1), said=str(this), error="other")


CHECK = Check(
    name="count",
    kind=Kind.EXACT,
    what="How many items a list has, against its introduction and what the user asked for; numbers that skip or repeat.",
    rules=("count.listed", "count.inline", "count.cut", "count.asked", "count.numbering", "count.right"),
    find=each(check),
)
