"""Which words of one wording are not in the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsbrief.publishing.wording import compare


def marked(first: str, second: str) -> str:
    return "".join(f"[{piece.text}]" if piece.differs else piece.text for piece in compare(first, second))


def test_words_that_differ_are_marked() -> None:
    assert marked("We have waited five years", "We have waited six years") == "We have waited [six] years"


def test_case_and_marks_do_not_count() -> None:
    assert marked("Both sides agree.", "both sides agree") == "both sides agree"


def test_words_that_are_missing_leave_no_mark() -> None:
    assert marked("all kinds of military activities", "all military activities") == "all military activities"


def test_texts_too_long_to_compare_are_shown_unmarked() -> None:
    assert marked("a " * 5000, "b " * 5000) == "b " * 5000


@given(st.text(), st.text())
def test_the_pieces_are_the_text(first: str, second: str) -> None:
    assert "".join(piece.text for piece in compare(first, second)) == second
