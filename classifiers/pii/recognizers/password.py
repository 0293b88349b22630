"""Passwords, PINs and one-time codes said in prose, in English, Spanish, French and Chinese."""

import re
from collections.abc import Iterator
from functools import cache

import re2

from classifiers.pii.hit import Hit
from classifiers.pii.placeholder import is_placeholder
from classifiers.pii.recognizer import Entry, Recognizer

_NAMES = (
    r"pass[ -]?words?|pass ?phrases?|passwd|passcode|pwd|psw|pw|(?:wi-?fi|wpa2?|network|router|wlan) (?:key|pass)|log-?in code|"
    r"contraseñas?|contrasenas?|clave(?: de acceso| secreta| del? wi-?fi)?|"
    r"mots? de passe|mdp|code secret|(?:cl[ée]f?|code) (?:du )?(?:wi-?fi|wpa)"
)
_SHORT = r"pass(?=\s?[\"']?\s?[:=])|(?<=my )pass(?= is)|(?<=la )pass(?= es)"  # the word alone is a verb
_HAN_NAMES = "密码|密碼|口令"
_OWNER = r"(?:\s(?:nueva|actual|antigua|anterior|nouveau|actuel|temporaire|temporal)|\s?\([^)\n]{1,20}\))?(?:\s(?:for|of|on|from|at|de la|del?|para|pour|du|des|au|I|we|que|that)\s[^\s:=.!?][^:=.!?\n]{0,30}?)?"
_LINK = (
    r"(?:[\"']\]?)?\s?(?:(?P<sign>=>|:=|[:=]|->|>(?=[^\s<]{4,64}</)|(?<=[\"']),(?=\s?[\"'])|是|改成了?|改为|设为|为)|(?<=\s)(?:is|was|es|era|ser[áa]|est|était|c'est)(?![\w'])(?:\snow|\scurrently)?\s?:?"
    r"|(?<=\s)-(?=\s\S{0,40}\d)|(?<=\s)(?P<to>to|as|a|en|por|à|par|como|comme)(?=\s)|(?P<beside>(?=\s{1,2}\S{0,40}\d)|(?<=[\u4e00-\u9fff])(?=[!-~]{0,40}\d)))"
)
_VALUE = r"\s{0,2}(?P<quote>[\"'`“«「]?)\s?(?P<value>[^\s\"'`”»」。,;<>、\uff0c()]{4,64})"
_SAID = re.compile(
    rf"(?:(?:(?<![a-z])|(?<=_))(?:{_NAMES}|(?P<short>{_SHORT}))|{_HAN_NAMES}){_OWNER}{_LINK}{_VALUE}", re.IGNORECASE
)
_CHANGE = re.compile(r"chang|set|reset|update|cambi|pus|mis\b|modifi|pass[ée]", re.IGNORECASE)
_MINE = re.compile(r"wi-?fi $|\b(?:my|our|mi|nuestra|mon|notre)\s[^.!?\n]{0,12}$|我的?$|我们的?$", re.IGNORECASE)
_LOGIN = re.compile(
    r"(?<![a-z])(?:log-?ins?|credentials|creds|user(?:name)?\s?/\s?pass(?:word)?|usuario|identifiants?|user|账号|用户名)"
    r"(?:(?:\s(?:is|are|es|son|est|sont)|\s?[:=]|是)\s{0,2}[^\s/:]{2,40}(?:\s?[/|]\s?|:(?=\S))|\s[^\s/:]{2,40}\s?[/|]\s?)"
    r"(?P<value>[^\s/|:,;]{4,64})",
    re.IGNORECASE,
)
_TOLD_LOGIN = re.compile(r"(?:log-?ins?|cred\w*)(?: (?:is|are)|:) [^\s/:]+ ?/", re.IGNORECASE)
_WIFI = re.compile(r"\bWIFI:(?:[TSHR]:[^;\n]{0,64};){0,3}P:(?P<value>[^;\n]{4,63});")
_FOR = r"(?:\s(?:for|of|on|de la|del?|du|pour|para)\s[^.:\n]{1,40}?(?=\s(?:is|es|est|c'est)\s)|\s(?:for|of|to|on|de la|del?|du|pour|para)\s[\w' -]{1,25}?)?"
_IS = r"\s?(?:number\s?|code\s?)?(?:(?:is|was|es|est|c'est)\b:?|[:=#]|是|为|i got is|(?:que )?(?:recib[íi]|re[çc]u) (?:es|est))?\s{0,2}[\"'(]?"
_PIN = re.compile(
    r"(?<![a-z])(?:(?:pin|nip)(?:\s?(?:code|number|码|碼))?|code pin|code de (?:la |ma )?carte(?: bleue| bancaire)?|(?:door|gate|alarm|unlock|entry|access|lock|voicemail|building|garage) (?:code|pin)|passcode|"
    r"c[óo]digo (?:de acceso|del portal|de la puerta|de la alarma)|clave de la (?:tarjeta|alarma|puerta)|"
    r"code (?:de la porte|d'acc[èe]s|d'entr[ée]e|de l'alarme|secret)|digicode|"
    rf"(?:门禁|银行卡|支付|取款|手机|锁屏|开锁)密码|PIN码){_FOR}{_IS}(?P<value>\d{{4,8}})(?![\d%]|[.:/-]\d|,\d{3})",
    re.IGNORECASE,
)
_CARD_CODE = re.compile(
    r"(?<![a-z])(?:cvv2?|cvc2?|csc|security code)\s?(?:number |code )?(?:is|es|est|:|=|是)?\s{0,2}(?P<value>\d{3,4})(?!\d)",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?<![a-z])(?:otp|one[- ]time (?:code|password|passcode|pin)|(?:verification|authentication|2fa|mfa|two-factor|sms|log-?in|security|confirmation) code|"
    r"c[óo]digo (?:de (?:verificaci[óo]n|seguridad|confirmaci[óo]n)|sms)|code (?:de (?:v[ée]rification|s[ée]curit[ée]|confirmation|validation)|sms|[àa] usage unique)|"
    rf"验证码|驗證碼|校验码|动态码|动态密码){_FOR}{_IS}(?P<value>(?:[A-Z]-)?\d{{3}}[ -]?\d{{3,5}}|\d{{4}})(?![\d%]|[.:/-]\d|,\d{3})",
    re.IGNORECASE,
)
_CODE_SENT = re.compile(
    r"(?<![a-z])(?:(?:your|my|tu|mi|su|votre|mon|ton) (?:code|c[óo]digo)|(?:code|c[óo]digo) (?:que|qu'|i (?:got|received)|they sent)[^.:\n]{0,30}?)"
    r"\s?(?: is| es| est|:)\s{0,2}(?P<value>\d{3}[ -]?\d{3})(?![\d%]|[.:/-]\d|,\d{3})",
    re.IGNORECASE,
)
_USED_AS = re.compile(
    r"\buse[sd]? (?P<value>[^\s,;\"'<>]{4,64}) (?:as|for) (?:the|my|your|a|its) (?:[\w-]+ )?(?:password|passcode|pin|code)\b",
    re.IGNORECASE,
)
_NETWORK = re.compile(
    r"\b(?:ssid|wi-?fi)(?: name| network)?(?::| is) ?[^\s,;/:]{1,32}(?:[,;]? (?:and )?(?:the )?(?:key|pass\w*|pw)(?: is|:)?| ?/) ?(?P<value>[^\s,;/]{8,63})",
    re.IGNORECASE,
)
_CODE_FIRST = re.compile(
    r"(?<![\w.:/-])(?P<value>(?:[A-Z]-)?\d{4,8})\s?(?:(?:is|es|est)\s(?:your|tu|su|ton|votre)\s[\w' ]{0,30}?(?:code|c[óo]digo|passcode|pin)\b|是[您你]的.{0,12}验证码)",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:mother's maiden name|mothers maiden name|name of my first (?:pet|school)|my first pet(?:'s name)?|security (?:question )?answer|answer to (?:my|the) security question|"
    r"apellido de soltera de mi madre|respuesta de seguridad|nom de jeune fille de ma m[èe]re|r[ée]ponse (?:secr[èe]te|de s[ée]curit[ée])|密保答案|安全问题的答案)"
    r"(?:\s(?:is|was|es|est)\s|\s?[:=]\s?|是)[\"']?(?P<value>\w[\w'-]{1,30})",
    re.IGNORECASE,
)
_CODES = (
    (_PIN, "password.pin"), (_CARD_CODE, "password.pin"), (_CODE, "password.code"), (_CODE_FIRST, "password.code"), (_CODE_SENT, "password.code"),
    (_WIFI, "password.wifi"),
)  # fmt: skip
_BEFORE, _BEHIND = 80, 240
"""Code points around a telling word in which its password is looked for."""

