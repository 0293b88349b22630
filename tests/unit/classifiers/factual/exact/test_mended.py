"""What the exact checks once took for wrong, or passed over, in each of the four languages."""

import pytest

from classifiers.factual.check import Check
from classifiers.factual.exact import (
    ages,
    arithmetic,
    calendar_facts,
    clock,
    counts,
    ordering,
    percent,
    powers,
    shares,
    unit_parts,
    units,
)  # fmt: skip
from tests.unit.classifiers.factual.exact.answered import right, wrong


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (arithmetic.CHECK, "Un alumno escribió «6 × 7 = 48» en la pizarra."),
        (arithmetic.CHECK, "« 7 × 6 = 41 », a répondu l'élève."),
        (arithmetic.CHECK, "有学生写道：“8×7=54”。"),
        (arithmetic.CHECK, "So $50 - $9 tape 1 - $9 tape 2 - $25 case = $7 remain."),
        (arithmetic.CHECK, "Let us try it:\n\n3(2) + 4(1) = 9\n\nThe two sides are not equal."),
        (arithmetic.CHECK, "999×3﹣996×2=1005"),
        (arithmetic.CHECK, "Divide by 100%: 18 / 100% = 0.18"),
        (clock.CHECK, "She baked from then on: 6:00 PM - 1:00 PM = 5:00 PM."),
        (unit_parts.CHECK, "There are 7.5 hours in a day."),
        (units.CHECK, "The train covers it in 30 seconds, which is 225m."),
        (units.CHECK, "1534年是16世纪。"),
        (counts.CHECK, "There are three courses: soup, fish and chips, and cake."),
        (counts.CHECK, "There are four seasons: spring, summer, autumn and winter."),
        (counts.CHECK, "The 2024 Olympics: Paris, London and Rome."),
        (ages.CHECK, "The reign lasted twenty-five years from 1914 to 1939."),
        (ages.CHECK, "El imperio duró treinta y cinco años, de 1900 a 1935."),
        (ages.CHECK, "Le règne a duré vingt et un ans, de 1900 à 1921."),
        (ages.CHECK, "He was born in 1950 and died in 1975, aged twenty-five."),
        (ages.CHECK, "他生于1950年，卒于1985年，享年三十五岁。"),
        (ages.CHECK, "Born on 3 May 1950, she died on 4 May 2000, aged 50."),
        (calendar_facts.CHECK, "February has twenty-eight days."),
    ],
)
def test_what_is_told_tried_or_longer_than_it_looks_is_left_alone(check: Check, text: str) -> None:
    assert wrong(check, text) == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (units.CHECK, "Water boils at 100 °C, which is 202 °F."),
        (units.CHECK, "Diez kilómetros son unas 9 millas."),
        (units.CHECK, "37 °C correspondent à 108,6 °F."),
        (units.CHECK, "水的沸点是100摄氏度，也就是200华氏度。"),
        (powers.CHECK, "我们知道144的平方根是13。"),
        (clock.CHECK, "The bus leaves at 8:20 and arrives at 9:05, a trip of 55 minutes."),
        (clock.CHECK, "La reunión empieza a las 10:15 y dura 50 minutos, así que termina a las 11:15."),
        (clock.CHECK, "会议从9:30开始，11:15结束，持续了2小时45分钟。"),
        (arithmetic.CHECK, "Veinte menos siete es igual a catorce."),
        (arithmetic.CHECK, "Medical imaging costs $120 + $45 = $175 per visit."),
        (counts.CHECK, "Hay cuatro estaciones: primavera, verano y otoño."),
        (counts.CHECK, "Il y a trois couleurs : bleu, blanc, rouge et vert."),
        (counts.CHECK, "一共有三个原因：天气、时间、金钱和距离。"),
        (ages.CHECK, "La guerre de 1939-1945 a duré huit ans."),
        (ages.CHECK, "Born on 3 May 1950, she died on 2 May 2000, aged 50."),
        (percent.CHECK, "价格从80元涨到100元，涨幅为20%。"),
        (shares.CHECK, "打八折后，100元的衣服只要70元。"),
        (ordering.CHECK, "In increasing order: 38, 88, 238, 186, 241."),
    ],
)
def test_what_was_passed_over_is_found(check: Check, text: str) -> None:
    assert len(wrong(check, text)) == 1


def test_a_list_inside_a_sentence_is_counted() -> None:
    assert right(counts.CHECK, "There are four seasons: spring, summer, autumn and winter.") == ["count.right"]
