"""Switzerland: AHV number, UID, VAT, payment references."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

SCHEMES = (
    Scheme(
        id="ch.ssn",
        category="national_id",
        what="AHV-Nummer, numéro AVS",
        shapes=("#############",),
        words=r"ahv\w*|ahv-?(?:nummer|nr)\.?|avs|n[°º] avs|ahvn13|navs13|sozialversicherungsn\w+|assicurazione sociale|oasi|swiss (?:social|ahv)\w*|social security",
        check=stdnum("ch.ssn"),
        checksum="EAN-13",
        alone=r"756\.\d{4}\.\d{4}\.\d{2}",
        source="Bundesamt für Sozialversicherungen; python-stdnum ch.ssn",
    ),
    Scheme(
        id="ch.uid",
        category="tax_id",
        what="Unternehmens-Identifikationsnummer (UID, IDE), of a sole trader",
        shapes=("CHE#########",),
        words=r"(?-i:UID|IDE|IDI)|unternehmens-?id\w*|identification des entreprises|business identif\w*",
        check=stdnum("ch.uid"),
        checksum="mod 11",
        likely=r"CHE[- ]?\d{3}\.?\d{3}\.?\d{3}",
        source="Bundesamt für Statistik; python-stdnum ch.uid",
    ),
    Scheme(
        id="ch.vat",
        category="tax_id",
        what="MWST-Nummer, n° TVA, n. IVA",
        shapes=("CHE#########MWST", "CHE#########TVA", "CHE#########IVA", "CHE#########TPV"),
        words=r"mwst\w*|mehrwertsteuer\w*|tva|(?-i:IVA|VAT)|vat\w*",
        check=stdnum("ch.vat"),
        checksum="mod 11",
        likely=r"CHE[- ]?\d{3}\.?\d{3}\.?\d{3} ?(?:MWST|TVA|IVA|TPV)",
        source="Eidgenössische Steuerverwaltung; python-stdnum ch.vat",
    ),
    Scheme(
        id="ch.esr",
        category="bank_account",
        what="ESR or QR reference of a payment slip",
        shapes=("###########################",),
        words=r"esr\w*|isr|qr-?ref\w*|referenz\w*|r[ée]f[ée]rence|riferimento|payment (?:slip|reference)|reference n\w+",
        check=stdnum("ch.esr"),
        checksum="mod 10 recursive",
        generic=False,
        source="SIX, Swiss payment standards; python-stdnum ch.esr",
    ),
)  # fmt: skip
