"""What stands behind a street: apartment, town, region, postal code, country, over lines or with commas."""

import re
from dataclasses import dataclass, replace

from classifiers.pii.addresses.gazetteer import REGIONS, countries
from classifiers.pii.addresses.shape import END, LINK, UPPER

REACH = 200
"""Code points behind a street that may belong to its address."""

_MOST_PARTS = 9
_MOST_PLACES = 4
_SHORT_CODE = 4
_LONGEST_COUNTRY = 5
"""Words of the longest name."""

_NO_REGION = "nan"
"""What programs write for a region that is missing."""

_BETWEEN = re.compile(r"[ \t]*(?:[,;.]{1,2}|-|/)?[ \t]*(?:\r?\n)?[ \t]*,?[ \t]*[(]?")
_UNIT = re.compile(
    r"(?P<part>(?i:apt|apartment|apto|appt?|appartement|apartamento|suite|ste|unit|flat|floor|fl|room|rm|piso|puerta|pta|planta|"
    r"rd|edif|edificio|torre|dto|bodega|etapa|manzana|lote|esc|escalera|portal|bloque|blq|dpto|depto|departamento|despacho|int|interior|local|oficina|of|b[âa]t|b[âa]timent|"
    r"[ée]tage|wohnung|whg|etage|interno|scala|bloco|andar|lok|sala|casa|kv|col)\.?\s?(?:#|n[º°o]\.?)?\s?"
    r"(?:\d{1,5}\s?[º°ª]?[A-Za-z]?|[A-Z]\d{0,3})|(?i:bajo|[aá]tico|entresuelo|rez-de-chauss[ée]e)(?:\s[A-Z])?|"
    r"#\s?[\w-]{1,6}|\d{1,2}(?:st|nd|rd|th)\s(?i:floor)|"
    r"\d{1,2}[ .]?[ºª°o]?[ .-]?(?:[A-Z]|\d[ªº]|(?i:izq(?:uierda|da)?|izda|dcha|derecha|dch|drcha|centro))(?:\s?\d)?|\d{1,2}[ºª])"
    + END
)
_CODE = re.compile(
    r"(?P<part>(?:(?i:c\.?p\.?:?|[A-Z]{1,2}[ -]|〒)\s?)?(?:\d{5}-\d{3,4}|\d{2}-\d{3}|\d{3}-\d{4}|\d{4}-\d{3}|"
    r"\d{4}\s?[A-Z]{2}|\d{3}\s\d{2}|\d{3}\s?\d{3}|\d{4,6}|[A-Za-z]{1,2}\d[A-Za-z\d]?\s?\d[A-Za-z]{2}|"
    r"[A-Za-z]\d[A-Za-z][ -]?\d[A-Za-z]\d|[A-Z]\d{4}[A-Z]{3}|[A-Z]\d{2}\s?[A-Z\d]{4}|\d{7,8}))" + END
)
_REGION = re.compile(
    r"(?P<part>[A-Z]{4}(?=\s\d{5})|[A-Za-z]{2,3}|\d{2}(?=\s{1,3}\d{5}(?!\d)))\.?(?P<code>,?\s{1,3}[A-Z]?\d{2})?" + END
)
_LETTER = r"(?:[^\W\d_]|['\u00b4-])"
_PLACE_WORD = rf"[{UPPER}](?:{_LETTER}{{0,2}}\.|{_LETTER}{{0,24}})"
_PLACE_LINK = LINK[:-1] + "|u|nad|pod|v|sur|sous|en|aan|op|ob|pri|bei|a|und|auf)"
_TOWN = re.compile(
    rf"(?P<part>(?:(?:da|do|de|dos|das) )?{_PLACE_WORD}(?:[ ](?:{_PLACE_LINK} ?)?{_PLACE_WORD}){{0,4}}(?: los (?:altos|bajos))?(?: \d{{1,2}}(?=[,\n]))?(?: [A-Z]\b)?(?: \([{UPPER}][^()\n\d]{{1,20}}\))?)"
    + END
)
_LINE = re.compile(r"(?P<part>[^\W\d_](?:[^\W\d_]|[' .()/-]){1,45}?)(?:,|\n|$| ?\d{4,6}(?:[^\d]|$))")
_CONTACT = re.compile(
    r" (?:(?:Tel|T[ée]l|Tlf|Tfno|Tfn|Tf|Phone|Mobile|Fax|E-?[Mm]ail|Correo|Email|It|I|We|They|The|This|Please|Web|CP)\b|E$)"
)
"""What ends a town's name although it is capitalised."""

_NO_TOWN = re.compile(
    r"(?i:tel|t[ée]l|phone|mobile|cell|fax|e-?mail|thanks|thank|regards|best|cheers|sincerely|dear|hello|hi|i|we|you|"
    r"he|she|it|they|the|this|that|my|our|your|and|but|please|is|are|what|how|can|could|name|office|http|https|www|"
    r"correo|tlf|tfno|tfn|tf|localidad|atentamente|saludos|gracias|merci|cordialement|danke|datos|nhc|nass|fecha|edad|servicio|hospital|"
    r"phone number|monday|tuesday|wednesday|thursday|friday|saturday|sunday|if|when|there|in|on|at|for|to|from|"
    r"located|open|hours|rating|price|rent|date|time|order|attn|contact|website|directions|description|type|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|email|since|after|"
    r"before|yes|no|ok|okay|so|then|also|however|would|do|does|did|will|un|una)$"
)


