"""Letters of words: how many, which, first and last, backwards, palindromes and anagrams."""

# ruff: noqa: RUF001  # patterns and signs of four languages are the subject

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from classifiers.factual.check import Check, Kind
from classifiers.factual.exact.gate import sentences_with
from classifiers.factual.exact.number_words import COUNT, number
from classifiers.factual.finding import Finding, found

Q, E = r"[\"'“”‘’«»*_`「」]{1,3}\s?", r"\s?[\"'“”‘’«»*_`「」,]{1,4}"
QUOTED = rf"{Q}(?P<word>[^\W\d_]{{2,30}}){E}"
OTHER = rf"{Q}(?P<other>[^\W\d_]{{1,30}})\s?[\"'“”‘’«»*_`「」.,。]{{1,4}}"
LETTER = rf"(?:{Q})?(?P<letter>(?<![A-Za-zÀ-ÿ])[A-Za-zÀ-ÿ](?![A-Za-zÀ-ÿ]))(?:['’]?s\b)?(?:\s?[\"'“”‘’«»*_`「」]{{1,3}}(?:s\b)?)?"
THE_WORD = r"(?:(?:the|la|le|the\senglish)\s(?:word|name|palabra|mot|nom)|单词|词语?|英文单词)\s?"
N = rf"(?<![\w.])(?P<n>{COUNT})(?![\w.]\d)"

