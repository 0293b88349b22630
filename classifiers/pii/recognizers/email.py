"""E-mail addresses, also spelled out (`name at host dot org`) or letter by letter."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer
from classifiers.pii.suffixes import known_suffix


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LOCAL = r"[\w%+](?:[\w.%+'-]{0,62}[\w%+-])?"
_ADDRESS = re.compile(
    r"(?P<local>[a-zA-Z0-9_%+\u00c0-\u024f](?:[a-zA-Z0-9_.%+'\u00c0-\u024f-]{0,62}[a-zA-Z0-9_%+\u00c0-\u024f-])?) ?@ ?"
    r"(?P<domain>(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,6}[A-Za-z]{2,24})(?![A-Za-z0-9@])"
)
_AT = (
    r"\s?[(\[{<]\s?(?:at|@|a|arroba|arobase|chez)\s?[)\]}>]\s?|\s(?:at|arroba|arobase|@|AT|chioc+iola|klammeraffe|ätt)\s"
    r"|\s?(?:艾特|圈a|圈A|小老鼠)\s?|\s?[_-](?:at|AT)[_-]\s?|\s?\*at\*\s?"
)
_DOT = (
    r"\s?[(\[{<]\s?(?:dot|\.|punto|point|punkt|点)\s?[)\]}>]\s?|\s(?:dot|punto|point|punkt|ponto|DOT|\.)\s|\s?点\s?"
    r"|\s?[_-](?:dot|DOT)[_-]\s?|\s?\*dot\*\s?|\."
)
_ENDING = r"com|org|net|edu|gov|info|io|co|me|app|dev|ai|es|mx|ar|fr|be|ch|ca|cn|tw|hk|uk|de|at|it|nl|pt|br|pl|in|jp|kr|eu|us|au|nz|ie|cl|pe"
_SPELLED = re.compile(
    r"(?<![\w.])(?P<local>[a-zA-Z0-9\u00c0-\u024f](?:[\w.%+-]|\s(?:dot|punto|point|underscore|dash|guion(?: bajo)?|tiret)\s|\s?[(\[{]dot[)\]}]\s?){0,40})"
    rf"(?P<at>{_AT})(?P<host>[\w-]{{1,40}}(?:(?:{_DOT})(?!(?:{_ENDING})\b)[\w-]{{1,30}}){{0,2}})(?P<dot>{_DOT})(?P<end>{_ENDING})"
    rf"(?:(?:{_DOT})(?:uk|br|mx|ar|cn|au|nz|tw|hk|in|jp|kr))?(?![A-Za-z0-9-])",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?<!\S)[\w.+-](?: [\w.+-]){1,40} @ [\w-](?: [\w.-]){3,40}(?!\S)")
_PLACES = re.compile(
    r"\b(?:look(?:ing|ed)?|am|is|are|was|were|be|me|us|them|him|her|you|it|here|there|meet|sold|buy|available|store|shop|start\w*|arriv\w*|live)$",
    re.IGNORECASE,
)
_EXAMPLES = (
    "example.com",
    "example.org",
    "example.net",
    "example.edu",
    "domain.com",
    "yourdomain.com",
    "yourcompany.com",
    "company.com",
    "email.com",
    "correo.com",
    "ejemplo.com",
    "exemple.com",
    "mail.example",
    "host.com",
    "xxx.com",
    "test.com",
    "sample.com",
    "acme.com",
    "mycompany.com",
    "abc.com",
    "xyz.com",
)
_RESERVED = (".example", ".test", ".invalid", ".localhost", ".local")
_LEAST_NAME = 3  # letters
_NOBODY = _listed(
    "address admin contact email foo bar hello help info mail me name noreply no-reply office sales service someone support team "
    "test user username webmaster x you your yourname your.name your_email youremail your-email sender recipient example sample "
    "firstname.lastname first.last jdoe user1 user2 myemail your.email usuario nombre correo ejemplo nom prenom exemple abc xyz "
    "utilisateur jane.doe john.doe janedoe johndoe jane.smith john.smith"
)
_OFFICES = _listed(
    "support info help helpdesk contact contactus contact-us sales service services customerservice customer-service customercare "
    "customer.service customer.support customersupport customer.care care admin administrator office hello hi team press media "
    "marketing hr jobs careers recruiting recruitment billing accounts accounting finance legal privacy dpo security abuse "
    "postmaster webmaster hostmaster noreply no-reply donotreply do-not-reply newsletter news feedback enquiries inquiries enquiry "
    "inquiry reservations booking bookings orders order returns shop store reception events partners partnerships subscribe "
    "unsubscribe notifications notification alerts mail email api dev developers dev-support git atencion "
    "atencionalcliente soporte ayuda ventas contacto informacion clientes reservas prensa administracion "
    "accueil serviceclient service-client ventes aide presse kefu service-cn permissions editor editors editorial submissions "
    "donations donate volunteer membership members compliance complaints investors ir grievance"
)
"""Mailboxes of an organisation, not of a person."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find addresses."""
    if "@" in text:
        for match in _ADDRESS.finditer(text):
            yield Hit(
                "email_address", match.start(), match.end(), _rule(match["local"].lower(), match["domain"].lower())
            )
        for match in _LETTERS.finditer(text):
            if _ADDRESS.fullmatch(match[0].replace(" ", "")):
                yield Hit("email_address", match.start(), match.end(), "email.spelled")
    for match in _SPELLED.finditer(text):
        if _spelled_out(match):
            yield Hit("email_address", match.start(), match.end(), "email.spelled")


def _spelled_out(match: re.Match[str]) -> bool:
    """An address, and not `meet me at amazon.com`: one of the signs must be more than a sign of the sentence."""
    at, dot = match["at"].strip(), match["dot"].strip().lower()
    if at.lower() == "at" and dot in {"point", "punto", "ponto", "punkt"}:  # `at some point in`
        return False
    if at == "@" and dot == ".":
        return " " in match["at"] + match["dot"]
    if at.lower() == "at" and dot == ".":
        return (
            len(match["local"]) >= _LEAST_NAME
            and any(c in match["local"] for c in "._0123456789")
            and match["local"][-1] != "."
        )
    return not (at.lower() == "at" and _PLACES.search(match["local"]))


def _rule(local: str, domain: str) -> str:
    if domain.endswith(_RESERVED) or any(domain == e or domain.endswith(f".{e}") for e in _EXAMPLES):
        nobody = local in _NOBODY or local in _OFFICES or len(local) < _LEAST_NAME
        return "email.example" if nobody else "email.example_person"
    if not known_suffix()(domain):
        return "email.odd_domain"
    return "email.office" if local in _OFFICES else "email"


RECOGNIZER = Recognizer(
    name="email",
    find=find,
    gate=r"\S@\S| @ |(?i)[(\[{<_*-]\s?at\s?[)\]}>_*-]|arroba|arobase|chiocciola|艾特|圈a|小老鼠"
    r"|[(\[{<]\s?a\s?[)\]}>]|\sat\s[\w-]+\s?[(\[{<]?(?:dot|\s点)|\sat\s[\w-]+\sdot|\sat\s[\w-]+\.[a-z][a-z]",
    entries=(
        Entry(
            category="email_address",
            what="E-mail address",
            method="written out, spelled (`name at host dot org`) or letter by letter; mailboxes of an organisation count less",
            source="RFC 5322, RFC 2606",
        ),
    ),
)
