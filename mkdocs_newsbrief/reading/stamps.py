"""Stamps: the full dates of a page, with what stands around them.

Whether 03/04/2021 is 3 April or 4 March is told by evidence in the same text, never by a locale; without any, such
a date is no stamp.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.almanac import MONTHS, alternatives, day_of
from mkdocs_newsbrief.model import Span
from mkdocs_newsbrief.reading.calendars import ALL_MONTHS, ALL_WEEKDAYS

_MONTH_NAME = alternatives(MONTHS)
_MONTH = rf"(?P<month>(?:{_MONTH_NAME})\b\.?)"
_ANY_MONTH = rf"(?P<month>(?:{alternatives(ALL_MONTHS)})\b\.?)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_ANY_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|[ºª°])?"
_OF = r"(?:(?:of|de|del|di)[ \t])?"  # "25th of March", "25 de marzo de 2021"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))"  # scrapers glue a time to it: "March 4, 202412:45"
_WEEKDAY = rf"(?:(?P<weekday>(?:{alternatives(ALL_WEEKDAYS)})\b\.?),?[ \t]+)?"

_FORMS = tuple(
    re.compile(rf"(?<![\w/-])(?<!\d\.){form}", re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}{_MONTH}[ \t.-]{{1,3}}{_DAY}[ \t,.-]{{1,3}}{_YEAR}",  # Thursday, March 25, 2021
        # 25 March 2021
        rf"{_WEEKDAY}(?:(?:the|le|den)[ \t])?{_ANY_DAY}[ \t.-]{{0,2}}{_OF}{_ANY_MONTH}[ \t,.-]{{0,3}}{_OF}{_YEAR}",
        r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)(?!\d)",  # ISO 8601
    )
)
_NUMERIC = re.compile(
    rf"(?<![\w/.-]){_WEEKDAY}(?P<first>[0-3]?\d)(?P<mark>[-/.])(?P<second>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)?\d\d)"
    r"(?![\w/])",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?[ \t]?(?P<half>[ap]\.?m\b)?"
    r"[ \t]*(?P<zone>(?:GMT|UTC)?[+-]\d\d?(?::?\d\d)?|[A-Z]{3,4}\b|Z\b)?(?![\d:])",
    re.IGNORECASE,
)

_LAST_SHORT = 68  # "10/25/89" is of the last century, as POSIX reads two figures
_OTHER = re.compile(r"published|posted|updated|modified", re.IGNORECASE)  # what begins the next stamp of a line

# Habits of writers who put the day first, and of those who put the month first: zones, money, spelling.
_DAY_FIRST_ZONE = re.compile(r"\b(?:GMT|BST|CES?T|IST|AE[SD]T)\b")
_MONTH_FIRST_ZONE = re.compile(r"\b[ECMP][SD]T\b")
_DAY_FIRST = re.compile(
    r"[£€]|\.(?:co\.)?uk\b|\.(?:ie|eu|in)\b|"
    rf"\b(?:colour|centre|labour|programme|favour)|\b[0-3]?\d(?:st|nd|rd|th)? (?:{_MONTH_NAME})\b",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(rf"\$|\b(?:color|center|labor|favor)|\b(?:{_MONTH_NAME})\.? [0-3]?\d\b", re.IGNORECASE)

# Hours east of Greenwich of the zones that stamps name; those that several countries use (IST) are left out.
_ZONES = {"UTC": 0, "GMT": 0, "Z": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3}
_ZONES |= {"JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13}
_ZONES |= {"EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8}

_FIGURES = re.compile(r"(?:19|20)\d\d|\d[-/.]\d{1,2}[-/.]\d\d")  # what every date holds
_IN_FRONT, _BESIDE = 60, 20  # characters of a date in front of its year, and behind
_BEFORE, _BEHIND, _ABOVE = 100, 30, 80  # characters that are looked at in front, behind and on the line above
_MOST = 400  # a page with more dates is a calendar; only the first are stamps


@dataclass(frozen=True, slots=True)
class Stamp:
    """A full date. `before` and `behind` are of the same line, `above` is the line above; `time` is ISO 8601."""

    span: Span
    line: Span
    day: dt.date
    before: str
    behind: str
    above: str
    time: str | None


def find_stamps(text: str) -> list[Stamp]:
    """The full dates of a text in order; where two readings overlap, the one that starts first."""
    found: list[Stamp] = []
    for match, day in sorted(_dates(text), key=lambda pair: (pair[0].start(), -pair[0].end())):
        if len(found) == _MOST:
            break
        if not found or match.start() >= found[-1].span.end:
            found.append(_stamp(text, match, day))
    return found


def _stamp(text: str, match: re.Match[str], day: dt.date) -> Stamp:
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    line = Span(start, end if end >= 0 else len(text))
    before = text[max(line.start, match.start() - _BEFORE) : match.start()]
    behind = text[match.end() : min(line.end, match.end() + _BEHIND)]
    above = text[max(0, line.start - _ABOVE) : line.start].rstrip().rpartition("\n")[2]
    clock = _CLOCK.search(_OTHER.split(behind, maxsplit=1)[0]) or _CLOCK.search(before[-25:])
    return Stamp(Span(*match.span()), line, day, before, behind, above, clock and _time(clock))


def _time(clock: re.Match[str]) -> str | None:
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"][0].lower() == "p" else 0)
    return f"{hour:02d}:{clock['minute']}{_offset(clock['zone'] or '')}" if hour < 24 else None


def _offset(zone: str) -> str:
    """+09:00 for "KST" or "GMT+9"; nothing for a zone that more than one country uses."""
    zone = zone.upper()
    shift = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d\d?):?(\d\d)?", zone)
    if shift:
        return f"{shift[1]}{int(shift[2]):02d}:{shift[3] or '00'}"
    return f"{_ZONES[zone]:+03d}:00" if zone in _ZONES else ""


def _dates(text: str) -> Iterator[tuple[re.Match[str], dt.date]]:
    """The full dates, looked for only where a year or figures with marks stand: most of a page has neither."""
    windows = list(_windows(text))
    for form in _FORMS:
        for match in (match for start, end in windows for match in form.finditer(text, start, end)):
            month = match["month"]
            number = int(month) if month.isdigit() else _month(month)
            if day := day_of(int(match["year"]), number, int(match["day"])):
                yield match, day
    numeric = [match for start, end in windows for match in _NUMERIC.finditer(text, start, end)]
    day_first = _day_first(text, numeric) if numeric else None
    for match in numeric:
        if day := _read(match, day_first):
            yield match, day


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that may hold dates, apart from one another."""
    start = end = 0
    for found in _FIGURES.finditer(text):
        if found.start() - _IN_FRONT > end:
            if end:
                yield start, end
            start = found.start() - _IN_FRONT
        end = found.end() + _BESIDE
    if end:
        yield max(0, start), end


