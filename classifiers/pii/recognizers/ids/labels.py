"""Numbers that only the words next to them make private: passport, licence, account, patient, any other identity number."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import re2

from classifiers.pii.hit import Hit
from classifiers.pii.recognizers.ids.candidates import Run
from classifiers.pii.recognizers.ids.words import LINK, compiled, introduced

_LEAST_DIGITS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words, and what a number behind or before them looks like."""

    category: str  # without the `pii.` in front
    what: str
    words: str  # alternatives of a pattern that both `re` and RE2 read
    value: str  # what the number looks like without separators, in capitals
    source: str


LABELS = (
    Label(
        category="passport",
        what="Passport number",
        words=r"passports?|pasaportes?|passeports?|passaport[oei]s?|reisep[aä]ss\w*|pass-?nr\.?|paspoort\w*|paszport\w*|pasaport\w*|passi\w*|"
        r"passets?|pass(?:nummer|number)\w*|护照\w{0,3}|護照\w{0,3}|パスポート\w{0,2}|旅券\w{0,2}|여권\s?\w{0,3}|पासपोर्ट",
        value=r"[A-Z]{0,3}\d{5,9}[A-Z]{0,2}|\d{2}[A-Z]{2}\d{5}|[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\d?|[A-Z]{2}[0-9A-Z]{6}\d",
        source="ICAO 9303; layouts of the issuing states",
    ),
    Label(
        category="driver_license",
        what="Driving licence number",
        words=r"driv(?:er'?s?|ers'|ing) ?(?:'s )?(?:licen[cs]es?|permit)|(?-i:DL|D\.L\.)(?: number| no| #)?|licen[cs]ia de conduc\w+|permiso de conduc\w+|"
        r"carn[eé]t? de conducir|permis de conduire|f[üu]hrerschein\w*|patente(?: di guida)?|rijbewijs\w*|prawo jazdy|prawa jazdy|carta de condu[çc][ãa]o|"
        r"k[öo]rkort\w*|f[øo]rerkort\w*|k[øo]rekort\w*|ajokort\w*|ehliyet\w*|s[üu]r[üu]c[üu] belgesi\w*|驾照\w{0,2}|驾驶证\w{0,2}|駕照\w{0,2}|駕駛執照\w{0,2}|免許証\w{0,2}|운전면허\w{0,3}",
        value=r"[A-Z]{0,5}\d[A-Z0-9]{4,17}|[A-Z]{2}\d{6}[A-Z]|[A-Z]\d{1,3}[A-Z0-9]{4,14}",
        source="AAMVA DL/ID card design standard; Directive 2006/126/EC",
    ),
    Label(
        category="tax_id",
        what="Tax number",
        words=r"tax(?:payer)? id(?:entification)?(?: number| no)?|tax (?:number|no)|(?-i:TIN|ITIN|EIN|UTR)|num[ée]ro fiscal|n[úu]mero fiscal|税号|纳税人识别号|稅號",
        value=r"[A-Z]{0,4}\d[A-Z0-9]{6,14}",
        source="OECD, tax identification numbers",
    ),
    Label(
        category="medical_id",
        what="Health, insurance or patient number (NHC, CIPA, MRN, episode, NºCol of a doctor)",
        words=r"medical (?:record|history|id|insurance|card)(?: number| no| id)?|(?-i:MRN)|mrn|nhs(?: number| no)?|medicare(?: number| id| card)?|medicaid(?: number| id)?|"
        r"health (?:insurance|card|care|id|plan)(?: number| id| no| card)?|patient(?: id| number| no)|(?:insurance|member|policy|beneficiary|subscriber) (?:id|number|no)|"
        r"historia(?:l)? cl[íi]nic[ao]|n[º°o]?\.? ?(?:de )?historia|nhc|cipa|nass|nuss|cip|sip|tarjeta sanitaria|n[º°]? ?col(?:egiad[oa])?\.?|n[úu]m(?:ero)?\.? (?:de )?colegiad[oa]|colegiad[oa]|episodio|"
        r"num[ée]ro de (?:patient|dossier)|carte vitale|krankenversicherten?nummer|versichertennummer|tessera sanitaria|病历\w{0,2}|病歷\w{0,2}|医保\w{0,3}|社保\w{0,3}|就诊卡\w{0,2}|住院号|门诊号|健保卡\w{0,2}|保険証\w{0,3}|保険者番号",
        value=r"(?:NHC)?[A-Z]{0,4}\d[A-Z0-9]{3,19}",
        source="MEDDOCAN annotation guidelines; CMS; NHS data dictionary",
    ),
    Label(
        category="bank_account",
        what="Bank account number",
        words=r"(?:bank|savings|checking|current|my|your|his|her|their|our|giro|deposit|beneficiary)(?: bank)? accounts?(?: number| no| num| #)?|bank a/c|a/c(?: no| number)?|accounts? (?:number|no|num|#)|acct(?: number| no| #)?|"
        r"routing(?: number)?|sort code|transit number|cuentas? (?:bancarias?|corriente|de ahorros?)|n[úu]mero de cuenta|mi cuenta|compte (?:bancaire|courant)|num[ée]ro de compte|mon compte|rib|"
        r"kontonummer\w*|konto-?nr\.?|rekeningnummer\w*|numero di conto|conto corrente|conta (?:corrente|poupan[çc]a|banc[áa]ria)|n[úu]mero d[ae] conta|numer konta|rachun\w+|tilinumero\w*|hesap (?:no|numara)\w*|"
        r"银行账号|银行帐号|账号|帐号|银行卡号?|銀行帳號|帳號|口座番号|계좌\s?번호\w*",
        value=r"\d{5,24}|[A-Z]{4}\d{7,14}",
        source="ISO 20022; national bank associations",
    ),
    Label(
        category="national_id",
        what="National identity number of any other country",
        words=r"national (?:id|identity|identification|insurance)(?: number| no| card)?|identity (?:card|number|document)(?: number)?|identification number|id card(?: number)?|(?:my|his|her) id(?: number| no)?|"
        r"n[úu]mero de identi(?:dad|ficaci[óo]n)|documento(?: nacional)? de identidad|c[ée]dula(?: de (?:identidad|ciudadan[íi]a))?|curp|carte d'identit[ée]|num[ée]ro de s[ée]cu(?:rit[ée] sociale)?|carta d'identit[àa]|bilhete de identidade|"
        r"personalausweis\w*|personnummer\w*|身份证\w{0,3}|身份證\w{0,3}|證件號碼|证件号码?|통행증",
        value=r"[A-Z]{0,4}\d[A-Z0-9]{6,17}|[A-Z]{1,2}\d{5,7}[0-9A-Z]",
        source="ours",
    ),
)  # fmt: skip


