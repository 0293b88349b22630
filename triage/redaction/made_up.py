"""Made-up values: plausible, of the same kind and language, the same for the same person, and never anybody's here."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from random import Random
from types import MappingProxyType

from faker import Faker

from classifiers.pii.catalogue import RECOGNIZERS
from triage.redaction.forms import Word, is_cjk, loose, words
from triage.redaction.made_numbers import MAKERS, shaped
from triage.redaction.plan import Plan
from triage.redaction.pseudonyms import PARTICLES, PERSON, TITLES, Entity
from triage.redaction.rewriting import Mark
from triage.redaction.styles import label
from triage.redaction.texts import Place

LOCALES: Mapping[str, str] = MappingProxyType(
    {
        "ar": "ar_SA", "da": "da_DK", "de": "de_DE", "el": "el_GR", "en": "en_US", "es": "es_ES", "fi": "fi_FI",
        "fr": "fr_FR", "it": "it_IT", "ja": "ja_JP", "ko": "ko_KR", "nl": "nl_NL", "no": "no_NO", "pl": "pl_PL",
        "pt": "pt_PT", "ru": "ru_RU", "sv": "sv_SE", "tr": "tr_TR", "zh": "zh_CN",
    }
)  # fmt: skip
"""Language to a locale of Faker; English for the others."""

LABELLED = frozenset({"crypto", "crypto_wallet", "medical", "password", "private", "secret", "user"})
"""Categories that are never made up: a plausible secret would be taken for one."""

FREE = frozenset({"age", "coordinates", "date_of_birth", "ip_address", "mac_address", "phone_number"})
"""Categories without a checksum that could be right by chance."""

ATTEMPTS = 64
"""Made-up values until one is free; after that its label stands."""

HOSTS = ("example.com", "example.org", "example.net")
"""Reserved for examples, RFC 2606."""

Keyed = Callable[[str, str], str]


class MadeUp:
    """The made-up values of one label. Deterministic: what is known of an entity and the site's key decide.

    A value is refused that this label or an earlier one of the conversation holds, and one that already stands for
    somebody else. What only a later label brings is not known when an earlier one leaves; then what was given stays.
    """

    def __init__(self, plan: Plan, texts: Mapping[Place, str], keyed: Keyed) -> None:
        self._entities = plan.entities
        self._keyed = keyed
        self._known = {form: e.label for e in reversed(plan.entities) for form in (*e.forms, *e.names)}
        self._taken: set[str] = set()
        self._names: dict[tuple[int, int], str] = {}
        self._made: dict[int, tuple[str, int]] = {}  # with the number of its attempt
        own: dict[int, list[str]] = {}
        for place, marks in plan.marks.items():
            for mark in marks:
                own.setdefault(mark.entity, []).append(texts[place][mark.start : mark.end])
        self._own = {index: list(dict.fromkeys(values)) for index, values in own.items()}
        for slot in range(max((len(entity.names) for entity in plan.entities), default=0)):
            self._name_all(slot)
        for index, entity in enumerate(plan.entities):
            if entity.category != PERSON or not entity.names:
                self._make(index, entity)

    def __call__(self, mark: Mark, value: str) -> str:
        """Return what stands for a value."""
        entity = self._entities[mark.entity]
        if entity.category == PERSON and entity.names:
            return self._person(mark.entity, entity, value)
        if mark.entity not in self._made:
            return label(entity)
        made, attempt = self._made[mark.entity]
        if entity.category in POOLS:
            return _cased(made, value) if entity.category == "location" else made
        chance = self._chance(entity, entity.category, attempt)
        return _number(entity, value, self._model(mark.entity), chance) or label(entity)

    def _make(self, index: int, entity: Entity) -> None:
        """Choose for an entity; a number that is written in several ways is made from the same chance."""
        if entity.category in LABELLED:
            return
        if entity.category in POOLS:
            pool = POOLS[entity.category]
            made = self._free(entity, entity.category, lambda chance: pool(_faker(entity.language, chance), chance))
        elif index in self._own:
            model = self._model(index)
            made = self._free(entity, entity.category, lambda chance: _number(entity, model, model, chance))
        else:
            return
        if made is not None:
            self._made[index] = made

    def _model(self, index: int) -> str:
        """Return the fullest writing of an entity's value: with a country code, then the longest."""
        return max(self._own[index], key=lambda value: (value.startswith(("+", "00")), len(value), value))

    def _free(self, entity: Entity, kind: str, make: Callable[[Random], str | None]) -> tuple[str, int] | None:
        """Return the first made-up value that nobody has here, and the number of its attempt."""
        for attempt in range(ATTEMPTS):
            made = make(self._chance(entity, kind, attempt))
            if made and self._is_free(entity, made):
                self._taken.add(loose(made))
                return made, attempt
        return None

    def _chance(self, entity: Entity, kind: str, attempt: int) -> Random:
        return Random(int(self._keyed(f"made up {kind} {attempt}", entity.id), 16))  # noqa: S311 - keyed, and no secret

    def _is_free(self, entity: Entity, made: str) -> bool:
        plain = loose(made)
        forms = (self._keyed("loose", plain), self._keyed("name", plain))
        return plain not in self._taken and all(
            self._known.get(form, entity.label + 1) > entity.label for form in forms
        )

    def _name_all(self, slot: int) -> None:
        """Choose the words of everyone's name that stand at one place of it."""
        for index, entity in enumerate(self._entities):
            if slot < len(entity.names):
                made = self._free(entity, f"name {slot}", lambda c, e=entity: _name_word(e, slot, c))  # type: ignore[misc]
                self._names[index, slot] = made[0] if made else label(entity)

    def _person(self, index: int, entity: Entity, value: str) -> str:
        if is_cjk(value):
            return self._names[index, 0]
        parts = list(self._parts(index, entity, words(value)))
        if not any(made for _, made in parts):
            return self._names[index, 0]
        result, at = "", 0
        for word, made in parts:
            if made == "":
                at = _behind(value, word.end)
                continue
            written = value[word.start : word.end]
            result += value[at : word.start] + (written if made is None else _cased(made, written))
            at = word.end
        return (result + value[at:]).strip()

    def _parts(self, index: int, entity: Entity, said: list[Word]) -> Iterator[tuple[Word, str | None]]:
        """Each word with what stands for it: None for one that stays, "" for one that goes."""
        for place, word in enumerate(said):
            form = self._keyed("name", word.plain)
            if form in entity.names:
                yield word, self._names[index, entity.names.index(form)]
            elif word.plain in TITLES or (word.plain == "s" and place):
                yield word, None
            elif word.plain not in PARTICLES and len(word.plain) == 1:
                first = self._keyed("initial", word.plain) in entity.initials[:1]
                yield word, self._names.get((index, 0 if first else 1), self._names[index, 0])[:1]
            else:
                yield word, ""


