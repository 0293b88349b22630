"""Precision and recall of the PII part per data set and category, and its time per message.

    python -m benchmarks.pii [--data DIR] [--part dev] [--threshold 0.5] [--misses CATEGORY]

Counts characters: each non-space character of a gold span that is found (recall), and each found one that is gold
(precision). The first figures ask only whether a character is private, the others also for the right category.
"""

import argparse
import gzip
import json
import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from classifiers.pii.finder import Finder
from classifiers.pii.hit import Hit

SETS = ("presidio_synth", "wnut17", "meddocan_es", "noren_secrets")

GOLD = {
    "PERSON": "person", "LOCATION": "location", "ORGANIZATION": "organization", "CREDIT_CARD": "credit_card",
    "ADDRESS": "street_address", "EMAIL_ADDRESS": "email_address", "AGE": "age", "PHONE_NUMBER": "phone_number",
    "SECRET": "secret", "IBAN_CODE": "iban", "US_SSN": "national_id", "IP_ADDRESS": "ip_address", "DOMAIN_NAME": "url",
    "URL": "url", "US_DRIVER_LICENSE": "driver_license", "ID": "medical_id",
}  # fmt: skip
"""Categories of the data that are ours too; the others (titles, dates, sex, products) count as not private."""

ALIKE = {
    "street_address": "place",
    "location": "place",
    "password": "secret",
    "national_id": "id",
    "medical_id": "id",
    "driver_license": "id",
}
"""Where data sets draw the line between two of our categories elsewhere, either counts."""


def rows(data: Path, name: str, part: str) -> list[dict]:  # type: ignore[type-arg]  # JSON
    """Read one data set."""
    path = data / "pii" / f"{name}.{part}.jsonl.gz"
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def marks(text: str, spans: Iterator[tuple[int, int, str]]) -> dict[int, str]:
    """Return the category of each non-space character that lies in a span."""
    return {i: category for start, end, category in spans for i in range(start, end) if not text[i].isspace()}


def found_spans(hits: Sequence[Hit], threshold: float) -> Iterator[tuple[int, int, str]]:
    """Yield what is found from a probability on."""
    return ((hit.start, hit.end, hit.category) for hit in hits if hit.score >= threshold)


def gold_spans(row: dict) -> Iterator[tuple[int, int, str]]:  # type: ignore[type-arg]  # JSON
    """Yield what the data set marks and Winnow has a category for."""
    return ((s["start"], s["end"], GOLD[s["mapped"]]) for s in row["spans"] if s.get("mapped") in GOLD)


def measure(finder: Finder, name: str, data: list[dict], threshold: float, misses: str | None) -> None:  # type: ignore[type-arg]
    """Print the figures of one data set."""
    started = time.process_time()
    found = finder.find([row["text"] for row in data], str(data[0]["lang"]))
    spent = (time.process_time() - started) * 1_000 / len(data)
    counts: Counter[tuple[str, str]] = Counter()
    for row, hits in zip(data, found, strict=True):
        count(counts, marks(row["text"], gold_spans(row)), marks(row["text"], found_spans(hits, threshold)))
        if misses:
            show(row, hits, misses, threshold)
    length = sum(len(row["text"]) for row in data) / len(data)
    print(f"\n{name}: {len(data)} texts of {length:.0f} characters, {spent:.1f} ms each")
    for category in ("any", *sorted({category for category, _ in counts} - {"any"})):
        right, gold, ours = (counts[category, kind] for kind in ("right", "gold", "found"))
        recall, precision = (right / total if total else 0 for total in (gold, ours))
        print(f"  {category:16} recall {recall:5.3f} of {gold:6}   precision {precision:5.3f} of {ours:6}")


def count(counts: "Counter[tuple[str, str]]", gold: dict[int, str], ours: dict[int, str]) -> None:
    """Add one text's characters."""
    for kind, marked in (("gold", gold), ("found", ours)):
        for category in marked.values():
            counts["any", kind] += 1
            counts[ALIKE.get(category, category), kind] += 1
    for at in gold.keys() & ours.keys():
        counts["any", "right"] += 1
        mine, theirs = (ALIKE.get(marked[at], marked[at]) for marked in (ours, gold))
        counts[theirs, "right"] += mine == theirs


def show(row: dict, hits: Sequence[Hit], category: str, threshold: float) -> None:  # type: ignore[type-arg]
    """Print what was missed (-) and what was found though not marked (+)."""
    text = row["text"]
    gold, ours = marks(text, gold_spans(row)), marks(text, found_spans(hits, threshold))
    for start, end, name in gold_spans(row):
        if name == category and not any(i in ours for i in range(start, end)):
            print("-", repr(text[max(0, start - 30) : start]), repr(text[start:end]), repr(text[end : end + 15]))
    for hit in hits:
        if (
            hit.category == category
            and hit.score >= threshold
            and not any(i in gold for i in range(hit.start, hit.end))
        ):
            print("+", hit.rule, repr(text[max(0, hit.start - 30) : hit.start]), repr(text[hit.start : hit.end]))


def main() -> None:
    """Measure every data set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("WINNOW_DATA", "../shared/data")))
    parser.add_argument("--part", default="dev")
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--sets", nargs="*", default=SETS)
    parser.add_argument("--misses")
    chosen = parser.parse_args()
    finder = Finder()
    for name in chosen.sets:
        if data := rows(chosen.data, name, chosen.part):
            measure(finder, name, data, chosen.threshold, chosen.misses)


if __name__ == "__main__":
    main()
