"""Spain: DNI, NIE, NIF, social security, bank code, meter and property numbers."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum


def nass_valid(number: str) -> bool:
    """Whether the last two digits of a social security number are right: province (2), serial (7 or 8), mod 97."""
    body, key = number[:-2], number[-2:]
    province, serial = body[:2], body[2:]
    plain = int(province) * 10_000_000 + int(serial) if int(serial) < 10_000_000 else int(body)  # noqa: PLR2004  # seven digits
    return plain % 97 == int(key)


SCHEMES = (
    Scheme(
        id="es.dni",
        category="national_id",
        what="Documento nacional de identidad (DNI, NIF)",
        shapes=("########@",),
        words=r"dnis?|d\.n\.i\.?|nifs?|n\.i\.f\.?|documento (?:nacional )?de identidad",
        check=stdnum("es.dni"),
        checksum="mod 23",
        likely=r"(?:\d{8}|\d\d\.\d{3}\.\d{3})[ -]?[A-Z]",
        source="Real Decreto 1553/2005; python-stdnum es.dni",
    ),
    Scheme(
        id="es.nie",
        category="national_id",
        what="Número de identidad de extranjero (NIE)",
        shapes=("X#######@", "Y#######@", "Z#######@"),
        words=r"(?-i:NIE|TIE)|nie (?:es|number|n[uú]mero|is)|(?:mi|my|su|el) (?:nie|tie)|n\.i\.e\.?|nifs?|extranjer[oa]s?|foreigner\w*",
        check=stdnum("es.nie"),
        checksum="mod 23",
        likely=r"[XYZ][ -]?\d{7}[ -]?[A-Z]",
        source="Orden INT/2058/2008; python-stdnum es.nie",
    ),
    Scheme(
        id="es.nif",
        category="tax_id",
        what="Número de identificación fiscal (NIF, CIF), also of K, L, M and companies",
        shapes=("@########", "@#######@", "########@", "ES@########", "ES@#######@", "ES########@"),
        words=r"nifs?|n\.i\.f\.?|cifs?|c\.i\.f\.?|vat\w*|(?-i:IVA|NIF-IVA)|identificaci[óo]n fiscal",
        check=stdnum("es.nif"),
        checksum="mod 23, or Luhn",
        source="Real Decreto 1065/2007; python-stdnum es.nif",
    ),
    Scheme(
        id="es.nass",
        category="medical_id",
        what="Número de afiliación a la Seguridad Social (NASS, NUSS)",
        shapes=("############",),
        words=r"nass|nuss|n\.?a\.?f\.?|seguridad social|afiliaci[óo]n|s\.s\.|social security",
        check=nass_valid,
        checksum="mod 97",
        source="Tesorería General de la Seguridad Social",
    ),
    Scheme(
        id="es.ccc",
        category="bank_account",
        what="Código cuenta cliente (CCC)",
        shapes=("####################",),
        words=r"ccc|c\.c\.c\.?|cuentas?|c[óo]digo cuenta",
        check=stdnum("es.ccc"),
        checksum="two mod 11",
        likely=r"\d{4}([ -])\d{4}\1\d{2}\1\d{10}",
        source="Banco de España; python-stdnum es.ccc",
    ),
    Scheme(
        id="es.cae",
        category="tax_id",
        what="Código de actividad y establecimiento (CAE)",
        shapes=("ES#####**###@",),
        words=r"cae|actividad y (?:del )?establecimiento|impuestos especiales|excise",
        check=stdnum("es.cae"),
        checksum="letter",
        source="Agencia Tributaria; python-stdnum es.cae",
    ),
    Scheme(
        id="es.cups",
        category="national_id",
        what="Código del punto de suministro (CUPS), an electricity or gas meter",
        shapes=("ES################@@", "ES################@@#@"),
        words=r"cups|suministro|contador|supply point|meter",
        check=stdnum("es.cups"),
        checksum="mod 529",
        alone=r"ES[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?[A-Z]{2}(?:[ -]?\d[A-Z])?",
        source="Real Decreto 1435/2002; python-stdnum es.cups",
    ),
    Scheme(
        id="es.catastro",
        category="national_id",
        what="Referencia catastral, of a home",
        shapes=("#######@@####@####@@", "#####@############@@", "#@#####@##@@@@####@@"),
        words=r"catastral(?:es)?|catastro|cadastral|propiedad",
        check=stdnum("es.referenciacatastral"),
        checksum="mod 23",
        likely=r"\w{7}[ -]?\w{7}[ -]?\w{4}[ -]?\w{2}",
        source="Dirección General del Catastro; python-stdnum es.referenciacatastral",
    ),
)  # fmt: skip
