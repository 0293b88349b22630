"""Addresses in German, Dutch, Swedish, Norwegian, Danish, Finnish, Polish, Czech, Hungarian, Turkish: the number last."""

from classifiers.pii.addresses.shape import LINK, NUMBER, UPPER, WORD, shape

_ENDINGS = (
    "strasse|straße|stra(?:ss|ß)e|stasse|str\\.|gasse|platz|allee|brücke|chaussee|damm|graben|steig|weg|"
    "straat|laan|singel|plein|kade|dijk|gracht|steenweg|steeg|boulevard|bulevardi|stationsweg|hof|dreef|"
    "gatan|vägen|gränd|stigen|torget|backen|gata|veien|vegen|vei|vej|vejen|gade|stræde|gaten|"
    "katu|tie|kuja|polku|vegur|stræti|straeti|braut|caddesi|sokak|soka\u011f\u0131|bulvar\u0131|ulice|ova|ská"
)
"""How compounds end. `ring` is none of them: `Spring 2020`."""

_KINDS = (
    "Strasse|Straße|Allé|bulevardi|Str\\.|Gasse|Platz|Allee|Weg|Damm|Ring|Ufer|Straat|Laan|Plein|Kade|Steenweg|väg|vägen|gata|gatan|"
    "vei|veien|vej|gade|gate|tee|tänav|pst|katu|tie|utca|u\\.|út|útja|tér|rkp\\.|körút|sor|enparantza|kalea|zumarkalea|"
    "Caddesi|Cad\\.|Sokak|Sok\\.|Bulvar\u0131|Mah\\.|trg|cesta|ulica"
)
_PREFIXES = (
    r"ul\.|ulica|al\.|aleja|plac|pl\.|os\.|osiedle|n[áa]m[eě]st[ií]|n[áa]m\.|tř\.|ulice|tř[ií]da|bd\.|str\.|odos|οδός|πλατεία|"
    r"улица|ул\.|проспект|пр\.|пл\."
)
_LEAD = r"(?:\d{1,5}\s)?"
_FEW = rf"{WORD}(?:[ -]{WORD}){{0,3}}"

COMPOUND = shape(
    rf"{_LEAD}(?:{WORD} ){{0,3}}[{UPPER}][\w-]{{2,30}}(?i:{_ENDINGS})\s(?:[Nn]o:?\s?|[Nn]r\.?\s?)?{NUMBER}\.?"
)
SEPARATE = shape(rf"{_LEAD}{_FEW}\s(?i:{_KINDS})\s(?:[Nn]o:?\s?|[Nn]r\.?\s?)?{NUMBER}\.?")
PREFIXED = shape(rf"{_LEAD}(?i:{_PREFIXES})\s?{_FEW}\s{NUMBER}(?:\s?/\s?\d{{1,4}}|\s(?i:m\.?|lok\.?)\s?\d{{1,4}})?")
PREPOSITION = shape(
    rf"{_LEAD}(?:Am|An der|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Alt|Obere|Untere)\s{_FEW}\s{NUMBER}"
)
LOWER = shape(
    rf"{_LEAD}[a-zß-ž]{{3,30}}"
    r"(?:strasse|straße|str\.|gasse|platz|allee|straat|laan|singel|steenweg|gatan|vägen|veien|vej|gade|katu)\s"
    rf"{NUMBER}|{_LEAD}(?:(?!(?:on|at|in|to|is|of|the|a) )[a-zß-ž]{{1,25}} ){{1,3}}(?:utca|út|útja|u\.|tér|rkp\.)\s\d{{1,4}}\.?",
    "lower",
)
TURKISH = shape(rf"{_FEW}\s(?:[Mm]ah\.|[Mm]ahallesi),?\s[^\n;:!?@]{{3,50}}\s(?i:no):?\s?\d{{1,4}}(?:[/:]\d{{1,4}})?")
BARE = shape(rf"\d{{2,5}} (?:{WORD} ){{1,4}}\d{{1,4}}\.?(?=\s?\n[^\W\d_]|, [^\W\d_])", "bare")
_PARTED = r"(?:,? ?\n|, )"
_CODED = r"(?:[A-Z]{1,2}-)?(?:\d{5}(?:-?\d{3})?|\d{3} \d{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4} ?[A-Z]{2}|(?!19|20)\d{4})(?:,? |\n|, )[^\W\d_]"
NAME_FIRST = shape(
    rf"{WORD}(?: (?:{LINK} )?{WORD}){{0,3}},? \d{{1,4}}(?:[a-zA-Z]|[-/]\d{{1,4}})?(?: (?:Of|Dpto|Piso)\.? \d{{1,4}})?(?={_PARTED}(?:[^\n,]{{2,40}}{_PARTED})?(?:{_CODED}|Regi[oó]n ))",
    "bare",
)
SHAPES = (BARE, NAME_FIRST, COMPOUND, SEPARATE, PREFIXED, PREPOSITION, LOWER, TURKISH)

GATE = (
    rf"(?i:{_ENDINGS}|\s(?:{_KINDS}))\s(?:[Nn][or][.:]{{0,2}} ?)?\d|(?:^|[\s\d])(?i:{_PREFIXES})\s?\p{{Lu}}|"
    r"\b(?:Am|An der|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Alt|Obere|Untere)\s\p{Lu}\S*\s(?:\p{Lu}\S*\s)?\d|"
    r"\b(?i:mah\.|mahallesi)|\d\d \p{Lu}\S* (?:\p{Lu}\S* )?\d|"
    r"\pL,? \d[^\s,]{0,5}(?:,? ?\n|, )(?:\p{Lu}[^\s,]*(?: [^\s,]+)?(?: [^\s,]+)?(?:,? ?\n|, ))?(?:[A-Z]{1,2}-)?(?:\d{3} \d\d|\d\d-\d{3}|\d{4}|Regi)"
)
