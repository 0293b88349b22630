"""Addresses as the United States, Canada, Britain, Ireland, Australia, New Zealand, India and South Africa write them.

Kinds of streets: appendix C1 of USPS Publication 28, and the ordinary British and Australian ones.
"""

import re

from classifiers.pii.addresses.shape import ANY_WORD, NUMBER, WORD, shape

KINDS = (
    "street|st|avenue|ave|av|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|square|sq|terrace|ter|way|place|pl|"
    "highway|hwy|parkway|pkwy|crescent|cres|close|circle|cir|trail|trl|alley|walk|row|grove|gardens|mews|hill|"
    "plaza|pike|turnpike|esplanade|promenade|quay|wharf|parade|expressway|freeway|loop|broadway|marg|nagar|chowk"
)
"""Kinds behind a capitalised name, themselves capitalised."""

LOWER_KINDS = "street|avenue|ave|road|rd|boulevard|blvd|lane|drive|highway|parkway|court|terrace|crescent"
"""Kinds that need no capital."""

_CASED = "|".join((*map(str.title, KINDS.split("|")), KINDS.upper(), LOWER_KINDS))

RARE_KINDS = (
    "Annex|Bayou|Bend|Bluffs?|Branch|Bridge|Brooks?|Burgs?|Bypass|Camp|Canyon|Causeway|Cliffs?|Club|Common|Corners?|"
    "Course|Courts|Coves?|Creek|Crest|Crossing|Crossroads?|Curve|Dale|Dam|Divide|Estates?|Extensions?|Fall|Ferry|"
    "Fields?|Flats?|Fords?|Forest|Forges?|Forks?|Fort|Garden|Gateway|Glens?|Greens?|Groves|Harbors?|Haven|Heights|"
    "Hills|Hollow|Inlet|Islands?|Isle|Junctions?|Keys?|Knolls?|Lakes?|Landing|Lights?|Locks?|Lodge|Mall|Manors?|"
    "Meadows?|Mills?|Mission|Motorway|Mountains?|Orchard|Oval|Overpass|Parks?|Parkways|Pass|Passage|Path|Pines?|"
    "Plains?|Points?|Ports?|Prairie|Radial|Ramp|Ranch|Rapids?|Rest|Ridges?|River|Roads|Route|Rue|Run|Shoals?|Shores?|"
    "Skyway|Springs?|Spurs?|Squares|Station|Stravenue|Stream|Streets|Summit|Throughway|Trace|Track|Trafficway|Tunnel|"
    "Underpass|Unions?|Valleys?|Viaduct|Views?|Villages?|Ville|Vista|Walks|Wall|Ways|Wells?"
)
"""Kinds that are ordinary words: only with an apartment or a code behind them."""

_ORDINAL = r"\d{1,3}(?i:st|nd|rd|th)"
_SIDE = r"(?:(?i:north|south|east|west)(?i:east|west)?|[NSEW]\.?[EW]?\.?)"
_NAME = rf"(?:{_SIDE} )?(?:(?:{WORD}|{_ORDINAL}|of|the|and|van|de|la) ){{0,3}}(?:{WORD}|{_ORDINAL})"
_NUMBER = rf"(?:\d{{1,5}}\s)?{NUMBER}"
_UNITS = r"(?i:apt|apartment|suite|ste|unit|flat)"

