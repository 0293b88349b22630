"""Writes the reference pages from the code: settings, events, dead-letter codes, metrics."""

import inspect
import json
import sys
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

from fastapi import FastAPI
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from classifiers.factual import catalogue as facts
from classifiers.factual.check import Check, Kind
from classifiers.factual.knowledge.check import site
from classifiers.factual.knowledge.memory import FactsInMemory
from classifiers.factual.precision import PRECISION, PRIOR
from classifiers.pii import counts
from classifiers.pii.catalogue import RECOGNIZERS
from classifiers.pii.overlap import resolve
from classifiers.pii.probabilities import PROBABILITIES, probability
from classifiers.writing import catalogue as slips
from classifiers.writing import precision as slip_rules
from classifiers.writing.proofreading import MOST
from classifiers.writing.scoring import score
from config.metrics import ALL
from config.policy import REDACT_FROM, load_policy
from config.settings import Settings
from config.topics import Topics
from ingest.errors import REFUSALS
from ingest.wire.schema import event_schemas
from triage.api.app import PARTS

TOPICS = Topics()
FOLDER = Path(__file__).parent / "reference"
SPOKEN = {"en", "es", "fr", "zh"}
NOTE = "<!-- Made by `python docs/generate.py`; change the code, not this page. -->\n\n"


def pages() -> dict[str, str]:
    """Return every reference page by file name."""
    return {
        "settings.md": settings_page(),
        "events.md": events_page(),
        "dead-letters.md": dead_letters_page(),
        "metrics.md": metrics_page(),
        "pii.md": pii_page(),
        "facts.md": facts_page(),
        "writing.md": writing_page(),
        "openapi.json": _json(openapi()),
        "asyncapi.json": _json(asyncapi()),
    }


def settings_page() -> str:
    """Return the page of settings."""
    rows = [
        f"| `{name}` | {kind} | {default} | {meaning} |"
        for name, kind, default, meaning in _settings(Settings, "WINNOW")
    ]
    return (
        f"{NOTE}# Settings\n\nEach is an environment variable. Only `winnow` reads them, once, when it starts.\n\n"
        "| variable | kind | default | meaning |\n| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n"
    )


def _settings(model: type[BaseModel], prefix: str) -> list[tuple[str, str, str, str]]:
    separator = "_" if prefix == "WINNOW" else "__"
    found: list[tuple[str, str, str, str]] = []
    for name, field in model.model_fields.items():
        variable = f"{prefix}{separator}{name.upper()}"
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            found += _settings(field.annotation, variable)
        else:
            found.append((variable, _kind(field.annotation), _default(field), field.description or ""))
    return found


def _kind(annotation: Any) -> str:  # noqa: ANN401 - any annotation
    if get_origin(annotation) in {Union, UnionType}:
        return " or ".join(_kind(part) for part in get_args(annotation) if part is not type(None))
    name = getattr(annotation, "__name__", str(annotation))
    if name == "Literal":
        return " or ".join(f"`{value}`" for value in get_args(annotation))
    return {"str": "text", "SecretStr": "secret", "int": "whole number", "float": "number", "bool": "yes/no"}.get(
        name, name.lower()
    )


def _default(field: FieldInfo) -> str:
    if field.default_factory is not None:
        return "the platform's data folder"
    if field.default is None or field.default is PydanticUndefined:
        return "unset"
    return f"`{json.dumps(field.default)}`"


def events_page() -> str:
    """Return the page of event schemas."""
    parts = [
        f"## {name}\n\n```json\n{json.dumps(schema, indent=2, ensure_ascii=False)}\n```\n"
        for name, schema in event_schemas().items()
    ]
    head = (
        "# Events in\n\nWinnow's own events, version 1, as JSON Schema. Also accepted, and recognised by shape: the same in CloudEvents 1.0, "
        'OpenAI chat messages, ShareGPT, WildChat and LMSYS rows, OpenTelemetry GenAI events, and `{"id", "text"}`.\n\n'
    )
    return NOTE + head + "\n".join(parts)


def dead_letters_page() -> str:
    """Return the page of refusal codes."""
    rows = "\n".join(f"| `{code}` | {meaning} |" for code, meaning in REFUSALS.items())
    return (
        f"{NOTE}# Dead-letter codes\n\nWhat `winnow dead list`, HTTP problems and `winnow tag` errors name. A code never changes its meaning.\n\n"
        f"| code | meaning |\n| --- | --- |\n{rows}\n"
    )


