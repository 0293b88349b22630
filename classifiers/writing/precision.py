"""How often each rule is right: the score of what it finds."""

from collections.abc import Mapping
from types import MappingProxyType

READ = "read in chats"
"""Findings in ordinary and mixed chats (see docs/reference/writing.md) were read by a person."""

FEW = "by hand; seldom seen in chats"

PRECISION: Mapping[str, tuple[float, str]] = MappingProxyType(
    {
        "spelling.en.common": (0.97, READ),
        "spelling.en.near": (0.88, READ),
        "spelling.es.common": (0.95, READ),
        "spelling.es.accent": (0.95, READ),
        "spelling.es.near": (0.7, READ),
        "spelling.fr.common": (0.95, READ),
        "spelling.fr.accent": (0.9, READ),
        "spelling.fr.near": (0.75, READ),
        "spelling.zh.homophone": (0.85, READ),
        "grammar.en.agreement": (0.92, READ),
        "grammar.en.apostrophe": (0.97, READ),
        "grammar.en.article": (0.93, READ),
        "grammar.en.capital": (0.97, READ),
        "grammar.en.comparative": (0.93, FEW),
        "grammar.en.could_of": (0.97, FEW),
        "grammar.en.effect": (0.9, FEW),
        "grammar.en.everyday": (0.9, FEW),
        "grammar.en.its": (0.95, READ),
        "grammar.en.lose": (0.95, FEW),
        "grammar.en.number": (0.85, READ),
        "grammar.en.preposition": (0.85, FEW),
        "grammar.en.than": (0.95, FEW),
        "grammar.en.too": (0.93, FEW),
        "grammar.en.verb_form": (0.92, FEW),
        "grammar.en.whose": (0.93, FEW),
        "grammar.es.accent": (0.93, READ),
        "grammar.es.agua": (0.95, FEW),
        "grammar.es.contraction": (0.95, FEW),
        "grammar.es.de_que": (0.9, FEW),
        "grammar.es.gender": (0.9, FEW),
        "grammar.es.ha": (0.93, FEW),
        "grammar.es.haber": (0.9, FEW),
        "grammar.es.haya": (0.93, FEW),
        "grammar.es.number": (0.88, FEW),
        "grammar.es.o_u": (0.95, FEW),
        "grammar.es.sino": (0.9, FEW),
        "grammar.es.y_e": (0.95, READ),
        "grammar.fr.a": (0.93, FEW),
        "grammar.fr.c_est": (0.9, FEW),
        "grammar.fr.ca": (0.93, FEW),
        "grammar.fr.contraction": (0.9, FEW),
        "grammar.fr.elision": (0.93, READ),
        "grammar.fr.est": (0.9, FEW),
        "grammar.fr.gender": (0.9, FEW),
        "grammar.fr.infinitive": (0.9, FEW),
        "grammar.fr.meme": (0.85, FEW),
        "grammar.fr.number": (0.9, READ),
        "grammar.fr.ou": (0.93, FEW),
        "grammar.fr.participle": (0.92, FEW),
        "grammar.fr.peut_etre": (0.9, FEW),
        "grammar.fr.quant": (0.85, FEW),
        "grammar.fr.quelque": (0.97, FEW),
        "grammar.fr.se": (0.93, FEW),
        "grammar.fr.tout": (0.96, FEW),
        "grammar.fr.verb": (0.92, FEW),
        "grammar.zh.de": (0.8, FEW),
        "style.fr.malgre_que": (0.45, FEW),
        "style.zh.halfwidth": (0.4, READ),
        "doubled.word": (0.8, READ),
        "doubled.sign": (0.45, READ),
        "doubled.zh.particle": (0.85, FEW),
        "loop.passage": (0.85, READ),
        "loop.line": (0.7, FEW),
        "markdown.fence": (0.8, READ),
        "markdown.table": (0.7, READ),
        "markdown.emphasis": (0.6, READ),
        "cut_off.word": (0.9, READ),
        "cut_off.sentence": (0.45, READ),
        "language.other": (0.7, READ),
        "more.slips": (0.5, "counts what is not shown"),
    }
)
"""Rule to the probability that a careful person would correct what it finds, 0..1, and how that is known."""


def of(rule: str) -> float:
    """Return the probability of a rule. Raises KeyError for a rule that nobody rated, so that none goes unrated."""
    return PRECISION[rule][0]
