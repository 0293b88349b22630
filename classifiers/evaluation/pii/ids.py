"""Made numbers of 34 countries: valid ones where a text says what they are, random ones where nothing does."""

import random
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import import_module

from classifiers.evaluation.pii.gold import Mark, Text

VALID = 20
"""Numbers of each scheme that are put into context."""

RANDOM = 200
"""Random numbers of each scheme's shape, without context: digits for digits, capitals for letters, the same marks."""

_TRIES = 200_000

SENTENCES: Mapping[str, tuple[str, str]] = {
    "en": ("My {name} is {number}.", "The machine wrote {number} and stopped."),
    "es": ("Mi {name} es {number}.", "La máquina escribió {number} y se paró."),
    "fr": ("Mon {name} est {number}.", "La machine a écrit {number} puis s'est arrêtée."),
    "zh": ("我的{name}是{number}。", "机器写下{number}然后停了。"),
    "de": ("Meine {name} lautet {number}.", "Die Maschine schrieb {number} und hielt an."),  # codespell:ignore maschine
    "it": ("Il mio {name} è {number}.", "La macchina ha scritto {number} e si è fermata."),
    "nl": ("Mijn {name} is {number}.", "De machine schreef {number} en stopte."),
    "pt": ("Meu {name} é {number}.", "A máquina escreveu {number} e parou."),  # codespell:ignore meu
    "pl": ("Mój {name} to {number}.", "Maszyna napisała {number} i stanęła."),
    "sv": ("Mitt {name} är {number}.", "Maskinen skrev {number} och stannade."),
    "no": ("Mitt {name} er {number}.", "Maskinen skrev {number} og stanset."),
    "fi": ("Minun {name} on {number}.", "Kone kirjoitti {number} ja pysähtyi."),
    "da": ("Mit {name} er {number}.", "Maskinen skrev {number} og stoppede."),
    "tr": ("Benim {name}: {number}.", "Makine {number} yazdı ve durdu."),  # noqa: RUF001 - Turkish
    "ja": ("私の{name}は{number}です。", "機械は{number}と書いて止まった。"),
    "ko": ("제 {name}는 {number}입니다.", "기계가 {number}라고 쓰고 멈췄다."),
}
"""Language to a sentence that says what a number is, and one that does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A number that a state gives, as python-stdnum checks it."""

    country: str  # ISO 3166-1 alpha-2
    module: str  # under `stdnum`
    shape: str  # `#` a digit, `@` a capital, `{date:%y%m%d}` a day, `[..]` one of these, the rest as it stands
    name: str  # as people there call it
    language: str


SCHEMES: tuple[Scheme, ...] = tuple(
    Scheme(country=country, module=module, shape=shape, name=name, language=language)
    for country, module, shape, name, language in (
        ("US", "us.ssn", "###-##-####", "social security number", "en"),
        ("CA", "ca.sin", "###-###-###", "social insurance number", "en"),
        ("GB", "gb.nhs", "### ### ####", "NHS number", "en"),
        ("GB", "gb.utr", "##########", "UTR (Unique Taxpayer Reference)", "en"),
        ("IE", "ie.pps", "#######[ABCDEFGHIJKLMNOPQRSTUVW]A", "PPS number", "en"),
        ("FR", "fr.nir", "[12]{date:%y%m}[1234567]5###0####", "numéro de sécurité sociale", "fr"),
        ("FR", "fr.nif", "[0123]############", "numéro fiscal", "fr"),
        ("ES", "es.dni", "########@", "DNI", "es"),
        ("ES", "es.nie", "[XYZ]#######@", "NIE", "es"),
        ("DE", "de.idnr", "###########", "Steuer-ID", "de"),
        ("IT", "it.codicefiscale", "RSSMRA{date:%y}[ABCDEHLMPRST][01]#H501@", "codice fiscale", "it"),
        ("NL", "nl.bsn", "#########", "BSN", "nl"),
        ("PL", "pl.pesel", "{date:%y%m%d}#####", "PESEL", "pl"),
        ("PT", "pt.nif", "[12]########", "NIF", "pt"),
        ("BE", "be.nn", "{date:%y.%m.%d}-###.##", "numéro de registre national", "fr"),  # codespell:ignore registre
        ("CH", "ch.ssn", "756.####.####.##", "numéro AVS", "fr"),
        ("AT", "at.vnr", "####{date:%d%m%y}", "Sozialversicherungsnummer", "de"),
        ("SE", "se.personnummer", "{date:%y%m%d}-####", "personnummer", "sv"),
        ("NO", "no.fodselsnummer", "{date:%d%m%y}#####", "fødselsnummer", "no"),
        ("FI", "fi.hetu", "{date:%d%m%y}-###[0123456789ABCDEFHJKLMNPRSTUVWXY]", "henkilötunnus", "fi"),
        ("DK", "dk.cpr", "{date:%d%m%y}-####", "CPR-nummer", "da"),
        ("MX", "mx.curp", "BADD{date:%y%m%d}HCMLNS0#", "CURP", "es"),
        ("MX", "mx.rfc", "GODE{date:%y%m%d}@@#", "RFC", "es"),
        ("BR", "br.cpf", "###.###.###-##", "CPF", "pt"),
        ("AR", "ar.cuit", "20-########-#", "CUIT", "es"),
        ("AR", "ar.dni", "2#.###.###", "DNI", "es"),
        ("CL", "cl.rut", "1#.###.###-[0123456789K]", "RUT", "es"),
        ("CO", "co.nit", "2##.###.###-#", "NIT", "es"),
        ("CN", "cn.ric", "110105{date:%Y%m%d}###[0123456789X]", "身份证号", "zh"),
        ("HK", "", "@######([0123456789A])", "Hong Kong identity card number", "en"),
        ("TW", "", "@[12]########", "身分證字號", "zh"),
        ("SG", "", "[ST]#######@", "NRIC", "en"),
        ("JP", "jp.in_", "############", "マイナンバー", "ja"),
        ("KR", "kr.rrn", "{date:%y%m%d}-[12]######", "주민등록번호", "ko"),
        ("IN", "in_.aadhaar", "#### #### ####", "Aadhaar number", "en"),
        ("IN", "in_.pan", "@@@P@####@", "PAN", "en"),
        ("AU", "au.tfn", "### ### ###", "tax file number", "en"),
        ("NZ", "nz.ird", "##-###-###", "IRD number", "en"),
        ("TR", "tr.tckimlik", "###########", "T.C. kimlik numarası", "tr"),  # noqa: RUF001 - Turkish
        ("ZA", "za.idnr", "{date:%y%m%d}#######", "South African ID number", "en"),
    )
)
"""One or two of each country that the issue lists."""

