"""The factual part: every check over what the assistant said, put together sentence by sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from classifiers.factual.answer import LOOKED_AT, Answer, answers
from classifiers.factual.catalogue import CHECKS
from classifiers.factual.check import Check
from classifiers.factual.combination import any_of, combine
from classifiers.factual.finding import Finding
from classifiers.factual.judge import build as judges
from classifiers.factual.judge.judge import Judge
from classifiers.factual.knowledge import check as site_check
from classifiers.factual.knowledge.check import CATEGORY as SITE
from classifiers.factual.knowledge.check import site
from classifiers.factual.knowledge.fact import Knowledge
from classifiers.factual.knowledge.memory import load
from classifiers.factual.manner import is_claim
from classifiers.factual.precision import PRIOR
from classifiers.factual.sentences import Sentence
from classifiers.tag import Claim, Findings, Scores, Tag
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Role

CATEGORY = "factual_error"
NAME = "factual@2"

FLOOR = 0.1
"""Probability from which on a passage is worth a tag; the policy decides which tags are shown."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or the answer as a whole, with what the checks say of it."""

    sentence: Sentence | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """An answer after the checks."""

    answer: Answer
    passages: tuple[Passage, ...]
    scores: tuple[float, ...]  # probability that each passage is wrong


class FactualClassifier:
    """Runs the checks over a batch, each over all answers at once."""

    part = "factual"
    name = NAME

    def __init__(
        self, checks: Sequence[Check] = CHECKS, *, knowledge: Knowledge | None = None, judge: Judge | None = None
    ) -> None:
        """Take the checks, cheapest first.

        Args:
            checks: of the catalogue.
            knowledge: what the site itself knows, which is one more check.
            judge: who is asked about what the checks leave in doubt.
        """
        self._checks = (*checks, site(knowledge)) if knowledge is not None else tuple(checks)
        self._judge = judge

    def classify(self, batch: Sequence[Conversation], /) -> list[Findings]:
        """Check the fresh answers of each conversation; a fresh objection is held against the answer before it."""
        found = [list(answers(conversation)) for conversation in batch]
        checked = iter(self.check([answer for of_one in found for answer in of_one]))
        return [
            _findings(conversation, [next(checked) for _ in of_one])
            for conversation, of_one in zip(batch, found, strict=True)
        ]

    def check(self, batch: Sequence[Answer]) -> list[Checked]:
        """Return what the checks say of each answer, in order."""
        found: list[list[Finding]] = [[] for _ in batch]
        for check in self._checks:
            places = [place for place, answer in enumerate(batch) if answer.fresh or check.hindsight]
            for place, new in zip(places, check.find([batch[place] for place in places]), strict=True):
                found[place] += new
        for place, opinions in enumerate(self._judge.find(batch, found) if self._judge else ()):
            found[place] += opinions
        return [_checked(answer, findings) for answer, findings in zip(batch, found, strict=True)]


def build(settings: ClassifierSettings, knowledge: Knowledge | None = None) -> FactualClassifier:
    """Return the classifier; tables are loaded when a check first needs them.

    Args:
        settings: `knowledge` names tables that are read now, and that are then all that the site knows.
        knowledge: what the site keeps elsewhere.

    Raises:
        ClassifierUnavailableError: a judge is set, and what takes private data out for it cannot be loaded.
    """
    return FactualClassifier(
        knowledge=knowledge if settings.knowledge is None else load(settings.knowledge),
        judge=judges.build(settings) if settings.judge.url else None,
    )


def _checked(answer: Answer, findings: Sequence[Finding]) -> Checked:
    passages = (*_sentences(answer, findings), *_whole(findings))
    return Checked(answer, passages, tuple(combine(passage.findings)[0] for passage in passages))


def _sentences(answer: Answer, findings: Sequence[Finding]) -> Iterator[Passage]:
    """Yield each sentence that claims something or that a check speaks of; a finding belongs where it starts."""
    placed = sorted((one for one in findings if one.span is not None), key=lambda one: one.span or (0, 0))
    at = 0
    for place, sentence in enumerate(answer.sentences):
        last = place + 1 == len(answer.sentences)
        begun = at
        while at < len(placed) and (last or (placed[at].span or (0, 0))[0] < sentence.end):
            at += 1
        of_sentence = tuple(placed[begun:at])
        if of_sentence or (answer.fresh and is_claim(sentence.text)):
            yield Passage(sentence, of_sentence)
    if not answer.sentences and placed:
        yield Passage(Sentence(text=answer.text, start=0, end=len(answer.text)), tuple(placed))


