"""Addresses in Chinese (mainland, Taiwan, Hong Kong), Japanese and Korean: from the large to the small."""

import re

from classifiers.pii.addresses.shape import Shape

_HAN = r"(?:(?![在住是于於到去从從位我你他她的至寄送家])[\u4e00-\u9fff]|(?<!我)家(?=园|園))"
_NUMBER = r"[\d一二三四五六七八九十百]{1,5}"
_PROVINCE = rf"(?:{_HAN}{{2,7}}?(?:省|自治区|自治區))?"
_CITY = rf"(?:{_HAN}{{2,7}}?(?:市|州|盟|地区))?(?:{_HAN}{{1,6}}?(?:区|區|县|縣|旗|市))?(?:{_HAN}{{1,6}}?(?:镇|鎮|乡|鄉|街道))?"
_INSIDE = (
    rf"(?:[,,\s]?(?:{_HAN}{{0,8}}?(?:小区|社区|花园|花園|大厦|大廈|公寓|广场|廣場|苑|城|新村)|[\dA-Za-z一二三四五六七八九十-]{{1,5}}\s?"
    rf"(?:号楼|號樓|号院|栋|棟|幢|座|单元|單元|室|楼|樓|层|層|弄|号|號|之\d))){{0,5}}"
)
MAINLAND = Shape(
    re.compile(
        rf"(?P<address>(?:(?<!\d)\d{{3,6}}\s)?{_PROVINCE}{_CITY}{_HAN}{{1,8}}?(?:路|街|大道|巷|胡同|弄|道|里)(?:{_NUMBER}段)?(?:\s?{_NUMBER}[巷弄])?"
        rf"\s?[\d]{{1,5}}(?:[-之]\d{{1,4}})?\s?[号號弄](?:之\d{{1,3}})?{_INSIDE}|{_PROVINCE}{_CITY}{_HAN}{{1,8}}?(?:路|街)[A-Za-z]座(?:\s\d{{6}}(?!\d))?)"
    ),
    "street",
)
ESTATE = Shape(
    re.compile(
        rf"(?P<address>{_PROVINCE}{_CITY}{_HAN}{{1,8}}?(?:小区|社区|花园|公寓|新村|家园|苑|村)\s?[\dA-Za-z]{{1,4}}\s?"
        r"(?:号楼|栋|幢|座|号|组|单元)(?:\s?[\dA-Za-z]{1,4}\s?(?:单元|号楼|室|号|楼|层|房)){0,3}(?:\d{3,4})?)"
    ),
    "unit",
)
JAPANESE = Shape(
    re.compile(
        r"(?P<address>(?:〒?\d{3}-\d{4}\s?)?(?:東京都|北海道|(?:京都|大阪)府|[\u4e00-\u9fff]{2,3}県)[\u4e00-\u9fff\u3040-\u309f\u30a0-\u30ffー]{2,20}?"
        r"\s?\d{1,4}(?:(?:丁目|番地?|号|-)\d{0,4}){0,4}号?(?:\s?[\u4e00-\u9fff\u30a0-\u30ffー]{2,15}\s?\d{1,4}号?室?)?)"
    ),
    "full",
)
KOREAN = Shape(
    re.compile(
        r"(?P<address>(?:[\uac00-\ud7a3]{2,7}(?:특별시|광역시|특별자치시|도|시)\s)(?:[\uac00-\ud7a3]{1,5}[시군구]\s){1,2}(?:[\uac00-\ud7a3]{1,5}[읍면]\s)?"
        r"[\uac00-\ud7a3\d]{1,10}(?:로|길|동|가|거리)\s?(?:지하)?\d{1,4}(?:-\d{1,4})?(?:번지)?(?:,?\s?\d{1,4}동)?(?:\s?\d{1,4}호)?(?:\s?\([\uac00-\ud7a3]{2,10}\))?)"
    ),
    "full",
)
SHAPES = (MAINLAND, ESTATE, JAPANESE, KOREAN)

GATE = (
    r"[路街][A-Za-z]座|[路街道巷同弄里段区區苑园園寓村][\d一二三四五六七八九十]{0,3}[段巷弄]?\s?[A-Za-z\d]{1,5}[-之\d]{0,5}\s?[号號弄栋幢座组单]|"
    r"[都道府県][^\d\s]{2,20}\d|[로길동가리]\s?(?:지하)?\d"
)
