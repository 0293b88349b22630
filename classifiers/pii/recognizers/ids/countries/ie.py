"""Ireland: PPS number and VAT."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

SCHEMES = (
    Scheme(
        id="ie.pps",
        category="national_id",
        what="Personal public service number (PPSN)",
        shapes=("#######@", "#######@@"),
        words=r"pps(?:n|s|sn)?|p\.p\.s\.?n?|personal public service|uimhir phearsanta\w*|uimhir psp|(?-i:PSP)",
        check=stdnum("ie.pps"),
        checksum="mod 23",
        source="Department of Social Protection; python-stdnum ie.pps",
    ),
    Scheme(
        id="ie.vat",
        category="tax_id",
        what="VAT number",
        shapes=("#######@", "#######@@", "#@#####@", "IE#######@", "IE#######@@", "IE#@#####@"),
        words=r"(?-i:VAT|CBL)|vat (?:no|number|id)\w*|tax ref\w*|revenue|uimhir chl",
        check=stdnum("ie.vat"),
        checksum="mod 23",
        likely=r"IE ?\d{7}[A-W][A-I]?",
        source="Revenue Commissioners; python-stdnum ie.vat",
    ),
)  # fmt: skip
