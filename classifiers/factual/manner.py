"""What a sentence does: it claims something, or it asks, hedges, advises, has an opinion, or is only polite."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from enum import StrEnum

from classifiers.factual.hedges import HEDGES

SHORTEST = 12
"""Code points from which on a sentence that states something is a claim; four in Chinese."""

ASKS = re.compile(r"[?？][\"'”’»)\]*_]*\s*$")

OPINES = re.compile(
    r"\b(?:i (?:personally |really |still )?(?:think|believe|feel|guess|prefer|love|like|hope|would say|recommend)"
    r"|in my (?:humble )?(?:opinion|view)|personally|arguably|it depends|a matter of taste)\b"
    r"|\b(?:creo|pienso|opino|espero|considero) que\b|\b(?:en mi opinión|a mi juicio|me parece|prefiero|recomiendo|depende de)\b"
    r"|\bje (?:pense|crois|trouve|préfère|recommande)\b|\b(?:à mon avis|selon moi|il me semble|j['’]espère|ça dépend|cela dépend)\b"
    r"|我(?:个人)?(?:认为|觉得|想|相信|喜欢|希望|建议)|在我看来|我的看法",
    re.IGNORECASE,
)  # fmt: skip

_ENGLISH = (
    "add adjust apply ask avoid bake beat begin boil bring build buy call check choose click close collect combine "
    "compare complete connect consider continue contact cook copy cover create cut define delete discuss download drag "
    "draw drink drop eat enjoy ensure enter explain explore fill find finish fold follow get give go heat hold identify "
    "improve include increase install join keep learn leave let limit list listen look make measure melt mix move open "
    "pay pick place plan play pour practice prepare press provide pull push put read reduce remember remove repeat "
    "replace review rinse run save search select send serve set share show spread sprinkle start stay stir stop store "
    "take talk test think tie touch try turn type use visit wait walk wash watch wear wipe work write"
)
INSTRUCTS = re.compile(
    rf"^\W*(?:(?:please|then|next|first|finally|also|now|simply|just)\b,?\s+)?(?:{'|'.join(_ENGLISH.split())})\s+"
    r"(?:the|a|an|your|it|them|some|in|into|to|up|all|any|each|\d+|until|for|with|on|off|out|over|this|that|these|those|"
    r"sure|from|at|about|back|down|enough|one|two|both|plenty|regularly|carefully)\b"
    r"|^\W*(?:asegúrese|asegúrate|añad[ae]|agreg[au]e?|mezcl[ae]|utilic?[ae]|us[ae] (?:el|la|los|las|una?)|abr[ae]|seleccion[ae]|haz|haga|"
    r"pon|ponga|recuerde|recuerda|evit[ae]|deje|deja|coloque|coloca|haga clic|siga|sigue|cort[ae]|calient[ae])\s"
    r"|^\W*(?:assurez-vous|ajoutez|mélangez|utilisez|ouvrez|sélectionnez|cliquez|mettez|laissez|évitez|prenez|faites|"
    r"versez|coupez|chauffez|suivez|essayez|choisissez|n['’]oubliez pas)\s"
    r"|^\W*(?:请|首先[,，]?(?:请)?|然后|接着)?(?:点击|打开|选择|加入|使用|确保|注意|避免|尝试|按下|输入|放入|搅拌)",
    re.IGNORECASE,
)

COURTESY = re.compile(
    r"^\W*(?:sure|certainly|of course|absolutely|great question|you['’]re welcome|thank you|thanks|i hope|i['’]m (?:happy|glad)|"
    r"let me know|feel free|happy to|hello|hi\b|here (?:is|are)\b.{0,60}:\s*$|por supuesto|claro|de nada|gracias|hola|"
    r"bien sûr|avec plaisir|bonjour|merci|当然|好的|你好|您好|谢谢|不客气|希望)",
    re.IGNORECASE,
)


class Manner(StrEnum):
    """What a sentence does."""

    CLAIM = "claim"  # it can be right or wrong
    QUESTION = "question"
    HEDGE = "hedge"  # denied, supposed, reported or doubted: it cannot be held against who wrote it
    OPINION = "opinion"
    INSTRUCTION = "instruction"
    COURTESY = "courtesy"
    FRAGMENT = "fragment"  # too short to say anything


def manner(text: str) -> Manner:
    """Return what a sentence does; code, quoted lines and links are blanked in it before."""
    chinese = sum("\u3400" <= sign <= "\u9fff" for sign in text)
    if (len(text) < SHORTEST and chinese * 3 < SHORTEST) or not any(map(str.isalnum, text)):
        return Manner.FRAGMENT
    return next((found for pattern, found in _PATTERNS if pattern.search(text)), Manner.CLAIM)


_PATTERNS = (
    (ASKS, Manner.QUESTION),
    (OPINES, Manner.OPINION),
    (INSTRUCTS, Manner.INSTRUCTION),
    (COURTESY, Manner.COURTESY),
    (HEDGES, Manner.HEDGE),
)


def is_claim(text: str) -> bool:
    """Whether a sentence says something that can be right or wrong."""
    return manner(text) is Manner.CLAIM
