"""Addresses on the web: those that lead to a person, and less surely the others."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_REST = r"[A-Za-z0-9_~:/?#@!$&*+,;=%.()'\u00c0-\u024f-]"
_PLAIN_ENDINGS = r"com|org|net|edu|gov|uk|de|fr|es|cn"
_PATH_ENDINGS = r"io|co|me|us|ca|app|dev|eu|info|biz|tv|gg|ee|ly|ms|so|tl|nz|gl|it|ch|be|mx|ar|br|in|jp|kr|pt|nl|pl|ru|link|page|live|blog|site|online"
_ADDRESS = re.compile(
    rf"(?P<full>(?<![A-Za-z0-9_@])(?:(?:https?|ftp)://|www\.)[A-Za-z0-9\[]{_REST}{{2,2000}})"
    r"|(?<![A-Za-z0-9_@./:-])(?:[a-zA-Z0-9](?:[\w-]{0,61}[a-zA-Z0-9])?\.){1,5}"
    rf"(?:(?:{_PLAIN_ENDINGS})(?![\w@-]|\.\w)(?:/{_REST}{{0,2000}})?|(?:{_PATH_ENDINGS})/{_REST}{{1,2000}})",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?'*"
_EXAMPLE = re.compile(
    r"^(?:[a-z]+://)?(?:[a-z0-9-]+\.){0,5}(?:example\.|localhost|127\.0\.0\.1|yourdomain\.|domain\.com|your-)",
    re.IGNORECASE,
)
_NO_PERSON = (
    r"home|search|explore|intent|hashtag|share|sharer|i|p|reels?|stories|pages?|groups?|events?|watch|help|policies|policy|privacy"
    r"|terms|about|login|signup|settings|features|topics|pricing|enterprise|marketplace|sponsors|orgs|organizations|apps|blog|docs"
    r"|developers?|business|ads|legal|security|contact|support|jobs|careers|company|trending|collections|download|plans|gaming"
    r"|username|user|yourname|your[-_]?(?:user)?name|your[-_]?handle|your[-_]?profile|your[-_]?channel|example|profile(?!\.php)|embed|plugins|dialog|tr"
)
_PROFILES = re.compile(
    r"^(?:https?://)?(?:www\.|m\.|mobile\.|[a-z]{2}\.|old\.|business\.)?(?:"
    r"linkedin\.com/(?:in|pub)/[\w%-]{2}|reddit\.com/u(?:ser)?/\w|tiktok\.com/@\w|snapchat\.com/add/\w|medium\.com/@\w"
    rf"|(?:facebook|fb|instagram|x|twitter|github|gitlab|bitbucket|pinterest|vk|venmo|onlyfans|patreon|threads|tumblr|flickr|weibo)\.(?:com|org|net)/(?:@|u/|people/)?(?!(?:{_NO_PERSON})(?:[/?#]|$))[\w.%+-]{{2,60}}/?(?:\?[^/]*|#.*)?$"
    r"|(?:x|twitter)\.com/\w{2,20}/status/\d|facebook\.com/(?:profile\.php\?id=\d|people/)"
    r"|(?:t\.me|telegram\.me|paypal\.me|about\.me|linktr\.ee|keybase\.io|ko-fi\.com|calendly\.com|twitch\.tv|cash\.app|wa\.me|line\.me/ti/p|buymeacoffee\.com)/[$+@~]?\w{3}"
    r"|api\.whatsapp\.com/send|chat\.whatsapp\.com/\w|discord\.(?:gg|com/(?:invite|users))/?\w|join\.skype\.com/\w"
    r"|steamcommunity\.com/(?:id|profiles)/\w|stackoverflow\.com/users/\d|(?:xing|researchgate)\.\w{3}/profile/\w|last\.fm/user/\w"
    r"|strava\.com/athletes/\d|goodreads\.com/user/show|orcid\.org/\d|scholar\.google\.\w{2,3}(?:\.\w\w)?/citations\?[^#]{0,80}user="
    r"|zhihu\.com/people/\w|douban\.com/people/\w|space\.bilibili\.com/\d|weibo\.com/u/\d|xiaohongshu\.com/user/profile|douyin\.com/user/"
    r")",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"drive\.google\.com/(?:file|drive|open|folder|uc)|docs\.google\.com/(?:document|spreadsheets|presentation|forms)/d/|forms\.gle/\w"
    r"|photos\.(?:app\.goo\.gl|google\.com/share)|maps\.app\.goo\.gl/\w|dropbox\.com/(?:s|sh|scl)/|onedrive\.live\.com/|1drv\.ms/|\.sharepoint\.com/:"
    r"|icloud\.com/(?:photos|iclouddrive|sharedalbum)|(?:wetransfer\.com/downloads|we\.tl|mega\.nz/(?:file|folder)|box\.com/s|pan\.baidu\.com/s)/"
    r"|zoom\.us/(?:j|my|s)/|meet\.google\.com/[a-z]{3}-|teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)|webex\.com/meet/|meet\.jit\.si/\w"
    r"|[?&#](?:\w{0,20}token|auth|api_?key|sig|signature|session\w{0,4}|sid|password|pwd|invite\w{0,5}|otp|jwt|ticket|magic|email)=[^&\s]{6}"
    r"|/(?:invite|reset|reset-password|password-reset|verify|unsubscribe|magic|confirm)/[A-Za-z0-9_-]{10}|[/=?:][\w.+-]{2,64}(?:@|%40)[\w-]{2,63}\.[a-z]|/~[a-z]\w",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"\b(?:my|our family) (?:\w{1,12} ){0,2}?(?:web ?site|page|site|blog|profile|portfolio|channel|linkedin|facebook|instagram|github|resume|cv|photos?|album|link|homepage|url)\b[^.\n]{0,20}$"
    r"|\b(?:shared|uploaded) (?:\w{1,8} ){0,3}with you\b[^.\n]{0,15}$|\bposted a (?:photo|picture|video)\b[^.\n]{0,10}$"
    r"|\bmi (?:\w{1,10} )?(?:web|p[aá]gina|sitio|blog|perfil|canal|portafolio)\b[^.\n]{0,20}$|\bmon (?:\w{1,10} )?(?:site|blog|profil|portfolio|compte)\b[^.\n]{0,20}$"
    r"|我的(?:网站|主页|博客|个人主页|链接|空间).{0,6}$",
    re.IGNORECASE,
)
_BEFORE = 60
"""Code points in front of an address in which it may be called one's own."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find addresses with a scheme or `www.`, and plain host names under common endings."""
    for match in _ADDRESS.finditer(text):
        yield _hit(text, match.start(), _trimmed(match[0]), "url" if match["full"] else "url.bare")


