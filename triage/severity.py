"""Expected harm of a conversation, its band and the reasons: a pure function of tags, reports and policy.

The sum: of each family of categories the gravest counts (weight x probability, more when the assistant said it), so
that one insult is not counted five times; all of it counts more when the user seems vulnerable; reports add to it.
A probability under its threshold is discounted: it is the largest of many messages, so in a long harmless conversation
it is high by chance. At the threshold and above it counts in full.
Expected harm is ``1 - exp(-sum)``. Every step only ever adds, so more evidence never lowers the result.
"""

import hashlib
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from classifiers.tag import Tagged
from config.policy import Category, Policy
from ingest.conversation import Conversation, Role
from ingest.report import Report
from storage.records import Reason, Severity

REPORTED = "user_report"
"""Category of what users report; tags of it are not counted, since the reports themselves are."""

SUM = "pii"
"""Category whose score is that of all its finer ones together, and weighs nothing by itself once they are weighed."""

LEAST_SHARE = 0.01
"""Share of the sum under which a part is not named as a reason; those that are named make 1."""

NO_RECORDS: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one category, or all reports together, add to the sum."""

    category: str
    policy: Category
    amount: float  # of the sum, >= 0
    tagged: bool  # whether the policy's threshold is crossed and the category is shown as a tag
    detail: str  # for a person


class Chances(NamedTuple):
    """What speaks for one category in a conversation."""

    anyone: float  # probability that somebody said it, 0..1
    assistant: float  # that the assistant did
    weighed: float  # of private data: discounted and weighed by whose it is, >= 0


def assess(
    conversation: Conversation,
    tagged: Tagged,
    reports: Sequence[Report],
    policy: Policy,
    *,
    records: Mapping[str, float] = NO_RECORDS,
) -> Severity:
    """Return the expected harm of a conversation. Monotone in the evidence.

    Args:
        conversation: whose roles say what the assistant itself said.
        tagged: what the classifiers found in it.
        reports: every report about it; several by one reporter count once.
        policy: weights, thresholds and bands.
        records: reporter to the weight of their word, 1.0 = no record; absent ones have no record.
    """
    found = parts(conversation, tagged, policy)
    reported = _reported(reports, policy, records)
    whole = (*gravest(found), *reported)
    grounds = (*gravest(part for part in found if part.policy.opens), *reported)
    harm = _harm(whole)
    why, probability = _selection(conversation.id, tagged, grounds, policy)
    return Severity(
        expected_harm=harm,
        band=_band(harm if _weighty(grounds, policy) else 0.0, found, policy),
        grade=_grade(harm, tagged),
        reasons=_reasons(whole),
        opens=why is not None,
        why=why or "severity",
        probability=probability,
    )


def parts(conversation: Conversation, tagged: Tagged, policy: Policy) -> tuple[Part, ...]:
    """Return what each category adds by itself, before the gravest of each family is taken."""
    said = {message.id for message in conversation.messages if message.role is Role.ASSISTANT}
    chances = _chances(tagged, policy)
    assistant = _assistant_chances(tagged, said)
    vulnerable = {name: chance for name, chance in chances.items() if policy.category(name).vulnerable}
    whose = _whose_chances(tagged, policy)
    danger = max((_discounted(chance, policy.category(name)) for name, chance in vulnerable.items()), default=0.0)
    times = 1 + (policy.severity.vulnerability - 1) * danger
    return tuple(
        _part(Chances(chance, assistant.get(name, 0.0), whose.get(name, 0.0)), name, times, policy)
        for name, chance in chances.items()
    )


def gravest(found: Iterable[Part]) -> tuple[Part, ...]:
    """Return of each family the part that adds most, the largest first."""
    best: dict[str, Part] = {}
    for part in found:
        known = best.get(part.policy.family)
        if known is None or part.amount > known.amount:
            best[part.policy.family] = part
    return tuple(sorted(best.values(), key=lambda part: -part.amount))


def _chances(tagged: Tagged, policy: Policy) -> dict[str, float]:
    """Probability of each category that the policy knows; `pii` is the sum of its finer tags, so those count.

    `factual_error` has a graver kind, `factual_error.site`, and counts beside it: of a family only the gravest counts.
    """
    chances = {name: score for name, score in tagged.scores.items() if name != SUM or SUM not in _divided(policy)}
    for tag in tagged.tags:
        chances[tag.category] = max(chances.get(tag.category, 0.0), tag.score)
    return {name: chance for name, chance in chances.items() if _counts(name, policy)}


def _divided(policy: Policy) -> set[str]:
    """Return the categories that the policy divides further."""
    return {name.split(".", 1)[0] for name in policy.categories if "." in name}


def _counts(name: str, policy: Policy) -> bool:
    root = name.split(".", 1)[0]
    return root != REPORTED and (name in policy.categories or root in policy.categories)


def _assistant_chances(tagged: Tagged, said: set[str]) -> dict[str, float]:
    """Probability that the assistant said it; candidate answers were never sent."""
    chances: dict[str, float] = {}
    for name, chance in _said(tagged, said):
        chances[name] = max(chances.get(name, 0.0), chance)
    return chances


def _said(tagged: Tagged, said: set[str]) -> Iterator[tuple[str, float]]:
    for message_id, scores in tagged.messages.items():
        if message_id in said:
            yield from scores.items()
    for tag in tagged.tags:
        if tag.message_id in said and tag.candidate is None:
            yield tag.category, tag.score


def _whose_chances(tagged: Tagged, policy: Policy) -> dict[str, float]:
    """Probability of each kind of private data, discounted, and times what the policy says of the one it is about."""
    times = {"someone_else": policy.severity.someone_else, "assistant": policy.severity.brought_up}
    counted: dict[str, float] = {}
    for tag in tagged.tags:
        factor = times.get(str(tag.evidence.get("whose")))
        if factor is not None and _counts(tag.category, policy):
            weighed = factor * _discounted(tag.score, policy.category(tag.category))
            counted[tag.category] = max(counted.get(tag.category, 0.0), weighed)
    return counted


def _part(chances: Chances, name: str, times: float, policy: Policy) -> Part:
    category = policy.category(name)
    chance = chances.anyone
    said, shared = (_discounted(one, category) for one in (chance, min(chance, chances.assistant)))
    counted = max(said, chances.weighed)
    details = [f"{chance:.2f}"]
    if chances.weighed > said:
        details.append("of someone else, or brought up by the assistant")
    if shared * 2 > said:
        details.append("said by the assistant")
    if category.vulnerable and chance >= category.threshold:
        details.append("the user may be in danger")
    return Part(
        category=name,
        policy=category,
        amount=category.weight * (counted + (policy.severity.assistant - 1) * shared) * times,
        tagged=category.tag and chance > 0 and chance >= category.threshold,
        detail=", ".join(details),
    )


def _discounted(chance: float, category: Category) -> float:
    """Return what a probability counts for: itself from the threshold on, below it less by the square of its share."""
    return chance if chance >= category.threshold else chance * (chance / category.threshold) ** 2


def _reported(reports: Sequence[Report], policy: Policy, records: Mapping[str, float]) -> tuple[Part, ...]:
    """Return the one part that all reports make, or nothing when there are none."""
    if not reports or REPORTED not in policy.categories:
        return ()
    voices = {report.reporter_ref or report.id: records.get(report.reporter_ref or "", 1.0) for report in reports}
    category = policy.category(REPORTED)
    return (
        Part(
            category=REPORTED,
            policy=category,
            amount=min(policy.severity.report_cap, policy.severity.report * sum(voices.values())),
            tagged=True,
            detail="1 report" if len(voices) == 1 else f"{len(voices)} reports",
        ),
    )


def _harm(counted: Iterable[Part]) -> float:
    return -math.expm1(-math.fsum(part.amount for part in counted))


def _weighty(grounds: Sequence[Part], policy: Policy) -> bool:
    """Whether what may open a case is enough to open one."""
    return _harm(grounds) >= policy.severity.open_from or any(part.tagged for part in grounds)


def _selection(
    conversation_id: str, tagged: Tagged, grounds: Sequence[Part], policy: Policy
) -> tuple[str | None, float]:
    """Return why a person should look, None when nobody needs to, and the probability of that choice."""
    if _weighty([part for part in grounds if part.category != REPORTED], policy):
        return "severity", 1.0
    if _weighty(grounds, policy):
        return "report", 1.0
    if not tagged.complete:
        return "screening", 1.0
    if _lot(conversation_id) < policy.severity.audit_share:
        return "audit", policy.severity.audit_share
    return None, 1.0


def _lot(conversation_id: str) -> float:
    """Draw a number in [0, 1) that is always the same for one conversation."""
    digest = hashlib.sha256(b"winnow-audit\x00" + conversation_id.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:7]) / 2**56


def _band(harm: float, found: Sequence[Part], policy: Policy) -> str:
    """Return the band of `harm`, or the gravest one that a tagged category asks for."""
    by_harm = next(index for index, band in enumerate(policy.bands) if harm >= band.start)
    floors = (policy.band_names.index(part.policy.at_least) for part in found if part.tagged and part.policy.at_least)
    return policy.band_names[min((by_harm, *floors))]


def _grade(harm: float, tagged: Tagged) -> float:
    """Predict the human grade: 7 when nothing speaks against it; harm, wrong facts, bad writing pull it towards 1.

    It is of the conversation and knows only what was found wrong. The grades of the grading part (`Tagged.grades`) are
    of single answers and candidates, and say how people would like them: 4 is the usual answer, not a fault.
    """
    factual = tagged.scores.get("factual_error", 0.0)
    writing = tagged.scores.get("writing", 0.0)
    return 1 + 6 * (1 - harm) * (1 - factual / 2) * (1 - writing / 4)


def _reasons(counted: Sequence[Part]) -> tuple[Reason, ...]:
    """Return the shares of what matters in the sum, the largest first; none when nothing adds up to anything."""
    total = math.fsum(part.amount for part in counted)
    named = [part for part in counted if part.amount > 0 and part.amount >= LEAST_SHARE * total]
    shown = math.fsum(part.amount for part in named)
    return tuple(
        Reason(category=part.category, share=part.amount / shown, detail=part.detail)
        for part in sorted(named, key=lambda part: -part.amount)
    )
