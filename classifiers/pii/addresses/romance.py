"""Addresses in Spanish, Catalan, Basque, French, Italian and Portuguese: the kind of street comes first."""

from classifiers.pii.addresses.shape import ANY_WORD, LINK, NUMBER, WORD, shape

_SPANISH = (
    r"calle|c/\.?|cl\.|cañada|pasadizo|acceso|vial|viaducto|andador|corredor|perif[ée]rico|continuaci[oó]n|blvd?\.|boulevard|bulevar|"
    r"peatonal|retorno|ampliaci[oó]n|avenida|avda\.?|avd\.|(?-i:Av\.?|AV\.|av\.)|plaza|pza\.?|plza\.?|pl\.|paseo|p[ºo°]\.?|pso\.|camino|carretera|ctra\.?|"
    r"ronda|traves[ií]a|urbanizaci[oó]n|urb\.|glorieta|alameda|bulevar|callej[oó]n|calzada|carrera|cra\.?|kra\.?|"
    r"diagonal|transversal|pasaje|prolongaci[oó]n|circuito|cerrada|privada|rambla|costanilla|cuesta|barrio|pol[ií]gono|"
    r"jir[oó]n|carrer|passeig|avinguda|plaça|gran v[ií]a|(?-i:V[ií]a|VÍA|V[ÍI]A)|r[uú]a|kalea|campus"
)
_FRENCH = (
    r"rue|avenue|av\.|boulevard|bd\.?|boul\.|place|pl\.|chemin|ch\.|all[ée]e|impasse|quai|route|rte|cours|square|passage|"
    r"faubourg|sentier|villa|rang|mont[ée]e|ruelle|esplanade|voie|chauss[ée]e"
)
_ITALIAN = r"via|viale|canale|incrocio|rotonda|stretto|ponte|sentiero|piazza|piazzale|corso|largo|vicolo|strada|contrada|lungomare|borgo|salita|calata"
_PORTUGUESE = r"rua|r\.|avenida|(?-i:Av\.?|AV\.|av\.)|travessa|praça|alameda|rodovia|estrada|largo|vila|viela|beco|camiño|sítio|trecho|parque|lagoa|lago|morro|condomínio|conjunto|fazenda|jardim|ladeira|loteamento|praia|residencial|rodovia|setor|quadra|vereda|viaduto|passarela|chácara|favela|via"

_COMMON = (
    r"calle|c/\.?|avenida|avda|avd|paseo|plaza|pza|ctra|carretera|carrera|glorieta|ronda|camino|p[ºo°]\.|rue|boulevard|bd|chemin|"
    r"all[ée]e|impasse|quai|chauss[ée]e|viale|piazza|vicolo|rua|travessa|praça"
)
"""Kinds that are words of no other language."""

_NAMES = rf"(?:{LINK}\s?)?{ANY_WORD}(?:[ ](?:{LINK}\s?)?{ANY_WORD}){{0,5}}"
_CAPITAL_NAMES = rf"(?:{LINK}\s?)?(?:{WORD}|\d{{1,2}}(?= )|[a-z]\b)(?: (?:{LINK}\s?)?(?:{WORD}|[A-Z]\b)){{0,5}}"
_DATED_NAMES = (
    rf"(?:{LINK}\s?)?(?:{WORD}|\d{{1,2}}(?:er)?)(?: (?:{LINK}\s?)?(?:{WORD}|[A-Z]\b|mai|juin|juillet|\d{{4}}\b)){{0,5}}"
)
_HOUSE = r"\d{1,4}(?:[a-zA-Z](?![^\W_])|[ ]?[-/][ ]?\d{1,4}[a-zA-Z]?|[ ]?bis)?"
_GAP = r"(?:\s|(?<=[./º°])\s?)"
_AT = r",?\s{0,2}(?:(?i:n[º°o]\.?|n[uú]m(?:ero)?\.?|no\.|nr\.?|#|km\.?)\s?)?"
_SUFFIX = r"(?:\s?[ABCD]\b|\s?-\s?\d{1,4})?"

