"""A value as it moved: a line that steps from one number to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.model import Point
from mkdocs_newsbrief.publishing.drawings.days import ordinal

WIDTH, HEIGHT = 200, 48
_EDGE = 8
_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,6}))?(?:[ -]([A-Za-z]+))?", re.ASCII)
_TIMES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}


@dataclass(frozen=True, slots=True)
class Steps:
    """The line as SVG path data, and a dot for each value."""

    path: str
    dots: tuple[tuple[int, int], ...]


def draw_steps(points: Sequence[Point]) -> Steps | None:
    """The values over their days; None where one of them is no number or all are the same."""
    values = [_number(point.value) for point in points]
    known = [value for value in values if value is not None]
    if len(known) < max(2, len(values)) or min(known) == max(known):
        return None
    low, high = min(known), max(known)
    xs = _across([ordinal(point.date) for point in points])
    ys = [HEIGHT - _EDGE - (HEIGHT - 2 * _EDGE) * (value - low) // (high - low) for value in known]
    dots = tuple(zip(xs, ys, strict=True))
    return Steps(f"M{xs[0]} {ys[0]}" + "".join(f"H{x}V{y}" for x, y in dots[1:]) + f"H{WIDTH}", dots)


def _across(days: Sequence[int | None]) -> list[int]:
    """By their days where these are known and go forward, else evenly."""
    room = WIDTH - 3 * _EDGE
    known = [day for day in days if day is not None]
    if len(known) < len(days) or known != sorted(set(known)):
        return [_EDGE + room * at // max(1, len(days) - 1) for at in range(len(days))]
    return [_EDGE + room * (day - known[0]) // max(1, known[-1] - known[0]) for day in known]


def _number(text: str) -> int | None:
    """The first number of a text, in millionths, so that "1.2 million" is a whole one."""
    match = _NUMBER.search(text)
    if not match:
        return None
    whole, decimals, word = match.groups(default="")
    return (int(whole.replace(",", "")) * 10**6 + int(decimals.ljust(6, "0"))) * _TIMES.get(word.lower(), 1)
