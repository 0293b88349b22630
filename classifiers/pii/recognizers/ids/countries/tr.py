"""Turkey: T.C. kimlik, tax number."""

# ruff: noqa: RUF001 - Turkish has a letter i without a dot

from classifiers.pii.recognizers.ids.scheme import Scheme, stdnum

SCHEMES = (
    Scheme(
        id="tr.tckimlik",
        category="national_id",
        what="T.C. kimlik numarası",
        shapes=("###########",),
        words=r"t\.?\s?c\.?(?: kimlik\w*)?|tckn|kimlik\w*|turkish (?:id|national|identity|identification)\w*",
        check=stdnum("tr.tckimlik"),
        checksum="two mod 10",
        source="Nüfus ve Vatandaşlık İşleri; python-stdnum tr.tckimlik",
    ),
    Scheme(
        id="tr.vkn",
        category="tax_id",
        what="Vergi kimlik numarası (VKN)",
        shapes=("##########",),
        words=r"vkn|vergi\w*(?: kimlik\w*)?|turkish tax\w*",
        check=stdnum("tr.vkn"),
        checksum="mod 10",
        source="Gelir İdaresi Başkanlığı; python-stdnum tr.vkn",
    ),
)  # fmt: skip
