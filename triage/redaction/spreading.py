"""A value found anywhere goes everywhere: in other letters and spacing, and a full name's parts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise

from triage.redaction.forms import EXACT, NUMBERS, Word, is_cjk, national, words
from triage.redaction.pseudonyms import PARTICLES, PERSON, TITLES
from triage.redaction.rewriting import Mark
from triage.redaction.texts import Place

LEAST = 4
"""Letters and digits that a value needs to be looked for elsewhere; a name's word needs one less, Chinese two."""

GAP = 3
"""Code points that may stand between two words of a value."""

NEVER = frozenset({"age"})
"""Categories whose values are everyday words and numbers."""

_PREFIX = re.compile(r"(?:(?:\+|\b00)\d{1,3}[\s.-]{0,2})?(?:\(?0\)?[\s.-]?)?$|(?:\+|\b00)\d{1,3}[\s.-]{0,2}\($")
_MONTHS = "january february march april may june july august september october november december monday tuesday"
_OFTEN = (
    f"{_MONTHS} wednesday thursday friday saturday sunday will mark bill art grant chase drew pat sue rob gene guy ray"
    " jack frank grace faith joy hope rose lily daisy dawn summer autumn young long short small brown black white green"
    " gray grey king queen bishop page price rich best love day west north south east church hill wood stone user"
    " admin test home street city bank hotel team company doctor angel dolores consuelo cruz flores rey blanco ley"
    " france paris olive claire pierre marie mere madame hello hi thanks please sorry okay"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value to look for."""

    category: str
    words: tuple[str, ...]  # plain
    written: str | None = None  # only in these very letters; None: in any
    free: bool = False  # whatever its words are cut into: a number
    mid_sentence: bool = False  # where a capital letter says that it is a name


def spread(texts: Mapping[Place, str], marks: Mapping[Place, list[Mark]]) -> None:
    """Mark each value wherever else it stands, as words of its own. Linear in the texts.

    Args:
        texts: every text of the label.
        marks: what was found in each; what stands elsewhere is added.
    """
    found = {
        (mark.category, texts[place][mark.start : mark.end])
        for place, inside in marks.items()
        for mark in inside
        if mark.category not in NEVER
    }
    wanted: dict[str, Wanted] = {}
    for category, value in sorted(found, key=lambda item: (-len(item[1]), item)):
        for one in _wanted(category, value):
            wanted.setdefault("".join(one.words), one)
    for place, text in texts.items():
        marks[place].extend(_elsewhere(text, wanted))


def _wanted(category: str, value: str) -> Iterator[Wanted]:
    """What to look for: the value, and parts of it that are as private."""
    found = words(value)
    said = tuple(word.plain for word in found)
    length = sum(map(len, said))
    if category in EXACT:
        if length >= LEAST:
            yield Wanted(category, said, value[found[0].start : found[-1].end])
        return
    free = category in NUMBERS or sum(map(str.isdigit, "".join(said))) * 2 > length
    if length >= _least(category, value):
        tells = len(said) > 1 or said[0] not in common()
        yield Wanted(category, said, None if tells else value, free)
    if category == PERSON:
        yield from _parts(value)
    elif category == "street_address":
        yield from _segments(value)
    elif category == "phone_number" and len(number := national(value) or "") > LEAST:
        yield Wanted(category, (number,), free=True)
    elif category == "email_address":
        yield from _local_part(value)


def _least(category: str, value: str) -> int:
    if is_cjk(value):
        return 2
    return LEAST - 1 if category == PERSON else LEAST


def _parts(value: str) -> Iterator[Wanted]:
    """First and last names of a full name; of a Chinese one the given name."""
    said = words(value)
    if is_cjk(value):
        if len(said) == 3:  # noqa: PLR2004 - a family name of one character and a given name of two
            yield Wanted(PERSON, tuple(word.plain for word in said[1:]))
        return
    for word in said if len(said) > 1 else ():
        written = value[word.start : word.end]
        if len(word.plain) < LEAST - 1 or word.plain in PARTICLES | TITLES or any(map(str.isdigit, word.plain)):
            continue
        often = word.plain in common()
        if not often or not written.islower():
            yield Wanted(PERSON, (word.plain,), written if often else None, mid_sentence=often)


def _segments(value: str) -> Iterator[Wanted]:
    """Street and number without the town."""
    for segment in re.split(r"[,;\n]", value):
        said = tuple(word.plain for word in words(segment))
        if len(said) > 1 and any(map(str.isdigit, "".join(said))):
            yield Wanted("street_address", said)


def _local_part(value: str) -> Iterator[Wanted]:
    """What stands before the @, when it is no everyday word."""
    said = tuple(word.plain for word in words(value.split("@", 1)[0]))
    if sum(map(len, said)) > LEAST + 1 and (len(said) > 1 or any(map(str.isdigit, said[0]))):
        yield Wanted("username", said)


def verbatim(text: str, values: Iterable[tuple[str, str]]) -> Iterator[Mark]:
    """Yield where values, each with its category, stand in these very characters, as words of their own."""
    for value, category in values:
        start = text.find(value)
        while start >= 0:
            end = start + len(value)
            if not (_within_word(text, start) or _within_word(text, end)):
                yield Mark(start=start, end=end, category=category)
            start = text.find(value, end)


def _elsewhere(text: str, wanted: Mapping[str, Wanted]) -> Iterator[Mark]:
    """Places where the words of a value stand in a row."""
    lengths = _lengths(wanted)
    said = words(text) if wanted else []
    run = "".join(word.plain for word in said)
    ends = {end: index for index, end in enumerate(accumulate(len(word.plain) for word in said))}
    at = 0
    for first, word in enumerate(said):
        for length in lengths.get(word.plain[:1], ()):
            one = wanted.get(run[at : at + length])
            last = ends.get(at + length)
            if one is None or last is None or not _fits(text, said[first : last + 1], one):
                continue
            yield Mark(start=_prefixed(text, word.start, one), end=said[last].end, category=one.category)
            break
        at += len(word.plain)


def _lengths(wanted: Iterable[str]) -> dict[str, list[int]]:
    """Lengths of the values that begin with a character, the longest first."""
    found: dict[str, set[int]] = {}
    for value in wanted:
        found.setdefault(value[:1], set()).add(len(value))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


def _fits(text: str, said: list[Word], one: Wanted) -> bool:
    start, end = said[0].start, said[-1].end
    if any(after.start - before.end > GAP for before, after in pairwise(said)):
        return False
    if not one.free and len(said) > 1 and tuple(word.plain for word in said) != one.words:
        return False
    if one.written is not None and text[start:end] != one.written:
        return False
    return not one.mid_sentence or _mid_sentence(text, start)


def _prefixed(text: str, start: int, one: Wanted) -> int:
    """Where a phone number starts, with the country code before it."""
    if one.category != "phone_number":
        return start
    before = text[max(0, start - 10) : start]
    match = _PREFIX.search(before)
    return start - len(match[0]) if match else start


def _mid_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" ")
    return bool(before) and (before[-1].isalnum() or before[-1] in ",(")


def _within_word(text: str, at: int) -> bool:
    """Whether a word of a script with spaces goes on across this position."""
    around = text[max(at - 1, 0) : at + 1]
    return 0 < at < len(text) and around.isalnum() and all(character < "\u2e80" for character in around)


@cache
def common() -> frozenset[str]:
    """Return everyday words of English, Spanish and French, plain: alone and in small letters they are no name.

    Source: stop words of spaCy, the word lists of BIP-39 as `mnemonic` packages them, and names that are words.
    """
    from mnemonic import Mnemonic  # noqa: PLC0415 - with the first label
    from spacy.lang.en.stop_words import STOP_WORDS as ENGLISH  # noqa: PLC0415 - 0.5 s, with the first label
    from spacy.lang.es.stop_words import STOP_WORDS as SPANISH  # noqa: PLC0415 - as above
    from spacy.lang.fr.stop_words import STOP_WORDS as FRENCH  # noqa: PLC0415 - as above

    lists = (Mnemonic(language).wordlist for language in ("english", "spanish", "french"))
    listed = (word for one in (*lists, ENGLISH, SPANISH, FRENCH, _OFTEN.split()) for word in one)
    return frozenset(word.plain for line in listed for word in words(line))