def _month(name: str) -> int:
    return ALL_MONTHS[name.lower().rstrip(".")]


def _weekday(name: str) -> int:
    return ALL_WEEKDAYS[name.lower().rstrip(".")]


def _day_first(text: str, numeric: Sequence[re.Match[str]]) -> bool | None:
    """By dates that can be read one way only and by weekdays; else full stops, zones, habits."""
    votes = sum((int(match["first"]) > 12) - (int(match["second"]) > 12) for match in numeric)
    votes += sum(_falls(match, True) - _falls(match, False) for match in numeric if match["weekday"])
    votes = votes or sum(match["mark"] == "." for match in numeric)
    beside = " ".join(text[match.end() : match.end() + _BEHIND] for match in numeric)
    votes = votes or len(_DAY_FIRST_ZONE.findall(beside)) - len(_MONTH_FIRST_ZONE.findall(beside))
    votes = votes or len(_DAY_FIRST.findall(text)) - len(_MONTH_FIRST.findall(text))
    return None if votes == 0 else votes > 0


def _falls(match: re.Match[str], day_first: bool) -> bool:
    """Whether a numeric date, read so, falls on the weekday that stands with it."""
    day = _read(match, day_first)
    return day is not None and day.weekday() == _weekday(match["weekday"])


def _read(match: re.Match[str], day_first: bool | None) -> dt.date | None:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 1900 if year > _LAST_SHORT else 2000
    if first > 12 or second > 12:
        day_first = first > 12
    if day_first is None and first != second:
        return None
    return day_of(year, second, first) if day_first else day_of(year, first, second)
