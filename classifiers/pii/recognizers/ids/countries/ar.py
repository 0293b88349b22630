"""Argentina: DNI, CUIT and CUIL, CBU."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

SCHEMES = (
    Scheme(
        id="ar.dni",
        category="national_id",
        what="Documento nacional de identidad (DNI)",
        shapes=("########", "#######"),
        words=r"dnis?|d\.n\.i\.?|documento(?: nacional)?(?: de identidad)?|doc\.|argentin\w+ (?:id|national|identity)\w*",
        check=stdnum("ar.dni"),
        source="RENAPER; python-stdnum ar.dni",
    ),
    Scheme(
        id="ar.cuit",
        category="tax_id",
        what="CUIT, CUIL",
        shapes=("###########",),
        words=r"cui[tl]s?|c\.u\.i\.[tl]\.?|clave [úu]nica\w*|c[óo]digo [úu]nico\w*|(?-i:CDI|AFIP|ARCA|ANSES)|argentin\w+ tax\w*",
        check=stdnum("ar.cuit"),
        checksum="mod 11",
        likely=r"(?:2[034789]|3[034])-\d{8}-\d",
        source="ARCA (AFIP), ANSES; python-stdnum ar.cuit",
    ),
    Scheme(
        id="ar.cbu",
        category="bank_account",
        what="Clave bancaria uniforme (CBU, CVU)",
        shapes=("######################",),
        words=r"cbu|cvu|clave (?:bancaria|virtual)\w*|cuenta\w*",
        check=stdnum("ar.cbu"),
        checksum="two mod 10",
        likely=r"\d{8} \d{14}",
        source="BCRA; python-stdnum ar.cbu",
    ),
)  # fmt: skip
