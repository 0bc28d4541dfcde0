"""The people and organisations that a text names."""

from __future__ import annotations

from mkdocs_newsbrief.model import Person


def find_people(story: str) -> tuple[Person, ...]:
    """Everyone the story names, in order of first mention."""
    return ()
