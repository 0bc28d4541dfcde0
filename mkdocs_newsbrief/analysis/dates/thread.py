"""The thread: what the story spoke of last, from which "the next day" counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from mkdocs_newsbrief.almanac import extent

_DIGRESSION = 5  # years; a bare year farther off is an aside, unless a sentence opens with it


@dataclass(frozen=True, slots=True)
class Thread:
    """`point` is the first day of the last period told, `day` the last single day, `end` where that one ended."""

    point: dt.date | None = None
    day: dt.date | None = None
    end: int = 0

    def follow(self, value: str, end: int, *, opening: Callable[[], bool]) -> Thread:
        """The thread after a DATE or TIME; `opening` says whether that stands at the beginning of its sentence."""
        days = extent(value)
        if days is None:
            return self
        if days[0] == days[1]:
            return Thread(days[0], days[0], end)
        aside = self.point is not None and abs(days[0].year - self.point.year) > _DIGRESSION
        if len(value) == 4 and aside and not opening():
            return self
        return Thread(days[0], self.day, self.end)
