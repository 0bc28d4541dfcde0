"""The stretch of a page that is the story, from the score of each block."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

_BAR = -1.3  # of the blocks that make the window
_LIMIT = 3.0  # no single block decides the window
_BOX = 14  # blocks that a box in the middle of a story has at most
_OFFER = 30  # … and the offer to subscribe, or the table of prices, below its first paragraph


def best_window(odds: Sequence[float], words: Sequence[int]) -> range:
    """The run of blocks with the largest sum of score times the square root of its words."""
    best = total = 0.0
    start, window = 0, range(0)
    for at, (score, size) in enumerate(zip(odds, words, strict=True)):
        if total <= 0:
            start, total = at, 0.0
        total += max(-_LIMIT, min(_LIMIT, score - _BAR)) * math.sqrt(size + 1)
        if total > best:
            best, window = total, range(start, at + 1)
    return window


def grow(window: range, of: int, belongs: Callable[[int], bool]) -> range:
    """The window with the blocks adjoining it that belong to the story, of a page of so many blocks."""
    start, stop = window.start, window.stop
    while 0 < start < stop and belongs(start - 1):
        start -= 1
    while start < stop < of and belongs(stop):
        stop += 1
    return range(start, stop)


def above(window: range, belongs: Callable[[int], bool], parts: Callable[[int], bool]) -> Iterator[int]:
    """The opening blocks of a story where a box parts them from the rest; they stand below what `parts` holds for."""
    first = window.start
    for at in range(window.start - 1, -1, -1):
        if first - at > _OFFER or parts(at):
            return
        if belongs(at):
            yield at
            first = at


def beyond(window: range, of: int, belongs: Callable[[int], bool], goes_on: Callable[[int], bool]) -> Iterator[int]:
    """The blocks that belong to the story though a box parts them from it, and what goes on right below them."""
    last = window.stop - 1
    for at in range(window.stop, of):
        if at - last > _BOX or not window:
            return
        if belongs(at) or (window.stop <= last == at - 1 and goes_on(at)):
            yield at
            last = at
