"""Names weighed by their surroundings: a model says that something is a name, the text says whether it is private."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from classifiers.pii.hit import Hit
from classifiers.pii.names import evidence, public, setting
from classifiers.pii.names.given import is_given
from classifiers.pii.names.setting import Setting

_WEIGHED_LISTED = (
    "name.model name.single name.lower name.listed name.private name.public name.fiction name.agreed name.likely "
    "name.doubted name.tagger name.tagger_unsure name.tagger_beside name.tagger_seen"
)
WEIGHED = frozenset(_WEIGHED_LISTED.split())
"""Rules of people's names that say no more than that there is a name."""

ADDRESSED = frozenset({"name.titled", "name.greeted", "name.signed", "name.kin", "name.form", "name.said"})
"""Rules of people's names that stories and encyclopaedias use, too: `Mr.`, `Dear`, `my sister`."""

_PLACES_LISTED = (
    "place.model place.country place.lived place.agreed place.likely place.doubted place.tagger place.tagger_unsure"
)
PLACES = frozenset(_PLACES_LISTED.split())
_ORGANIZATIONS_LISTED = (
    "organization.model organization.agreed organization.likely organization.doubted organization.tagger "
    "organization.tagger_unsure"
)
ORGANIZATIONS = frozenset(_ORGANIZATIONS_LISTED.split())

_NO_NAME = re.compile(r"\s*(?:first|last|middle|full)?(?:\s?name)?\s*|.*(?:\t|\s{3}).*", re.IGNORECASE | re.DOTALL)
"""A form's label, or what stands in two columns."""

_ASSIGNED = re.compile(r"=\s?f?[\"'][^\"'\n]{0,60}$")
_SAMPLE_LABEL = re.compile(r"(?:first|last) ?name[ \t]{0,2}[:=][ \t]{0,8}$", re.IGNORECASE)
_LINE_BEFORE = 80

_WEIGHED_ALREADY = frozenset({"name.private", "name.public", "name.fiction"})

_DATA_LISTED = (
    "email_address phone_number street_address national_id iban credit_card passport medical_id date_of_birth "
    "bank_account tax_id driver_license medical"
)
DATA = frozenset(_DATA_LISTED.split())
"""Categories that make a name next to them private."""

_TOUCHED = WEIGHED | ADDRESSED | PLACES | ORGANIZATIONS | {"age"}

NEAR = 60
"""Code points between a name and such data."""

SURE = 0.5
"""Probability from which such data counts."""


def weigh(hits: Iterable[Hit], text: str) -> list[Hit]:
    """Return the hits in their order, each name under the rule that its surroundings ask for.

    Only the rules in WEIGHED, ADDRESSED, PLACES and ORGANIZATIONS change, and ages in what a program prints;
    weighing twice changes nothing more.

    Args:
        hits: all that was found in the text, for data next to a name counts.
        text: folded, as whole as it is known; spans of the hits are of it.
    """
    found = list(hits)
    if not any(hit.rule in _TOUCHED for hit in found):
        return found
    whole, data = setting.of(text), sorted(h.start for h in found if h.category in DATA and h.score >= SURE)
    return [replace(hit, rule=_rule(hit, text, whole, data)) for hit in found]


def _rule(hit: Hit, text: str, whole: Setting, data: Sequence[int]) -> str:
    name = text[hit.start : hit.end]
    if hit.rule in WEIGHED:
        return _of_person(hit, name, text, whole, near=_near(hit, data))
    if hit.rule in ADDRESSED:
        return _of_addressed(hit, name, text, whole)
    if hit.rule in PLACES:
        return _of_place(hit, name, text, whole)
    if hit.rule in ORGANIZATIONS:
        return (
            "organization.said" if not whole.story and evidence.is_employer(text, hit.start) else "organization.model"
        )
    return "age.anyone" if hit.rule == "age" and whole.printed else hit.rule