_TRAILING = ".?)]}:"
_WORDS_LISTED = (
    "not wrong incorrect required correct reset changed invalid weak strong protected expired forgotten case secure "
    "safe that what your this very too being only the same good bad hashed stored encrypted sent none null true false "
    "para incorrecta muy segura correcta obligatoria obligatorio trop incorrect faux oublié perdu sécurisé unique obligatoire "
    "string text varchar number boolean password passwords pass passwd secret contraseña motdepasse mdp enter input type "
    "please must should with from here there have will when where which they them than then been also just like "
    "something anything empty missing unknown optional undefined nil long short simple easy hard needed used set "
    "requis requise doit pour avec dans debe tener desde cuando como esta está "
    "manager reset field hash length policy generator strength entry input type authentication protection"
)
_WORDS = frozenset(_WORDS_LISTED.split())
_ENDS_SENTENCE = re.compile(r"\s{0,2}(?:$|[.,;!\n]|\b(?:and|but|y|pero|et|mais)\b)")
_HAN = re.compile("[\u4e00-\u9fff]")
_SIGNS = frozenset("!@#$%^&*+?~|€£")
_CODE_SIGNS = re.compile(r"[(\[{]|\w\.\w{2,}\.?\w*$|::|=>|</|^[\\/$%{-]|_password|password_|\\n$|^#[0-9A-Fa-f]{3,8}$")


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find what is said to be a password, a PIN, a one-time code or the answer to a security question."""
    for start, end in _regions(text):
        yield from _said(text, start, end)
        for pattern, rule in (*_CODES, (_ANSWER, "password.answer")):
            for match in pattern.finditer(text, start, end):
                if rule != "password.answer" or match["value"].lower() not in _WORDS:
                    yield _hit(match, match["value"], rule)


def _regions(text: str) -> Iterator[tuple[int, int]]:
    """Yield where to look: around the words that open the gate, for every pattern starts or ends at one of them."""
    start = end = 0
    for match in _anchor().finditer(text):
        if match.start() - _BEFORE > end:
            if end:
                yield start, end
            start = max(0, match.start() - _BEFORE)
        end = match.end() + _BEHIND
    if end:
        yield start, end


def _said(text: str, start: int, end: int) -> Iterator[Hit]:
    for match in _SAID.finditer(text, start, end):
        value = match["value"].rstrip(_TRAILING)
        if rule := _rule(text, match, value):
            yield _hit(match, value, rule)
    for pattern, rule in ((_LOGIN, "password.login"), (_USED_AS, "password.said"), (_NETWORK, "password.said")):
        for match in pattern.finditer(text, start, end):
            value = match["value"].rstrip(_TRAILING)
            if _is_login(match, value) if pattern is _LOGIN else _mixed(value) and not _no_password(value):
                yield _hit(match, value, rule)


@cache
def _anchor() -> "re2._Regexp":
    return re2.compile(_GATE)


def _hit(match: re.Match[str], value: str, rule: str) -> Hit:
    return Hit("password", match.start("value"), match.start("value") + len(value), rule, "label")


def _rule(text: str, match: re.Match[str], value: str) -> str:
    """How sure it is that the value behind a name is a password; empty when it is a word of the sentence."""
    if _no_password(value):
        return ""
    return _rule_mixed(text, match, value) if _mixed(value) else _rule_word(text, match, value)


def _rule_mixed(text: str, match: re.Match[str], value: str) -> str:
    """Of a value with letters and digits, or signs; `to` counts behind a verb of change only."""
    if match["to"]:
        return "password.said" if _CHANGE.search(text, max(0, match.start() - 30), match.start()) else ""
    if match["beside"] is None or match["quote"]:
        return "password.said"
    return "password.beside" if any(map(str.isdigit, value)) else ""


def _rule_word(text: str, match: re.Match[str], value: str) -> str:
    """Of a word: set off by a sign or quotes, or said to be mine at the end of a sentence."""
    end = match.start("value") + len(value)
    if match["to"] or match["short"] or text[match.end("value") : match.end("value") + 1] in {"(", "["}:
        return ""
    if match["sign"] or match["quote"]:
        return "password.plain"
    mine = match["beside"] is None and _MINE.search(text, max(0, match.start() - 20), match.start()) is not None
    return "password.word" if mine and _ENDS_SENTENCE.match(text, end) else ""


def _is_login(match: re.Match[str], value: str) -> bool:
    """Letters and digits, or a word behind `my login is NAME / `."""
    letters, digits = any(map(str.isalpha, value)), any(map(str.isdigit, value))
    told = _TOLD_LOGIN.match(match[0]) is not None and value.isalpha() and len(value) >= 6  # noqa: PLR2004
    return ((letters and digits) or told) and not _no_password(value)


def _no_password(value: str) -> bool:
    short = len(value) < 4  # noqa: PLR2004  # as in the pattern
    return (
        short
        or _HAN.search(value) is not None
        or value.lower() in _WORDS
        or is_placeholder(value)
        or _CODE_SIGNS.search(value) is not None
    )


def _mixed(value: str) -> bool:
    """Whether letters and digits are mixed, or signs that no word holds."""
    digit, letter = any(map(str.isdigit, value)), any(map(str.isalpha, value))
    return (digit and letter) or not _SIGNS.isdisjoint(value[:-1]) or value.isdigit()


_GATE = (
    rf"(?i)(?:\b|_)(?:{_NAMES})|{_HAN_NAMES}|"
    r"\blog-?ins?(?: is| are|:| \S{2,40} ?/)|\bcred(?:ential)?s(?: are|:)|\buser(?:name)?(?: ?[:=] ?| is | ?/ ?| )\S+ ?[/|:]|usuario|identifiants?|账号|用户名|"
    r"\bpin\b|pin ?[码碼]|passcode|(?:door|gate|alarm|unlock|entry|access|lock|voicemail|building|garage|security|verification|authentication|"
    r"2fa|mfa|two-factor|sms|log-?in|confirmation) code|c[óo]digo (?:de|sms)|clave de la|code (?:pin|sms|secret|de |d'|[àa] usage)|digicode|"
    r"\bcvv|\bcvc|\bcsc\b|\botp\b|one[- ]time|验证码|驗證碼|校验码|动态码|"
    r"\bpass ?[\"']? ?[:=]|\bpass (?:is|es)|\bnip\b|(?:your|my|tu|mi|su|votre|mon|ton) (?:code|c[óo]digo)|(?:code|c[óo]digo) (?:que|qu'|i |they sent)|\bused? \S+ (?:as|for) |\bssid|wi-?fi(?: name| network)?(?::| is)|"
    r"\d{4} ?(?:(?:is|es|est) (?:your|tu|su|ton|votre) |是[您你]的)|WIFI:|"
    r"maiden name|first (?:pet|school)|security (?:question )?answer|answer to (?:my|the) security|apellido de soltera|"
    r"respuesta de seguridad|jeune fille|r[ée]ponse (?:secr|de s)|密保答案|安全问题"
)

RECOGNIZER = Recognizer(
    name="password",
    find=find,
    gate=_GATE,
    entries=(
        Entry(category="password", what="Password", method="behind words that announce it; a word alone only where it is set off", source="ours"),
        Entry(category="password", what="Wi-Fi key", method="behind words that announce it, or in the text of a QR code", source="ZXing, 'Barcode contents: Wi-Fi network config'"),
        Entry(category="password", what="PIN or door code", method="four to eight digits behind words that announce them", source="ISO 9564-1"),
        Entry(category="password", what="Card verification code", method="three or four digits behind its name", source="PCI DSS, glossary"),
        Entry(category="password", what="One-time or verification code", method="four to eight digits behind words that announce them", source="NIST SP 800-63B"),
        Entry(category="password", what="Answer to a security question", method="behind the question", source="ours"),
    ),
)  # fmt: skip
