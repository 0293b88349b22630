"""Keys and tokens without a shape of their own: by the name they are assigned to, and by how random they look."""

import re
from collections.abc import Iterator
from itertools import chain

import re2

from classifiers.pii.hit import Hit
from classifiers.pii.placeholder import is_placeholder, is_sample
from classifiers.pii.randomness import is_random
from classifiers.pii.recognizer import Entry, Recognizer
from classifiers.pii.recognizers import issued_key

_QUALIFIED = (
    r"(?:api|app|application|access|auth|secret|client|consumer|refresh|private|encryption|signing|signature|master|"
    r"service|account|personal|bot|jwt|oauth|deploy|licen[cs]e|storage|shared|subscription|admin|security|session|"
    r"integration|routing|webhook|hmac|cipher|aes)"
)
_NAME = (
    rf"(?:{_QUALIFIED}[_ .-]?(?:access[_ -]?)?(?:key|keys|secret|token|code)(?:[_ -]?secret)?|accesskeysecret|"
    r"[a-z0-9_-]{0,30}(?:token|secret)|session[_ -]?id|credentials?|"
    r"(?:clave|llave) (?:de |secreta )?(?:la )?(?:api|acceso|secreta)|clave api|token(?: de acceso)?|secreto|"
    r"cl[ée]s? (?:d[e']\s?)?(?:l')?(?:api|acc[èe]s|secr[èe]te)|jeton(?: d'acc[èe]s)?|"
    r"密钥|秘钥|令牌|凭证|口令牌)"
)
_LINK = r"['\"]?\]?(?:\s{0,3}(?:=>|:=|==|=|:|是|为)\s{0,3}| (?:is|was|es|est|c'est):? {1,2}|['\"], {0,2}|['\"] (?:value|content) ?= ?| {1,2})"
_CLEAR_LINK = r"['\"]?\]?(?:\s{0,3}(?:=>|:=|==|=|:|是|为)\s{0,3}|['\"], {0,2}|['\"] (?:value|content) ?= ?)"
_VALUE = r"[A-Za-z0-9+/_=.~-]"
_BEFORE = r"(?P<name>(?:\b|_)" + _NAME + r"|密钥|秘钥|令牌|凭证)"
_ASSIGNED = re2.compile(rf"(?i){_BEFORE}(?P<link>{_LINK})[rbf]?[\"'`]?(?P<value>{_VALUE}{{8,}})")
_QUOTED = re2.compile(
    rf"(?i){_BEFORE}(?P<link>['\"]?\]?\s{{0,3}}[:=]\s{{0,3}})[\"'](?P<value>[^\"'\s<>(){{}}]{{16,}})[\"']"
)
_ENVIRONMENT = re2.compile(
    r"\b(?P<name>[A-Z][A-Z0-9_]{0,50}_?(?:KEY|TOKEN|SECRET|CREDENTIALS?|PAT))(?P<link>=)[\"']?(?P<value>[A-Za-z0-9+/_=.~!@#^&*-]{8,})"
)
_BARE = re2.compile(
    r"(?i)(?P<name>\b(?:[a-z]+[ _-])?(?:key|auth|bearer))(?P<link>['\"]?\s{0,3}[:=]\s{0,3}| is:? )[\"'`]?(?P<value>[A-Za-z0-9+/_=~-]{20,})"
)
_NO_SECRET = re.compile(
    r"PUBLIC|PRIMARY|IDEMPOT|OBJECT|GROUP|HOST|MAP_|ANSWER|FOREIGN|SORT|PARTITION|CACHE|MAX_|NUM_|HOT|PUB_",
    re.IGNORECASE,
)
_CLEAR = re.compile(r"[=:,是为]")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_STRONG = re.compile(r"api|secret|密钥|access[_ -]?key|client", re.IGNORECASE)
_LEAST_RANDOM = 12
_LEAST_BESIDE = 16
"""Characters of a value that stands beside its name with nothing between."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find random values assigned to names of secrets, and what environment variables of such names hold."""
    text = text.replace("\\n", "  ")  # a line break written out ends a word too
    seen = set()
    for match in chain(_QUOTED.finditer(text), _ASSIGNED.finditer(text)):
        value = match["value"].rstrip(".")
        if match.start(match.re.groups) in seen or _taken(text, match, value) or not _looks(match, value):
            continue
        seen.add(match.start(match.re.groups))
        yield _hit(text, match.start(match.re.groups), value, "secret.assigned")
    for match in _ENVIRONMENT.finditer(text):
        value = match["value"].rstrip(".")
        if match.start(match.re.groups) not in seen and not _taken(text, match, value) and _mixed(value):
            rule = "secret.assigned" if is_random(value) else "secret.environment"
            seen.add(match.start(match.re.groups))
            yield _hit(text, match.start(match.re.groups), value, rule)
    yield from (hit for hit in _bare(text) if hit.start not in seen)