def metrics_page() -> str:
    """Return the page of metrics."""
    rows = "\n".join(f"| `{m.name}` | {m.kind} | {m.unit} | {m.meaning} |" for m in ALL)
    return f"{NOTE}# Metrics\n\nOn `/metrics`, for Prometheus.\n\n| name | kind | unit | meaning |\n| --- | --- | --- | --- |\n{rows}\n"


def pii_page() -> str:
    """Return the page of private data: types, thresholds, the rule for overlaps, and how often each rule is right."""
    policy = load_policy()
    held = sorted(
        (entry for recognizer in RECOGNIZERS for entry in recognizer.entries),
        key=lambda entry: (entry.category, entry.what, entry.countries),
    )
    found = "\n".join(
        f"| `pii.{e.category}` | {_cell(e.what)} | {' '.join(e.countries) or 'everywhere'} | {_cell(e.method)}"
        f" | {_cell(e.checksum) or 'none'} | {_cell(e.source)} |"
        for e in held
    )
    thresholds = "\n".join(
        f"| `{name}` | {category.threshold:g} | {category.weight:g} |"
        for name, category in policy.categories.items()
        if name.split(".")[0] == "pii"
    )
    return (
        f"{NOTE}# Private data\n\n## What is found by its shape or by words beside it\n\n"
        "Countries are ISO 3166-1. Names, places and organisations are also found by named-entity models.\n\n"
        f"| type | what | countries | method | checksum | source |\n| --- | --- | --- | --- | --- | --- |\n{found}\n\n"
        f"## Thresholds\n\nThe console shows a find from the policy's threshold on; a type without a line has that of `pii`. "
        f"Exports lose every find from {REDACT_FROM:g} on: what is too unsure to be shown is still taken out.\n\n"
        f"| type | shown from | weight in severity |\n| --- | --- | --- |\n{thresholds}\n\n"
        f"## Finds that overlap\n\n{_paragraph(resolve, 1)}\n\n{_rules()}"
    )


def _rules() -> str:
    """Return the table of rules with the probability in each language that was counted."""
    counted = counts.read(counts.COUNTS)
    languages = sorted({language for by_language in counted.rules.values() for language in by_language} & SPOKEN)
    rows = (
        "\n".join(
            f"| `{rule}` | {prior:g} | " + "".join(f"{probability(rule, one):g} | " for one in ("", *languages))
            for rule, prior in sorted(PROBABILITIES.items())
        )
        .replace(" \n", "\n")
        .rstrip()
    )
    titles = "".join(f" {one} |" for one in ("any language", *languages))
    return (
        "## How often each rule is right\n\nEvidence on a tag names the rule. Its probability is set by hand and moved by what "
        f"`winnow train pii-rules` counted: the one set by hand weighs {counts.PRIOR} finds, labelled texts at most {counts.MARKED}, "
        "judged finds in chat what they are.\n\n"
        f"| rule | by hand |{titles}\n| --- | --- |{' --- |' * (1 + len(languages))}\n{rows}\n"
    )


KINDS = {
    Kind.EXACT: "Exact: the sentence itself says what is right",
    Kind.LOOK_UP: "Look-ups: tables of installed packages, and what a site brought",
    Kind.CONTEXT: "Against the documents of the conversation",
    Kind.ITSELF: "Against itself",
    Kind.OTHERS: "Against the other answers to the same prompt",
    Kind.USER: "Against the user",
}


def facts_page() -> str:
    """Return the page of fact checks: what each can see, how often it is right, and where its facts are from."""
    checks = (*facts.CHECKS, site(FactsInMemory(())))
    parts = [
        f"## {title}\n\n" + "\n".join(_check(check) for check in checks if check.kind is kind)
        for kind, title in KINDS.items()
        if any(check.kind is kind for check in checks)
    ]
    judge = "\n".join(_rule(rule) for rule in sorted(PRECISION) if rule.startswith("judge."))
    return (
        f"{NOTE}# Fact checks\n\nEvery sentence of the assistant that claims something is held against these, cheapest first. "
        "Evidence on a tag names the check, the rule, what is claimed, what contradicts it and where that is from. A probability is "
        f"that of the sentence being wrong when only this rule speaks; without any it is {PRIOR:g}. A rule under {PRIOR:g} found the "
        "sentence to be right. Rules without a line here come from a model, which gives each find a probability of its own. "
        "Findings on one sentence add up as log-odds, and the tag lists what each contributes.\n\n"
        + "\n".join(parts)
        + f"\n## A judge\n\nA language model at an endpoint of the site, off by default; it is asked about sentences in doubt, with private "
        f"data taken out, and its opinion is named as such.\n\n| rule | probability | how it is known |\n| --- | --- | --- |\n{judge}\n"
    )