NUMBERED = shape(rf"{_NUMBER},?\s{_NAME} (?:{_CASED})(?: {_SIDE})?")
LOWER = shape(
    rf"{_NUMBER},?\s(?:(?:north|south|east|west|[nsew])\s)?(?:{_ORDINAL}|[a-z'-]{{2,20}}(?:\s[a-z'-]{{2,20}}){{0,2}})\s"
    rf"(?:{LOWER_KINDS})",
    "lower",
)
BROADWAY = shape(rf"{NUMBER}\s(?:{_SIDE}\s)?(?:Broadway|The Esplanade|The Strand|Piccadilly|Pall Mall)")
HIGHWAY = shape(rf"{NUMBER}\s(?:{_SIDE}\s)?(?i:highway|hwy|route|county road|state road)\s\d{{1,4}}")
WITH_UNIT = shape(
    rf"(?:(?:\d{{1,5}} ){{1,2}}|(?!(?:In|At|On|The|To|It|From|For|And|By|Is|My|Our) )(?:{WORD} ){{1,4}}\d{{1,5}}[.,]? )[^\W_][^\n;:!?@]{{0,44}}?[,.]?\s{{1,3}}"
    rf"{_UNITS}\.?\s?#?\s?(?:\d{{1,5}}[A-Za-z]?|[A-Z]\d{{0,4}})",
    "unit",
)
FLAT_FIRST = shape(
    rf"(?i:flat|apartment|apt\.?|unit)\s\w{{1,4}},\s(?:{WORD}\s(?:{WORD}\s){{0,2}}(?i:house|court|tower|mansions?),\s)?"
    rf"{NUMBER}\s{_NAME}\s(?:{_CASED})",
    "unit",
)
SLASHED = shape(rf"(?:[Uu]nit\s)?\d{{1,4}}/\d{{1,4}}\s{_NAME}\s(?:{_CASED})", "unit")
INDIAN = shape(
    r"(?i:flat|plot|house|h|door|d|shop|survey)\.?\s?(?i:no\.?|number|#)\s?:?\s?[\w/-]{1,10},\s"
    rf"[^\W_][^\n;:!?@]{{4,60}},\s{ANY_WORD}",
    "unit",
)
POST_BOX = shape(
    r"(?:\d{1,5}\s)?(?i:p\.?\s?o\.?\s?box|post office box|postbox|postboks|postfach|gpo box|private bag|apartado(?: de "
    r"correos| postal)?|casilla(?: de correo)?|bo[iî]te postale|caixa postal|casella postale|postbus)\s?(?:n[º°o]?\.?\s)?"
    r"\d{1,6}",
    "box",
)
MILITARY = shape(
    r"(?i:(?:psc|cmr|unit)\s\d{1,5},?\sbox\s\d{1,5}|uss|usns|usnv|usnm|usn|uscgc)(?:\s"
    rf"{ANY_WORD}){{0,2}}[,\s]{{1,3}}(?i:[afd]po,?\sa[aep])\s\d{{5}}",
    "full",
)
CORNER = shape(
    r"(?:[Tt]he )?(?i:corner of)\s[^\W_][^\n,;:!?@]{2,50}?\s(?:and|&)\s"
    rf"(?:{NUMBER}\s)?{ANY_WORD}(?:\s{ANY_WORD}){{0,3}}?(?:\s\d{{1,4}}|\s(?:{_CASED})|\s(?:{RARE_KINDS}))",
    "corner",
)
RARE = shape(
    rf"(?:\d{{1,5}}\s){{1,2}}{_NAME}\s(?:{RARE_KINDS})(?:,\s{WORD}(?:\s{WORD}){{0,2}})?,?\s[A-Z]{{2}}\s\d{{5}}", "full"
)
NAMED = shape(
    rf"{WORD}(?: {WORD}){{0,2}} (?:Street|Avenue|Road|Lane|Boulevard|Drive|Terrace|Crescent)(?= )|"
    r"[a-zß-ž]{4,20} (?:street|avenue|boulevard)(?= street)",
    "name",
)
BARE = shape(
    rf"\d{{1,5}}[A-Za-z]?(?:/\d{{1,4}})?(?:,? |\n){WORD}(?: {WORD}){{0,3}}(?=,? ?\n[A-Z]|, [A-Z])|(?i:h\.? ?no\.?) ?\d{{1,4}}(?=,? ?\n|, )|"
    r"(?:Flat|Studio|Apartment|Unit|Suite) \d{1,4}[A-Z]?(?=,? ?\n[A-Z]|, [A-Z])",
    "bare",
)
FAMOUS = re.compile(
    r"(?i:the|wall|main|high|sesame|fleet|downing|bourbon|oxford|regent|abbey|elm|fear|coronation|baker|carnaby|bond|"
    r"harley|beale|canal|jump|fifth|5th|madison|park|sunset|hollywood|penny|drury|silk|second|first|third|one way|easy|"
    r"side|back|street|king's|pennsylvania|michigan|rodeo|mulholland|savile|old|new|this|that|a|hard|thumb|usb|google|"
    r"test|disk|flash|warp|whatever|memory|tobacco|yellow brick|long|town|wrong|rocky|open|every|no|on the|quality|winding|"
    r"state|tin pan|left|right|middle|your|my|our|slow|fast|shared|revolutionary|big)\b"
)
"""How names of streets begin that stand for something else, or that everyone knows."""
SHAPES = (
    BARE,
    NAMED, NUMBERED, LOWER, BROADWAY, HIGHWAY, WITH_UNIT, FLAT_FIRST, SLASHED, INDIAN, POST_BOX, MILITARY, CORNER, RARE,
)  # fmt: skip

GATE = (
    r"\d[A-Za-z]?(?:,? |\n)(?:\p{Lu}\S* )*\p{Lu}\S*(?:\n|, ?)[\pL .'-]+(?:,? \p{Lu}{2,3})?[ ,\n-]{1,2}(?:\d{4}|\p{Lu}{1,2}\d)|"
    r"(?i:h\.? ?no\.?) ?\d|(?:Flat|Studio|Apartment|Unit|Suite) \d|"
    rf"[\w.'](?:\s(?:{_CASED}))\b|"
    r"\d\s(?:\S+\s)?(?i:broadway|the esplanade|the strand|piccadilly|pall mall)\b|"
    r"(?i:\b(?:apt|apartment|suite|ste|unit|flat)\b\.?\s?#?\s?)(?:\d|[A-Z]\d{0,4}\b)|(?i:\b(?:flat|apartment|apt|unit)\s)\w{1,4}, |"
    r"(?i:\b(?:flat|plot|house|h|door|d|shop|survey)\.?\s?(?:no|number|#))|"
    r"(?i:\b(?:p\.?\s?o\.?\s?box|post office box|postbox|postboks|postfach|gpo box|private bag|apartado|casilla|bo[iî]te postale|"
    r"caixa postal|casella postale|postbus)\b)|(?i:street street)|"
    r"(?i:[afd]po,?\sa[aep])\s\d|(?i:corner of)\s|(?i:highway|hwy|route|county road|state road)\s\d"
)
