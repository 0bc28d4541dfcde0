"""TIMEX3 values and the arithmetic on them (TimeML 1.2.1, TIDES 2005): what is not known is written X."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

# A value in which nothing but the granularity is known.
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "2W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX"}
_UNKNOWN |= {"Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}

_GRANULARITIES = (
    (re.compile(r"\w+_REF"), "vague"),
    (re.compile(r"P.*"), "duration"),
    (re.compile(r".*T[A-Z]{2}"), "part-of-day"),
    (re.compile(r".*T\d\d"), "hour"),
    (re.compile(r".*T\d.*"), "minute"),
    (re.compile(r".*-WE"), "weekend"),
    (re.compile(r".*-W\w\w-\d"), "day"),
    (re.compile(r".*-W\w\w"), "week"),
    (re.compile(r".*-Q\w"), "quarter"),
    (re.compile(r".*-H\w"), "half-year"),
    (re.compile(r".*-(?:SP|SU|FA|WI)"), "season"),
    (re.compile(r"(?:BC)?\w{4}-\w\w-\w\w"), "day"),
    (re.compile(r"(?:BC)?\w{4}-\w\w"), "month"),
    (re.compile(r"(?:BC|FY)?\w{4}"), "year"),
    (re.compile(r"(?:BC)?\w{3}"), "decade"),
    (re.compile(r"(?:BC)?\w\w"), "century"),
)


@lru_cache(maxsize=1024)
def granularity(value: str) -> str:
    """ "day", "month", "year", "part-of-day" … : how fine a value is."""
    return next((name for form, name in _GRANULARITIES if form.fullmatch(value)), "vague")


def year_value(year: int | None) -> str:
    """Four digits; years before Christ are negative and written BC0480."""
    if year is None:
        return "XXXX"
    return f"BC{-year:04d}" if year < 0 else f"{year:04d}"


def before_christ(year: int, count: int, unit: str) -> str:
    """The year, decade or century `count` units after the one that holds a year before Christ."""
    span = {"Y": 1, "DE": 10, "CE": 100}[unit]
    return f"BC{year // span - count:0{5 - len(str(span))}d}"


def month_value(year: int | None, month: int) -> str:
    return f"{year_value(year)}-{month:02d}"


def day_value(day: dt.date | None) -> str:
    return day.isoformat() if day else _UNKNOWN["D"]


def part_value(day: dt.date | None, part: str) -> str:
    """A part of a day: "2021-03-25TMO"."""
    return f"{day_value(day)}T{part}"


def week_value(day: dt.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def shifted(base: dt.date | None, count: int, unit: str) -> str:
    """The day, week, month … that lies `count` units after the one that holds `base`."""
    if base is None:
        return _UNKNOWN[unit]
    if unit in ("D", "W", "2W", "WE"):
        return _shifted_days(base, count, unit)
    if unit in ("M", "Q"):
        length = 1 if unit == "M" else 3
        year, month = divmod(base.year * 12 + base.month - 1 + count * length, 12)
        return f"{year:04d}-Q{month // 3 + 1}" if unit == "Q" else month_value(year, month + 1)
    span = {"Y": 1, "DE": 10, "CE": 100}[unit]
    return f"{base.year // span + count:0{5 - len(str(span))}d}"


def year_before(value: str, years: int = 1) -> str:
    """The same quarter, month … of an earlier year."""
    return f"{int(value[:4]) - years:04d}{value[4:]}"


def _shifted_days(base: dt.date, count: int, unit: str) -> str:
    days = {"D": 1, "W": 7, "2W": 14, "WE": 7}[unit]
    day = base + dt.timedelta(days=days * count)
    if unit == "D":
        return day_value(day)
    return week_value(day) + ("-WE" if unit == "WE" else "")


def period(amount: float | None, unit: str) -> str:
    """A duration: `period(2, "W")` is P2W; without an amount X stands for it; a clock's unit follows a T."""
    if unit == "2W":
        amount, unit = (None if amount is None else amount * 2), "W"
    if unit in ("DE", "CE") and amount is not None:
        amount, unit = amount * (10 if unit == "DE" else 100), "Y"
    number = "X" if amount is None else f"{amount:g}"
    return f"PT{number}{unit[1]}" if unit.startswith("T") else f"P{number}{unit}"
