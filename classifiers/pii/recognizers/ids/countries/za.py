"""South Africa: identity number, tax reference."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

SCHEMES = (
    Scheme(
        id="za.idnr",
        category="national_id",
        what="Identity number (SA ID)",
        shapes=("#############",),
        words=r"(?-i:SA|RSA) id\w*|said no|south african (?:id|identity|national)\w*|id ?-?(?:number|no|nommer|book)\w*|identity (?:number|document|no)\w*|identiteitsnommer\w*|(?-i:ID)",
        check=stdnum("za.idnr"),
        checksum="Luhn, calendar date",
        alone=r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{4} ?[01]8 ?\d",
        source="Department of Home Affairs; python-stdnum za.idnr",
    ),
    Scheme(
        id="za.tin",
        category="tax_id",
        what="Income tax reference number",
        shapes=("##########",),
        words=r"sars|tax (?:ref\w*|number|no)|income tax\w*|south african tax\w*|belasting\w*",
        check=stdnum("za.tin"),
        checksum="Luhn",
        source="SARS; python-stdnum za.tin",
    ),
)  # fmt: skip
