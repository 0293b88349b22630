"""The 300 texts with made-up secrets: slots filled by a seeded generator, so that no key lies in the repository."""

import base64
import hashlib
import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from string import ascii_letters, ascii_lowercase, ascii_uppercase, digits
from typing import Literal

from mnemonic import Mnemonic

Part = Literal["tune", "held_out"]
"""`tune`: rules were written with these in sight. `held_out`: every third row, looked at once the rules stood."""

_PIECE = re.compile(r"\[\[(?P<mapped>[A-Z]+)\||(?P<end>\]\])|\{\{(?P<slot>[a-z0-9_]+)\}\}")
_ALNUM = ascii_letters + digits
_URL = _ALNUM + "_-"
_BASE64 = _ALNUM + "+/"
_HEX = "0123456789abcdef"
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_LINE = 64  # characters of base64 in a line of PEM


@dataclass(frozen=True, slots=True)
class Span:
    """A secret in a text."""

    start: int  # code point
    end: int  # code point, exclusive
    mapped: str  # SECRET, PASSWORD, PIN or CRYPTO


@dataclass(frozen=True, slots=True)
class Row:
    """A text, and what in it is secret."""

    id: str
    lang: str  # ISO 639-1
    part: Part
    text: str
    spans: tuple[Span, ...]  # empty: nothing may be found


def rows(part: Part | None = None) -> Iterator[Row]:
    """Yield the rows of a part, or all; always the same ones."""
    text = files("classifiers.evaluation.pii").joinpath("data/secrets.json").read_text(encoding="utf-8")
    for row in json.loads(text):
        if part in {None, row["part"]}:
            filled, spans = _filled(row["text"], random.Random(row["id"]))  # noqa: S311  # made up on purpose
            yield Row(row["id"], row["lang"], row["part"], filled, spans)


def shaped(slot: str, seed: int) -> str:
    """Return a made-up key of one provider, the same for the same seed."""
    return _slot(slot, random.Random(f"{slot}-{seed}"))  # noqa: S311  # made up on purpose


def _filled(template: str, rng: random.Random) -> tuple[str, tuple[Span, ...]]:
    """Fill `{{slot}}` and take `[[MAPPED|...]]` out as spans; spans do not nest."""
    text, at, open_at, mapped = "", 0, 0, ""
    spans = []
    for piece in _PIECE.finditer(template):
        text += template[at : piece.start()]
        at = piece.end()
        if piece["slot"]:
            text += _slot(piece["slot"], rng)
        elif piece["end"]:
            spans.append(Span(open_at, len(text), mapped))
        else:
            open_at, mapped = len(text), piece["mapped"]
    return text + template[at:], tuple(spans)


def _slot(name: str, rng: random.Random) -> str:
    if name in _SHAPES:
        return "".join(part if letters is None else _some(rng, letters, part) for part, letters in _pairs(name))
    return _MADE[name](rng)


def _pairs(name: str) -> Iterator[tuple[str, str | None]]:
    for part in _SHAPES[name]:
        yield (part, None) if isinstance(part, str) else (str(part[1]), part[0])


def _some(rng: random.Random, letters: str, count: str | int) -> str:
    return "".join(rng.choices(letters, k=int(count)))


def _jwt(rng: random.Random) -> str:
    parts = ({"alg": "HS256", "typ": "JWT"}, {"sub": _some(rng, digits, 10), "iat": 1_700_000_000})
    head = [base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts]
    return ".".join((*head, _some(rng, _URL, 43)))


def _base58check(rng: random.Random, version: bytes, length: int, end: bytes = b"") -> str:
    payload = version + rng.randbytes(length) + end
    check = hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4]
    return _base58(payload + check)


def _base58(data: bytes) -> str:
    number, text = int.from_bytes(data), ""
    while number:
        number, digit = divmod(number, 58)
        text = _BASE58[digit] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def _bech32(rng: random.Random) -> str:
    """A version 0 witness address of the main net (BIP 173)."""
    bits = f"{int.from_bytes(rng.randbytes(20)):0160b}"
    data = [0, *(int(bits[i : i + 5], 2) for i in range(0, 160, 5))]
    check = _polymod([3, 3, 0, 2, 3, *data, 0, 0, 0, 0, 0, 0]) ^ 1
    data += [(check >> 5 * (5 - i)) & 31 for i in range(6)]
    return "bc1" + "".join(_BECH32[value] for value in data)


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= generator if top >> bit & 1 else 0
    return check


