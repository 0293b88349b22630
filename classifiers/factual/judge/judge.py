"""Asks a judge about claims that the checks leave in doubt, within a budget, with private data taken out first."""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from classifiers.factual.answer import Answer
from classifiers.factual.combination import combine
from classifiers.factual.finding import Finding, Source, found
from classifiers.factual.judge.allowance import Allowance
from classifiers.factual.judge.endpoint import Endpoint
from classifiers.factual.judge.question import Opinion, Question, UnreadableReplyError, body, opinion
from classifiers.factual.manner import is_claim
from classifiers.factual.sentences import Sentence

KEPT = 4_096
"""Opinions held in memory, so that the same claim is paid for once; nothing is written to disk."""

A_BATCH = 24
"""Questions for one batch, at most: the part has a minute for it."""

SECONDS = 30.0
"""After so long no more is asked for a batch: all parts of it wait, and a part that takes a minute has failed."""

DOUBT = (0.05, 0.9)
"""Probabilities between which a claim is in doubt: under it nothing is known against it, over it nothing is to ask."""

Redact = Callable[[Sequence[str], str], Sequence[str]]
"""From texts and their language to the texts without private data."""

Scope = Literal["doubtful", "every"]
"""Which claims are asked about: those that a check left in doubt, or all that no check is sure of."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A claim that is worth a question."""

    place: int  # of the answer in the batch
    sentence: Sentence
    findings: tuple[Finding, ...]


class Judge:
    """Has an endpoint, a budget and a memory. Used by one thread at a time."""

    def __init__(  # noqa: PLR0917 - its collaborators, each once
        self,
        endpoint: Endpoint,
        allowance: Allowance,
        redact: Redact,
        model: str,
        scope: Scope,
        seconds: float = SECONDS,
    ) -> None:
        self._endpoint = endpoint
        self._allowance = allowance
        self._redact = redact
        self._model = model
        self._scope = scope
        self._seconds = seconds
        self._until = 0.0  # of `time.monotonic`: from then on nothing is asked
        self._known: OrderedDict[Question, Opinion] = OrderedDict()

    def find(self, batch: Sequence[Answer], given: Sequence[Sequence[Finding]]) -> list[list[Finding]]:
        """Ask about the claims of N answers that are in doubt after the N lists of findings; the gravest first.

        Whatever the endpoint does, this returns: what could not be asked is left as it was.
        """
        opinions: list[list[Finding]] = [[] for _ in batch]
        self._until = time.monotonic() + self._seconds
        for asked in self._doubtful(batch, given):
            if self._endpoint.resting:
                break
            verdict = self._opinion(self._question(batch[asked.place], asked))
            if verdict is not None and verdict.verdict != "unknown":
                opinions[asked.place].append(self._finding(verdict, asked.sentence))
        return opinions

    def _doubtful(self, batch: Sequence[Answer], given: Sequence[Sequence[Finding]]) -> list[_Asked]:
        ranked = [
            (score, asked)
            for place, (answer, findings) in enumerate(zip(batch, given, strict=True))
            if answer.fresh
            for score, asked in self._of_answer(place, answer, findings)
        ]
        ranked.sort(key=lambda pair: -pair[0])
        return [asked for _, asked in ranked[:A_BATCH]]

    def _of_answer(self, place: int, answer: Answer, findings: Sequence[Finding]) -> Iterator[tuple[float, _Asked]]:
        low, high = DOUBT
        for sentence in answer.sentences:
            own = tuple(one for one in findings if one.span and sentence.start <= one.span[0] < sentence.end)
            score, _ = combine(own)
            silent = not own and self._scope == "every" and is_claim(sentence.text)
            if low <= score < high or silent:
                yield score, _Asked(place, sentence, own)

    def _question(self, answer: Answer, asked: _Asked) -> Question:
        told = [str(one.evidence.get("says", "")) for one in asked.findings]
        passages = [str(one.evidence["passage"]) for one in asked.findings if "passage" in one.evidence]
        parts = [asked.sentence.text, answer.question, *told, *passages]
        claim, question, *evidence = self._redact(parts, answer.language)
        return Question(claim=claim, question=question, evidence=tuple(evidence))

    def _opinion(self, question: Question) -> Opinion | None:
        if question in self._known:
            self._known.move_to_end(question)
            return self._known[question]
        if time.monotonic() >= self._until or not self._allowance.take():
            return None
        reply = self._endpoint.ask(body(question, self._model))
        if reply is None:
            return None
        try:
            self._known[question] = opinion(reply)
        except UnreadableReplyError:
            return None
        if len(self._known) > KEPT:
            self._known.popitem(last=False)
        return self._known[question]

    def _finding(self, verdict: Opinion, sentence: Sentence) -> Finding:
        called = "wrong" if verdict.verdict == "wrong" else "right"
        return found(
            f"judge.{called}",
            (sentence.start, sentence.end),
            f"A language model calls this {called}: {verdict.reason}",
            claim=sentence.text,
            sources=(Source(title=f"opinion of {self._model}"),),
        )
