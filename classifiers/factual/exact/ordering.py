"""Things said to be in alphabetical order, by size or by year that are not."""

# ruff: noqa: RUF001  # patterns and signs of four languages are the subject

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.exact.gate import holds
from classifiers.factual.exact.lists import listings
from classifiers.factual.exact.numbers import read, styles
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import states

ALPHABETICAL = re.compile(
    r"alphabetical(?:ly|\sorder)|orden\salfabético|alfabéticamente|ordre\salphabétique|alphabétiquement|字母(?:表)?(?:的)?顺序",
    re.IGNORECASE,
)
RISING = re.compile(
    r"(?:from\s)?(?:smallest|least|lowest)\sto\s(?:largest|greatest|highest|biggest)|(?:ascending|increasing)\s(?:numerical\s)?order|orden\screciente|de\smenor\sa\smayor|orden\sascendente|"
    r"du\splus\spetit\sau\splus\sgrand|ordre\scroissant|从小到大|升序|由小到大",
    re.IGNORECASE,
)
FALLING = re.compile(
    r"(?:from\s)?(?:largest|greatest|highest|biggest)\sto\s(?:smallest|least|lowest)|(?:descending|decreasing)\s(?:numerical\s)?order|orden\sdecreciente|de\smayor\sa\smenor|orden\sdescendente|"
    r"du\splus\sgrand\sau\splus\spetit|ordre\sdécroissant|从大到小|降序|由大到小",
    re.IGNORECASE,
)
YEARS = re.compile(
    r"chronological(?:ly|\sorder)|orden\scronológico|cronológicamente|ordre\schronologique|时间顺序|年代顺序",
    re.IGNORECASE,
)
BACKWARDS = re.compile(
    r"reverse|inverse|invers|descend|z\sto\sa|z-a|反|倒|逆|降|décrois|\bnot\b|\bunless|first\s(?:the|by)|then\sby",
    re.IGNORECASE,
)
CHAIN = re.compile(r"[\"'“](?:[^\W\d_]{1,30}[\"'”]\s?<\s?[\"'“]){2,60}[^\W\d_]{1,30}[\"'”]")
ALPHABETS = re.compile(r"alphab|sort|letters?\b", re.IGNORECASE)
WORDS = (
    '" < "', "' < '", "” < “",
    "alphabet", "alfabét", "alphabét", "字母", "smallest to", "least to", "lowest to", "largest to", "greatest to", "highest to",
    "biggest to", "ascending", "descending", "creasing order", "creciente", "menor a", "mayor a", "ascendente", "descendente", "du plus petit", "du plus grand",
    "ordre croissant", "ordre décroissant", "从小", "从大", "升序", "降序",
    "由小", "由大", "chronolog", "cronol", "时间顺序", "年代顺序",
)  # fmt: skip
AFTER = re.compile(
    r"[^:：\n]{0,60}?(?:[:：]|\b(?:is|are|es|son|est|sont|would\sbe)(?=\s)[:：]?)\s?\**\s?(?P<list>[^\n:：。]{5,600})"
)
BETWEEN = re.compile(r"\s*(?:,\s(?:and|y|et)\s|,\s+|、|;\s|\s<\s|\s>\s|<|>|\s(?:and|y|et)\s|，)\s*")
YEAR = re.compile(r"(?<![\d.,/-])(?:1\d{3}|20\d\d)(?!\d)")
FEWEST = 3
"""Things that make an order."""

LONGEST = 40
"""Code points of one thing; a longer one is a sentence."""


def check(answer: Answer) -> Iterator[Finding]:
    """Yield the orders of an answer, kept or not."""
    if not holds(answer.text, WORDS):
        return
    for listing in listings(answer.text):
        intro = listing.intro
        if intro.rstrip(" *_").endswith((":", "：")) and len(intro) <= MOST:
            bodies = [plain_item(item.body) for item in listing.items]
            span = (listing.items[0].start, listing.items[-1].end)
            yield from _held(intro, bodies, span, answer)
    for sentence in answer.sentences:
        yield from _inline(sentence.text, sentence.start, answer)
        if "<" in sentence.text and ALPHABETS.search(answer.text):
            yield from _chains(sentence.text, sentence.start, answer)


MOST = 300
"""Code points of an introduction."""


def plain_item(body: str) -> str:
    """Return an item without marks of emphasis and what explains it."""
    return re.split(r"\s[-–—]\s|[:：(（]", body.replace("*", "").replace("_", " "), maxsplit=1)[0].strip(
        " .,;`\"'“”。，；\t"
    )


