"""What kind of text names stand in: a story, an encyclopaedia, code, or people's own affairs."""

import re
from dataclasses import dataclass
from functools import lru_cache

import re2

_SCRIPT_LINE = re.compile(
    r"^[ \t*_#>-]{0,6}([A-ZÀ-Þ][\w'. -]{1,24}?)[*_]{0,3}(?: ?\([^)\n]{1,60}\))?[*_]{0,3}:[*_]{0,3}[ \t]{0,3}"
    r"[\"'«A-ZÀ-Þ(\[*]",
    re.MULTILINE,
)
_CUE_LINE = re.compile(r"^[ \t]{0,40}([A-Z][A-Z'. ]{1,24})\n[ \t]{0,40}(?:\(|[A-Z\"“])", re.MULTILINE)
_FORM_LABELS = re.compile(
    r"(?i:name|e-?mail|phone|address|date|subject|to|from|cc|time|note|step|example|answer|question|user|assistant|"
    r"human|ai|q|a|total|price|nombre|nom|asunto|objet)"
)
_SPOKEN = re.compile(
    r"[\"”»,!?.][\"”»]?\s(?:\w{1,20}\s){0,2}(?:said|asked|replied|whispered|shouted|muttered|exclaimed|answered|smiled|"
    r"laughed|sighed|nodded|grinned|cried|yelled|chuckled|dijo|preguntó|respondió|susurró|gritó|exclamó|murmuró|"
    r"contestó|"
    r"dit|demanda|répondit|murmura|cria|s'écria|chuchota)(?!\w)"
    r"|(?<!\w)(?:says|said|asks|asked|replies|replied|whispers|whispered|exclaims|exclaimed|smiles|smirks|sighs|nods|"
    r"chuckles|giggles|gasps|blushes|dijo|dit)(?:,|:)?\s[\"“«]"
    r"|[说道问喊叫答](?:道)?[::,]\s?[“「\"]"
)
_STORY = re2.compile(
    r"(?i:once upon a time|chapter (?:\d+|one|two|three)|the end\b|fade (?:in|out)|(?:int|ext)\. |"
    r"(?:write|tell|create|continue|make) (?:me )?(?:a |an |the |another )?(?:\w+ ){0,4}"
    r"(?:story|scene|script|fan ?fic(?:tion)?|novel|poem|tale|screenplay|dialogue|monologue|episode|crossover|"
    r"rap battle|"
    r"song|sketch)|protagonist|antagonist|fictional|fan ?fic|backstory|storyline|plot twist|role-?play|"
    r"main characters?|"
    r"character'?s? (?:name|profile|sheet|development)|lore\b|anime\b|manga\b|superhero|screenplay|love interest|"
    r"\bera(?:n)? una vez\b|había una vez|érase una vez|capítulo \d|personajes?\b|protagonista|"
    r"escrib[ae] (?:un|una) (?:\w+ ){0,3}(?:cuento|historia|relato|guion|poema|novela)|"
    r"il était une fois|chapitre \d|personnages?\b|(?:écris|raconte|écrivez)(?:-moi)? (?:un|une) (?:\w+ ){0,3}"
    r"(?:histoire|conte|scène|poème|nouvelle|dialogue))"
    r"|从前|第[一二三四五六七八九十\d]+[章回]|主角|(?:写|讲|编)(?:一个|个|一篇|篇|一段)[^,。\n]{0,12}(?:故事|小说|剧本|童话)"
)
_OPENING = re.compile(
    r"(?i:once upon a time|"
    r"\bin a (?:land|world|realm|galaxy|kingdom) (?:far|long|where)\b|"
    r"\b(?:érase|había|era) una vez\b|il était une fois)|从前有"
)
"""How nothing but stories begin."""

_SOMEBODY = re.compile(
    r"(?i)\b(?:there (?:once )?(?:was|lived)|one day,?) an? (?:\w+ ){0,3}(?:girl|boy|man|woman) (?:named|called)\b"
)
"""How stories begin when nobody speaks of himself."""

_WONDERS = re.compile(
    r"(?i)\b(?:enchant(?:ed|ing)|mystical|mythical|magical|sorcer\w{1,5}|wizards?|witch(?:es)?|dragons?|prophec\w{1,3}|"
    r"fair(?:y|ies)|elves|goblins?|unicorns?|realms?|kingdom|villains?|superpowers?|mutant|ninjas?)\b"
)
_SHEET = re.compile(
    r"(?i)^[\W_]{0,6}(?:personality|appearance|abilities|powers|weapons?|backstory|"
    r"relationships?(?: with [^:\n]{1,40})?)"
    r"[\W_]{0,4}(?::|$)",
    re.MULTILINE,
)
"""Headings that describe somebody invented, not somebody who applies for a post."""

