"""Australia: TFN, Medicare, ABN, ACN, BSB."""

from classifiers.pii.recognizers.ids.scheme import Scheme, matching, stdnum

_MEDICARE_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9)


def medicare_valid(number: str) -> bool:
    """Whether the ninth digit of a Medicare card is right (weights 1, 3, 7, 9; Services Australia)."""
    return sum(int(d) * w for d, w in zip(number, _MEDICARE_WEIGHTS, strict=False)) % 10 == int(number[8])


SCHEMES = (
    Scheme(
        id="au.tfn",
        category="tax_id",
        what="Tax file number (TFN)",
        shapes=("#########", "########"),
        words=r"tfns?|tax file\w*|australian tax\w*",
        check=stdnum("au.tfn"),
        checksum="mod 11",
        source="Australian Taxation Office; python-stdnum au.tfn",
    ),
    Scheme(
        id="au.medicare",
        category="medical_id",
        what="Medicare card",
        shapes=("##########", "###########"),
        words=r"medicare\w*(?: card| number)?|irn",
        check=lambda number: number[0] in "23456" and medicare_valid(number),
        checksum="mod 10 with weights 1, 3, 7, 9",
        source="Services Australia",
    ),
    Scheme(
        id="au.abn",
        category="tax_id",
        what="Australian business number (ABN) of a sole trader",
        shapes=("###########",),
        words=r"abns?|australian business\w*",
        check=stdnum("au.abn"),
        checksum="mod 89",
        likely=r"\d\d \d{3} \d{3} \d{3}",
        source="Australian Business Register; python-stdnum au.abn",
    ),
    Scheme(
        id="au.acn",
        category="tax_id",
        what="Australian company number (ACN)",
        shapes=("#########",),
        words=r"acns?|australian company\w*",
        check=stdnum("au.acn"),
        checksum="mod 10",
        source="ASIC; python-stdnum au.acn",
    ),
    Scheme(
        id="au.bsb",
        category="bank_account",
        what="Bank state branch (BSB)",
        shapes=("######",),
        words=r"bsb\w*|bank[- ]state[- ]branch",
        check=matching(r"\d{6}"),
        generic=False,
        source="AusPayNet",
    ),
)  # fmt: skip
