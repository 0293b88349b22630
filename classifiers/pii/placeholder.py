"""What stands where a secret would stand in instructions: `your-api-key`, `<token>`, `$TOKEN`, `xxxx`, sample keys."""

import re

_WORDS = re.compile(
    r"(?:^|[^a-z])(?:your|my[_-]|tus?[_-]|su[_-]|votre|vos[_-])|(?:^|[^a-z])(?:insert|enter|paste|replace|change[_-]?me|todo|dummy|fake|sample|"
    r"redacted|hidden|removed|placeholder|here|aqui|ici)(?![a-z]{4})|example|placeholder|redacted|changeme|my[_-]?(?:secret|pass|api|token|key)|"
    r"(?:process|import\.meta)\.env|environ|getenv|x{4}|\*{3}|\.{3}|(?P<same>[a-z0-9])(?P=same){6}|^[$%<{]|\$\{|\{\{|<[a-z_]|"
    r"^(?:test|foo|bar)[_-]?\d{0,4}$|(?:^|[_-])(?:key|token|secret|password|passwd)(?:$|[_-](?:here|value))",
    re.IGNORECASE,
)
_DOCUMENTED_HOST = re.compile(r"\bexample\.(?:com|org|net)\b|\.example\b", re.IGNORECASE)
_AROUND = 160


def is_placeholder(value: str) -> bool:
    """Whether a value stands for a secret without being one."""
    return _WORDS.search(value) is not None


def is_sample(text: str, start: int, end: int) -> bool:
    """Whether a documentation host (RFC 2606) stands in the same line, within 160 characters: a secret for nobody."""
    left = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    right = text.find("\n", end)
    right = min(len(text) if right < 0 else right, end + _AROUND)
    return _DOCUMENTED_HOST.search(text, left, start) is not None or (
        _DOCUMENTED_HOST.search(text, end, right) is not None
    )
