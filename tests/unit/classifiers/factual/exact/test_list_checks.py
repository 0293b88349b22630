"""Counts, letters, tables, orders, conclusions and code: what is wrong is found, the rest left alone."""

# ruff: noqa: E501  # a table of cases reads better with one a line

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.check import Check
from classifiers.factual.exact import counts, letters, logic, ordering, snippets, tables
from classifiers.factual.exact.fences import without_fences
from classifiers.factual.exact.lists import listings
from tests.unit.classifiers.factual.exact.answered import answer, marked, right, wrong

WRONG = [
    (counts.CHECK, "There are three reasons for this:\n1. Cost\n2. Time\n3. Room\n4. Noise\n\nThat is all.",
     "4 items are listed, the answer says 3"),
    (counts.CHECK, "Hay tres razones:\n- Precio\n- Tiempo\n- Lugar\n- Ruido\n\nEso es todo.",
     "4 items are listed, the answer says 3"),
    (counts.CHECK, "以下是五个建议：\n\n1. 早睡\n2. 运动\n3. 喝水\n\n祝你愉快！", "3 items are listed, the answer says 5"),
    (counts.CHECK, "Steps:\n1. Cut\n2. Glue\n4. Dry\n5. Paint", "Number 4 follows 2 in the list"),
    (letters.CHECK, 'The word "banana" has 7 letters.', "“banana” has 6 letters, the answer says 7"),
    (letters.CHECK, 'There are two r\'s in "strawberry".', "“strawberry” has 3 times the letter r, the answer says 2"),
    (letters.CHECK, "La lettre « e » apparaît 3 fois dans « kettle ».",
     "“kettle” has 2 times the letter e, the answer says 3"),
    (letters.CHECK, "“stop”倒过来是“psto”。", "“stop” backwards is “pots”, the answer says psto"),
    (letters.CHECK, '"Teapot" is a palindrome.', "“teapot” backwards is “topaet”, the answer says topaet"),
    (letters.CHECK, '"Listen" is an anagram of "silver".', "“Listen” has the letters eilnst, the answer says eilrsv"),
    (letters.CHECK, '"Umbrella" begins with the letter E.', "“Umbrella” starts with u, the answer says e"),
    (tables.CHECK, "| Item | Cost |\n|---|---|\n| Tea | 3 |\n| Milk | 4 |\n| **Total** | **8** |",
     "The parts add up to 7, the total says 8"),
    (tables.CHECK, "- Alquiler: 500,50 €\n- Comida: 200 €\n\nTotal: 800,50 €",
     "The parts add up to 700.5, the total says 800.5"),
    (ordering.CHECK, "In alphabetical order: apple, cherry, banana.",
     "“banana” comes after “cherry”, which is not alphabetical order"),
    (ordering.CHECK, "De menor a mayor: 3, 9, 5, 12.", "“5” comes after “9”, which is not rising order"),
    (ordering.CHECK, "按降序排列：9、5、7、1。", "“7” comes after “5”, which is not falling order"),
    (ordering.CHECK, "In chronological order:\n- Bridge, 1910\n- School, 1905\n- Park, 1920",
     "“School, 1905” comes after “Bridge, 1910”, which is not chronological order"),
    (ordering.CHECK, 'Sorting letters, "ant" < "cow" < "bee".',
     "“bee” comes after “cow”, which is not alphabetical order"),
    (logic.CHECK, "Ann is taller than Bob. Bob is taller than Cy. Therefore, Cy is taller than Ann.",
     "What is said before has it that Ann comes before Cy"),
    (logic.CHECK, "小安比小白高，小白比小陈高，所以小陈比小安高。", "What is said before has it that 小安 comes before 小陈"),
    (logic.CHECK, "The bridge opened in 1980, after the tunnel closed in 1990.",
     "1980 is before 1990, the answer says after"),
    (snippets.CHECK, "```python\nx = 1\nprint((x)\n```", "Code: line 2: '(' was never closed"),
    (snippets.CHECK, '```json\n{"a": 1,}\n```',
     "Code: line 1: Expecting property name enclosed in double quotes"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "text", "says"), WRONG, ids=[one[2] for one in WRONG])
def test_what_is_wrong_is_found_and_the_right_value_is_said(check: Check, text: str, says: str) -> None:
    assert [str(one).replace("Illegal trailing comma before end of object", "") for one in wrong(check, text)] == [says]


