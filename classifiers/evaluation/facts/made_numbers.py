"""Made cases of what the numeric checks see: sums, shares, units, bases, and sentences that only look like them."""

# ruff: noqa: RUF001  # French spaces before question marks

import math
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from random import Random
from types import MappingProxyType

from classifiers.evaluation.facts.case import Made
from classifiers.evaluation.facts.number_templates import DISTRACTORS, TEMPLATES

LANGUAGES = ("en", "es", "fr", "zh")

QUESTION = {
    "en": "Can you work this out?",
    "es": "¿Puedes calcularlo?",
    "fr": "Peux-tu calculer ça ?",
    "zh": "你能算一下吗？",
}

Value = int | Fraction | str
Recipe = Callable[[Random, bool], Mapping[str, Value]]
"""A seeded source and whether the result is to be wrong, to the values of a template's places."""

LOOK_ALIKE = 5
"""One in so many right cases is a distractor, twice."""


def make(rng: Random, amount: int) -> list[Made]:
    """Return so many cases, half of them wrong, evenly over kinds and languages."""
    slots = _slots(rng)
    wrong = [_made(rng, *next(slots), wrong=True) for _ in range(amount // 2)]
    right = [
        _distractor(rng, LANGUAGES[turn % 4]) if turn % LOOK_ALIKE < 2 else _made(rng, *next(slots), wrong=False)  # noqa: PLR2004  # two of five
        for turn in range(amount - len(wrong))
    ]
    return [*wrong, *right]


def _slots(rng: Random) -> Iterator[tuple[str, str, str]]:
    """Yield kind, language and template, round and round, mixed once."""
    every = [
        (kind, language, template)
        for kind, of_kind in TEMPLATES.items()
        for language in LANGUAGES
        for template in of_kind[language]
    ]
    rng.shuffle(every)
    while True:
        yield from every


def _made(rng: Random, kind: str, language: str, template: str, *, wrong: bool) -> Made:
    values = {name: written(value, language) for name, value in RECIPES[kind](rng, wrong).items()}
    if kind == "unit":
        values |= _unit(rng, language, wrong=wrong)
    if kind == "words":
        values = {name: spoken(int(value), language) for name, value in values.items()}
    text = template.format(**values)
    begin, end = text.index("→"), text.index("←") - 1
    text = text.replace("→", "").replace("←", "")
    return Made(
        text=text, question=QUESTION[language], language=language, wrong=wrong, kind=kind, span=(begin, end)
    )  # fmt: skip


def _distractor(rng: Random, language: str) -> Made:
    a, b = rng.randint(12, 90), rng.randint(12, 90)
    values = {"a": a, "b": b, "w": a + b + rng.randint(1, 9), "near": a * 3 + rng.choice((-1, 1))}
    values |= {"miles": round(a * 1.609), "w_half": a // 2 + 1, "p": rng.randint(2, 40)}
    text = rng.choice(DISTRACTORS[language]).format(**values)
    return Made(
        text=text, question=QUESTION[language], language=language, wrong=False, kind="distractor", span=None
    )  # fmt: skip


def written(value: Value, language: str) -> str:
    """Return a number as the language writes it; Fractions that end as decimals."""
    if isinstance(value, str):
        return value
    text = f"{value:,}" if isinstance(value, int) else f"{float(value):,.10f}".rstrip("0").rstrip(".")
    signs = {"es": ".,", "fr": "\u202f,"}.get(language)
    if signs is None:
        return text
    return text.replace(",", "\0").replace(".", signs[1]).replace("\0", signs[0])


WORDS: Mapping[str, str] = MappingProxyType({
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
          "seventeen eighteen nineteen twenty",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
          "diecisiete dieciocho diecinueve veinte",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
          "dix-huit dix-neuf vingt",
    "zh": "零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十",
})  # fmt: skip
TENS: Mapping[str, str] = MappingProxyType({
    "en": "twenty thirty forty fifty sixty seventy eighty ninety", "zh": "二十 三十 四十 五十 六十 七十 八十 九十",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
})  # fmt: skip


def spoken(value: int, language: str) -> str:
    """Return a number of 2 to 99 in words."""
    small = WORDS[language].split()
    if value < len(small):
        return small[value]
    tens, ones = divmod(value, 10)
    if language == "fr" and tens in {7, 9}:
        tens, ones = tens - 1, ones + 10
    word = TENS[language].split()[tens - 2]
    if ones == 0:
        return word + ("s" if word == "quatre-vingt" else "")
    if language == "fr" and ones in {1, 11} and tens != 8:  # noqa: PLR2004  # quatre-vingt-un
        return f"{word} et {small[ones]}"
    if language == "es" and tens == 2:  # noqa: PLR2004  # veintiuno, veintidós
        return "veinti" + {2: "dós", 3: "trés", 6: "séis"}.get(ones, small[ones])
    return word + {"en": "-", "es": " y ", "fr": "-", "zh": ""}[language] + small[ones]


def off(rng: Random, value: int) -> int:
    """Return a wrong result as one slips: a carry, a digit, a place."""
    return value + rng.choice((1, -1, 2, 10, -10, 9, 3)) or value + 2


def far(rng: Random, value: int) -> int:
    """Return a wrong result that no rounding explains."""
    return value + rng.choice((-1, 1)) * max(3, round(value * rng.uniform(0.15, 0.5)))


def _result(rng: Random, wrong: bool, value: int) -> int:
    return off(rng, value) if wrong else value


def _sum(rng: Random, wrong: bool) -> Mapping[str, Value]:
    a, b = rng.randint(12, 990), rng.randint(12, 990)
    return {"a": a, "b": b, "r": _result(rng, wrong, a + b)}


def _difference(rng: Random, wrong: bool) -> Mapping[str, Value]:
    b = rng.randint(12, 300)
    rest = rng.randint(15, 500)
    return {"a": b + rest, "b": b, "r": _result(rng, wrong, rest)}


def _product(rng: Random, wrong: bool) -> Mapping[str, Value]:
    a, b = rng.randint(3, 60), rng.randint(3, 60)
    return {"a": a, "b": b, "r": _result(rng, wrong, a * b)}


def _quotient(rng: Random, wrong: bool) -> Mapping[str, Value]:
    b, q = rng.randint(3, 20), rng.randint(13, 60)
    return {"a": b * q, "b": b, "r": _result(rng, wrong, q)}


def _words(rng: Random, wrong: bool) -> Mapping[str, Value]:
    a = rng.randint(2, 9)
    b = rng.randint(2, 99 // (a + 1))
    by = rng.choice((1, 2, 3)) if wrong else 0
    return {"a_w": a, "b_w": b, "r_w": a * b + by, "s_w": a + b + by}


def _part(rng: Random, wrong: bool) -> Mapping[str, Value]:
    by = rng.choice((-20, -10, 20, 40)) if wrong else 0
    return {"m": 60 + by, "i": 12 + by // 10}


def _multiple(rng: Random, wrong: bool) -> Mapping[str, Value]:
    a, n = 2 * rng.randint(11, 200), rng.randint(2, 9)
    return {"a": a, "n": n, "r2": _result(rng, wrong, 2 * a), "rh": _result(rng, wrong, a // 2),
            "rd": _result(rng, wrong, 12 * n)}  # fmt: skip


def _fraction(rng: Random, wrong: bool) -> Mapping[str, Value]:
    p, q, s, t = rng.randint(1, 3), rng.randint(4, 7), rng.randint(1, 2), rng.choice((3, 5, 8))
    right = Fraction(p, q) + Fraction(s, t)
    shown = f"{p + s}/{q + t}" if wrong else f"{right.numerator}/{right.denominator}"
    return {"p": p, "q": q, "s": s, "t": t, "f": shown}


def _mixed(rng: Random, wrong: bool) -> Mapping[str, Value]:
    n, m = rng.randint(1, 5), rng.randint(1, 5)
    return {"n": n, "m": m, "f": f"{n + m} {'2/6' if wrong else '3/4'}"}


def _square(rng: Random, wrong: bool) -> Mapping[str, Value]:
    a = rng.randint(7, 40)
    return {"a": a, "r": _result(rng, wrong, a * a)}


def _cube(rng: Random, wrong: bool) -> Mapping[str, Value]:
    n = rng.randint(3, 12)
    return {"n": n, "r": _result(rng, wrong, n**3)}


def _root(rng: Random, wrong: bool) -> Mapping[str, Value]:
    a = rng.randint(7, 40)
    return {"a": a + (rng.choice((-1, 1, 2)) if wrong else 0), "r": a * a}


def _factorial(rng: Random, wrong: bool) -> Mapping[str, Value]:
    n = rng.randint(4, 9)
    return {"n": n, "r": far(rng, math.factorial(n)) if wrong else math.factorial(n)}


def _log(rng: Random, wrong: bool) -> Mapping[str, Value]:
    n = rng.randint(3, 14)
    return {"n": n + wrong, "r": 2**n}


def _remainder(rng: Random, wrong: bool) -> Mapping[str, Value]:
    b, q = rng.randint(4, 12), rng.randint(3, 20)
    r = rng.randrange(b)
    return {"a": b * q + r, "b": b, "q": q, "r": (r + rng.randrange(1, b)) % b if wrong else r}


def _gcd(rng: Random, wrong: bool) -> Mapping[str, Value]:
    g = rng.randint(2, 9)
    a, b = g * rng.randint(3, 12), g * rng.randint(13, 20)
    return {"a": a, "b": b, "g": math.gcd(a, b) * (2 if wrong else 1), "l": math.lcm(a, b) * (3 if wrong else 1)}


def _prime(rng: Random, wrong: bool) -> Mapping[str, Value]:
    primes = [n for n in range(11, 400) if all(n % d for d in range(2, n))]
    return {"p": str(rng.choice((51, 57, 87, 91, 111, 119, 133, 143, 187, 221)) if wrong else rng.choice(primes))}


def _divisible(rng: Random, wrong: bool) -> Mapping[str, Value]:
    b, q = rng.randint(3, 12), rng.randint(5, 40)
    return {"a": b * q + (rng.randrange(1, b) if wrong else 0), "b": b}


def _parity(rng: Random, wrong: bool) -> Mapping[str, Value]:
    a = 2 * rng.randint(5, 300)
    return {"a": a + wrong, "b": a + 1 - wrong}


def _comparison(rng: Random, wrong: bool) -> Mapping[str, Value]:
    more, less = Fraction(rng.randint(6, 9), 10), Fraction(rng.randint(11, 58), 100)
    return {"x": less, "y": more} if wrong else {"x": more, "y": less}


def _rounding(rng: Random, wrong: bool) -> Mapping[str, Value]:
    thousandths = 10 * rng.randint(121, 980) + rng.choice((1, 2, 3, 4, 6, 7, 8, 9))
    a = rng.randint(12, 90) * 100 + rng.choice((11, 37, 62, 88))
    return {"x": Fraction(thousandths, 1000), "r": Fraction(round(thousandths, -1) + 10 * wrong, 1000),
            "i": (thousandths + 500) // 1000 + wrong, "a": a, "h": round(a, -2) + 100 * wrong}  # fmt: skip


def _average(rng: Random, wrong: bool) -> Mapping[str, Value]:
    m, d = rng.randint(30, 90), rng.randint(3, 25)
    e = rng.randint(1, d)
    a, b, c = m - d, m + e, m + d - e
    return {"a": a, "b": b, "c": c, "m": _result(rng, wrong, m), "s": _result(rng, wrong, 3 * m),
            "d": max(a, b, c) + 1 if wrong else sorted((a, b, c))[1]}  # fmt: skip


def _equation(rng: Random, wrong: bool) -> Mapping[str, Value]:
    n, m, a, b = rng.randint(2, 9), rng.randint(2, 12), rng.randint(3, 20), rng.randint(3, 20)
    q = f"-{b - n * m}" if n * m < b else n * m - b
    return {"n": n, "a": a, "b": b, "r": n * m + a, "q": q, "m": m + rng.choice((1, -1, 2)) if wrong else m}


def roman(value: int) -> str:
    """Return the Roman numeral of 1 to 3,999."""
    signs = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
             (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    text = ""
    for worth, sign in signs:
        times, value = divmod(value, worth)
        text += sign * times
    return text


def _base(rng: Random, wrong: bool) -> Mapping[str, Value]:
    a = rng.randint(14, 98)
    b = off(rng, a) if wrong else a
    return {"a": a, "bin": f"{b:b}", "hex": f"{b:X}", "rom": roman(b)}


def _percent(rng: Random, wrong: bool) -> Mapping[str, Value]:
    p, w = 5 * rng.randint(2, 9), 20 * rng.randint(3, 60)
    r = p * w // 100
    return {"p": p, "w": w, "r": far(rng, r) if wrong else r}


def _change(rng: Random, wrong: bool) -> Mapping[str, Value]:
    p, w = 5 * rng.randint(2, 9), 20 * rng.randint(3, 60)
    return {"p": far(rng, p) if wrong else p, "w": w, "u": w + w * p // 100, "d": w - w * p // 100}


def _discount(rng: Random, wrong: bool) -> Mapping[str, Value]:
    p, w = 10 * rng.randint(1, 4), 20 * rng.randint(3, 40)
    by = rng.choice((2, 5, 10)) if wrong else 0
    return {"p": p, "z": 10 - p // 10, "w": w, "u": w + w * p // 100 + by, "d": w - w * p // 100 - by}


def _shares(rng: Random, wrong: bool) -> Mapping[str, Value]:
    one, two = rng.randint(20, 45), rng.randint(15, 35)
    return {"s1": one, "s2": two, "s3": 100 - one - two + (rng.choice((5, 10, -5)) if wrong else 0)}


def _ratio(rng: Random, wrong: bool) -> Mapping[str, Value]:
    c, k = rng.randint(1, 6), rng.randint(2, 8)
    return {"a": c * k, "b": (c + 1) * k, "c": c, "d": c + 1 + (rng.choice((1, 2)) if wrong else 0)}


def _interest(rng: Random, wrong: bool) -> Mapping[str, Value]:
    w, p, n = 1000 * rng.randint(1, 9), rng.choice((2, 3, 4, 5, 10)), rng.randint(2, 6)
    i, k = w * p * n // 100, w * (100 + p) ** 2 // 10_000
    return {"w": w, "p": p, "n": n, "i": far(rng, i) if wrong else i, "k": far(rng, k) if wrong else k}


def _speed(rng: Random, wrong: bool) -> Mapping[str, Value]:
    v, n = 10 * rng.randint(4, 12), rng.randint(2, 8)
    return {"v": v, "n": n, "s": far(rng, v * n) if wrong else v * n}


def _money(rng: Random, wrong: bool) -> Mapping[str, Value]:
    a, n, b = rng.randint(12, 40), rng.randint(3, 9), rng.randint(6, 30)
    return {"a": a, "r": _result(rng, wrong, 50 - a), "n": n, "b": b, "t": _result(rng, wrong, n * b)}


def _final(rng: Random, wrong: bool) -> Mapping[str, Value]:
    a, b, c = rng.randint(4, 30), rng.randint(4, 30), rng.randint(5, 60)
    return {"a": a, "b": b, "c": c, "r": a * b, "s": a + c, "r2": _result(rng, wrong, a * b),
            "s2": _result(rng, wrong, a + c)}  # fmt: skip


PAIRS: tuple[tuple[str, str, str, Fraction], ...] = (
    ("km|km|km|公里", "miles|millas|miles|英里", "length", Fraction(100000, 160934)),
    ("feet|pies|pieds|英尺", "meters|metros|mètres|米", "length", Fraction(3048, 10000)),
    ("inches|pulgadas|pouces|英寸", "cm|cm|cm|厘米", "length", Fraction(254, 100)),
    ("pounds|libras|livres|磅", "kg|kg|kg|公斤", "mass", Fraction(45359, 100000)),
    ("ounces|onzas|onces|盎司", "grams|gramos|grammes|克", "mass", Fraction(2835, 100)),
    ("hours|horas|heures|小时", "minutes|minutos|minutes|分钟", "time", Fraction(60)),
    ("weeks|semanas|semaines|周", "days|días|jours|天", "time", Fraction(7)),
    ("liters|litros|litres|升", "ml|ml|ml|毫升", "volume", Fraction(1000)),
    ("km/h|km/h|km/h|公里/小时", "mph|mph|mph|英里/小时", "speed", Fraction(100000, 160934)),
    (
        "hectares|hectáreas|hectares|公顷",
        "square meters|metros cuadrados|mètres carrés|平方米",
        "area",
        Fraction(10000),
    ),
    ("bytes|bytes|octets|字节", "bits|bits|bits|比特", "data", Fraction(8)),
    ("tons|toneladas|tonnes|吨", "kg|kg|kg|公斤", "mass", Fraction(1000)),
)
"""Two units in four languages, and how many of the second are one of the first."""


def _unit(rng: Random, language: str, *, wrong: bool) -> dict[str, str]:
    one, other, _, factor = rng.choice(PAIRS)
    at = LANGUAGES.index(language)
    x = rng.randint(2, 60)
    exact = x * factor
    value = exact * Fraction(rng.choice((60, 75, 130, 145)), 100) if wrong else exact
    y = Fraction(round(value, 1)) if value.denominator != 1 else value
    return {"x": str(x), "u": one.split("|")[at], "y": written(y, language), "v": other.split("|")[at]}


def _nothing(_rng: Random, _wrong: bool) -> Mapping[str, Value]:
    return {}


RECIPES: Mapping[str, Recipe] = MappingProxyType({
    "sum": _sum, "difference": _difference, "product": _product, "quotient": _quotient, "words": _words,
    "told": _sum, "part": _part,
    "multiple": _multiple, "fraction": _fraction, "mixed": _mixed, "square": _square, "cube": _cube, "root": _root,
    "factorial": _factorial, "log": _log, "remainder": _remainder, "gcd": _gcd, "prime": _prime,
    "divisible": _divisible, "parity": _parity, "comparison": _comparison, "rounding": _rounding, "average": _average,
    "equation": _equation, "base": _base, "percent": _percent, "change": _change, "discount": _discount,
    "shares": _shares, "ratio": _ratio, "interest": _interest, "speed": _speed, "money": _money, "unit": _nothing,
    "final": _final,
})  # fmt: skip
"""Kind to what makes its numbers."""