def _bare(text: str) -> Iterator[Hit]:
    """Find what a plain `key` is set to: long, of mixed case, and no number in hex."""
    for match in _BARE.finditer(text):
        value = match["value"]
        mixed = value != value.lower() and value != value.upper() and any(map(str.isdigit, value))
        if mixed and is_random(value) and not _taken(text, match, value):
            yield _hit(text, match.start(match.re.groups), value, "secret.bare")


def _hit(text: str, start: int, value: str, rule: str) -> Hit:
    end = start + len(value)
    return Hit("secret", start, end, "secret.sample" if is_sample(text, start, end) else rule, "label")


def _taken(text: str, match: "re.Match[str]", value: str) -> bool:
    """Whether the value is a placeholder, a call, another's find, or under a name that is no secret's."""
    follows = text[match.end(match.re.groups) : match.end(match.re.groups) + 1]
    called = follows in {"(", "["} or text[max(0, match.start() - 1) : match.start()] in {"?", "&"}  # access_token's
    cookie = "=" in match["link"] and match["name"].lower().endswith("id")  # access_token's too
    return called or cookie or is_placeholder(value) or _NO_SECRET.search(match["name"]) is not None or _other(value)


def _other(value: str) -> bool:
    return value.startswith("eyJ") or issued_key.holds_one(value)


def _looks(match: "re.Match[str]", value: str) -> bool:
    if _UUID.fullmatch(value):
        return _STRONG.search(match["name"]) is not None
    least = _LEAST_RANDOM if match["link"].strip() else _LEAST_BESIDE
    told = _CLEAR.search(match["link"]) is not None or any(map(str.isdigit, value))
    return told and len(value) >= least and is_random(value)


def _mixed(value: str) -> bool:
    """Letters and digits and no address or file: weak keys are keys too where a program reads them from."""
    plain = "/" not in value and "." not in value
    return plain and any(map(str.isdigit, value)) and any(map(str.isalpha, value))


RECOGNIZER = Recognizer(
    name="assigned_secret",
    find=find,
    gate=(
        rf"(?i)(?:key|auth|bearer|keys|session[_ -]?id|secret|token|code|credentials?|api|acceso|secreta|secreto|acc[èe]s|secr[èe]te|jeton|密钥|秘钥|令牌|凭证)"
        rf"(?:{_CLEAR_LINK}[\"'`]?{_VALUE}{{8}}|{_LINK}[A-Za-z+/_=.~-]*\d{_VALUE})|"
        r"(?-i:[A-Z_](?:KEY|TOKEN|SECRET|PAT)=)"
    ),
    entries=(
        Entry(category="secret", what="Key or token by its name", method="behind a name such as `api_key`, and random by the pairs of its characters", source="OWASP, 'Secrets management cheat sheet'"),
        Entry(category="secret", what="Key in an environment variable", method="`NAME_SECRET=` with letters and digits", source="The Twelve-Factor App, 'Config'"),
        Entry(category="secret", what="Keys of AWS, Cohere, Mistral, Datadog, Fastly, PagerDuty, Okta, Auth0", method="by name, having no shape of their own", source="the providers' API references"),
    ),
)  # fmt: skip
