"""A thousand labels of real texts, redacted and exported in four styles: what is left, and what still fits.

    python -m benchmarks.redaction [--data DIR] [--part train] [--limit 1000] [--json FILE] [--left N]

Texts with known private data (presidio_synth, meddocan_es, noren_secrets) and chats (wildchat) become conversations in
an embedded PostgreSQL, are tagged by the PII part, get labels, and leave as `winnow labels export` lets them out.
A gold span is left when a letter or digit of it was not taken out. `--left N` prints N of those that were.
"""

import argparse
import json
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.labelled import Sample, database, fill, release, samples
from classifiers.pii.classifier import PiiClassifier
from classifiers.pii.finder import Finder
from config.policy import load_policy
from config.settings import RedactionSettings
from storage.labels import LabelEntry
from storage.store import Store
from triage.labels.export import Format, export
from triage.labels.restored import restore_file
from triage.labels.restyle import Restyle
from triage.redaction.forms import loose
from triage.redaction.key import site_key
from triage.redaction.plan import Plan
from triage.redaction.pseudonyms import WRITTEN
from triage.redaction.redact import carried_out
from triage.redaction.redactor import Redactor
from triage.redaction.style import Style
from triage.redaction.texts import texts


@dataclass(slots=True, kw_only=True)
class Figures:
    """What one style showed."""

    style: str
    labels: int
    seconds: float
    gold_values_seen: int = 0  # gold values that stand somewhere in their exported label, as words
    gold_values: int = 0
    spans_right: int = 0  # of other tags and errors: still on their words
    spans: int = 0
    values_with_one: int = 0  # values with one stand-in in their conversation
    values: int = 0
    shared: int = 0  # such values with the same stand-in in two conversations: by chance, where it is a city's name
    common: int = 0  # values of several conversations that have hashes or made-up values
    by_chance: int = 0  # stand-ins of one value here and of another one there: how often chance alone makes them equal
    round_trips: int = 0  # labels that `winnow labels restore` made exactly what they were


@dataclass(slots=True)
class Left:
    """Gold spans with a letter or digit left, by set and category."""

    total: Counter[tuple[str, str]] = field(default_factory=Counter)
    left: Counter[tuple[str, str]] = field(default_factory=Counter)
    shown: list[str] = field(default_factory=list)


def exported(store: Store, style: Style, redactor: Redactor, path: Path) -> float:
    """Export all labels in a style; returns the seconds it took."""
    started = time.perf_counter()
    show = None if style is redactor.style else Restyle(store, redactor.key, style, lambda: redactor)
    with path.open("wb") as sink:
        export(store, sink, Format.JSONL, after=0, raw=False, show=show)
    return time.perf_counter() - started


def left(found: Sequence[Sample], entries: Mapping[str, LabelEntry], show: int) -> Left:
    """Compare plans with gold spans."""
    result = Left()
    for sample in found:
        plan = Plan.from_json(entries[sample.conversation.id].plan or {})
        text = sample.conversation.messages[0].content
        gone = {
            at
            for mark in plan.marks.get(("conversation", "messages", 0, "content"), ())
            for at in range(mark.start, mark.end)
        }
        for start, end, category in sample.gold:
            result.total[sample.source, category] += 1
            if any(text[at].isalnum() and at not in gone for at in range(start, end)):
                result.left[sample.source, category] += 1
                if len(result.shown) < show:
                    result.shown.append(
                        f"{sample.source} {category}: {text[max(0, start - 30) : start]!r} {text[start:end]!r}"
                    )
    return result


def compare(
    *,
    store: Store,
    found: Sequence[Sample],
    entries: Mapping[str, LabelEntry],
    path: Path,
    figures: Figures,
    key: bytes,
) -> None:
    """Fill in the figures of one exported file."""
    by_id = {sample.conversation.id: sample for sample in found}
    stood: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for line in path.read_bytes().splitlines():
        record = json.loads(line)
        sample, entry = by_id[record["conversation_id"]], entries[record["conversation_id"]]
        new = carried_out(entry.raw, Plan.from_json(entry.plan or {}), Style(figures.style), key)
        _count_spans(figures, record, entry, new)
        _count_values(figures, record, sample)
        raw = dict(texts(entry.raw))
        own: dict[str, set[str]] = defaultdict(set)
        made: dict[str, set[str]] = defaultdict(set)
        for place, rewritten in new.items():
            for edit in rewritten.edits:
                name = rewritten.text[slice(*edit.new)]
                value = loose(raw[place][slice(*edit.old)])
                own[value].add(loose(name) if figures.style != Style.MASK else "")
                if name.strip("•") and not WRITTEN.fullmatch(name):
                    made[value].add(loose(name))
        for value, names in own.items():
            figures.values += 1
            figures.values_with_one += len(names) == 1
            if value in made:
                stood[value][sample.conversation.id] = made[value]
    for places in stood.values():
        if len(places) > 1:
            figures.common += 1
            figures.shared += sum(map(len, places.values())) > len(set().union(*places.values()))
    figures.by_chance = _by_chance(stood)
    with path.open("rb") as lines, tempfile.TemporaryFile() as sink:
        restore_file(store, lines, sink, key)
        sink.seek(0)
        figures.round_trips = sum(
            json.loads(line) == entries[json.loads(line)["conversation_id"]].raw for line in sink.read().splitlines()
        )