def _inline(sentence: str, start: int, answer: Answer) -> Iterator[Finding]:
    for order in (ALPHABETICAL, RISING, FALLING):
        said = order.search(sentence)
        after = AFTER.match(sentence, said.end()) if said else None
        if after is None:
            continue
        things = [thing.strip(" .*_`\"'“”。") for thing in BETWEEN.split(after["list"])]
        yield from _held(
            sentence[: after.start("list")], things, (start + after.start("list"), start + after.end("list")), answer
        )
        return


def _chains(sentence: str, start: int, answer: Answer) -> Iterator[Finding]:
    """Words with < between them: '"apple" < "cider" < "basil"'."""
    for chain in CHAIN.finditer(sentence):
        things = [thing.strip(" \"'“”") for thing in chain[0].split("<")]
        yield from _held("alphabetical order:", things, (start + chain.start(), start + chain.end()), answer)


def _held(intro: str, things: Sequence[str], span: tuple[int, int], answer: Answer) -> Iterator[Finding]:
    """Hold things against the order that their introduction states."""
    named = [(name, look) for name, pattern, look in ORDERS if pattern.search(intro)]
    if len(named) != 1 or not len(things) >= FEWEST or not all(0 < len(thing) <= LONGEST for thing in things):
        return
    name, look = named[0]
    if (name != "falling" and BACKWARDS.search(intro)) or not states(intro):
        return
    pairs = look(things, answer)
    if pairs is None:
        return
    claim = answer.text[slice(*span)][:300]
    if not pairs:
        yield found("order.right", span, f"The {len(things)} things are in {TITLES[name]} order", claim=claim)
        return
    one, other = pairs
    says = f"“{other}” comes after “{one}”, which is not {TITLES[name]} order"
    yield found(
        f"order.{name}", span, says, claim=claim, expected=f"{other}, {one}", said=f"{one}, {other}", error="reasoning"
    )


TITLES = {"alphabetical": "alphabetical", "rising": "rising", "falling": "falling", "years": "chronological"}


def _letters(word: str) -> str:
    text = unicodedata.normalize("NFD", word.casefold())
    return "".join(sign for sign in text if sign.isalnum() or sign == " ")


KEYS: Sequence[Callable[[str], str]] = (
    _letters,
    lambda word: _letters(word).replace(" ", ""),
    lambda word: word,
    lambda word: word.casefold(),
    lambda word: re.sub(r"^(?:the|an?|el|la|los|las|le|les|l|un|une|una)\s", "", _letters(word)),
    lambda word: _letters(word).rsplit(" ", 1)[-1],
)
"""Ways of sorting words; one that is kept is enough."""


def _alphabetical(things: Sequence[str], answer: Answer) -> tuple[str, str] | tuple[()] | None:
    del answer
    if any(len(thing.split()) > FEWEST or not thing[0].isalpha() or ord(thing[0]) > 0x24F for thing in things):  # noqa: PLR2004
        return None
    broken = [_broken([key(thing) for thing in things]) for key in KEYS]
    if None in broken:
        return ()
    place = broken[0] or 0
    return things[place], things[place + 1]


def _broken(keys: Sequence[str] | Sequence[Fraction]) -> int | None:
    """Return the first place whose successor should stand before it."""
    return next((place for place in range(len(keys) - 1) if keys[place] > keys[place + 1]), None)  # type: ignore[operator]


def _numbers(things: Sequence[str], answer: Answer, sign: int) -> tuple[str, str] | tuple[()] | None:
    for style in styles(answer.language):
        values: list[Fraction] = []
        for thing in things:
            number = read(thing.lstrip("-−+").removesuffix("%"), style)
            if number is None or not thing[-1].isdecimal():
                break
            values.append(number.value * (-sign if thing[0] in "-−" else sign))
        if len(values) == len(things):
            place = _broken(values)
            return () if place is None else (things[place], things[place + 1])
    return None


def _by_year(things: Sequence[str], answer: Answer) -> tuple[str, str] | tuple[()] | None:
    del answer
    years = [YEAR.findall(thing) for thing in things]
    if any(len(found_years) != 1 for found_years in years):
        return None
    place = _broken([Fraction(int(found_years[0])) for found_years in years])
    return () if place is None else (things[place], things[place + 1])


Look = Callable[[Sequence[str], Answer], tuple[str, str] | tuple[()] | None]
ORDERS: Sequence[tuple[str, re.Pattern[str], Look]] = (
    ("alphabetical", ALPHABETICAL, _alphabetical),
    ("rising", RISING, lambda things, answer: _numbers(things, answer, 1)),
    ("falling", FALLING, lambda things, answer: _numbers(things, answer, -1)),
    ("years", YEARS, _by_year),
)

CHECK = Check(
    name="order",
    kind=Kind.EXACT,
    what="Things said to be in alphabetical order, by size or by year.",
    rules=("order.alphabetical", "order.rising", "order.falling", "order.years", "order.right"),
    find=each(check),
)
