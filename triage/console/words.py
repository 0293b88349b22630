"""How the console says things: titles of categories, lengths of time, numbers as words."""

from datetime import datetime, timedelta

from classifiers.tag import Tag
from config.policy import Category, Policy

UNKNOWN = Category(title="Unknown category", family="other", letter="s", weight=0, threshold=0)
"""Stands in for a category that the policy no longer has: shown, and hidden from view like any harm."""

NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight")
ROLES = {"user": "User", "assistant": "Assistant", "system": "System", "tool": "Tool"}


def category(policy: Policy, name: str) -> Category:
    """Return the policy's entry for a category, or the stand-in when it has none."""
    try:
        return policy.category(name)
    except KeyError:
        return UNKNOWN


def title(policy: Policy, name: str) -> str:
    """Return what a category is called: 'Private data: email address' for `pii.email_address`."""
    entry = category(policy, name)
    if name in policy.categories:
        return entry.title
    if entry is UNKNOWN:
        return _spaced(name)
    return f"{entry.title}: {_spaced(name.partition('.')[2]).lower()}"


def kind(policy: Policy, name: str) -> str:
    """Return the short name that stands for a hidden passage: 'email address', 'insult'."""
    return title(policy, name).rpartition(": ")[2].lower()


WHOSE = {
    "user": "the user's own",
    "someone_else": "someone else's",
    "assistant": "brought up by the assistant, nobody had said it before",
}
"""Whose private data a find is (`classifiers.pii.whose`)."""

GROUNDS = {
    "pattern": "its shape",
    "checked": "its shape, and a check that holds",
    "label": "the words in front of it",
    "name": "a model of names",
}
"""What speaks for private data (`classifiers.pii.hit.Kind`)."""

CHECKS = {
    "candidates": "Against the other answers",
    "context": "Against the documents",
    "contradiction": "Against itself",
    "push-back": "What the user objected",
    "misconception": "A common misconception",
    "site": "The site's own facts",
    "judge": "A judge",
    "date": "Calendar: date",
    "calendar": "Calendar",
    "holiday": "Calendar: holiday",
    "interval": "Calendar: interval",
    "count": "Count of a list",
    "letters": "Letters of a word",
    "order": "Order of a list",
    "table": "Sum of a table",
    "code": "Code that does not parse",
    "final": "Final step",
    "parts": "Parts of a unit",
    **{name: f"Look-up: {name}" for name in ("country", "city", "element", "compound", "airport")},
}
"""What the fact checks are called where their name alone says too little (`classifiers.factual.catalogue`)."""


def check(name: str) -> str:
    """Return what a fact check is called: 'Look-up: country', 'Arithmetic'."""
    return CHECKS.get(name) or _spaced(name)


def whose(tag: Tag) -> str | None:
    """Return whose data a tag of private data is about; None when nobody said."""
    return WHOSE.get(str(tag.evidence.get("whose")))


def duration(time: timedelta) -> str:
    """Return a length of time in its two largest units: '3 min', '1 h 52', '1 d 3 h'; under a minute is '1 min'."""
    minutes = max(1, round(abs(time).total_seconds() / 60))
    hours, minutes_left = divmod(minutes, 60)
    days, hours_left = divmod(hours, 24)
    if days:
        return f"{days} d {hours_left} h" if hours_left else f"{days} d"
    if hours:
        return f"{hours} h {minutes_left:02d}" if minutes_left else f"{hours} h"
    return f"{minutes} min"


def due(due_at: datetime, now: datetime) -> str:
    """Return when something is due: 'in 18 min', '3 min late'."""
    left = due_at - now
    return f"in {duration(left)}" if left > timedelta() else f"{duration(left)} late"


def spelled(number: int) -> str:
    """Return a small number as a word at the start of a sentence, larger ones as digits."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def letters(index: int) -> str:
    """Return the letter of an answer: A to Z, then AA, AB."""
    rest, place = divmod(index, 26)
    return (letters(rest - 1) if rest else "") + chr(ord("A") + place)


def _spaced(name: str) -> str:
    text = name.replace("_", " ").replace(".", ": ").strip()
    return text[:1].upper() + text[1:] if text else "Unnamed"
