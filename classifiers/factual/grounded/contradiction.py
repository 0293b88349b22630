"""Answers that contradict what was said before in the conversation, or themselves: another figure, yes after no."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import re2

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.finding import Finding, found
from classifiers.factual.grounded.given import figures_given, repeats_figures
from classifiers.factual.grounded.opposites import POSSIBLE, negations
from classifiers.factual.grounded.reading import Reading
from classifiers.factual.grounded.statements import Figure, Read, Statement, earlier, plain, read
from classifiers.factual.grounded.tails import Tail, pointing, tails
from classifiers.factual.hedges import APPROXIMATE
from ingest.conversation import Message, Role

BEFORE = 6
"""Earlier answers that are compared, the latest."""

FULL = 3
"""Content words of a statement that is compared with another message's, or half its Chinese signs."""

POINTS = re.compile(
    r"\b(?:it|its|they|their|this|that|these|those|here|there|he|she|his|her|"
    r"esto|est[ae]|es[ae]|su|ell?[ao]|cela|ce(?:tte)?|il|elle|son|sa)\b|它|他|她|这|那",
    re.IGNORECASE,
)
"""Words that point at something named elsewhere."""

PARALLEL = 2
"""Statements about the same thing in one text; more are a pattern that a list follows."""

READ = 4_000
"""Code points of an earlier message that are compared."""

REVISED = re.compile(
    r"\b(?:sorry|apolog\w+|i meant|correct(?:ion|ed)|mistake\w*|you(?:['’]re| are) right|actually|updated?|revised?|"
    r"let me fix|rather|perd[oó]n|disculp\w+|correcci[oó]n|quise decir|tienes raz[oó]n|"
    r"désolée?|pardon|excusez|rectifi\w+|vous avez raison|je voulais dire)\b"
    r"|抱歉|对不起|更正|纠正|你说得对|您说得对|应该是",
    re.IGNORECASE,
)
"""What announces that something said before is taken back."""

SAYS = frozenset(
    {
        "is", "are", "was", "were", "has", "have", "had", "cost", "costs", "takes", "take", "at", "of",
        "on", "for", "compte", "comptent", "cuentan", "contiene", "el", "le", "contains", "weighs", "measures",
        "lasts", "needs", "by", "until", "es", "son", "era", "tiene",
        "tienen", "cuesta", "cuestan", "tarda", "a", "pesa", "mide", "dura", "hasta", "las", "est", "sont",
        "était", "ont", "coûte", "coûtent", "prend", "dure", "pèse", "mesure", "jusqu", "à",
    }
)  # fmt: skip
"""Words before a figure that say that it is one of the thing itself, not the number of a step or a chapter."""

QUESTION = 200
"""Code points of a question that is compared."""

WHEN = re.compile(r"(?:1[5-9]|20)\d\d")
BEGAN = frozenset(
    {
        "born", "founded", "established", "died", "released", "built", "invented", "discovered", "published",
        "nació", "fundada", "fundado", "murió", "né", "née", "fondé", "fondée", "mort", "morte", "construit",
        "construite",
    }
)  # fmt: skip
"""Things that happen once: with any other word two years are two years."""

OTHERWISE = re.compile(
    r"\b(?:change[ds]?|update|replace|instead|another|other|different|revise|rewrite|again|pretend|role-?play|imagine|"
    r"story|poem|fiction\w*|act as|you are an?|example|sample|cambia|otr[oa]s?|cuento|ejemplo|eres un|autre|histoire|"
    r"exemple|remplace|tu es une?)\b|改|换|另|故事|例|扮演|假装",
    re.IGNORECASE,
)
"""Words of a user who wants something else, or something made up: then it need not agree with what was said."""

MORE = re.compile(
    r"^\W*(?:what about|how about|(?:and|y|et)\b(?!.*\b(?:is|are|was|do|does|did|can|will|what|when|where|who|how|"
    r"which|hay|es|son|está|puedo|qué|dónde|cómo|est|sont|peut|que|où)\b)).{0,40}[?？]\s*$|^.{0,12}呢[?？]?\s*$",
    re.IGNORECASE,
)
"""A question for another case: what it is answered with holds for that one."""

CERTAIN = re.compile(r"\b(?:sure|certain|really|segur[oa]s?|verdad|sûre?s?|vrai)\b|确定|真的", re.IGNORECASE)
"""Questions that do not say what they are about."""

NEVER_SAID = re2.compile(
    r"(?i)\bI (?:never|did(?:n['’]t| not)|have(?:n['’]t| not| never)) "
    r"(?:said?|say|claim(?:ed)?|stated?|wr[oi]te)\b(?: that)?"
    r"|\b(?:yo )?(?:nunca|no) (?:he )?(?:dije|dicho|afirmé|afirmado)(?: que)?\b"
    r"|\bje n['’]ai (?:jamais|pas) (?:dit|affirmé|écrit)(?: que)?|我(?:从来?|并)?没有?说过?",
)
"""An assistant that denies having said something; what follows is what."""

