"""Made cases for the exact checks that are not about numbers: dates, ages, clocks, holidays, lists, letters, code."""

# ruff: noqa: E501, PLR2004, S311  # words of four languages; cases are drawn from a seed so that they come back

import calendar
import importlib
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from random import Random
from types import MappingProxyType

from classifiers.evaluation.facts.calendar_templates import DISTRACTORS, MORE_TEMPLATES, TEMPLATES
from classifiers.evaluation.facts.case import Made

MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
           "décembre"),
    "zh": tuple(f"{month}月" for month in range(1, 13)),
}  # fmt: skip
WEEKDAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
}
NUMBER_WORDS: Mapping[str, tuple[str, ...]] = {
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    "es": ("cero", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
    "fr": ("zéro", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    "zh": ("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"),
}
QUARTERS: Mapping[str, tuple[str, ...]] = {
    "en": ("first", "second", "third", "fourth"),
    "es": ("primer", "segundo", "tercer", "cuarto"),
    "fr": ("premier", "deuxième", "troisième", "quatrième"),
    "zh": ("一", "二", "三", "四"),
}
ROMAN = ("XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII")
FEASTS: Mapping[str, tuple[tuple[str, int, int], ...]] = {
    "en": (("Christmas Day", 12, 25), ("Bastille Day", 7, 14), ("New Year's Day", 1, 1), ("Valentine's Day", 2, 14),
           ("Halloween", 10, 31)),
    "es": (("El Día de Navidad", 12, 25), ("El Día de Reyes", 1, 6), ("El Día de los Inocentes", 12, 28),
           ("El Día de San Valentín", 2, 14)),
    "fr": (("Noël", 12, 25), ("Le 14 Juillet est la fête nationale ; le jour de l'An", 1, 1), ("L'Assomption", 8, 15),
           ("La Toussaint", 11, 1)),
    "zh": (("圣诞节", 12, 25), ("元旦", 1, 1), ("情人节", 2, 14), ("国庆节", 10, 1)),
}  # fmt: skip
WORDS = (
    "banana", "strawberry", "mountain", "kettle", "pepper", "window", "garden", "letter", "notebook", "umbrella",
    "blanket", "pumpkin", "carpet", "teapot", "balloon", "cinnamon", "parrot", "lantern", "orchard", "village",
)  # fmt: skip
ITEMS: Mapping[str, tuple[str, ...]] = {
    "en": ("Sweep the floor", "Dust the shelf", "Empty the basket", "Sort the pens", "Wipe the screen", "Fold the cloth",
           "Label the box", "Roll up the cable", "Water the plant", "File the letters", "Close the drawer"),
    "es": ("Barrer el suelo", "Limpiar el estante", "Vaciar la papelera", "Ordenar los lápices", "Limpiar la pantalla",
           "Doblar el paño", "Rotular la caja", "Enrollar el cable", "Regar la planta", "Archivar las cartas",
           "Cerrar el cajón"),
    "fr": ("Balayer le sol", "Essuyer l'étagère", "Vider la corbeille", "Trier les stylos", "Nettoyer l'écran",
           "Plier le torchon", "Étiqueter la boîte", "Enrouler le câble", "Arroser la plante", "Classer les lettres",
           "Fermer le tiroir"),
    "zh": ("扫地", "擦架子", "倒垃圾", "整理钢笔", "擦屏幕", "叠抹布", "贴标签", "收好电线", "给植物浇水", "整理信件", "关好抽屉"),
}  # fmt: skip
ASKED: Mapping[str, str] = {
    "en": "Give me a list of {number} chores.", "es": "Dame una lista de {number} tareas.",
    "fr": "Donne-moi une liste de {number} tâches.", "zh": "请给我列出{number}个家务。",
}  # fmt: skip
BEFORE_AFTER: Mapping[str, tuple[str, str]] = {
    "en": ("before", "after"), "es": ("antes", "después"), "fr": ("avant", "après"), "zh": ("早于", "晚于"),
}  # fmt: skip
PEOPLE: Mapping[str, tuple[str, str]] = {
    "en": ("Anna", "Carl"), "es": ("Ana", "Carla"), "fr": ("Anne", "Carla"), "zh": ("小安", "小陈"),
}  # fmt: skip
GOOD_CODE = (
    "def area(width, height):\n    return width * height\n\nprint(area(2, 3))",
    "for name in ['tea', 'milk']:\n    print(name)",
    "total = sum(price for price in prices)\nprint(f'{total:.2f}')",
    "class Box:\n    def __init__(self):\n        self.lid = None",
)
BAD_CODE = (
    "def area(width, height)\n    return width * height\n\nprint(area(2, 3))",
    "for name in ['tea', 'milk']:\nprint(name)",
    "total = sum(price for price in prices\nprint(f'{total:.2f}')",
    "class Box:\n    def __init__(self:\n        self.lid = None",
)
GOOD_JSON = ('{"name": "kettle", "price": 12}', '[{"tea": 1}, {"milk": 2}]', '{"open": true, "days": ["Mon", "Tue"]}')
BAD_JSON = ('{"name": "kettle", "price": 12,}', '[{"tea": 1} {"milk": 2}]', '{"open": True, "days": ["Mon", "Tue"]}')

Values = Mapping[str, object]
Maker = Callable[[Random, str, bool], Values]


def cases(count: int, seed: int) -> tuple[Made, ...]:
    """Return so many cases, half of them wrong, a tenth of them distractors; the same for the same seed."""
    return tuple(make(Random(seed), count))  # cases, no secrets


def make(draw: Random, count: int) -> list[Made]:
    """Return the same from a seeded source."""
    kinds = tuple(TEMPLATES)
    return [_case(draw, kinds[index // 8 % len(kinds)], index) for index in range(count)]


def _case(draw: Random, kind: str, index: int) -> Made:
    """Return one case: language and truth follow from the index, one right case in five is a distractor."""
    language = ("en", "es", "fr", "zh")[index // 2 % 4]
    wrong = index % 2 == 0
    if not wrong and draw.random() < 0.2:
        text = draw.choice(DISTRACTORS[language]).format(**_dated(draw, language, wrong=False))
        return Made(text=text, language=language, wrong=False, kind="distractor")
    values = MAKERS[kind](draw, language, wrong)
    wordings = TEMPLATES[kind][language] + MORE_TEMPLATES.get(kind, {}).get(language, ())
    text = draw.choice(wordings).format(**values)
    text = text[0].upper() + text[1:]
    return Made(text=text, language=language, wrong=wrong, kind=kind, question=str(values.get("question", "")))


def written(when: tuple[int, int, int], language: str) -> str:
    """Return a date, which need not exist, as a language writes it."""
    year, month, day = when
    name = MONTHS[language][month - 1]
    forms = {"en": f"{name} {day}, {year}", "es": f"{day} de {name} de {year}", "fr": f"{day} {name} {year}"}
    return forms.get(language, f"{year}年{name}{day}日")


def _of(when: date, language: str) -> str:
    return written((when.year, when.month, when.day), language)


def _day(draw: Random) -> date:
    return date(1950, 1, 1) + timedelta(days=draw.randrange(30_000))


def _off(draw: Random, least: int, most: int) -> int:
    """Return how far a wrong value is from the right one."""
    return draw.choice((-1, 1)) * draw.randint(least, most)


def _dated(draw: Random, language: str, *, wrong: bool) -> dict[str, object]:
    when, days = _day(draw), draw.randint(8, 300)
    later = when + timedelta(days=days)
    right = when.weekday()
    another = (right + draw.randint(1, 6)) % 7
    nth = when.timetuple().tm_yday + (_off(draw, 2, 9) if wrong else 0)
    nth = abs(nth) or 11
    text = _of(when, language)
    return {
        "date": text, "Date": text[0].upper() + text[1:], "iso": when.isoformat(), "year": when.year,
        "later": _of(later, language), "days": days, "nth": nth, "nth_en": english_ordinal(nth),
        "weekday": WEEKDAYS[language][another if wrong else right], "wrong_weekday": WEEKDAYS[language][another],
    }  # fmt: skip


def english_ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 11th."""
    last = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"


def _plain(draw: Random, language: str, wrong: bool) -> Values:  # one of a table of makers
    return _dated(draw, language, wrong=wrong)


def _impossible(draw: Random, language: str, wrong: bool) -> Values:
    year, month = draw.randint(1950, 2030), draw.choice((2, 4, 6, 9, 11))
    last = calendar.monthrange(year, month)[1]
    day = draw.randint(last + 1, 31) if wrong else draw.randint(20, last)
    return {"date": written((year, month, day), language), "iso": f"{year}-{month:02d}-{day:02d}"}


def _difference(draw: Random, language: str, wrong: bool) -> Values:
    values = _dated(draw, language, wrong=False)
    days = int(str(values["days"])) + (_off(draw, 2, 6) if wrong else 0)
    return {**values, "days": days}


def _month(draw: Random, language: str, wrong: bool) -> Values:
    year, month = draw.randint(1950, 2030), draw.choice((1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
    name = MONTHS[language][month - 1]
    length = calendar.monthrange(year, month)[1]
    length = (61 - length if draw.random() < 0.8 else 29) if wrong else length
    return {"month": name, "Month": name[0].upper() + name[1:], "year": year, "length": length}


def _century(draw: Random, language: str, wrong: bool) -> Values:
    past = draw.randint(1402, 2098)
    number = (past - 1) // 100 + 1 + (draw.choice((-1, 1)) if wrong else 0)
    roman = ROMAN[number - 14]
    forms = {"en": english_ordinal(number), "es": roman, "fr": f"{roman}e"}
    return {"past": past, "century": forms.get(language, str(number))}


def _quarter(draw: Random, language: str, wrong: bool) -> Values:
    month = draw.randint(1, 12)
    name = MONTHS[language][month - 1]
    place = ((month - 1) // 3 + (draw.randint(1, 3) if wrong else 0)) % 4
    return {"month": name, "Month": name[0].upper() + name[1:], "quarter": QUARTERS[language][place]}


def _age(draw: Random, language: str, wrong: bool) -> Values:
    del language
    birth, age = draw.randint(1700, 1940), draw.randint(25, 80)
    said = age + (_off(draw, 3, 12) if wrong else draw.choice((0, 0, -1)))
    return {"birth": birth, "death": birth + age, "age": said}


def _died(draw: Random, language: str, wrong: bool) -> Values:
    del language
    birth, age = draw.randint(1700, 1940), draw.randint(25, 80)
    return {"birth": birth, "death": birth - age if wrong else birth + age}


def _lasted(draw: Random, language: str, wrong: bool) -> Values:
    first, years = draw.randint(1700, 1980), draw.randint(4, 30)
    said = years + (_off(draw, 2, 3) if wrong else 0)
    word = NUMBER_WORDS[language][said] if said <= 10 and draw.random() < 0.5 and said > 1 else str(said)
    return {"first": first, "last": first + years, "years": word}


def _time(minutes: int, language: str) -> str:
    hour, minute = divmod(minutes, 60)
    return f"{hour}h{minute:02d}" if language == "fr" else f"{hour}:{minute:02d}"


def _hours(draw: Random, language: str, wrong: bool) -> Values:
    first, hours, minutes = draw.randrange(400, 800, 5), draw.randint(2, 9), draw.randrange(5, 60, 5)
    last = first + hours * 60 + minutes
    hours += draw.choice((-1, 1)) if wrong else 0
    return {"from": _time(first, language), "to": _time(last, language), "hours": hours, "minutes": minutes}


def _later(draw: Random, language: str, wrong: bool) -> Values:
    first, wait = draw.randrange(400, 700, 5), draw.randrange(15, 95, 5)
    last = first + wait + (draw.choice((-10, 10, 5)) if wrong else 0)
    return {"from": _time(first, language), "to": _time(last, language), "wait": wait}


def _twelve(draw: Random, language: str, wrong: bool) -> Values:
    del language
    hour = draw.randint(14, 22)
    return {"hour": hour, "half": hour - 12 + (draw.choice((-1, 1)) if wrong else 0)}


def _without_year(month: int, day: int, language: str) -> str:
    name = MONTHS[language][month - 1]
    forms = {"en": f"{name} {day}", "es": f"{day} de {name}", "fr": f"{day} {name}"}
    return forms.get(language, f"{name}{day}日")


def _easter(draw: Random, language: str, wrong: bool) -> Values:
    year = draw.randint(1960, 2035)
    easter = importlib.import_module("dateutil.easter").easter  # untyped
    when = easter(year) + timedelta(days=_off(draw, 3, 12) if wrong else 0)
    return {"year": year, "day": _without_year(when.month, when.day, language)}


def _feast(draw: Random, language: str, wrong: bool) -> Values:
    name, month, day = draw.choice(FEASTS[language])
    moved = date(2001, month, day) + timedelta(days=draw.choice((-5, 4, 20, 60)) if wrong else 0)
    return {"Feast": name, "day": _without_year(moved.month, moved.day, language)}


def _items(draw: Random, language: str, count: int) -> str:
    bullet = draw.choice(("- ", "* ", ""))
    chosen = draw.sample(ITEMS[language], count)
    return "\n".join(f"{bullet or f'{place}. '}{item}" for place, item in enumerate(chosen, start=1))


def _count(draw: Random, language: str, wrong: bool) -> Values:
    number = draw.randint(3, 9)
    listed = number + (draw.choice((-1, 1)) if wrong else 0)
    question = ASKED[language].format(number=number)
    return {"number": NUMBER_WORDS[language][number], "items": _items(draw, language, listed), "question": question}


def _asked(draw: Random, language: str, wrong: bool) -> Values:
    number = draw.randint(5, 10)
    listed = number - (draw.randint(1, 2) if wrong else 0)
    return {"items": _items(draw, language, listed), "question": ASKED[language].format(number=number)}


def _numbering(draw: Random, language: str, wrong: bool) -> Values:
    places = list(range(1, draw.randint(5, 9)))
    if wrong:
        at = draw.randint(1, len(places) - 2)
        places = places[:at] + (places[at + 1 :] if draw.random() < 0.5 else places[at - 1 : -1])
    chosen = draw.sample(ITEMS[language], len(places))
    return {"items": "\n".join(f"{place}. {item}" for place, item in zip(places, chosen, strict=True))}


def _letters(draw: Random, language: str, wrong: bool) -> Values:
    del language
    word = draw.choice(WORDS)
    letter = draw.choice([sign for sign in word if word.count(sign) > 1] or list(word))
    off = draw.choice((-1, 1)) if wrong else 0
    times = word.count(letter) + (off if word.count(letter) > 1 else abs(off))
    times += wrong and times == 1  # 'There are 1 e's' is no English
    times += wrong and times == word.count(letter)
    back = word[::-1]
    swapped = back[:2] + back[3] + back[2] + back[4:]
    swapped = swapped if swapped != back else back[1] + back[0] + back[2:]
    return {
        "word": word, "letter": letter, "times": times, "length": len(word) + off, "back": swapped if wrong else back,
    }  # fmt: skip


def _total(draw: Random, language: str, wrong: bool) -> Values:
    costs = [draw.randint(5, 95) for _ in range(draw.randint(3, 6))]
    names = draw.sample(ITEMS[language], len(costs))
    pairs = list(zip(names, costs, strict=True))
    unit = {"en": "${}", "zh": "{}元"}.get(language, "{} €")
    return {
        "rows": "\n".join(f"| {name} | {cost} |" for name, cost in pairs),
        "bullets": "\n".join(f"- {name}: {unit.format(cost)}" for name, cost in pairs),
        "total": sum(costs) + (_off(draw, 1, 12) if wrong else 0),
    }


def _swapped(draw: Random, things: list[str], wrong: bool) -> list[str]:
    if wrong:
        at = draw.randrange(len(things) - 1)
        things[at], things[at + 1] = things[at + 1], things[at]
    return things


def _alphabet(draw: Random, language: str, wrong: bool) -> Values:
    words = _swapped(draw, sorted(draw.sample(WORDS, draw.randint(4, 7))), wrong)
    between = "、" if language == "zh" else ", "
    return {"words": between.join(words), "list": "\n".join(f"{at}. {word}" for at, word in enumerate(words, start=1))}


def _sizes(draw: Random, language: str, wrong: bool) -> Values:
    numbers = _swapped(draw, [str(one) for one in sorted(draw.sample(range(1, 500), draw.randint(4, 7)))], wrong)
    return {"numbers": ("、" if language == "zh" else ", ").join(numbers)}


def _before(draw: Random, language: str, wrong: bool) -> Values:
    first = draw.randint(1800, 1950)
    last = first + _off(draw, 2, 40)
    side = BEFORE_AFTER[language][(first > last) != wrong]
    return {"first": first, "last": last, "side": side}


def _taller(draw: Random, language: str, wrong: bool) -> Values:
    del draw
    tall, small = PEOPLE[language]
    return {"one": small, "other": tall} if wrong else {"one": tall, "other": small}


def _code(draw: Random, language: str, wrong: bool) -> Values:
    del language
    return {
        "code": draw.choice(BAD_CODE if wrong else GOOD_CODE),
        "json": draw.choice(BAD_JSON if wrong else GOOD_JSON),
    }


def _offset(draw: Random, language: str, wrong: bool) -> Values:
    when, days = _day(draw), draw.randint(8, 300)
    later = when + timedelta(days=days + (_off(draw, 2, 9) if wrong else 0))
    text = _of(when, language)
    return {"date": text, "Date": text[0].upper() + text[1:], "later": _of(later, language), "days": days}


MAKERS: Mapping[str, Maker] = MappingProxyType(
    {
        "weekday": _plain, "impossible": _impossible, "difference": _difference, "offset": _offset, "month": _month,
        "century": _century, "ordinal": _plain, "quarter": _quarter, "age": _age, "died": _died, "lasted": _lasted,
        "hours": _hours, "later": _later, "twelve": _twelve, "easter": _easter, "feast": _feast, "count": _count,
        "asked": _asked, "numbering": _numbering, "letters": _letters, "letter": _letters, "backwards": _letters,
        "total": _total, "alphabet": _alphabet, "sizes": _sizes, "before": _before, "taller": _taller,
        "python": _code, "json": _code,
    }
)  # fmt: skip
"""Kind to what makes its values."""
