"""The people and organisations that a text names."""

from __future__ import annotations

from mkdocs_newsbrief.analysis.people.register import register
from mkdocs_newsbrief.model import Person

__all__ = ["find_people"]


def find_people(story: str) -> tuple[Person, ...]:
    """Everyone the story names, in order of first mention; short forms ("Holt") are mentions of the full name."""
    return register(story)
