"""Poland: PESEL, NIP, REGON, identity card."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

_DOWOD_WEIGHTS = (7, 3, 1, 7, 3, 1, 7, 3)


def dowod_valid(number: str) -> bool:
    """Whether the fourth character, the check digit of an identity card, is right (weights 7, 3, 1; ICAO 9303)."""
    values = [int(character, 36) for character in number[:3] + number[4:]]
    return sum(v * w for v, w in zip(values, _DOWOD_WEIGHTS, strict=True)) % 10 == int(number[3])


SCHEMES = (
    Scheme(
        id="pl.pesel",
        category="national_id",
        what="PESEL",
        shapes=("###########",),
        words=r"pesel\w*|polish (?:id|national|personal)\w*|numer\w* identyfikacyjn\w+",
        check=stdnum("pl.pesel"),
        checksum="mod 10, calendar date",
        source="Ustawa o ewidencji ludności; python-stdnum pl.pesel",
    ),
    Scheme(
        id="pl.nip",
        category="tax_id",
        what="Numer identyfikacji podatkowej (NIP)",
        shapes=("##########", "PL##########"),
        words=r"(?-i:NIP)\w*|nip(?:em|u)?|identyfikacji podatkowej|(?-i:VAT)|vat\w*|numer podatkowy",
        check=stdnum("pl.nip"),
        checksum="mod 11",
        likely=r"PL ?\d{10}",
        source="Ustawa o NIP; python-stdnum pl.nip",
    ),
    Scheme(
        id="pl.regon",
        category="tax_id",
        what="REGON of a sole trader",
        shapes=("#########", "##############"),
        words=r"regon\w*",
        check=stdnum("pl.regon"),
        checksum="mod 11",
        source="GUS; python-stdnum pl.regon",
    ),
    Scheme(
        id="pl.dowod",
        category="national_id",
        what="Dowód osobisty",
        shapes=("@@@######",),
        words=r"dow[óo]d\w*|polish (?:id|identity) card|seria i numer|nr dowodu",
        check=dowod_valid,
        checksum="mod 10 with weights 7, 3, 1",
        source="Rozporządzenie w sprawie dowodu osobistego; ICAO 9303",
    ),
)  # fmt: skip