def _of_person(hit: Hit, name: str, text: str, whole: Setting, *, near: bool) -> str:
    if _NO_NAME.fullmatch(name):
        return "name.doubted"
    kin = evidence.is_kin(text, hit.start) and (is_given(name.split(" ", 1)[0]) or not public.is_made(name))
    if public.is_famous(name) or (public.sounds_famous(name) and not kin):
        return "name.public"
    if near and " " in name and not whole.code:
        return "name.private"
    if whole.story or whole.code:
        return "name.fiction"
    celebrated = whole.learned or evidence.is_celebrated(text, hit.start, hit.end)
    if kin or (not celebrated and evidence.is_ours(text, hit.start, hit.end)):
        return "name.private"
    return "name.public" if celebrated else hit.rule if hit.rule not in _WEIGHED_ALREADY else _plain(name)


def _plain(name: str) -> str:
    """What the model's find was called before it was weighed."""
    return "name.model" if " " in name else "name.lower" if name.islower() else "name.single"


def _of_addressed(hit: Hit, name: str, text: str, whole: Setting) -> str:
    if _known(hit, name, text):
        return "name.public"
    if whole.told or (whole.story and hit.rule != "name.said") or _of_a_program(hit, text, whole):
        return "name.fiction"
    if hit.rule == "name.titled" and _speaks(hit, text):
        return "name.speaker"
    if hit.rule == "name.titled" and (whole.learned or evidence.is_celebrated(text, hit.start, hit.end)):
        return "name.public"
    return hit.rule


def _of_a_program(hit: Hit, text: str, whole: Setting) -> bool:
    """Whether a name stands in a program, in what it is given, or in the rows that it prints."""
    before = text[max(0, hit.start - _LINE_BEFORE) : hit.start]
    if hit.rule == "name.form":
        return whole.code or (whole.printed and _SAMPLE_LABEL.search(before) is not None)
    return hit.rule == "name.said" and whole.code and _ASSIGNED.search(before) is not None


def _speaks(hit: Hit, text: str) -> bool:
    """Whether a line begins with the title and name, and a colon: `Mr. Example: Good evening!`, as in a play."""
    titled = hit.start - _title(text, hit.start)
    return text[hit.end : hit.end + 1] == ":" and not text[max(0, titled - 200) : titled].rsplit("\n", 1)[-1].strip(
        " *_>"
    )


def _known(hit: Hit, name: str, text: str) -> bool:
    if hit.rule == "name.said":
        return public.is_assistant(name)
    titled = text[hit.start - _title(text, hit.start) : hit.end]
    begins = " ".join(name.split(" ")[:2])  # `Dr. Sun Yat-Sen Classical Chinese Garden`
    famous = any(map(public.is_famous, (name, titled, begins)))
    return famous or public.is_assistant(name) or public.is_made(name)


def _title(text: str, start: int) -> int:
    """Length of the title before a name, with the space."""
    before = text[max(0, start - 12) : start].rstrip()
    return len(text[max(0, start - 12) : start]) - max(before.rfind(" "), before.rfind("\n")) - 1


def _of_place(hit: Hit, name: str, text: str, whole: Setting) -> str:
    if public.is_country(name):
        return "place.country"
    lived = not whole.story and not whole.learned and evidence.is_home(text, hit.start)
    if lived:
        return "place.lived"
    return "place.model" if hit.rule in {"place.country", "place.lived"} else hit.rule


def _near(hit: Hit, data: Sequence[int]) -> bool:
    """Whether private data starts shortly behind a name, or before it."""
    at = bisect_left(data, hit.start - NEAR)
    return at < len(data) and data[at] <= hit.end + NEAR


SHORT = 300
"""Code points of a message in which a user mentions someone; longer ones tell stories or hand in texts of others."""

_MENTIONED = frozenset({"name.agreed", "name.likely", "name.unclear", "name.tagger_beside"})


def mentioned(hits: Sequence[Hit], text: str) -> Sequence[Hit]:
    """Return the hits of a text that a user wrote, neutral names in a short one under the rule `name.mentioned`.

    A guess on the safe side: whom a user mentions without more may be anybody. In ordinary chat most are public or
    invented (`winnow evaluate pii --judged`), but a miss shows a private person's name to whoever reads the case, and
    a name alone opens no case.
    """
    if len(text) > SHORT or not any(hit.rule in _MENTIONED for hit in hits):
        return hits
    return [replace(hit, rule="name.mentioned") if hit.rule in _MENTIONED else hit for hit in hits]
