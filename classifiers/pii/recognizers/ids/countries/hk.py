"""Hong Kong: identity card."""

from classifiers.pii.recognizers.ids.scheme import Scheme


def hkid_valid(number: str) -> bool:
    """Whether the last character of an identity card number is right: 36 for a space, letters from 10, mod 11 (Immigration Department)."""
    body, check = number[:-1].rjust(8), number[-1]
    total = sum((36 if c == " " else int(c, 36)) * (9 - place) for place, c in enumerate(body))
    return "0123456789A"[-total % 11] == check


SCHEMES = (
    Scheme(
        id="hk.hkid",
        category="national_id",
        what="香港身份證 (HKID)",
        shapes=("@######*", "@@######*"),
        words=r"hkids?\w*|hk id\w*|hong kong (?:id|identity|permanent)\w*|香港身份[證证]\w{0,3}|身份[證证]\w{0,3}|identity card",
        check=hkid_valid,
        checksum="mod 11",
        likely=r"[A-Z]{1,2}\d{6} ?\([\dA]\)",
        source="Immigration Department of Hong Kong; sample A123456(3)",
    ),
)  # fmt: skip