def _words(language: str, size: int, between: str = " ") -> Callable[[random.Random], str]:
    def words(rng: random.Random) -> str:
        phrase = Mnemonic(language).to_mnemonic(rng.randbytes(size))
        return unicodedata.normalize("NFC", between.join(phrase.split()))  # as people type it

    return words


def _numbered(rng: random.Random) -> str:
    phrase = Mnemonic("english").to_mnemonic(rng.randbytes(16)).split()
    return "\n".join(f"{number}. {word}" for number, word in enumerate(phrase, 1))


def _pem(kind: str, letters: int, end: str = "\n") -> Callable[[random.Random], str]:
    def key(rng: random.Random) -> str:
        body = _some(rng, _BASE64, letters)
        lines = [body[i : i + _LINE] for i in range(0, letters, _LINE)]
        return end.join((f"-----BEGIN {kind}-----", *lines, f"-----END {kind}-----"))

    return key


def _password(rng: random.Random) -> str:
    """A bird, a number and perhaps a sign, as people make them up; or letters from a machine."""
    bird = rng.choice(("kea", "Tui", "kakapo", "Ruru", "weka", "Takahe", "piwakawaka"))
    made = (f"{bird}{rng.randrange(10, 2030)}", f"{bird}_{rng.randrange(10, 99)}!", f"{bird}-{_some(rng, _ALNUM, 5)}7")
    return rng.choice((*made, _some(rng, _ALNUM, 11) + "4!"))


def _basic(rng: random.Random) -> str:
    return base64.b64encode(f"kea:{_password(rng)}".encode()).decode()


def _kube(rng: random.Random) -> str:
    return base64.b64encode(_pem("RSA PRIVATE KEY", 320)(rng).encode()).decode()


