"""Passwords inside addresses of databases and services, connection strings and command lines."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.placeholder import is_placeholder
from classifiers.pii.recognizer import Entry, Recognizer

_ADDRESS = re.compile(
    r"(?<![A-Za-z])[A-Za-z][A-Za-z0-9+.-]{1,20}://(?P<user>[^\s:/@\"'<>]{0,64}):(?P<value>[^\s/@\"'<>]{1,128})@"
    r"(?P<host>\[[0-9A-Fa-f:]{2,45}\]|[\w.-]{1,200})"
)
_SETTING = re.compile(r"(?:[?&;]|;\s)(?:password|passwd|pwd)\s?=\s?(?P<value>[^;&\s\"'<>]{4,128})", re.IGNORECASE)
_COMMAND = re.compile(
    r"(?:\bcurl\b[^\n]{0,200}?\s(?:-u|--user)[ =]?['\"]?[^\s:'\"]{1,64}:|\bsshpass -p ?['\"]?|"
    r"\bmysql(?:dump)?\b[^\n|]{0,100}?\s(?:-p(?! )|--password=)['\"]?|\bdocker login\b[^\n]{0,100}?\s(?:-p |--password[ =])['\"]?|"
    r"\bPGPASSWORD=['\"]?|\bredis-cli\b[^\n]{0,60}?\s-a )(?P<value>[^\s'\"<>]{4,128})"
)
_WORDS_LISTED = (
    "password pass passwd pwd pw secret user username root admin postgres mysql guest contraseña clave motdepasse mdp "
    "密码 test example token xxx mypassword mysecretpassword hostname port p yourpassword changeme userpassword tiger"
)
_WORDS = frozenset(_WORDS_LISTED.split())
_HERE = frozenset({"localhost", "127.0.0.1", "host", "hostname", "server", "db", "0.0.0.0"})  # noqa: S104  # no bind


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find passwords that stand where a connection is described."""
    for match in _ADDRESS.finditer(text):
        if _is_one(match["value"]) and match["value"] != match["user"]:
            near = match["host"].lower() in _HERE
            rule = "password.in_address_here" if near else "password.in_address"
            yield Hit("password", match.start("value"), match.end("value"), rule)
    for pattern in (_SETTING, _COMMAND):
        for match in pattern.finditer(text):
            if _is_one(match["value"]):
                yield Hit("password", match.start("value"), match.end("value"), "password.setting")


def _is_one(value: str) -> bool:
    return value.lower() not in _WORDS and not is_placeholder(value) and set(value) != {"*"}


RECOGNIZER = Recognizer(
    name="connection_string",
    find=find,
    gate=r"://[^\s:/@\"'<>]*:[^\s/@\"'<>]+@|(?i:[?&;] ?(?:password|passwd|pwd) ?=)|\bcurl\b[^\n]*\s(?:-u|--user)|sshpass -p|"
    r"\bmysql(?:dump)?\b[^\n]*\s-(?:p|-password)|docker login|PGPASSWORD=|redis-cli",
    entries=(
        Entry(category="password", what="Password in an address (MongoDB, PostgreSQL, MySQL, Redis, AMQP)", method="between user and host", source="RFC 3986, section 3.2.1"),
        Entry(category="password", what="Password in a connection string (ODBC, JDBC, ADO.NET)", method="the setting's name", source="Microsoft Learn, 'Connection string syntax'"),
        Entry(category="password", what="Password in a command line", method="the option's name", source="manuals of curl, mysql, sshpass, docker"),
    ),
)  # fmt: skip
