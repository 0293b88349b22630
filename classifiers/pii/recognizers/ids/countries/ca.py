"""Canada: SIN, business number, health cards."""

from classifiers.pii.recognizers.ids.scheme import Scheme, matching, stdnum

SCHEMES = (
    Scheme(
        id="ca.sin",
        category="national_id",
        what="Social insurance number (SIN, NAS)",
        shapes=("#########",),
        words=r"(?-i:SINs?|NAS)|(?:my|his|her|your|our) (?:sin|nas)|sin (?:number|no|is|card|#)|social insurance\w*|assurance sociale|mon nas|社会保险号",
        check=stdnum("ca.sin"),
        checksum="Luhn",
        source="Service Canada; python-stdnum ca.sin",
    ),
    Scheme(
        id="ca.bn",
        category="tax_id",
        what="Business number (BN, NE)",
        shapes=("#########", "#########@@####"),
        words=r"(?-i:BN|NE|GST|HST)|business number|num[ée]ro d.entreprise|gst(?:/hst)? number|cra (?:account|business)\w*|canada revenue\w*",
        check=stdnum("ca.bn"),
        checksum="Luhn",
        source="Canada Revenue Agency; python-stdnum ca.bn",
    ),
    Scheme(
        id="ca.bc_phn",
        category="medical_id",
        what="British Columbia personal health number (PHN)",
        shapes=("9#########",),
        words=r"(?-i:PHN|BC)|phn|personal health n\w+|care ?card|bc services card|health\w*",
        check=stdnum("ca.bc_phn"),
        checksum="mod 11",
        source="BC Ministry of Health; python-stdnum ca.bc_phn",
    ),
    Scheme(
        id="ca.ohip",
        category="medical_id",
        what="Ontario health card number (OHIP)",
        shapes=("##########", "##########@@", "##########@"),
        words=r"ohip|ontario health\w*|health card",
        check=matching(r"[1-9]\d{9}[A-Z]{0,2}"),
        generic=False,
        source="Ontario Ministry of Health",
    ),
    Scheme(
        id="ca.ramq",
        category="medical_id",
        what="Quebec health insurance number (RAMQ, NAM)",
        shapes=("@@@@########",),
        words=r"ramq|(?-i:NAM)|assurance[- ]maladie|carte soleil|health insurance|qu[ée]bec health\w*|health card",
        check=matching(r"[A-Z]{4}\d\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d\d"),
        checksum="calendar date",
        likely=r"[A-Z]{4} \d{4} \d{4}",
        source="Régie de l'assurance maladie du Québec",
    ),
)  # fmt: skip
