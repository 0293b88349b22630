"""Norway: fødselsnummer, bank account, organisation number, VAT."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

SCHEMES = (
    Scheme(
        id="no.fodselsnummer",
        category="national_id",
        what="Fødselsnummer, D-nummer",
        shapes=("###########",),
        words=r"f[øo]dsels-?\s?(?:nummer|nr)\w*\.?|f[øo]dselsn\w+|personnummer\w*|pers\.?nr\.?|fnr|d-?nummer\w*|dnr|norwegian (?:id|national|birth|personal|identity)\w*|birth number",
        check=stdnum("no.fodselsnummer"),
        checksum="two mod 11, calendar date",
        alone=r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d \d{5}",
        source="Skatteetaten; python-stdnum no.fodselsnummer",
    ),
    Scheme(
        id="no.kontonr",
        category="bank_account",
        what="Kontonummer",
        shapes=("###########", "#######"),
        words=r"konto\w*|kto\.?\s?(?:nr)?\.?|bank account|norwegian account",
        check=stdnum("no.kontonr"),
        checksum="mod 11",
        likely=r"\d{4}\.\d\d\.\d{5}",
        source="Finans Norge; python-stdnum no.kontonr",
    ),
    Scheme(
        id="no.orgnr",
        category="tax_id",
        what="Organisasjonsnummer",
        shapes=("#########",),
        words=r"org\.?-?\s?n(?:umme)?r\w*\.?|organisasjonsnummer\w*|organi[sz]ation n\w+|enkeltpersonforetak",
        check=stdnum("no.orgnr"),
        checksum="mod 11",
        source="Brønnøysundregistrene; python-stdnum no.orgnr",
    ),
    Scheme(
        id="no.mva",
        category="tax_id",
        what="MVA-nummer (VAT)",
        shapes=("#########MVA", "NO#########MVA"),
        words=r"mva\w*|merverdiavgift\w*|(?-i:VAT)|vat\w*",
        check=stdnum("no.mva"),
        checksum="mod 11",
        likely=r"(?:NO ?)?\d{3} ?\d{3} ?\d{3} ?MVA",
        source="Skatteetaten; python-stdnum no.mva",
    ),
)  # fmt: skip
