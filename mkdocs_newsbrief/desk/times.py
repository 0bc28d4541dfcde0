"""When things happened, as an editor knows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.telling.statements import shown
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.identity import event_id
from mkdocs_newsbrief.desk.entries import Entry
from mkdocs_newsbrief.desk.finding import Finder
from mkdocs_newsbrief.desk.lists import id_of
from mkdocs_newsbrief.desk.things import Shelf, Thing
from mkdocs_newsbrief.model import Briefing, Event

Edited = tuple[Briefing, Sequence[str]]


def dated(briefing: Briefing, entry: Entry, finder: Finder) -> Edited | None:
    """With the day of an event, or of what had none so far; else with the day on which a quote was said."""
    day = entry.value or ""
    events = [thing.id for thing in finder.find(entry, "event")]
    if events:
        return _moved(briefing, events, day), events
    if told := finder.find(entry, "unresolved", "sentence"):
        return _placed(briefing, told, day)
    said = [thing.id for thing in finder.find(entry, "quote")]
    quotes = tuple(replace(quote, said_on=day) if quote.id in said else quote for quote in briefing.quotes)
    return (replace(briefing, quotes=quotes), said) if said else None


def _moved(briefing: Briefing, names: Sequence[str], day: str) -> Briefing:
    """One of the events is of that day: one sentence may tell of several."""
    every = (*briefing.timeline, *briefing.expected, *briefing.overdue)
    events = [event for event in every if event.id in names]
    wrong = None if any(event.date == day for event in events) else events[0]

    def right(events: Sequence[Event]) -> tuple[Event, ...]:
        return _in_order(replace(event, date=day) if event is wrong else event for event in events)

    timeline, expected, overdue = right(briefing.timeline), right(briefing.expected), right(briefing.overdue)
    return replace(briefing, timeline=timeline, expected=expected, overdue=overdue)


def _placed(briefing: Briefing, told: Sequence[Thing], day: str) -> Edited | None:
    """A sentence that nothing dated becomes an event."""
    place = told[0].citations[0]
    at = Shelf(briefing.sources).place(place)
    if at is None:
        return None
    telling = Telling(0, *at)
    event = Event(event_id(telling.text, ""), day, shown(telling), "reported", "", (telling.citation,))
    gone = {thing.id for thing in told}
    return replace(
        briefing,
        timeline=_in_order((*briefing.timeline, event)),
        unresolved=tuple(item for item in briefing.unresolved if id_of(item) not in gone),
    ), (event.id,)


def _in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """By first day; those of one day stay as they were."""
    return tuple(sorted(events, key=lambda event: (extent(event.date) or (dt.date.max,))[0]))
