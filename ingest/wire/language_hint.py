"""The producer's word for a language, as ISO 639-1."""

import re

_CODE = re.compile(r"^([A-Za-z]{2})(?:[-_].*)?$", re.DOTALL)

_NAMES = {
    "arabic": "ar", "bengali": "bn", "bulgarian": "bg", "catalan": "ca", "chinese": "zh", "czech": "cs", "danish": "da",
    "dutch": "nl", "english": "en", "estonian": "et", "finnish": "fi", "french": "fr", "german": "de", "greek": "el",
    "hebrew": "he", "hindi": "hi", "hungarian": "hu", "indonesian": "id", "italian": "it", "japanese": "ja",
    "korean": "ko", "latin": "la", "malay": "ms", "norwegian": "no", "persian": "fa", "polish": "pl",
    "portuguese": "pt", "romanian": "ro", "russian": "ru", "slovak": "sk", "spanish": "es", "swedish": "sv",
    "tagalog": "tl", "thai": "th", "turkish": "tr", "ukrainian": "uk", "urdu": "ur", "vietnamese": "vi",
}  # fmt: skip


def language_code(hint: str | None) -> str | None:
    """Return the two letters for `en`, `en-GB`, `zh_Hans` or an English name; None when it is none of these."""
    if hint is None:
        return None
    found = _CODE.match(hint.strip())
    return found[1].lower() if found else _NAMES.get(hint.strip().lower())
