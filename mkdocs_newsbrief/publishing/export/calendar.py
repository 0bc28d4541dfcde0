"""The timeline as an iCalendar file (RFC 5545), written by the library `icalendar`.

Its bytes depend on the sources alone: an event's UID is its content hash, its DTSTAMP the last publication day of
the sources that tell it. Days are all-day events that block no time; a month or a year covers all its days.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.model import Article, Briefing, Event
from mkdocs_newsbrief.publishing.export.outlets import articles_of, outlets
from mkdocs_newsbrief.publishing.visible import visible

if TYPE_CHECKING:
    from icalendar import Event as Entry

_UNDATED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)  # RFC 5545 wants a stamp where no source has a date
_STATUS = {"expected": "TENTATIVE"}


def to_icalendar(briefing: Briefing) -> str:
    """Every event that has days."""
    from icalendar import Calendar, vText  # a tenth of a second, for who asks for it

    articles = articles_of(briefing)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//mkdocs-newsbrief//timeline//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", vText(_lines(briefing.title)))
    for event in (*briefing.timeline, *briefing.expected):
        if entry := _entry(event, articles):
            calendar.add_component(entry)
    return bytes(calendar.to_ical()).decode()


def _entry(event: Event, articles: dict[str, Article]) -> Entry | None:
    from icalendar import Event as Entry

    days = extent(event.date)
    if days is None or days[1] == dt.date.max:
        return None
    told = "; ".join(outlets(event.citations, articles))
    entry = Entry()
    entry.add("uid", f"{event.id}@newsbrief")
    entry.add("dtstamp", _stamp(event, articles))
    entry.add("dtstart", days[0])
    entry.add("dtend", days[1] + dt.timedelta(days=1))
    entry.add("summary", _lines(event.text))
    entry.add("description", _lines(f"As reported: {event.as_reported}\nSources: {told}"))
    entry.add("status", _STATUS.get(event.status, "CONFIRMED"))
    entry.add("categories", [event.status.upper()])
    entry.add("transp", "TRANSPARENT")
    return entry


def _stamp(event: Event, articles: dict[str, Article]) -> dt.datetime:
    """Midnight UTC of the last day on which a source that tells the event appeared."""
    cited = [
        articles[citation.source].masthead.published for citation in event.citations if citation.source in articles
    ]
    days = [day for stamp in cited if (day := stamp.value or stamp.latest)]
    return dt.datetime.fromisoformat(f"{max(days)[:10]}T00:00:00+00:00") if days else _UNDATED


def _lines(value: str) -> str:
    """White space in one piece but for line breaks."""
    return "\n".join(" ".join(line.split()) for line in visible(value).splitlines())
