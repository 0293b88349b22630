"""What kind of text it is."""

import pytest

from classifiers.pii.names import setting

STORY = 'Once upon a time a girl lived in a mill. "Come in," said the miller. "Gladly," she replied.'
PLAY = "ALICE: Where are we?\nBOB: Nowhere.\nALICE: Still?\nBOB: Always."
BIOGRAPHY = "He was born in 1879, published in 1905, won the Nobel Prize in 1921 and died in 1955 after the war."
CODE = "```python\nimport os\n\ndef main():\n    return os.getcwd()\n```\n"
LETTER = "I moved last week and my landlord wants the keys back. Can you help me with the letter?"


@pytest.mark.parametrize(
    ("text", "told", "learned", "code"),
    [
        (STORY, True, False, False),
        (PLAY, True, False, False),
        (BIOGRAPHY, False, True, False),
        (CODE, False, False, True),
        (LETTER, False, False, False),
    ],
)
def test_a_text_shows_its_kind(text: str, *, told: bool, learned: bool, code: bool) -> None:
    seen = setting.of(text)

    assert (seen.told, seen.learned, seen.code) == (told, learned, code)


def test_a_text_that_asks_for_a_story_is_one_though_nobody_speaks_in_it() -> None:
    seen = setting.of("Write a short story about two sisters")

    assert seen.story
    assert not seen.told


WONDERS = "The enchanted realm had a dragon. " * 2 + "Lily thanked the fairies."
SHEET = "Name: Ayla\n\nPersonality: witty\n\nAppearance: tall\n"
TALE = "There was a young girl named Lily. " + "She walked through the woods. " * 40
ROWS = "Language: C++\n" + "First Name: Ada  Last Name: Visser  Age: 20\n" * 3


@pytest.mark.parametrize(
    ("text", "story", "printed"),
    [
        (WONDERS, True, False),
        (SHEET, True, False),
        (TALE, True, False),
        (TALE + "I told my wife about it.", False, False),
        ("My brother Tom and I saw the magical realm and the dragons.", False, False),
        (ROWS, False, True),
        (ROWS.replace("C++", "English"), False, False),
        (LETTER, False, False),
    ],
)
def test_what_is_made_up_shows(text: str, *, story: bool, printed: bool) -> None:
    seen = setting.of(text)

    assert (seen.story, seen.printed) == (story, printed)


@pytest.mark.parametrize("character", ['"', "said ", "A: ", "\n", "I'm ", "1999 "])
def test_long_monotonous_texts_take_little_time(character: str) -> None:
    """A window is at most 4,000 code points; here ten times that."""
    setting.of(character * 40_000)
