"""When an article appeared: every full date outside the prose is a stamp, and the likeliest one is chosen.

A wrong date is worse than none, so what only looks like a stamp (a teaser's date, a comment's, the page's own
clock) has to beat a bar. Days and months are told apart by evidence in the same text, never by a locale.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_newsbrief.almanac import MONTHS, WEEKDAYS, alternatives, day_of, month_number, weekday_number
from mkdocs_newsbrief.model import Published, Span

# --------------------------------------------------------------------------------------- what a stamp looks like

_MONTH = rf"(?P<month>(?:{alternatives(MONTHS)})\b\.?)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_WEEKDAY = rf"(?:(?P<weekday>(?:{alternatives(WEEKDAYS)})\b\.?),?[ \t]+)?"

_FORMS = tuple(
    re.compile(rf"(?<![\w/.-]){form}", re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}{_MONTH}[ \t.-]{{1,3}}{_DAY}[ \t,.-]{{1,3}}{_YEAR}",  # Thursday, March 25, 2021
        rf"{_WEEKDAY}(?:the[ \t])?{_DAY}[ \t.-]{{0,2}}(?:of[ \t])?{_MONTH}[ \t,.-]{{0,3}}{_YEAR}",  # 25 March 2021
        r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)(?!\d)",  # ISO 8601
    )
)
_NUMERIC = re.compile(
    rf"(?<![\w/.-]){_WEEKDAY}(?P<first>[0-3]?\d)(?P<mark>[-/.])(?P<second>[0-3]?\d)(?P=mark)(?P<year>(?:20)?\d\d)(?![\w/])",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?[ \t]?(?P<half>[ap]\.?m\b)?"
    r"[ \t]*(?P<zone>(?:GMT|UTC)?[+-]\d\d?(?::?\d\d)?|[A-Z]{3,4}\b|Z\b)?(?![\d:])",
    re.IGNORECASE,
)

# Hours east of Greenwich of the zones that stamps name; ambiguous ones (IST, CST of China) are left unnamed.
_ZONES = {"UTC": 0, "GMT": 0, "Z": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3}
_ZONES |= {"JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13}
_ZONES |= {"EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8}

# --------------------------------------------------------------------------------------- what is said around it

_PUBLISHED = re.compile(
    r"\b(?:(?:first |originally )?(?:published|posted|issued|filed|created|released)|date|pubdate)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated?|modified|revised|edited|last reviewed|corrected)\b", re.IGNORECASE)
_BYLINE = re.compile(r"(?:^|[\s|•·-])(?:by|written by|author|reporter|correspondent)\b[:\s]", re.IGNORECASE)
# Dates that belong to something else on the page.
_ELSEWHERE = re.compile(
    r"\b(?:comments?|repl(?:y|ies)|copyright|rights reserved|loaded|accessed|retrieved|archived|expires?|"
    r"born|died|tweet|member since|joined|registered|effective)\b|©|@\w+\)|^\s*[—–-] ",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")

# --------------------------------------------------------------------------------------- how likely a stamp is it

# Points for what speaks for a stamp; found by hand, checked on halves of 545 pages split by site.
_POINTS = {
    "published": 3.0,  # "Published:" stands before it
    "updated": 1.0,  # it dates a later version, which is near the truth
    "clock": 1.0,  # a time of day stands with it
    "byline": 1.0,  # an author stands with it
    "alone": 1.5,  # the line holds little else
    "above": 2.0,  # it stands above the first paragraph
    "near": 1.5,  # … within a few lines
    "repeated": 0.5,  # the page gives the same day again
    "elsewhere": -4.0,  # a comment, a copyright line, an embedded post
    "wordy": -3.0,  # the line is prose
    "below": -1.0,  # it stands under the story
    "crowd": -1.5,  # other lines of the same look carry other days: a list of teasers
}
_BAR = 2.0
_NEAR = 400  # characters between a stamp and the story
_LEDE_WORDS = 18  # a paragraph this long is prose
_DATELINE_REACH = 70  # characters of the lede in which a dateline can stand
_MOST_STAMPS = 400  # a page with more is a calendar; only the first are weighed


@dataclass(frozen=True, slots=True)
class _Stamp:
    span: Span
    line: Span
    day: dt.date
    before: str
    around: str
    clock: re.Match[str] | None

    @property
    def updated(self) -> bool:
        """Whether the nearest label in front of it says so."""
        last = max((match.start() for match in _PUBLISHED.finditer(self.before)), default=-1)
        return any(match.start() > last for match in _UPDATED.finditer(self.before))


def find_published(text: str, body: tuple[Span, ...]) -> Published:
    """The publication date that the text itself states; `body` are the paragraphs of the story.

    Looks above, around and below the story, and in its dateline; basis "stamp", "byline", "dateline" or, where
    nothing is sure enough, "unknown".
    """
    stamps = _stamps(text)
    if not stamps:
        return Published()
    start, end = _extent(text, body)
    days = Counter(stamp.day for stamp in stamps)
    scores = [(_score(stamp, start, end, days), -number) for number, stamp in enumerate(stamps)]
    ranked = [stamps[-number] for score, number in sorted(scores, reverse=True) if score >= _BAR]
    if not ranked:
        return Published()
    return _settle(ranked, start)


def _settle(ranked: list[_Stamp], start: int) -> Published:
    """The first publication if it is told apart from an update, else whatever ranks first."""
    best = next((stamp for stamp in ranked if not stamp.updated), ranked[0])
    updates = [stamp.day for stamp in ranked if stamp.updated and stamp.day >= best.day]
    value = best.day.isoformat()
    return Published(
        value=value,
        earliest=value,
        latest=value,
        basis=_basis(best, start),
        time=_time(best.clock),
        updated=updates[0].isoformat() if updates else None,
        span=best.span,
    )


def _basis(stamp: _Stamp, start: int) -> str:
    if stamp.span.start >= start and stamp.span.start - stamp.line.start <= _DATELINE_REACH:
        return "dateline"
    return "byline" if _BYLINE.search(stamp.around) else "stamp"


def _time(clock: re.Match[str] | None) -> str | None:
    if clock is None:
        return None
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"][0].lower() == "p" else 0)
    return f"{hour:02d}:{clock['minute']}{_offset(clock['zone'])}" if hour < 24 else None


def _offset(zone: str | None) -> str:
    """ "+09:00" for "KST" or "GMT+9"; nothing for a zone that more than one country uses."""
    zone = (zone or "").upper()
    shift = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d\d?):?(\d\d)?", zone)
    if shift:
        return f"{shift[1]}{int(shift[2]):02d}:{shift[3] or '00'}"
    return f"{_ZONES[zone]:+03d}:00" if zone in _ZONES else ""


# --------------------------------------------------------------------------------------- finding and weighing


def _stamps(text: str) -> list[_Stamp]:
    found: dict[int, _Stamp] = {}
    for match, day in sorted(_dates(text), key=lambda pair: (pair[0].start(), -pair[0].end())):
        if len(found) == _MOST_STAMPS:
            break
        if not any(stamp.span.start <= match.start() < stamp.span.end for stamp in list(found.values())[-1:]):
            found[match.start()] = _stamp(text, match, day)
    return list(found.values())


def _stamp(text: str, match: re.Match[str], day: dt.date) -> _Stamp:
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    line = Span(start, end if end >= 0 else len(text))
    before = text[max(line.start, match.start() - 60) : match.start()]
    above = text[max(0, line.start - 80) : line.start].rstrip().rpartition("\n")[2]
    near = text[max(line.start, match.start() - 25) : min(line.end, match.end() + 30)]
    clock = _CLOCK.search(text, match.end(), min(line.end, match.end() + 30)) or _CLOCK.search(before[-25:])
    label = before if len(_WORD.findall(before)) else above + " " + before
    return _Stamp(Span(*match.span()), line, day, label, above + "\n" + near, clock)


def _dates(text: str) -> Iterator[tuple[re.Match[str], dt.date]]:
    for form in _FORMS:
        for match in form.finditer(text):
            month = match["month"]
            number = int(month) if month.isdigit() else month_number(month)
            if day := day_of(int(match["year"]), number, int(match["day"])):
                yield match, day
    numeric = list(_NUMERIC.finditer(text))
    if numeric:
        day_first = _day_first(text, numeric)
        for match in numeric:
            if day := _read_numeric(match, day_first):
                yield match, day


def _day_first(text: str, numeric: list[re.Match[str]]) -> bool | None:
    """Whether 03/04/2021 is 3 April here: by dates that can be read one way only, weekdays, and zone names."""
    votes = sum(int(match["first"]) > 12 for match in numeric) - sum(int(match["second"]) > 12 for match in numeric)
    for match in numeric:
        if match["weekday"]:
            weekday = weekday_number(match["weekday"])
            votes += _falls_on(match, True, weekday) - _falls_on(match, False, weekday)
    if not votes:
        votes = any(match["mark"] == "." for match in numeric) - bool(re.search(r"\b[ECMP][SD]T\b", text))
    return None if votes == 0 else votes > 0


def _falls_on(match: re.Match[str], day_first: bool, weekday: int) -> bool:
    day = _read_numeric(match, day_first)
    return day is not None and day.weekday() == weekday


def _read_numeric(match: re.Match[str], day_first: bool | None) -> dt.date | None:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    year += 2000 if year < 100 else 0
    if first > 12 or second > 12:
        day_first = first > 12
    if day_first is None and first != second:
        return None
    return day_of(year, second, first) if day_first else day_of(year, first, second)


def _extent(text: str, body: tuple[Span, ...]) -> tuple[int, int]:
    """Where the prose begins and ends: short lines at the top of a body, and a standfirst, may be the masthead."""
    prose = [span for span in body if len(_WORD.findall(span.of(text))) >= _LEDE_WORDS]
    if prose:
        return prose[1 if len(prose) > 2 else 0].start, prose[-1].end
    longest = max(body, key=len, default=Span(len(text), len(text)))
    return longest.start, longest.end


def _score(stamp: _Stamp, start: int, end: int, days: Counter[dt.date]) -> float:
    signs = set(_signs(stamp, start, end))
    if days[stamp.day] > 1:
        signs.add("repeated")
    return sum(_POINTS[sign] for sign in sorted(signs))


def _signs(stamp: _Stamp, start: int, end: int) -> Iterator[str]:
    """What speaks for and against a stamp, named as in `_POINTS`."""
    words = len(_WORD.findall(stamp.around))
    length = len(stamp.line)
    if stamp.updated:
        yield "updated"
    elif _PUBLISHED.search(stamp.before):
        yield "published"
    if stamp.clock:
        yield "clock"
    if _BYLINE.search(stamp.around):
        yield "byline"
    if length < 80 and words < 14:
        yield "alone"
    if length > 200 and stamp.span.start - stamp.line.start > _DATELINE_REACH:
        yield "wordy"
    if _ELSEWHERE.search(stamp.around):
        yield "elsewhere"
    yield from _place(stamp, start, end)


def _place(stamp: _Stamp, start: int, end: int) -> Iterator[str]:
    if stamp.span.start < start:
        yield "above"
        if start - stamp.span.end < _NEAR:
            yield "near"
    elif stamp.span.start >= end:
        yield "below"
