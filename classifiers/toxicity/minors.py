"""Sexual content about minors: precise rules, never a trained head."""

import re
from dataclasses import dataclass

from classifiers.tag import Span
from classifiers.toxicity.edits import Normalised
from classifiers.toxicity.normalise import normalise

_SENTENCE = re.compile(r"[^.!?。！？\n]+")  # noqa: RUF001 - Chinese punctuation

_MINOR = re.compile(
    r"\b(?:child(?:ren)?|kids?|minors?|toddlers?|pre-?teens?|underage|infants?"
    r"|(?:little|young|school|teenage) ?(?:girls?|boys?)"
    r"|(?:[1-9]|1[0-7])(?:[ -]?(?:year|yr)s?[ -]?olds?|\s?y/?o)\b"
    r"|(?:aged?|who is|she is|he is|i am|i'm) (?:[5-9]|1[0-7])\b(?! ?%)"
    r"|niñ[oa]s?|menor(?:es)? de edad|de (?:[1-9]|1[0-7]) años|colegialas?"
    r"|enfants?|fillettes?|garçonnets?|mineure?s?|(?:de |a |j'ai )(?:[1-9]|1[0-7]) ans|écolières?)\b"
    r"|(?:儿童|小孩|孩子|幼女|女童|男童|未成年|小学生|初中生|(?<!\d)(?:[1-9]|1[0-7])岁)",
)
_SEXUAL = re.compile(
    r"\b(?:sexy(?! (?:new |red )?(?:sports )?(?:bike |motor)?(?:cars?|bikes?|helmets?))"
    r"|sexual(?:ly)?(?! (?:orientation|diversity|identity))|sexuali[sz]ed?|erotic(?:a|ally)?|porn\w*"
    r"|nudes?(?! (?:pink|beige|tones?|shades?|lipsticks?|cats?))"
    r"|naked(?! (?:eye|flame|truth|wire))|smut|horny|seduc\w+|undress\w*|aroused?|lewd"
    r"|(?:have|having|had) sex|make love|sext\w*"
    r"|er[oó]tic[oa]s?|porno\w*|desnud\w+|cachond\w+|tener sexo|sexuales?|seduc\w+"
    r"|érotiques?|nues?|sexuel(?:le)?s?|faire l'amour|sexe avec|déshabill\w+)\b"
    r"|(?:色情|裸体|裸照|性感|做爱|性爱|性行为|情色|脱光)",
)
_CAREFUL = re.compile(
    r"\b(?:abuse[ds]?|abusers?|protect\w*|prevent\w*|reports?|reported|safety|laws?|illegal|police"
    r"|crimes?|educat\w+|health|doctors?"
    r"|therap\w+|puberty|lessons?|consent|teach(?:ing)?|explain to|talk to|awareness|research|statistics"
    r"|convicted|arrested|grooming"
    r"|abus[oa]s?|proteger|protección|prevenir|denunci\w+|delitos?|leyes|ley|policía|educación|salud|médic[oa]s?|pubertad"
    r"|abus|protéger|protection|prévenir|prévention|signaler|lois?|police|éducation|santé|médecins?|puberté"
    r"|baths?|bathtub|diapers?|baño|bain|couches?)\b"
    r"|(?:保护|预防|举报|法律|犯罪|警察|教育|健康|医生|虐待|侵害|洗澡)",
)

