"""How much of what stands at a name's place is the name."""

from collections.abc import Callable

from classifiers.pii.names.given import given_names, is_given, surnames

_STOPPED_LISTED = (
    "the a an my your his her our their this that these those what when where why how who which and but or so if "
    "then not no yes "
    "ok okay hello hi hey dear here there great good bad sorry just really very going looking trying interested "
    "unfortunately "
    "amazing correct true false important python english spanish french chinese all everyone everybody anyone "
    "someone team sir "
    "madam mom mum dad guys folks friend friends friday monday tuesday wednesday thursday saturday sunday user "
    "assistant bot ai "
    "is was are were be been being am do does did has have had will would can could should may might must it its "
    "you he she we "
    "they them me him us i to of in on at by for from with as about after before because please thank thanks "
    "regards best "
    "sincerely cheers love kind warm hiring manager customer support service sales admin committee professor doctor "
    "teacher "
    "student colleague colleagues recruiter client member members reader readers sirs santa diary world kitty god "
    "lord jesus "
    "secret private hidden unknown anonymous none null string str int text value field first last full name names "
    "given "
    "required optional company product file address email phone date number title subject tomorrow today later back "
    "when "
    "maybe again crazy anytime any some "
    "el la los las un una mi tu su que como pero para por con sin no si sí señor señora señores todos todas amigo "
    "amiga amigos "
    "equipo cliente usuario profesor doctor buenos buenas muy bien gracias saludos desde cuando porque donde uno "
    "estoy es soy "
    "yo me te se le lo de del y o en al hola estimado estimada querido querida "
    "le les des une mon ma mes ton ta tes son sa ses ce cette qui que quoi comme mais pour par avec sans oui non "
    "monsieur "
    "madame messieurs mesdames tous toutes ami amie amis équipe client professeur docteur bonjour bonsoir salut "
    "merci bien très "
    "cordialement je tu il elle nous vous ils elles on est suis et ou dans au aux cher chère"
)
_STOPPED = frozenset(_STOPPED_LISTED.split())
_LEAST = 3  # letters of a name nobody knows
_LINKS_LISTED = "de la los las del da dos van von der den le du bin ibn al el y e"
_LINKS = frozenset(_LINKS_LISTED.split())


def capitalised(name: str) -> str:
    """The words up to the first that is no name; a shouted word only among shouted ones."""
    words = name.split(" ")
    for at, word in enumerate(words):
        if word.casefold().strip("'") in _STOPPED and not (at and word.casefold() in _LINKS):
            words = words[:at]
            break
    while words and (words[-1].casefold() in _LINKS):
        words.pop()
    return " ".join(words)


def whole(name: str) -> str:
    """A name without any word that is none."""
    kept = capitalised(name)
    return kept if len(kept) == len(name) else ""


def form(name: str) -> str:
    """What a form may hold behind `Name:`; many other things have a name."""
    kept = capitalised(name)
    words = kept.casefold().split(" ")
    several = len(words) > 1 and (words[0] in given_names() or words[-1] in surnames())
    return kept if is_given(kept.split(" ", 1)[0]) or several else ""


def given(name: str) -> str:
    """A name in capitals whose first word is a known given name."""
    kept = capitalised(name)
    return kept if kept and is_given(kept.split(" ", 1)[0]) else ""


def said(name: str) -> str:
    """What stands behind `my name is`, in any case: up to the first word that cannot belong to a name."""
    if name[0].isupper() and not name.isupper():
        return _leading(name, _looks_named)
    return _trailed(name, _leading(name, _listed)) or _lone(name)


def _trailed(name: str, kept: str) -> str:
    """With one more word of a name in lower case or shouted, unknown itself, when what it is about ends there."""
    words, count = name.split(" "), len(kept.split(" "))
    if not kept or count >= len(words) or words[count].casefold() in _STOPPED:
        return kept
    ends = count + 1 == len(words) or words[count + 1].casefold() in {"and", "y", "e", "et", "i", "but", "pero", "mais"}
    return f"{kept} {words[count]}" if ends and count == 1 else kept


def _leading(name: str, belongs: Callable[[str], bool]) -> str:
    """The first words that belong to a name, with the `de la` between two of them."""
    words = name.split(" ")
    count = 0
    while count < len(words) and (belongs(words[count]) or _links(words, count, belongs)):
        count += 1
    return " ".join(words[:count])


def _links(words: list[str], at: int, belongs: Callable[[str], bool]) -> bool:
    return 0 < at < len(words) - 1 and words[at].casefold() in _LINKS and belongs(words[at + 1])


def _looks_named(word: str) -> bool:
    return word[:1].isupper() and word.casefold().strip(".'") not in _STOPPED


def _listed(word: str) -> bool:
    folded = word.casefold()
    initial = len(folded) == 2 and folded[1] == "."  # noqa: PLR2004  # `j.`
    return folded not in _STOPPED and (initial or folded in given_names() or folded in surnames())


def _lone(name: str) -> str:
    """A single unknown word is taken only when nothing but it was said."""
    return name if " " not in name and name.casefold() not in _STOPPED and len(name) >= _LEAST else ""


def known(name: str) -> str:
    """A name in any case whose first word is a known given name."""
    kept = said(name)
    return kept if kept and is_given(kept.split(" ", 1)[0]) else ""
