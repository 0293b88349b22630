"""Finland: henkilötunnus, tax number, business identity code, VAT."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum


def hetu_valid(number: str) -> bool:
    """Whether a personal identity code is right; a hyphen between date and number may be left out."""
    return stdnum("fi.hetu")(number if len(number) == 11 else f"{number[:6]}-{number[6:]}")  # noqa: PLR2004  # with the sign


SCHEMES = (
    Scheme(
        id="fi.hetu",
        category="national_id",
        what="Henkilötunnus (HETU)",
        shapes=("#########*", "######@###*"),
        words=r"hetu\w*|henkil[öo]\w*tunnu\w*|sotu\w*|sosiaaliturvatunnu\w*|personbeteckning\w*|finnish (?:id|personal|national|identity)\w*|personal identity code",
        check=hetu_valid,
        checksum="mod 31, calendar date",
        likely=r"[0-3]\d[01]\d\d\d[-+A-FU-Y]\d{3}[0-9A-Y]",
        source="Digi- ja väestötietovirasto; python-stdnum fi.hetu",
    ),
    Scheme(
        id="fi.veronumero",
        category="tax_id",
        what="Veronumero",
        shapes=("############",),
        words=r"veronumero\w*|vero-?nro\w*|skattenummer\w*|tax n(?:umber|o)\w*|finnish tax",
        check=stdnum("fi.veronumero"),
        source="Verohallinto; python-stdnum fi.veronumero",
    ),
    Scheme(
        id="fi.ytunnus",
        category="tax_id",
        what="Y-tunnus",
        shapes=("########",),
        words=r"y-?tunnu\w*|fo-nummer|business id\w*|toiminimi",
        check=stdnum("fi.ytunnus"),
        checksum="mod 11",
        source="Patentti- ja rekisterihallitus; python-stdnum fi.ytunnus",
    ),
    Scheme(
        id="fi.alv",
        category="tax_id",
        what="Arvonlisäveronumero (ALV, VAT)",
        shapes=("########", "FI########"),
        words=r"alv\w*|arvonlis[äa]vero\w*|(?-i:VAT)|vat\w*|moms\w*nummer",
        check=stdnum("fi.alv"),
        checksum="mod 11",
        likely=r"FI ?\d{8}",
        source="Verohallinto; python-stdnum fi.alv",
    ),
    Scheme(
        id="fi.associationid",
        category="national_id",
        what="Yhdistyksen rekisterinumero",
        shapes=("####", "#####", "######"),
        words=r"yhdistys\w*|yhdistyksen rekisterinumero\w*|rekisterinumero\w*|association (?:id|identifier|register|number)\w*",
        check=stdnum("fi.associationid"),
        generic=False,
        source="Patentti- ja rekisterihallitus; python-stdnum fi.associationid",
    ),
)  # fmt: skip