YES = re.compile(r"^\W*(?:yes|yeah|yep|s[ií]|oui|是的|可以|对)(?:\W|$)", re.IGNORECASE)
NO = re.compile(r"^\W*(?:no|nope|non|不是|不可以|不能|不)(?:\W|$)", re.IGNORECASE)


def check(answer: Answer) -> Iterator[Finding]:
    """Yield what an answer says otherwise than the conversation before it, or than itself a few sentences earlier."""
    messages = answer.conversation.messages[: answer.index]
    ours = read(answer.sentences)
    places = pointing(ours.sentences)
    found = list(_within(ours, places))
    if found and not (OTHERWISE.search(answer.question[:READ]) or REVISED.search(answer.text[:READ])):
        yield from found
    before = list(_before(answer, messages, ours, places)) if messages else []
    if before and not REVISED.search(answer.text[:READ]):
        yield from before


def _within(ours: Read, places: Sequence[int]) -> Iterator[Finding]:
    """Yield what an answer says otherwise than itself."""
    if len(ours.sentences) > 1 and ours.marked:
        every = sorted((*ours.marked, *plain(ours, ours.telling)), key=lambda one: one.sentence.start)
        yield from _against(every, every, "the same answer says")
    if places:
        yield from _of_pronouns(tails(ours.sentences, places, (), None))


def _before(answer: Answer, messages: Sequence[Message], ours: Read, places: Sequence[int]) -> Iterator[Finding]:
    """Yield what an answer says otherwise than the messages before it."""
    yield from _given(answer, messages)
    replies = [one.content[:READ] for one in messages[-2 * BEFORE :] if one.role is Role.ASSISTANT][-BEFORE:]
    yield from _denied(answer, replies)
    flipped = list(_flipped(answer, messages))
    found = [one for text in replies for one in _otherwise(answer, ours, places, earlier(text))]
    if not (found or flipped):
        return
    asked = [one.content[:READ] for one in messages if one.role is Role.USER]
    if any(map(OTHERWISE.search, asked)):
        return
    yield from flipped
    if not any(map(str.isdigit, "".join(asked[1:]))):
        more = MORE.search(asked[-1]) if asked else None
        yield from (one for one in found if not (more and one.rule == "contradiction.figure"))


def _otherwise(answer: Answer, ours: Read, places: Sequence[int], said: Read) -> Iterator[Finding]:
    """Yield what an answer says otherwise than one answer before."""
    if places:
        subject = frozenset(re.findall(r"\w+", answer.question[:READ].lower()))
        yield from _of_pronouns(tails(ours.sentences, places, said.sentences, subject))
    if not ours.marked and not said.marked:
        return
    same = [one for one in (*ours.marked, *plain(ours, said.telling)) if _full(one)]
    if same:
        yield from _against(same, (*said.marked, *plain(said, ours.telling)), "an earlier answer says")


def _against(ours: Iterable[Statement], theirs: Iterable[Statement], who: str) -> Iterator[Finding]:
    """Yield the statements in the same words of which one denies the other or has another figure, one a sentence."""
    places: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in theirs:
        places[statement.key].append(statement)
    told: set[int] = set()
    for statement in ours:
        known = places.get(statement.key, [])
        others = [one for one in known if one.sentence is not statement.sentence]
        if len(known) > PARALLEL or len(others) != 1 or _later(others[0], statement, known):
            continue
        for finding in _compared(statement, others[0], who):
            if statement.sentence.start not in told:
                told.add(statement.sentence.start)
                yield finding


def _of_pronouns(differing: Iterable[Tail]) -> Iterator[Finding]:
    for tail in differing:
        yield found(
            "contradiction.figure",
            (tail.sentence.start, tail.sentence.end),
            f"Said otherwise before ({tail.expected} there, {tail.said} here): “{tail.before.text}”",
            claim=tail.sentence.text,
            expected=tail.expected,
            said=tail.said,
            error="reasoning",
            more={"passage": tail.before.text},
        )


def _full(statement: Statement) -> bool:
    """Whether a statement names what it speaks of, and does not leave that to the sentences around it."""
    least = FULL - any(one.kind == "name" for one in statement.figures)
    return statement.weight >= least and not POINTS.search(" ".join(statement.key))


def _later(other: Statement, statement: Statement, known: Sequence[Statement]) -> bool:
    """Whether the other one follows in the same text; the second of two is the one that contradicts."""
    return statement in known and other.sentence.start > statement.sentence.start


def _compared(statement: Statement, other: Statement, who: str) -> Iterator[Finding]:
    both = zip(statement.figures, other.figures, strict=True)
    pairs = [(one, two) for one, two in both if (one.kind, one.value) != (two.kind, two.value)]
    texts = (statement.sentence.text, other.sentence.text)
    negated = statement.negated != other.negated
    if len(pairs) == 1 and not negated:
        (said, instead), apart = pairs[0], pairs[0][1].value not in {one.value for one in statement.figures}
        if apart and _of_one_kind(said, instead, statement) and not any(map(APPROXIMATE.search, texts)):
            yield _finding(said.kind, statement, other, who, said=said.value, expected=instead.value)
    elif not pairs and sorted((statement.negated, other.negated)) == [0, 1] and not any(map(POSSIBLE.search, texts)):
        counts = [statement.negated, other.negated]
        yield _finding("negation", statement, other, who, said="not" * counts[0], expected="not" * counts[1])


