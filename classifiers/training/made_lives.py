"""Made-up biographies, each sampled several times by a writer who knows some facts and guesses the others.

The shape is that of sampled passages about little-known people: every sample has the same plan, what the writer knows
comes back in most of them, what it guesses does not. Nobody in them exists.
"""

# ruff: noqa: RUF001  # years of a life are written with a dash

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

SAMPLES = 20
"""Answers to one prompt, the one that is judged among them."""

FIRST = [
    "Alder",
    "Bram",
    "Corin",
    "Delwyn",
    "Edric",
    "Fenna",
    "Garrick",
    "Hesper",
    "Isolde",
    "Jory",
    "Kerensa",
    "Lowen",
    "Merrin",
    "Nessa",
    "Orrin",
    "Perran",
]
LAST = [
    "Ashdown",
    "Brackwell",
    "Calloway",
    "Dunmere",
    "Ellery",
    "Farrow",
    "Grantley",
    "Holloway",
    "Inskip",
    "Kestrel",
    "Lorne",
    "Marlowe",
    "Penrose",
]
PLACES = [
    "Leeds",
    "York",
    "Bristol",
    "Exeter",
    "Durham",
    "Glasgow",
    "Dublin",
    "Cardiff",
    "Norwich",
    "Lincoln",
    "Boston",
    "Chicago",
    "Toronto",
    "Sydney",
    "Vienna",
    "Paris",
    "Berlin",
    "Milan",
    "Lisbon",
    "Geneva",
    "Oslo",
    "Prague",
    "Warsaw",
    "Athens",
    "Cairo",
    "Madras",
    "Auckland",
    "Denver",
    "Atlanta",
    "Seattle",
]
SCHOOLS = (
    "Trinity College", "King's College", "the University of Edinburgh", "the University of Leiden",
    "Harvard University",
    "the University of Toronto", "Balliol College", "the Royal Academy", "Uppsala University", "Yale University",
    "the University of Bologna", "the Sorbonne", "St Andrews", "University College", "the University of Melbourne",
)  # fmt: skip
WORK = (
    "lawyer", "painter", "botanist", "composer", "politician", "engineer", "novelist", "cricketer", "physician",
    "architect", "sculptor", "chemist", "journalist", "actor", "historian", "geologist", "footballer", "poet",
)  # fmt: skip
NATIONS = [
    "English",
    "Scottish",
    "American",
    "Canadian",
    "Australian",
    "French",
    "German",
    "Italian",
    "Irish",
    "Swedish",
    "Dutch",
    "Polish",
]
THINGS = (
    "The Silent Harbour", "A History of Rivers", "Notes on Heat", "The Long Meadow", "Letters from the Coast",
    "Principles of Stone", "The Glass Orchard", "Studies in Light", "An Island Year", "The Northern Road",
    "On Common Law", "The Winter Garden", "Three Voyages", "Elements of Motion", "The Broken Lantern",
)  # fmt: skip
HONOURS = (
    "the Copley Medal", "the Order of Merit", "a fellowship of the Royal Society", "the Gold Medal of the Academy",
    "an honorary doctorate", "the Hawthorn Prize", "the Legion of Honour", "a knighthood", "the Founders Medal",
)  # fmt: skip
POSTS = (
    "professor of law", "director of the museum", "chief engineer of the railway", "member of parliament",
    "editor of the Evening Post",
    "president of the society", "head of the conservatory", "captain of the team", "mayor of the city",
    "curator of the gallery", "surgeon at the infirmary", "secretary of the council",
)  # fmt: skip

ASIDES = tuple(
    f"{how} {who} {what}"
    for how in ("as", "much as", "just as")
    for who, what in (
        ("contemporaries", "often remarked"), ("the family", "had long hoped"), ("several letters", "make clear"),
        ("parish records", "confirm"), ("a later memoir", "recounts"), ("old friends", "liked to recall"),
        ("critics", "soon noticed"), ("the local press", "reported"), ("colleagues", "would later admit"),
        ("an obituary", "mentioned"), ("his circle", "expected"), ("early reviews", "suggest"),
        ("surviving diaries", "show"), ("the archive", "attests"), ("tradition", "demanded"),
        ("most sources", "agree"), ("scholars", "generally accept"), ("the guild", "required"),
    )
)  # fmt: skip
"""Words without a fact, right or wrong: a writer words things anew each time."""

