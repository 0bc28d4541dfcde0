"""Days as they are stated: by an owner in a sidecar, by a program in a field, in any of the usual forms.

A day, a month, a year or a range is an ISO 8601 extent: "2024-03-05", "2024-03", "2024", "2024-03-05/2024-03-07".
"""

from __future__ import annotations

import datetime as dt
import email.utils
import re
from collections.abc import Mapping

from mkdocs_newsbrief.almanac import alternatives, extent
from mkdocs_newsbrief.reading.calendars import ALL_MONTHS
from mkdocs_newsbrief.reading.stamps import find_stamps

Stated = tuple[str | None, str | None]  # an extent, and "15:29" or "15:29+09:00"

_NONE: Stated = (None, None)
_LONGEST = 200  # characters of a stated day
_CLOCK = r"(?:[T ]+(\d\d?:?\d\d)(?::?\d\d(?:[.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?(?![\d:]))?"
_ISO = re.compile(rf"(?<!\d)((?:19|20)\d\d)[-/](\d\d?)[-/](\d\d?)(?!\d){_CLOCK}")
_COMPACT = re.compile(rf"((?:19|20)\d\d)([01]\d)([0-3]\d){_CLOCK}")
_MONTH = re.compile(r"((?:19|20)\d\d)[-/](\d\d?)")
_NAMED_MONTH = re.compile(
    rf"(?P<month>{alternatives(ALL_MONTHS)})\.?,?\s(?:de\s|del\s)?(?P<year>(?:19|20)\d\d)", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_PART_OF_YEAR = re.compile(r"(?:19|20)\d\d-(?:W\d\d|[QH]\d|SP|SU|FA|WI)")
_RANGE = re.compile(r"\s*/\s*|\s+(?:to|until|till|[-–—]|bis|au|al|tot)\s+")
_DAYS = re.compile(r"(\d\d?)\s?[-–]\s?(\d\d?)\s(\S+\s(?:19|20)\d\d)")  # "5–7 March 2024"
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_SECONDS = (10**8, 10**11)  # since 1970: from March 1973 on; larger numbers are milliseconds
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def stated_day(value: object) -> Stated:
    """The extent and the time that a value states; (None, None) where it states no day that exists."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, Mapping):
        value = _part(value)
    if isinstance(value, dt.date | dt.datetime):
        value = value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return _number(value)
    return _words(_WIKILINK.sub(r"\1", value[:_LONGEST]).strip()) if isinstance(value, str) else _NONE


def _part(value: Mapping[object, object]) -> object:
    """CSL's date-parts, or the one date of an object that wraps it."""
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return "-".join(str(part).zfill(2) for part in parts[0])
    return next((value[key] for key in ("$date", "iso", "date", "value", "raw", "@value") if key in value), None)


def _number(value: int) -> Stated:
    if value >= _SECONDS[0] and not _COMPACT.fullmatch(str(value)):
        seconds = value if value < _SECONDS[1] else value // 1000
        moment = _EPOCH + dt.timedelta(seconds=seconds) if seconds < _SECONDS[1] else None
        return (moment.date().isoformat(), f"{moment:%H:%M}+00:00") if moment else _NONE
    return _words(str(value))


def _words(text: str) -> Stated:
    if text.isdigit() and len(text) in (10, 13):
        return _number(int(text))
    told = _figures(text) or _between(text) or _told(text)
    return told if told[0] else _stamped(text)


def _stamped(text: str) -> Stated:
    """The stamps of mail and of C that no reader writes: "Tue Mar  5 08:00:00 2024", two figures for the year."""
    parts = email.utils.parsedate_tz(text) if ":" in text else None
    day = _existing(f"{parts[0]:04d}-{parts[1]:02d}-{parts[2]:02d}") if parts else None
    if not parts or not day:
        return _NONE
    minutes = (parts[9] or 0) // 60
    zone = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
    return day, f"{parts[3]:02d}:{parts[4]:02d}{zone if parts[9] is not None else ''}"


def _figures(text: str) -> Stated | None:
    """ISO 8601, with hyphens or without, as a day, a month or a year; None where the text is something else."""
    if found := _ISO.match(text) or _COMPACT.match(text):
        if found.end() < len(text) and text[found.end()] in "/–":
            return None
        return _day(found)
    if found := _MONTH.fullmatch(text):
        return _existing(f"{found[1]}-{found[2].zfill(2)}"), None
    return (text, None) if _YEAR.fullmatch(text) or (_PART_OF_YEAR.fullmatch(text) and extent(text)) else None


def _day(found: re.Match[str]) -> Stated:
    day = _existing(f"{found[1]}-{found[2].zfill(2)}-{found[3].zfill(2)}")
    zone = (found[5] or "").replace("Z", "+00:00")
    digits = (found[4] or "").replace(":", "").zfill(4)
    clock = f"{digits[:2]}:{digits[2:]}"
    stored = clock == "00:00" and not zone  # midnight without a zone is how a bare day is stored
    return (day, None if not found[4] or stored else f"{clock}{zone}") if day else _NONE


def _between(text: str) -> Stated | None:
    """ "5–7 March 2024", "2024-03-05/2024-03-07"; None for what is no range."""
    if days := _DAYS.search(text):
        sides = [f"{days[1]} {days[3]}", f"{days[2]} {days[3]}"]
    else:
        sides = _RANGE.split(text)
    if len(sides) != 2:
        return None
    first, last = ((_figures(side) or _told(side))[0] for side in sides)
    return (f"{first}/{last}", None) if first and last and "/" not in first + last else None


def _told(text: str) -> Stated:
    """The first day that is told in words or figures, else a month."""
    stamps = find_stamps(text)
    if stamps:
        return stamps[0].day.isoformat(), stamps[0].time
    found = _NAMED_MONTH.search(text)
    named = f"{found['year']}-{ALL_MONTHS[found['month'].lower()]:02d}" if found else None
    return (None if found and text[: found.start()].rstrip()[-1:].isdigit() else named), None


def _existing(value: str) -> str | None:
    return value if extent(value) else None
