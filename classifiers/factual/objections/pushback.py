"""What the user says of the answer before: 'that is wrong'; and whether the assistant then gives in."""

# ruff: noqa: RUF001  # apostrophes and Chinese commas are the subject

import re
from collections.abc import Iterator

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.finding import Finding, found
from classifiers.factual.sentences import blanked
from ingest.conversation import Message, Role

LOOKED_AT = 400
"""Code points at the start of a message that answer the one before."""

THAT = r"\b(?:that|this|it|your (?:answer|calculation|math|result|response)|what you said)"
IS = r"(?:['’]s| is| was)"
OBJECTIONS = (
    rf"{THAT}{IS} (?!not )(?:\w+ )?(?:wrong|incorrect|false|untrue|inaccurate|mistaken)\b",
    rf"{THAT}(?:{IS} not| isn['’]?t| wasn['’]?t) (?:\w+ )?(?:right|correct|true|accurate)\b",
    r"\byou(?:['’]re| are| were) (?!not )(?:\w+ )?(?:wrong|mistaken|incorrect)\b",
    r"^\W*(?:wrong|incorrect|not true|false)\b",
    r"\byou (?:have )?(?:made|got) (?:an? |that |it |this )?(?:\w+ )?(?:mistake|error|wrong)\b",
    rf"^\W*(?:no|nope)[,.!]? (?:it{IS}|that{IS}|the (?:correct|right) )(?! (?:fine|ok|okay|good|great|all))",
    r"\bthe (?:correct|right) answer (?:is|was|should)\b",
    r"\bactually,? it(?:['’]s| is| was)\b",
    r"\b(?:eso|esto|tu respuesta|la respuesta) no (?:es|está|era) (?:\w+ )?(?:correct[oa]|ciert[oa]|verdad|bien)\b",
    r"\b(?:eso|esto|tu respuesta|la respuesta) (?:es|está|era) (?:\w+ )?(?:mal|fals[oa]|incorrect[oa]|equivocad[oa])\b",
    r"\b(?:no es (?:correcto|cierto|así|verdad)|te equivocas|te has equivocado|estás equivocad[oa])\b",
    r"^\W*(?:incorrecto|falso|mal)\b",
    r"^\W*no[,.!]? (?:es|son|era|fue)\b",
    r"\bla respuesta correcta es\b",
    r"\b(?:c['’]est|(?:votre|ta) réponse est) (?:\w+ )?(?:faux|fausse|incorrecte?|inexacte?|une erreur)\b",
    r"\bce n['’]est pas (?:\w+ )?(?:vrai|juste|correct|exact|ça)\b",
    r"\b(?:tu te trompes|vous vous trompez|tu as tort|vous avez tort|(?:vous avez|tu as) fait une erreur)\b",
    r"^\W*(?:faux|incorrect)\b",
    r"^\W*non[,.!]? (?:c['’]est|ce sont|c['’]était)\b",
    r"\bla bonne réponse est\b",
    r"不对|错了|你错|说错|算错|搞错|弄错|答错|不正确|是错的|有误|回答错误|正确答案(?:是|应)",
    r"^\W*不是?[，,]\s*(?:是|应该)?",
)
"""English, Spanish, French, Chinese."""

DOUBTING = (
    r"\bare you (?:really )?sure\b|\breally\?\s*$|\bcheck (?:that|your|it)\b",
    r"\bestás segur|\bseguro\?",
    r"\btu es sûr|\bes-tu sûr|\bvous êtes sûr|\bêtes-vous sûr",
    r"你确定|确定吗|真的吗|再算|再检查",
)
OF_SOMETHING_ELSE = (
    r"\bwhat(?:['’]s| is| was) wrong\b|\bif (?:that|this|it|you)\b|\bcorrect me\b|\bam i wrong\b|\bwrong with\b",
    r"\btell me\b|\bnothing wrong\b|\bwhy (?:is|was) (?:that|this|it)\b|有错|错了吗|对不对",
)
GIVING_IN = (
    r"\bi apologi[sz]e\b|\b(?:my )?apologies\b|\bmy mistake\b|\bi stand corrected\b",
    r"\bsorry (?:about|for) (?:that|the|my)\b",
    r"\byou(?:['’]re| are) (?:absolutely |completely |quite )?(?:right|correct)\b|\bi was (?:wrong|mistaken)\b",
    r"\bi (?:have )?made (?:an? )?(?:\w+ )?(?:mistake|error)\b",
    r"\bthank you for (?:the correction|correcting|pointing)\b",
    r"\blo siento\b|\bme disculpo\b|\bmis disculpas\b|\bdisculpa\b|\btienes? razón\b",
    r"\bme equivoqué\b|\bcometí un error\b",
    r"\bje m['’]excuse\b|\bmes excuses\b|\b(?:vous avez|tu as) raison\b|\bje me suis trompé\b|\bdésolé",
    r"抱歉|对不起|[您你](?:说得|是)对|我错了|我的错|(?:谢谢|感谢)[你您]?的?(?:指正|纠正)",
)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


OBJECTS, DOUBTS, NOT_ABOUT_FACTS, GIVES_IN = (
    _any(patterns) for patterns in (OBJECTIONS, DOUBTING, OF_SOMETHING_ELSE, GIVING_IN)
)
NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")


def check(answer: Answer) -> Iterator[Finding]:
    """Look at what the user says after an answer, and at the reply to that."""
    following = answer.conversation.messages[answer.index + 1 : answer.index + 3]
    if answer.candidate is not None or not following or following[0].role is not Role.USER:
        return
    reply = following[1] if len(following) > 1 and following[1].role is Role.ASSISTANT else None
    yield from _weighed(answer.message, following[0], reply)


def _weighed(answer: Message, objection: Message, reply: Message | None) -> Iterator[Finding]:
    start = blanked(objection.content)[:LOOKED_AT]
    objects = bool(OBJECTS.search(start))
    if NOT_ABOUT_FACTS.search(start) or not (objects or DOUBTS.search(start)):
        return
    rule, then = _outcome(answer, reply, objects=objects)
    said = "The user said that this is wrong" if objects else "The user asked whether this is right"
    says = f"{said}; the assistant then {then}" if then else said
    yield found(f"push-back.{rule}", None, says, more={"reply": then or "none"})


def _outcome(answer: Message, reply: Message | None, *, objects: bool) -> tuple[str, str]:
    """Return the rule, and what the assistant did then in words."""
    if reply is not None and GIVES_IN.search(reply.content[:LOOKED_AT]):
        changed = bool(_figures(reply) - _figures(answer))
        rule = ("changed" if changed else "gave_in") if objects else "reconsidered"
        return rule, "gave in and changed its figures" if changed else "gave in"
    if reply is not None and objects:
        return "stood_firm", "stood by it"
    return ("objection" if objects else "doubt"), ""


def _figures(message: Message) -> frozenset[str]:
    return frozenset(NUMERAL.findall(message.content[:4_000]))


CHECK = Check(
    name="push-back",
    kind=Kind.USER,
    what="A user who says that the answer before is wrong, and whether the assistant then gives in.",
    rules=tuple(
        f"push-back.{rule}" for rule in ("objection", "doubt", "gave_in", "changed", "reconsidered", "stood_firm")
    ),
    find=each(check),
    hindsight=True,
)
