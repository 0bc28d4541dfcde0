"""Dates as a reader reads them: "Thu 25 March 2021", with the value a machine reads beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mkdocs_newsbrief.almanac import MONTH_NAMES
from mkdocs_newsbrief.model import Published

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# TIMEX3 names parts of a day and of a year; HTML has no value for them.
_DAY_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_YEAR_PARTS = {
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "first half of", "H2": "second half of",
    "Q1": "first quarter of", "Q2": "second quarter of", "Q3": "third quarter of", "Q4": "fourth quarter of",
}  # fmt: skip
_VALUE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d|[A-Z]{2}).*)?)?")


@dataclass(frozen=True, slots=True)
class When:
    """A date in words, and its `datetime` value where HTML has one."""

    text: str
    machine: str | None = None


def read_date(value: str) -> tuple[When, ...]:
    """An ISO 8601 or TIMEX3 value; an interval gives two."""
    start, slash, end = value.partition("/")
    if not slash:
        return (_when(value),)
    first, last = _when(start), _when(end)
    shared = f" {_month(end[:7])}"
    if start[:7] == end[:7] and first.text.endswith(shared) and last.text.endswith(shared):
        first = When(first.text.removesuffix(shared), first.machine)
    return first, last


def published_dates(published: Published) -> tuple[When, ...]:
    """The day, or the two ends of the range of days, on which an article appeared."""
    if published.value:
        return read_date(published.value)
    ends = [end for end in (published.earliest, published.latest) if end]
    return read_date("/".join(ends)) if ends else ()


def in_words(ends: Sequence[When]) -> str:
    """A date, or both ends of a span of dates, as text alone: "Mon 13 – Sun 19 May 2024"."""
    return " – ".join(end.text for end in ends)


def precision(value: str) -> str:
    """How exact a value is: "day", "span" (an interval, a week), "month" or "year"."""
    if "/" in value or "-W" in value:
        return "span"
    return {10: "day", 7: "month"}.get(len(value.partition("T")[0]), "year")


def _when(value: str) -> When:
    if match := _VALUE.fullmatch(value):
        return _calendar_date(value, *match.groups())
    if re.fullmatch(r"\d{4}", value):
        return When(value, value)
    if re.fullmatch(r"\d{3}", value):
        return When(f"{value}0s")
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return When(_week(int(match[1]), int(match[2])) or value, value)
    year, _, part = value.partition("-")
    return When(f"{_YEAR_PARTS[part]} {year}") if part in _YEAR_PARTS else When(value)


def _calendar_date(value: str, year: str, month: str, day: str | None, hour: str | None) -> When:
    try:
        written = date(int(year), int(month), int(day or 1))
    except ValueError:
        return When(value)
    if day is None:
        return When(_month(value), value)
    text = f"{_WEEKDAYS[written.weekday()]} {written.day} {_month(value[:7])}"
    if hour is None:
        return When(text, value)
    if hour in _DAY_PARTS:
        return When(f"{text}, {_DAY_PARTS[hour]}", value[:10])
    return When(f"{text}, {hour}", f"{value[:10]}T{hour}") if ":" in hour else When(text, value[:10])


def _week(year: int, number: int) -> str | None:
    """A week by its Monday, which says more to a reader than its number."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return f"week of {monday.day} {_month(monday.isoformat()[:7])}"


def _month(value: str) -> str:
    year, _, month = value.partition("-")
    return f"{MONTH_NAMES[int(month) - 1]} {year}" if month.isdigit() and 0 < int(month) < 13 else value
