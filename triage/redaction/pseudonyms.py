"""Who is who in a conversation: values that mean the same person or thing share an entity, over all of its labels.

An entity is known by keyed hashes of its values and of the words of its names, never by the values themselves: a plan
holds no second copy of private data, and what it holds cannot be matched with another conversation's.
"""

import hashlib
import hmac
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from triage.redaction.forms import EXACT, loose, normal, tight, words

PERSON = "person"

_TITLES = (
    "mr mrs ms miss mx dr prof sir madam lord lady sr sra srta don dona doctor doctora senor senora senorita m mme mlle"
    " monsieur madame mademoiselle maitre herr frau"
)
_PARTICLES = "de del la las los el y e da do dos das di du des le van von der den ter ten bin ibn al of"

TITLES = frozenset(_TITLES.split())
"""Words before a name that are no part of it, plain."""

PARTICLES = frozenset(_PARTICLES.split())
"""Words within a name that tell nobody apart, plain."""

NAME_LIKE = frozenset({"location", "organization", "username"})
"""What a detector may take a part of a known name for."""

WRITTEN = re.compile(r"\[[A-Z][A-Z_]*_\d+\]")
"""A stand-in of the style `label`."""

DIGEST = 8
"""Bytes kept of a keyed hash: two of the same conversation meet once in 10^13 pairs of values of a 1,000."""


NAMESAKES = 50
"""People with the same word in their name among whom a longer name is looked for; past it, it is somebody else's."""


@dataclass(slots=True)
class Entity:
    """A person or thing of a conversation, under all names that it has there."""

    category: str  # without `pii.`
    id: str  # hex, keyed by site, conversation, category and its first value
    language: str  # of the text where it was met, for made-up values
    label: int  # the how-manieth label of the conversation it was met in, from 0
    number: int = 0  # of its category, from 1; 0: not given yet
    forms: list[str] = field(default_factory=list)  # hex, keyed: values that mean it
    names: list[str] = field(default_factory=list)  # hex, keyed: words of a person's name, the first one met first
    initials: list[str] = field(default_factory=list)  # hex, keyed: of these words

    def to_json(self) -> dict[str, Any]:
        """Return it as kept in a plan."""
        return {name: getattr(self, name) for name in self.__slots__}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Entity":
        """Return what `to_json` made."""
        return cls(**kept)


