"""Numbers that a firm, an office or a school gave to someone: behind words that name them."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_NUMBER = r"(?:\s?(?:id(?:entification)?|numbers?|num|no|n[º°o]|nr|code|ref(?:erence)?)\b\.?|\s?#)"
_WORK = r"employee|staff|personnel|payroll|worker|badge|clock"
_THINGS = (
    r"customer|client|member(?:ship)?|student|enrol?ment|matriculation|subscriber|order|booking|reservation|confirmation|itinerary|tracking|shipment|parcel|consignment"
    r"|case|claim|policy|contract|invoice|ticket|reference|application|loan|mortgage|rewards?|loyalty|frequent flyer|library card|gym|docket|complaint|service request|incident"
    r"|transaction|receipt|registration|refund|rma|meter|utility|customer account|loan account|user account"
)
_WORK_ELSEWHERE = (
    r"(?:n[úu]mero|n[º°o]\.?|c[oó]digo|id)\s(?:de\s)?(?:empleado|trabajador|legajo|n[oó]mina)|legajo|(?:num[ée]ro|n[°o]\.?)\s(?:de\s|d')?(?:salari[ée]|employ[ée]|matricule|agent)|matricule"
    r"|(?:员工|工作证|职工)(?:编?号|ID)|工号|personalnummer|matricola"
)
_THINGS_ELSEWHERE = (
    r"(?:n[úu]mero|n[º°o]\.?|c[oó]digo|id)\s(?:de\s)?(?:mi\s|tu\s|su\s)?(?:pedido|cliente|reserva|seguimiento|env[ií]o|p[oó]liza|contrato|expediente|socio|socia|alumno|estudiante|referencia|factura|caso|reclamaci[oó]n|siniestro|abonado|orden|ticket|tr[aá]mite|pr[eé]stamo|suministro)"
    r"|(?:localizador|expediente|pedido|p[oó]liza|siniestro)"
    r"|(?:num[ée]ro|n[°o]\.?|code|r[ée]f[ée]rence)\s(?:de\s|d'|du\s|de la\s|de ma\s|de mon\s)?(?:commande|client|cliente|dossier|r[ée]servation|suivi|contrat|police|adh[ée]rent|[ée]tudiant|facture|sinistre|r[ée]f[ée]rence|abonn[ée]|colis|pr[êe]t|police d'assurance)"
    r"|(?:订单|客户|会员|会员卡|快递|运单|物流|快递单|物流单|预订|预约|保单|合同|案件|学籍|工单|准考证|流水|积分卡|申请|发票|交易)(?:单|编)?(?:号码?|ID)|案号|学号|单号"
    r"|kundennummer|bestellnummer|auftragsnummer|vertragsnummer|aktenzeichen|buchungsnummer|matrikelnummer|numero (?:d'ordine|cliente|di pratica)|n[úu]mero d[oe] (?:pedido|cliente|contrato|processo)"
)
_LINK = (
    r"(?:\s?[:#=]|\s(?:is|was|es|est|ist|era|è|é)\b(?: (?:le|la|el|the|der|die)\b)?:?|是|为){0,2}\s{0,3}[#\"'`*]{0,3}"
)
_VALUE = r"(?P<value>[A-Za-z0-9](?:[A-Za-z0-9]|[-/_.](?=[A-Za-z0-9])|(?<=\d) (?=\d{3,})){3,30})(?![\w]|[-/]\w|\.\d)"
_SAID = re.compile(
    rf"(?<![\w-])(?:(?P<mine>my|our|mi|mis|mon|ma|mein\w{{0,2}}|il mio|meu)\s(?:\w{{2,12}}\s){{0,2}}?|(?P<chinese>我的?)\w{{0,4}}?)?"
    rf"(?:(?P<work>(?:{_WORK}){_NUMBER}|{_WORK_ELSEWHERE})|(?P<thing>(?:{_THINGS}|account(?=\sid\b)){_NUMBER}{{1,2}}|(?:order|case|claim|policy|booking|reservation|ticket|contract|invoice|tracking)(?=\s?[#:]|\s[A-Z0-9-]{{0,9}}\d[\d-]{{5}})|{_THINGS_ELSEWHERE}))"
    rf"(?:\s(?:with|at|for|from|con|chez|de) \w{{2,15}})?{_LINK}{_VALUE}",
    re.IGNORECASE,
)
_LOCATOR = re.compile(
    r"(?<!\w)(?:pnr|record locator|booking (?:reference|code|ref)|confirmation code|reservation code|localizador|c[oó]digo de reserva|r[ée]f[ée]rence de r[ée]servation)"
    r"(?:\s?(?i:is|:|es|est|=)){0,2}\s{1,3}(?P<value>(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6})(?!\w)"
)
_NAME_OF_A_FIELD = re.compile(r"[\"'`_]$|[A-Za-z]_$")
_ASSIGNED = re.compile(r"[\"'`]\s?[:=]|\s?=|_")
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|(?:19|20)\d\d")
_MADE_UP = re.compile(r"\D{0,6}(?:0*1234?5?6?7?8?9?0?|(\d)\1+|0*\d{1,2})")
_LEAST_DIGITS = 3


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find numbers behind words that say what they are of."""
    for match in _SAID.finditer(text):
        value = match["value"]
        if (
            sum(map(str.isdigit, value)) >= _LEAST_DIGITS
            and not _DATE.fullmatch(value)
            and value.lower() != value[:1].lower() * len(value)
        ):
            category = "employee_id" if match["work"] else "account_number"
            yield Hit(category, match.start("value"), match.end("value"), _rule(text, match), "label")
    for match in _LOCATOR.finditer(text):
        if not any(map(str.isdigit, match["value"])):
            yield Hit("account_number", match.start("value"), match.end("value"), "account.said", "label")


def _rule(text: str, match: re.Match[str]) -> str:
    """Less for fields of programs and for numbers that anyone makes up."""
    announced = match["work"] or match["thing"]
    start = match.start("work" if match["work"] else "thing")
    if _NAME_OF_A_FIELD.search(text[max(0, start - 2) : start]) or _ASSIGNED.match(text, start + len(announced)):
        return "account.assigned"
    if match["mine"] or match["chinese"]:
        return "account.mine"
    return "account.made_up" if _MADE_UP.fullmatch(match["value"]) else "account.said"


RECOGNIZER = Recognizer(
    name="account_number",
    find=find,
    gate=rf"(?i)(?:{_WORK}|{_THINGS}) ?(?:id|num|no|nr|code|ref|#)|(?:order|case|claim|policy|booking|reservation|ticket|contract|invoice|tracking)(?: ?[#:] ?\w| [A-Z0-9-]*\d[\d-]{{5}})|account id|{_WORK_ELSEWHERE}|{_THINGS_ELSEWHERE}|\bpnr\b|record locator",
    entries=(
        Entry(
            category="account_number",
            what="Customer, order, booking, tracking, case, policy, contract, student or membership number",
            method="behind words that name it, in English, Spanish, French, Chinese, German, Italian or Portuguese; less in programs",
            source="ours",
        ),
        Entry(
            category="employee_id",
            what="Employee number",
            method="behind words that name it, in the same languages",
            source="ours",
        ),
    ),
)
