"""When: TIMEX3 expressions with their values."""

from __future__ import annotations

import datetime as dt

from mkdocs_newsbrief.analysis.dates.tagger import tag
from mkdocs_newsbrief.model import Moment, Published

__all__ = ["find_moments", "reference_day"]


def find_moments(story: str, published: Published) -> tuple[Moment, ...]:
    """Every date, time, duration and set of the story, in order, resolved against the publication date.

    Without one, what is relative keeps its granularity with X for what is not known ("XXXX-WXX-4").
    """
    return tag(story, reference_day(published))


def reference_day(published: Published) -> dt.date | None:
    """The day that relative dates are told from: the day of publication, or the middle of its range."""
    if published.value:
        return dt.date.fromisoformat(published.value[:10])
    if published.earliest and published.latest:
        first, last = dt.date.fromisoformat(published.earliest), dt.date.fromisoformat(published.latest)
        return first + (last - first) // 2
    return None
