"""Employers and schools that somebody says to be theirs; a company that is only spoken of is nobody's secret."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_WORD = r"[A-ZÀ-Þ][\w&'.À-ÿ-]{1,24}"
_NAME = rf"(?P<name>{_WORD}(?:[ ](?:(?:de la|de los|del|de|du|des|and|y|et|of|&)[ ])?{_WORD}){{0,4}})"
_ENGLISH = (
    r"i (?:currently )?(?:work|intern|teach|study)(?:ed)? (?:at|for)|"
    r"i(?:'m| am) (?:employed|working|interning|studying|a student|an employee) (?:at|by|for|of)|"
    r"i(?:'ve| have) (?:been working|worked) (?:at|for)|i got (?:fired|laid off) (?:from|by)|"
    r"my (?:current |former |old )?(?:employer|company|school|university|college|workplace)(?: is(?: called)?|,)"
)
_SPANISH = r"(?:trabajo|trabajaba|estudio|doy clases) (?:en|para)|mi (?:empresa|colegio|universidad|instituto)(?: es| se llama|,)"
_FRENCH = (
    r"je travaille (?:chez|pour|à)|j'étudie à|je suis employée? (?:chez|par)|"
    r"mon (?:entreprise|école|université|lycée|employeur)(?: est| s'appelle|,)"
)
_SAID = re.compile(rf"(?<![\w'])(?i:{_ENGLISH}|{_SPANISH}|{_FRENCH})\s(?i:the |el |la |l')?{_NAME}")
_CHINESE = re.compile(
    r"(?:我|我妈|我爸|本人)(?:在|就职于|任职于|就读于)(?P<name>[\u4e00-\u9fff]{2,12}(?:公司|集团|医院|学校|大学|中学|小学|银行|工厂|厂|局|所))"
)
_NO_EMPLOYERS_LISTED = "I I'm The A An English Spanish French Math Maths Monday Tuesday Friday Saturday Sunday"
_NO_EMPLOYERS = frozenset(_NO_EMPLOYERS_LISTED.split())


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find where somebody is said to work or study."""
    for pattern in (_SAID, _CHINESE):
        for match in pattern.finditer(text):
            if match["name"].split(" ", 1)[0] not in _NO_EMPLOYERS:
                end = match.start("name") + len(match["name"].rstrip(".'-"))
                yield Hit("organization", match.start("name"), end, "organization.said", "label")


RECOGNIZER = Recognizer(
    name="said_employer",
    find=find,
    gate=rf"\b(?i:{_ENGLISH}|{_SPANISH}|{_FRENCH})\s|(?:我|本人)(?:妈|爸)?(?:在|就职于|任职于|就读于)",
    entries=(
        Entry(
            category="organization",
            what="Employer or school",
            method="behind words such as `I work at`, `mi empresa`, `j'étudie à`",
            source="ours",
        ),
    ),
)
