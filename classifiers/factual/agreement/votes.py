"""What an answer comes down to: the result of a word problem, or a short answer; and which answers are refusals."""

# ruff: noqa: E501, RUF001  # a pattern is read in one piece; signs of Chinese are the subject

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.factual.sentences import blanked

LOOKED_AT = 4_000
"""Code points at the end of an answer that hold its result."""

SHORT = 60
"""Code points of an answer that is nothing but the answer."""

WORDS = 4
"""Words of such an answer, at most; twelve signs in Chinese."""

NUMBER = r"-?\d{1,15}(?:[,.]\d{1,15}){0,5}"
MARKED = re.compile(
    rf"(?:(?:^|\n)\s{{0,3}}\**A(?:nswer)?\**[:：]|\b(?:final |correct |right )?answer(?:\*\*)? (?:is|would be|=|:)"
    rf"|\banswer:|####|\\boxed\{{"
    rf"|\b(?:la )?respuesta(?: final| correcta)?(?: es|:)|\b(?:la )?réponse(?: finale)?(?: est|\s?:)"
    rf"|(?:最终)?答案(?:应该|应)?[是为：:])"
    rf"[^\w\n-]{{0,12}}(?P<value>{NUMBER}|[A-Ea-e](?![\w']))",
    re.IGNORECASE,
)
LAST = re.compile(rf"(?<![\w.]){NUMBER}|(?<=[\u3400-\u9fff]){NUMBER}")
COUNTED = re.compile(
    r"\bhow (?:many|much|long|far|old)\b|\bcalculate\b|\bwhat (?:is|are) the (?:total|sum|average|probability)\b"
    r"|\bcu[áa]nt[oa]s?\b|\bcalcula\b|\bcombien\b|\bcalculez?\b|多少|几[个只本天岁人次]|计算|求",
    re.IGNORECASE,
)
TEXT_WANTED = re.compile(
    r"\W*(?:please |can you |could you )?(?:write|refine|rewrite|rephrase|summari[sz]e|translate|draft|edit|escribe|traduce"
    r"|resume|écri\w+|tradui\w+|résume\w*|写|翻译|总结|润色)",
    re.IGNORECASE,
)
"""How a request begins that wants a text and no result."""

LONGEST_PROBLEM = 1_500
"""Code points of a word problem; a longer request carries a pasted text."""

FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twice|half|dos|tres|deux|trois)\b", re.IGNORECASE
)

REFUSAL = re.compile(
    r"\b(?:i(?:['’]m| am) (?:sorry|unable|not able)|i (?:can(?:['’]t|not)|do(?:n['’]t| not) (?:know|have)|apologi[sz]e)"
    r"|as an ai\b|i won['’]t\b|no information (?:about|on))"
    r"|\b(?:lo siento|no puedo|no tengo (?:información|acceso|datos)|no sé\b|como (?:una )?ia\b|como modelo)"
    r"|\b(?:je suis désolé|désolée?,|je ne (?:peux|sais|suis) pas|je n['’]ai pas|en tant qu['’](?:ia|assistant))"
    r"|抱歉|对不起|无法(?:回答|提供|确定|获取)|不能(?:回答|提供)|没有(?:相关|足够的)信息|我不(?:知道|清楚|了解)|不太清楚|作为(?:一个|一名)?(?:人工智能|AI)",
    re.IGNORECASE,
)
REFUSED = 80
"""Code points at the start that say that no answer is given."""

LONGEST_REFUSAL = 600
"""Code points; a longer text that begins with an apology does answer."""