LENGTH = (
    re.compile(rf"(?:{THE_WORD})?{QUOTED}\s?(?:has|have|contains|consists\sof|is\smade\sup\sof|consta\sde|tiene|contiene|a|compte|contient|comporte)\s(?:exactly\s)?{N}\s"
               r"(?:letters|letras|lettres|characters)\b(?!\s(?:in\scommon|that|left|which|[\"'“«]?\s?[A-Za-z](?![A-Za-z])))", re.IGNORECASE),
    re.compile(rf"(?:{THE_WORD})(?P<word>[^\W\d_]{{2,30}})\s(?:has|contains|tiene|consta\sde|contient|a)\s{N}\s(?:letters|letras|lettres)\b(?!\s[\"'“«]?\s?[A-Za-z](?![A-Za-z]))", re.IGNORECASE),
    re.compile(rf"\b(?:there\sare|hay|il\sy\sa)\s{N}\s(?:letters|letras|lettres)\s(?:in|en|dans)\s(?:{THE_WORD})?{QUOTED}", re.IGNORECASE),
    re.compile(rf"\b(?:there\sare|hay|il\sy\sa)\s{N}\s(?:letters|letras|lettres)\s(?:in|en|dans)\s(?:{THE_WORD})(?P<word>[A-Za-z]{{2,30}})\b", re.IGNORECASE),
    re.compile(rf"{QUOTED}(?:这个(?:单词|词))?(?:一?共)?(?:有|由|包含)\s?(?P<n>{COUNT})\s?个字母"),
    re.compile(rf"(?P<word>(?<![A-Za-z])[A-Za-z]{{2,30}})(?:这个)?(?:单词|词)(?:一?共)?(?:有|由|包含)\s?(?P<n>{COUNT})\s?个字母"),
)  # fmt: skip
TIMES = (
    re.compile(rf"\bthere\s(?:are|is)\s(?:exactly\s)?{N}\s(?:letters?\s)?{LETTER}\s(?:letters?\s)?in\s(?:{THE_WORD})?{QUOTED}", re.IGNORECASE),
    re.compile(rf"\b(?:letters?|letra|lettre)\s{LETTER}\s(?:appears|occurs|aparece|apparaît)\s(?:exactly\s)?{N}\s(?:times|time|veces|vez|fois)\s"
               rf"(?:in|en|dans)\s(?:{THE_WORD})?{QUOTED}", re.IGNORECASE),
    re.compile(rf"(?:{THE_WORD})?\b(?P<word>[A-Za-z]{{3,30}})\s(?:has|contains)\s(?:exactly\s)?{N}\s(?P<letter>[A-Za-z])['’]s\b", re.IGNORECASE),
    re.compile(rf"\b(?:hay|il\sy\sa)\s{N}\s(?:letras?|lettres?)\s{LETTER}\s(?:en|dans)\s(?:{THE_WORD})?{QUOTED}", re.IGNORECASE),
    re.compile(rf"(?:{THE_WORD})?{QUOTED}\s?(?:has|contains|tiene|contiene|contient)\s(?:exactly\s)?{N}\s(?:letters?\s|letras?\s|lettres?\s)?{LETTER}(?=[\s.,!?]|$)", re.IGNORECASE),
    re.compile(rf"(?:{THE_WORD})?{QUOTED}(?:这个单词)?(?:中|里)?(?:一?共)?有\s?(?P<n>{COUNT})\s?个(?:字母)?\s?{LETTER}"),
    re.compile(rf"(?:{THE_WORD})?{QUOTED}\s?(?:contient|contiene|tiene)\s{N}\s(?:fois|veces)\s(?:la\slettre|la\sletra)\s{LETTER}", re.IGNORECASE),
    re.compile(rf"在?{QUOTED}(?:这个(?:单词|词))?(?:中|里)?[,，]?字母\s?{LETTER}\s?(?:一?共)?出现了?\s?(?P<n>{COUNT})\s?次"),
    re.compile(rf"字母\s?{LETTER}\s?在(?:{THE_WORD})?{QUOTED}(?:中|里)?(?:一?共)?出现了?\s?(?P<n>{COUNT})\s?次"),
)  # fmt: skip
VOWELS = (
    re.compile(
        rf"\b(?:there\sare|hay|il\sy\sa)\s{N}\s(?:vowels|vocales|voyelles)\s(?:in|en|dans)\s(?:{THE_WORD})?{QUOTED}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:{THE_WORD})?{QUOTED}\s?(?:has|contains|tiene|contient|a)\s{N}\s(?:vowels|vocales|voyelles)\b",
        re.IGNORECASE,
    ),
)
BACKWARDS = (
    re.compile(rf"(?:al\srevés|à\sl'envers|backwards),?\s{QUOTED}\s(?:es|donne|est|is)\s{OTHER}", re.IGNORECASE),
    re.compile(rf"\bthe\sreverse\sof\s(?:{THE_WORD})?{QUOTED}\s?is\s{OTHER}", re.IGNORECASE),
    re.compile(rf"{QUOTED}\s?(?:,\s)?(?:is\s)?(?:when\s)?(?:spelled|written|spelt|read|reversed|spelling)?\s?(?:backwards|backward|reversed|in\sreverse|al\srevés|"
               rf"à\sl'envers)\s(?:is|becomes|gives|spells|es|da|queda|donne|est)\s(?:the\sword\s)?{OTHER}", re.IGNORECASE),
    re.compile(rf"{QUOTED}\s(?:escrit[oa]|leíd[oa]|écrit|lu)\s(?:al\srevés|à\sl'envers)\s(?:es|da|est|donne)\s{OTHER}", re.IGNORECASE),
    re.compile(rf"{QUOTED}(?:倒过来|反过来|倒着)(?:写|拼写|读)?(?:就?是|为){OTHER}"),
)  # fmt: skip
PALINDROME = re.compile(
    rf"(?:{THE_WORD})?{QUOTED}\s(?:is|es|est)\s(?:an?\s|un\s|also\sa\s)?(?:palindrome|palíndromo)\b|{QUOTED}是(?:一个)?回文".replace(
        "(?P<word>", "(?P<word1>", 1
    ),
    re.IGNORECASE,
)
ANAGRAM = re.compile(
    rf"{QUOTED}\s(?:is|es|est)\s(?:an\s|un\s|una\s|une\s)?(?:anagram|anagrama|anagramme)\s(?:of|de)\s(?:the\sword\s)?{OTHER}",
    re.IGNORECASE,
)
EDGE = re.compile(
    rf"(?:{THE_WORD})?{QUOTED}\s?(?:is\s[^.;\n]{{1,40}}?\s(?:that|which)\s)?(?:(?P<first>starts|begins|empieza|comienza|commence)|(?P<last>ends|termina|acaba|se\stermine|finit))\s"
    rf"(?:with|in|con|por|par)\s(?:the\sletter\s|la\sletra\s|la\slettre\s){LETTER}",
    re.IGNORECASE,
)


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield what a sentence says of the letters of a word, right or wrong."""
    del language
    for patterns, look in LOOKS:
        for pattern in patterns:
            for match in pattern.finditer(sentence):
                finding = look(match)
                if finding is not None:
                    yield finding


def plain(word: str) -> str:
    """Return a word in small letters without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(sign))


