"""France: NIR, tax numbers, company numbers of the self-employed, RIB, identity card."""

from classifiers.pii.recognizers.ids.scheme import Scheme, both, matching, stdnum

_RIB_DIGITS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789")
_RIB_WEIGHTS = (89, 15, 3)


def rib_valid(number: str) -> bool:
    """Whether the two digits at the end of a RIB are right: bank (5), branch (5), account (11), key (2); mod 97."""
    digits = number.translate(_RIB_DIGITS)
    parts = (digits[:5], digits[5:10], digits[10:21])
    return digits.isdigit() and 97 - sum(w * int(p) for w, p in zip(_RIB_WEIGHTS, parts, strict=True)) % 97 == int(
        digits[21:]
    )


SCHEMES = (
    Scheme(
        id="fr.nir",
        category="national_id",
        what="Numéro de sécurité sociale (NIR)",
        shapes=("###############", "######A########", "######B########"),
        words=r"(?-i:NIR|INSEE|SSN)|nir|insee|num[ée]ro de s[ée]cu\w*|s[ée]cu|s[ée]curit[ée] sociale|n[°º] ?(?:de )?s[ée]cu\w*|social security|carte vitale|immatriculation|社会保险号",
        check=stdnum("fr.nir"),
        checksum="mod 97",
        alone=r"[12] ?\d\d ?(?:0[1-9]|1[0-2]) ?(?:0[1-9]|[1-8]\d|9[0-5789]|2[AB]) ?\d{3} ?\d{3} ?\d\d",
        source="INSEE, NIR; python-stdnum fr.nir",
    ),
    Scheme(
        id="fr.nif",
        category="tax_id",
        what="Numéro fiscal de référence (SPI, NIF)",
        shapes=("#############",),
        words=r"num[ée]ros? fisca\w+|n[°º] ?fiscal|(?-i:NIF|SPI)|spi|identifiant fiscal|imp[ôo]ts?|tax\w*",
        check=stdnum("fr.nif"),
        checksum="mod 511",
        likely=r"[0-3]\d \d{2} \d{3} \d{3} \d{3}",
        source="OECD, France TIN; python-stdnum fr.nif",
    ),
    Scheme(
        id="fr.siren",
        category="tax_id",
        what="SIREN of a sole trader",
        shapes=("#########",),
        words=r"sirene?|rcs|auto-?entrepreneur\w*|micro-?entrepreneur\w*",
        check=stdnum("fr.siren"),
        checksum="Luhn",
        source="INSEE; python-stdnum fr.siren",
    ),
    Scheme(
        id="fr.siret",
        category="tax_id",
        what="SIRET of a sole trader",
        shapes=("##############",),
        words=r"sirets?|auto-?entrepreneur\w*|micro-?entrepreneur\w*|[ée]tablissement",
        check=stdnum("fr.siret"),
        checksum="Luhn",
        source="INSEE; python-stdnum fr.siret",
    ),
    Scheme(
        id="fr.tva",
        category="tax_id",
        what="Numéro de TVA intracommunautaire",
        shapes=("**#########", "FR**#########"),
        words=r"tva|(?-i:VAT)|vat (?:no|number|id)\w*|intracommunautaire",
        check=stdnum("fr.tva"),
        checksum="mod 97 over the SIREN",
        alone=r"FR ?\w\w ?\d{3} ?\d{3} ?\d{3}",
        source="BOFIP; python-stdnum fr.tva",
    ),
    Scheme(
        id="fr.accise",
        category="tax_id",
        what="Numéro d'accise",
        shapes=("FR0**###@####",),
        words=r"accises?|excise\w*",
        check=stdnum("fr.accise"),
        source="DGDDI; python-stdnum fr.accise",
    ),
    Scheme(
        id="fr.rib",
        category="bank_account",
        what="Relevé d'identité bancaire (RIB)",
        shapes=("#######################", "##########@##########@@"),
        words=r"rib|relev[ée] d.identit[ée] bancaire|coordonn[ée]es bancaires|compte\w*",
        check=rib_valid,
        checksum="mod 97",
        likely=r"\d{5} \d{5} \w{11} \d{2}",
        source="Comité français d'organisation et de normalisation bancaires",
    ),
    Scheme(
        id="fr.cni",
        category="national_id",
        what="Carte nationale d'identité",
        shapes=("############", "@********"),
        words=r"(?-i:CNI)|cni|carte (?:nationale )?d.identit[ée]|pi[èe]ce d.identit[ée]|french (?:id|identity) card",
        check=both(matching(r"\d{12}|[CDFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}"), matching(r"(?:\D*\d){2}.*")),
        generic=False,
        source="Décret 55-1397; ICAO 9303",
    ),
)  # fmt: skip