FREE = re.compile(
    r"\b(?:write|compose|create|make up|invent|imagine|draft|tell|generate|come up with)\b(?:(?!\b(?:about|of|on)\b)[^.?!\n]){0,60}"
    r"\b(?:poem|haiku|story|stories|tale|song|lyrics|jokes?|riddle|slogans?|limerick|essay|letter|e-?mail|speech|dialogue"
    r"|script|scene|novel|fiction|captions?|titles?|tweets?|posts?|advert\w*|blog|names?|character)\b"
    r"|\b(?:(?:give|list|some|any|more|need)\b[^.?!\n]{0,40}\bideas|suggest(?:ions?)?|brainstorm|recommend\w*|role-?play"
    r"|pretend|your (?:favou?rite|opinion)|random (?:number|word|name|fact))\b"
    r"|\b(?:escribe|inventa|crea|cuenta|cuéntame|compón)\b[^.?!\n]{0,60}"
    r"\b(?:poema|cuento|historia|canción|chiste|carta|eslogan|diálogo|ensayo)\b|\b(?:ideas|sugerencias|recomienda)\b"
    r"|\b(?:écri[ts]|écrivez|invente[zr]?|raconte[zr]?|compose[zr]?|crée[zr]?)\b[^.?!\n]{0,60}"
    r"\b(?:poème|histoire|conte|chanson|blague|lettre|slogan|dialogue|nouvelle)\b|\b(?:idées|suggestions?|recommande)\b"
    r"|(?:写|编|创作|作|讲)(?:一|首|个|篇|段)[^。？！\n]{0,20}(?:诗|故事|歌|笑话|小说|文章|信|对联|剧本)|建议|推荐|点子|创意|角色扮演|随便",
    re.IGNORECASE,
)
"""Requests that have no one right answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """How the results of the other answers fall."""

    own: str
    same: int  # other answers with the same result
    rival: str  # what most of those that differ say; empty when none differs
    against: int  # other answers that say so
    count: int  # other answers with a result


def refuses(text: str) -> bool:
    """Whether a text says that it gives no answer."""
    return not text.strip() or (len(text) <= LONGEST_REFUSAL and bool(REFUSAL.search(text[:REFUSED])))


def is_free(question: str) -> bool:
    """Whether a request has no one right answer: a poem, ideas, an opinion."""
    return bool(FREE.search(question[-2_000:]))


def is_problem(question: str) -> bool:
    """Whether a question asks for a result that follows from figures that it gives."""
    told = question.strip()
    if len(told) > LONGEST_PROBLEM or TEXT_WANTED.match(told):
        return False
    return bool(COUNTED.search(told)) and len(FIGURE.findall(told)) > 1


def result(text: str, *, problem: bool) -> str | None:
    """Return what an answer comes down to: a marked value, the last number of a word problem, or a short answer."""
    end = blanked(text[-LOOKED_AT:])
    marked = [match["value"] for match in MARKED.finditer(end)]
    if marked:
        return _plain(marked[-1])
    numbers = LAST.findall(end)
    if problem:
        return _plain(numbers[-1]) if numbers else None
    return _short(end, numbers)


def _short(text: str, numbers: Sequence[str]) -> str | None:
    if len(text) > SHORT or not text.strip():
        return None
    if len(numbers) == 1:
        return _plain(numbers[0])
    words = re.findall(r"[^\W\u3400-\u9fff]+|[\u3400-\u9fff]", text.lower())
    signs = sum("\u3400" <= word[0] <= "\u9fff" for word in words)
    few = len(words) - signs <= WORDS and signs <= 3 * WORDS
    return " ".join(words) if few and words and not numbers else None


def _plain(value: str) -> str:
    """Return a number without the commas of thousands and the zeros of decimals: 1,200.00 is 1200."""
    plain = re.sub(r",(?=\d{3}(?!\d))", "", value)
    return re.sub(r"[.,]0+$", "", plain).upper()


def vote(own: str, others: Sequence[str | None]) -> Vote | None:
    """Return how the others fall, None when none of them has a result."""
    known = Counter(other for other in others if other is not None)
    if not known:
        return None
    count = known.total()
    same = known.pop(own, 0)
    rival, against = min(known.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    return Vote(own=own, same=same, rival=rival, against=against, count=count)
