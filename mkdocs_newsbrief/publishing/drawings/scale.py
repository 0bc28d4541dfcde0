"""A timeline to scale: a dot a day, what is long before and long after the story folded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mkdocs_newsbrief.model import Event
from mkdocs_newsbrief.publishing.drawings.days import label, ordinal

WIDTH, AXIS = 700, 20  # of the drawing, and how far down its axis runs
_BEFORE, _AFTER = 31, 92  # days around the articles that belong to the story
_FOLDED, _STEP = 3, 40  # dots of other years, and the room for each
_EDGE = 14
_ROOM = 58  # between labels
_SMALL, _LARGE = 4, 9  # radius of a dot
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Dot:
    """A day: the events of it, the one first that most sources tell; `x` and `r` are units of the drawing."""

    x: int
    r: int
    label: str
    events: tuple[Event, ...]

    @property
    def expected(self) -> bool:
        return all(event.status in ("expected", "overdue") for event in self.events)


@dataclass(frozen=True, slots=True)
class Scale:
    """Dots from left to right; `folds` are where years are left out."""

    dots: tuple[Dot, ...]
    folds: tuple[int, ...]


def draw_scale(events: Sequence[Event], first: str | None, last: str | None) -> Scale | None:
    """The events around the days on which the first and the last article appeared; None where there are few."""
    start, end = ordinal(first or ""), ordinal(last or "")
    if start is None or end is None:
        return None
    by_day = _by_day(events)
    early = [day for day in by_day if day < start - _BEFORE][-_FOLDED:]
    late = [day for day in by_day if day > end + _AFTER][:_FOLDED]
    core = [day for day in by_day if start - _BEFORE <= day <= end + _AFTER]
    if len(core) < _FEWEST:
        return None
    left, right = _EDGE + _STEP * len(early), WIDTH - _EDGE - _STEP * len(late)
    places = {day: _EDGE + _STEP * at for at, day in enumerate(early)}
    places |= {day: right + _STEP * (at + 1) for at, day in enumerate(late)}
    inner, outer = left + (_STEP if early else 0), right - (_STEP if late else 0)
    span = core[-1] - core[0]
    places |= {day: inner + (outer - inner) * (day - core[0]) // span for day in core}
    folds = ((left,) if early else ()) + ((right,) if late else ())
    return Scale(_dots(by_day, dict(sorted(places.items())), set(core)), folds)


def _by_day(events: Sequence[Event]) -> dict[int, list[Event]]:
    found: dict[int, list[Event]] = {}
    for event in sorted(events, key=lambda event: -_sources(event)):
        if (day := ordinal(event.date)) is not None:
            found.setdefault(day, []).append(event)
    return dict(sorted(found.items()))


def _dots(by_day: Mapping[int, Sequence[Event]], places: Mapping[int, int], core: set[int]) -> tuple[Dot, ...]:
    dots = []
    free, before = 0, None
    for day, x in places.items():
        told = ""
        if x >= free:
            told = label(day, before) if day in core else str(date.fromordinal(day).year)
            free, before = x + _ROOM, day if day in core else None
        size = min(_LARGE, _SMALL + _sources(by_day[day][0]) // 2)
        dots.append(Dot(x, size, told, tuple(by_day[day])))
    return tuple(dots)


def _sources(event: Event) -> int:
    return len({citation.source for citation in event.citations})
