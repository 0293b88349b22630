"""Names that the words around them announce; in Spanish and Chinese the only way names are found."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_WORD = r"[A-ZÀ-Þ][a-zà-ÿ']+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"
_FULL = rf"(?P<name>{_WORD}(?: (?:(?:de la|de los|del|de|la|van|von|der|le|du|bin|al|y) )?(?:[A-Z]\.|{_WORD})){{0,3}})"
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧"
)
_CHINESE = rf"(?P<name>(?:欧阳|司马|上官|诸葛|[{_SURNAMES}])[\u4e00-\u9fff]{{1,2}}?)"
_STOP = r"(?=[,。,.、!?\s::;]|$|[的是在和与,]|今年|先生|女士|电话|手机|身份证)"
_PATTERNS = (
    re.compile(rf"(?<!\w)(?i:my name is|my name's|i am called|call me|this is|sincerely,|regards,|signed,|name:|"
               rf"me llamo|mi nombre es|"
               rf"se llama|nombre:|apellidos:|médico:|atentamente,|je m'appelle|mon nom est|il s'appelle|"
               rf"elle s'appelle|"
               rf"nom:|prénom:|cordialement,)\s{{1,3}}{_FULL}(?!\w)"),
    re.compile(rf"(?<!\w)(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sr|Sra|Srta|Dra|Don|Doña|Mme|Mlle|Monsieur|Madame)\.?|"
               rf"M\.) {_FULL}(?!\w)"),
    re.compile(rf"(?:我叫|我是|名叫|叫做|姓名:?|名字[是叫]|联系人:?|收件人:?)\s?{_CHINESE}{_STOP}"),
    re.compile(rf"(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{0,2}}?)(?=先生|女士|小姐|老师|医生|教授)"),
)  # fmt: skip
_NOT_NAMES_LISTED = (
    "the a an my your this that what when where why how and but if not no yes hello hi here there great sorry just "
    "going looking trying interested unfortunately amazing correct true important python english spanish french"
)
_NOT_NAMES = frozenset(_NOT_NAMES_LISTED.split())


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find people's names behind an introduction, a title or a form's label."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if match["name"].split()[0].lower() not in _NOT_NAMES:
                yield Hit("person", match.start("name"), match.end("name"), "name.said", "label")


RECOGNIZER = Recognizer(
    name="said_name",
    find=find,
    gate="",
    entries=(
        Entry(category="person", what="Name", method="behind an introduction, a title or a label", source="ours"),
    ),
)
