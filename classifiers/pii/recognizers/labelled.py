"""Numbers that only the words before them make private: passport, licence, account, tax, patient."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_LINK = (
    r"(?:\s?(?:numbers?|num\.?|no\.?|n[º°]|nº|#|code|id|号码|号|número|numero|numéro|de|du|la|mi|is|es|est|was|"
    r"ending in))"
    r"{0,4}\s?(?:[=:#是为]|\s(?:is|es|est)\s)?\s{0,3}"
)
_VALUE = r"(?P<value>[A-Z]{0,4}[ -]?\d(?:[ -]?[A-Z0-9]){4,19})"


@dataclass(frozen=True, slots=True)
class _Label:
    category: str
    pattern: re.Pattern[str]


def _label(category: str, words: str, value: str = _VALUE) -> _Label:
    return _Label(category, re.compile(rf"(?<![A-Za-z])(?:{words}){_LINK}{value}(?![A-Za-z0-9])", re.IGNORECASE))


_LABELS = (
    _label("passport", r"passport|pasaporte|passeport|护照", r"(?P<value>[A-Z]{0,3}\d{6,9}[A-Z]{0,2})"),
    _label("driver_license", r"driv(?:er'?s?|ing) licen[cs]e|licencia de conducir|carn[eé] de conducir|"
                             r"permis de conduire|驾照|驾驶证",
           r"(?P<value>[A-Z]{0,5}[ -]?\d(?:[ -]?[A-Z0-9]){5,17})"),
    _label("tax_id", r"tax(?:payer)? id(?:entification)?|(?<![a-z])(?:tin|itin|ein|vat|utr|siren|siret|cif|rfc)|"
                     r"num[ée]ro fiscal|税号|纳税人识别号"),
    _label("medical_id", r"medical record|mrn|nhs|medicare|medicaid|health insurance|patient id|historia clínica|"
                         r"nhc|nass|"
           r"tarjeta sanitaria|carte vitale|病历|医保"),
    _label("bank_account", r"(?:bank |savings |checking |my )?account (?:number|no|num|#)|routing(?: number)?|"
                           r"sort code|"
           r"cuenta (?:bancaria|corriente|de ahorros)|n[úu]mero de cuenta|compte bancaire|num[ée]ro de compte|"
           r"rib|银行账号|账号",
           r"(?P<value>\d(?:[ -]?\d){5,23})"),
    _label("national_id", r"national id(?:entity)?|identity card|id card|insurance|social security|ssn|"
                          r"n[úu]mero de identidad|"
           r"documento de identidad|c[ée]dula|curp|carte d'identité|num[ée]ro de s[ée]curit[ée] sociale|身份证",
           r"(?P<value>[A-Z]{0,4}\d(?:[ -]?[A-Z0-9]){6,17})"),
)  # fmt: skip
_LEAST_DIGITS = 3


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find numbers that words in front of them name."""
    for label in _LABELS:
        for match in label.pattern.finditer(text):
            if sum(map(str.isdigit, match["value"])) >= _LEAST_DIGITS:
                yield Hit(label.category, match.start("value"), match.end("value"), "labelled", "label")


RECOGNIZER = Recognizer(
    name="labelled",
    find=find,
    gate=r"\d",
    entries=(
        Entry(category="passport", what="Passport number", method="behind words that announce it", source="ours"),
        Entry(
            category="driver_license",
            what="Driving licence number",
            method="behind words that announce it",
            source="ours",
        ),
        Entry(category="tax_id", what="Tax number", method="behind words that announce it", source="ours"),
        Entry(
            category="medical_id",
            what="Health or patient number",
            method="behind words that announce it",
            source="ours",
        ),
        Entry(
            category="bank_account", what="Bank account number", method="behind words that announce it", source="ours"
        ),
        Entry(
            category="national_id",
            what="National identity number",
            method="behind words that announce it",
            source="ours",
        ),
    ),
)
