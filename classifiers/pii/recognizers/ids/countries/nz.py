"""New Zealand: IRD number, national health index, bank account."""

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

_NHI_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def nhi_valid(number: str) -> bool:
    """Whether the last character of a national health index number is right (HISO 10046): a digit mod 11, or since 2022 a letter mod 23."""
    if set("IO") & set(number):
        return False
    values = [int(c) if c.isdigit() else _NHI_LETTERS.index(c) + 1 for c in number]
    total = sum(v * (7 - place) for place, v in enumerate(values[:6]))
    if number[6].isdigit():
        return total % 11 != 0 and (11 - total % 11) % 10 == values[6]
    return 23 - total % 23 == values[6]


SCHEMES = (
    Scheme(
        id="nz.ird",
        category="tax_id",
        what="IRD number",
        shapes=("########", "#########", "NZ########", "NZ#########"),
        words=r"(?-i:IRD)|ird (?:number|no|is)|(?:my|his|her|our) ird|inland revenue|te tari t[āa]ke|new zealand tax\w*|nz tax\w*",
        check=stdnum("nz.ird"),
        checksum="mod 11",
        source="Inland Revenue; python-stdnum nz.ird",
    ),
    Scheme(
        id="nz.nhi",
        category="medical_id",
        what="National health index (NHI)",
        shapes=("@@@####", "@@@##@@"),
        words=r"nhi\w*|national health index|hospital number",
        check=nhi_valid,
        checksum="mod 11 or mod 23",
        source="HISO 10046:2023",
    ),
    Scheme(
        id="nz.bankaccount",
        category="bank_account",
        what="Bank account",
        shapes=("################", "###############"),
        words=r"bank account|account(?: number| no)?|nz account|new zealand (?:bank|account)\w*|pay(?:ment)? to",
        check=lambda number: stdnum("nz.bankaccount")(number if len(number) == 16 else number[:13] + "0" + number[13:]),  # noqa: PLR2004  # with a long suffix
        checksum="mod 10 or 11 by bank",
        alone=r"(?:0[1-9]|[1-3]\d)-\d{4}-\d{7}-\d{2,3}",
        source="Payments NZ; python-stdnum nz.bankaccount",
    ),
)  # fmt: skip
