"""Singapore: NRIC and FIN, UEN."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

_WEIGHTS = (2, 7, 6, 5, 4, 3, 2)
_SUFFIXES = {"S": "JZIHGFEDCBA", "T": "JZIHGFEDCBA", "F": "XWUTRQPNMLK", "G": "XWUTRQPNMLK", "M": "XWUTRQPNJLK"}
_OFFSETS = {"T": 4, "G": 4, "M": 3}


def nric_valid(number: str) -> bool:
    """Whether the last letter is right (mod 11, by the first letter; the rule is published by third parties only)."""
    total = _OFFSETS.get(number[0], 0) + sum(int(d) * w for d, w in zip(number[1:8], _WEIGHTS, strict=True))
    rest = total % 11
    return _SUFFIXES[number[0]][10 - rest if number[0] == "M" else rest] == number[8]


SCHEMES = (
    Scheme(
        id="sg.nric",
        category="national_id",
        what="NRIC, FIN",
        shapes=("S#######@", "T#######@", "F#######@", "G#######@", "M#######@"),
        words=r"nrics?\w*|(?-i:FIN|IC)|fin (?:number|no|is)|ic (?:number|no|is)|(?:my|his|her) ic|singapore(?:an)? (?:id|identity|national)\w*|身份[证證]\w{0,3}|work permit|identity card",
        check=nric_valid,
        checksum="mod 11",
        likely=r"[STFGM]\d{7}[A-Z]",
        source="Immigration & Checkpoints Authority; Wikipedia, National Registration Identity Card",
    ),
    Scheme(
        id="sg.uen",
        category="tax_id",
        what="Unique entity number (UEN), of a sole trader",
        shapes=("########@", "#########@", "@##@@####@"),
        words=r"(?-i:UEN)|uens?|unique entity|acra|gst reg\w*",
        check=stdnum("sg.uen"),
        checksum="mod 11",
        source="ACRA; python-stdnum sg.uen",
    ),
)  # fmt: skip
