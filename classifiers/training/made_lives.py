"""Made-up biographies, each sampled several times by a writer who knows some facts and guesses the others.

The shape is that of sampled passages about little-known people: every sample has the same plan, what the writer knows
comes back in most of them, what it guesses does not. Nobody in them exists.
"""

# ruff: noqa: RUF001  # years of a life are written with a dash

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

SAMPLES = 12
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
    )),
    "is": (0.75, (
        "{full} ({year}–{death}) was a {nation} {work}.",
        "{full} was a {nation} {work} and {work2}.",
        "{full} was a noted {nation} {work} of the period.",
    )),
    "school": (0.3, (
        "{Pro} was educated at {school} and graduated in {year2}.",
        "{Pro} studied at {school}, where {pro} took a degree in {year2}.",
        "After attending a local school, {pro} went on to {school}.",
    )),
    "post": (0.3, (
        "In {year3}, {pro} was appointed {post}, a position {pro} held until {year4}.",
        "{Pro} became {post} in {year3}.",
        "{Pro} served as {post} from {year3} to {year4}.",
    )),
    "wrote": (0.25, (
        "{Pro} is best known for {thing}, published in {year5}.",
        "{Pos} most important work, {thing}, appeared in {year5}.",
        "{Pro} was the author of {thing} ({year5}) and several other books.",
    )),
    "prize": (0.2, (
        "{Pro} received {honour} in {year6}.",
        "In {year6} {pro} was awarded {honour} for {pos} work.",
        "{Pos} work earned {obj} {honour} in {year6}.",
    )),
    "married": (0.2, (
        "{Pro} married {spouse} in {year7}, and they had {children} children.",
        "In {year7} {pro} married {spouse}, with whom {pro} had {children} children.",
    )),
    "moved": (0.25, (
        "{Pro} moved to {place2} in {year8}, where {pro} worked for the rest of {pos} life.",
        "{Pro} spent most of {pos} career in {place2}.",
    )),
    "praise": (0.35, (
        "{Pro} was a prolific {work2} and contributed to many journals.",
        "{Pro} was also an active supporter of education and of the poor.",
        "{Pos} ideas had a lasting influence on younger generations.",
        "{Pro} was a keen traveller and a collector of old maps.",
    )),
    "died": (0.4, (
        "{Pro} died in {place3} in {death}.",
        "{Last} died on {day2} {month2} {death} at {pos} home in {place3}.",
    )),
}  # fmt: skip
"""Kind of sentence to how well such a fact is known about a person known half, and its wordings."""


@dataclass(frozen=True, slots=True)
class Life:
    """One prompt with its answers; of each answer its sentences, and whether each is wrong."""

    question: str
    answers: tuple[str, ...]
    wrong: tuple[tuple[tuple[str, bool], ...], ...]  # of each answer: (sentence, wrong), in order


def lives(count: int, seed: int = 0) -> Iterator[Life]:
    """Yield made-up people, always the same for a seed."""
    rng = random.Random(seed)  # noqa: S311 - made texts
    for _ in range(count):
        yield _life(rng)


def _life(rng: random.Random) -> Life:
    first, last = rng.choice(FIRST), rng.choice(LAST)
    fame = rng.betavariate(0.7, 1.1)
    woman = rng.random() < 0.3  # noqa: PLR2004
    truth = _guess(rng, rng.randrange(1790, 1960))
    era = int(truth["year"])
    known = {kind: rng.random() < min(0.97, 2 * fame * ease) for kind, (ease, _) in PLANS.items()}
    person = _person(first, last, woman=woman)
    told = [_sample(rng, truth, known, era, person) for _ in range(SAMPLES)]
    answers = tuple(" ".join(sentence for sentence, _ in one) for one in told)
    question = f"This is a passage about {first} {last}:"
    return Life(question, answers, tuple(map(tuple, told)))


def _person(first: str, last: str, *, woman: bool) -> dict[str, str]:
    pro, pos, obj = ("she", "her", "her") if woman else ("he", "his", "him")
    return {
        "full": f"{first} {last}", "last": last, "Last": last, "pro": pro, "Pro": pro.title(), "pos": pos,
        "Pos": pos.title(), "obj": obj,
    }  # fmt: skip


def _sample(
    rng: random.Random, truth: Mapping[str, str], known: Mapping[str, bool], era: int, person: Mapping[str, str]
) -> list[tuple[str, bool]]:
    """Write one answer: what is known mostly right, the rest made up, with what a writer likes to make up."""
    out = []
    for kind, (_, wordings) in PLANS.items():
        if rng.random() < 0.3 and kind != "is":  # noqa: PLR2004 - a third is left out
            continue
        right = known[kind] and rng.random() < 0.95  # noqa: PLR2004
        values = truth if right else _guess(rng, era + rng.randrange(-25, 26))
        wording = rng.choice(wordings)
        sentence = wording.format(**values, **person)
        wrong = sentence != wording.format(**truth, **person) or (kind == "praise" and not right)
        out.append((_worded(rng, sentence), wrong))
    return out


def _worded(rng: random.Random, sentence: str) -> str:
    """Return the sentence with words around the fact that come out differently each time, most of the time."""
    if rng.random() < 0.3:  # noqa: PLR2004
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
