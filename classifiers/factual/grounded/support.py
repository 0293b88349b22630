"""Claims that the documents do not support, by a small model, with the words that are nowhere in them."""

import re
from collections.abc import Collection, Iterator, Sequence

from classifiers.factual.answer import Answer
from classifiers.factual.check import EVERY
from classifiers.factual.combination import any_of
from classifiers.factual.finding import Finding, Source, found
from classifiers.factual.grounded import model
from classifiers.factual.grounded.claims import Held, held, library, said_before
from classifiers.factual.grounded.documents import Place
from classifiers.factual.grounded.features import COLUMNS, TURNED
from classifiers.factual.grounded.opposites import negations
from classifiers.factual.grounded.reading import Piece, Reading
from classifiers.factual.grounded.turns import Turn, turns
from classifiers.language import detect

DOUBTFUL = 0.5
"""Probability from which on a person should look: the policy's threshold of a factual error."""

FLOOR = 0.1
"""Probability from which on a claim is worth a finding."""

TOGETHER = 0.85
"""Share of a claim's content that one passage holds when its words stand together."""

FOREIGN = 0.25
"""Share of a claim's content in its nearest passage up to which the documents do not speak of the same thing."""

MANY = 4
"""Claims from which on an answer of which nearly all is foreign was not to be taken from the documents."""

NEARLY_ALL = 0.75

MUCH, SOME = 15, 9
"""Sentences of documents from which on an answer that was taken from them is near one of them somewhere; from the
second on when the question is not about them either."""

TASK = re.compile(
    r"\b(?:summar\w+|document|text|article|passage|context|above|below|following|according|resum\w+|documento|texto|"
    r"résum\w+|texte)\b|总结|概括|文章|文档|上文|下文",
    re.IGNORECASE,
)
"""Words of a question that speaks of the documents themselves."""

WEAK = 0.45
"""Share of a claim's content up to which a passage of such documents may hold it by chance."""

SHORT = 10
"""Code points from which on the language of a text can be told; fewer of Chinese would do."""

READ = 5_000
"""Code points of question and answer that show what they are about."""

ABOUT = 2
"""Words of content that show that an answer is to the question."""

SHOWN = 4
"""Words that are named to a person."""

QUOTED = 160
"""Code points of a passage that are quoted; all of it is in the evidence."""

UNSUPPORTED = "unsupported_by_context"


def check(answer: Answer) -> Iterator[Finding]:
    """Yield what the documents say of the claims of an answer: turned round, supported, or not supported."""
    claims = list(held(answer))
    if _tongues(answer):
        return
    if claims and (_foreign(claims, answer) or _other_subject(answer)):
        yield _aside(answer)
        return
    known = library(answer.conversation.context).stems | said_before(answer)
    findings = [finding for claim in claims for finding in _of(claim, known)]
    yield from _gathered(answer, findings)


def _tongues(answer: Answer) -> bool:
    """Whether the answer is in another language than the documents: their words cannot be compared."""
    text = "\n".join(document.content for document in answer.conversation.context)[:READ]
    theirs = detect([text])[0]
    known = {answer.language, theirs} <= set(EVERY)
    return known and theirs != answer.language and len(answer.text) >= SHORT and len(text) >= SHORT


