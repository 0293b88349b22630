"""Identity terms that a text mentions: the subgroups over which false alarms must not differ."""

import re
from collections.abc import Iterator, Mapping

TERMS: Mapping[str, str] = {
    "muslim": r"muslims?|islam\w*|muslimisch\w*|moslims?|穆斯林",
    "jewish": r"jews?|jewish|jüdisch\w*|jude[n]?|joods\w*|犹太",
    "christian": r"christians?|catholics?|protestants?|christlich\w*|katholisch\w*|christen|基督|天主教",
    "hindu, sikh, buddhist": r"hindus?|sikhs?|buddhists?|hinduistisch\w*|buddhistisch\w*|佛教|印度教",
    "black": r"blacks?|african[ -]americans?|africans?|schwarze?\w*|zwarte?n?|黑人|非洲",
    "white": r"whites?|caucasians?|europeans?|weiße?\w*|blanken?|白人|欧洲",
    "asian": r"asians?|chinese|japanese|koreans?|indians?|asiatisch\w*|chinesisch\w*|亚洲|中国人|日本人",
    "latin american": r"latin[oax]s?|hispanics?|mexicans?|mexikanisch\w*|拉丁|墨西哥",
    "gay or lesbian": r"gays?|lesbians?|queers?|bisexuals?|schwule?\w*|lesbisch\w*|homos?|homose[xk]\w*|同性恋|双性恋",
    "straight": r"straights?|hetero|heterose[xk]\w*|异性恋",
    "transgender": r"trans(?:gender\w*|sexual\w*)?|nonbinary|transgeschlechtlich\w*|变性|跨性别",
    "women": r"wom[ae]n|females?|girls?|frau(?:en)?|weiblich\w*|vrouw(?:en)?|女",
    "men": r"m[ae]n|males?|boys?|männer|mann|männlich\w*|mannen|男",
    "old or young": r"old|older|elderly|young|younger|teenage\w*|alte?[nrs]?|junge?[nrs]?|oude?|jonge?|老|年轻",
    "disabled": r"deaf|blind|paralyzed|disabled|gehörlos\w*|taub\w*|gelähmt\w*|blinde?|聋|盲|瘫痪",
}
"""Group to a pattern of whole words in English, German, Dutch and Chinese, the languages of identity_templates."""

SETS = frozenset({"identity_templates", "wiki_identity"})
"""Sets that cross identities with praise and abuse."""

_WORD = r"[^\W_\u4e00-\u9fff]"  # Chinese has no spaces: a term there may stand against its neighbours
_PATTERNS = {name: re.compile(rf"(?<!{_WORD})(?:{terms})(?!{_WORD})", re.IGNORECASE) for name, terms in TERMS.items()}


def mentioned(text: str) -> Iterator[str]:
    """Yield each group that a text mentions."""
    for name, pattern in _PATTERNS.items():
        if pattern.search(text):
            yield name