COUNTRIES = frozenset(scheme.country for scheme in SCHEMES)

_PART = re.compile(r"\{date:([^}]+)\}|\[([^\]]+)\]|(#)|(@)")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FIRST, _DAYS = date(1950, 1, 1), 18_000


def valid(scheme: Scheme) -> Iterator[Text]:
    """Yield sentences that say what the number in them is."""
    rng = _rng(scheme, "valid")
    for at in range(VALID):
        number = next((n for _ in range(_TRIES) if is_valid(scheme, n := _filled(scheme.shape, rng))), None)
        if number is None:
            raise ValueError(f"no valid number of {scheme.country} {scheme.module} has the shape {scheme.shape}")
        yield _said(scheme, number, 0, f"{scheme.country}-{scheme.name}-{at}")


def unsaid(scheme: Scheme, count: int = RANDOM) -> Iterator[Text]:
    """Yield sentences that hold a random number of the shape and say nothing about it."""
    rng = _rng(scheme, "random")
    for at in range(count):
        yield _said(
            scheme, _scrambled(_filled(scheme.shape, rng), rng), 1, f"{scheme.country}-{scheme.name}-random-{at}"
        )


def _said(scheme: Scheme, number: str, which: int, name: str) -> Text:
    text = SENTENCES[scheme.language][which].format(name=scheme.name, number=number)
    start = text.index(number)
    return Text(id=name, language=scheme.language, text=text, gold=(Mark(start, start + len(number), "id"),))


def _rng(scheme: Scheme, what: str) -> random.Random:
    return random.Random(zlib.crc32(f"{scheme.country}:{scheme.name}:{what}".encode()))  # noqa: S311 - test numbers


def _filled(shape: str, rng: random.Random) -> str:
    return _PART.sub(lambda match: _piece(match, rng), shape)


def _piece(match: re.Match[str], rng: random.Random) -> str:
    day, choice, digit, _ = match.groups()
    if day:
        return f"{_FIRST + timedelta(days=rng.randrange(_DAYS)):{day}}"
    letters: str = choice or ("0123456789" if digit else _LETTERS)
    return rng.choice(letters)


def _scrambled(number: str, rng: random.Random) -> str:
    """Return random digits for digits and random capitals for letters."""
    return "".join(
        rng.choice("0123456789") if one.isdigit() else rng.choice(_LETTERS) if one.isalpha() else one for one in number
    )


def is_valid(scheme: Scheme, number: str) -> bool:
    """Whether the check of a number is right."""
    if scheme.module:
        return bool(import_module(f"stdnum.{scheme.module}").is_valid(number))
    return _OWN_CHECKS[scheme.country](number)


def _hong_kong(number: str) -> bool:
    """Weights 9 to 1 over a space (36), the letter (10 to 35) and seven digits; the sum divides by 11."""
    values = [36, 10 + _LETTERS.index(number[0]), *map(int, number[1:7]), int(number[8], 16)]
    return sum(value * weight for value, weight in zip(values, range(9, 0, -1), strict=True)) % 11 == 0


def _taiwan(number: str) -> bool:
    """The letter stands for two digits; weights 1, 9 to 1, 1; the sum divides by 10."""
    two = 10 + "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(number[0])
    digits = [two // 10, two % 10, *map(int, number[1:])]
    return (
        sum(value * weight for value, weight in zip(digits, (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1), strict=True)) % 10 == 0
    )


def _singapore(number: str) -> bool:
    """Weights 2, 7 to 2; 4 more for numbers of this century; the letter by what is left over 11."""
    total = sum(int(value) * weight for value, weight in zip(number[1:8], (2, 7, 6, 5, 4, 3, 2), strict=True))
    return "JZIHGFEDCBA"[(total + 4 * (number[0] == "T")) % 11] == number[8]


_OWN_CHECKS = {"HK": _hong_kong, "TW": _taiwan, "SG": _singapore}
"""python-stdnum has none of these three."""
