"""Relations of countries that are codes or single figures: ISO 3166, domain, dialling code, peak, independence."""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

import re
from datetime import timedelta
from functools import cache

from classifiers.factual.lookups import country_values as values
from classifiers.factual.lookups import names
from classifiers.factual.lookups.relation import LATIN_NAME, NAME, Compare, Relation, Verdict
from classifiers.factual.lookups.sources import factbook, geonames, zones
from classifiers.factual.lookups.spelling import spelled

_GENERIC = frozenset(
    {
        "mount",
        "mont",
        "monte",
        "pico",
        "peak",
        "mountain",
        "cerro",
        "nevado",
        "volcan",
        "volcano",
        "jebel",
        "jabal",
        "gora",
        "the",
    }
)


def _domain(subject: str, words: str, language: str) -> Verdict:
    del language
    expected = geonames.countries()[subject].domain
    right = words.lower() in {expected, {".gb": ".uk"}.get(expected, expected), ".eu", ".su"}
    return Verdict(right=right, expected=expected, said=words)


def _dialling(subject: str, words: str, language: str) -> Verdict | None:
    del language
    expected, said = geonames.countries()[subject].phone, re.sub(r"\D", "", words)
    if not expected or expected.startswith("1") or said.startswith("0"):
        return Verdict(right=True, expected=f"+{expected}", said=words) if expected[:1] == said else None
    return Verdict(right=said == expected, expected=f"+{expected}", said=words)


def _iso(subject: str, words: str, language: str) -> Verdict | None:
    del language
    row = geonames.countries()[subject]
    expected = {2: subject, 3: row.iso3}.get(len(words))
    if expected is None or words in {"UK", "EU"}:  # reserved for what they are used for
        return None
    return Verdict(right=words == expected, expected=expected, said=words)


def _year(subject: str, words: str, language: str) -> Verdict | None:
    """Countries with a single date only: of the others each book gives another."""
    del language
    row = factbook.countries().get(subject)
    if row is None or not row.years:
        return None
    right = int(words) in row.years
    if not right and (len(row.years) > 1 or ";" in row.independence or "no official" in row.independence):
        return None
    return Verdict(right=right, expected=str(min(row.years)), said=words)


def _utc(subject: str, words: str, language: str) -> Verdict | None:
    del language
    known = zones.offsets(subject)
    match = re.fullmatch(r"(?:UTC|GMT)\s?([+\-−–])\s?(\d{1,2})(?::?(30|45|00))?", words, re.IGNORECASE)
    if not known or match is None:
        return None
    said = timedelta(hours=int(match[2]), minutes=int(match[3] or 0)) * (1 if match[1] == "+" else -1)
    return Verdict(right=said in known, expected=" or ".join(map(_hours, sorted(known)[:4])), said=words)


