"""A list that begins in the story is story to its end; lines without a shape of their own are no list."""

from __future__ import annotations

import pytest

from mkdocs_newsbrief.reading.boilerplate.lists import rest_of_lists

BOATS = ["Gull (East Bank): fourth start", "Heron (Harbour): 11th start", "Auk (Alba): first start"]
MORE = ["Tern (West Sund): second start", "Most read", "Seven gardens to see"]
HEADLINES = ["Seven gardens to see", "Chef brings oysters back", "Pier painted blue", "Ferry stops at midnight"]


@pytest.mark.parametrize(
    ("lines", "story", "kept"),
    [
        (BOATS + MORE, {0}, [0, 1, 2, 3]),
        (BOATS + MORE, {1, 2}, []),  # it begins outside
        (BOATS, {0}, []),  # three lines are alike by chance
        (HEADLINES, {0}, []),  # words and nothing else
    ],
)
def test_the_rest_of_a_list(lines: list[str], story: set[int], kept: list[int]) -> None:
    assert [*rest_of_lists(lines, story)] == kept
