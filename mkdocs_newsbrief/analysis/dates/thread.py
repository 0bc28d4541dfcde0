"""The thread: what the story spoke of last, from which "the next day" counts, and the day on which it plays."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from mkdocs_newsbrief.almanac import extent

Standing = Literal["event", "opening", "background", "saying", "stamp"]


_BEFORE_CHRIST = re.compile(r"BC(\d{4})")
_KEPT = 12  # days that a reader still has in mind
_STRETCH = 10  # days over which a story is told; what lies farther off is looked back to


@dataclass(frozen=True, slots=True)
class Thread:
    """`value` is what was told last, `point` its first day; `day` the last single day, `end` where that one ended.

    `year` is a bare year named in passing, `year_end` where: it counts for the rest of its sentence only. `scene` is
    the day on which the story plays: neither the day on which somebody spoke of it nor one that it looks back to.
    `late` says that the hour told last was of an evening; `days` are those that were told, oldest first.
    `before_christ` is the year that was told last, if it was one before Christ.
    """

    value: str = ""
    point: dt.date | None = None
    day: dt.date | None = None
    end: int = 0
    year: dt.date | None = None
    year_end: int = 0
    scene: dt.date | None = None
    late: bool = False
    days: tuple[dt.date, ...] = ()
    before_christ: int = 0

    def named(self, month: int, day: int) -> dt.date | None:
        """The day of that name that the story has told before."""
        return next((found for found in reversed(self.days) if (found.month, found.day) == (month, day)), None)

    def follow(self, value: str, end: int, *, standing: Callable[[], Standing]) -> Thread:
        """The thread after a DATE or TIME; `standing` says what that is to the story."""
        days = extent(value)
        if year := _BEFORE_CHRIST.match(value):
            return replace(self, before_christ=int(year[1]))
        if days is None or len(value) < len("1990"):
            return self  # nothing counts from a decade
        if days[0] == days[1]:
            return self._on(days[0], value, end, standing())
        if len(value) == len("1990") and self.point and standing() != "opening":
            return replace(self, year=days[0], year_end=end)  # a bare year inside a sentence is an aside
        return replace(self, value=value, point=days[0], year=None, year_end=0, before_christ=0)

    def _on(self, day: dt.date, value: str, end: int, standing: Standing) -> Thread:
        days = self.days if day in self.days else (*self.days, day)[-_KEPT:]
        if standing == "stamp" or (standing == "saying" and self.day):
            return replace(self, days=days)
        near = self.scene is None or abs((day - self.scene).days) <= _STRETCH
        moves = standing == "opening" or self.scene is None or (standing == "event" and near)
        return Thread(value, day, day, end, scene=day if moves else self.scene, late=_is_late(value), days=days)


def _is_late(value: str) -> bool:
    hour = value.partition("T")[2]
    return hour in ("EV", "NI") or (hour[:2] >= "18" and hour[:2].isdigit())