_ROWS = re.compile(r"(?i)\b(?:first|last) ?name[ \t]{0,2}[:=]")
_PROGRAM = re.compile(
    r"(?i)(?<!\w)(?:c\+\+|c#|java|python|javascript|#include|std::|programming|function|compiler?|struct|enum)(?!\w)"
)
_MANY_ROWS = 6
_YEAR = re.compile(
    r"(?<![\d.,/-])(?:1[0-9]\d\d|20[0-2]\d)(?![\d/-]|\.\d)|(?:1\d|20)(?:th|e|\.º) century|"
    r"siglo [XVI]+|[XVI]{2,5}e siècle"
)
_LEARNED = re2.compile(
    r"(?i:et al\.?|\bdoi\b|\bisbn\b|\bpp\. ?\d|\bvol\. ?\d|\bcentury|dynasty|empire\b|emperor|\bking of|\bqueen of|"
    r"philosoph|"
    r"\btheor(?:y|em)|treaty|revolution|\bwar\b|battle of|museum|biography|encyclop|wikipedia|historian|novelist|"
    r"\bborn in 1|\bdied in 1|monarch|parliament|president|minister|prime minister|nobel|oscar|grammy|directed by|"
    r"starring|"
    r"\bfilm|\bmovie|\balbum|\bband\b|soundtrack|box office|championship|tournament|league|season|olympic|playwright|"
    r"\bsiglo |imperio|dinast[íi]a|emperador|filósofo|presidente|guerra|novelista|pel[íi]cula|dirigida por|"
    r"\bsiècle|empereur|philosophe|président|guerre|romancier|réalisé par|dynastie)"
    r"|世纪|皇帝|王朝|朝代|哲学家|总统|主席|战争|导演|主演|电影|小说家|诗人|作家"
)
_CODE = re.compile(
    r"```|[{};][ \t]{0,8}$|^[ \t]{0,40}(?:def|class|import|from \w+ import|public|private|const|let|var|func|"
    r"#include|SELECT|<\w+>)\b|=>|\(\)|::",
    re.MULTILINE,
)
_OWN = re.compile(
    r"(?<![\w'])(?:I|I'm|I've|I'd|I'll|i|im|i'm|my|My|me|we|We|our|Our|us|mi|Mi|mis|yo|Yo|nuestr[oa]s?|je|Je|j'\w+|"
    r"J'\w+|ma|mon|mes|"
    r"notre|nos)(?!\w)|我"
)
_QUOTED = re.compile(r"\"[^\"\n]{1,400}\"|“[^”\n]{1,400}”|«[^»\n]{1,400}»|「[^」\n]{1,400}」")

LOOKED = 32_000
"""Code points that are read: whoever tells a story does so from the start."""

_SPEAKERS = 2
_TURNS = 2
_PER = 1_000.0  # code points


@dataclass(frozen=True, slots=True)
class Setting:
    """What a text looks like as a whole."""

    story: bool  # told, played or asked for: who is named was made up
    told: bool  # told or played: who names himself in it was made up, too
    learned: bool  # about the world: who is named is known
    code: bool
    printed: bool  # rows that a program prints: its names and ages are samples


@lru_cache(maxsize=16)  # several recognizers ask for the same window
def of(text: str) -> Setting:
    """Judge a text by what it says outside quotes; of a long one the first LOOKED code points."""
    text = text[:LOOKED]
    learned, years, letters = len(_LEARNED.findall(text)), len(_YEAR.findall(text)), max(len(text), _PER)
    own = len(_OWN.findall(_QUOTED.sub("", text)))
    told = len(_SPOKEN.findall(text)) >= _TURNS or _played(text)
    return Setting(
        story=told or _asked(text) or _invented(text, own),
        told=told,
        learned=(learned + years) * _PER / letters >= 3 and learned + years > 2 * own,  # noqa: PLR2004  # three in 1,000 code points, tuned on chat
        printed=len(_ROWS.findall(text)) >= _MANY_ROWS and _PROGRAM.search(text) is not None,
        code=len(_CODE.findall(text)) * _PER / letters >= 5,  # noqa: PLR2004  # as above
    )


def _asked(text: str) -> bool:
    """Whether a text speaks of stories: twice, or once when it is short or somebody talks in it."""
    words = len(_STORY.findall(text))
    return words > 1 or (words == 1 and (len(text) < _PER or _SPOKEN.search(text) is not None))


def _invented(text: str, own: int) -> bool:
    """Whether it begins as stories do, describes a character, or tells of more wonders than of the speakers."""
    if _OPENING.search(text) or (own == 0 and _SOMEBODY.search(text)) or len(_SHEET.findall(text)) > 1:
        return True
    return len(_WONDERS.findall(text)) > max(2, 2 * own)


def _played(text: str) -> bool:
    """Whether people speak in turns, each behind a name, as in a play."""
    speakers: dict[str, int] = {}
    for match in _SCRIPT_LINE.finditer(text):
        if not _FORM_LABELS.fullmatch(match[1]):
            speakers[match[1]] = speakers.get(match[1], 0) + 1
    for match in _CUE_LINE.finditer(text):
        speakers[match[1]] = speakers.get(match[1], 0) + 1
    return sum(times > 1 for times in speakers.values()) >= _SPEAKERS
