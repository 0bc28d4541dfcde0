"""The almanac: what English calls the months, the days of the week and the parts of a day, and when days exist.

A noun of its own because two rooms need it: reading (publication stamps) and analysis (dates in the story).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# Abbreviations of the AP and Guardian style books and of web stamps; "May" has none.
_MONTH_SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9}
_MONTH_SHORT |= {"oct": 10, "nov": 11, "dec": 12}
_WEEKDAY_SHORT = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4}
_WEEKDAY_SHORT |= {"sat": 5, "sun": 6}

MONTHS = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)} | _MONTH_SHORT
WEEKDAYS = {name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)} | _WEEKDAY_SHORT


def month_number(name: str) -> int:
    """1–12 of a month's name or abbreviation, with or without its full stop, in any case."""
    return MONTHS[name.lower().rstrip(".")]


def weekday_number(name: str) -> int:
    """0 (Monday) – 6 of a day's name or abbreviation, with or without its full stop, in any case."""
    return WEEKDAYS[name.lower().rstrip(".")]


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has none such (30 February)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def alternatives(words: object) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(sorted(map(str, words), key=lambda word: (-len(word), word)))  # type: ignore[call-overload]


def month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


_EXTENT = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d)(?P<weekend>-WE)?|-(?P<part>[QH]\d|SP|SU|FA|WI))?"
    r"(?:T.*)?"
)
# First month and number of months; a winter begins in December and ends in the next year.
_PARTS = {"Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6)}
_PARTS |= {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}


@lru_cache(maxsize=4096)
def extent(value: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a TIMEX3 date or an ISO 8601 "start/end" interval; None for what has no calendar days."""
    if "/" in value:
        first, last = (extent(side) for side in value.split("/", 1))
        return (first[0], last[1]) if first and last else None
    match = _EXTENT.fullmatch(value)
    if match is None:
        return _decade(value)
    try:
        return _days(match)
    except (ValueError, OverflowError):
        return None


def _days(match: re.Match[str]) -> tuple[dt.date, dt.date]:
    year = int(match["year"])
    if match["day"]:
        day = dt.date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["month"]:
        return dt.date(year, int(match["month"]), 1), month_end(year, int(match["month"]))
    if match["week"]:
        sunday = dt.date.fromisocalendar(year, int(match["week"]), 7)
        return sunday - dt.timedelta(days=1 if match["weekend"] else 6), sunday
    if match["part"]:
        month, length = _PARTS[match["part"]]
        last = month + length - 1
        return dt.date(year, month, 1), month_end(year + (last > 12), (last - 1) % 12 + 1)
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _decade(value: str) -> tuple[dt.date, dt.date] | None:
    if len(value) not in (2, 3) or not value.isdigit() or int(value) == 0:
        return None
    span = 10 ** (4 - len(value))
    return dt.date(int(value) * span, 1, 1), dt.date(int(value) * span + span - 1, 12, 31)
