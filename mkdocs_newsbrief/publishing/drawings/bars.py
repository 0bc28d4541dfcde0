"""How many articles a day: a bar each, of months where there are many days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mkdocs_newsbrief.publishing.drawings.days import ordinal

WIDTH, HEIGHT = 700, 50
_MANY_DAYS = 62
_ROOM = 110  # between labels
_WIDEST = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """A day or a month (`value`, ISO 8601) and its articles; the rest is in units of the drawing."""

    value: str
    count: int
    x: int
    y: int
    width: int
    height: int
    labelled: bool


def draw_bars(days: Sequence[str]) -> tuple[Bar, ...]:
    """The days on which articles appeared, one entry an article; none where all appeared on one day."""
    known = sorted(date.fromordinal(day) for value in days if (day := ordinal(value)) is not None)
    if len(set(known)) < 2:
        return ()
    monthly = (known[-1] - known[0]).days > _MANY_DAYS
    counts = Counter(day.isoformat()[:7] if monthly else day.isoformat() for day in known)
    at = {value: _position(value, known[0], monthly=monthly) for value in counts}
    step = max(4, min(_WIDEST, WIDTH // (max(at.values()) + 1)))
    most = max(counts.values())
    bars = []
    free = 0
    for value, count in counts.items():
        x, height = min(WIDTH - step, at[value] * WIDTH // (max(at.values()) + 1)), max(3, HEIGHT * count // most)
        bars.append(Bar(value, count, x, HEIGHT - height, max(2, step - 3), height, x >= free))
        free = x + _ROOM if x >= free else free
    return tuple(bars)


def _position(value: str, first: date, *, monthly: bool) -> int:
    if monthly:
        return (int(value[:4]) - first.year) * 12 + int(value[5:]) - first.month
    return (date.fromisoformat(value) - first).days