_PARENT_GOES_ON = r"(?=,|;|\W*$| (?:i|we|my|je|mon|ma|nous)\b)"
_LOOKS_ALIKE = re.compile(
    r"\b(?:nude|naked) (?:statues?|sculptures?)\b"
    r"|\b(?:statues?|sculptures?|estatuas?|esculturas?)"
    r"(?: gr[ei]\w+| roma\w+| are| están| sont)* (?:nude|naked|desnudas?|nue?s?)\b"
    r"|\b(?:block(?:s|ing)?|bloque\w*)(?: all| the| le| la| les| páginas| sitios)? porn\w*|(?:屏蔽|拦截)色情"
    r"|\bsexual (?:dimorphism|reproduction|selection)\b|\breproducción sexual\b|\breproduction sexuée\b|有性生殖"
    r"|\bnaked mole[ -]rats?\b|\bminor (?:chords?|keys?|scales?|thirds?|sevenths?|leagues?|injur(?:y|ies)|bugs?)\b"
    r"|\bmains nues\b|\bskip(?:ped)? the (?:nude|sex)(?: \w+)? scenes?\b"
    r"|\b(?:saw|found) porn (?:by accident|accidentally)\b|\baccidentally (?:saw|found) porn\b"
    r"|\bvio (?:porno|pornografía) (?:sin querer|por accidente)\b|\btombée? sur une vidéo porno\b"
    r"|不小心(?:在\w{1,4}(?:手机|电脑|平板)上)?看到色情"
    r"|\bundress\w* (?:\w+ ){0,4}for (?:the|an?) (?:x-?ray|check-?up|allergy test|vaccin\w+)\b"
    r"|\bdéshabiller pour (?:la|une) (?:visite|radio)\b|\bdesnudarse (?:\w+ ){0,5}para la (?:radiografía|revisión)\b"
    rf"|\b(?:after|since) having (?:kids|children)\b{_PARENT_GOES_ON}"
    r"|\btener (?:niños|hijos)\b|\bnaissance des enfants\b"
    rf"|\b(?:after|après) (?:two|three|four|deux|trois|quatre|\d) (?:kids|children|enfants)\b{_PARENT_GOES_ON}"
    r"|生完孩子|生了[一两二三四\d]个孩子"
    r"|\bwe have sex (?:when|while|if|and) (?:the|our) (?:kids|children) are (?:home|at home|asleep|sleeping)\b"
    r"|\bfaire l'amour(?: \w+)? quand les enfants dorm\w+"
    r"|\b(?:kids|children) are (?:at|with) (?:grandma|grandpa|their grandparents|my (?:mum|mom|parents))\b"
    r"|\bniños (?:se quedan|están) con (?:mi|su) (?:madre|suegra|abuela)\b"
    r"|\benfants sont chez (?:mamie|papi|mes parents|leurs grands-parents)\b",
)
"""Statues, filters, biology, music, parents on their own: blanked out before the rule looks.
Whole phrases, with as little room between their words as can be: they must not hide what stands beside them."""

_NEAR = 60
"""Characters between the two, at most."""

_CERTAIN = 0.95
_CAREFUL_SCORE = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A sentence that joins a minor and sexual words."""

    score: float  # 0..1
    span: Span  # code points into the text
    rule: str


def look(text: str, plain: Normalised | None = None) -> tuple[Hit, ...]:
    """Find sentences that sexualise a minor; one about protection, health or law stays far below any threshold.

    Args:
        text: of a message.
        plain: what `normalise` gives for it, when that is known.
    """
    plain = plain or normalise(text)
    if not _SEXUAL.search(plain.text):
        return ()
    out: list[Hit] = []
    for sentence in _SENTENCE.finditer(plain.text):
        together = _together(_LOOKS_ALIKE.sub(_blank, sentence.group()))
        if together is None:
            continue
        careful = _CAREFUL.search(sentence.group()) is not None
        start, end = (sentence.start() + at for at in together)
        rule = "minor and sexual words, about protection or health" if careful else "minor and sexual words"
        score = _CAREFUL_SCORE if careful else _CERTAIN
        out.append(Hit(score=score, span=plain.original(start, end), rule=rule))
    return tuple(out)


def _blank(found: re.Match[str]) -> str:
    """Return spaces in place of what was found, so that every other character keeps its place."""
    return " " * len(found.group())


def _together(sentence: str) -> Span | None:
    """Return the first place where a sexual word has a minor near it."""
    for sexual in _SEXUAL.finditer(sentence):
        begin = max(0, sexual.start() - _NEAR)
        minor = _MINOR.search(sentence[begin : sexual.end() + _NEAR])
        if minor is not None:
            return min(begin + minor.start(), sexual.start()), max(begin + minor.end(), sexual.end())
    return None
