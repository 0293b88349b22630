"""What stands behind a street: apartment, town, region, postal code, country, over lines or with commas."""

import re
from dataclasses import dataclass, replace


from classifiers.pii.recognizers.addresses.gazetteer import REGIONS, countries
from classifiers.pii.recognizers.addresses.shape import END, LINK, UPPER

REACH = 200
"""Code points behind a street that may belong to its address."""

_MOST_PARTS = 9
_MOST_PLACES = 4

_BETWEEN = re.compile(r"[ \t]*(?:[,;.]{1,2}|-)?[ \t]*(?:\r?\n)?[ \t]*,?[ \t]*[(]?")
_UNIT = re.compile(
    r"(?P<part>(?i:apt|apartment|apto|appt?|appartement|suite|ste|unit|flat|floor|fl|room|rm|piso|puerta|pta|planta|"
    r"esc|escalera|portal|bloque|blq|dpto|depto|departamento|despacho|int|interior|local|oficina|of|b[âa]t|b[âa]timent|"
    r"[ée]tage|wohnung|whg|etage|interno|scala|bloco|andar|lok|sala|casa|kv|col)\.?\s?(?:#|n[º°o]\.?)?\s?"
    r"(?:\d{1,5}\s?[º°ª]?[A-Za-z]?|[A-Z]\d{0,3})|(?i:bajo|[aá]tico|entresuelo|rez-de-chauss[ée]e)(?:\s[A-Z])?|"
    r"#\s?[\w-]{1,6}|\d{1,2}(?:st|nd|rd|th)\s(?i:floor)|"
    r"\d{1,2}[ .]?[ºª°o]?[ .-]?(?:[A-Z]|\d[ªº]|(?i:izq(?:uierda|da)?|izda|dcha|derecha|dch|drcha|centro))(?:\s?\d)?|\d{1,2}[ºª])"
    + END
)
_CODE = re.compile(
    r"(?P<part>(?:(?i:c\.?p\.?:?|[A-Z]{1,2}[ -]|〒)\s?)?(?:\d{5}-\d{3,4}|\d{2}-\d{3}|\d{3}-\d{4}|\d{4}-\d{3}|"
    r"\d{4}\s?[A-Z]{2}|\d{3}\s\d{2}|\d{3}\s?\d{3}|\d{4,6}|[A-Za-z]{1,2}\d[A-Za-z\d]?\s?\d[A-Za-z]{2}|"
    r"[A-Za-z]\d[A-Za-z][ -]?\d[A-Za-z]\d|[A-Z]\d{4}[A-Z]{3}|[A-Z]\d{2}\s[A-Z\d]{4}))" + END
)
_REGION = re.compile(r"(?P<part>[A-Za-z]{2,3}|\d{2}(?=\s{1,3}\d{5}(?!\d)))\.?(?P<code>,?\s{1,3}[A-Z]?\d{2})?" + END)
_LETTER = r"(?:[^\W\d_]|['´-])"
_PLACE_WORD = rf"[{UPPER}](?:{_LETTER}{{0,2}}\.|{_LETTER}{{0,24}})"
_PLACE_LINK = LINK[:-1] + "|u|nad|pod|v|sur|sous|en|aan|op|ob|pri|bei|a|und|auf)"
_PLACE = re.compile(rf"(?P<part>{_PLACE_WORD}(?:[ ](?:{_PLACE_LINK} ?)?{_PLACE_WORD}){{0,4}}(?: \d{{1,2}}(?=[,\n]))?(?: [A-Z]\b)?(?: \([{UPPER}][^()\n\d]{{1,20}}\))?)" + END)
_LINE = re.compile(r"(?P<part>[^\W\d_](?:[^\W\d_]|[' .()/-]){1,45}?)(?:,|\n|$| ?\d{4,6}(?:[^\d]|$))")
_CONTACT = re.compile(
    r" (?:(?:Tel|T[ée]l|Tlf|Tfno|Tfn|Tf|Phone|Mobile|Fax|E-?[Mm]ail|Correo|Email|It|I|We|They|The|This|Please|Web|CP)\b|E$)"
)
"""What ends a town's name although it is capitalised."""

_NO_PLACE = re.compile(
    r"(?i:tel|t[ée]l|phone|mobile|cell|fax|e-?mail|thanks|thank|regards|best|cheers|sincerely|dear|hello|hi|i|we|you|"
    r"he|she|it|they|the|this|that|my|our|your|and|but|please|is|are|what|how|can|could|name|office|http|https|www|"
    r"correo|tlf|tfno|tfn|tf|localidad|atentamente|saludos|gracias|merci|cordialement|danke|datos|nhc|nass|fecha|edad|servicio|hospital|"
    r"phone number|monday|tuesday|wednesday|thursday|friday|saturday|sunday|if|when|there|in|on|at|for|to|from|"
    r"located|open|hours|rating|price|rent|date|time|order|attn|contact|website|directions|description|type|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|email|since|after|"
    r"before|yes|no|ok|okay|so|then|also|however|would|do|does|did|will|las|los|el|la|le|un|una)$"
)


