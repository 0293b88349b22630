"""Finds statements of relations in an answer and says which are right, which are wrong, and nothing of the rest."""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import re2

from classifiers.factual.answer import Answer
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import states
from classifiers.factual.lookups.relation import Relation, Verdict, compiled
from classifiers.factual.sentences import Sentence

RIGHT = 0.004
"""Probability that a statement is wrong which a table says is right."""

LONGEST = 600
"""Code points of a sentence that is looked at; in a longer one nobody can say what belongs to what."""

ELSEWHEN = re.compile(
    r"\b(?:former\w*|previous\w*|ancient|medieval|until|once|used to|histor\w+|centur\w+|empire|dynasty|kingdom of|B\.?C\.?E?|colon\w+|"
    r"fiction\w*|novel|films?|movies?|episode|games?|fantasy|alternat\w+|proposed|future|will|would|could|might|may|became|"
    r"original\w*|according to|some (?:people|sources)|often called|known as the|so-called|unofficial\w*|de facto|example|e\.g|"
    r"antigu\w+|siglos?|imperio|hasta|novela|película|ficci\w+|ejemplo|podría|será|ancien\w*|siècles?|jusqu\w+|roman|film|"
    r"exemple|pourrait|sera|serait|historique\w*|if|say|suppose)\b"
    r"|古代|历史|曾|以前|王朝|世纪|小说|电影|游戏|原来|旧|例如|比如|可能|将",
    re.IGNORECASE,
)
"""Words by which a sentence speaks of other times, of a story, or of what might be."""

YEAR = re.compile(r"(?<!\d)1[0-9]{3}(?!\d)")
NEAR = 60
"""Code points around a statement in which a year may be meant of it."""

SHORT_ANSWER = re.compile(
    r"\s*(?:(?:it is|it's|it’s|that is|that's|that would be|the answer is|the capital is|es|se llama|la capital es|la respuesta es|c['’]est|"
    r"la capitale est|la réponse est|答案是|首都是|它是|是)\s*:?\s*)?(?P<o>[^\n.!?。！]{1,40}?)\s*[.!。！]?\s*",
    re.IGNORECASE,
)
"""An answer that is nothing but the thing asked for."""

MARKS = re.compile(r"\*{1,3}|(?<!\w)_{1,2}|_{1,2}(?!\w)")
HAN = re.compile(r"[\u4e00-\u9fff]")


class Matcher:
    """The relations of one check behind one gate; tables are loaded by the relations when a statement fits a pattern."""

    def __init__(self, relations: Sequence[Relation], *, answer_rule: str) -> None:
        """`answer_rule` is the rule of a short answer to a question."""
        self.relations = tuple(relations)
        self._answer_rule = answer_rule

    def find(self, answer: Answer) -> Iterator[Finding]:
        """Yield a finding for each statement of the answer that a table supports or contradicts."""
        yield from self._answered(answer)
        if self._gate.search(answer.text) is None:
            return
        for sentence in answer.sentences:
            if len(sentence.text) <= LONGEST and self._gate.search(sentence.text):
                yield from self._stated(sentence, answer.language)

    @cached_property
    def _gate(self) -> "re2._Regexp[str]":
        return re2.compile("(?i)" + "|".join(sorted({re.escape(cue) for one in self.relations for cue in one.cues})))

    def _stated(self, sentence: Sentence, language: str) -> Iterator[Finding]:
        text, places = _without_marks(sentence.text)
        lowered = text.lower()
        for relation in self.relations:
            if any(cue in lowered for cue in relation.cues):
                for match in _matches(relation, text):
                    verdict = _judge(
                        relation, match["s"], match["o"], language, leftmost=match.start("s") < match.start("o")
                    )
                    span = (sentence.start + places[match.start()], sentence.start + places[match.end() - 1] + 1)
                    if verdict and _may_say(relation, verdict[1], text, match):
                        yield _finding(relation, *verdict, rule=relation.rule, span=span, claim=text)

    def _answered(self, answer: Answer) -> Iterator[Finding]:
        """Yield what the question and a short answer say together."""
        if len(answer.text) > 60 or (match := SHORT_ANSWER.fullmatch(answer.text)) is None:  # noqa: PLR2004  # a short answer
            return
        asked = answer.question[-LONGEST:]
        if not asked or self._gate.search(asked) is None or ELSEWHEN.search(asked) or YEAR.search(asked):
            return
        for relation in self.relations:
            for question in relation.questions:
                if ask := compiled(question, relation.s, relation.o).search(asked):
                    verdict = _judge(relation, ask["s"], match["o"], answer.language, leftmost=False)
                    if verdict and (verdict[1].right or states(answer.text)):
                        claim = f"{asked} {answer.text}"
                        yield _finding(relation, *verdict, rule=self._answer_rule, span=match.span("o"), claim=claim)
                        return


