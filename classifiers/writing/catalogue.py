"""Every check of writing, cheapest first; what is not named here is not run."""

from classifiers.writing import chinese, cut_off, doubled, english, french, loops, markdown, mismatch, spanish, spelling
from classifiers.writing.check import Check

CHECKS: tuple[Check, ...] = (
    cut_off.CHECK,
    markdown.CHECK,
    loops.CHECK,
    mismatch.CHECK,
    doubled.SIGNS,
    doubled.WORDS,
    chinese.CHECK,
    english.CHECK,
    spanish.CHECK,
    french.CHECK,
    spelling.CHECK,
)
