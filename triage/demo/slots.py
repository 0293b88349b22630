"""What fills the slots of a scenario: words of its language, and numbers that are right or deliberately wrong."""

import calendar
from collections.abc import Mapping
from datetime import date
from random import Random

MONTHS = calendar.month_name

CARDS = ("4111 1111 1111 1111", "5555 5555 5555 4444", "4012 8888 8888 1881")
"""Test numbers of the card networks."""

IBANS = ("DE89 3704 0044 0532 0130 00", "GB82 WEST 1234 5698 7654 32", "ES91 2100 0418 4502 0005 1332")
"""Examples from the IBAN registry."""


def fill(random: Random, words: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return a value for every slot; the same state of `random` gives the same values."""
    chosen = {slot: random.choice(listed) for slot, listed in words.items()}
    return {**chosen, **_numbers(random), **_calendar(random), **_private(random)}


def _numbers(random: Random) -> dict[str, str]:
    a, b = random.randint(12, 98), random.randint(13, 97)
    percent, hundreds = random.choice((5, 15, 20, 25, 40)), 100 * random.randint(2, 30)
    off = random.choice((-10, 10, 100, -1))
    numbers = {
        "a": a,
        "b": b,
        "sum": a + b,
        "wrong_sum": a + b + off,
        "product": a * b,
        "wrong_product": a * b + off,
        "percent": percent,
        "hundreds": hundreds,
        "wrong_share": percent * hundreds // 100 + 10 * random.randint(1, 4),
        "number": random.randint(2, 180),
        "minutes": random.choice((10, 15, 20, 25)),
        "small": random.randint(2, 9),
        "km": random.choice((5, 10, 15, 21)),
    }
    return {name: str(value) for name, value in numbers.items()}


def _calendar(random: Random) -> dict[str, str]:
    day = date(2026, random.randint(1, 12), random.randint(1, 28))
    right = day.weekday()
    wrong = (right + random.randint(1, 6)) % 7
    return {
        "date": f"{day.day} {MONTHS[day.month]} {day.year}",
        "weekday": calendar.day_name[right],
        "wrong_weekday": calendar.day_name[wrong],
    }


def _private(random: Random) -> dict[str, str]:
    """Return private data that belong to nobody.

    `.internal` is reserved for private use, so nobody gets mail there; the numbers are kept for fiction by Ofcom and
    Arcep; 192.0.2.0/24 is kept for documentation.
    """
    word = f"{random.choice(('Sunny', 'Purple', 'Tiny'))}-{random.choice(('otter', 'teapot'))}"
    user = f"{random.choice(('maple', 'river', 'sparrow', 'pebble', 'cedar'))}{random.randint(10, 99)}"
    return {
        "email": f"{user}@mail.internal",
        "phone": f"+44 20 7946 0{random.randint(0, 999):03d}",
        "phone_fr": f"01 99 00 {random.randint(10, 99)} {random.randint(10, 99)}",
        "card": random.choice(CARDS),
        "iban": random.choice(IBANS),
        "ip": f"192.0.2.{random.randint(1, 254)}",
        "password": f"{word}-{random.randint(100, 999)}",
    }