def labelled(text: str, among: Iterable[Run], known: Sequence[Hit]) -> Iterator[Hit]:
    """Yield numbers right behind or before words that name them, save where something is known.

    Args:
        text: folded.
        among: its runs.
        known: surer finds.
    """
    if not _any_word(text):
        return
    for run in among:
        start, end = run[0][0], run[-1][1]
        if any(hit.start < end and start < hit.end for hit in known):
            continue
        yield from _named(text, run)


def _named(text: str, run: Run) -> Iterator[Hit]:
    """The longest start of a run that a label in front of it names, or the whole of it."""
    for label in LABELS:
        for start, end in _stretches(text, run):
            number = re.sub(r"[^A-Z0-9]", "", text[start:end].upper())
            enough = sum(map(str.isdigit, number)) >= _LEAST_DIGITS
            if (
                enough
                and re.fullmatch(label.value, number)
                and introduced(compiled(label.words), text, start, end, LINK)
            ):
                yield Hit(label.category, start, end, f"{label.category}.labelled", "label")
                return


def _stretches(text: str, run: Run) -> Iterator[tuple[int, int]]:
    """Stretches from the start of a run, the longest first, each with the letters apart in front of it and without."""
    start = run[0][0]
    letters = re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,3}[ -]$").search(text, max(0, start - 5), start)
    for _, end in reversed(run):
        if letters:
            yield letters.start(), end
        yield start, end


def _any_word(text: str) -> bool:
    return bool(_word_set().Match(text))


@cache
def _word_set() -> "re2.Set":
    words = re2.Set.SearchSet()
    for label in LABELS:
        words.Add(f"(?i)(?:{label.words})")
    words.Compile()
    return words
