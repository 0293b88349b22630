"""Keys and tokens: by the shape that their issuers give them, or by the name they are assigned to."""

from collections.abc import Iterator

import re2

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_ISSUERS = (
    r"\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b",  # AWS access key id
    r"\bgh[pousr]_[A-Za-z0-9]{30,}",  # GitHub
    r"\bgithub_pat_[A-Za-z0-9_]{22,}",
    r"\bglpat-[A-Za-z0-9_-]{20,}",  # GitLab
    r"\bx(?:ox[abeoprs]|app)-[A-Za-z0-9-]{10,}",  # Slack
    r"\b[sr]k_(?:live|test)_[A-Za-z0-9]{10,}",  # Stripe
    r"\bwhsec_[A-Za-z0-9]{20,}",
    r"\bsk-(?:ant-|proj-|svcacct-|or-)?[A-Za-z0-9_-]{20,}",  # OpenAI, Anthropic, OpenRouter
    r"\bAIza[A-Za-z0-9_-]{30,40}",  # Google
    r"\bya29\.[A-Za-z0-9_-]{20,}",
    r"\bGOCSPX-[A-Za-z0-9_-]{20,}",
    r"\bhf_[A-Za-z0-9]{20,}",  # Hugging Face
    r"\bSG\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{15,}",  # SendGrid
    r"\bnpm_[A-Za-z0-9]{36}",
    r"\bpypi-[A-Za-z0-9_-]{50,}",
    r"\bdop_v1_[a-f0-9]{64}",  # DigitalOcean
    r"\bdckr_pat_[A-Za-z0-9_-]{20,}",
    r"\b(?:AC|SK)[a-f0-9]{32}\b",  # Twilio
    r"\b\d{8,10}:AA[A-Za-z0-9_-]{33}",  # Telegram bot
    r"hooks\.slack\.com/services/T[A-Z0-9]+/B[A-Z0-9]+/[A-Za-z0-9]{20,}",
    r"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{6,}",  # JSON Web Token
    r"-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[A-Za-z0-9+/=\s\\:,]*(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?",
)
_ISSUED = re2.compile("|".join(_ISSUERS))
_HEADER = re2.compile(r"(?i)\b(?:proxy-)?authorization: ?(?:bearer|basic|token) [A-Za-z0-9+/=._~-]{8,}")
_COOKIE = re2.compile(r"(?i)\b(?:[a-z]{0,12}sess(?:ion)?_?(?:id)?|connect\.sid)=[A-Za-z0-9%._-]{12,}")
_IN_ADDRESS = re2.compile(r"(?i)\b[a-z][a-z0-9+]{1,20}://[^\s:/@]+:([^\s:/@]+)@[a-z0-9.-]+")
_ASSIGNED = re2.compile(
    r"(?i)(?:api[_ -]?key|api[_ -]?secret|secret[_ -]?access[_ -]?key|access[_ -]?token|auth[_ -]?token|"
    r"client[_ -]?secret|"
    r"refresh[_ -]?token|secret[_ -]?key|private[_ -]?key|session[_ -]?token|accountkey|encryption[_ -]?key|"
    r"access[_ -]?key|"
    r"clave (?:de )?api|cl[ée] (?:d')?api|密钥|令牌|token|secret)"
    r"['\"]?\s{0,3}(?:is|es|est|=>|[:=,]|是|为)\s{0,3}['\"]?([A-Za-z0-9+/_=.~-]{12,})"
)
_PLACEHOLDERS = ("your", "xxxx", "<", "example", "placeholder", "....", "****", "process.env", "os.environ")


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find keys, tokens and credentials in addresses."""
    for match in _ISSUED.finditer(text):
        yield Hit("secret", match.start(), match.end(), "secret.issued")
    for pattern in (_HEADER, _COOKIE):
        for match in pattern.finditer(text):
            yield Hit("secret", match.start(), match.end(), "secret.header")
    for match in _IN_ADDRESS.finditer(text):
        yield Hit("password", match.start(1), match.end(1), "password.in_address")
    for match in _ASSIGNED.finditer(text):
        if _random(match[1]):
            yield Hit("secret", match.start(1), match.end(1), "secret.assigned", "label")


def _random(value: str) -> bool:
    """Whether it looks made by a machine: letters and digits, and no placeholder."""
    mixed = any(map(str.isdigit, value)) and any(map(str.isalpha, value))
    return mixed and not any(word in value.lower() for word in _PLACEHOLDERS)


RECOGNIZER = Recognizer(
    name="secret",
    find=find,
    gate="",
    entries=(
        Entry(
            category="secret",
            what="Key or token",
            method="by the shape that its issuer gives it, or by the name it is assigned to",
            source="ours",
        ),
    ),
)