@dataclass(frozen=True, slots=True)
class Tail:
    """What was read behind a street."""

    end: int  # code point, exclusive
    unit: bool = False
    places: int = 0
    code: bool = False
    country: bool = False


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
        longer = _next(rest, tail, lower=lower)
        if longer is None:
            break
        tail = longer
    closing = rest[: tail.end].count("(") > rest[: tail.end].count(")") and rest[tail.end : tail.end + 1] == ")"
    return replace(tail, end=end + tail.end + closing)


def _next(rest: str, tail: Tail, *, lower: bool) -> Tail | None:
    """The tail with one more part, or None where the address ends."""
    gap = _BETWEEN.match(rest, tail.end)
    between, at = gap[0], gap.end()
    if not between and tail.end:
        return None
    if found := _UNIT.match(rest, at):
        if "." not in between or "\n" in between or len(between.strip()) == 0:
            return replace(tail, end=found.end("part"), unit=True)
    if tail.country and tail.code:
        return None
    if not tail.code and (code := _code(rest, at, tail)):
        return replace(tail, end=code, code=True)
    if region := _region(rest, at, tail):
        return replace(tail, end=region, places=tail.places + 1)
    return _place(rest, between, at, tail, lower=lower)


def _code(rest: str, at: int, tail: Tail) -> int | None:
    """End of a postal code; one of four digits alone only behind a town, for it may be a year or another number."""
    found = _CODE.match(rest, at)
    if found is None:
        return None
    code = found["part"]
    short = code.isdigit() and len(code) == 4
    known = tail.places or tail.unit
    if short and not known and not _PLACE.match(rest, found.end("part") + 1):
        return None
    return int(found.end("part"))


def _region(rest: str, at: int, tail: Tail) -> int | None:
    """End of a short name of a region: one that is known, or any before a code."""
    found = _REGION.match(rest, at)
    if found is None:
        return None
    known = found["part"] in REGIONS and (tail.places or tail.unit or found["code"])
    before_code = found["code"] and (found["part"].isupper() or found["part"] == "nan" or found["part"].isdigit() or tail.places > 0)
    return int(found.end("part")) if known or before_code or (found["part"] == "nan") else None


def _place(rest: str, between: str, at: int, tail: Tail, *, lower: bool) -> Tail | None:
    """A town, region or country: behind a comma or a line, an apartment or a code."""
    if country := _country(rest, at, tail):
        return country
    parted = "," in between or "\n" in between or tail.unit or tail.code or "(" in between
    found = _PLACE.match(rest, at)
    if found is None and lower and ("," in between or "\n" in between):
        found = _LINE.match(rest, at)
    if found is None:
        return None
    name = _CONTACT.split(found["part"].strip())[0]
    end = at + len(name)
    if rest[end : end + 1] in {":", "@", "'", "/"} or rest[end : end + 2] == " :":
        return None
    if _NO_PLACE.match(name.split(" ")[0]) and not (" " in name and _code_follows(rest, end)):
        return None
    if not parted and not _code_follows(rest, end) and not ("." in between and tail.code):
        return None
    if "." in between and "," not in between and not (_code_follows(rest, end) or tail.code):
        return None
    if tail.places >= _MOST_PLACES or (tail.code and tail.places and "(" not in between and not _ends_there(rest, end)):
        return None
    return replace(tail, end=end, places=tail.places + 1)


def _country(rest: str, at: int, tail: Tail) -> Tail | None:
    """A country without capitals."""
    words = rest[at : at + 40].split("\n")[0].split(",")[0].lower()
    for length in range(5, 0, -1):
        name = " ".join(words.split(" ")[:length]).rstrip(".?!) ")
        if len(name) > 2 and name in countries():
            return replace(tail, end=at + len(name), country=True, places=tail.places + 1)
    return None


def _code_follows(rest: str, end: int) -> bool:
    gap = _BETWEEN.match(rest, end).end()
    if region := _REGION.match(rest, gap):
        if region["code"] or region["part"] in REGIONS:
            return True
    return _CODE.match(rest, gap) is not None


def _ends_there(rest: str, end: int) -> bool:
    return rest[end : end + 1] in {"", "\n", ".", ",", ")", ";"}