class Pseudonyms:
    """The entities of a conversation; knows those of its earlier labels, and gives numbers to new ones."""

    def __init__(self, key: bytes, conversation_id: str, known: Sequence[Entity] = ()) -> None:
        self.entities = list(known)
        self._key = hmac.digest(key, conversation_id.encode(), hashlib.sha256)
        self._label = 1 + max((entity.label for entity in known), default=-1)
        self._forms = {form: index for index, entity in enumerate(self.entities) for form in entity.forms}
        self._named: dict[str, set[int]] = {}  # word of a name to the people who have it
        self._full: dict[str, list[set[str]]] = {}  # word of a name to the names of this label that have it
        for index, entity in enumerate(self.entities):
            for name in entity.names:
                self._named.setdefault(name, set()).add(index)
        self._last = Counter[str]()
        for entity in self.entities:
            self._last[entity.category] = max(self._last[entity.category], entity.number)

    def keyed(self, kind: str, value: str) -> str:
        """Return the keyed hash of a value, as hex."""
        return hmac.digest(self._key, f"{kind}\x1f{value}".encode(), hashlib.sha256)[:DIGEST].hex()

    def learn(self, values: Iterable[tuple[str, str, str]], taken: frozenset[str] = frozenset()) -> None:
        """Get to know the values of one more label.

        Args:
            values: category, value and language of each place, in reading order. A value marked as several things is
                what it is most often.
            taken: stand-ins that somebody wrote; their numbers are not given out.
        """
        given = list(values)
        settled = _settled(given)
        spoken = {value: language for _, value, language in reversed(given)}
        people = [value for value, category in settled.items() if category == PERSON]
        self._remember_full(people)
        for value in sorted(people, key=lambda value: -len(_telling(name_words(value)))):
            self._person(value, spoken[value])
        for value, category in settled.items():
            if category != PERSON:
                self._thing(category, value, spoken[value])
        for value in settled:
            self._number(self.entities[self.of(value)], taken)

    def _remember_full(self, people: Iterable[str]) -> None:
        """Note the names of this label's people by each of their words."""
        self._full = {}
        for value in people:
            names = {self.keyed("name", name) for name in _telling(name_words(value))}
            for name in names:
                self._full.setdefault(name, []).append(names)

    def of(self, value: str) -> int:
        """Return the index of the entity that a value means.

        Raises:
            KeyError: nobody has told what it is.
        """
        exact = self._forms.get(self.keyed("exact", tight(value)))
        return self._forms[self.keyed("loose", loose(value))] if exact is None else exact

    def _thing(self, category: str, value: str, language: str) -> None:
        known = self._known(category, value)
        self._add(value, category, self._new(category, value, language) if known is None else known)

    def _known(self, category: str, value: str) -> int | None:
        kinds = ("exact", tight(value)), ("loose", loose(value)), (category, normal(category, value))
        exact = kinds[:1] if category in EXACT else kinds
        return next((self._forms[form] for kind in exact if (form := self.keyed(*kind)) in self._forms), None)

    def _person(self, value: str, language: str) -> None:
        names = name_words(value)
        known = self._known(PERSON, value)
        if known is None:
            known = self._same_person(names)
        index = self._new(PERSON, value, language) if known is None else known
        self._add(value, PERSON, index)
        entity = self.entities[index]
        if entity.category == PERSON:
            hashed = [self.keyed("name", name) for name in _telling(names)]
            _extend(entity.names, hashed)
            for name in hashed:
                self._named.setdefault(name, set()).add(index)
            _extend(entity.initials, (self.keyed("initial", name[0]) for name in names))

    def _same_person(self, names: Sequence[str]) -> int | None:
        """The only one who has all of these names, or whose names are all among these."""
        hashed = {self.keyed("name", name) for name in _telling(names)}
        if not hashed:
            return None
        initials = {self.keyed("initial", name) for name in names if name not in _telling(names)}
        letters = {self.keyed("initial", name[0]) for name in names}
        fewest = min((self._named.get(name, set()) for name in hashed), key=len)
        wider = [i for i in fewest if self._has(i, hashed) and initials <= set(self.entities[i].initials)]
        if wider:
            return wider[0] if len(wider) == 1 else None
        some = set().union(*(near for name in hashed if len(near := self._named.get(name, set())) <= NAMESAKES))
        narrower = [i for i in some if self._within(i, hashed, letters)]
        return narrower[0] if len(narrower) == 1 else None

    def _has(self, index: int, names: set[str]) -> bool:
        return names <= set(self.entities[index].names)

    def _within(self, index: int, names: set[str], letters: set[str]) -> bool:
        """Whether all names of an entity are among these, and nobody else of this label has them too."""
        own = set(self.entities[index].names)
        if not (own < names and set(self.entities[index].initials) <= letters):
            return False
        fewest = min((self._full.get(name, []) for name in own), key=len)
        return len(fewest) <= NAMESAKES and all(other <= names or names <= other for other in fewest if own <= other)

    def _new(self, category: str, value: str, language: str) -> int:
        made = self.keyed(f"entity {category}", normal(category, value))
        self.entities.append(Entity(category=category, id=made, language=language, label=self._label))
        return len(self.entities) - 1

    def _add(self, value: str, category: str, index: int) -> None:
        forms = [self.keyed("exact", tight(value))]
        if category not in EXACT:
            forms = [self.keyed("loose", loose(value)), self.keyed(category, normal(category, value))]
        fresh = [form for form in dict.fromkeys(forms) if form not in self._forms]
        self._forms.update(dict.fromkeys(fresh, index))
        self.entities[index].forms += fresh

    def _number(self, entity: Entity, taken: frozenset[str]) -> None:
        while not entity.number:
            self._last[entity.category] += 1
            if f"[{upper(entity.category)}_{self._last[entity.category]}]" not in taken:
                entity.number = self._last[entity.category]


def upper(category: str) -> str:
    """Return a category as a stand-in shows it: `email_address` becomes `EMAIL_ADDRESS`."""
    return "".join(c if "A" <= c <= "Z" else "_" for c in category.upper())


def name_words(value: str) -> list[str]:
    """Return the words of a name that tell people apart, plain: no titles, particles or possessive."""
    found = [word.plain for word in words(value)]
    if len(found) > 1 and found[-1] == "s":
        found.pop()
    return [word for word in found if word not in TITLES and word not in PARTICLES]


def _telling(names: Sequence[str]) -> list[str]:
    """Words of a name that are no initials."""
    return [name for name in names if len(name) > 1 or not name.isascii()]


def _settled(values: Sequence[tuple[str, str, str]]) -> dict[str, str]:
    """Value to its one category, in reading order; writings of the same value agree, and a name's word is a name."""
    votes: dict[str, Counter[str]] = {}
    for category, value, _ in values:
        votes.setdefault(loose(value), Counter())[category] += 1
    settled = {value: votes[loose(value)].most_common(1)[0][0] for _, value, _ in values}
    full = [name_words(value) for value, category in settled.items() if category == PERSON]
    names = {word for said in full if len(said) > 1 for word in said if len(word) > 1}
    for value, category in settled.items():
        if category in NAME_LIKE and names.issuperset(said := name_words(value)) and said:
            settled[value] = PERSON
    return settled


def _extend(known: list[str], more: Iterable[str]) -> None:
    known += [item for item in dict.fromkeys(more) if item not in known]
