"""Segments: overlapping marks cut a text into pieces that are the text again, and hidden ones keep none of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.console.segments import Hide, Mark, cut, veiled

TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\u202e\u2066\u200b\n "), max_size=80)
EDGES = st.integers(-5, 90)
MARKS = st.lists(
    st.builds(
        Mark,
        tag=st.sampled_from(["t1", "t2", "t3"]),
        letter=st.sampled_from("hpfws"),
        title=st.just("insult"),
        start=EDGES,
        end=EDGES,
        hide=st.sampled_from([None, "veil", "mask"]),
    ),
    max_size=6,
)


def mark(start: int, end: int, tag: str = "t1", hide: Hide | None = None) -> Mark:
    """Return a mark of harassment."""
    return Mark(tag=tag, letter="h", title="insult", start=start, end=end, hide=hide)


@given(TEXTS, MARKS)
def test_the_pieces_joined_are_the_text(text: str, marks: list[Mark]) -> None:
    pieces = cut(text, marks)

    assert "".join(piece.text for piece in pieces) == text
    assert [piece.start for piece in pieces[1:]] == [piece.end for piece in pieces[:-1]]
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces)


@given(TEXTS, MARKS)
def test_every_piece_lies_under_exactly_the_marks_that_cover_it(text: str, marks: list[Mark]) -> None:
    for piece in cut(text, marks):
        for at in range(piece.start, piece.end):
            covering = [found for found in marks if max(0, found.start) <= at < found.end]
            assert len(piece.marks) == len(covering)


@given(TEXTS, MARKS)
def test_what_a_mark_hides_is_in_no_piece(text: str, marks: list[Mark]) -> None:
    for piece in veiled(cut(text, marks)):
        hides = any(found.hide for found in piece.marks)
        assert not piece.text.strip() or not hides
        assert (piece.hidden is not None) == (hides and bool(text[piece.start : piece.end].strip()))


def test_overlapping_marks_share_the_piece_in_the_middle() -> None:
    pieces = cut("you clown you", [mark(0, 9, "t1"), mark(4, 13, "t2")])

    assert [(piece.text, [found.tag for found in piece.marks]) for piece in pieces] == [
        ("you ", ["t1"]),
        ("clown", ["t1", "t2"]),
        (" you", ["t2"]),
    ]


def test_a_veil_wins_over_a_mask() -> None:
    (piece,) = veiled(cut("clown", [mark(0, 5, hide="mask"), mark(0, 5, hide="veil")]))

    assert piece.hidden == "veil"


@given(st.integers(0, 400))
def test_the_shape_of_a_veil_depends_on_the_number_of_words_alone(count: int) -> None:
    text = "ab " * count + "cd"
    other = "xyzzy " * count + "x"

    shapes = [veiled(cut(content, [mark(0, 10_000, hide="veil")]))[0].shape for content in (text, other)]

    assert shapes[0] == shapes[1]


def test_characters_that_turn_the_direction_get_a_piece_with_their_name() -> None:
    pieces = cut("a\u202ebc\u2066d", [])

    assert [(piece.text, piece.control) for piece in pieces] == [
        ("a", ""), ("\u202e", "RLO"), ("bc", ""), ("\u2066", "LRI"), ("d", "")
    ]  # fmt: skip


def test_a_text_full_of_them_is_not_cut_without_end() -> None:
    assert len(cut("a\u202e" * 50_000, [])) < 500


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (90, 99), (-9, 0)])
def test_an_empty_or_outlying_mark_is_dropped(start: int, end: int) -> None:
    assert [piece.marks for piece in cut("a clown", [mark(start, end)])] == [()]


def test_an_empty_text_has_no_pieces() -> None:
    assert cut("", [mark(0, 4)]) == ()
