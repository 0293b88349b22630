"""Words that go with a person's name in Chinese, and the name: a surname and one or two characters more."""

import re

from classifiers.pii.names.announcement import Announcement
from classifiers.pii.names.given import chinese_given_names

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧"
)
_DOUBLE = "欧阳|司马|上官|诸葛|慕容|皇甫|尉迟|司徒|东方|独孤|令狐"
_SURNAME = rf"(?:{_DOUBLE}|[{_SURNAMES}])"
_NAME = rf"(?P<name>{_SURNAME}[\u4e00-\u9fff]{{1,2}}?)"
_STOP = (
    r"(?=[,。.、!?\s:;()“”\"]|$|[的是在和与跟住说也都有想要会就]|今年|先生|女士|小姐|"
    r"电话|手机|身份证|老师|同学|医生|生日|邮箱|地址)"
)
_KIN = (
    "妈妈|爸爸|母亲|父亲|妈|爸|老婆|老公|妻子|丈夫|爱人|儿子|女儿|孩子|哥哥|姐姐|弟弟|妹妹|"
    "表哥|表姐|表弟|表妹|堂哥|堂弟|叔叔|阿姨|舅舅|姑姑|爷爷|奶奶|外公|外婆|男朋友|女朋友|朋友|"
    "好友|闺蜜|同事|同学|室友|邻居|老板|上司|经理|领导|老师|导师|医生|客户|学生|员工|患者|病人|"
    "律师|房东"
)
_FORM = (
    "姓名|联系人|收件人|收货人|寄件人|负责人|持卡人|户名|患者|病人|申请人|投保人|紧急联系人|客户|"
    "签名|签字|乘客|学生|员工"
)
_CALLED = "我叫|我是|我的名字[是叫]?|本人|名叫|叫做|名字[是叫]|他叫|她叫|真名[是叫]?|大名[是叫]?"
_CLOSED = r"敬礼|祝好|此致|商祺|顺祝\w{2,4}|谢谢|敬上|致礼"
_HAILED = r"亲爱的|尊敬的|你好[, ]|您好[, ]|嗨[, ]?|早上好[, ]|谢谢[, ]"
_GENTLE = "先生|女士|小姐|太太|老师|医生|教授|律师"
_TITLES = f"{_GENTLE}|经理|主任|总监|阿姨|叔叔|同学"
_MINE = rf"[我咱]们?的?(?:{_KIN})(?:的名字)?(?:[叫是]|名叫|叫做)?"
_NO_NAMES_LISTED = (
    "高兴 高中 高级 高手 高考 马上 何时 何必 何人 周末 周一 周二 周三 周四 周五 周六 周日 方面 方便 "
    "方法 方案 石油 石头 金融 金钱 白色 白天 江南 江湖 史上 万一 万分 段时 文化 文学 文本 文科 常见 "
    "常用 易用 任何 任务 于是 许多 曾经 余下 田园 夏天 程序 程序员 黄色 黄金 黄瓜 林业 毛巾 龙虾 雷达 "
    "钱包 汤圆 武汉 武术 康复 孔雀 陆地 金属 熊猫 马克 马来 白人 高人 万能 王者 王子 王国 张开 张三 "
    "李四 王五 文心一 小明"
)
_NO_NAMES = frozenset(_NO_NAMES_LISTED.split())


def _named(name: str) -> str:
    """The name, unless it is an ordinary word that starts like a surname."""
    return "" if name in _NO_NAMES or name[:2] in _NO_NAMES else name


def _listed(name: str) -> str:
    """A surname with a known given name, two characters before one."""
    surname = 2 if name[:2] in _DOUBLE.split("|") else 1
    known = chinese_given_names()
    ends = next((end for end in (surname + 2, surname + 1) if name[surname:end] in known and end <= len(name)), 0)
    return _named(name[:ends])


_WRITTEN = "敬上|谨上|亲笔|启"
_CLOSED_GATE = _CLOSED.replace(r"\w", r"\pL")
_TITLED = rf"{_SURNAME}[\x{{4e00}}-\x{{9fff}}]{{0,3}}(?:{_TITLES})"
GATE = f"{_CALLED}|{_FORM}|{_MINE}|{_HAILED}|{_CLOSED_GATE}|{_WRITTEN}|{_TITLED}"
"""RE2: some such words stand in a text."""

ANNOUNCEMENTS = (
    Announcement("name.said", _CALLED, re.compile(rf"(?:{_CALLED}){_NAME}{_STOP}"), _named),
    Announcement("name.form", _FORM, re.compile(rf"(?:{_FORM})\s?[:是为]?\s?{_NAME}{_STOP}"), _named),
    Announcement("name.kin", _MINE, re.compile(rf"(?:{_MINE}){_NAME}{_STOP}"), _named),
    Announcement("name.kin", _MINE, re.compile(rf"(?:{_MINE})(?P<name>{_SURNAME}[\u4e00-\u9fff]{{1,2}})"), _listed),
    Announcement("name.greeted", _HAILED, re.compile(rf"(?:{_HAILED}){_NAME}(?=[,!:~\n。]|{_TITLES})"), _named),
    Announcement(
        "name.signed",
        _CLOSED_GATE,
        re.compile(
            rf"(?:{_CLOSED})[!。,.]?\s{{0,4}}\n\s{{0,8}}(?:[你您]的)?(?:\w{{2,4}}:)?{_NAME}"
            r"(?=\s{0,8}$|\s{0,4}\n|\s{0,8}敬上|\s{0,8}谨上|\s{1,8}\d)",
            re.MULTILINE,
        ),
        _named,
    ),
    Announcement(
        "name.signed",
        _WRITTEN,
        re.compile(rf"(?:^|(?<=[\s。])){_NAME}(?=(?:{_WRITTEN})\s{{0,4}}$)", re.MULTILINE),
        _named,
    ),
    Announcement(
        "name.titled", _TITLED, re.compile(rf"(?P<name>{_SURNAME}[\u4e00-\u9fff]{{0,2}}?)(?={_GENTLE})"), _named
    ),
    Announcement(
        "name.titled", _TITLED, re.compile(rf"(?P<name>{_SURNAME}[\u4e00-\u9fff]{{1,2}})(?={_TITLES})"), _listed
    ),
)
