"""Words are compared by their stems."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief.briefing.wording.terms import find_terms
from mkdocs_newsbrief.briefing.wording.words import is_content, stem, tokens


@pytest.mark.parametrize(
    "family",
    [
        ("resume", "resumes", "resumed", "resuming"),
        ("negotiation", "negotiations"),
        ("agreed", "agreeing", "agrees"),
        ("stabilise", "stabilised", "stabilising"),
        ("relational", "relate", "relates"),
        ("ferry", "ferries"),
        ("stay", "stays", "staying", "stayed"),
        ("hopping", "hop", "hops"),
        ("hopefulness", "hopeful"),
        ("pull", "pulled"),
    ],
)
def test_forms_of_one_word_share_a_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize("pair", [("news", "new"), ("bus", "busy"), ("2009", "2019")])
def test_different_words_keep_different_stems(pair: tuple[str, str]) -> None:
    assert stem(pair[0]) != stem(pair[1])


def test_numbers_and_abbreviations_are_one_word() -> None:
    assert tokens("The U.S. paid $22,300.50 — in full") == ["the", "u.s.", "paid", "22,300.50", "in", "full"]


def test_the_years_of_a_compound_are_no_numbers() -> None:
    found = find_terms("In 2030 the 2031-2032 season of the F-16 began")
    assert [term.name for term in found if term.content and term.name.isdigit()] == ["2030"]


def test_function_words_carry_no_content() -> None:
    words = tokens("He said that the ferries had sunk, but not where")
    assert [word for word in words if is_content(word)] == ["ferries", "sunk"]


@settings(deadline=None)  # no promise about wall time
@given(st.text())
def test_any_text_has_words(text: str) -> None:
    assert all(stem(token) for token in tokens(text))
