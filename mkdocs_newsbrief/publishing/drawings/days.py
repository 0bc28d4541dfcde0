"""Days as numbers, and what fits on an axis of them."""

from __future__ import annotations

import re
from datetime import date

_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d).*)?|-W(\d\d).*)?", re.ASCII)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def ordinal(value: str) -> int | None:
    """The day number (`date.toordinal`) on which an ISO value begins; of a month or a year, one in its middle."""
    match = _VALUE.match(value.partition("/")[0])
    if not match:
        return None
    year, month, day, week = match.groups()
    try:
        if week:
            return date.fromisocalendar(int(year), int(week), 1).toordinal()
        return date(int(year), int(month or 7), int(day or (15 if month else 1))).toordinal()
    except ValueError:
        return None


def label(day: int, before: int | None) -> str:
    """A day on an axis, as much of it as differs from the label before: "11 Mar", then "13"."""
    on = date.fromordinal(day)
    same = before is not None and date.fromordinal(before).replace(day=1) == on.replace(day=1)
    return str(on.day) if same else f"{on.day} {_MONTHS[on.month - 1]}"
