"""When: TIMEX3 expressions with their values."""

from __future__ import annotations

import datetime as dt

from mkdocs_newsbrief.analysis.dates.inference import infer_published
from mkdocs_newsbrief.analysis.dates.tagger import tag
from mkdocs_newsbrief.model import Moment, Published

__all__ = ["find_moments", "infer_published", "reference_day"]


def find_moments(story: str, published: Published) -> tuple[Moment, ...]:
    """Every date, time, duration and set of the story, in order, resolved against the publication date.

    Without one, what is relative keeps its granularity with X for what is not known ("XXXX-WXX-4"); the same where
    a range of days is known and the first and the last of them do not agree.
    """
    moments = tag(story, reference_day(published))
    if published.value or not published.earliest or not published.latest:
        return moments
    ends = [tag(story, dt.date.fromisoformat(day)) for day in (published.earliest, published.latest)]
    agreed = {(moment.span, moment.value) for moment in ends[0]} & {(moment.span, moment.value) for moment in ends[1]}
    unknown = {moment.span: moment for moment in tag(story, None)}
    return tuple(
        moment if (moment.span, moment.value) in agreed else unknown.get(moment.span, moment) for moment in moments
    )


def reference_day(published: Published) -> dt.date | None:
    """The day that relative dates are told from: the day of publication, or the middle of its range."""
    if published.value:
        return dt.date.fromisoformat(published.value[:10])
    if published.earliest and published.latest:
        first, last = dt.date.fromisoformat(published.earliest), dt.date.fromisoformat(published.latest)
        return first + (last - first) // 2
    return None
