"""Takes out of a text what is not the assistant's prose: code, addresses, formulas, quotations."""

import re

LINE_OF_CODE = re.compile(
    r"^[ \t]*>|[{}]$|[)=\"'\w];$|=>|==|!=|\+=|:=|&&|\|\||::|\w\(\w*[,)=]|</|\\[a-z]{2,}\{"
    r"|^[ \t]*(?:import |from [\w.]+ import|def \w|class \w+[:({]|const |let \w+ =|var |public |private |static |#include"
    r"|SELECT |INSERT |CREATE |sudo |pip |npm |git |elif |else:|try:|@\w|//|/\*|<[a-z!])"
    r"|^[ \t]*[\w.\[\]\"']{1,60}[ \t]*=[ \t]"
)
"""What makes a line a program that stands in no code block, or a quoted line of Markdown."""

SIGNS = re.compile(
    r"[{}=;<>&|\\]|::|//|\w\(|^[ \t]*(?:import |from |def |class |const |let |var |public |private |static |#include|SELECT |INSERT |CREATE"
    r"|sudo |pip |npm |git |elif |else:|try:|@|/\*)",
    re.MULTILINE,
)
"""What a line has that is worth a closer look."""

FENCED = re.compile(
    r"^[ \t]*(`{3,}+|~{3,}+)[^\n]*+\n.*?(?:^[ \t]*\1[`~]*[ \t]*$|\Z)|`[^`\n]*`", re.MULTILINE | re.DOTALL
)

TAKEN_OUT: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (signs, re.compile(pattern, re.DOTALL))
    for signs, pattern in (
        (("$$", "\\[", "\\("), r"\$\$[^$]{1,1000}\$\$|\\\[.{1,1000}?\\\]|\\\(.{1,400}?\\\)"),
        (("$",), r"\$[^$\n]{1,200}\$"),
        (("://", "www."), r"(?:https?://|www\.)[^\s<>)\]]{1,2000}"),
        (("@", "#"), r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|(?<!\w)[@#][\w-]{1,64}"),
        ((".",), r"\.(?:com|org|net|io|ai|co|gov|edu|es|fr|cn|de|uk|py|js|txt|json|csv|md|html|exe|pdf)\b[^\s<>)\]]{0,200}"),
        (("/",), r"(?<!\w)[~.]{0,2}/[\w.-]{1,64}/[^\s<>)\]]{0,200}"),
        (("<",), r"</?[a-zA-Z][^<>\n]{0,200}>"),
        (("{",), r"\{[^{}\n]{0,200}\}"),
        (("](",), r"\[[^\[\]\n]{0,80}\]\([^()\n]{0,400}\)"),
        (('"', "“", "«", "‘"), r"\"[^\"\n]{1,300}\"|“[^”\n]{1,300}”|«[^»\n]{1,300}»|‘[^’\n]{1,300}’(?!\w)"),
        (("「", "『", "《"), r"「[^」\n]{1,300}」|『[^』\n]{1,300}』|《[^》\n]{1,100}》"),
        (("'",), r"(?<![\w])'[^'\n]{2,300}'(?!\w)"),
        (("*",), r"(?<![*\w])\*(?![*\s])[^*\n]{1,80}(?<!\s)\*(?![*\w])"),
        (("_",), r"(?<!\w)_[^_\n]{1,80}_(?!\w)"),
    )
)  # fmt: skip
"""Formulas, addresses, markup, quotations, and italics, which stand for foreign words and titles; with the signs that they need."""

HOLE = "\ufffc"
"""Stands where a word was taken out, so that its neighbours do not meet."""


def without_code(text: str) -> str:
    """Return the text, equally long, without code blocks and inline code."""
    return FENCED.sub(_blank, text)


def prose_of(plain: str) -> str:
    """Return what `without_code` returned without programs, addresses, formulas and quotations, equally long."""
    prose = plain
    if SIGNS.search(plain):
        prose = "\n".join(" " * len(line) if _is_code(line) else line for line in plain.split("\n"))
    for signs, pattern in TAKEN_OUT:
        if any(sign in prose for sign in signs):
            prose = pattern.sub(_blank, prose)
    return prose


def _is_code(line: str) -> bool:
    return SIGNS.search(line) is not None and LINE_OF_CODE.search(line) is not None


def _blank(found: re.Match[str]) -> str:
    """Equally long, and not a space where a word stood among words."""
    if "\n" in found[0]:
        return "".join("\n" if sign == "\n" else " " for sign in found[0])
    return HOLE * len(found[0])
