"""Colombia: cédula, NIT."""

from classifiers.pii.recognizers.ids.scheme import Scheme, matching, stdnum

SCHEMES = (
    Scheme(
        id="co.cedula",
        category="national_id",
        what="Cédula de ciudadanía, cédula de extranjería, tarjeta de identidad",
        shapes=("######", "#######", "########", "##########", "###########"),
        words=r"c[ée]dulas?(?: de (?:ciudadan[íi]a|extranjer[íi]a))?|(?-i:CC|C\.C\.|TI|NUIP)|nuip|colombian (?:id|national|citizen)\w*|tarjeta de identidad",
        check=matching(r"[1-9]\d{5,9}|[1-9]\d{10}"),
        generic=False,
        source="Registraduría Nacional del Estado Civil",
    ),
    Scheme(
        id="co.nit",
        category="tax_id",
        what="Número de identificación tributaria (NIT), RUT",
        shapes=("########", "#########", "##########", "###########"),
        words=r"(?-i:NIT|RUT)|n\.i\.t\.?|(?:mi|my|el|su) nit|nit (?:es|number|is|n[úu]mero)|identificaci[óo]n tributaria|dian|colombian tax\w*",
        check=stdnum("co.nit"),
        checksum="mod 11 with prime weights",
        likely=r"\d{3}\.\d{3}\.\d{3}-\d",
        source="DIAN; python-stdnum co.nit",
    ),
)  # fmt: skip
