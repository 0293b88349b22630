"""What a prompt asks for: a kind of text, a number of things, a form, a length; in four languages."""

# Chinese signs are the subject

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import re2

START = 1_200
"""Code points at the start of a prompt, and half of it at its end, that are searched."""


def _pattern(words: str, chinese: str = "") -> str:
    """Match any of some words, at a word's start; and any of some Chinese ones anywhere."""
    latin = rf"\b(?:{words})"
    return f"(?i){latin}|(?:{chinese})" if chinese else f"(?i){latin}"


KINDS: Mapping[str, str] = MappingProxyType(
    {
        "list": _pattern(
            r"list\b|enumerate|name (?:some|a few|two|three|four|five|\d)|ideas|examples|tips|steps|ways to"
            r"|bullet|outline"
            r"|lista\b|enumera|ejemplos|consejos|pasos|énumère|liste\b|exemples|conseils|étapes",
            "列出|列举|清单|举例|步骤|几个|建议",
        ),
        "write": _pattern(
            r"write|compose|draft|create|essay|story|poem|letter|e-?mail|speech|blog|script|song|article|generate"
            r"|escrib|redact|cuento|poema|carta\b|ensayo|écri[st]|rédige|histoire|poème|lettre\b",
            "写|作文|故事|诗|邮件|文章|创作|编写",
        ),
        "explain": _pattern(
            r"explain|describe|why\b|how (?:do|does|did|can|to|is|are)|discuss|analy[sz]e|compare|contrast|difference"
            r"|explica|describe|por qué|compara|diferencia|expli|décri|pourquoi|différence",
            "解释|说明|为什么|怎么|如何|分析|比较|区别|介绍",
        ),
        "summarize": _pattern(
            r"summar|tl;?dr|shorten|main points?|key points?|condense|resum|résum", "总结|摘要|概括|概述"
        ),
        "rewrite": _pattern(
            r"rewrite|rephrase|paraphras|reword|edit\b|correct the|fix the|proofread|convert|transform|change the"
            r"|make the"
            r"|simplif|concise|formal|grammar|reescrib|corrige|reformul|réécri",
            "改写|润色|修改|纠正|重写|转换",
        ),
        "translate": _pattern(r"translat|traduc|tradui", "翻译|译成|译为"),
        "classify": _pattern(
            r"classif|categor|identify|sentiment|detect|which of|choose|select|pick|label|determine|true or false"
            r"|positive or|entail|clasific|identifi|elige|choisi",
            "分类|判断|选择|识别|哪个|哪一",
        ),
        "extract": _pattern(
            r"extract|find (?:the|all)|retrieve|given (?:the|a|an)\b|based on|according to|from the (?:text"
            r"|passage|following)",
            "提取|找出|根据",
        ),
        "complete": _pattern(
            r"complete|continue|fill in|finish|next (?:word|sentence|line)|complét|complet", "续写|补全|填空"
        ),
        "code": _pattern(
            r"code\b|python|java\b|javascript|c\+\+|html|css\b|sql|function\b|program\b|script\b|regex|algorithm"
            r"|bash|código"
            r"|función|fonction\b",
            "代码|函数|程序|编程",
        ),
        "math": _pattern(
            r"calculat|compute|solve|how (?:many|much)|what is \d|equation|probability|area of|sum of|calcula|resuelve"
            r"|cuánt|combien|résou",
            "计算|求解|多少|方程",
        ),
        "play": _pattern(
            r"act as|pretend|you are (?:a|an|the)\b|role-?play|imagine|as if you|in the (?:style|tone|voice)"
            r"|actúa|imagina"
            r"|agis comme",
            "扮演|假设你|你是一",
        ),
        "brief": _pattern(
            r"brief|short\b|one sentence|single sentence|one word|in a word|concise|only\b|just\b|exactly|at most"
            r"|no more than"
            r"|less than|fewer than|breve|solo\b|sólo|una frase|court\b|bref|seulement|une phrase",
            "简短|一句话|只|不超过|简要",
        ),
        "long": _pattern(
            r"detail|in depth|thorough|comprehensive|at least|step[- ]by[- ]step|elaborate|complete guide|essay|long\b"
            r"|detalla|largo|paso a paso|détaill|étape par étape",
            "详细|至少|一步一步|深入|全面",
        ),
        "format": _pattern(
            r"json|table\b|csv|markdown|xml|yaml|format|bullet|numbered|tabla|tableau|formato|viñetas", "表格|格式"
        ),
        "advice": _pattern(
            r"should i|advice|recommend|suggest|help me|what can i|tips|consejo|recomiend|debería|conseil|devrais",
            "建议|推荐|应该|帮我",
        ),
        "fact": _pattern(
            r"who (?:is|was|are|were|invented|wrote)|when (?:is|was|did)|where (?:is|was|did|are)|what (?:is|was"
            r"|are|were) the"
            r"|what year|which (?:country|city|year)|capital|quién|cuándo|dónde|cuál|qui (?:est|a)\b|quand|quel",
            "谁|哪年|什么时候|哪里|是什么",
        ),
    }
)
"""Name to what says so; the names are features of the model."""

NUMBER_WORDS: Mapping[str, int] = MappingProxyType(
    {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
    | {"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "diez": 10}
    | {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10}
    | {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
)
_COUNT = re2.compile(
    rf"(?i)\b(\d{{1,2}}|{'|'.join(word for word in NUMBER_WORDS if word.isascii())})\s+"
    r"(?:\w+\s+){0,2}?\w*s\b|(\d{1,2}|[两二三四五六七八九十])\s?[个条种点项句首篇位本]"
)
_LIMIT = re2.compile(r"(?i)\b(\d{1,4})[- ]?(?:words?\b|palabras|mots)|(\d{1,4})\s?(?:字|个字|词)")


def kinds(prompt: str) -> frozenset[str]:
    """Return the names of `KINDS` that a prompt asks for."""
    names = tuple(KINDS)
    return frozenset(names[place] for place in _searcher().Match(searched(prompt)) or ())


@cache
def _searcher() -> re2.Set:
    """Return all patterns as one: a text is read once."""
    whole = re2.Set.SearchSet()
    for pattern in KINDS.values():
        whole.Add(pattern)
    whole.Compile()
    return whole


def searched(prompt: str) -> str:
    """Return its start and its end."""
    return prompt if len(prompt) <= START * 3 // 2 else f"{prompt[:START]}\n{prompt[-START // 2 :]}"


def count(prompt: str) -> int | None:
    """Return how many things it asks for: '5 ideas', 'tres consejos'; None when it names no number from 2 to 50."""
    found = _COUNT.search(prompt[:START])
    if found is None:
        return None
    said = (found.group(1) or found.group(2)).lower()
    number = int(said) if said.isdigit() else NUMBER_WORDS[said]
    return number if 2 <= number <= 50 else None  # noqa: PLR2004 - said above


def limit(prompt: str) -> int | None:
    """Return the number of words, or of Chinese characters, that it sets; None when it sets none."""
    found = _LIMIT.search(searched(prompt))
    number = int(found.group(1) or found.group(2)) if found else 0
    return number or None