def _whole(findings: Sequence[Finding]) -> Iterator[Passage]:
    general = tuple(one for one in findings if one.span is None)
    if general:
        yield Passage(None, general)


def _findings(conversation: Conversation, checked: Sequence[Checked]) -> Findings:
    if not any(message.role is Role.ASSISTANT for message in conversation.messages):
        return Findings(skipped="the assistant said nothing")
    sent = [one for one in checked if one.answer.candidate is None and (one.answer.fresh or one.passages)]
    return Findings(
        tags=tuple(tag for one in checked for tag in _tags(one)),
        messages={one.answer.message.id: _scores(one) for one in sent},
        claims=tuple(claim for one in sent for claim in (*_claims(one), *_unchecked(one.answer))),
    )


def _scores(checked: Checked) -> Scores:
    """Score of an answer: the passages that something was found in together, or the prior when it claims anything.

    Of the scores that a model gives to every sentence only the mean counts: they rise and fall together.
    """
    given = [pair for pair in zip(checked.passages, checked.scores, strict=True) if pair[0].findings]
    own = [score for passage, score in given if not all(one.graded for one in passage.findings)]
    graded = [score for passage, score in given if all(one.graded for one in passage.findings)]
    mean = [sum(graded) / len(graded)] if graded else []
    suspect = [score for score in (*own, *mean) if score >= PRIOR]
    return {CATEGORY: any_of(suspect) if suspect else PRIOR * any(one.sentence for one in checked.passages)}


def _tags(checked: Checked) -> Iterator[Tag]:
    for passage, score in zip(checked.passages, checked.scores, strict=True):
        against = [one for one in passage.findings if not one.supports]
        if not against or score < FLOOR:
            continue
        yield Tag(
            category=_category(against),
            score=score,
            message_id=checked.answer.message.id,
            spans=tuple(dict.fromkeys(one.span for one in against if one.span is not None)),
            evidence=evidence(passage.findings),
            classifier=NAME,
            candidate=checked.answer.candidate,
        )


def _category(against: Sequence[Finding]) -> str:
    """Return the category of a tag; the policy weighs apart what contradicts the site's own facts."""
    return SITE if any(one.check == site_check.NAME and one.score > PRIOR for one in against) else CATEGORY


def evidence(findings: Sequence[Finding]) -> Mapping[str, object]:
    """Return the evidence of the check that says most, and what every check contributes when there are several.

    A check that knows what should stand there goes first: that a person can see, 'nothing like it is near' less so.
    """
    _, given = combine(findings)
    knowing = (one for one in given if one.logit > 0 and "expected" in one.finding.evidence)
    told: dict[str, object] = dict(next(knowing, given[0]).finding.evidence)
    if len(given) > 1:
        told["contributions"] = [
            {"check": one.finding.check, "says": one.finding.evidence.get("says", ""), "logit": round(one.logit, 2)}
            for one in given
        ]
    return told


def _claims(checked: Checked) -> Iterator[Claim]:
    for passage, score in zip(checked.passages, checked.scores, strict=True):
        if passage.sentence is not None:
            yield Claim(
                message_id=checked.answer.message.id,
                start=passage.sentence.start,
                end=passage.sentence.end,
                score=score,
                evidence=tuple(one.evidence for one in passage.findings),
            )


def _unchecked(answer: Answer) -> Iterator[Claim]:
    """Yield what stands for the part of an answer that nobody checked."""
    if answer.whole and not answer.budget.short:
        return
    start = 0 if answer.budget.short else LOOKED_AT
    why = "its checks took too long" if answer.budget.short else f"its first {LOOKED_AT:,} characters were"
    told = {"kind": "unchecked", "says": f"Not fully checked: only {why}" if start else f"Not fully checked: {why}"}
    end = len(answer.message.content)
    yield Claim(message_id=answer.message.id, start=start, end=end, score=PRIOR, evidence=(told,))
