"""Words, stems and sentences, roughly, in any language: fast, and good enough to count with."""

import re

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])|\n+")  # noqa: RUF001 - Chinese signs

STEM = 6
"""Letters of a word that count: endings of English, Spanish and French are beyond."""

COMMON_LINES = """
a an the of to in on at by for with from and or but as is are was were be been being am it its this that these
those i you he she we they me my your his her our their them us do does did have has had can could will would
should may might must not no so if than then there here what which who whom how when where why all any some el
la los las un una unos unas de del al en por para con y o pero es son ser que se su sus lo le les mi tu le la
les un une des du de au aux en dans sur par pour avec et ou mais est sont que qui se sa son ses ce cet cette il
elle nous vous je tu me te ne pas plus 的 了 是 在 和 有 我 你 他 她 它 们 这 那 个 一 不 也 就 都 与 及
"""
COMMON = frozenset(COMMON_LINES.split())
"""Words that say little about a subject."""


def words(text: str) -> tuple[str, ...]:
    """Return words in small letters; every Chinese, Japanese or Korean character is one."""
    return tuple(WORD.findall(text.lower()))


def stems(found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the starts of words that are not the commonest; neighbouring characters of Chinese as pairs."""
    out: list[str] = []
    before = ""
    for word in found:
        if word >= "\u3040":
            if before:
                out.append(before + word)
            before = word
        else:
            before = ""
            if word not in COMMON:
                out.append(word[:STEM])
    return tuple(out)


def sentences(text: str) -> tuple[str, ...]:
    """Return sentences and lines that hold something."""
    return tuple(part for part in END.split(text) if part and not part.isspace())
