"""Answers to one prompt that do not agree: what the others say is held against each, sentence by sentence."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from classifiers.factual import precision
from classifiers.factual.agreement import reasons, votes
from classifiers.factual.agreement.group import Group, Version, version
from classifiers.factual.agreement.model import Model, shipped
from classifiers.factual.agreement.words import Said
from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.finding import INACCURATE, Finding, found
from classifiers.factual.hedges import states
from classifiers.language import detect
from classifiers.tag import Span

REASONING = "reasoning"
"""The error type of a wrong result of a word problem."""

SHORT = 120
"""Code points of an answer that is one statement, comparable without sharing words."""

CHINESE = re.compile(r"[\u3400-\u9fff]")

FEW_WORDS = 3
"""Words of an answer that is nothing but the answer."""

QUIET = 0.0999
"""Score that a sentence stays under when too few answers are there to hold it against: no tag comes of it."""

TOLD = 0.1
"""Probability from which on what the others lack is told; below it answers differ as a matter of course."""

LEAST = 0.012
"""Probability that what all others say too is wrong; in halluqa_multi, made of traps, it is as often as not."""

FEWEST = 3
"""Other answers from which on what only one of them says is worth telling: two differ as a matter of course."""

ONE_AGAINST_ONE = 0.45
"""Probability, at most, that a result is wrong when the only other answer has another: one of the two is."""

LEAST_VOTES = 2
"""Other results that make a unanimous vote worth something."""

UNANIMOUS, UNANIMOUS_BY_MANY, MANY = 0.018, 0.015, 5
"""Probability that a result is wrong that at least two, or five, others share: siblings can be wrong together.

