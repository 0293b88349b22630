"""Taiwan: national identity card, resident certificate, unified business number."""

from classifiers.pii.recognizers.ids.scheme import Scheme, both, matching, stdnum

_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
"""In the order of their codes, from 10 (Ministry of the Interior)."""


def identity_valid(number: str) -> bool:
    """Whether the last digit is right: the letter's code, then weights 8 to 1; a resident's second letter counts by its last digit."""
    code = _LETTERS.index(number[0]) + 10
    second = number[1] if number[1].isdigit() else str((_LETTERS.index(number[1]) + 10) % 10)
    digits = [int(d) for d in second + number[2:]]
    total = code // 10 + code % 10 * 9 + sum(d * w for d, w in zip(digits, (8, 7, 6, 5, 4, 3, 2, 1, 1), strict=True))
    return total % 10 == 0


SCHEMES = (
    Scheme(
        id="tw.id",
        category="national_id",
        what="中華民國身分證字號, 居留證統一證號",
        shapes=("@#########", "@@########"),
        words=r"身[分份]證\w{0,4}|身份证\w{0,3}|居留證\w{0,3}|統一證號|taiwan(?:ese)? (?:id|national|identity|resident)\w*|national id\w*|(?-i:ARC)",
        check=both(matching(r"[A-Z](?:[1289]|[ABCD])\d{8}"), identity_valid),
        checksum="mod 10",
        source="內政部 (Ministry of the Interior); sample A123456789",
    ),
    Scheme(
        id="tw.ubn",
        category="tax_id",
        what="統一編號 (UBN)",
        shapes=("########",),
        words=r"統一編號|統編|(?-i:UBN|GUI)|ubn|unified business|taiwan(?:ese)? tax\w*",
        check=stdnum("tw.ubn"),
        checksum="mod 5",
        source="財政部 (Ministry of Finance); python-stdnum tw.ubn",
    ),
)  # fmt: skip
