"""Answers that contradict what was said before in the conversation, or themselves: another figure, yes after no."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.finding import Finding, found
from classifiers.factual.grounded.given import figures_given
from classifiers.factual.grounded.opposites import POSSIBLE, negations
from classifiers.factual.grounded.statements import Figure, Statement, earlier, marked, plain
from classifiers.factual.grounded.tails import Tail, tails
from classifiers.factual.hedges import APPROXIMATE
from ingest.conversation import Message, Role

BEFORE = 6
"""Earlier answers that are compared, the latest."""

FULL = 4
"""Content words of a statement that is compared with another message's."""

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
        "contains", "weighs", "measures", "lasts", "needs", "by", "until", "es", "son", "era", "tiene",
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

YES = re.compile(r"^\W*(?:yes|yeah|yep|s[ií]|oui|是的|可以|对)(?:\W|$)", re.IGNORECASE)
NO = re.compile(r"^\W*(?:no|nope|non|不是|不可以|不能|不)(?:\W|$)", re.IGNORECASE)


def check(answer: Answer) -> Iterator[Finding]:
    """Yield what an answer says otherwise than the conversation before it, or than itself a few sentences earlier."""
    messages = answer.conversation.messages[: answer.index]
    ours = marked(answer.sentences)
    all_ours = sorted((*ours, *plain(answer.sentences, ours)), key=lambda one: one.sentence.start)
    yield from _against(all_ours, all_ours, "the same answer says")
    yield from _of_pronouns(tails(answer.sentences, (), None))
    if REVISED.search(answer.text[:READ]):
        return
    yield from _given(answer, messages)
    yield from _flipped(answer, messages)
    asked = [message.content[:READ] for message in messages if message.role is Role.USER]
    if any(map(str.isdigit, "".join(asked[1:]))):
        return
    subject = frozenset(re.findall(r"\w+", answer.question[:READ].lower()))
    for message in [one for one in messages if one.role is Role.ASSISTANT][-BEFORE:]:
        said = earlier(message.content[:READ])
        same = [one for one in (*ours, *plain(answer.sentences, said.marked)) if _full(one)]
        yield from _of_pronouns(tails(answer.sentences, said.sentences, subject))
        yield from _against(same, (*said.marked, *plain(said.sentences, ours)), "an earlier answer says")


def _against(ours: Iterable[Statement], theirs: Iterable[Statement], who: str) -> Iterator[Finding]:
    """Yield the statements about the same thing of which one denies the other or has another figure."""
    places: dict[frozenset[str], list[Statement]] = defaultdict(list)
    for statement in theirs:
        places[statement.about].append(statement)
    for statement in ours:
        known = places.get(statement.about, [])
        others = [one for one in known if one is not statement]
        if len(known) <= PARALLEL and len(others) == 1 and not _later(others[0], statement, known):
            yield from _compared(statement, others[0], who)


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
    return len(statement.about) >= FULL and not POINTS.search(statement.sentence.text)


def _later(other: Statement, statement: Statement, known: Sequence[Statement]) -> bool:
    """Whether the other one follows in the same text; the second of two is the one that contradicts."""
    return statement in known and other.sentence.start > statement.sentence.start


def _compared(statement: Statement, other: Statement, who: str) -> Iterator[Finding]:
    said = [figure for figure in statement.figures if figure not in other.figures]
    instead = [figure for figure in other.figures if figure not in statement.figures]
    texts = (statement.sentence.text, other.sentence.text)
    if len(said) == len(instead) == 1 and len(statement.figures) == len(other.figures):
        if _of_one_kind(said[0], instead[0], statement) and not any(map(APPROXIMATE.search, texts)):
            yield _finding("figure", statement, other, who, said=said[0].value, expected=instead[0].value)
    elif not said and not instead and not any(map(POSSIBLE.search, texts)):
        counts = [len(negations(text)) for text in texts]
        if sorted(counts) == [0, 1] and _same_words(statement, other):
            yield _finding("negation", statement, other, who, said="not" * counts[0], expected="not" * counts[1])


def _of_one_kind(said: Figure, instead: Figure, statement: Statement) -> bool:
    """Whether two figures are of the same thing: the same words beside them, and no two years of a series."""
    if (said.before, said.after) != (instead.before, instead.after) or not _says(said.before):
        return False
    if WHEN.fullmatch(said.value) and WHEN.fullmatch(instead.value):
        return not statement.about.isdisjoint(BEGAN)
    return True


def _says(word: str) -> bool:
    return word in SAYS or word.endswith(("是", "为", "有", "到", "在", "于"))


def _same_words(statement: Statement, other: Statement) -> bool:
    """Whether two statements have the same words in the same order, but for the negation and what it takes with it."""
    taken = {"not", "never", "do", "does", "did", "no", "ne", "pas", "n", "cannot", "can", "nunca", "jamais"}
    bare = [
        [word for word in one.words if word not in taken and not word.endswith(("n't", "n’t"))]
        for one in (statement, other)
    ]
    return bare[0] == bare[1]


def _given(answer: Answer, messages: Sequence[Message]) -> Iterator[Finding]:
    """Yield the figures of the user's that the answer repeats wrongly."""
    told = [message.content[:READ] for message in messages if message.role is not Role.ASSISTANT]
    for wrong in figures_given(answer.text[:READ], told):
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
    if now is None:
        return
    asked = _asked(answer.question)
    for before, after in pairwise(messages):
        if before.role is Role.USER and after.role is Role.ASSISTANT and asked and _asked(before.content) == asked:
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
    """Return the words of a short question, empty for anything else."""
    bare = question.strip().lower()
    return tuple(re.findall(r"\w+", bare)) if len(bare) <= QUESTION and bare.endswith(("?", "？")) else ()


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
    rules=("contradiction.figure", "contradiction.negation", "contradiction.given", "contradiction.yes_no"),
    find=each(check),
)