_LAST = re.compile(r"[\n.,);]|$| [/(]")
_LABEL_ENDS = re.compile(r" ?:|[@'/]")
"""What makes of a capitalised word a label, an e-mail address or a possessive."""


@dataclass(frozen=True, slots=True)
class Tail:
    """What was read behind a street."""

    end: int  # code point, exclusive
    unit: bool = False
    places: int = 0
    code: bool = False
    country: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the next part may begin."""

    rest: str  # what stands behind the street
    between: str  # what parts it from what was read
    at: int  # code point in `rest`
    tail: Tail  # what was read
    lower: bool

    @property
    def parted(self) -> bool:
        """A comma, a line or a bracket stands before it, or an apartment or a code was read."""
        return bool({",", "\n", "("} & set(self.between)) or self.tail.unit or self.tail.code


def read(text: str, end: int, *, lower: bool, unit: bool) -> Tail:
    """Read parts of an address from `end` on.

    Args:
        text: the text of the window.
        end: where the street ends.
        lower: the address is written without capitals: towns need none either, where lines or commas part them.
        unit: an apartment was read already.
    """
    rest = text[end : end + REACH]
    tail = Tail(0, unit=unit)
    for _ in range(_MOST_PARTS):
        longer = _longer(rest, tail, lower=lower)
        if longer is None:
            break
        tail = longer
    inside = rest[: tail.end]
    closing = inside.count("(") > inside.count(")") and rest[tail.end : tail.end + 1] == ")"
    return replace(tail, end=end + tail.end + closing)


def _longer(rest: str, tail: Tail, *, lower: bool) -> Tail | None:
    """The tail with one more part, or None where the address ends."""
    at = _behind_gap(rest, tail.end)
    here = _Place(rest, rest[tail.end : at], at, tail, lower)
    if not here.between and tail.end:
        return None
    if (unit := _UNIT.match(rest, at)) and not _new_sentence(here):
        return replace(tail, end=unit.end("part"), unit=True)
    if tail.country and tail.code:
        return None
    if not tail.code and (code := _code(here)):
        return replace(tail, end=code, code=True)
    place = _region(here) or _country(here) or _town(here)
    return place and replace(place, places=tail.places + 1)


def _behind_gap(rest: str, end: int) -> int:
    gap = _BETWEEN.match(rest, end)
    return gap.end() if gap else end


def _new_sentence(here: _Place) -> bool:
    return "." in here.between and "\n" not in here.between


def _code(here: _Place) -> int | None:
    """End of a postal code; one of four digits alone only behind or before a town: it may be a year or another number."""
    found = _CODE.match(here.rest, here.at)
    if found is None:
        return None
    short = found["part"].isdigit() and len(found["part"]) == _SHORT_CODE
    known = here.tail.places or here.tail.unit or _TOWN.match(here.rest, _behind_gap(here.rest, found.end("part")))
    return None if short and not known else found.end("part")


def _region(here: _Place) -> Tail | None:
    """A short name of a region: one that is known, or any before a code."""
    found = _REGION.match(here.rest, here.at)
    if found is None:
        return None
    name, coded = found["part"], found["code"] is not None
    known = (name in REGIONS or ("/" in here.between and name.isupper())) and (
        here.tail.places or here.tail.unit or coded
    )
    before_code = coded and (name.isupper() or name.isdigit() or (here.lower and here.tail.places > 0))
    if not (known or before_code or name == _NO_REGION):
        return None
    return replace(here.tail, end=found.end("part"))


def _country(here: _Place) -> Tail | None:
    """A country in any case."""
    if not here.parted and not here.tail.places:
        return None
    words = re.split(r"[\n,]", here.rest[here.at : here.at + 40], maxsplit=1)[0].lower().split(" ")
    for length in range(min(_LONGEST_COUNTRY, len(words)), 0, -1):
        name = " ".join(words[:length]).rstrip(".?!) ")
        if name in countries():
            return replace(here.tail, end=here.at + len(name), country=True)
    return None


def _town(here: _Place) -> Tail | None:
    """A town or region: behind a comma or a line, an apartment or a code, or before a code."""
    found = _TOWN.match(here.rest, here.at)
    if found is None and here.lower and {",", "\n"} & set(here.between):
        found = _LINE.match(here.rest, here.at)
    if found is None:
        return None
    name = _CONTACT.split(found["part"].strip())[0]
    end = here.at + len(name)
    coded = _code_follows(here.rest, end)
    first, *more = name.split(" ")
    if _LABEL_ENDS.match(here.rest, end) or (_NO_TOWN.match(first) and not (more and coded)):
        return None
    if not (coded or _may_stand_alone(here, end)) or here.tail.places >= _MOST_PLACES:
        return None
    return replace(here.tail, end=end)


def _may_stand_alone(here: _Place, end: int) -> bool:
    """Without a code behind it, a town needs something before it, and a second one behind a code must be the last."""
    if "." in here.between and "," not in here.between:
        return here.tail.code
    last = "(" in here.between or _LAST.match(here.rest, end) is not None
    return here.parted and (last or not (here.tail.code and here.tail.places))


def _code_follows(rest: str, end: int) -> bool:
    at = _behind_gap(rest, end)
    region = _REGION.match(rest, at)
    if region and (region["code"] or region["part"] in REGIONS):
        return True
    return _CODE.match(rest, at) is not None