def _hit(text: str, start: int, address: str, rule: str) -> Hit:
    return Hit("url", start, start + len(address), _personal(text, start, address) or rule)


def _personal(text: str, start: int, address: str) -> str | None:
    """The rule for an address that leads to a person or to no one; None for any other."""
    if _EXAMPLE.search(address):
        return "url.example"
    if _PROFILES.search(address) or _SHARED.search(address):
        return "url.personal"
    return "url.mine" if _MINE.search(text, max(0, start - _BEFORE), start) else None


def _trimmed(address: str) -> str:
    """Without the punctuation of the sentence around it."""
    address = address.rstrip(_TRAILING)
    while address.endswith(")") and address.count("(") < address.count(")"):
        address = address[:-1].rstrip(_TRAILING)
    return address


RECOGNIZER = Recognizer(
    name="url",
    find=find,
    gate=rf"(?i)://|www\.|[a-z0-9]\.(?:{_PLAIN_ENDINGS})(?:[^a-z0-9]|$)|[a-z0-9]\.(?:{_PATH_ENDINGS})/",
    entries=(
        Entry(
            category="url",
            what="Web address",
            method="a profile, a shared file, a room, a link with a token or an e-mail address in it, or called one's own; "
            "any other address counts for little",
            source="RFC 3986",
        ),
    ),
)