@pytest.mark.parametrize(
    ("check", "text", "rule"),
    [
        (
            counts.CHECK,
            "Voici trois conseils :\n1. Lire\n   - lentement\n2. Dormir\n\nUn mot.\n\n3. Rire",
            "count.right",
        ),
        (letters.CHECK, 'La palabra "casa" tiene 4 letras.', "letters.right"),
        (letters.CHECK, '"Level" is a palindrome.', "letters.right"),
        (tables.CHECK, "| Mois | Coût |\n|---|---|\n| Mai | 3,5 |\n| Juin | 4 |\n| Total | 7,5 |", "table.right"),
        (ordering.CHECK, "By name, in alphabetical order: Amy Young, Ben Zeller, Cy Adams.", "order.right"),
        (logic.CHECK, "Ann is older than Bob and Bob is older than Cy, so Cy is younger than Ann.", "logic.right"),
        (snippets.CHECK, "```python\nprint('hi')\n```", "code.right"),
        (snippets.CHECK, '```json\n"a": 1, "b": [2]\n```', "code.right"),
    ],
)
def test_what_is_right_is_borne_out(check: Check, text: str, rule: str) -> None:
    assert (right(check, text), wrong(check, text)) == ([rule], [])


@pytest.mark.parametrize(
    "text",
    [
        "There are three main kinds, and many more:\n- tin\n- wood\n- clay\n- wool",
        "Here are two recipes:\n1. Soup\n- water\n- leek\n- salt\n2. Cake\n- flour",
        "Here are five tips:\n\n**Kitchen**\n- Sweep\n- Wipe\n\n**Bath**\n- Scrub\n- Rinse\n- Dry",
        "1. Terms\n2. Rules\n2.1. Rule\n2. Again\n3. End", "9. Nine\n8. Eight\n7. Seven\n6. Six",
        "8) One\n9)Two\n10) Three", "| Item | Price per unit |\n|---|---|\n| Tea | 3 |\n| Milk | 4 |\n| Total | 9 |",
        "- Rent: $500\n- Tax: $70\n- Food: $200\nTotal: $900", "- Tea: 3 min\n- Milk: 4 g\nTotal: 9",
        "Sorted by price: pear, apple, quince.", "In reverse alphabetical order: pear, fig, apple.",
        "Not in alphabetical order: pear, fig, apple.", "From smallest to largest, the planets are Mars, Venus, Saturn.",
        "Is 'banana' a word of 7 letters?", 'Does "banana" have 7 letters? It does not.',
        "He moved in 1990 after he had lived in Rome in 1985.", "Ann is taller than Bob, so Cy is taller than Ann.",
        "If Ann is taller than Bob and Bob is taller than Cy, so Cy is taller than Ann.",
        "```python\nprint 'old'\n```", "```python\n>>> 1 +\n```", "```python\nfoo(a, ..., b\n```", "```python\nx = (1,\n",
        "```python\nclass A:\n    # your code here\n\nclass B:\n    pass\n```", "```\nx = (\n```", "```python\n%run x(\n```",
        '```json\n{"a": 1, // one\n}\n```', '```json\n{"a": 1, ...}\n```', '```json\n{"a": 1}\n{"b": 2}\n```',
        "```python\n    return x\n  y\n```", "```python\nx = <your key>\n```",
    ],
)  # fmt: skip
def test_what_is_no_claim_or_no_mistake_is_left_alone(text: str) -> None:
    parts = (counts, letters, tables, ordering, logic, snippets)

    assert [wrong(part.CHECK, text) for part in parts] == [[]] * len(parts)


def test_a_list_shorter_than_asked_for_is_incomplete_not_false() -> None:
    text = "Sure:\n- cat\n- dog\n- cow\n- pig"

    (finding,) = counts.CHECK.find([answer(text, "Please give me a list of 5 animals.")])[0]

    assert (finding.rule, finding.evidence["error"]) == ("count.asked", "incomplete")
    assert finding.evidence["says"] == "5 things were asked for, 4 are listed"


@pytest.mark.parametrize(
    "question", ["Give me animals.", "List three of the five animals.", "Give me at least 5 ideas."]
)
def test_a_list_is_only_held_against_a_plain_request(question: str) -> None:
    assert wrong(counts.CHECK, "- cat\n- dog\n- cow\n- pig", question) == []


def test_a_list_at_the_end_that_is_too_short_is_incomplete() -> None:
    (finding,) = counts.CHECK.find([answer("Here are five tips:\n1. Sleep\n2. Walk\n3. Re")])[0]

    assert (finding.rule, finding.evidence["error"]) == ("count.cut", "incomplete")


def test_the_line_of_a_block_is_marked() -> None:
    text = "Try this, 你好:\n\n```python\nx = 1\nprint((x)\n```\nDone."

    assert marked(snippets.CHECK, text) == ["print((x)"]


@given(st.text(alphabet="-*1.2 \n`~\tab:", max_size=200))
def test_any_text_is_read_for_lists_and_fences_without_an_error(text: str) -> None:
    assert len(without_fences(text)) == len(text)
    for listing in listings(text):
        assert listing.items
        assert all(0 <= item.start <= item.end <= len(text) for item in listing.items)
