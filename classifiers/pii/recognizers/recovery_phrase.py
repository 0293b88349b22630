"""Recovery phrases of wallets: 12 to 24 words of a BIP-39 list, by their checksum or by words that announce them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from mnemonic import Mnemonic

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_LANGUAGES = ("english", "spanish", "french", "italian", "portuguese", "czech", "turkish")
_HAN = ("chinese_simplified", "chinese_traditional")
_SIZES = (24, 21, 18, 15, 12)
_LEAST = 12
_WORD = re.compile(r"[^\W\d_]{2,12}")
_BETWEEN = re.compile(r"[\s,;|\"'\[\]-]{1,6}(?:\d{1,2}[.):-]?\s{0,3}|[-*•]\s?)?|[\s,;]{0,3}\d{1,2}[.):]?\s{0,3}")
_FIRST = re.compile(r"(?<!\w)1[.):-]?\s{0,3}$")
_HAN_RUN = re.compile(r"[\u4e00-\u9fff](?:[ 、,]{0,2}[\u4e00-\u9fff]){11,40}")
_ANNOUNCED = re.compile(
    r"(?:seed|recovery|mnemonic|secret|backup|wallet|bip-?39)[ -]?(?:phrase|words?|seed)|mnemonic|\bseed\b|"
    r"(?:frase|palabras) (?:semilla|de recuperaci[óo]n|secreta|mnem)|phrase (?:de r[ée]cup[ée]ration|secr[èe]te|mn[ée]mo|de passe du portefeuille)|助记词|助記詞|恢复短语",
    re.IGNORECASE,
)
_BEFORE = 80
"""Code points before the first word in which an announcement counts."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find runs of words of one list that are as many as a phrase has."""
    for run in _runs(text):
        announced = _is_announced(text, run[0].start())
        for language in _lists(run):
            if (phrase := _phrase([_plain(word[0]) for word in run], language, announced)) is not None:
                first, size, rule = phrase
                yield Hit("secret", _start(text, run[first].start()), run[first + size - 1].end(), rule, "checked")
                break
    yield from _chinese(text)


def _is_announced(text: str, start: int) -> bool:
    return _ANNOUNCED.search(text, max(0, start - _BEFORE), start) is not None


def _start(text: str, start: int) -> int:
    """Where a numbered list begins: at its `1.`."""
    number = _FIRST.search(text, max(0, start - 6), start)
    return number.start() if number else start


def _runs(text: str) -> Iterator[Sequence[re.Match[str]]]:
    """Yield the longest stretches of 12 words and more that are in some list, with little between them."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if run and not (_plain(word[0]) in _all_words() and _BETWEEN.fullmatch(text, run[-1].end(), word.start())):
            if len(run) >= _LEAST:
                yield run
            run = []
        if _plain(word[0]) in _all_words():
            run.append(word)
    if len(run) >= _LEAST:
        yield run


def _lists(run: Sequence[re.Match[str]]) -> Iterator[str]:
    """Yield the languages whose list holds at least twelve of the words."""
    words = [_plain(word[0]) for word in run]
    return (language for language in _LANGUAGES if sum(word in _words(language) for word in words) >= _LEAST)


def _phrase(words: Sequence[str], language: str, announced: bool) -> tuple[int, int, str] | None:
    """Return (index of the first word, words, rule) of the phrase in a run.

    Prose can hold twelve such words, and one in sixteen phrases of twelve passes the check: so what is not announced
    has to be as long as a phrase from end to end.
    """
    known = [word in _words(language) for word in words]
    if len(words) in _SIZES and all(known) and _valid(words, language):
        return 0, len(words), "recovery.checked"
    if not announced:
        return None
    for size in _SIZES:
        for first in range(len(words) - size + 1):
            if all(known[first : first + size]) and _valid(words[first : first + size], language):
                return first, size, "recovery.checked"
    return (0, len(words), "recovery.announced") if len(words) <= _SIZES[0] + 1 else None


def _chinese(text: str) -> Iterator[Hit]:
    """One character is one word; they stand together or apart."""
    for match in _HAN_RUN.finditer(text):
        for size in _SIZES:
            if (hit := _han_phrase(text, match, size)) is not None:
                yield hit
                break


def _han_phrase(text: str, match: re.Match[str], size: int) -> Hit | None:
    """The phrase of a size that ends a run of characters, or fills it."""
    places = [index for index in range(match.start(), match.end()) if "\u4e00" <= text[index] <= "\u9fff"]
    if len(places) < size:
        return None
    start = places[-size]
    words = [text[index] for index in places[-size:]]
    if len(places) > size and not _is_announced(text, start):
        return None
    for language in _HAN:
        if all(word in _words(language) for word in words) and _valid(words, language):
            return Hit("secret", start, match.end(), "recovery.checked", "checked")
    return None


def _valid(words: Sequence[str], language: str) -> bool:
    return bool(_list(language).check(" ".join(words)))


def _plain(word: str) -> str:
    return word.lower() if word.isascii() else unicodedata.normalize("NFKD", word.lower())


@cache
def _list(language: str) -> Mnemonic:
    return Mnemonic(language)


@cache
def _words(language: str) -> frozenset[str]:
    return frozenset(_plain(word) for word in _list(language).wordlist)


@cache
def _all_words() -> frozenset[str]:
    return frozenset().union(*(_words(language) for language in _LANGUAGES))


_L = r"[a-zà-ÿ]{3,9}"
_START = r"(?:(?m:^)|[:\"'`(\[] ?)"
"""Where a phrase begins that nothing announces. Counting twelve words from any word on would cost the gate more states
than all other gates together."""

RECOGNIZER = Recognizer(
    name="recovery_phrase",
    find=find,
    gate=(
        rf"{_START}{_L}(?: {_L}){{11}}|(?m:^)(?:{_L},? ?\n){{6}}|{_START}['\"]?{_L}['\"]?(?:, ?['\"]?{_L}['\"]?){{11}}|"
        rf"\b1[.):-]? ?{_L},?[ \n]{{1,2}}2[.):-]? ?{_L}|(?:\p{{Han}}[ 、,]{{1,2}}){{6}}|助记词|助記詞|恢复短语|"
        r"(?i:(?:seed|recovery|mnemonic|secret|backup|wallet)[ -]?(?:phrase|words)|mnemonic|(?:frase|palabras) (?:semilla|de recup|secret)|"
        r"phrase (?:de r[ée]cup|secr[èe]te|mn[ée]mo))"
    ),
    entries=(
        Entry(
            category="secret",
            what="Recovery phrase of a wallet",
            method="12, 15, 18, 21 or 24 words of one of nine word lists, also numbered; announced ones also with a mistake",
            checksum="BIP-39 (SHA-256)",
            source="Bitcoin Improvement Proposal 39",
        ),
    ),
)
