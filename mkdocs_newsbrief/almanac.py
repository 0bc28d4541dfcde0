"""The almanac: what English calls the months, the days of the week and the parts of a day, and when days exist.

A noun of its own because two rooms need it: reading (publication stamps) and analysis (dates in the story).
"""

from __future__ import annotations

import datetime as dt

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
