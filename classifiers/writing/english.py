"""Grammar of English: slips that hardly ever are anything else."""

import re
from collections.abc import Callable

from classifiers.writing.check import Check
from classifiers.writing.dictionaries import known
from classifiers.writing.patterns import Pattern, Table, either

START = r"(?:(?<=[.!?:,;\n] )|(?<=\n)|(?<![\s\S]))"
"""The place where a sentence or a clause begins."""

GOES_ON = r"(?=[.,;:!?)\n]|$| (?:is|are|was|were|and|or|but|that|which|who|to|of|in|on|at|for|with|from|by|can|will|because|when|if|as)\b)"
"""What follows a noun that no other noun belongs to."""

LETTER_NAMES = frozenset(
    "and are also is in into if it its of on or our as at any all an am other a i e o u east ad away after above under until about".split()
)
"""Words behind `a` when `a` is a letter or a slip of another kind."""

HARD_U = re.compile(
    r"(?:un[ai]|eu|us[aeiu]|ut[eio](?!r)|ub|ur[aio][nl]|uro|uk|uni(?!n|m)|one|once|ufo|uv|utah|eweo|u-|oui)",
    re.IGNORECASE,
)
"""Begins with a vowel and sounds like a consonant."""

UN = re.compile(r"un(?:i(?:n|mp|mag|de)|a(?!n))", re.IGNORECASE)
SOFT_H = re.compile(
    r"(?:hour|hono|honest|heir|herb|histor|habit|homage|hotel|hilar|hallu|heredi|hypoth)", re.IGNORECASE
)

THING = either(
    "thing problem book person method step result idea product word man woman child way change question example reason place"
    " country city company student year day month week option feature tool file page point part rule kind"
)
COMPARED = either(
    "better worse bigger smaller larger higher lower greater older younger faster slower easier harder longer shorter cheaper"
    " stronger weaker rather fewer less taller warmer colder"
)
MISSED = either("a an the not been gonna kinda ok okay hard important going raining pretty")
BASE = either(
    "want need know think like love live work look seem come make take say get give feel believe understand play help mean"
)
THIRD = "helps makes gets needs takes gives lets allows provides includes comes requires seems wants knows becomes goes does"
PLAIN_FORM = {
    "goes": "go", "does": "do", "has": "have", "becomes": "become", "went": "go", "came": "come", "saw": "see", "took": "take",
    "gave": "give", "knew": "know", "made": "make", "got": "get", "told": "tell", "said": "say", "thought": "think", "bought": "buy",
    "brought": "bring", "wrote": "write", "ate": "eat", "broke": "break", "spoke": "speak", "had": "have", "found": "find",
}  # fmt: skip
PAST = either("went came saw took gave knew made got told said thought bought brought wrote ate broke spoke had found")


def _vowel_wanted(match: re.Match[str]) -> bool:
    """Whether the word behind `a` begins with the sound of a vowel."""
    word = match[1].lower()
    if word in LETTER_NAMES or not known(word, "en"):
        return False
    return not HARD_U.match(word) or UN.match(word) is not None


def _consonant_wanted(match: re.Match[str]) -> bool:
    """Whether the word behind `an` begins with the sound of a consonant."""
    word = match[1].lower()
    if not known(word, "en") or not re.search("[aeiouy]", word):
        return False
    if word[0] in "aeiou":
        return HARD_U.match(word) is not None and UN.match(word) is None
    return SOFT_H.match(word) is None


_ING = {"receive": "receiv", "get": "gett", "have": "hav"}


def _plain_form(match: re.Match[str]) -> str:
    """The match with its second group in the plain form."""
    form = match[2].lower()
    return f"{match[1]} {PLAIN_FORM.get(form) or form.removesuffix('s')}"


def _slip(
    name: str, words: str, pattern: str, better: str | Callable[[re.Match[str]], str], why: str, *, begins: bool = False
) -> Pattern:
    return Pattern(f"grammar.en.{name}", words, pattern, better, why, begins=begins)


