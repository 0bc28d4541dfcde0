"""The timeline as an iCalendar file (RFC 5545).

Its bytes depend on the sources alone: an event's UID is its content hash, its DTSTAMP the last publication day of
the sources that tell it. Days are all-day events that block no time; a month or a year covers all its days.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.model import Article, Briefing, Event
from mkdocs_newsbrief.publishing.export.outlets import articles_of, outlets
from mkdocs_newsbrief.publishing.visible import visible

_FOLD = 75  # octets in a line, RFC 5545 section 3.1
_UNDATED = "19700101T000000Z"  # RFC 5545 wants a stamp where no source has a date
_STATUS = {"expected": "TENTATIVE"}
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def to_icalendar(briefing: Briefing) -> str:
    """Every event that has days; CRLF line ends and folded lines, as the standard asks."""
    articles = articles_of(briefing)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mkdocs-newsbrief//timeline//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_text(briefing.title)}")
    for event in (*briefing.timeline, *briefing.expected):
        lines += _event(event, articles)
    lines.append("END:VCALENDAR")
    return "".join(f"{piece}\r\n" for line in lines for piece in _folded(line))


def _event(event: Event, articles: dict[str, Article]) -> list[str]:
    days = extent(event.date)
    if days is None or days[1] == dt.date.max:
        return []
    told = "; ".join(outlets(event.citations, articles))
    return [
        "BEGIN:VEVENT",
        f"UID:{event.id}@newsbrief",
        f"DTSTAMP:{_stamp(event, articles)}",
        f"DTSTART;VALUE=DATE:{_basic(days[0])}",
        f"DTEND;VALUE=DATE:{_basic(days[1] + dt.timedelta(days=1))}",
        f"SUMMARY:{_text(event.text)}",
        f"DESCRIPTION:{_text(f'As reported: {event.as_reported}{chr(10)}Sources: {told}')}",
        f"STATUS:{_STATUS.get(event.status, 'CONFIRMED')}",
        f"CATEGORIES:{event.status.upper()}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _basic(day: dt.date) -> str:
    """The basic format of ISO 8601; `strftime` would not pad years before 1000."""
    return day.isoformat().replace("-", "")


def _stamp(event: Event, articles: dict[str, Article]) -> str:
    """Midnight UTC of the last day on which a source that tells the event appeared."""
    stamps = [
        articles[citation.source].masthead.published for citation in event.citations if citation.source in articles
    ]
    days = [day for stamp in stamps if (day := stamp.value or stamp.latest)]
    return f"{max(days)[:10].replace('-', '')}T000000Z" if days else _UNDATED


def _text(value: str) -> str:
    """A value of type TEXT: white space in one piece but for line breaks, the special characters escaped."""
    lines = [" ".join(line.split()) for line in visible(value).splitlines()]
    return "\n".join(lines).translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, the later ones behind a space; no character is cut in two."""
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > _FOLD:
            yield piece
            piece, size = " ", 1
        piece += character
        size += width
    yield piece