Of 408 results of gsm8k_multi train that all three others share 4.9 % are wrong, where 61 % of all are; moved to the
base rate that `winnow train facts` supposes that is 0.6 %; such answers are not independent, so no less is said.
"""

TELLING, SURE = 500, 80
"""Code points that tell the language of an answer; letters that it takes."""

VOICE = 0.75
"""Share of the others that must say the same for it to be held against an answer."""

HEARD = 0.5
"""Share of the others that must give a figure there at all."""

UNLIKE = 0.9
"""Mean surprise of all answers from which on, without a figure or name in two of them, they have nothing in common."""


@dataclass(frozen=True)
class Prompt:
    """The answers to one prompt in one language that answer it."""

    question: str
    group: Group
    results: tuple[str | None, ...]  # of each version
    copies: int  # answers that are the same, letter by letter, as another one
    refused: int  # left out: refusals, and other languages

    @property
    def problem(self) -> bool:
        """Whether the question is a word problem."""
        return votes.is_problem(self.question)

    @property
    def free(self) -> bool:
        """Whether the request has no one right answer."""
        return not self.problem and votes.is_free(self.question)

    @property
    def unlike(self) -> bool:
        """Whether the answers have nothing in common; then no tag comes of what one of them says alone."""
        return self.group.mutual > UNLIKE and not self.group.shares_marks


@dataclass
class Reader:
    """Reads the answers to a prompt once, however many of them are checked."""

    prompts: dict[tuple[int, int, str], Prompt] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)

    def prompt(self, answer: Answer) -> Prompt:
        """Return the answers that this one can be held against, itself among them."""
        key = (id(answer.conversation), answer.index, self._language(answer.text))
        if key not in self.prompts:
            self.prompts[key] = self._read(answer)
        return self.prompts[key]

    def _read(self, answer: Answer) -> Prompt:
        texts = (answer.text, *answer.siblings)
        language = self._language(answer.text)
        problem = votes.is_problem(answer.question)
        kept = [
            text
            for text in texts
            if not votes.refuses(text) and (problem or _same(language, self._language(text)))
        ]  # fmt: skip
        versions = [version(text) for text in kept]
        return Prompt(
            question=answer.question,
            group=Group(answer.question, versions),
            results=tuple(votes.result(text, problem=problem) for text in kept),
            copies=len(versions) - len({one.plain for one in versions}),
            refused=len(texts) - len(kept),
        )

    def _language(self, text: str) -> str:
        """Return the language of a text; `und` of one too short to tell English from French, empty without letters."""
        start = text[:TELLING]
        if start not in self.languages:
            self.languages[start] = _language(start)
        return self.languages[start]


def _language(text: str) -> str:
    letters = sum(map(str.isalpha, text))
    if len(CHINESE.findall(text)) * 4 >= letters:
        return "zh" if letters else ""
    return detect([text])[0] if letters >= SURE else "und"


def _same(one: str, other: str) -> bool:
    unsure = "und" in {one, other} and "zh" not in {one, other}
    return one == other or unsure or not (one and other)


def check(answer: Answer, reader: Reader) -> Iterator[Finding]:
    """Yield what the other answers say of each sentence; nothing where no one right answer is to be expected."""
    if not answer.siblings or votes.refuses(answer.text):
        return
    prompt = reader.prompt(answer)
    texts = [one.text for one in prompt.group.versions]
    if len(texts) < 2 or answer.text not in texts or prompt.free:  # noqa: PLR2004 - itself and another
        return
    yield from _held(prompt, texts.index(answer.text), shipped())


def _held(prompt: Prompt, which: int, model: Model) -> Iterator[Finding]:
    own = prompt.group.versions[which]
    result = prompt.results[which]
    others = [one for at, one in enumerate(prompt.results) if at != which]
    vote = votes.vote(result, others) if result is not None and prompt.problem else None
    if vote is not None:
        yield from _problem(prompt, which, vote, model)
    elif len(own.text) <= SHORT:
        yield from _statement(prompt, which, model)
    else:
        yield from _sentences(prompt, which, model)


def _problem(prompt: Prompt, which: int, vote: votes.Vote, model: Model) -> Iterator[Finding]:
    """Hold the result of a word problem against those of the others; its steps only count where they differ."""
    own = prompt.group.versions[which]
    wrong = _worth(vote, model)
    last = _place(own, vote.own)
    yield found(
        "candidates.vote" if wrong >= precision.PRIOR else "candidates.agree",
        _span(last),
        reasons.of_vote(vote),
        claim=last.sentence.text if last else own.text,
        expected=vote.rival if vote.against > vote.same else None,
        said=vote.own,
        score=wrong,
        error=REASONING,
        more=_counted(prompt),
    )
    for said, score in _graded(prompt, which, model):
        if last is None or said.sentence.start != last.sentence.start:
            yield _quiet(prompt, said, precision.PRIOR + (QUIET - precision.PRIOR) * score * wrong)


def _worth(vote: votes.Vote, model: Model) -> float:
    if vote.same == vote.count and vote.count >= LEAST_VOTES:
        return UNANIMOUS_BY_MANY if vote.count >= MANY else UNANIMOUS
    most = ONE_AGAINST_ONE if vote.count == 1 else 1.0
    return min(most, max(precision.PRIOR, model.wrong(vote)))


def _place(own: Version, result: str) -> Said | None:
    """Return the last sentence that holds the result, else the last one."""
    holds = [said for said in own.said if result in said.figures]
    candidates = holds or own.said
    return candidates[-1] if candidates else None


def _sentences(prompt: Prompt, which: int, model: Model) -> Iterator[Finding]:
    """Score every sentence by how much of it the others say too."""
    others = [one for at, one in enumerate(prompt.group.versions) if at != which]
    common = {figure for figure, count in prompt.group.figures.items() if count >= VOICE * HEARD * len(others)}
    for said, wrong in _graded(prompt, which, model):
        strange = said.figures and all(2 * prompt.group.others_with(one) < len(others) for one in said.figures)
        rivals = strange and not common <= said.figures and states(said.sentence.text)
        outvoted = _figures(said, others, wrong) if rivals else None
        yield outvoted or _weighed(prompt, said, wrong)


def _graded(prompt: Prompt, which: int, model: Model) -> Iterator[tuple[Said, float]]:
    """Yield every sentence with its probability; of one other answer only those that can be compared."""
    scores = model.sentences.probabilities(prompt.group.features(which))
    several = len(prompt.group.versions) > 2  # noqa: PLR2004 - itself and another
    for said, score in zip(prompt.group.versions[which].said, scores, strict=True):
        if several or prompt.group.told(said):
            yield said, float(score)


def _weighed(prompt: Prompt, said: Said, wrong: float) -> Finding:
    """Return a sentence's score with what the others lack, or agree on, in words; the order of scores is kept."""
    if wrong < TOLD or len(prompt.group.versions) <= FEWEST or prompt.unlike:
        return _quiet(prompt, said, _least(wrong) if wrong < TOLD else _low(wrong))
    rarest = reasons.rarest(prompt.group, said)
    if not rarest:
        return _quiet(prompt, said, wrong)
    return found(
        "candidates.unmentioned",
        _span(said),
        reasons.of_rarest(prompt.group, rarest),
        claim=said.sentence.text,
        said=", ".join([*rarest.values()][: reasons.MOST]),
        score=wrong,
        graded=True,
        more=_counted(prompt),
    )


