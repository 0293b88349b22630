"""Chile: RUT and RUN."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

SCHEMES = (
    Scheme(
        id="cl.rut",
        category="national_id",
        what="Rol único tributario (RUT), rol único nacional (RUN)",
        shapes=("#########", "########K", "########", "#######K", "CL#########", "CL########K", "CL########", "CL#######K"),
        words=r"(?-i:RUT|RUN)|ruts?|r\.u\.[tn]\.?|(?:mi|my|su|el) run|run (?:es|n[úu]mero)|rol [úu]nico\w*|c[ée]dula\w*|chilean (?:id|tax|national)\w*",
        check=stdnum("cl.rut"),
        checksum="mod 11",
        likely=r"\d{1,2}\.\d{3}\.\d{3}-[\dK]",
        source="Servicio de Registro Civil; python-stdnum cl.rut",
    ),
)  # fmt: skip
