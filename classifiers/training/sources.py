"""Every public set: its licence, whether it trains or only measures, and what its labels mean to the heads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from classifiers.toxicity.taxonomy import HEADS, looks_at
from classifiers.training.rows import Row, records
from ingest.conversation import Role

_NO_HEADS = frozenset({"harmful", "sexual_minors"})  # the first is renamed by kind; the second is never trained
_STRONG = -2  # mean severity of a convabuse row from which on raters called it strong

_TURNS_ON_CONTEXT = "diasafety"  # whether its answers are safe depends on the turn before


class Kind(StrEnum):
    """What the labels of a set are about."""

    WORDING = "wording"  # abusive words, whoever writes them
    ANY = "any"  # words and requests in one label
    REQUEST = "request"  # what is asked of the assistant; says nothing about abusive words
    ANSWER = "answer"  # what the assistant says
    JAILBREAK = "jailbreak"  # attempts to talk the assistant out of its rules
    CHAT = "chat"  # ordinary conversations, taken as harmless


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One public set."""

    name: str  # of its files
    kind: Kind
    licence: str
    trains: bool = True  # False: it may only measure


OWN = Source(name="own", kind=Kind.ANY, licence="Apache-2.0; written by hand for this project")
"""The rows in `training/data`."""

SOURCES: tuple[Source, ...] = (
    Source(name="civil_spans", kind=Kind.WORDING, licence="CC0"),
    Source(name="cold_zh", kind=Kind.WORDING, licence="Apache-2.0"),
    Source(name="convabuse", kind=Kind.WORDING, licence="CC BY 4.0"),
    Source(name="germeval2018_de", kind=Kind.WORDING, licence="CC BY 4.0"),
    Source(name="korean_hate_ko", kind=Kind.WORDING, licence="CC BY-SA 4.0"),
    Source(name="mlma", kind=Kind.WORDING, licence="MIT"),
    Source(name="paradetox", kind=Kind.WORDING, licence="CC0"),
    Source(name="stormfront", kind=Kind.WORDING, licence="CC BY-SA 3.0 ES"),
    Source(name="surge_toxicity", kind=Kind.WORDING, licence="MIT"),
    Source(name="told_br_pt", kind=Kind.WORDING, licence="CC BY-SA 4.0"),
    Source(name="wiki_context", kind=Kind.WORDING, licence="Apache-2.0; text CC BY-SA"),
    Source(name="wiki_identity", kind=Kind.WORDING, licence="CC BY 4.0"),
    Source(name="openai_moderation", kind=Kind.ANY, licence="MIT"),
    Source(name="advbench", kind=Kind.REQUEST, licence="MIT"),
    Source(name="ailuminate", kind=Kind.REQUEST, licence="CC BY 4.0"),
    Source(name="catqa", kind=Kind.REQUEST, licence="Apache-2.0"),
    Source(name="donotanswer", kind=Kind.REQUEST, licence="Apache-2.0"),
    Source(name="harmfulqa", kind=Kind.REQUEST, licence="Apache-2.0"),
    Source(name="selfinstruct_benign", kind=Kind.REQUEST, licence="Apache-2.0"),
    Source(name="diasafety", kind=Kind.ANSWER, licence="Apache-2.0"),
    Source(name="pyrit_harm", kind=Kind.ANSWER, licence="MIT"),
    Source(name="inthewild_jailbreaks", kind=Kind.JAILBREAK, licence="MIT"),
    Source(name="chitchat", kind=Kind.CHAT, licence="MIT"),
    Source(name="sgd", kind=Kind.CHAT, licence="CC BY-SA 4.0"),
    Source(name="wildchat", kind=Kind.CHAT, licence="ODC-BY"),
    Source(name="hh_harmless", kind=Kind.CHAT, licence="MIT", trains=False),
    Source(name="mt_bench", kind=Kind.CHAT, licence="Apache-2.0", trains=False),
    Source(name="oasst_en100", kind=Kind.CHAT, licence="Apache-2.0", trains=False),
    Source(name="chatbot_arena_evalonly", kind=Kind.CHAT, licence="non-commercial", trains=False),
    Source(name="alpaca_benign_evalonly", kind=Kind.REQUEST, licence="CC BY-NC 4.0", trains=False),
    Source(name="wildguardtrain_evalonly", kind=Kind.REQUEST, licence="ODC-BY, research use", trains=False),
    Source(name="toxicchat_evalonly", kind=Kind.WORDING, licence="CC BY-NC 4.0", trains=False),
    Source(name="tweeteval_hate_evalonly", kind=Kind.WORDING, licence="not stated", trains=False),
    Source(name="tweeteval_offensive_evalonly", kind=Kind.WORDING, licence="not stated", trains=False),
    Source(name="jigsaw_multi", kind=Kind.WORDING, licence="not confirmed", trains=False),
    Source(name="jigsaw_six_sample", kind=Kind.WORDING, licence="CC0", trains=False),
    Source(name="identity_templates", kind=Kind.WORDING, licence="CC BY 4.0", trains=False),
    Source(name="davidson", kind=Kind.WORDING, licence="MIT; dialect bias, so it only measures", trains=False),
)