def _count_spans(figures: Figures, record: Mapping[str, Any], entry: LabelEntry, new: Mapping[Any, Any]) -> None:
    """Count spans of tags and errors whose words, stand-ins aside, are those that they had."""
    place = ("conversation", "messages", 0, "content")
    before, after = (
        entry.raw["conversation"]["messages"][0]["content"],
        record["conversation"]["messages"][0]["content"],
    )
    edits = new[place].edits if place in new else ()
    gone = {at for edit in edits for at in range(*edit.old)}
    made = {at for edit in edits for at in range(*edit.new)}
    for had, has in zip((*entry.raw["tags"], *entry.raw["errors"]), (*record["tags"], *record["errors"]), strict=True):
        (start, end), (first, last) = had["spans"][0], has["spans"][0]
        words = "".join(before[at] for at in range(start, end) if at not in gone)
        figures.spans += 1
        figures.spans_right += (
            0 <= first <= last <= len(after)
            and "".join(after[at] for at in range(first, last) if at not in made) == words
        )


def _by_chance(stood: Mapping[str, Mapping[str, set[str]]]) -> int:
    """Count stand-ins that mean different values in different conversations."""
    means: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for value, places in stood.items():
        for conversation, names in places.items():
            for name in names:
                means[name].add((conversation, value))
    return sum(len({c for c, _ in of}) > 1 and len({v for _, v in of}) > 1 for of in means.values())


def _count_values(figures: Figures, record: Mapping[str, Any], sample: Sample) -> None:
    text = sample.conversation.messages[0].content
    shown = " " + " ".join(loose(word) for _, value in texts(record) for word in value.split()) + " "
    for value in {text[start:end] for start, end, _ in sample.gold}:
        figures.gold_values += 1
        figures.gold_values_seen += f" {' '.join(loose(word) for word in value.split())} " in shown


def main() -> None:
    """Run it and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--part", default="train", choices=["train", "dev"])
    parser.add_argument("--limit", type=int, default=1_000)
    parser.add_argument("--left", type=int, default=0, help="print so many gold spans that are left")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    found = samples(chosen.data, chosen.part, chosen.limit)
    if not found:
        raise SystemExit(f"no data under {chosen.data}; give the folder with --data")
    finder = Finder()
    with database() as store, tempfile.TemporaryDirectory() as folder:
        key = site_key(RedactionSettings(), store)
        again = Finder(exhaustive=True)
        redactor = Redactor(find_pii=again.find, redact_from=load_policy().redact_from, key=key, style=Style.LABEL)
        started = time.perf_counter()
        fill(store, found, PiiClassifier(finder))
        tagging = time.perf_counter() - started
        started = time.perf_counter()
        release(store, redactor)
        planning = time.perf_counter() - started
        with store.transaction() as work:
            entries = {entry.conversation_id: entry for entry in work.labels.entries(range(1, len(found) + 1)).values()}
        results = []
        for style in Style:
            path = Path(folder) / style
            seconds = exported(store, style, redactor, path)
            figures = Figures(style=style.value, labels=len(found), seconds=seconds)
            compare(store=store, found=found, entries=entries, path=path, figures=figures, key=key)
            results.append(figures)
    report(left(found, entries, chosen.left), results, tagging, planning)
    if chosen.json:
        gold = left(found, entries, 0)
        counts = {f"{source}.{kind}": [gold.left[source, kind], n] for (source, kind), n in gold.total.items()}
        kept = {"gold_left": counts, "styles": [asdict(one) for one in results], "tag_s": tagging, "plan_s": planning}
        chosen.json.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


def report(gold: Left, results: Sequence[Figures], tagging: float, planning: float) -> None:
    """Print the tables."""
    print(f"{results[0].labels} labels; tagged in {tagging:.0f} s, planned and published in {planning:.0f} s")
    for source in sorted({source for source, _ in gold.total}):
        kinds = [kind for name, kind in gold.total if name == source]
        total, some = (sum(counts[source, kind] for kind in kinds) for counts in (gold.total, gold.left))
        print(f"\n{source}: {some} of {total} gold spans with a letter or digit left ({some / total:.1%})")
        for kind in sorted(kinds, key=lambda kind: -gold.left[source, kind]):
            if gold.left[source, kind]:
                print(f"  {kind:16} {gold.left[source, kind]:5} of {gold.total[source, kind]:5}")
    print(
        "\nstyle  labels/s  gold values seen  spans on their words  one stand-in a value  shared  chance  round trips"
    )
    for one in results:
        print(
            f"{one.style:5} {one.labels / one.seconds:9.0f}  {one.gold_values_seen:6} of {one.gold_values:6}"
            f"  {one.spans_right:8} of {one.spans:6}  {one.values_with_one:8} of {one.values:6}"
            f"  {one.shared} of {one.common}  {one.by_chance}  {one.round_trips}"
        )
    print(*gold.shown, sep="\n")


if __name__ == "__main__":
    main()
