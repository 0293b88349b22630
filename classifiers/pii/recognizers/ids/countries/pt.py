"""Portugal: cartão de cidadão, NIF, social security, health number."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

_NISS_WEIGHTS = (29, 23, 19, 17, 13, 11, 7, 5, 3, 2)


def niss_valid(number: str) -> bool:
    """Whether the last digit of a social security number is right (prime weights, 9 minus the rest mod 10)."""
    total = sum(int(d) * w for d, w in zip(number, _NISS_WEIGHTS, strict=False))
    return number[0] in "12" and 9 - total % 10 == int(number[-1])


SCHEMES = (
    Scheme(
        id="pt.cc",
        category="national_id",
        what="Cartão de cidadão (CC)",
        shapes=("#########**#",),
        words=r"cart[ãa]o (?:de|do) cidad[ãa]o|(?-i:CC|BI)|c\.c\.|bilhete de identidade|citizen card|portuguese (?:id|identity)\w*",
        check=stdnum("pt.cc"),
        checksum="Luhn over letters",
        likely=r"\d{8}[ -]?\d[ -]?[A-Z]{2}\d",
        source="Lei 7/2007; python-stdnum pt.cc",
    ),
    Scheme(
        id="pt.nif",
        category="tax_id",
        what="Número de identificação fiscal (NIF, contribuinte)",
        shapes=("#########", "PT#########"),
        words=r"nifs?|contribuinte\w*|identifica[çc][ãa]o fiscal|n[úu]mero fiscal|nipc|(?-i:VAT|IVA)|vat\w*",
        check=stdnum("pt.nif"),
        checksum="mod 11",
        likely=r"PT ?\d{9}",
        source="Decreto-Lei 14/2013; python-stdnum pt.nif",
    ),
    Scheme(
        id="pt.niss",
        category="national_id",
        what="Número de identificação de segurança social (NISS)",
        shapes=("###########",),
        words=r"niss|seguran[çc]a social|social security",
        check=niss_valid,
        checksum="mod 10 with prime weights",
        source="Instituto da Segurança Social",
    ),
    Scheme(
        id="pt.utente",
        category="medical_id",
        what="Número de utente (SNS)",
        shapes=("#########",),
        words=r"utente|(?-i:SNS)|n[úu]mero de sa[úu]de|servi[çc]o nacional de sa[úu]de",
        check=lambda number: number.isdigit(),
        source="Registo Nacional de Utentes",
    ),
)  # fmt: skip
