"""Mexico: CURP, RFC, social security, voter's key, CLABE."""

from classifiers.pii.recognizers.ids.scheme import Scheme, matching, stdnum

_CLABE_WEIGHTS = (3, 7, 1) * 6


def clabe_valid(number: str) -> bool:
    """Whether the last digit of a CLABE is right (weights 3, 7, 1; each product mod 10; Banco de México)."""
    total = sum(int(d) * w % 10 for d, w in zip(number[:17], _CLABE_WEIGHTS, strict=False))
    return (10 - total % 10) % 10 == int(number[17])


SCHEMES = (
    Scheme(
        id="mx.curp",
        category="national_id",
        what="Clave única de registro de población (CURP)",
        shapes=("@@@@######@@@@@@*#",),
        words=r"curp|clave [úu]nica\w*|registro de poblaci[óo]n|mexican (?:id|personal|national)\w*",
        check=stdnum("mx.curp"),
        checksum="mod 10, calendar date",
        alone=r"\w{18}",
        source="RENAPO; python-stdnum mx.curp",
    ),
    Scheme(
        id="mx.rfc",
        category="tax_id",
        what="Registro federal de contribuyentes (RFC)",
        shapes=("@@@@######***", "@@@######***", "@@@@######"),
        words=r"rfc|r\.f\.c\.?|registro federal|contribuyentes?|mexican tax\w*",
        check=stdnum("mx.rfc"),
        checksum="calendar date",
        likely=r"[A-Z]{4}[ -]?\d\d[01]\d[0-3]\d[ -]?[A-Z0-9]{2}[0-9A]",
        source="SAT; python-stdnum mx.rfc",
    ),
    Scheme(
        id="mx.nss",
        category="medical_id",
        what="Número de seguridad social (NSS, IMSS)",
        shapes=("###########",),
        words=r"nss|imss|seguro social|seguridad social|social security",
        check=stdnum("luhn"),
        checksum="Luhn",
        source="Instituto Mexicano del Seguro Social",
    ),
    Scheme(
        id="mx.clave_elector",
        category="national_id",
        what="Clave de elector (INE)",
        shapes=("@@@@@@########@###",),
        words=r"clave de elector|(?-i:INE|IFE)|credencial (?:de elector|para votar)|voter (?:id|key)",
        check=matching(r"[A-Z]{6}\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|[12]\d|3[0-2]|8[78])[HM]\d{3}"),
        checksum="calendar date",
        likely=r"\w{18}",
        source="Instituto Nacional Electoral",
    ),
    Scheme(
        id="mx.clabe",
        category="bank_account",
        what="Clave bancaria estandarizada (CLABE)",
        shapes=("##################",),
        words=r"clabe|cuenta\w*|interbancaria",
        check=clabe_valid,
        checksum="mod 10 with weights 3, 7, 1",
        source="Banco de México, circular 3/2012",
    ),
)  # fmt: skip
