"""Austria: insurance number, tax number, VAT, company register."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

SCHEMES = (
    Scheme(
        id="at.vnr",
        category="national_id",
        what="Sozialversicherungsnummer (SVNR, VNR)",
        shapes=("##########",),
        words=r"svnr\.?|sv-?\s?n(?:umme)?r\.?|vsnr|(?-i:VNR)|vnr|sozialversicherungs?\w*|versicherungsnummer|e-?card|austrian (?:social|insurance)\w*",
        check=stdnum("at.vnr"),
        checksum="mod 11",
        source="Dachverband der Sozialversicherungsträger; python-stdnum at.vnr",
    ),
    Scheme(
        id="at.tin",
        category="tax_id",
        what="Abgabenkontonummer, Steuernummer",
        shapes=("#########",),
        words=r"abgabenkonto\w*|steuer-?\s?n(?:umme)?r\.?|finanzamt\w*|steuer-?\s?id\w*|austrian tax\w*",
        check=stdnum("at.tin"),
        checksum="Luhn",
        source="Bundesministerium für Finanzen; python-stdnum at.tin",
    ),
    Scheme(
        id="at.uid",
        category="tax_id",
        what="Umsatzsteuer-Identifikationsnummer (UID)",
        shapes=("U########", "ATU########"),
        words=r"(?-i:UID|ATU)|uid-?n\w+|ust\.?-?\s?id\w*\.?|umsatzsteuer\w*|(?-i:VAT)|vat\w*",
        check=stdnum("at.uid"),
        checksum="mod 10",
        likely=r"ATU ?\d{8}",
        source="Bundesministerium für Finanzen; python-stdnum at.uid",
    ),
    Scheme(
        id="at.businessid",
        category="tax_id",
        what="Firmenbuchnummer",
        shapes=("#####@", "######@", "####@", "FN#####@", "FN######@", "FN####@"),
        words=r"firmenbuch\w*|fn-?n\w+|(?-i:FN)|company register\w*",
        check=lambda number: stdnum("at.businessid")(number.removeprefix("FN").lower()),
        generic=False,
        source="Firmenbuchgesetz; python-stdnum at.businessid",
    ),
)  # fmt: skip