def _of_one_kind(said: Figure, instead: Figure, statement: Statement) -> bool:
    """Whether two figures are of the same thing: the same words beside them, and no two years of a series."""
    if "figure" not in {said.kind, instead.kind}:
        names = set(said.value.lower().split()), set(instead.value.lower().split())
        return said.kind == instead.kind and names[0].isdisjoint(names[1])
    if said.kind != instead.kind or (said.before, said.after) != (instead.before, instead.after) or not _says(said):
        return False
    if WHEN.fullmatch(said.value) and WHEN.fullmatch(instead.value):
        return not BEGAN.isdisjoint(statement.key)
    return True


def _says(said: Figure) -> bool:
    return said.before in SAYS or said.before.endswith(("是", "为", "有", "到", "在", "于", "午", "费", "价"))


def _given(answer: Answer, messages: Sequence[Message]) -> Iterator[Finding]:
    """Yield the figures of the user's that the answer repeats wrongly."""
    text = answer.text[:READ]
    if not repeats_figures(text):
        return
    told = [message.content[:READ] for message in messages if message.role is not Role.ASSISTANT]
    for wrong in figures_given(text, told):
        yield found(
            "contradiction.given",
            wrong.span,
            f"The user said {wrong.expected}, the answer says {wrong.said}: “{wrong.told}”",
            claim=answer.text[slice(*wrong.span)],
            expected=wrong.expected,
            said=wrong.said,
            error="reasoning",
        )


def _flipped(answer: Answer, messages: Sequence[Message]) -> Iterator[Finding]:
    """Yield an answer of no where the same question was answered with yes, or the other way round."""
    now = _yes_or_no(answer.text)
    asked = _asked(answer.question) if now is not None else ()
    if not asked:
        return
    for before, after in pairwise(messages):
        if before.role is Role.USER and after.role is Role.ASSISTANT and _asked(before.content) == asked:
            then = _yes_or_no(after.content)
            if then is not None and then != now:
                line = answer.text.split("\n", 1)[0][:READ]
                yield found(
                    "contradiction.yes_no",
                    (0, len(line)),
                    f"The same question was answered with “{'no' if now else 'yes'}” before",
                    claim=line,
                    expected="no" if now else "yes",
                    said="yes" if now else "no",
                    error="reasoning",
                )
                return


def _yes_or_no(text: str) -> bool | None:
    return True if YES.search(text[:40]) else False if NO.search(text[:40]) else None


def _asked(question: str) -> tuple[str, ...]:
    """Return the words of the short question that a message ends with; empty for anything else."""
    bare = question[-QUESTION:].strip().lower()
    last = re.split(r"[.!。！\n]|[?？](?=.)", bare)[-1] if bare.endswith(("?", "？")) else ""
    open_ = not last or len(question) > QUESTION or POINTS.search(last) or CERTAIN.search(last)
    words = () if open_ else tuple(re.findall(r"\w+", last))
    return words if sum(len(word) if word[0] >= "\u3400" else 2 for word in words) >= 2 * FULL else ()


def _denied(answer: Answer, replies: Sequence[str]) -> Iterator[Finding]:
    """Yield where the assistant denies having said what it said before."""
    for match in NEVER_SAID.finditer(answer.text[:READ]) if replies else ():
        rest = re.split(r"[.!?,;\n。！？，；]", answer.text[match.end() : match.end() + QUESTION], maxsplit=1)[0]
        wanted = Reading(rest).stems
        said = (one for text in replies for one in earlier(text).sentences)
        same = (one for one in said if len(wanted) > 1 and wanted <= Reading(one.text).stems)
        before = next((one for one in same if not negations(one.text)), None)
        if before is not None:
            yield found(
                "contradiction.denied",
                (match.start(), match.end() + len(rest)),
                f"It did say that: “{' '.join(before.text.split())}”",
                claim=answer.text[match.start() : match.end() + len(rest)],
                error="reasoning",
                more={"passage": before.text},
            )


def _finding(what: str, statement: Statement, other: Statement, who: str, *, said: str, expected: str) -> Finding:
    quoted = " ".join(other.sentence.text.split())
    difference = f"{expected} there, {said} here" if said and expected else "one denies what the other says"
    return found(
        f"contradiction.{what}",
        (statement.sentence.start, statement.sentence.end),
        f"{who[0].upper()}{who[1:]} otherwise ({difference}): “{quoted}”",
        claim=statement.sentence.text,
        expected=expected or None,
        said=said or None,
        error="reasoning",
        more={"passage": other.sentence.text},
    )


CHECK = Check(
    name="contradiction",
    kind=Kind.ITSELF,
    what="Two statements in the same words with another figure, or one denying the other, in one answer or an earlier "
    "one; figures of the user's repeated wrongly; yes and no to the same question.",
    rules=tuple(
        f"contradiction.{what}" for what in ("figure", "name", "opposite", "negation", "given", "yes_no", "denied")
    ),
    find=each(check),
)
