"""Illnesses and treatments next to a person: one's own, a relative's, someone's with a name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from classifiers.pii.conditions import CONDITIONS, STATES, TREATMENTS
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_LANGUAGES = ("en", "es", "fr", "zh")

_KIN_EN = (
    r"son|daughter|kids?|child|children|baby|brother|sister|mother|mom|mum|father|dad|parents?|husband|wife|partner|boyfriend|girlfriend|friend"
    r"|grand(?:mother|father|ma|pa)|uncle|aunt|cousin|niece|nephew|roommate|boss|cowork\w{2}|neighbou?r|ex|patient|client|student|teacher"
)
_SOFT_EN = (
    r"(?:(?:a|an|the|my|some|severe|mild|moderate|chronic|acute|bad|serious|stage|early|late|onset|metastatic|terminal|advanced|recurrent|really|pretty|both|\d{1,3}|i{1,3}v?|mg|of|and|on|with"
    r"|clinical|major|post|childhood|adult|inattentive|treatment-resistant|full-blown|two|three|several|multiple|daily|\w{2,10}-stage|been|currently|also|just|recently|lifelong|undiagnosed)\s){0,5}"
)
_HAVE_EN = (
    r"(?:(?:\s(?:also|just|recently|already|currently|still|actually|probably|now|both|\w{2,8}ly)){0,2}\s(?:have|has|had|got|caught|developed|survived|beat|was (?:just |recently |also |first )?diagnosed with|were diagnosed with|am diagnosed with|is diagnosed with"
    r"|got diagnosed with|been diagnosed with|have been diagnosed with|has been diagnosed with|diagnosed with|suffer(?:s|ed)? (?:from|with)|live with|lives with|tested positive for|am recovering from|is recovering from"
    r"|was hospitalized (?:for|with)|(?:am|is|was|been) being treated for|(?:am|is|was) treated for|(?:am|is|are|been|was) (?:battling|fighting|suffering from|struggling with|dealing with|living with)|struggle with|died (?:of|from)|passed away from))"
)
_TAKE_EN = (
    r"(?:(?:\s(?:also|just|recently|already|currently|still|now)){0,2}\s(?:take|takes|took|am taking|is taking|been taking|am on|is on|was on|went on|been on|was put on|were put on|was prescribed|am prescribed|is prescribed|been prescribed"
    r"|got prescribed|use|uses|started|start|underwent|had|have|am having|is having|need|needs|am undergoing|is undergoing|went through|am going through|is going through|am allergic to|is allergic to|'m on|'m taking))"
)
_UNSURE = re.compile(
    r"\b(?:if|whether|suppose|imagine|pretend|hypothetical\w*|do|does|did|can|could|might|may|should|would|when|people|patients|someone|anyone|who|everyone|character|story|novel|write|role|no|not|never|don't|doesn't|without)\b[^.!?\n]{0,30}$"
    r"|如果|假如|是否|会不会|怎么|为什么|假设|没有|没|不|吗|什么是|\b(?:si|cuando|quand|no|ne|sans|sin|personas|gens|alguien|quelqu'un)\b[^.!?\n]{0,20}$",
    re.IGNORECASE,
)
_BEFORE = 40
_SHORT = 5
"""Letters; shorter words stand inside others."""

_GATE = "|".join(
    word if len(word) >= _SHORT or not word.isascii() else rf"\b{word}\b"
    for words in (CONDITIONS, STATES, TREATMENTS)
    for of_language in words.values()
    for word in of_language
)


def find(text: str, language: str) -> Iterator[Hit]:
    """Find what someone is said to have, to be or to take."""
    for spoken in (language,) if language in _LANGUAGES else ("en",):
        for rule, pattern in _patterns(spoken):
            for match in pattern.finditer(text):
                if not _UNSURE.search(text, max(0, match.start() - _BEFORE), match.start("person")):
                    yield Hit("medical", match.start("what"), match.end("what"), rule, "label")


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns of a language, compiled once (0.1 s)."""
    ill, states, cures = (_any(words[language]) for words in (CONDITIONS, STATES, TREATMENTS))
    made = {"en": _english, "es": _spanish, "fr": _french, "zh": _chinese}[language](ill, states, cures)
    return tuple((rule, re.compile(pattern, flags)) for rule, pattern, flags in made)


