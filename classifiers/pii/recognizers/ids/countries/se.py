"""Sweden: personnummer, organisation numbers, VAT."""

from classifiers.pii.recognizers.ids.scheme import Scheme, either, stdnum


def _coordination(number: str) -> str:
    """A coordination number as if it were a personal one: 60 is added to the day (Skatteverket)."""
    at = len(number) - 6
    return f"{number[:at]}{int(number[at : at + 2]) - 60:02}{number[at + 2 :]}" if int(number[at : at + 2]) > 60 else ""  # noqa: PLR2004  # see above


def coordination_valid(number: str) -> bool:
    """Whether it is a samordningsnummer: a date whose day is 60 too high, and the check digit of the number as it stands."""
    from_day = _coordination(number)
    return (
        bool(from_day)
        and stdnum("luhn")(number[-10:])
        and 1 <= int(from_day[-6:-4]) <= 31
        and 1 <= int(from_day[-8:-6]) <= 12
    )  # noqa: PLR2004  # days and months


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
