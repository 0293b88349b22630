"""The factual part: every check over what the assistant said."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from classifiers.factual import arithmetic, candidates, dates, percent, pushback, units
from classifiers.factual.context import Context
from classifiers.factual.finding import Finding, noisy_or
from classifiers.factual.hedges import states
from classifiers.factual.sentences import Sentence, sentences
from classifiers.language import detect
from classifiers.tag import Claim, Findings, Scores, Tag
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

CATEGORY = "factual_error"
NAME = "factual@1"

LOOKED_AT = 50_000
"""Code points of one answer that are checked; more would let one message hold up a batch."""

SHORTEST = 12
"""Code points from which on a sentence that states something is a claim; four in Chinese."""

PRIOR = 0.02
"""Probability that a claim is wrong when no check has anything to say; low, so that silence stays silent."""

CHECKS: tuple[Callable[[str, str], Iterator[Finding]], ...] = (
    arithmetic.check,
    percent.check,
    units.check,
    dates.check,
)
"""Each takes one sentence and its language."""


@dataclass(frozen=True, slots=True)
class Checked:
    """An answer after the checks."""

    message_id: str
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]  # spans are places in the answer
    candidate: str | None = None


class FactualClassifier:
    """Holds nothing: every conversation is checked by itself."""

    part = "factual"
    name = NAME

    def classify(self, batch: Sequence[Conversation], /) -> list[Findings]:
        """Check the fresh answers of each conversation; a fresh objection is held against the answer before it."""
        return [_findings(conversation) for conversation in batch]


def build(settings: ClassifierSettings) -> FactualClassifier:
    """Return the classifier; it has no model and no settings of its own."""
    del settings
    return FactualClassifier()


def check_text(message_id: str, content: str, language: str, candidate: str | None = None) -> Checked:
    """Return the claims of one answer and what the checks say of them."""
    claims: list[Claim] = []
    findings: list[Finding] = []
    for sentence in sentences(content[:LOOKED_AT]):
        found = [_placed(one, sentence) for check in CHECKS for one in check(sentence.text, language)]
        findings += found
        if found or _is_claim(sentence.text):
            claims.append(_claim(message_id, sentence, found))
    return Checked(message_id, tuple(claims), tuple(findings), candidate)


def _findings(conversation: Conversation) -> Findings:
    if not any(message.role is Role.ASSISTANT for message in conversation.messages):
        return Findings(skipped="the assistant said nothing")
    answers = [message for message in conversation.fresh if message.role is Role.ASSISTANT]
    checked = [one for message in answers for one in _check(message)]
    checked += [one for message in answers for one in _compared(message)]
    checked += [*_contradictions(conversation, answers), *_objections(conversation)]
    ids = dict.fromkeys(one.message_id for one in checked)
    return Findings(
        tags=tuple(_tag(one, finding) for one in checked for finding in one.findings),
        messages={message_id: _scores(message_id, checked) for message_id in ids},
        claims=_claims(checked),
    )


def _check(message: Message) -> Iterator[Checked]:
    """Check an answer and every other answer that it could have been."""
    texts = [(None, message.content), *((other.id, other.content) for other in message.candidates)]
    for (candidate, content), language in zip(texts, detect([content for _, content in texts]), strict=True):
        yield check_text(message.id, content, language, candidate)


def _compared(message: Message) -> Iterator[Checked]:
    """Compare an answer with the other ones."""
    if message.candidates:
        yield from (Checked(message.id, (), (finding,), who) for who, finding in candidates.check(message))


def _contradictions(conversation: Conversation, answers: Sequence[Message]) -> Iterator[Checked]:
    """Compare answers with the documents that they were to be taken from."""
    if conversation.context and answers:
        context = Context(conversation)
        yield from (Checked(message.id, (), tuple(context.check(message))) for message in answers)


def _objections(conversation: Conversation) -> Iterator[Checked]:
    fresh = range(conversation.fresh_from, len(conversation.messages))
    found = dict(one for index in fresh if (one := pushback.check(conversation, index)) is not None)
    return (Checked(message_id, (), (finding,)) for message_id, finding in found.items())


def _scores(message_id: str, checked: Sequence[Checked]) -> Scores:
    """Score of the answer that was sent: all of its findings together, or the prior when it claims anything at all."""
    own = [one for one in checked if one.message_id == message_id and one.candidate is None]
    findings = [finding.score for one in own for finding in one.findings]
    return {CATEGORY: noisy_or(findings) if findings else PRIOR * any(one.claims for one in own)}


def _claims(checked: Sequence[Checked]) -> tuple[Claim, ...]:
    """Claims of what was sent, with what later checks say of the same sentence."""
    sent = [one for one in checked if one.candidate is None]
    claims = {(claim.message_id, claim.start, claim.end): claim for one in sent for claim in one.claims}
    for one in sent:
        for finding in one.findings:
            place = (one.message_id, *(finding.span or (0, 0)))
            if place in claims and finding.evidence not in claims[place].evidence:
                claims[place] = _more(claims[place], finding)
    return tuple(claims.values())


def _more(claim: Claim, finding: Finding) -> Claim:
    """Return the claim with one more piece of evidence."""
    scores = (claim.score, finding.score) if claim.evidence else (finding.score,)
    return replace(claim, score=noisy_or(scores), evidence=(*claim.evidence, finding.evidence))


def _tag(checked: Checked, finding: Finding) -> Tag:
    return Tag(
        category=CATEGORY,
        score=finding.score,
        message_id=checked.message_id,
        spans=() if finding.span is None else (finding.span,),
        evidence=finding.evidence,
        classifier=NAME,
        candidate=checked.candidate,
    )


def _placed(finding: Finding, sentence: Sentence) -> Finding:
    """Move the place of a finding from the sentence to the answer."""
    begin, end = finding.span or (0, len(sentence.text))
    span = (sentence.start + begin, sentence.start + end)
    return Finding(span=span, score=finding.score, evidence=finding.evidence)


def _claim(message_id: str, sentence: Sentence, found: Sequence[Finding]) -> Claim:
    return Claim(
        message_id=message_id,
        start=sentence.start,
        end=sentence.end,
        score=noisy_or(finding.score for finding in found) if found else PRIOR,
        evidence=tuple(finding.evidence for finding in found),
    )


def _is_claim(text: str) -> bool:
    chinese = sum("\u3400" <= sign <= "\u9fff" for sign in text)
    return (len(text) >= SHORTEST or chinese * 3 >= SHORTEST) and any(map(str.isalnum, text)) and states(text)