def _number(entity: Entity, value: str, model: str, chance: Random) -> str | None:
    """A number of the same form that no checksum confirms."""
    made = MAKERS.get(entity.category, shaped)(value, model, entity.language, chance)
    return None if made is None or made == value or _confirmed(entity, made) else made


def _confirmed(entity: Entity, made: str) -> bool:
    """Whether a recognizer finds the checksum of a number right."""
    if entity.category in FREE:
        return False
    said = f"{entity.category.replace('_', ' ')}: {made}"
    hits = (hit for recognizer in RECOGNIZERS for hit in recognizer.find(said, entity.language))
    return any(hit.kind == "checked" and hit.category not in FREE and hit.end == len(said) for hit in hits)


def _name_word(entity: Entity, slot: int, chance: Random) -> str | None:
    faker = _faker(entity.language, chance)
    if entity.language in {"zh", "ja", "ko"}:
        return str(faker.last_name() + faker.first_name()).replace(" ", "")
    made = str(faker.last_name() if slot else faker.first_name())
    return made if made.isalpha() else None


def _faker(language: str, chance: Random) -> Faker:
    faker = _loaded(LOCALES.get(language, "en_US"))
    faker.seed_instance(chance.getrandbits(64))
    return faker


@cache
def _loaded(locale: str) -> Faker:
    return Faker(locale)


def _street(faker: Faker, _chance: Random) -> str:
    return str(faker.street_address()).replace("\n", ", ")


def _url(faker: Faker, chance: Random) -> str:
    return f"https://{chance.choice(HOSTS)}/{faker.user_name()}"


def _email(faker: Faker, chance: Random) -> str:
    return f"{faker.user_name()}@{chance.choice(HOSTS)}"


POOLS: Mapping[str, Callable[[Faker, Random], str]] = MappingProxyType(
    {
        "email_address": _email,
        "location": lambda faker, _: str(faker.city()),
        "organization": lambda faker, _: str(faker.company()),
        "street_address": _street,
        "url": _url,
        "username": lambda faker, _: str(faker.user_name()),
    }
)
"""Category to a choice that does not depend on the value."""


def _cased(made: str, written: str) -> str:
    if len(written) > 1 and written.isupper():
        return made.upper()
    return made.lower() if written.islower() else made


def _behind(value: str, end: int) -> int:
    """Where the next word starts."""
    while end < len(value) and value[end].isspace():
        end += 1
    return end