def _hours(offset: timedelta) -> str:
    minutes = int(offset.total_seconds() // 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02d}" if rest else "")


def _peak(place: str, words: str, language: str) -> Verdict | None:
    """Wrong is only what is the peak of somewhere else: a mountain has many names."""
    del language
    known = [row.peak[0] for row in _rows(place) if row.peak]
    if not known:
        return None
    said = _words(words)
    if any(_words(one) & said for one in known):
        return Verdict(right=True, expected=known[0], said=words.rstrip("."))
    elsewhere = said and any(said <= _words(row.peak[0]) for row in factbook.countries().values() if row.peak)
    return Verdict(right=False, expected=known[0], said=words.rstrip(".")) if elsewhere else None


def _rows(place: str) -> list[factbook.Country]:
    """Return a country's row; of the world or a continent those of the highest peak, in each way to count its countries."""
    if place in factbook.countries():
        return [factbook.countries()[place]]
    highest = [_highest(place, narrow=True), _highest(place, narrow=False), *_HIGHEST_TOO.get(place, ())]
    return [factbook.countries()[code] for code in highest if code]


_HIGHEST_TOO = {"@EU": ("FR", "CH"), "@OC": ("AU", "PG", "ID")}
"""Countries of the peaks that others name as a continent's highest one."""


@cache
def _highest(place: str, *, narrow: bool) -> str | None:
    peaks = {
        code: row.peak[1] for code, row in factbook.countries().items() if row.peak and (place == WORLD or place[1:] in _continents(code, narrow=narrow))
    }  # fmt: skip
    return max(peaks, key=lambda code: peaks[code]) if peaks else None


def _continents(code: str, *, narrow: bool) -> frozenset[str]:
    return frozenset({geonames.countries()[code].continent}) if narrow else values.continents(code)


WORLD = "@"
"""Id of the world; a continent is `@AF`, which is not the country AF."""


def _region(name: str) -> frozenset[str]:
    """Return what a name of a country, a continent or the world means."""
    world = {"world", "earth", "mundo", "monde", "世界", "地球"}
    return (
        frozenset({WORLD})
        if spelled(name) in world
        else names.country(name) or frozenset(f"@{code}" for code in names.continent(name) - {"AN"})
    )


def _region_name(place: str) -> str:
    return (
        "the world"
        if place == WORLD
        else names.country_name(place)
        if place in factbook.countries()
        else names.continent_name(place[1:])
    )


_ALIASES = {
    "denali": "mckinley",
    "el'brus": "elbrus",
    "kangchenjunga": "kanchenjunga",
    "qomolangma": "everest",
    "chomolungma": "everest",
}


def _words(name: str) -> frozenset[str]:
    found = re.findall(r"[^\W\d_](?:[^\W_]|'){1,30}", spelled(name).split("(")[0])
    return frozenset(_ALIASES.get(word, word) for word in found) - _GENERIC


def _relation(  # noqa: PLR0917  # the columns of the table below
    rule: str, cues: tuple[str, ...], patterns: tuple[str, ...], compare: Compare, says: str, o: str, *questions: str
) -> Relation:
    written = rule == "independence"
    return Relation(
        rule=f"country.{rule}", cues=cues, patterns=patterns, subject=names.country, compare=compare,
        called=names.country_name, says=says, source=factbook.SOURCE if written else geonames.SOURCE, o=o,
        questions=questions, passes=not written,
    )  # fmt: skip


PEAK = Relation(
    rule="country.peak",
    cues=("highest", "tallest", "más alt", "plus haut", "point culminant", "最高"),
    patterns=(
        r"\bthe (?:highest|tallest) (?:point|mountain|peak) (?:in|of|on) (?:the )?<s> is <o><end>",
        r"<start><o> is the (?:highest|tallest) (?:point|mountain|peak) (?:in|of|on) (?:the )?<s><stop>",
        r"\b(?:el punto|la montaña|el pico) más alt[oa] <de><s> es (?:el )?<o><end>",
        r"\b(?:le point culminant|le plus haut sommet|la plus haute montagne) <de>\s?<s> est (?:le )?<o><end>",
    ),
    questions=(r"\bthe (?:highest|tallest) (?:point|mountain|peak) (?:in|of|on) (?:the )?<s>\s*\?",),
    subject=_region,
    compare=_peak,
    called=_region_name,
    says="The highest point of {subject} is {expected}, the answer says {said}",
    source=factbook.SOURCE,
    s=rf"(?:(?:world|earth|mundo|monde)\b|{NAME})",
    o=LATIN_NAME,
    passes=False,
)

UTC = Relation(
    rule="country.time",
    cues=("utc", "gmt"),
    patterns=(
        r"\b(?:standard )?time zone (?:of|in|for|used in) <s> is (?:[^\n.,;()]{2,30} \()?<o>(?![\d:])",
        r"<start><s> (?:is in|uses|observes|follows) (?:the )?<o>(?![\d:])",
        r"<start><s>['’]s time zone is <o>(?![\d:])",
        r"\bzona horaria <de><s> es <o>(?![\d:])",
        r"\bfuseau horaire <de>\s?<s> est <o>(?![\d:])",
        r"<s>的?时区(?:是|为)<o>(?![\d:])",
    ),
    subject=names.country,
    compare=_utc,
    called=names.country_name,
    says="The clocks of {subject} are at {expected}, the answer says {said}",
    source=zones.SOURCE,
    o=r"(?:UTC|GMT)\s?[+\-−–]\s?\d{1,2}(?::?(?:30|45|00))?",
)

RELATIONS = (
    PEAK,
    UTC,
    _relation(
        "domain",
        ("domain", "tld", "dominio", "domaine", "域名"),
        (
            r"\b(?:top-level domain|internet domain|country code top-level domain|ccTLD|TLD)(?: \(ccTLD\))? (?:of|for) <s> is ['\"“`]?<o>\b",
            r"\bdominio (?:de internet|de nivel superior)(?: geográfico)? <de><s> es <o>\b",
            r"\bdomaine (?:internet|de premier niveau)(?: national)? <de>\s?<s> est (?:le )?<o>\b",
            r"<s>的(?:顶级|国家)?(?:顶级)?域名(?:是|为)<o>",
        ),
        _domain,
        "The internet domain of {subject} is {expected}, the answer says {said}",
        r"\.[a-z]{2}",
    ),
    _relation(
        "dialling",
        ("calling code", "dialing code", "dialling code", "country code", "prefijo", "código", "indicatif", "区号"),
        (
            r"\b(?:calling|dialing|dialling|country|phone)(?: calling| dialing| dialling)? code (?:of|for) <s> is <o>(?!\d)",
            r"<start><s>['’]s (?:international |country )?(?:calling|dialing|dialling|country) code is <o>(?!\d)",
            r"\b(?:prefijo|código) (?:telefónico )?(?:internacional )?(?:de teléfono )?<de><s> es (?:el )?<o>(?!\d)",
            r"\bindicatif (?:téléphonique )?(?:international )?<de>\s?<s> est (?:le )?<o>(?!\d)",
            r"<s>的?(?:国际)?(?:电话)?区号(?:是|为)<o>(?!\d)",
        ),
        _dialling,
        "The dialling code of {subject} is {expected}, the answer says {said}",
        r"\+\d{1,3}(?:[ -]?\d{3})?",
    ),
    _relation(
        "iso",
        ("iso",),
        (
            r"\bISO (?:3166(?:-1)? )?(?:alpha-[23] |country |two-letter |three-letter )*code (?:of|for) <s> is ['\"“`]?<o>\b",
            r"\bcódigo ISO(?: 3166(?:-1)?)?(?: alfa-[23])? <de><s> es ['\"“]?<o>\b",
            r"\bcode ISO(?: 3166(?:-1)?)?(?: alpha-[23])? <de>\s?<s> est ['\"“]?<o>\b",
            r"<s>的ISO(?:国家)?代码(?:是|为)<o>",
        ),
        _iso,
        "The ISO 3166 code of {subject} is {expected}, the answer says {said}",
        r"(?-i:[A-Z]{2,3})",
    ),
    _relation(
        "independence",
        ("independen", "indépendan", "独立"),
        (
            r"<start><s> (?:gained|declared|achieved|won|obtained|became)(?: its)? independen(?:ce|t) (?:from [^\n.,;]{2,40} )?(?:in|on [A-Za-z0-9 ,]{3,14}) ?<o>\b",
            r"<start><s> (?:se independizó|obtuvo su independencia|declaró su independencia|logró su independencia) (?:<de>[^\n.,;]{2,30} )?en <o>\b",
            r"<start>(?:le |la |l['’])?<s> (?:a obtenu|a déclaré|a proclamé|obtient|proclame) son indépendance (?:<de>[^\n.,;]{2,30} )?en <o>\b",
            r"<s>(?:于|在)<o>年(?:宣布|获得)?独立",
        ),
        _year,
        "{subject} became independent in {expected}, the answer says {said}",
        r"(?:1[5-9]\d\d|20[0-2]\d)",
    ),
)  # fmt: skip