def _length(match: re.Match[str]) -> Finding | None:
    word, said = match["word"], number(match["n"])
    if said is None or any("\u3400" <= sign <= "\u9fff" for sign in word):
        return None
    return _told("letters.length", match, f"“{word}” has {len(word)} letters", len(word), said)


def _times(match: re.Match[str]) -> Finding | None:
    word, letter, said = match["word"], match["letter"], number(match["n"])
    if said is None or len(plain(letter)) != 1:
        return None
    right = plain(word).count(plain(letter))
    return _told("letters.letter", match, f"“{word}” has {right} times the letter {letter}", right, said)


def _vowels(match: re.Match[str]) -> Finding | None:
    word, said = plain(match["word"]), number(match["n"])
    right = sum(word.count(vowel) for vowel in "aeiou")
    if said is None or "y" in word:  # a vowel for some
        return None
    return _told("letters.letter", match, f"“{match['word']}” has {right} vowels", right, said)


def _backwards(match: re.Match[str]) -> Finding | None:
    word, said = match["word"], match["other"]
    return _told(
        "letters.backwards", match, f"“{word}” backwards is “{word[::-1].lower()}”", plain(word[::-1]), plain(said)
    )


def _palindrome(match: re.Match[str]) -> Finding | None:
    word = plain(match["word1"] or match["word"])
    what = "reads the same backwards" if word == word[::-1] else f"backwards is “{word[::-1]}”"
    return _told("letters.palindrome", match, f"“{word}” {what}", word, word[::-1])


def _anagram(match: re.Match[str]) -> Finding | None:
    one, other = "".join(sorted(plain(match["word"]))), "".join(sorted(plain(match["other"])))
    return _told("letters.anagram", match, f"“{match['word']}” has the letters {one}", one, other)


def _edge(match: re.Match[str]) -> Finding | None:
    word = plain(match["word"])
    right = word[0] if match["first"] else word[-1]
    where = "starts" if match["first"] else "ends"
    return _told("letters.edge", match, f"“{match['word']}” {where} with {right}", right, plain(match["letter"]))


def _told(rule: str, match: re.Match[str], says: str, right: object, said: object) -> Finding:
    if right == said:
        return found("letters.right", match.span(), says, claim=match[0])
    says = f"{says}, the answer says {said}"
    return found(rule, match.span(), says, claim=match[0], expected=str(right), said=str(said))


LOOKS: Sequence[tuple[Sequence[re.Pattern[str]], Callable[[re.Match[str]], Finding | None]]] = (
    (LENGTH, _length), (TIMES, _times), (VOWELS, _vowels), (BACKWARDS, _backwards), ((PALINDROME,), _palindrome), ((ANAGRAM,), _anagram),
    ((EDGE,), _edge),
)  # fmt: skip

CHECK = Check(
    name="letters",
    kind=Kind.EXACT,
    what="Letters of a word: how many, how often one comes, first and last, backwards, palindromes, anagrams.",
    rules=("letters.length", "letters.letter", "letters.backwards", "letters.palindrome", "letters.anagram",
           "letters.edge", "letters.right"),
    find=sentences_with((*(f" {letter}'s" for letter in "abcdefghijklmnopqrstuvwxyz"), "vowel", "vocales", "voyelle", "letter", "letra", "lettre", "字母", "backward", "revers", "al revés", "l'envers", "倒过来", "反过来",
                         "倒着", "palindr", "palíndr", "回文", "anagram", "there are two", "there are three", "'s in \"",
                         "'s in “", "'s in the word"), check),
)  # fmt: skip
