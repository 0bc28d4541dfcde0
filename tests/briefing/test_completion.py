"""Dates are completed in brackets, and nothing else of a sentence changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsbrief.analysis.dates import find_moments
from mkdocs_newsbrief.briefing.telling.completion import complete, in_words
from mkdocs_newsbrief.model import Published, Span

THURSDAY = Published("2021-03-25", "2021-03-25", "2021-03-25", "given")


def completed(text: str) -> str:
    return complete(Span(0, len(text)), text, find_moments(text, THURSDAY))


@pytest.mark.parametrize(
    "shown",
    [
        "They met on Thursday [25 March 2021].",
        "Ties marked an anniversary last year [2020].",
        "They quarrelled last week [15–21 March 2021].",
        "He is in Norwick March 29 to 31 [2021].",
        "They spoke last Sept. 28 [2020].",
        "It rose in December [2020] and fell in January [2021].",
        "Thursday's [25 March 2021] talks went on.",
        "It was founded in 1990 and moved on 3 May 2019.",
        "On Thursday [25 March 2021] they met; late on Thursday they left.",
        "On Thursday, March 25, 2021, they met; on Thursday night they left.",
        "Profit fell in the third quarter [July–September 2020].",
        "It lasted two weeks.",
        "The snow came over the weekend [20–21 March 2021].",
    ],
)
def test_completed(shown: str) -> None:
    assert completed(re.sub(r" \[[^]]*\]", "", shown)) == shown


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2021-03-25", "25 March 2021"),
        ("2021-03-25TMO", "25 March 2021"),
        ("2021-03", "March 2021"),
        ("2021", "2021"),
        ("199", "1990s"),
        ("18", "1800s"),
        ("9999-12-31", "31 December 9999"),
        ("2020-W53", "28 December 2020 – 3 January 2021"),
        ("2021-W13", "29 March – 4 April 2021"),
        ("2021-03-23/2021-03-25", "23–25 March 2021"),
        ("2021-Q1", "January–March 2021"),
        ("PAST_REF", None),
    ],
)
def test_in_words(value: str, words: str | None) -> None:
    assert in_words(value) == words


@given(st.lists(st.sampled_from(["on Monday ", "last year ", "March 3 ", "to 5 ", "[x] ", "in 1990 ", "he said. "])))
def test_without_its_brackets_it_is_the_sentence(words: list[str]) -> None:
    text = "".join(words)
    pieces = [piece for piece in re.split(r" \[[^\]x]*\]", completed(text)) if piece]
    assert "".join(pieces) == text
