"""China: resident identity number, unified social credit code, residence permit."""

from classifiers.pii.recognizers.ids.scheme import Scheme, matching, stdnum

SCHEMES = (
    Scheme(
        id="cn.ric",
        category="national_id",
        what="居民身份证号码 (resident identity number)",
        shapes=("#################*",),
        words=r"身份证\w{0,3}|身份證\w{0,3}|公民身份\w{0,4}|证件号码?|身分證|chinese (?:id|national|resident|identity)\w*|resident (?:id|identity)\w*|shenfenzheng",
        check=stdnum("cn.ric"),
        checksum="ISO 7064 mod 11,2, region, calendar date",
        alone=r"[1-8]\d{5} ?(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dX]",
        source="GB 11643-1999; python-stdnum cn.ric",
    ),
    Scheme(
        id="cn.ric_region",
        category="national_id",
        what="居民身份证号码 of a region no longer in the table",
        shapes=("#################*",),
        words=r"身份证\w{0,3}|身份證\w{0,3}|公民身份\w{0,4}|证件号码?|chinese (?:id|national|resident|identity)\w*|resident (?:id|identity)\w*",
        check=matching(r"[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]"),
        generic=False,
        source="GB 11643-1999",
    ),
    Scheme(
        id="cn.uscc",
        category="tax_id",
        what="统一社会信用代码 (unified social credit code), of a sole trader",
        shapes=("########**********", "#@######**********"),
        words=r"统一社会信用代码|社会信用代码|信用代码|税号|纳税人识别号|(?-i:USCC)|uscc|unified social\w*",
        check=stdnum("cn.uscc"),
        checksum="mod 31",
        alone=r"(?=.*[A-Z])9[123]\d{6}[0-9A-Z]{9}[0-9A-Z]",
        source="GB 32100-2015; python-stdnum cn.uscc",
    ),
)  # fmt: skip
