"""Tokens by where they stand: JSON Web Tokens, authorization headers, session cookies, parameters of addresses."""

import base64
import binascii
import json
import re
from collections.abc import Iterator

import re2

from classifiers.pii.hit import Hit
from classifiers.pii.placeholder import is_placeholder, is_sample
from classifiers.pii.randomness import is_random
from classifiers.pii.recognizer import Entry, Recognizer
from classifiers.pii.recognizers import issued_key

_PART = r"\.[A-Za-z0-9_-]"
_JWT = re2.compile(rf"\beyJ[A-Za-z0-9_-]{{8,}}{_PART}{{0,}}{_PART}{{6,}}(?:{_PART}{{1,}}{_PART}{{6,}})?")
_VALUE = r"[A-Za-z0-9+/=._~%-]"
_HEADER = re2.compile(
    rf"(?i)\b(?:(?:proxy-)?authorization['\"]?\s?[:=,]\s?[rbf]?['\"]?(?:bearer|basic|token|apikey|bot)\s+({_VALUE}{{8,}})|"
    rf"(?:x-api-key|x-rapidapi-key|ocp-apim-subscription-key|x-functions-key)['\"]?\s?[:=]\s?['\"]?({_VALUE}{{8,}}))"
)
_BEARER = re2.compile(rf"\b[Bb]earer ({_VALUE}{{20,}})")
_PAIR = r"[A-Za-z0-9_.-]+=[^;\s\"']+"
_COOKIES = re2.compile(rf"\b[Cc]ookie: ({_PAIR}(?:; {_PAIR})*)")
_SESSION = re2.compile(
    rf"(?i)\b(?:[a-z]{{0,12}}[_.-]?sess(?:ion)?[_.-]?(?:id|token)?|connect\.sid|auth_?token|sid)=({_VALUE}{{12,}})"
)
_PARAMETER = re2.compile(
    r"(?i)[?&#](?:(access_?token|refresh_?token|id_?token|auth_?token|client_?secret|api_?key|api_?token|app_?secret|"
    r"private_?token|secret_?key|token|secret)|key|sig|signature|x-amz-signature|x-amz-security-token|x-goog-signature|"
    rf"code|auth|jwt|session)=({_VALUE}{{16,}})"
)
_LEAST = 12


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find tokens by their place."""
    text = text.replace("\\n", "  ")  # a line break written out ends a word too
    for match in _JWT.finditer(text):
        if _is_jwt(match[0]) and text[match.end() : match.end() + 1] != ".":
            yield _hit(text, match.start(), match.end(), "secret.jwt")
    for match in _HEADER.finditer(text):
        value = match[1] or match[2]
        if _counts(value) and not _known(value):
            yield _hit(text, match.start(), match.end(), "secret.header")
    cookies = list(_cookies(text))
    yield from cookies
    for pattern, rule in ((_SESSION, "secret.session"), (_PARAMETER, "secret.parameter")):
        for match in pattern.finditer(text):
            if _in_place(match, rule) and not any(hit.start <= match.start() < hit.end for hit in cookies):
                yield _hit(text, match.start(), match.end(), rule)
    for match in _BEARER.finditer(text):
        if is_random(match[1]) and not is_placeholder(match[1]) and not _known(match[1]):
            yield _hit(text, match.start(1), match.end(1), "secret.bearer")


def _cookies(text: str) -> Iterator[Hit]:
    for match in _COOKIES.finditer(text):
        values = [pair.partition("=")[2] for pair in match[1].split("; ")]
        set_by_server = text[max(0, match.start() - 4) : match.start()].lower() == "set-"
        if not set_by_server and any(len(value) >= _LEAST and _counts(value) for value in values):
            yield _hit(text, match.start(), match.end(), "secret.cookie")


def _hit(text: str, start: int, end: int, rule: str) -> Hit:
    end -= len(text[start:end]) - len(text[start:end].rstrip("."))
    return Hit("secret", start, end, "secret.sample" if is_sample(text, start, end) else rule)


def _in_place(match: "re.Match[str]", rule: str) -> bool:
    """Whether what a name in an address or a cookie is set to counts; a name that says less asks for chance."""
    value = match[match.re.groups]
    says_less = rule == "secret.parameter" and match[1] is None
    return _counts(value) and not _known(value) and (not says_less or is_random(value))


def _counts(value: str) -> bool:
    """Whether a value in a place for credentials is one: not a word, and nothing that stands for one."""
    return (any(map(str.isdigit, value)) or is_random(value)) and not is_placeholder(value)


def _known(value: str) -> bool:
    """Whether another rule finds the value by itself, so that its place adds nothing."""
    return issued_key.holds_one(value) or (value.startswith("eyJ") and any(_is_jwt(m[0]) for m in _JWT.finditer(value)))


def _is_jwt(token: str) -> bool:
    """Whether its header is JSON that names a method (RFC 7515), and its payload JSON unless it is encrypted."""
    header, payload, *_ = token.split(".")
    head = _decoded(header)
    return head is not None and "alg" in head and ("enc" in head or _decoded(payload) is not None)


def _decoded(part: str) -> dict[str, object] | None:
    try:
        value = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except (ValueError, binascii.Error, RecursionError):
        return None
    return value if isinstance(value, dict) else None


RECOGNIZER = Recognizer(
    name="access_token",
    find=find,
    gate=r"(?:\b|\\n)eyJ[A-Za-z0-9_-]{2}|(?i:authorization['\"]?\s?[:=,]|x-api-key|x-rapidapi-key|subscription-key|x-functions-key|"
    r"bearer [A-Za-z0-9+/=._~%-]{20}|cookie: [A-Za-z0-9_.-]{1,60}=|(?:sess|session|sessionid|sessid|sid|token|sess_id|session_id)=[A-Za-z0-9+/=._~%-]{12}|"
    r"[?&#][a-z_-]{3,22}=[A-Za-z0-9+/=._~%-]{16})",
    entries=(
        Entry(category="secret", what="JSON Web Token", method="header and payload decode to JSON", source="RFC 7515, RFC 7519"),
        Entry(category="secret", what="Authorization header", method="the header's name", source="RFC 9110, RFC 6750, RFC 7617"),
        Entry(category="secret", what="API key header", method="the header's name", source="OpenAPI 3.1, 'API key sample'"),
        Entry(category="secret", what="Session cookie", method="the cookie's name", source="OWASP, 'Session ID name fingerprinting'"),
        Entry(category="secret", what="Token in an address", method="the parameter's name; common names ask for a random value", source="RFC 6750, section 2.3"),
        Entry(category="secret", what="Signed address", method="the parameter's name and a random value", source="AWS, 'Authenticating requests: query parameters'"),
    ),
)  # fmt: skip
