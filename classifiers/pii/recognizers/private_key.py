"""Private keys: PEM, OpenSSH, PGP and PuTTY blocks, also inside JSON and base64, and cut off at either end."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_KIND = r"(?:[A-Z0-9]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)?"
_BODY = r"(?:[A-Za-z0-9+/=\s\\:,.()-](?!----)){20,6000}"
_BLOCK = re.compile(rf"-----BEGIN {_KIND}-----{_BODY}[\s\S]?(?:-----END {_KIND}-----)?")
_TAIL = re.compile(rf"^[A-Za-z0-9+/=\s\\]{{20,6000}}-----END {_KIND}-----")
_PUTTY = re.compile(r"PuTTY-User-Key-File-\d: [\s\S]{20,4000}?Private-MAC: [0-9a-f]{40,64}")
_ENCODED = re.compile(
    r"LS0tLS1CRUdJTi(?:BQUklWQVRF|BSU0EgUFJJVkFURS|BFQyBQUklWQVRF|BPUEVOU1NIIFBSSVZBVE|BFTkNSWVBURUQgUFJJVkFURS)[A-Za-z0-9+/=]{20,6000}"
)
_SHADOW = re.compile(
    r"(?<![\w$])\$(?:2[abxy]?\$\d\d\$[./A-Za-z0-9]{53}|apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|"
    r"1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|[56]\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{43,86}|"
    r"y\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{1,90}\$[./A-Za-z0-9]{20,90}|"
    r"argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,4},p=\d{1,4}\$[A-Za-z0-9+/]{8,64}\$[A-Za-z0-9+/]{16,100})"
)


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find private keys, and passwords hashed for a system's password file."""
    for pattern in (_BLOCK, _TAIL, _PUTTY, _ENCODED):
        for match in pattern.finditer(text):
            yield Hit("secret", match.start(), match.start() + len(match[0].rstrip()), "secret.private_key")
    for match in _SHADOW.finditer(text):
        yield Hit("secret", match.start(), match.end(), "secret.hash")


RECOGNIZER = Recognizer(
    name="private_key",
    find=find,
    gate=r"-----(?:BEGIN|END) [A-Z0-9 ]{0,30}PRIVATE|PuTTY-User-Key|LS0tLS1CRUdJTi|\$(?:2[abxy]?|apr1|[156y]|argon2[id]{1,2})\$",
    entries=(
        Entry(category="secret", what="Private key in PEM", method="the lines around it", source="RFC 7468"),
        Entry(category="secret", what="OpenSSH private key", method="the lines around it", source="OpenSSH, PROTOCOL.key"),
        Entry(category="secret", what="PGP private key block", method="the lines around it", source="RFC 9580"),
        Entry(category="secret", what="PuTTY key file", method="its first and last line", source="PuTTY manual, appendix C"),
        Entry(category="secret", what="Private key in base64 (kubeconfig)", method="its first letters", source="Kubernetes, 'kubeconfig (v1)'"),
        Entry(category="secret", what="Hashed password (htpasswd, shadow)", method="the sign of its method", source="crypt(5)"),
    ),
)  # fmt: skip