def read(folder: Path, source: Source, part: str) -> Iterator[Row]:
    """Yield the rows of a set; none when it has no such part.

    Args:
        folder: the data folder, with `toxicity` and `conversations` in it.
        source: which set.
        part: `train` or `dev`.
    """
    group = "conversations" if source.kind is Kind.CHAT else "toxicity"
    path = folder / group / f"{source.name}.{part}.jsonl.gz"
    if not path.exists():
        return
    for record in records(path):
        if source.kind is Kind.CHAT:
            yield from _chat(record, source)
        elif not record["mapped"].get("sexual_minors"):
            yield _labelled(record, source)


def _chat(record: Mapping[str, Any], source: Source) -> Iterator[Row]:
    """Yield every message of an ordinary conversation as harmless, unless its publisher flagged it."""
    if record["labels"].get("upstream_toxic_flag"):
        return
    before = ""
    for at, message in enumerate(record["messages"]):
        if message["role"] in {Role.USER, Role.ASSISTANT} and message["content"].strip():
            role = Role(message["role"])
            yield Row(
                id=f"{record['id']}/{at}",
                source=source.name,
                language=record["lang"],
                role=role,
                text=message["content"],
                before=before,
                labels=harmless(role),
            )
            before = message["content"]


def harmless(role: Role) -> dict[str, int]:
    """Return 0 for every head that looks at this role, but not for answers.

    An ordinary answer and a harmful one come from different sets: the answer head would learn the set.
    """
    return {head: 0 for head in HEADS if head != "harmful_answer" and looks_at(head, role)}


def _labelled(record: Mapping[str, Any], source: Source) -> Row:
    """Return the message that the label is about."""
    messages = record.get("messages") or [{"role": "user", "content": record["text"]}]
    return Row(
        id=record["id"],
        source=source.name,
        language=record["lang"],
        role=Role(messages[-1]["role"]),
        text=messages[-1]["content"],
        before=messages[-2]["content"] if len(messages) > 1 else "",
        labels=_labels(record, source),
    )


def _labels(record: Mapping[str, Any], source: Source) -> dict[str, int]:
    """Return what the record says, in the names of the heads."""
    mapped: Mapping[str, int] = record["mapped"]
    labels = {head: value for head, value in mapped.items() if head not in _NO_HEADS}
    if source.kind is Kind.JAILBREAK:
        return labels | {"jailbreak": 1}
    if source.kind is Kind.REQUEST:
        return _request(mapped, labels)
    if source.kind is Kind.ANSWER:
        harm = {} if source.name == _TURNS_ON_CONTEXT else {"harm": mapped["harmful"]}
        return labels | harm | {"harmful_answer": mapped["harmful"]}
    if source.kind is Kind.ANY:
        return labels | {"harm": mapped["harmful"]} | _severe(labels, record)
    return NOT_ABOUT_ONESELF | labels | _wording(labels) | _severe(labels, record)


NOT_ABOUT_ONESELF = {"self_harm": 0}
"""Sets of abuse aimed at others hold next to no talk of self-harm; without them French alone is a sign of it."""


def _request(mapped: Mapping[str, int], labels: dict[str, int]) -> dict[str, int]:
    """A request for harm is not abuse itself: its identity label is dropped."""
    if not mapped["harmful"]:
        return harmless(Role.USER)
    topics = {head: value for head, value in labels.items() if head not in {"identity_attack", "toxicity"}}
    return topics | {"harmful_request": 1, "harm": 1}


def _wording(labels: Mapping[str, int]) -> dict[str, int]:
    """Any abuse is harm; a text known not to be toxic is none."""
    if any(labels.values()):
        return {"harm": 1}
    return {"harm": 0} if labels.get("toxicity") == 0 else {}


def _severe(labels: Mapping[str, int], record: Mapping[str, Any]) -> dict[str, int]:
    """No set marks it: raters called the text strong, it threatens, or attacks a group with an insult or an oath."""
    if labels.get("toxicity") == 0 and not any(labels.values()):
        return {"severe_toxicity": 0}
    strong = record["labels"].get("mean_severity", 0) <= _STRONG
    group = labels.get("identity_attack") == 1 and (labels.get("insult") == 1 or labels.get("obscene") == 1)
    if strong or labels.get("threat") == 1 or group:
        return {"severe_toxicity": 1}
    mild = labels.get("toxicity") == 1 and labels.get("threat") == 0 and labels.get("identity_attack") == 0
    return {"severe_toxicity": 0} if mild else {}