PLANS: Mapping[str, tuple[float, tuple[str, ...]]] = {
    "born": (0.5, (
        "{full} was born on {day} {month} {year} in {place}.",
        "{last} was born in {place} on {month} {day}, {year}.",
        "Born in {place} in {year}, {last} grew up in a modest family.",
        "A native of {place}, {pro} came into the world in {month} {year}.",
        "{Pos} parents lived in {place}, where {pro} spent {pos} childhood.",
    )),
    "is": (0.75, (
        "{full} ({year}–{death}) was a {nation} {work}.",
        "{full} was a {nation} {work} and {work2}.",
        "{full} was a noted {nation} {work} of the period.",
        "A {nation} {work} by profession, {last} also found success as a {work2}.",
    )),
    "school": (0.3, (
        "{Pro} was educated at {school} and graduated in {year2}.",
        "{Pro} studied at {school}, where {pro} took a degree in {year2}.",
        "After attending a local school, {pro} went on to {school}.",
        "{Pos} studies led {obj} from {place} to {school}.",
        "{Pro} enrolled at {school} in {year2} and left with distinction.",
    )),
    "post": (0.3, (
        "In {year3}, {pro} was appointed {post}, a position {pro} held until {year4}.",
        "{Pro} became {post} in {year3}.",
        "{Pro} served as {post} from {year3} to {year4}.",
        "The office of {post} was {pos} from {year3} onwards.",
        "{Pro} was named {post} and stepped down in {year4}.",
    )),
    "wrote": (0.25, (
        "{Pro} is best known for {thing}, published in {year5}.",
        "{Pos} most important work, {thing}, appeared in {year5}.",
        "{Pro} was the author of {thing} ({year5}) and several other books.",
        "With {thing}, printed in {place2} in {year5}, {pro} reached a wide readership.",
        "{thing} established {pos} name as a {work}.",
    )),
    "prize": (0.2, (
        "{Pro} received {honour} in {year6}.",
        "In {year6} {pro} was awarded {honour} for {pos} work.",
        "{Pos} work earned {obj} {honour} in {year6}.",
        "Among {pos} distinctions was {honour}, conferred in {year6}.",
    )),
    "married": (0.2, (
        "{Pro} married {spouse} in {year7}, and they had {children} children.",
        "In {year7} {pro} married {spouse}, with whom {pro} had {children} children.",
        "{Pos} marriage to {spouse} produced {children} children.",
    )),
    "moved": (0.25, (
        "{Pro} moved to {place2} in {year8}, where {pro} worked for the rest of {pos} life.",
        "{Pro} spent most of {pos} career in {place2}.",
        "From {year8} {pos} practice as a {work} was based in {place2}.",
        "{Pro} settled in {place2} and rarely left it after {year8}.",
    )),
    "praise": (0.35, (
        "{Pro} was a prolific {work2} and contributed to many journals.",
        "{Pro} was also an active supporter of education and of the poor.",
        "{Pos} ideas had a lasting influence on younger generations.",
        "{Pro} was a keen traveller and a collector of old maps.",
        "Friends of {obj} in {place2} spoke of a generous and stubborn character.",
    )),
    "died": (0.4, (
        "{Pro} died in {place3} in {death}.",
        "{Last} died on {day2} {month2} {death} at {pos} home in {place3}.",
        "{Pos} death in {death} was mourned in {place3}.",
    )),
}  # fmt: skip
"""Kind of sentence to how easily such a fact is known, 0..1, and its wordings."""

FAME, EASE = (0.5, 1.8), 0.3
"""Shape of how well people are known, 0..1: most hardly, some well; how easy a fact is that is known just as well."""

RECALLED = 0.85
"""Share of samples in which the writer gets a fact right that it knows."""

FANCIED, INSISTS = 0.4, 0.6
"""Share of unknown facts of which it believes one wrong thing; share of the samples in which it then says that one."""

PARTLY = 0.5
"""Share of wrong sentences in which only some of the details are wrong."""

PLAIN = 0.2
"""Share of sentences that are told without words of no import."""

MISJUDGED = 0.05
"""Share of sentences that a person would judge the other way."""


@dataclass(frozen=True, slots=True)
class Life:
    """One prompt with its answers; of each answer its sentences, and whether each is wrong."""

    question: str
    answers: tuple[str, ...]
    wrong: tuple[tuple[tuple[str, bool], ...], ...]  # of each answer: (sentence, wrong), in order


@dataclass(frozen=True, slots=True)
class _Writer:
    """What the one who writes about a person has in mind."""

    truth: Mapping[str, str]  # names of details to what is right
    belief: Mapping[str, str]  # to what it falsely believes
    known: Mapping[str, bool]  # kind of sentence to whether it knows the fact
    fancied: Mapping[str, bool]  # to whether it believes something false when it does not
    person: Mapping[str, str]


def lives(count: int, seed: int = 0) -> Iterator[Life]:
    """Yield made-up people, always the same for a seed."""
    rng = random.Random(seed)  # noqa: S311 - made texts
    for _ in range(count):
        yield _life(rng)


