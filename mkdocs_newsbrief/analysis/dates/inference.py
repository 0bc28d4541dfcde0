"""When an article without a stamp was written: the days on which everything that it says of time agrees.

It lives here and not in reading because it needs the tagger, and rooms only look back: `analyse` completes what
reading left unknown. Nothing is borrowed from other articles, the clock or the file.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_newsbrief.almanac import day_of, extent
from mkdocs_newsbrief.analysis.dates.heading import heading_day
from mkdocs_newsbrief.analysis.dates.tagger import tag
from mkdocs_newsbrief.model import Moment, Published

_NAMED_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_WEEKS = {"last": -1, "this": 0, "next": 1}
_REACH = 45  # days from a named day within which the article was written
_MOST_NAMED = 40  # days without a year that are compared; no article needs more
_HALF_A_YEAR = 183
_WIDEST = 31  # a range of more days than this says nothing


@dataclass(frozen=True, slots=True)
class Hints:
    """What a story says of its own time.

    `floor` is the latest dated day it looks back to; `named` the days without a year, with whether each is still
    expected; `weeks` how far "next week" and its like are from the week of publication.
    """

    floor: dt.date
    named: tuple[tuple[int, int, bool], ...]
    weeks: tuple[int, ...]


def infer_published(story: str) -> Published:
    """The day that heads the story, a range of days (basis "inferred"), or an unknown date."""
    if heading := heading_day(story):
        return heading
    hints = _hints(story)
    if hints is None:
        return Published()
    fitting = [day for day in sorted(set(_candidates(hints))) if _fits(day, hints)]
    days = [day for day in fitting if (day - fitting[0]).days < _HALF_A_YEAR]  # the first year in which they agree
    if not days or (days[-1] - days[0]).days >= _WIDEST:
        return Published()
    return Published(earliest=days[0].isoformat(), latest=days[-1].isoformat(), basis="inferred")


def _hints(story: str) -> Hints | None:
    moments = tag(story, None)
    past = [days[0] for moment in moments if moment.modality == "reported" and (days := extent(moment.value))]
    named = tuple(dict.fromkeys(_named(moments)))[:_MOST_NAMED]
    weeks = {
        _WEEKS[first]
        for moment in moments
        if moment.value == "XXXX-WXX" and (first := moment.span.of(story).split()[0].lower()) in _WEEKS
    }
    return Hints(max(past), named, tuple(sorted(weeks))) if past and named and weeks else None


def _named(moments: tuple[Moment, ...]) -> Iterator[tuple[int, int, bool]]:
    for moment in moments:
        if match := _NAMED_DAY.fullmatch(moment.value):
            yield int(match[1]), int(match[2]), moment.modality == "expected"


def _candidates(hints: Hints) -> Iterator[dt.date]:
    """Days around the named ones in the year of the floor and the next; an article is seldom older than that."""
    for month, day, _ in hints.named:
        for year in (hints.floor.year, hints.floor.year + 1):
            if found := day_of(year, month, day):
                yield from (found + dt.timedelta(days=offset) for offset in range(-_REACH, _REACH + 1))


def _fits(day: dt.date, hints: Hints) -> bool:
    """Whether an article of that day could say all this: its past is past, its weeks hold a day that it names."""
    if day < hints.floor:
        return False
    around = [found for found in _resolved(day, hints) if found]
    late = any(expected and found < day for found, expected in around)
    return not late and all(any(_week(found) - _week(day) == week for found, _ in around) for week in hints.weeks)


def _resolved(day: dt.date, hints: Hints) -> Iterator[tuple[dt.date, bool]]:
    """The named days as a reader of that day takes them: the nearest year for each."""
    for month, number, expected in hints.named:
        years = (day_of(day.year + offset, month, number) for offset in (-1, 0, 1))
        yield min((found for found in years if found), key=lambda found: abs((found - day).days)), expected


def _week(day: dt.date) -> int:
    """A running number of the ISO week: day 1 of the calendar was a Monday."""
    return (day.toordinal() - 1) // 7