def _check(check: Check) -> str:
    """Return one check as a section."""
    sources = "".join(
        f"- {source.title}" + "".join(f", {part}" for part in (source.url, source.licence, source.as_of) if part) + "\n"
        for source in check.sources
    )
    rules = "\n".join(_rule(rule) for rule in check.rules if rule in PRECISION)
    others = ", ".join(f"`{rule}`" for rule in check.rules if rule not in PRECISION)
    return (
        f"### {check.name}\n\n{check.what} Languages: {', '.join(check.languages)}.\n"
        + (f"\nSources:\n\n{sources}" if sources else "")
        + (f"\n| rule | probability | how it is known |\n| --- | --- | --- |\n{rules}\n" if rules else "")
        + (f"\nBy a model: {others}.\n" if others else "")
    )


def _rule(rule: str) -> str:
    chance, known = PRECISION[rule]
    return f"| `{rule}` | {chance:g} | {_cell(known)} |"


def writing_page() -> str:
    """Return the page of writing: what each check sees, how often each rule is right, and how an answer is scored."""
    seen = "\n".join(
        f"| {check.name} | {_cell(check.what)} | {' '.join(check.languages)} | {_cell('; '.join(check.sources))} |"
        for check in slips.CHECKS
    )
    rules = "\n".join(
        f"| `{rule}` | {probability:g} | {how} |" for rule, (probability, how) in slip_rules.PRECISION.items()
    )
    return (
        f"{NOTE}# Writing\n\nWhat the assistant said is proofread, and every candidate. In languages other than those named only the "
        f"checks of any language run. At most {MOST} findings of an answer are shown one by one; a last one counts the rest.\n\n"
        f"| check | what it sees | languages | sources |\n| --- | --- | --- | --- |\n{seen}\n\n"
        f"## The score of an answer\n\n{_paragraph(score, 1)}\n\n"
        "## How often each rule is right\n\nThe probability that a careful person would correct what a rule finds is the score of its tag.\n\n"
        f"| rule | probability | known from |\n| --- | --- | --- |\n{rules}\n"
    )


def _paragraph(of: object, at: int) -> str:
    """Return a paragraph of a docstring."""
    return (inspect.getdoc(of) or "").split("\n\n")[at]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def openapi() -> dict[str, Any]:
    """Return the HTTP interface as OpenAPI 3.1."""
    app = FastAPI(title="Winnow", version="1")
    for part in PARTS:
        app.include_router(part.router)
    return app.openapi()


def asyncapi() -> dict[str, Any]:
    """Return the topics as AsyncAPI 3: what comes in, and what goes out."""
    schemas = event_schemas()
    reports = {name: schema for name, schema in schemas.items() if "report" in name or "erasure" in name}
    channels = {
        TOPICS.conversations: {name: schema for name, schema in schemas.items() if name not in reports},
        TOPICS.reports: reports,
        TOPICS.tagged: {"tagged": {"type": "object", "description": "Tags and severity; no message text."}},
        TOPICS.labels: {"label": {"type": "object", "description": "A label or a tombstone, redacted."}},
        TOPICS.dead: {"dead": {"description": "The original bytes; why and where from in `winnow-` headers."}},
    }
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "Winnow", "version": "1"},
        "channels": {name: _channel(name, messages) for name, messages in channels.items()},
        "operations": {
            ("receive." if name in {TOPICS.conversations, TOPICS.reports} else "send.") + name: {
                "action": "receive" if name in {TOPICS.conversations, TOPICS.reports} else "send",
                "channel": {"$ref": f"#/channels/{name}"},
            }
            for name in channels
        },
    }


def _channel(name: str, messages: dict[str, Any]) -> dict[str, Any]:
    return {
        "address": name,
        "messages": {
            kind: {"name": kind, "contentType": "application/json", "payload": schema}
            for kind, schema in messages.items()
        },
    }


def _json(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    """Write every page."""
    for name, text in pages().items():
        (FOLDER / name).write_text(text, "utf-8")
        print(FOLDER / name)


if __name__ == "__main__":
    sys.exit(main())
