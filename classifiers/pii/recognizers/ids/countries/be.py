"""Belgium: national number, enterprise number, identity card."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

_NAMES = (
    r"rijksregister\w*|(?-i:NISS|INSZ|RRN|NN)|niss|insz|registre national|num[ée]ro national|nationaal nummer|"
    r"nationalregister\w*|national register|belgian (?:id|national|social)\w*|s[ée]curit[ée] sociale|sociale zekerheid\w*"
)

SCHEMES = (
    Scheme(
        id="be.nn",
        category="national_id",
        what="Rijksregisternummer, numéro de registre national (NN, NISS, INSZ)",
        shapes=("###########",),
        words=_NAMES,
        check=stdnum("be.nn"),
        checksum="mod 97, calendar date",
        alone=r"\d\d\.(?:0[1-9]|1[0-2])\.(?:0[1-9]|[12]\d|3[01])[ -]\d{3}[. -]\d\d",
        source="FOD Binnenlandse Zaken, IT000; python-stdnum be.nn",
    ),
    Scheme(
        id="be.bis",
        category="national_id",
        what="BIS-nummer, numéro bis",
        shapes=("###########",),
        words=_NAMES + r"|bis-?(?:nummer|number)|num[ée]ro bis|(?-i:BIS)",
        check=stdnum("be.bis"),
        checksum="mod 97, calendar date",
        source="KSZ-BCSS; python-stdnum be.bis",
    ),
    Scheme(
        id="be.vat",
        category="tax_id",
        what="Ondernemingsnummer, numéro d'entreprise (BTW, TVA)",
        shapes=("0#########", "1#########", "#########", "BE0#########", "BE1#########", "BE#########"),
        words=r"btw\w*|tva|ondernemingsnummer|num[ée]ro d.entreprise|unternehmensnummer|mwst\w*|nwst|(?-i:VAT|KBO|BCE)|vat\w*|enterprise number",
        check=stdnum("be.vat"),
        checksum="mod 97",
        likely=r"BE ?[01]?\d{3}[. ]?\d{3}[. ]?\d{3}",
        source="FOD Economie, KBO; python-stdnum be.vat",
    ),
    Scheme(
        id="be.eid",
        category="national_id",
        what="Number of the identity card (eID)",
        shapes=("############",),
        words=r"eid\w*|e-id|identiteitskaart\w*|carte d.identit[ée]|kaartnummer|identity card|id-?kaart",
        check=stdnum("be.eid"),
        checksum="mod 97",
        source="Belgian eID; python-stdnum be.eid",
    ),
    Scheme(
        id="be.ogm",
        category="bank_account",
        what="Gestructureerde mededeling, communication structurée (OGM, VCS)",
        shapes=("############",),
        words=r"(?-i:OGM|VCS)|ogm|gestructureerde mededeling|communication structur[ée]e|structured (?:communication|message|reference)|mededeling|payment reference",
        check=stdnum("be.ogm_vcs"),
        checksum="mod 97",
        generic=False,
        source="Febelfin; python-stdnum be.ogm_vcs",
    ),
)  # fmt: skip
