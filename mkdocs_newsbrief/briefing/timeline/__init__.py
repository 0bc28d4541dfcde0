"""The timeline: events, not mentions — what happened, what is expected, and what no calendar can hold."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.statements import shown
from mkdocs_newsbrief.briefing.timeline.cluster import Cluster, cluster
from mkdocs_newsbrief.briefing.timeline.mention import Mention, find_mentions
from mkdocs_newsbrief.briefing.timeline.outlook import Outlook
from mkdocs_newsbrief.briefing.timeline.unresolved import find_unresolved
from mkdocs_newsbrief.briefing.timeline.worth import Worth
from mkdocs_newsbrief.briefing.wording.identity import distinct, event_id
from mkdocs_newsbrief.model import Analysis, Citation, Event, Unresolved

__all__ = ["Timeline", "lay_out"]

_BACKGROUND = dt.timedelta(days=14)  # before the first publication: what is older is background
# Where a time of day puts an event among those of the same day; without one it stands in the middle.
_ORDER = {"MO": "08", "MI": "12", "AF": "15", "EV": "19", "NI": "22"}
_UNTIMED = "12:30"
_LATER = re.compile(r"\blater (?:in the|that|on the same) day\b", re.IGNORECASE)

Status = Literal["reported", "background", "expected", "overdue"]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events oldest first; `unresolved` in the order of the sources.

    `overdue` was expected for days before the newest source, and no source reports it.
    """

    events: tuple[Event, ...]
    expected: tuple[Event, ...]
    overdue: tuple[Event, ...]
    unresolved: tuple[Unresolved, ...]


def lay_out(analyses: Sequence[Analysis], corpus: Corpus) -> Timeline:
    """What the sources put on a calendar, merged over all of them."""
    mentions = find_mentions(corpus.tellings)
    worth = Worth(mentions, corpus)
    clusters = [found for found in cluster(mentions, corpus) if worth.is_event(found)]
    first, newest = _publications(analyses)
    outlook = Outlook(corpus, newest)
    clusters = [found for found in clusters if not (found.expected and outlook.is_settled(found))]
    clusters.sort(key=lambda found: (*_place(found), worth.best(found).telling.text))
    events = [_event(found, worth.best(found), _status(found, first, outlook)) for found in clusters]
    ids = distinct(event.id for event in events)  # "on Monday", said again a week later
    events = [replace(event, id=name) for event, name in zip(events, ids, strict=True)]
    return Timeline(
        events=tuple(event for event in events if event.status in ("reported", "background")),
        expected=tuple(event for event in events if event.status == "expected"),
        overdue=tuple(event for event in events if event.status == "overdue"),
        unresolved=find_unresolved(corpus.tellings),
    )


def _publications(analyses: Sequence[Analysis]) -> tuple[dt.date | None, dt.date | None]:
    """The days of the first and of the newest source."""
    stamps = [analysis.article.masthead.published for analysis in analyses]
    first = [stamp.value or stamp.earliest for stamp in stamps]
    newest = [stamp.value or stamp.latest for stamp in stamps]
    return (
        min((dt.date.fromisoformat(day[:10]) for day in first if day), default=None),
        max((dt.date.fromisoformat(day[:10]) for day in newest if day), default=None),
    )


def _place(found: Cluster) -> tuple[dt.date, dt.timedelta, str, int]:
    """By first day, wider spans first; within a day by time, then by the number of sources."""
    first, last = extent(found.date) or (dt.date.min, dt.date.min)
    return first, first - last, _time(found), -len(found.sources)


def _time(found: Cluster) -> str:
    times = [_ORDER.get(part, part) for mention in found.mentions if (part := mention.part_of_day)]
    if times:
        return min(times)
    later = any(_LATER.search(mention.as_reported) for mention in found.mentions)
    return _ORDER["EV"] if later else _UNTIMED


def _event(found: Cluster, best: Mention, status: Status) -> Event:
    citations, related = _citations(best, found)
    return Event(
        id=event_id(best.telling.text, best.as_reported),
        date=found.date,
        text=shown(best.telling),
        status=status,
        as_reported=best.as_reported,
        citations=citations,
        related=related,
    )


def _status(found: Cluster, first: dt.date | None, outlook: Outlook) -> Status:
    if found.expected:
        return "overdue" if outlook.is_past(found) else "expected"
    days = extent(found.date)
    return "background" if first and days and days[1] < first - _BACKGROUND else "reported"


def _citations(best: Mention, found: Cluster) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
    """The sentence that is shown and those that tell it as it does; then what announces it, or only refers to it."""
    told = {best.telling.key: best.telling}
    same = [m for m in found.mentions if m.expected == best.expected and m.open <= best.open]
    told |= {mention.telling.key: mention.telling for mention in sorted(same, key=lambda m: m.telling.key)}
    rest = {m.telling.key: m.telling for m in found.mentions if m.telling.key not in told}
    return tuple(one.citation for one in told.values()), tuple(rest[key].citation for key in sorted(rest))
