"""One form of a name to look it up by, whatever its article, apostrophe and accents."""

import re

from classifiers.factual.knowledge.fact import key

_ARTICLE = re.compile(r"^(?:the |el |la |los |las |le |les |l')")
_SIGNS = str.maketrans(
    {"\u2019": "'", "\u02bb": "'", "\u02bc": "'", "`": "'", "\u00b7": "", "-": " ", ".": "", "\u00a0": " "}
)


def spelled(name: str) -> str:
    """Return a name in small letters, without accents, points and hyphens, `saint` for `st`, without its article."""
    text = name.translate(_SIGNS)
    plain = text.lower().strip() if text.isascii() else key(text)
    if plain.startswith("st "):
        plain = f"saint {plain[3:]}"
    return _ARTICLE.sub("", plain) or plain
