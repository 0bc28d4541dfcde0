"""A progress bar on a terminal; nothing in a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

Progress = Callable[[int, int, str], None]
"""Takes how much is done, of how much, and what is next."""

_WIDTH = 30


def silent(done: int, of: int, what: str) -> None:
    """Say nothing of the progress."""


class Bar:
    """Call it with (done, of, what); it draws one line on `stream` and wipes it at the end."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        self._stream = stream
        self._shown = stream.isatty()

    def __call__(self, done: int, of: int, what: str) -> None:
        if not self._shown or not of:
            return
        filled = _WIDTH * done // of
        bar = "█" * filled + "·" * (_WIDTH - filled)
        self._stream.write("\r\033[K" + (f"{bar} {done}/{of} {what[:40]}" if done < of else ""))
        self._stream.flush()


class Laps:
    """Passes a progress on, and knows how long each step took: a step ends when all of it is done."""

    STEPS = ("reading", "analysis", "putting together")

    def __init__(self, progress: Progress = silent) -> None:
        self._progress = progress
        self._ends = [time.perf_counter()]

    def __call__(self, done: int, of: int, what: str) -> None:
        self._progress(done, of, what)
        if done == of and not what:
            self._ends.append(time.perf_counter())

    def told(self) -> str:
        """ "reading 0.41 s, analysis 0.80 s, putting together 1.20 s", up to now."""
        if len(self._ends) < len(self.STEPS):
            return "nothing was made anew: all of it was kept from before"
        ends = [*self._ends[: len(self.STEPS)], time.perf_counter()]
        laps = zip(self.STEPS, ends, ends[1:], strict=False)
        return ", ".join(f"{step} {end - start:.2f} s" for step, start, end in laps)
