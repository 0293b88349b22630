"""Japan: My Number, corporate number, driving licence, pension."""

from classifiers.pii.recognizers.ids.scheme import Scheme, matching, stdnum

SCHEMES = (
    Scheme(
        id="jp.in",
        category="national_id",
        what="マイナンバー, 個人番号 (My Number)",
        shapes=("############",),
        words=r"マイナンバー\w{0,3}|個人番号|my ?number|individual number|japanese (?:id|national|individual)\w*|kojin bang[oō]",
        check=stdnum("jp.in_"),
        checksum="mod 11",
        source="総務省令第八十五号; python-stdnum jp.in_",
    ),
    Scheme(
        id="jp.cn",
        category="tax_id",
        what="法人番号, インボイス登録番号",
        shapes=("#############", "T#############"),
        words=r"法人番号|登録番号|インボイス\w*|corporate number|houjin bangou|h[oō]jin bang[oō]",
        check=lambda number: stdnum("jp.cn")(number.removeprefix("T")),
        checksum="mod 9",
        source="国税庁; python-stdnum jp.cn",
    ),
    Scheme(
        id="jp.licence",
        category="driver_license",
        what="運転免許証番号",
        shapes=("############",),
        words=r"運転免許\w{0,4}|免許証\w{0,3}|免許番号",
        check=matching(r"[1-9]\d{11}"),
        generic=False,
        source="警察庁",
    ),
    Scheme(
        id="jp.pension",
        category="national_id",
        what="基礎年金番号",
        shapes=("##########",),
        words=r"基礎年金番号|年金番号|pension number",
        check=matching(r"\d{10}"),
        generic=False,
        source="日本年金機構",
    ),
    Scheme(
        id="jp.residence",
        category="national_id",
        what="在留カード番号 (residence card)",
        shapes=("@@########@@",),
        words=r"在留カード\w*|在留\w*|residence card|zairyu\w*",
        check=matching(r"[A-Z]{2}\d{8}[A-Z]{2}"),
        source="出入国在留管理庁",
    ),
)  # fmt: skip