def _any(words: Sequence[str]) -> str:
    """Alternatives, longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_Made = list[tuple[str, str, int]]


def _english(ill: str, states: str, cures: str) -> _Made:
    end = r"(?![\w'-])"
    have = rf"(?:{_HAVE_EN}\s{_SOFT_EN}(?P<what>(?:{ill})s?){end})"
    take = rf"(?:{_TAKE_EN}\s{_SOFT_EN}(?P<what>{cures}){end})"
    state = rf"(?:\s(?:am|'m|is|was|'s)\s(?:also |now |currently |actually )?(?:an? )?(?P<what>{states}){end})"
    own = r"(?<!\w)(?P<person>i(?:'ve|'m| am| have| was)?(?: been)?)"
    other = rf"(?<!\w)(?P<person>he|she|he's|she's|my \w{{1,6}}[- ]year[- ]old|(?:my|our|his|her) (?:\w{{2,9}} )?(?:{_KIN_EN})(?:'s)?|(?:my|our) (?:{_KIN_EN}) [A-Z]\w+)"
    named = r"(?<![\w.] )(?<!\w)(?P<person>(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?-i:[A-Z][a-z]{2,14})(?: (?-i:[A-Z])[a-z'-]{2,14}){0,2})(?<!They)(?<!People)(?<!This)(?<!You)(?<!Who)(?<!Patients)(?<!That)(?<!She)"
    flags = re.IGNORECASE
    return [
        ("medical.own", own + have, flags), ("medical.own", own + take, flags),
        ("medical.own", rf"(?<!\w)(?P<person>i am|i'm|im|i was)\s(?:also |now |currently |actually |a |an )?(?P<what>{states}){end}", flags),
        ("medical.own", rf"(?<!\w)(?P<person>i'm|i'm on|i am|i've been)\s(?:on|taking)\s{_SOFT_EN}(?P<what>{cures}){end}", flags),
        ("medical.own", rf"(?<!\w)(?P<person>my)\s(?:\w{{3,9}} )?(?P<what>{ill}){end}(?!\s(?:essay|paper|project|class|question|research|homework|presentation))", flags),
        ("medical.other", other + have, flags), ("medical.other", other + take, flags), ("medical.other", other + state, flags),
        ("medical.other", rf"(?<!\w)(?P<person>(?:my|our) (?:{_KIN_EN})'s|his|her)\s(?P<what>{ill}){end}", flags),
        ("medical.named", named + have, flags),
        ("medical.other", rf"(?<!\w)(?P<person>diagnosis|diagnosed|patient has|medications?|allergies|conditions?|pmh|past medical history)\s?:\s?(?P<what>{ill}|{cures}){end}", flags),
    ]  # fmt: skip


def _spanish(ill: str, states: str, cures: str) -> _Made:
    soft = (
        r"(?:(?:un|una|el|la|los|mi|de|con|por|muy|tipo|severa?|grave|crónica?|leve|desde|mg|\d{1,3}|hace|años)\s){0,4}"
    )
    kin = r"(?:hij[oa]|madre|padre|mam[áa]|pap[áa]|herman[oa]|espos[oa]|marido|mujer|novi[oa]|abuel[oa]|t[íi][oa]|prim[oa]|amig[oa]|paciente|bebé|pareja)"
    end = r"(?!\w)"
    own = r"(?<!\w)(?P<person>tengo|padezco|sufro|tuve|he tenido|me diagnosticaron|me han diagnosticado|fui diagnosticad[oa]|estoy diagnosticad[oa]|vivo con|me detectaron)"
    other = rf"(?<!\w)(?P<person>(?:mi|su|nuestr[oa])\s{kin}\s(?:\w{{2,10}}\s)?(?:tiene|padece|sufre|tuvo|fue diagnosticad[oa]|murió)|le diagnosticaron|le han diagnosticado|le detectaron|paciente diagnosticad[oa])"
    flags = re.IGNORECASE
    return [
        ("medical.own", rf"{own}\s{soft}(?P<what>{ill}){end}", flags),
        ("medical.own", rf"(?<!\w)(?P<person>soy|estoy)\s(?:un |una )?(?P<what>{states}){end}", flags),
        ("medical.own", rf"(?<!\w)(?P<person>tomo|estoy tomando|me recetaron|me han recetado|me inyecto|uso|empecé|estoy en|estoy con|recibo|me operaron de)\s{soft}(?P<what>{cures}|{ill}){end}", flags),
        ("medical.own", rf"(?<!\w)(?P<person>mi)\s(?P<what>{ill}){end}", flags),
        ("medical.other", rf"{other}\s{soft}(?P<what>{ill}){end}", flags),
        ("medical.other", rf"(?<!\w)(?P<person>(?:mi|su)\s{kin})\s(?:es|está)\s(?P<what>{states}){end}", flags),
        ("medical.other", rf"(?<!\w)(?P<person>(?:mi|su)\s{kin})\s(?:toma|está tomando|recibe|está en)\s{soft}(?P<what>{cures}){end}", flags),
    ]  # fmt: skip


def _french(ill: str, states: str, cures: str) -> _Made:
    soft = r"(?:(?:un|une|le|la|les|des|du|de|mon|ma|très|sévère|grave|chronique|légère?|depuis|mg|\d{1,3})\s|de l'|d'une?\s|d'|l'){0,4}"
    kin = r"(?:fils|fille|mère|maman|père|papa|frère|s(?:œ|oe)ur|mari|femme|copain|copine|conjointe?|grand-mère|grand-père|oncle|tante|cousine?|amie?|patiente?|bébé)"
    end = r"(?!\w)"
    flags = re.IGNORECASE
    return [
        ("medical.own", rf"(?<!\w)(?P<person>j'ai eu|j'ai|je souffre|je suis atteinte?|je suis traitée? pour|on m'a diagnostiqué|on m'a découvert|j'ai été diagnostiquée?|je vis avec)\s{soft}(?P<what>{ill}){end}", flags),
        ("medical.own", rf"(?<!\w)(?P<person>je suis)\s(?P<what>{states}){end}", flags),
        ("medical.own", rf"(?<!\w)(?P<person>je prends|je suis sous|on m'a prescrit|je fais|j'ai commencé|je suis en)\s{soft}(?P<what>{cures}){end}", flags),
        ("medical.own", rf"(?<!\w)(?P<person>mon|ma|mes)\s(?P<what>{ill}){end}", flags),
        ("medical.other", rf"(?<!\w)(?P<person>(?:mon|ma|son|sa)\s{kin})\s(?:\w{{2,10}}\s)?(?:a eu|a|souffre|est atteinte?|a été diagnostiquée?|est morte?)\s{soft}(?P<what>{ill}){end}", flags),
        ("medical.other", rf"(?<!\w)(?P<person>(?:mon|ma|son|sa)\s{kin})\s(?:est|prend|est sous)\s{soft}(?P<what>{states}|{cures}){end}", flags),
    ]  # fmt: skip


def _chinese(ill: str, states: str, cures: str) -> _Made:
    kin = r"(?:[我他她](?:的)?(?:妈妈?|爸爸?|母亲|父亲|儿子|女儿|孩子|老公|老婆|丈夫|妻子|男朋友|女朋友|爷爷|奶奶|外公|外婆|哥哥?|姐姐?|弟弟?|妹妹?|朋友|同事|家人)|患者|病人)"
    have = r".{0,6}?(?:得了?|得过|患有?|患上了?|确诊(?:为|了|是|得了)?|被诊断(?:为|出|患有)?|有|查出(?:来)?|检查出|感染了?|是)"
    take = r".{0,6}?(?:在?吃|服用|在用|注射|打|做过?|接受|开了|需要)"
    return [
        ("medical.own", rf"(?P<person>我)(?!的?[妈爸母父儿女孩老丈妻男爷奶外哥姐弟妹朋同家]){have}.{{0,4}}?(?P<what>{ill}|{states})", 0),
        ("medical.own", rf"(?P<person>我)(?!的?[妈爸母父儿女孩老丈妻男爷奶外哥姐弟妹朋同家]){take}.{{0,4}}?(?P<what>{cures})", 0),
        ("medical.own", rf"(?P<person>我)的?(?P<what>{ill})", 0),
        ("medical.other", rf"(?P<person>{kin}){have}.{{0,4}}?(?P<what>{ill}|{states})", 0),
        ("medical.other", rf"(?P<person>{kin}){take}.{{0,4}}?(?P<what>{cures})", 0),
    ]  # fmt: skip


RECOGNIZER = Recognizer(
    name="medical",
    find=find,
    gate=f"(?i){_GATE}",
    entries=(
        Entry(
            category="medical",
            what="Illness or treatment of a person",
            method="one of 500 words for illnesses, drugs and treatments right behind a person who has or takes it, in English, Spanish, French or Chinese; "
            "not in questions and suppositions",
            source="ours",
        ),
    ),
)
