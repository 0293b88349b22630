"""South Korea: resident registration, business registration, driving licence."""

from classifiers.pii.recognizers.ids.scheme import Scheme, matching, stdnum

SCHEMES = (
    Scheme(
        id="kr.rrn",
        category="national_id",
        what="주민등록번호 (RRN), 외국인등록번호",
        shapes=("#############",),
        words=r"주민\s?등록\s?번호\w*|주민\s?번호\w*|주민등록증|외국인\s?등록\s?번호\w*|민증|(?-i:RRN)|rrn|resident registration\w*|korean (?:id|resident|national|identity)\w*|jumin\w*",
        check=stdnum("kr.rrn"),
        checksum="mod 11, calendar date",
        likely=r"\d\d[01]\d[0-3]\d-[0-8]\d{6}",
        source="주민등록법 시행규칙; python-stdnum kr.rrn",
    ),
    Scheme(
        id="kr.rrn_new",
        category="national_id",
        what="주민등록번호 given since October 2020, without a check digit",
        shapes=("#############",),
        words=r"주민\s?등록\s?번호\w*|주민\s?번호\w*|외국인\s?등록\s?번호\w*|(?-i:RRN)|resident registration\w*",
        check=matching(r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[1-8]\d{6}"),
        generic=False,
        source="주민등록법 시행규칙, 2020-10",
    ),
    Scheme(
        id="kr.brn",
        category="tax_id",
        what="사업자등록번호 (BRN)",
        shapes=("##########",),
        words=r"사업자\s?등록\s?번호\w*|사업자\s?번호\w*|사업자\w*|(?-i:BRN)|brn|business registration\w*",
        check=stdnum("kr.brn"),
        source="국세청; python-stdnum kr.brn",
    ),
    Scheme(
        id="kr.licence",
        category="driver_license",
        what="운전면허번호",
        shapes=("############",),
        words=r"운전\s?면허\w*|면허\s?번호\w*|korean driv\w+ licen[cs]e|driv\w+ licen[cs]e",
        check=matching(r"(?:1[1-9]|2[0-8])\d{10}"),
        generic=False,
        source="경찰청",
    ),
)  # fmt: skip
