"""The thread: what the story spoke of last, from which "the next day" counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from mkdocs_newsbrief.almanac import extent


@dataclass(frozen=True, slots=True)
class Thread:
    """`value` is what was told last, `point` its first day; `day` the last single day, `end` where that one ended.

    `year` is a bare year named in passing, `year_end` where: it counts for the rest of its sentence only.
    """

    value: str = ""
    point: dt.date | None = None
    day: dt.date | None = None
    end: int = 0
    year: dt.date | None = None
    year_end: int = 0

    def follow(self, value: str, end: int, *, opening: Callable[[], bool]) -> Thread:
        """The thread after a DATE or TIME; `opening` says whether that stands at the beginning of its sentence."""
        days = extent(value)
        if days is None or len(value) < len("1990"):
            return self  # nothing counts from a decade
        if days[0] == days[1]:
            return Thread(value, days[0], days[0], end)
        if len(value) == len("1990") and self.point and not opening():
            return replace(self, year=days[0], year_end=end)  # a bare year inside a sentence is an aside
        return Thread(value, days[0], self.day, self.end)
