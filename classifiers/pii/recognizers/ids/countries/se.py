"""Sweden: personnummer, organisation numbers, VAT."""

from classifiers.pii.recognizers.ids.scheme import Scheme, either, matching, stdnum

_COORDINATION = matching(r"(?:\d\d)?\d\d(?:0[1-9]|1[0-2])(?:6[1-9]|[78]\d|9[01])\d{4}")
"""A samordningsnummer: 60 is added to the day of birth (Skatteverket)."""


def coordination_valid(number: str) -> bool:
    """Whether it is a coordination number with the right check digit, which ignores the century."""
    return _COORDINATION(number) and stdnum("luhn")(number[-10:])


SCHEMES = (
    Scheme(
        id="se.personnummer",
        category="national_id",
        what="Personnummer, samordningsnummer",
        shapes=("##########", "############"),
        words=r"person-?\s?n(?:umme)?r\w*\.?|pers\.?\s?nr\w*|samordningsnummer\w*|swedish (?:id|personal|national|identity)\w*|personal (?:identity|id|identification) n\w+|p-?nr",
        check=either(stdnum("se.personnummer"), coordination_valid),
        checksum="Luhn, calendar date",
        likely=r"(?:19|20)?\d\d[01]\d[0-3]\d[-+]\d{4}",
        source="Folkbokföringslagen 18 §; python-stdnum se.personnummer",
    ),
    Scheme(
        id="se.orgnr",
        category="tax_id",
        what="Organisationsnummer, of a sole trader the personnummer",
        shapes=("##########",),
        words=r"org\.?-?\s?n(?:umme)?r\w*\.?|organisationsnummer\w*|organi[sz]ation n\w+|enskild firma",
        check=stdnum("se.orgnr"),
        checksum="Luhn",
        source="Bolagsverket; python-stdnum se.orgnr",
    ),
    Scheme(
        id="se.vat",
        category="tax_id",
        what="Momsregistreringsnummer (VAT)",
        shapes=("############", "SE############"),
        words=r"moms-?\s?(?:reg\w*|n\w+)\.?|(?-i:VAT|MOMS)|vat\w*|momsnr\w*|mervärdesskatt\w*",
        check=stdnum("se.vat"),
        checksum="Luhn",
        likely=r"SE ?\d{10}01",
        source="Skatteverket; python-stdnum se.vat",
    ),
)  # fmt: skip
