"""Germany: tax numbers, pension insurance, health insurance, identity card."""

from classifiers.pii.recognizers.ids.scheme import Scheme, both, matching, stdnum

_PENSION_WEIGHTS = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)


def pension_valid(number: str) -> bool:
    """Whether the last digit of a pension insurance number is right (VKVV, section 4): the letter counts as two digits."""
    plain = number[:8] + f"{ord(number[8]) - 64:02}" + number[9:11]
    products = (int(d) * w for d, w in zip(plain, _PENSION_WEIGHTS, strict=True))
    return sum(p // 10 + p % 10 for p in products) % 10 == int(number[11])


def health_valid(number: str) -> bool:
    """Whether the last digit of a health insurance number is right: the letter counts as two digits, Luhn from the left."""
    plain = f"{ord(number[0]) - 64:02}" + number[1:9]
    products = (int(d) * (1 + index % 2) for index, d in enumerate(plain))
    return sum(p // 10 + p % 10 for p in products) % 10 == int(number[9])


SCHEMES = (
    Scheme(
        id="de.idnr",
        category="tax_id",
        what="Steuerliche Identifikationsnummer (IdNr, Steuer-ID)",
        shapes=("###########",),
        words=r"steuer-?\s?id\w*|steueridentifikations\w*|steuerliche\w* id\w*|idnr\.?|id-?nr\.?|tax id\w*|identifikationsnummer|(?-i:TIN)",
        check=stdnum("de.idnr"),
        checksum="ISO 7064 mod 11,10, repeated digits",
        source="§ 139b AO; python-stdnum de.idnr",
    ),
    Scheme(
        id="de.stnr",
        category="tax_id",
        what="Steuernummer",
        shapes=("##########", "###########", "#############"),
        words=r"steuer-?\s?n(?:umme)?r\w*\.?|st\.?-?\s?nr\.?|german tax n\w+|tax n(?:umber|o)\w*|finanzamt",
        check=stdnum("de.stnr"),
        source="ELSTER, Aufbau der Steuernummer; python-stdnum de.stnr",
    ),
    Scheme(
        id="de.vat",
        category="tax_id",
        what="Umsatzsteuer-Identifikationsnummer (USt-IdNr.)",
        shapes=("#########", "DE#########"),
        words=r"ust\.?-?\s?id\w*(?:-?\s?nr)?\.?|umsatzsteuer\w*|(?-i:VAT)|vat\w*|mehrwertsteuer\w*|mwst\w*",
        check=stdnum("de.vat"),
        checksum="ISO 7064 mod 11,10",
        likely=r"DE ?\d{3} ?\d{3} ?\d{3}",
        source="§ 27a UStG; python-stdnum de.vat",
    ),
    Scheme(
        id="de.rvnr",
        category="national_id",
        what="Rentenversicherungsnummer (RVNR, SVNR)",
        shapes=("########@###",),
        words=r"rentenversicherungs?\w*|sozialversicherungs?\w*|rvnr\.?|svnr\.?|sv-?\s?n(?:umme)?r\.?|rv-?\s?n(?:umme)?r\.?|versicherungsnummer|social (?:security|insurance)|pension insurance",
        check=both(matching(r"\d{2}(?:[0-6]\d|7[0-7])(?:0\d|1[0-2])\d{2}[A-Z]\d{3}"), pension_valid),
        checksum="mod 10, calendar date",
        likely=r"\d{2} ?\d{6} ?[A-Z] ?\d{3}",
        source="VKVV section 2",
    ),
    Scheme(
        id="de.kvnr",
        category="medical_id",
        what="Krankenversichertennummer (KVNR)",
        shapes=("@#########",),
        words=r"krankenversicher\w*|kvnr\.?|versichertennummer|krankenkasse\w*|gesundheitskarte|health insurance",
        check=health_valid,
        checksum="Luhn, letter as two digits",
        source="§ 290 SGB V",
    ),
    Scheme(
        id="de.ausweis",
        category="national_id",
        what="Personalausweis",
        shapes=("@********", "@*********", "##########D"),
        words=r"(?:personal)?ausweis\w*|perso|german (?:id|identity) card|identity card",
        check=both(matching(r"[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\d?|\d{10}D"), matching(r"(?:\D*\d){3}.*")),
        generic=False,
        source="BSI TR-03110; ICAO 9303",
    ),
)  # fmt: skip
