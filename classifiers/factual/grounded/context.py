"""Answers that differ from the documents they were to be taken from: another figure, another name, no support."""

import re
from collections.abc import Iterator

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.finding import Finding, Source, found
from classifiers.factual.grounded import support
from classifiers.factual.hedges import APPROXIMATE, states
from classifiers.factual.passages import Index, Passage, figures, passages
from ingest.conversation import Conversation, Role

MOST = 1_000
"""Sentences of one document that are compared."""

MOST_CLAIMS = 200
"""Sentences of one answer that are compared."""


class Context:
    """The documents of a conversation and what its users said: what an answer may take figures and names from."""

    def __init__(self, conversation: Conversation) -> None:
        self._index = Index(
            passage
            for document in conversation.context
            for passage in passages(document.content, document.title or document.id, MOST)
        )
        told = [message.content for message in conversation.messages if message.role is not Role.ASSISTANT]
        known = "\n".join([*told, *(f"{document.title}\n{document.content}" for document in conversation.context)])
        self._figures = figures(known)

    def check(self, answer: Answer) -> Iterator[Finding]:
        """Yield the sentences of an answer that contradict the passage about the same thing."""
        for claim in passages(answer.text, "", MOST_CLAIMS):
            if not claim.figures or not states(claim.sentence.text):
                continue
            passage = self._index.nearest(claim)
            if passage is not None:
                yield from self._contradictions(claim, passage)

    def _contradictions(self, claim: Passage, passage: Passage) -> Iterator[Finding]:
        strange = claim.figures - self._figures
        for said in sorted(strange):
            instead = [figure for figure in passage.figures - claim.figures if _alike(said, claim, figure, passage)]
            if len(instead) == 1:
                yield _finding("context.figure", claim, passage, said, instead[0])
                return


def _alike(said: str, claim: Passage, figure: str, passage: Passage) -> bool:
    """Whether two figures are of one kind, the same word or sign beside them, and one is not the other rounded."""
    if (":" in said) != (":" in figure) or (APPROXIMATE.search(claim.sentence.text) and said.endswith("0")):
        return False
    return bool(_beside(said, claim) & _beside(figure, passage))


def _beside(figure: str, passage: Passage) -> frozenset[str]:
    """Words and signs before and after a figure or name."""
    match = re.search(
        rf"([^\W\d_]+|[$€£¥])?\W{{0,2}}(?<!\d){re.escape(figure)}(?!\d)\s?([^\W\d_\u3400-\u9fff]+|[%°$€£¥\u3400-\u9fff])?",
        passage.sentence.text.replace(",", ""),
    )
    return frozenset(word.lower() for word in match.groups() if word) if match else frozenset()


def _finding(rule: str, claim: Passage, passage: Passage, said: str, expected: str) -> Finding:
    return found(
        rule,
        (claim.sentence.start, claim.sentence.end),
        f"The document says {expected}, the answer says {said}",
        claim=claim.sentence.text,
        expected=expected,
        said=said,
        error="unsupported_by_context",
        sources=(Source(title=passage.source),),
        more={"passage": passage.sentence.text},
    )


def _check(answer: Answer) -> Iterator[Finding]:
    if answer.conversation.context:
        yield from Context(answer.conversation).check(answer)
        yield from support.check(answer)


CHECK = Check(
    name="context",
    kind=Kind.CONTEXT,
    what="What differs from the documents of the conversation: another figure, name, day or opposite, a negation; and "
    "claims that no passage supports.",
    rules=(
        "context.figure",
        "context.name",
        "context.negation",
        "context.opposite",
        "context.unsupported",
        "context.aside",
        "context.supported",
    ),
    find=each(_check),
)