def _matches(relation: Relation, text: str) -> Iterator[re.Match[str]]:
    seen: set[tuple[str, str]] = set()
    if relation.unless is not None and compiled(relation.unless).search(text):
        return
    for pattern in relation.patterns:
        for match in compiled(pattern, relation.s, relation.o).finditer(text):
            if (match["s"], match["o"]) not in seen:
                seen.add((match["s"], match["o"]))
                yield match


def _judge(
    relation: Relation, subject: str, words: str, language: str, *, leftmost: bool
) -> tuple[str, Verdict] | None:
    """Return subject and verdict; right when any reading is right, wrong when every reading is."""
    first: tuple[str, Verdict] | None = None
    for one, other in _readings(subject, words, leftmost=leftmost):
        verdicts = [(id_, relation.compare(id_, other, language)) for id_ in sorted(relation.subject(one))]
        known = [(relation.called(id_), verdict) for id_, verdict in verdicts if verdict is not None]
        if right := next((pair for pair in known if pair[1].right), None):
            return right
        if known and len(known) == len(verdicts) and first is None:
            first = known[0]
    return first


def _readings(subject: str, words: str, *, leftmost: bool) -> Iterator[tuple[str, str]]:
    """Chinese has no spaces: what stands first may have other words before it."""
    first = subject if leftmost else words
    if not HAN.match(first):
        yield subject, words
        return
    for at in range(len(first)):
        yield (first[at:], words) if leftmost else (subject, first[at:])


def _may_say(relation: Relation, verdict: Verdict, text: str, match: re.Match[str]) -> bool:
    """Whether the sentence means here and now; what is right needs no such care."""
    if verdict.right or not relation.passes:
        return verdict.right or states(text)
    near = text[max(0, match.start() - NEAR) : match.start()] + " " + text[match.end() : match.end() + NEAR]
    return states(text) and ELSEWHEN.search(text) is None and YEAR.search(near) is None


def _finding(
    relation: Relation, subject: str, verdict: Verdict, *, rule: str, span: tuple[int, int], claim: str
) -> Finding:
    says = relation.says.format(subject=subject, expected=verdict.expected, said=verdict.said)
    if verdict.right:
        says = f"{relation.source.title} agrees on {subject}: {verdict.expected}"
    score = RIGHT if verdict.right else None
    return found(
        rule, span, says, claim=claim, expected=verdict.expected, said=verdict.said, score=score, error=relation.error,
        sources=(relation.source,),
    )  # fmt: skip


def _without_marks(text: str) -> tuple[str, Sequence[int]]:
    """Return the sentence without Markdown's emphasis, and the place that each code point had."""
    if "*" not in text and "_" not in text:
        return text, range(len(text) + 1)
    kept = [at for begin, end in _between(text) for at in range(begin, end)]
    return "".join(text[at] for at in kept), kept


def _between(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in MARKS.finditer(text):
        yield at, match.start()
        at = match.end()
    yield at, len(text)
