"""Internet addresses, less for those that point at no one."""

import ipaddress
import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FOUR = re.compile(r"(?<![A-Za-z0-9_.-])(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2}(?!\d))?(?![A-Za-z0-9_]|\.\d|-\d)")
_SIX = re.compile(r"(?<![A-Za-z0-9_:.])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?:/\d{1,3})?(?![A-Za-z0-9_:(])")
_LEAST = 6
"""Code points; `::1` and `a::b` are more often code."""

_PUBLIC = _listed(
    "8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 9.9.9.9 149.112.112.112 208.67.222.222 208.67.220.220 4.2.2.1 4.2.2.2 114.114.114.114 "
    "223.5.5.5 223.6.6.6 119.29.29.29 180.76.76.76 94.140.14.14 94.140.15.15 76.76.2.0 76.76.10.0"
)
"""Name servers that everyone may ask; their owners publish the addresses."""

_VERSION = re.compile(
    r"(?:version|versi[oó]n|v|ver|release|build|compilaci[oó]n|compilation|section|sect|chapter|clause|article|§|firmware|driver|版本|oid|table|figure)\.?[ :]{0,2}$",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:ip|ipv4|address|server|host|ping|ssh|port|subnet|gateway|dns|direcci[oó]n|adresse|servidor|serveur|connect\w*|log(?:ged)?)\b|地址",
    re.IGNORECASE,
)
_BEFORE = 40
_SMALL = 30
"""Octets all below it look like the number of a version or a section."""

_ORDINARY = re.compile(r"192\.168\.|10\.(?:0|1|10)\.|172\.(?:16|17)\.|.*\.(?:0|1|254|255)$")
"""Private addresses that manuals use: they tell nothing of anyone's network."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find addresses of both versions."""
    for pattern in (_FOUR, _SIX):
        for match in pattern.finditer(text):
            if rule := _rule(match[0], text, match.start()):
                yield Hit("ip_address", match.start(), match.end(), rule, "checked")


def _rule(found: str, text: str, start: int) -> str | None:
    """Less for private, loopback and documentation addresses (RFC 5737, RFC 3849) and public name servers."""
    try:
        address = ipaddress.ip_interface(found).ip
    except ValueError:
        return None
    if address.is_unspecified or len(found) < _LEAST or _no_address(found, text, start):
        return None
    if found in _PUBLIC:
        return "ip.public"
    if address.is_global:
        return "ip"
    internal = address.version == 4 and address in _INTERNAL and not _ORDINARY.match(found)  # noqa: PLR2004
    return "ip.internal" if internal else "ip.private"


_INTERNAL = ipaddress.ip_network("10.0.0.0/8")


def _no_address(found: str, text: str, start: int) -> bool:
    """Whether it is the number of a version or a section, or a name in a program (`dead::beef`)."""
    before = text[max(0, start - _BEFORE) : start]
    if ":" in found:
        return not any(map(str.isdigit, found)) or (found.count(":") == 2 and not found.startswith(("f", "F", "2")))  # noqa: PLR2004
    if _VERSION.search(before):
        return True
    octets = found.partition("/")[0].split(".")
    return found not in _PUBLIC and all(int(octet) < _SMALL for octet in octets) and not _WORDS.search(before)


RECOGNIZER = Recognizer(
    name="ip_address",
    find=find,
    gate=r"\d\.\d{1,3}\.\d{1,3}\.\d|[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}|::[0-9A-Fa-f]",
    entries=(
        Entry(
            category="ip_address",
            what="IP address, version 4 or 6",
            method="shape; private, loopback and documentation addresses and public name servers count little",
            source="RFC 791, RFC 4291, RFC 5737, RFC 3849",
        ),
    ),
)
