"""The numbers by which an answer is graded; each is named, and most lie between 0 and 1."""

import math
from collections.abc import Mapping

from classifiers.grading import asks, forms, relation, sums, tongue
from classifiers.grading.exchange import Exchange
from classifiers.grading.rarity import Rarity

KNOTS = (8, 25, 60, 120, 200, 320)
"""Words at which the worth of more words may change."""

ANY = 0.5
"""Log of items plus one: more than none."""


def features(exchange: Exchange, rarity: Rarity) -> dict[str, float]:
    """Return every feature of an exchange by name."""
    kinds = asks.kinds(exchange.prompt.text)
    form = _form(exchange)
    return {
        **form,
        **_manner(exchange),
        **relation.features(exchange, rarity),
        **_asked(exchange, kinds, form),
        "other_language": float("translate" not in kinds and tongue.differs(exchange.prompt, exchange.answer)),
    }


def _form(exchange: Exchange) -> dict[str, float]:
    text, words, sentences = exchange.answer.text, exchange.answer.words, exchange.answer.sentences
    size = math.log1p(exchange.answer.size)
    items = len(forms.ITEM.findall(text))
    return {
        "length": size,
        **{f"length_over_{knot}": max(0.0, size - math.log1p(knot)) for knot in KNOTS},
        "empty": float(not words),
        "sentence_length": math.log1p(len(words) / max(len(sentences), 1)),
        "lines": math.log1p(text.count("\n")),
        "items": math.log1p(items),
        "numbered": float(len(forms.NUMBERED.findall(text)) > 1),
        "headings": math.log1p(len(forms.HEADING.findall(text))),
        "code": float(bool(forms.CODE.search(text))),
        "table": float(bool(forms.TABLE.search(text))),
        "variety": forms.variety(words),
        "density": forms.density(text),
        "twice": forms.twice(sentences),
        "word_length": min(sum(map(len, words)) / max(len(words), 1), 12) / 12,
    }


FEW = 30
"""Words that an answer counts as having at least where shares are taken: one 'I' in four words is no manner."""


def _manner(exchange: Exchange) -> dict[str, float]:
    text = exchange.answer.text
    words, count = max(len(exchange.answer.words), FEW), exchange.answer.counts
    letters = max(sum(map(str.isalpha, text)), 1)
    has_sums, wrong = sums.shares(text)
    return {
        **{
            name: min(sum(count[word] for word in listed & count.keys()) / words, most) / most
            for name, (listed, most) in forms.LIMITS.items()
        },
        "sums": has_sums,
        "sums_wrong": wrong,
        "sure": float(bool(forms.SURE.search(text[:80]))),
        "closing": float(bool(forms.CLOSING.search(text[-260:]))),
        "refusal": float(bool(forms.REFUSAL.search(text[:300]))),
        "ai": float(bool(forms.AI.search(text[:600]))),
        "leak": float(bool(forms.LEAK.search(text))),
        "url": float(bool(forms.URL.search(text))),
        "ended": float(bool(forms.ENDED.search(text[-20:]))),
        "asks_back": float(text.endswith(("?", "\uff1f"))),
        "questions": min(text.count("?") + text.count("\uff1f"), 5) / 5,
        "exclaims": min(text.count("!") + text.count("\uff01"), 5) / 5,
        "quoted": float(bool(forms.QUOTED.search(text))),
        "gap": float(bool(forms.GAP.search(text))),
        "upper": min(sum(map(str.isupper, text)) / letters, 0.3) * 3,
        "digits": min(sum(map(str.isdigit, text)) / max(len(text), 1), 0.2) * 5,
        "small_start": float(text[:1].islower()),
    }


def _asked(exchange: Exchange, kinds: frozenset[str], form: Mapping[str, float]) -> dict[str, float]:
    """Return how the form goes with what was asked for."""
    prompt = math.log1p(exchange.prompt.size)
    size = form["length"]
    out = {"length_by_prompt": size * prompt / 5, "short_of_prompt": max(0.0, prompt - size)}
    for kind in asks.KINDS:
        asked = float(kind in kinds)
        out[f"{kind}:length"] = asked * size
        out[f"{kind}:items"] = asked * min(form["items"], 2.5)
    out["code:given"] = float("code" in kinds) * form["code"]
    out["format:given"] = float("format" in kinds) * max(form["table"], float(form["items"] > ANY))
    out["uncalled:code"] = float("code" not in kinds) * form["code"]
    return out | _counted(exchange, form)


def _counted(exchange: Exchange, form: Mapping[str, float]) -> dict[str, float]:
    """Return how far numbers of things and of words are from what was asked for."""
    wanted, words = asks.count(exchange.prompt.text), asks.limit(exchange.prompt.text)
    given = round(math.expm1(form["items"]))
    return {
        "count:met": float(wanted is not None and given == wanted),
        "count:missed": abs(math.log1p(given) - math.log1p(wanted)) if wanted and given else 0.0,
        "count:none": float(wanted is not None and not given),
        "limit:over": max(0.0, form["length"] - math.log1p(words)) if words else 0.0,
        "limit:under": max(0.0, math.log1p(words) - form["length"]) if words else 0.0,
    }
