"""Denmark: CPR and CVR."""

from classifiers.pii.recognizers.ids.scheme import Scheme, either, matching, stdnum

SCHEMES = (
    Scheme(
        id="dk.cpr",
        category="national_id",
        what="CPR-nummer (personnummer)",
        shapes=("##########",),
        words=r"cpr\w*|cpr-?(?:nummer|nr)\w*\.?|personnummer\w*|danish (?:id|personal|national|cpr)\w*|(?:civil|personal) (?:registration|id\w*) n\w+|sundhedskort\w*|sygesikring\w*",
        check=either(
            stdnum("dk.cpr"), matching(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{6}")
        ),
        checksum="calendar date; mod 11 was given up in 2007",
        likely=r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d-\d{4}",
        source="CPR-kontoret; python-stdnum dk.cpr",
    ),
    Scheme(
        id="dk.cvr",
        category="tax_id",
        what="CVR-nummer, momsregistreringsnummer",
        shapes=("########", "DK########"),
        words=r"cvr\w*|cvr-?(?:nummer|nr)\w*\.?|se-?n(?:umme)?r\.?|moms\w*|(?-i:VAT)|vat\w*",
        check=stdnum("dk.cvr"),
        checksum="mod 11",
        likely=r"DK ?\d{8}",
        source="Erhvervsstyrelsen; python-stdnum dk.cvr",
    ),
)  # fmt: skip
