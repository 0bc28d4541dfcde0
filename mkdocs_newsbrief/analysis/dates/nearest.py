"""Which one: the year of a month or a day without a year, the week of a bare weekday."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from mkdocs_newsbrief.almanac import day_of
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.tense import Tense

# How much farther off a day counts when it lies on the other side than the tense says.
_AGAINST_TENSE = {"past": 2.5, "future": 3.0}
# A bare weekday is seldom old. Of 217 in political news, marked by hand, that would lie 1, 2, 3, 4, 5 or 6 days
# back, 2, 5, 14, 43, 62 and 73 % were still to come; the rest of the last were ranges, plans, or told a day later.
# So a day farther back than two is the next one where the words look ahead, and one of six days ago is tomorrow.
_RECENT = 2
_TOMORROW = 6
_RANGE = re.compile(r"^ (?:through|to|until|and) (?:[A-Z]\w+day|(?:next|last) )|^[-–][A-Z]\w+day")
_RANGE_END = re.compile(r"(?:day|night|morning|evening|\d)(?: (?:through|to|until|till|and) |[-–])$")

# "A poll in January shows …" of February: a month that has just gone by is not next year's for a "will" elsewhere.
_RECENT_MONTHS = 6
# "His term ends in March", "the next meeting is in October": the present of a calendar.
_ON_THE_CALENDAR = re.compile(
    r"\b(?:is|are|ends?|begins?|starts?|opens?|closes?|expires?|returns?|takes? (?:place|effect))"
    r" (?:early |late )?in $"
)
_TURN_OF_YEAR = 8  # a history that goes back by more months than this has gone on to the next year


def nearest_day(month: int, day: int, which: str, context: Context) -> dt.date | None:
    """The day of that name that the text means; None where no year around has one."""
    anchor = context.anchor
    if anchor is None:
        return None
    if context.history and not which:
        return day_of(_history_year(month, anchor), month, day)
    around = (day_of(year, month, day) for year in (anchor.year - 1, anchor.year, anchor.year + 1))
    first = context.range_start
    days = [found for found in around if found and is_allowed(found, anchor, which) and (not first or found > first)]
    return min(days) if first and days else nearest(days, context)


def nearest(days: Sequence[dt.date], context: Context) -> dt.date | None:
    """Of days of the same name in several years, the one that distance and tense favour."""
    anchor = context.anchor
    if anchor is None:
        return None
    over = [day for day in days if day <= anchor] if context.is_told or context.is_recounted else []
    tense: Tense = "future" if context.looks_ahead else context.tense
    return min(over or days, key=lambda day: _cost(day, anchor, tense), default=None)


def is_allowed(day: dt.date, anchor: dt.date, which: str) -> bool:
    if which in ("last", "past", "previous"):
        return day < anchor
    return day > anchor if which in ("next", "coming") else True


def _cost(day: dt.date, anchor: dt.date, tense: Tense) -> float:
    distance = (day - anchor).days
    against = distance < 0 if tense == "future" else distance > 0
    return abs(distance) * (_AGAINST_TENSE[tense] if against else 1)


def nearest_weekday(number: int, context: Context) -> dt.date | None:
    """The day of the week that a report means by its bare name, Monday 0; today counts."""
    anchor = context.anchor
    if anchor is None:
        return None
    if first := context.range_start:
        return first + dt.timedelta(days=(number - first.weekday()) % 7)
    back = (anchor.weekday() - number) % 7
    return anchor + dt.timedelta(days=-back % 7 if _is_ahead(back, context) else -back)


def _is_ahead(back: int, context: Context) -> bool:
    """Whether a day that was `back` days ago is meant to come, since tense, distance or the calendar say so."""
    if context.tense == "future" or (back and context.is_scheduled):
        return True
    if context.history or back <= _RECENT or _RANGE.search(context.right) or _RANGE_END.search(context.left):
        return False
    return not context.is_told if back == _TOMORROW else context.looks_ahead


def nearest_month(month: int, which: str, context: Context) -> int | None:
    """The year of a month without one."""
    anchor = context.anchor
    if anchor is None:
        return None
    year = anchor.year
    if which in ("last", "past", "previous"):
        return year - (month >= anchor.month)
    if which in ("next", "coming"):
        return year + (month <= anchor.month)
    if which in ("this", "that"):
        return year
    if context.history:
        return _history_year(month, anchor)
    return year + _years_off(month - anchor.month, context)


def _years_off(ahead: int, context: Context) -> int:
    """Last year, this one or the next, for a bare month that is `ahead` of publication in the calendar."""
    if (
        context.is_planned
        or _ON_THE_CALENDAR.search(context.left)
        or (ahead < -_RECENT_MONTHS and context.looks_ahead)
        or (context.tense == "future" and ahead < -_RECENT_MONTHS)
    ):
        return int(ahead < 0)
    if context.tense == "future" or ahead <= 0 or (context.is_awaited and not context.is_recounted):
        return 0
    return -int(context.is_recounted or 2 * ahead > 12 - ahead)


def _history_year(month: int, thread: dt.date) -> int:
    return thread.year + (thread.month - month > _TURN_OF_YEAR)
