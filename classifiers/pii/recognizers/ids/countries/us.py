"""United States: SSN, ITIN, ATIN, EIN, PTIN, Medicare, routing numbers."""

from classifiers.pii.recognizers.ids.scheme import Scheme, both, matching, stdnum

_SAMPLES = r"(?!123456789|078051120|987654320|219099999|(\d)\1{8})"
"""Numbers printed on sample cards and in adverts (SSA, `The story of the SSN used by thousands`), and one digit only."""

SCHEMES = (
    Scheme(
        id="us.ssn",
        category="national_id",
        what="Social Security number (SSN)",
        shapes=("#########",),
        words=r"ssns?|ss ?#|s\.s\.n\.?|social security|soc(?:ial)? sec\w*|my social|(?:his|her|their|your|the) social(?: number| is)?|social (?:number|is|no)|"
        r"seguro social|s[ée]curit[ée] sociale am[ée]ricaine|社会安全号码?|社会安全号|社安号",
        check=both(matching(_SAMPLES + r"(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}"), stdnum("us.ssn")),
        likely=r"\d{3}([ .-])\d{2}\1\d{4}",
        generic=False,
        source="Social Security Administration, SSN randomization; python-stdnum us.ssn",
    ),
    Scheme(
        id="us.itin",
        category="tax_id",
        what="Individual taxpayer identification number (ITIN)",
        shapes=("9########",),
        words=r"itins?|individual tax\w*",
        check=stdnum("us.itin"),
        checksum="issued groups only",
        source="IRS publication 4757; python-stdnum us.itin",
    ),
    Scheme(
        id="us.atin",
        category="tax_id",
        what="Adoption taxpayer identification number (ATIN)",
        shapes=("#########",),
        words=r"atins?|adoption tax\w*",
        check=stdnum("us.atin"),
        generic=False,
        source="IRS form W-7A; python-stdnum us.atin",
    ),
    Scheme(
        id="us.ein",
        category="tax_id",
        what="Employer identification number (EIN)",
        shapes=("#########",),
        words=r"(?-i:EINs?|FEIN)|fein|my ein|our ein|ein (?:number|is|#)|employer (?:id|identification|tax)\w*|federal tax id\w*",
        check=stdnum("us.ein"),
        checksum="issued prefixes only",
        source="IRS, How EINs are assigned and valid EIN prefixes; python-stdnum us.ein",
    ),
    Scheme(
        id="us.tin",
        category="tax_id",
        what="Taxpayer identification number (TIN)",
        shapes=("#########",),
        words=r"(?-i:TINs?)|tax(?:payer)? (?:id|identification|number)\w*",
        check=both(matching(_SAMPLES + r"\d{9}"), stdnum("us.tin")),
        generic=False,
        source="IRS topic 857; python-stdnum us.tin",
    ),
    Scheme(
        id="us.ptin",
        category="tax_id",
        what="Preparer tax identification number (PTIN)",
        shapes=("P########",),
        words=r"ptins?|(?:tax )?preparer\w*",
        check=stdnum("us.ptin"),
        source="IRS, PTIN requirements; python-stdnum us.ptin",
    ),
    Scheme(
        id="us.mbi",
        category="medical_id",
        what="Medicare beneficiary identifier (MBI)",
        shapes=("#@*#@*#@@##",),
        words=r"(?-i:MBI)|medicare(?: beneficiary)?(?: id\w*| number| card)?",
        check=matching(r"[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2}"),
        checksum="letters allowed at each place",
        likely=r"\w{4}-\w{3}-\w{4}",
        source="CMS, Understanding the Medicare beneficiary identifier format",
    ),
    Scheme(
        id="us.rtn",
        category="bank_account",
        what="Bank routing number (ABA, RTN)",
        shapes=("#########",),
        words=r"routing(?: transit)?|(?-i:ABA|RTN)|aba (?:number|routing|no)|rtn",
        check=stdnum("us.rtn"),
        checksum="mod 10 with weights 3, 7, 1",
        source="American Bankers Association; python-stdnum us.rtn",
    ),
)  # fmt: skip