def _least(wrong: float) -> float:
    """Return a probability that is never surer than LEAST, in the order of the probabilities."""
    return max(wrong, LEAST + wrong / 10)


def _low(wrong: float) -> float:
    """Return a score of which no tag comes, in the order of the probabilities; never surer than LEAST."""
    return LEAST + (QUIET - LEAST) * (1 - math.exp(-wrong / QUIET))


def _quiet(prompt: Prompt, said: Said, score: float) -> Finding:
    agrees = score < precision.PRIOR
    count = len(prompt.group.versions) - 1
    return found(
        "candidates.agree" if agrees else "candidates.differ",
        _span(said),
        reasons.of_agreement(count) if agrees else reasons.of_difference(count),
        claim=said.sentence.text,
        score=score,
        graded=True,
        more=_counted(prompt),
    )


def _counted(prompt: Prompt) -> dict[str, object]:
    """What is told of the answers that were compared."""
    told = {"compared": len(prompt.group.versions) - 1, "copies": prompt.copies, "left_out": prompt.refused}
    return {name: count for name, count in told.items() if count}


def _figures(said: Said, others: Sequence[Version], wrong: float) -> Finding | None:
    """Return where at least half of the others give one other figure in the sentence about the same thing."""
    near = [one.index.nearest(said.passage) for one in others]
    figures = [one.figures for one in near if one is not None and one.figures]
    if len(figures) < HEARD * len(others):
        return None
    return _outvoted(said.figures, figures, _span(said), said.sentence.text, wrong)


def _statement(prompt: Prompt, which: int, model: Model) -> Iterator[Finding]:
    """Compare a short answer as a whole by its figures and names; where every answer differs, nothing is known."""
    own = prompt.group.versions[which]
    marks = _marks(own)
    short = [one for at, one in enumerate(prompt.group.versions) if at != which and len(one.text) <= SHORT]
    said = [theirs for one in short if (theirs := _marks(one))]
    outvoted = _outvoted(marks, said, _whole(own), own.text, 0.0) if marks else None
    shared = Counter(mark for theirs in said for mark in theirs - marks)
    known = max(shared.values(), default=0) > 1
    if outvoted:
        yield outvoted
    for place, (sentence, wrong) in enumerate(_graded(prompt, which, model)):
        if known and not outvoted:
            yield _weighed(prompt, sentence, wrong)
        elif place or not outvoted:
            yield _quiet(prompt, sentence, _low(wrong))


def _whole(own: Version) -> Span | None:
    """Where the first sentence of an answer begins and the last ends."""
    return (own.said[0].sentence.start, own.said[-1].sentence.end) if own.said else None


def _marks(one: Version) -> frozenset[str]:
    """What a short answer says: its figures, else its names, else itself when it is a word or three."""
    marks = frozenset(mark for said in one.said for mark in (said.figures or said.names))
    words = re.findall(r"\w+", one.text)
    return marks or (frozenset({" ".join(words)}) if 0 < len(words) <= FEW_WORDS else frozenset())


def _outvoted(
    own: frozenset[str], said: Sequence[frozenset[str]], span: Span | None, claim: str, wrong: float
) -> Finding | None:
    """Return a finding where most of the others say one other thing; where each differs, nothing is known."""
    heard = Counter(mark for marks in said if not marks & own for mark in marks)
    voice, count = min(heard.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    if not count or count < VOICE * len(said):
        return None
    rule = "candidates.outvoted" if count > 1 else "candidates.alone"
    share = count / len(said)
    common = frozenset.intersection(*(marks for marks in said if voice in marks and not marks & own))
    expected, given = (", ".join(sorted(marks)) for marks in (common, own))
    says = reasons.of_outvoted(count, len(said), expected, given)
    score = max(wrong, precision.of(rule) * share)
    return found(rule, span, says, claim=claim, expected=expected, said=given, score=score, error=INACCURATE)


def _span(said: Said | None) -> Span | None:
    return (said.sentence.start, said.sentence.end) if said is not None else None


def _find(batch: Sequence[Answer]) -> Sequence[Sequence[Finding]]:
    reader = Reader()
    return each(lambda answer: check(answer, reader))(batch)


CHECK = Check(
    name="candidates",
    kind=Kind.OTHERS,
    what="How much of each sentence the other answers to the same prompt say too: figures, names, words, results.",
    rules=(
        "candidates.outvoted",
        "candidates.alone",
        "candidates.vote",
        "candidates.unmentioned",
        "candidates.differ",
        "candidates.agree",
    ),
    find=_find,
)