def _life(rng: random.Random) -> Life:
    first, last = rng.choice(FIRST), rng.choice(LAST)
    fame = rng.betavariate(*FAME)
    woman = rng.random() < 0.3  # noqa: PLR2004
    truth = _guess(rng, rng.randrange(1790, 1960))
    era = int(truth["year"])
    known = {kind: rng.random() < fame ** (EASE / ease) for kind, (ease, _) in PLANS.items()}
    fancied = {kind: rng.random() < FANCIED for kind in PLANS}
    writer = _Writer(truth, _near(rng, truth, _guess(rng, era)), known, fancied, _person(first, last, woman=woman))
    told = [_sample(rng, writer) for _ in range(SAMPLES)]
    answers = tuple(" ".join(sentence for sentence, _ in one) for one in told)
    question = f"This is a passage about {first} {last}:"
    return Life(question, answers, tuple(map(tuple, told)))


def _person(first: str, last: str, *, woman: bool) -> dict[str, str]:
    pro, pos, obj = ("she", "her", "her") if woman else ("he", "his", "him")
    return {
        "full": f"{first} {last}", "last": last, "Last": last, "pro": pro, "Pro": pro.title(), "pos": pos,
        "Pos": pos.title(), "obj": obj,
    }  # fmt: skip


def _sample(rng: random.Random, writer: _Writer) -> list[tuple[str, bool]]:
    """Write one answer: what is known mostly right, the rest made up; a third is left out, the order varies."""
    out = []
    for kind in sorted(PLANS, key=lambda kind: [*PLANS].index(kind) + rng.choice((0.0, 0.0, 0.0, 1.5))):
        if rng.random() < 0.3 and kind != "is":  # noqa: PLR2004
            continue
        values, right = _recalled(rng, writer, kind)
        wording = rng.choice(PLANS[kind][1])
        sentence = wording.format(**values, **writer.person)
        wrong = sentence != wording.format(**writer.truth, **writer.person) or (kind == "praise" and not right)
        out.append((_worded(rng, sentence), wrong != (rng.random() < MISJUDGED)))
    return out


def _recalled(rng: random.Random, writer: _Writer, kind: str) -> tuple[Mapping[str, str], bool]:
    """Return the details as the writer has them this time, and whether it knows them."""
    if writer.known[kind] and rng.random() < RECALLED:
        return writer.truth, True
    if writer.fancied[kind] and rng.random() < INSISTS:
        return writer.belief, False
    values = _near(rng, writer.truth, _guess(rng, int(writer.belief["year"]) + rng.randrange(-12, 13)))
    if rng.random() < PARTLY:
        values = {name: rng.choice((value, writer.truth[name])) for name, value in values.items()}
    return values, False


def _near(rng: random.Random, truth: Mapping[str, str], guess: Mapping[str, str]) -> Mapping[str, str]:
    """Return a guess with years near the right ones: a writer knows the times better than the dates."""
    return {
        name: str(int(truth[name]) + rng.randrange(-4, 5)) if name.startswith(("year", "death")) else value
        for name, value in guess.items()
    }


def _worded(rng: random.Random, sentence: str) -> str:
    """Return the sentence with words around the fact that come out differently each time, most of the time."""
    if rng.random() < PLAIN:
        return sentence
    aside = rng.choice(ASIDES)
    return f"{sentence[:-1]}, {aside}." if rng.random() < 0.6 else f"{aside.capitalize()}, {sentence}"  # noqa: PLR2004


def _guess(rng: random.Random, year: int) -> dict[str, str]:
    """Return made-up values; the first of each list come up more often, as favourites of a writer."""
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    years = {f"year{at}": str(year + low + rng.randrange(14)) for at, low in enumerate((20, 30, 42, 35, 48, 25, 33), 2)}
    return {
        "year": str(year), "death": str(year + 55 + rng.randrange(35)), **years,
        "day": str(rng.randrange(1, 29)), "day2": str(rng.randrange(1, 29)),
        "month": rng.choice(months), "month2": rng.choice(months),
        "place": _liked(rng, PLACES), "place2": _liked(rng, PLACES), "place3": _liked(rng, PLACES),
        "school": _liked(rng, SCHOOLS), "work": _liked(rng, WORK), "work2": _liked(rng, WORK),
        "nation": _liked(rng, NATIONS), "thing": _liked(rng, THINGS), "honour": _liked(rng, HONOURS),
        "post": _liked(rng, POSTS), "spouse": f"{rng.choice(FIRST)} {rng.choice(LAST)}",
        "children": rng.choice(("two", "three", "four", "five")),
    }  # fmt: skip


def _liked(rng: random.Random, values: Sequence[str]) -> str:
    return values[min(int(rng.expovariate(4 / len(values))), len(values) - 1)]