def _gathered(answer: Answer, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the findings; where only all weak ones together make the answer doubtful, one for the whole in their place.

    The model was fitted to 'at least one of the claims', so what they say together is as calibrated as what one says.
    """
    weak = [one for one in findings if one.rule == "context.unsupported" and one.span is not None]
    together = any_of([one.score for one in weak])
    if together < DOUBTFUL or any(one.score >= DOUBTFUL for one in weak):
        yield from findings
        return
    yield from (one for one in findings if one not in weak)
    weakest = max(weak, key=lambda one: one.score)
    begin, end = weakest.span or (0, 0)
    yield found(
        "context.unsupported",
        None,
        f"{len(weak)} claims have weak support in the documents; of the weakest: {weakest.evidence['says']}",
        claim=answer.text[begin:end],
        score=together,
        error=UNSUPPORTED,
        more={"claims": [list(one.span or ()) for one in weak], "passage": weakest.evidence.get("passage", "")},
    )


def _foreign(claims: Sequence[Held], answer: Answer) -> bool:
    """Whether nearly no claim is near a passage, of many claims or beside documents with much to be near to."""
    far = [claim.measured.aligned <= FOREIGN for claim in claims]
    if len(claims) >= MANY and sum(far) >= NEARLY_ALL * len(claims):
        return True
    known = library(answer.conversation.context)
    asked = Reading(answer.question[:READ]).stems
    stray = (
        len(known.readings) >= SOME
        and len(asked & known.stems) < ABOUT <= len(asked)
        and not TASK.search(answer.question[:READ])
    )
    if not stray:
        return len(known.readings) >= MUCH and all(
            one or claim.measured.shared < ABOUT for one, claim in zip(far, claims, strict=True)
        )
    return all(claim.measured.shared < ABOUT or claim.measured.aligned <= WEAK for claim in claims)


def _other_subject(answer: Answer) -> bool:
    """Whether question and answer share ABOUT words with each other and neither does with the documents."""
    asked, said = Reading(answer.question[:READ]).stems, Reading(answer.text[:READ]).stems
    known = library(answer.conversation.context).stems
    return len(asked & said) >= ABOUT and not (asked | said) & known


def _of(claim: Held, known: Collection[str]) -> Iterator[Finding]:
    place = claim.measured.place
    turned = list(turns(Reading(claim.sentence.text), place.reading, known)) if place else []
    for turn in turned:
        yield _finding(f"context.{turn.rule}", claim, _turned(turn, place), said=turn.said, expected=turn.expected)
    if place and not turned and _says_so(claim):
        yield _finding("context.supported", claim, f"The document says so: {_quoted(place)}")
        return
    if _denies(claim):
        return
    score = model.load().probability(claim.measured.values)
    if score >= FLOOR:
        yield _finding("context.unsupported", claim, _why(claim), score=score)


def _denies(claim: Held) -> bool:
    """Whether a claim denies a figure that its passage does not have: `it does not cost 15` of what costs 12."""
    there = claim.measured.place.stems if claim.measured.place else ()
    figures = [piece for piece in Reading(claim.sentence.text).content if piece.kind == "figure"]
    return bool(negations(claim.sentence.text)) and any(piece.stem not in there for piece in figures)


def _says_so(claim: Held) -> bool:
    """Whether one sentence holds all of a claim, and nothing is turned round."""
    measured = claim.measured
    plain = not any(value for name, value in zip(COLUMNS, measured.values, strict=True) if name in TURNED)
    return plain and not measured.novel and measured.in_one and _denies_alike(claim)


def _denies_alike(claim: Held) -> bool:
    """Whether a claim denies nothing, or what its passage denies too: `cats are not allowed`."""
    passage = claim.measured.place.text if claim.measured.place else ""
    ours, theirs = (
        {word for one in negations(text) for word in re.findall(r"\w+", text[one.end() :][:READ])[:1]}
        for text in (claim.sentence.text, passage)
    )
    return ours <= theirs


def _aside(answer: Answer) -> Finding:
    return found(
        "context.aside",
        None,
        "Next to nothing of this answer is about what the documents of the conversation say",
        error=UNSUPPORTED,
        sources=[Source(title=document.title or document.id) for document in answer.conversation.context[:SHOWN]],
    )


def _finding(
    rule: str, claim: Held, says: str, *, score: float | None = None, said: str = "", expected: str = ""
) -> Finding:
    place = claim.measured.place
    start = claim.sentence.start
    focus = [[start + piece.start, start + piece.end] for piece in claim.measured.novel]
    more: dict[str, object] = {"passage": place.text} if place else {}
    return found(
        rule,
        (start, claim.sentence.end),
        says,
        claim=claim.sentence.text,
        expected=expected or None,
        said=said or None,
        score=score,
        error=UNSUPPORTED,
        sources=[Source(title=place.document.title or place.document.id)] if place else (),
        more=more | ({"focus": focus} if focus else {}),
    )


def _turned(turn: Turn, place: Place | None) -> str:
    quoted = _quoted(place) if place else ""
    if turn.rule == "name":
        return f"The document says {turn.expected}, the answer says {turn.said}"
    if turn.rule == "opposite":
        return f"The document says “{turn.expected}”, the answer says “{turn.said}”: {quoted}"
    if turn.said:
        return f"The answer says “{turn.said}”, the document does not: {quoted}"
    return f"The document says “{turn.expected}”, the answer does not: {quoted}"


def _why(claim: Held) -> str:
    """Return one sentence: which words have no support, and what comes nearest."""
    place, novel = claim.measured.place, claim.measured.novel
    nearest = f"the nearest passage is {_quoted(place)}" if place else "no passage is near"
    if novel:
        one = len({piece.stem for piece in novel}) == 1
        return f"{_named(novel)} {'is' if one else 'are'} nowhere in the document; {nearest}"
    if claim.measured.aligned < TOGETHER:
        return f"No passage of the document says this in one place; {nearest}"
    return f"The document has these words, but not put together like this; {nearest}"


def _named(novel: Sequence[Piece]) -> str:
    """Return the words that a person should look at first: names and figures, then the others in order."""
    kinds = sorted(novel, key=lambda piece: (piece.kind not in {"name", "figure"}, piece.start))
    words = list({piece.stem: f"“{piece.word}”" for piece in kinds}.values())
    named = words[:SHOWN]
    if len(words) > SHOWN:
        more = len(words) - SHOWN
        return f"{', '.join(named)} and {more} more word{'s' if more > 1 else ''}"
    return " and ".join([", ".join(named[:-1]), named[-1]]) if len(named) > 1 else named[0]


def _quoted(place: Place) -> str:
    text = " ".join(place.text.split())
    return f"“{text if len(text) <= QUOTED else text[: QUOTED - 1].rstrip() + '…'}”"
