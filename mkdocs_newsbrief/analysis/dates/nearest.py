"""Which one: the year of a month or a day without a year, the week of a bare weekday."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from mkdocs_newsbrief.almanac import day_of
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.landmarks import landmark
from mkdocs_newsbrief.analysis.dates.outlook import near_day, near_month, near_weekday

_TURN_OF_YEAR = 8  # a history that goes back by more months than this has gone on to the next year


def nearest_day(month: int, day: int, which: str, context: Context, weekday: int | None = None) -> dt.date | None:
    """The day of that name that the text means; None where no year around has one."""
    anchor = context.anchor
    if anchor is None:
        return None
    if context.history and not which:
        return day_of(_history_year(month, anchor), month, day)
    if not which and (known := landmark(month, day, context.right, anchor) or context.thread.named(month, day)):
        return known
    around = (day_of(year, month, day) for year in (anchor.year - 1, anchor.year, anchor.year + 1))
    first = context.range_start
    days = [found for found in around if found and is_allowed(found, anchor, which) and (not first or found > first)]
    if weekday is not None:
        days = [found for found in days if found.weekday() == weekday] or days
    return min(days) if first and days else nearest(days, context)


def nearest(days: Sequence[dt.date], context: Context) -> dt.date | None:
    """Of days of the same name in several years, the last or the coming one; today is meant where it is one."""
    anchor = context.anchor
    if anchor is None:
        return None
    last = max((day for day in days if day <= anchor), default=None)
    coming = min((day for day in days if day > anchor), default=None)
    if last is None or coming is None or last == anchor:
        return last or coming
    return coming if context.looks_ahead(near_day((coming - anchor).days)) else last


def is_allowed(day: dt.date, anchor: dt.date, which: str) -> bool:
    if which in ("last", "past", "previous"):
        return day < anchor
    return day > anchor if which in ("next", "coming") else True


def nearest_weekday(number: int, context: Context) -> dt.date | None:
    """The day of the week that a report means by its bare name, Monday 0; today counts."""
    anchor = context.anchor
    if anchor is None:
        return None
    if first := context.range_start:
        return first + dt.timedelta(days=(number - first.weekday()) % 7)
    back = (anchor.weekday() - number) % 7
    ahead = back and not context.history and context.looks_ahead(near_weekday(back))
    return anchor + dt.timedelta(days=7 - back if ahead else -back)


def nearest_month(month: int, which: str, context: Context) -> int | None:
    """The year of a month without one."""
    anchor = context.anchor
    if anchor is None:
        return None
    ahead, year = (month - anchor.month) % 12, anchor.year
    if which in ("this", "that"):
        return year
    if context.history and not which:
        return _history_year(month, anchor)
    coming, last = year + (month <= anchor.month), year - (month >= anchor.month)
    if which in ("last", "past", "previous"):
        return last
    if which in ("next", "coming"):
        return coming
    if not ahead:
        return year
    return coming if context.looks_ahead(near_month(ahead)) else last


def _history_year(month: int, thread: dt.date) -> int:
    return thread.year + (thread.month - month > _TURN_OF_YEAR)