TABLE = Table((
    _slip("could_of", "could should would might must couldn't shouldn't wouldn't mustn't couldn’t shouldn’t wouldn’t", r"\b((?:could|should|would|might|must)(?:n['’]t)?) of\b(?! course| late| necessity)", r"\1 have",
          "behind such a verb it is “have”, which sounds like “of”.", begins=True),
    Pattern("grammar.en.article", "a", rf"(?:(?-i:(?<![\w.(\-])a)|{START}A) ((?-i:[aeiou][a-z]{{2,}}))\b(?!['’-])", r"an \1",
            "the next word begins with the sound of a vowel.", _vowel_wanted, begins=True),
    Pattern("grammar.en.article", "an", r"(?<![\w.(\-])an ((?-i:[a-z]{3,}))\b(?!-)", r"a \1",
            "the next word begins with the sound of a consonant.", _consonant_wanted, begins=True),
    _slip("its", "it's it’s", r"\b(of|in|at|by|from|with|under|through|into|within|lost|changed|wagged|kept|keeps) it['’]s"
          r" (?!a\b|an\b|the\b|not\b|been\b|all\b|just\b|so\b|no\b|ok|very\b|only\b|[a-z]+(?:ed|ing)\b)([a-z]+)", r"\1 its \2",
          "the form without an apostrophe says whose it is."),
    _slip("its", "it's it’s", r"\bit['’]s own\b", "its own", "the form without an apostrophe says whose it is."),
    _slip("its", "its", rf"(?<!on )(?<!of )\bits ({MISSED})\b(?!-| of)(?! (?:times|work|core|ones|people)\b)", r"it's \1",
          "“it is” is shortened with an apostrophe.", begins=True),
    _slip("agreement", "don't don’t dont", r"(?<!did )(?<!does )(?<!make )(?<!let )(?<!and )(?<!or )\b(he|she|it) don['’]?t\b", r"\1 doesn't",
          "one person or thing takes “does”."),
    _slip("agreement", "they we you", r"(?<!of )(?<!and )(?<!to )(?<!for )(?<!with )(?<!than )(?<!way )\b(they|we|you) was\b", r"\1 were", "it takes “were”.", begins=True),
    _slip("agreement", "he she it", rf"{START}(he|she|it) have\b", r"\1 has", "one person or thing takes “has”.", begins=True),
    _slip("agreement", "he she", rf"{START}(?-i:(He|She)) ({BASE})\b(?! or)", r"\1 \2s", "one person takes a verb with -s.", begins=True),
    _slip("agreement", "they we", r"(?<!of )(?<!and )(?<!to )(?<!for )(?<!with )(?<!what )(?<!than )\b(they|we) (?:is|has)\b(?! it)", r"\1 are/have", "several take the other form.", begins=True),
    _slip("agreement", "their", r"\btheir ((?-i:is|are|was|were|isn['’]t|aren['’]t|will be|has been|have been))\b", r"there \1", "“their” says whose something is.", begins=True),
    _slip("whose", "your", r"\byour (welcome(?=[.,!]|$)|gonna|going to (?=[a-z])|not (?:sure|alone|the|going|a|able)\b|the (?:best|one|only)\b"
          r"|right(?=[.,!]| about| that)|wrong(?=[.,!]| about)|looking for\b|trying to\b|talking about\b)", r"you're \1", "“you are” is meant.", begins=True),
    _slip("whose", "you're you’re", r"\byou['’]re (own|name|house|account|e-?mail|password|life|dog|family|friends?|body|health|goals?)\b(?! of)", r"your \1", "it says whose something is."),
    _slip("whose", "there", r"\b(?:in|on|of|with|to|for|from) there (own|hands?|minds?|life|lives|family|parents|home|homes|heads?)\b", r"their \1", "it says whose something is."),
    _slip("whose", "who's who’s", r"\bwho['’]s (name|job|mother|father|house|car|idea|fault|turn|work)\b", r"whose \1", "it says whose something is."),
    _slip("than", "then", rf"\b({COMPARED}|more [a-z]{{3,15}}) then (the|a|an|me|you|him|her|us|them|it|that|this|any|my|your|other|others|what|I|last|ever|before|usual|\d+)\b",
          r"\1 than \2", "a comparison takes “than”."),
    _slip("than", "then", r"\b(more [a-z]{3,15} (?!and\b|or\b|but\b|of\b)[a-z]{2,15}) then (?=last|ever|before|usual|in\b|any)", r"\1 than ", "a comparison takes “than”."),
    _slip("lose", "loose", r"\b(to|will|would|can|could|may|might|don['’]t|not|you|we|they) loose (weight|my|your|his|her|their|our|the|it|money|time|control|sight|hope|interest|track|focus|fat)\b",
          r"\1 lose \2", "“loose” is the opposite of tight."),
    _slip("preposition", "depend depends depended depending", r"\b(depend(?:s|ed|ing)?) of\b", r"\1 on", "it is followed by “on”."),
    _slip("preposition", "discuss discussed discussing", r"\b(discuss(?:ed|ing)?) about\b", r"\1", "“discuss” takes no “about”."),
    _slip("preposition", "listen listening listened", r"\b(listen(?:s|ed|ing)?) (music|him|them|me|podcasts)\b", r"\1 to \2", "it is followed by “to”."),
    _slip("preposition", "explain", r"\bexplain me\b(?! (?:away|as))", "explain to me", "it is followed by “to”."),
    _slip("preposition", "since", r"\b(?:for|have|has|been|there|here|him|her|it|live|lived|work|worked) since (\d+|two|three|four|five|six|ten|many|several) (years|months|weeks|days|hours)\b(?! ago)",
          r"for \1 \2", "a length of time takes “for”."),
    _slip("verb_form", THIRD, rf"(?<!free )(?<!the )(?<!a )(?<!his )(?<!her )(?<!your )(?<!of )\b(can|could|would|should|cannot|can['’]t|might|will|won['’]t|does|doesn['’]t|did|didn['’]t) ({either(THIRD)})\b(?! anyone)", _plain_form,
          "behind such a verb comes the plain form, without -s."),
    _slip("verb_form", PAST[3:-1].replace("|", " "), rf"\b(didn['’]?t|don['’]?t|doesn['’]?t|couldn['’]?t|can['’]?t|won['’]?t|wouldn['’]?t) ({PAST})\b", _plain_form,
          "behind such a verb comes the plain form, not the past."),
    _slip("verb_form", "wants want needs need tries trying able going have has had used begin began start started order", r"\b((?:wants?|needs?|tries|trying|able|going|have|has|had|used|begin|began|start|started|order) to) (makes|gets|gives|takes|has|does|goes|becomes)\b",
          _plain_form, "behind “to” comes the plain form, without -s.", begins=True),
    _slip("verb_form", "is are was", r"\b(is|are|was) (consists?|belongs?|depends?|contains?|includes|seems?)\b(?! of consist)", r"\2", "there is one verb too many.", begins=True),
    _slip("verb_form", "forward", r"(?:(?<=look )|(?<=looks )|(?<=looked )|(?<=looking ))forward to (see|hear|meet|receive|get|have|find|read)\b",
          lambda match: f"forward to {_ING.get(match[1].lower(), match[1])}ing", "behind “look forward to” comes the form with -ing."),
    _slip("verb_form", "must should could", r"\b(must|should|could) to (be|do|have|make|go|get|take|use|see|wear|work|know|find)\b", r"\1 \2", "such a verb takes no “to”.", begins=True),
    _slip("verb_form", "suppose", r"\b(am|is|are|was|were|['’](?:m|s|re)) suppose to\b", r"\1 supposed to", "the form with -d is meant."),
    _slip("verb_form", "use", r"\b(he|she|it) use to (be|have|live|go|do|work|play|think|like|love)\b", r"\1 used to \2", "the form with -d is meant."),
    _slip("comparative", "more", r"\bmore (better|bigger|smaller|larger|higher|older|younger|faster|slower|easier|harder|cheaper|stronger|weaker|safer|nicer|happier)\b(?! and| or|,)", r"\1", "one of the two says it already.", begins=True),
    _slip("too", "is are was were way it's that's it’s that’s far", r"\b(is|are|was|were|way|it['’]s|that['’]s|far) to (much|many|late|expensive|soon|bad|big|small|hot)\b", r"\1 too \2", "more than enough is “too”.", begins=True),
    _slip("too", "too", r"\b(wants?|needs?|have|has|going|able|try|trying|used|order|how|ready|like) too (be|do|make|get|go|have|see|use|take|find|help|know)\b", r"\1 to \2", "“too” means also, or more than enough."),
    _slip("effect", "affect affects", r"\b(an?|the|no|side|any|this|little|positive|negative|good|bad|great|big|major|strong|significant) affect(s?) (?=on\b|of\b)", r"\1 effect\2 ", "the noun is “effect”."),
    _slip("number", "informations advices furnitures homeworks equipments softwares luggages", r"\b(information|advice|furniture|homework|equipment|software|luggage)s\b", r"\1", "it has no plural."),
    _slip("number", "advice information homework furniture luggage", r"\ban? (advice|information|furniture|homework|luggage)(?=[.,;!?]| (?:about|on|for|that|which|to|of|from)\b)", r"some \1", "it is not counted."),
    _slip("number", "this", r"\bthis (people|things|children|women|men|products|words|problems|ideas|books|methods)\b(?!['’])", r"these \1", "there are several.", begins=True),
    _slip("number", "these", rf"\bthese ({THING})\b(?! of){GOES_ON}", r"this \1", "there is one only.", begins=True),
    _slip("number", "many several two three four five six various", rf"(?<!of )\b(many|several|two|three|four|five|six|various) (?!way\b|man\b|part\b|page\b|point\b|step\b|kind\b)({THING}){GOES_ON}", r"\1 \2s", "there are several.", begins=True),
    _slip("number", "one", rf"\bone of the (most [a-z]{{3,15}}|best|biggest|largest|main|greatest|oldest|first) ({THING}){GOES_ON}", r"one of the \1 \2s", "there are several.", begins=True),
    _slip("number", "a", r"(?-i:(?<![\w.(\-])a) (things|problems|books|women|men|ideas|questions|cities|countries|students|years|children)\b(?!['’-]| of)", r"\1", "“a” goes with one only.", begins=True),
    _slip("capital", "i i'm i've i'll i'd i’m i’ve i’ll i’d", r"(?<![\w.'’\-(\[=+*/^])(?<!, )(?-i:i)(?=['’](?:m|ve|ll|d)\b| (?:am|was|have|had|can|do|don['’]t|did|think|know|like|love|would|will|want|need|guess|just|could|should|see|feel|hope|mean|get|got|really|never)\b)", "I",
          "it is written with a capital.", begins=True),
    _slip("capital", "monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december english german spanish",
          r"(?-i:\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|september|october|november|december|english|spanish|german)\b)", lambda match: match[1].capitalize(), "it is written with a capital."),
    _slip("apostrophe", "cant", r"\b(I|you|we|they|he|she|it|who|that) cant\b", r"\1 can't", "an apostrophe is missing."),
    _slip("apostrophe", "wont", r"\b(I|you|we|they|he|she|it|who|that) wont\b", r"\1 won't", "an apostrophe is missing."),
    _slip("apostrophe", "lets", rf"{START}lets (go|see|do|get|say|talk|start|take|make|try|look|play|keep|move)\b", r"let's \1", "“let us” is shortened with an apostrophe."),
    _slip("everyday", "everyday", r"\b(work|go|happens?|do|does|eat|use|drink|exercise|practi[cs]e|it|out|home|water|up) everyday(?=[.,!?\n]|$| (?:and|for|to|at|in|because)\b)", r"\1 every day", "as one word it means ordinary."),
))  # fmt: skip


CHECK = Check(
    name="english",
    what="a/an, its/it's, their/there, your/you're, then/than, lose/loose, could of, agreement of verb and number, verb forms behind "
    "other verbs, prepositions that belong to a verb, capital I, days and months, missing apostrophes.",
    languages=("en",),
    rules=TABLE.rules,
    sources=("own patterns",),
    find=TABLE.find,
)
