"""When: TIMEX3 expressions with their values."""

from __future__ import annotations

from mkdocs_newsbrief.model import Moment, Published


def find_moments(story: str, published: Published) -> tuple[Moment, ...]:
    """Every date, time, duration and set of the story, in order, resolved against the publication date."""
    return ()