_SHAPES: dict[str, tuple[str | tuple[str, int], ...]] = {
    "openai": ("sk-proj-", (_URL, 74), "T3BlbkFJ", (_URL, 74)),
    "github_pat": ("ghp_", (_ALNUM, 36)),
    "github_fine": ("github_pat_", (_ALNUM, 22), "_", (_ALNUM, 59)),
    "aws_id": ("AKIA", (ascii_uppercase + "234567", 16)),
    "aliyun_id": ("LTAI5t", (_ALNUM, 18)),
    "aws_secret": ((_BASE64, 40),),
    "anthropic": ("sk-ant-api03-", (_URL, 93), "AA"),
    "openrouter": ("sk-or-v1-", (_HEX, 64)),
    "deepseek": ("sk-", (_HEX, 32)),
    "stripe_live": ("sk_live_", (_ALNUM, 24)),
    "google_api": ("AIzaSy", (_URL, 33)),
    "google_oauth": ("GOCSPX-", (_URL, 28)),
    "google_refresh": ("1//0", (_URL, 98)),
    "slack_bot": ("xoxb-", (digits, 12), "-", (digits, 13), "-", (_ALNUM, 24)),
    "slack_hook": (
        "hooks.slack.com/services/T", (ascii_uppercase + digits, 10), "/B", (ascii_uppercase + digits, 10), "/",
        (_ALNUM, 24),
    ),
    "discord_hook": ("discord.com/api/webhooks/1", (digits, 18), "/", (_URL, 68)),
    "discord_bot": ("MT", (_ALNUM, 22), ".", (_ALNUM, 6), ".", (_URL, 38)),
    "telegram": ("6", (digits, 9), ":AA", (_URL, 33)),
    "hf": ("hf_", (ascii_letters, 34)),
    "npm": ("npm_", (_ALNUM, 36)),
    "pypi": ("pypi-AgEIcHlwaS5vcmc", (_URL, 120)),
    "sendgrid": ("SG.", (_URL, 22), ".", (_URL, 43)),
    "twilio": ("SK", (_HEX, 32)),
    "azure_account": ((_BASE64, 86), "=="),
    "azure_client": ((_ALNUM, 3), "8Q~", (_ALNUM, 34)),
    "gitlab": ("glpat-", (_URL, 20)),
    "digitalocean": ("dop_v1_", (_HEX, 64)),
    "docker": ("dckr_pat_", (_URL, 27)),
    "groq": ("gsk_", (_ALNUM, 52)),
    "replicate": ("r8_", (_ALNUM, 37)),
    "shopify": ("shpat_", (_HEX, 32)),
    "notion": ("ntn_", (_ALNUM, 46)),
    "linear": ("lin_api_", (_ALNUM, 40)),
    "airtable": ("pat", (_ALNUM, 14), ".", (_HEX, 64)),
    "databricks": ("dapi", (_HEX, 32)),
    "vault": ("hvs.", (_URL, 90)),
    "mailgun": ("key-", (_HEX, 32)),
    "mailchimp": ((_HEX, 32), "-us14"),
    "newrelic": ("NRAK-", (ascii_uppercase + digits, 27)),
    "sentry_dsn": ("https://", (_HEX, 32), "@o4504.ingest.sentry.io/4505"),
    "hex32": ((_HEX, 32),),
    "hex40": ((_HEX, 40),),
    "hex64": ((_HEX, 64),),
    "alnum11": ((_ALNUM, 11),),
    "alnum22": ((_ALNUM, 22),),
    "alnum26": ((ascii_lowercase + digits, 26),),
    "alnum32": ((_ALNUM, 32),),
    "alnum40": ((_ALNUM, 40),),
    "opaque32": ((_ALNUM, 32),),
    "opaque40": ((_URL, 39), "7"),
    "base64_88": ((_BASE64, 86), "=="),
    "base64_200": ((_BASE64, 200),),
    "digits4": ((digits, 4),),
    "digits6": ((digits, 6),),
    "apr1": ("$apr1$", (_ALNUM, 8), "$", (_ALNUM, 22)),
    "sha512crypt": ("$6$", (_ALNUM, 16), "$", (_ALNUM, 86)),
    "eth": ("0x", (_HEX, 40)),
    "solana": (("23456789ABCDEFGH", 1), (_BASE58, 42)),
    "uuid": ((_HEX, 8), "-", (_HEX, 4), "-4", (_HEX, 3), "-a", (_HEX, 3), "-", (_HEX, 12)),
}  # fmt: skip
"""Slot to its parts: a string as it is, or letters and how many of them."""

_MADE: dict[str, Callable[[random.Random], str]] = {
    "jwt": _jwt,
    "basic": _basic,
    "password": _password,
    "btc_legacy": lambda rng: _base58check(rng, b"\0", 20),
    "btc_bech32": _bech32,
    "tron": lambda rng: _base58check(rng, b"\x41", 20),
    "wif": lambda rng: _base58check(rng, b"\x80", 32, b"\x01"),
    "bip39": _words("english", 16),
    "bip39_24": _words("english", 32),
    "bip39_es": _words("spanish", 16),
    "bip39_fr": _words("french", 16),
    "bip39_zh": _words("chinese_simplified", 16, ""),
    "bip39_numbered": _numbered,
    "rsa": _pem("RSA PRIVATE KEY", 800),
    "openssh": _pem("OPENSSH PRIVATE KEY", 380),
    "rsa_escaped": _pem("PRIVATE KEY", 800, "\\n"),
    "kube_key": _kube,
}

SHAPED = (
    "openai", "github_pat", "github_fine", "aws_id", "aliyun_id", "anthropic", "openrouter", "deepseek",
    "stripe_live", "google_api", "google_oauth", "google_refresh", "slack_bot", "slack_hook", "discord_hook",
    "discord_bot", "telegram", "npm", "pypi", "sendgrid", "twilio", "azure_client", "gitlab", "digitalocean",
    "docker", "groq", "replicate", "shopify", "notion", "linear", "airtable", "databricks", "vault", "mailgun",
    "mailchimp", "newrelic", "sentry_dsn",
)  # fmt: skip
"""Slots whose keys have a shape of their own."""
