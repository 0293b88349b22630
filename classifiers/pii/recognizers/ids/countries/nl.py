"""Netherlands: BSN, VAT of sole traders, identity documents, pupils."""

from classifiers.pii.recognizers.ids.scheme import Scheme, both, matching, stdnum

SCHEMES = (
    Scheme(
        id="nl.bsn",
        category="national_id",
        what="Burgerservicenummer (BSN)",
        shapes=("#########", "########"),
        words=r"bsn\w*|burgerservice\w*|sofi-?\w*|citizen service n\w+|dutch (?:id|social|citizen|national)\w*",
        check=stdnum("nl.bsn"),
        checksum="mod 11",
        source="Wet algemene bepalingen burgerservicenummer; python-stdnum nl.bsn",
    ),
    Scheme(
        id="nl.onderwijsnummer",
        category="national_id",
        what="Onderwijsnummer",
        shapes=("10#######",),
        words=r"onderwijsnummers?|leerlingnummer|persoonsgebonden nummer|(?-i:PGN)|student n\w+|education n\w+",
        check=stdnum("nl.onderwijsnummer"),
        checksum="mod 11",
        source="DUO; python-stdnum nl.onderwijsnummer",
    ),
    Scheme(
        id="nl.btw",
        category="tax_id",
        what="Btw-identificatienummer",
        shapes=("#########B##", "NL#########B##"),
        words=r"btw\w*|btw-?id\w*|omzetbelasting\w*|ob-?nummer|(?-i:VAT)|vat\w*",
        check=stdnum("nl.btw"),
        checksum="mod 11 or mod 97",
        likely=r"NL ?\d{9} ?B ?\d\d",
        source="Belastingdienst; python-stdnum nl.btw",
    ),
    Scheme(
        id="nl.identiteitskaart",
        category="national_id",
        what="Number of the identity card or passport",
        shapes=("@@******#",),
        words=r"identiteits\w*|id-?kaart\w*|paspoort\w*|document-?nummer|rijbewijs\w*|dutch (?:id|identity|passport)\w*|passports?|identity card",
        check=both(stdnum("nl.identiteitskaartnummer"), matching(r"[A-Z]{2}.*\d.*\d")),
        generic=False,
        source="Rijksdienst voor Identiteitsgegevens; python-stdnum nl.identiteitskaartnummer",
    ),
)  # fmt: skip