SPANISH = shape(
    rf"(?:(?i:{_SPANISH}){_GAP}|C\. (?=de ))(?:{_NAMES}|\d{{1,3}}(?= ?,? [Nn]))(?:{_AT}\d{{1,4}}(?!\d)(?: \d{{3}}(?=\n|,))?{_SUFFIX}|,?\s?(?i:s/n\.?|sn\b|sin n[uú]mero))"
)
SPANISH_GRID = shape(
    r"(?:(?i:av\.?|avenida) )?(?i:calle|carrera|cra\.?|kra\.?|cll\.?|cl\.?|avenida|av\.|diagonal|transversal|tv\.?|dg\.?)\s"
    rf"(?:\d{{1,3}}\s?[A-Za-zª]{{0,3}}(?:\s(?i:sur|norte|este|oeste|bis))?|{WORD}(?: {WORD}){{0,3}})\s?"
    r"(?:#|(?i:n[º°o]\.?|n[uú]mero|num\.?))\s?\d{1,3}\s?[A-Za-zª]{0,3}\s?-\s?\d{1,3}(?:\s(?i:sur|norte|este|oeste))?"
)
FRENCH = shape(
    rf"(?:\d{{1,5}}\s)?{NUMBER},?\s(?i:{_FRENCH}){_GAP}{_DATED_NAMES}|"
    rf"(?:\d{{1,5}}\s)?{NUMBER},?\s(?i:rue|avenue|boulevard|place|chemin|all[ée]e|impasse|quai|route)\s"
    rf"(?:(?i:de la|des|du|de l'|de|la|le|les)\s?)[\w'-]{{3,25}}"
)
FRENCH_NUMBER_LAST = shape(
    rf"(?:\d{{1,5}}\s)?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hauss[ée]e|[Pp]lace|[Cc]hemin)\s{_CAPITAL_NAMES},?\s{_HOUSE}"
)
ITALIAN = shape(rf"(?:\d{{1,5}}\s)?(?:(?:Via|VIA)|(?i:{_ITALIAN[4:]}))\s{_CAPITAL_NAMES}{_AT}{_HOUSE}")
PORTUGUESE = shape(
    rf"(?:\d{{1,5}}\s)?(?:R|(?i:{_PORTUGUESE}))\s(?:{_CAPITAL_NAMES}|[A-Z]){_AT}{_HOUSE}|"
    rf"(?i:rua|avenida|travessa|praça)\s{_CAPITAL_NAMES},?\s(?i:s/n)"
)
WITHOUT_NUMBER = shape(
    rf"(?i:rue|avenue|boulevard|place|chemin|impasse|all[ée]e|rua|avenida|travessa)\s{_CAPITAL_NAMES}(?=,? ?(?:\n| )(?:\d{{5}}|\d{{4}} [A-Z]))",
    "bare",
)
LOWER = shape(
    rf"(?:\d{{1,5}}\s)?(?:rue|viale|piazza|vicolo|rua|travessa|praça|calle|avenida|boulevard|chauss[ée]e)\s"
    rf"{ANY_WORD}(?: {ANY_WORD}){{0,4}} \d{{1,4}}(?!\d)",
    "lower",
)
BARE = shape(
    rf"{WORD}(?: (?:{LINK} ?)?{WORD}){{0,3}},? (?:n[º°o.]\.? ?)?(?:\d{{1,3}}(?:\s?-\s?\d{{1,3}})?|s/n)"
    r"(?=\.?[º°ª]?[^\n\d]{0,14}(?:\d{1,2} ?[ºª°]?[^\n\d]{0,8})?[ ,.-]\s?(?:E-)?(?:0[1-9]|[1-4]\d|5[0-2])\d{3}[ ,-]{1,3}[A-Z])",
    "bare",
)
SHAPES = (BARE, WITHOUT_NUMBER, SPANISH, SPANISH_GRID, FRENCH, FRENCH_NUMBER_LAST, ITALIAN, PORTUGUESE, LOWER)

GATE = (
    r"(?i:\b(?:cll?|[ck]ra|carrera|calle|transversal|diagonal|tv|dg|avenida|av|blvd?|boulevard)\.?) \d|\d (?:#|N°)|C\. de \p{Lu}|"
    rf"(?i:(?:^|[^a-zà-ÿ\d])(?:{_COMMON}))[\s./º°]|(?:^|[^a-zà-ÿ\d])(?:Av|R|Via)\.? \p{{L}}|"
    rf"(?:^|[^a-zà-ÿ\d])(?i:{_SPANISH}|{_FRENCH}|{_ITALIAN}|{_PORTUGUESE})(?:[\s./º°] ?\p{{Lu}}| (?:de|del|la|las|los|du|des|di|da|do|dos) )|"
    r"(?:\d|/n)\W{1,3}(?:E-)?[0-5]\d{4}[ -]{1,3}\p{Lu}"
)
