"""Italy: codice fiscale, partita IVA, identity card."""

from classifiers.pii.recognizers.ids.scheme import Scheme, matching, stdnum

SCHEMES = (
    Scheme(
        id="it.codicefiscale",
        category="national_id",
        what="Codice fiscale",
        shapes=("@@@@@@**@**@***@", "###########"),
        words=r"codic[ei] fiscal[ei]|cod\.? ?fisc\.?|c\.f\.|(?-i:CF)|fiscal code|italian (?:tax|fiscal)\w*|tessera sanitaria",
        check=stdnum("it.codicefiscale"),
        checksum="mod 26, calendar date",
        alone=r"[A-IL-PR-VZ]{6}\d\d[A-EHLMPR-T](?:[04][1-9]|[1256]\d|[37][01])(?:[A-IL][0-9]|M[0-4]|Z[1-7])\d{2}[A-Z]",
        likely=r"[A-Z]{3} ?[A-Z]{3} ?\w\w[A-EHLMPR-T]\w\w ?[A-Z]\w{3}[A-Z]",
        source="Decreto ministeriale 23.12.1976; python-stdnum it.codicefiscale",
    ),
    Scheme(
        id="it.iva",
        category="tax_id",
        what="Partita IVA",
        shapes=("###########", "IT###########"),
        words=r"partit[ae] iva|p\.? ?iva|p\.i\.|(?-i:IVA|VAT)|vat\w*",
        check=stdnum("it.iva"),
        checksum="Luhn",
        likely=r"IT ?\d{11}",
        source="Agenzia delle Entrate; python-stdnum it.iva",
    ),
    Scheme(
        id="it.cie",
        category="national_id",
        what="Carta d'identità",
        shapes=("@@#######", "@@#####@@"),
        words=r"carta d.identit[àa]\w*|(?-i:CIE|CI)|italian (?:id|identity) card|documento d.identit[àa]",
        check=matching(r"[A-Z]{2}\d{7}|C[A-Z]\d{5}[A-Z]{2}"),
        generic=False,
        source="Ministero dell'Interno, CIE 3.0",
    ),
)  # fmt: skip
